"""Marks on a row of the timeline and where their labels fit without touching one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, Literal

_PX_PER_LETTER: Final = 7.0
_PX_PER_HANGUL: Final = 12.0
_MARGIN_PX: Final = 8.0
_APART_PX: Final = 3.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One span on a row; `label` may be empty."""

    start_s: float
    end_s: float
    kind: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label in the middle of its mark, or beginning behind its end."""

    at_s: float
    text: str
    place: Literal["inside", "beside"]


def merged(marks: Sequence[Mark], px_per_s: float) -> tuple[Mark, ...]:
    """`marks` with those of a kind joined that lie too close to be told apart in the drawing."""
    joined: list[Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind == mark.kind
            and (mark.start_s - last.end_s) * px_per_s < _APART_PX
            and (mark.end_s - mark.start_s) * px_per_s < _APART_PX * 2
        ):
            joined[-1] = Mark(last.start_s, mark.end_s, mark.kind, last.label)
        else:
            joined.append(mark)
    return tuple(joined)


def placed_labels(marks: Sequence[Mark], px_per_s: float) -> tuple[PlacedLabel, ...]:
    """Labels of one row's marks, given in order of time.

    A label stands inside its mark where it fits and beside it otherwise; what is too close to the
    next mark for that joins the next one's label ("어 그") or, being a number, is left out.
    """
    placed: list[PlacedLabel] = []
    waiting = ""
    for mark, after in zip_longest(marks, marks[1:]):
        if not mark.label:
            continue
        text = f"{waiting} {mark.label}".strip()
        waiting = ""
        room_px = (after.start_s - mark.end_s) * px_per_s if after is not None else float("inf")
        if mark.kind == "long_pause" and _width_px(text) <= (mark.end_s - mark.start_s) * px_per_s:
            placed.append(PlacedLabel((mark.start_s + mark.end_s) / 2, text, "inside"))
        elif _width_px(text) <= room_px:
            placed.append(PlacedLabel(mark.end_s, text, "beside"))
        elif mark.kind == "filler":
            waiting = text
    return tuple(placed)


def _width_px(text: str) -> float:
    wide = sum(letter >= "\u1100" for letter in text)
    return wide * _PX_PER_HANGUL + (len(text) - wide) * _PX_PER_LETTER + _MARGIN_PX

"""Where the questions of a table begin and which column means what, also in tables without a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from interview_sim.banks.exchange.columns import PASSED_OVER, first_word, keys_of
from interview_sim.banks.exchange.sheet import Cell, OddCell, Sheet, shown

_LOOKED_AT: Final = 60
_ASKS = ("text", "text_ko", "text_en")
_NUMBER = re.compile(r"\(?\s*(?:Q|문항|질문)?\s*\d{1,5}\s*[.)번]?")
_TITLE = re.compile(r"질문|문항|question", re.IGNORECASE)
_ENDS_A_SENTENCE = re.compile(r"[?.!？。]\s*$|(요|다|까|오|라)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """`keys[c]`: what column c means, None where nothing known stands above it.

    `head`: index of the row of headings, None where there is none; `first`: index of the first question.
    `is_exported`: the headings are keys, as an export writes them. `is_bare`: only questions, no headings.
    """

    keys: tuple[str | None, ...]
    head: int | None
    first: int
    is_exported: bool = False
    is_bare: bool = False


def layout_of(sheet: Sheet) -> Layout | None:
    """The layout of a table, None where no column of questions can be told."""
    best: tuple[int, int, list[str | None]] | None = None
    for index, row in enumerate(sheet.rows[:_LOOKED_AT]):
        if first_word(row[0] if row else "").startswith("bank:"):
            continue
        if _is_exported(row):
            return Layout(keys=tuple(keys_of(row)), head=index, first=index + 1, is_exported=True)
        keys = keys_of(row)
        n_known = sum(key is not None for key in keys)
        if any(key in _ASKS for key in keys) and (best is None or n_known > best[0]):
            best = (n_known, index, keys)
    if best is not None:
        return Layout(keys=tuple(best[2]), head=best[1], first=best[1] + 1)
    return _without_headings(sheet)


def _is_exported(row: Sequence[Cell]) -> bool:
    words = {first_word(cell) for cell in row}
    return "id" in words and not words.isdisjoint(("kind", "text_ko", "text_en"))


def _without_headings(sheet: Sheet) -> Layout | None:
    """One column of questions, perhaps with their numbers before it, perhaps with a title above."""
    if not sheet.rows:
        return None
    columns: set[int] = set()
    for row in sheet.rows:
        filled = [index for index, cell in enumerate(row) if shown(cell).strip()]
        if len(filled) == 2 and _NUMBER.fullmatch(shown(row[filled[0]]).strip()):
            filled = filled[1:]
        columns |= set(filled)
        if len(filled) != 1 or len(columns) > 1:
            return None
    (column,) = columns
    keys = tuple("text" if index == column else PASSED_OVER[0] for index in range(column + 1))
    title = _is_title(sheet.rows[0]) and len(sheet.rows) > 1
    return Layout(keys=keys, head=0 if title else None, first=1 if title else 0, is_bare=True)


def _is_title(row: Sequence[Cell]) -> bool:
    text = " ".join(shown(cell) for cell in row if not isinstance(cell, OddCell)).strip()
    return len(text) <= 24 and bool(_TITLE.search(text)) and not _ENDS_A_SENTENCE.search(text)

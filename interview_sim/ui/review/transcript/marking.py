"""What can be marked at a place of the transcript, as plain values. Knows no Qt.

A filler that is none, a pause that is none; a filler or a pause that was missed, at a word, behind it, or
in the seconds that were chosen in the tracks. What a counsellor marked before is taken back instead of
marking the opposite upon it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from interview_sim.measures.timing.silences import PAUSE_S
from interview_sim.results import Span, SpokenLanguage
from interview_sim.ui.review.transcript.pieces import DeskPiece

SOUNDS: Final[dict[SpokenLanguage, tuple[str, ...]]] = {
    "ko": ("음", "어", "그", "저", "아"),
    "en": ("um", "uh", "er", "hmm"),
}
_FILLER_S: Final = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """One thing to do: add or remove a mark, or take a correction back."""

    kind: Literal["filler", "pause"]
    action: Literal["add", "remove", "take_back"]
    span: Span
    label: str = ""
    correction_id: int | None = None


def unmarking(piece: DeskPiece) -> Marking | None:
    """ "There is no filler (no pause) here"; None where none is marked."""
    if piece.kind == "word" or piece.state == "removed":
        return None
    return _marking(piece, "take_back" if piece.state == "corrected" else "remove")


def remarking(piece: DeskPiece) -> Marking | None:
    """ "It is a filler (a pause) after all", where somebody said that it is none; else None."""
    was_unmarked = piece.state == "removed" or piece.kind == "word"
    if not was_unmarked or piece.correction_kind not in ("filler", "pause"):
        return None
    return _marking(piece, "take_back")


def _marking(piece: DeskPiece, action: Literal["remove", "take_back"]) -> Marking:
    return Marking(
        kind="pause" if piece.is_pause else "filler",
        action=action,
        span=(piece.start_s, piece.end_s),
        label="" if piece.is_pause else piece.text,
        correction_id=piece.correction_id if action == "take_back" else None,
    )


def filler_span(piece: DeskPiece) -> Span | None:
    """Where a filler would be if this word were one; None where it is or was marked, or is a pause."""
    if piece.kind != "word" or piece.state == "removed" or piece.correction_kind == "filler":
        return None
    return piece.start_s, piece.end_s


def gap_after(pieces: Sequence[DeskPiece], index: int) -> Span:
    """From the end of a piece to the start of the next word or filler; (end, end) behind the last."""
    end_s = pieces[index].end_s
    following = (piece.start_s for piece in pieces[index + 1 :] if not piece.is_pause)
    return end_s, max(end_s, next(following, end_s))


def missed_pause(pieces: Sequence[DeskPiece], index: int, chosen: Span | None) -> Span | None:
    """Where a pause behind a piece would be: the chosen seconds, else the gap if there is one.

    None where the gap is too short to be a pause, or one is shown there already.
    """
    if chosen is not None:
        return chosen
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    if pieces[index].is_pause or (after is not None and after.is_pause and after.state != "removed"):
        return None
    span = gap_after(pieces, index)
    return span if span[1] - span[0] >= PAUSE_S else None


def missed_filler(pieces: Sequence[DeskPiece], index: int, chosen: Span | None) -> Span:
    """Where a filler behind a piece would be: the chosen seconds, else the middle of the gap."""
    if chosen is not None:
        return chosen
    start_s, end_s = gap_after(pieces, index)
    middle_s, half_s = (start_s + end_s) / 2, min(_FILLER_S, max(end_s - start_s, 0.1)) / 2
    return max(0.0, middle_s - half_s), middle_s + half_s

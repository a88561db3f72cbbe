"""A transcript as pieces to read and to click: words, fillers at their place, long pauses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from interview_sim.messages import Language
from interview_sim.reports.words import length_text
from interview_sim.results import Analysis, Event

SHOWN_PAUSE_S: Final = 1.0
LONG_PAUSE_S: Final = 2.0

PieceKind = Literal["word", "filler", "pause", "long_pause"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of the running text and its span."""

    kind: PieceKind
    text: str
    start_s: float
    end_s: float


def transcript_pieces(analysis: Analysis, language: Language) -> tuple[Piece, ...]:
    """Words, filled pauses and pauses from 1 s on, in order of time.

    A filled pause that the recogniser already wrote as a word is marked there and not shown twice.
    """
    fillers = list(_events(analysis, "filled_pauses", {"lexical", "both"}))
    pieces = []
    for word in analysis.transcript.words if analysis.transcript is not None else ():
        heard = _same_filler(fillers, word.text, word.start_s, word.end_s)
        if heard is not None:
            fillers.remove(heard)
        kind: PieceKind = "word" if heard is None else "filler"
        pieces.append(Piece(kind=kind, text=word.text, start_s=word.start_s, end_s=word.end_s))
    for filler in fillers:
        pieces.append(Piece(kind="filler", text=filler.label, start_s=filler.start_s, end_s=filler.end_s))
    for pause in _events(analysis, "pauses", None):
        if pause.seconds >= SHOWN_PAUSE_S:
            pieces.append(_pause_piece(pause, language))
    return tuple(sorted(pieces, key=lambda piece: (piece.start_s, piece.end_s)))


def _events(analysis: Analysis, measure: str, tracks: set[str] | None) -> tuple[Event, ...]:
    found = analysis.measures.get(measure)
    if found is None:
        return ()
    return tuple(
        event for event in found.events if tracks is None or event.details.get("track", "lexical") in tracks
    )


def _same_filler(fillers: list[Event], text: str, start_s: float, end_s: float) -> Event | None:
    bare = text.strip(" .,?!…").lower()
    for event in fillers:
        overlaps = event.start_s < end_s + 0.15 and start_s - 0.15 < event.end_s
        if overlaps and bare == event.label.lower():
            return event
    return None


def _pause_piece(pause: Event, language: Language) -> Piece:
    return Piece(
        kind="long_pause" if pause.seconds >= LONG_PAUSE_S else "pause",
        text=length_text(pause.seconds, language),
        start_s=pause.start_s,
        end_s=pause.end_s,
    )

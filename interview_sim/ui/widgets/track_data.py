"""What the tracks show of one answer, gathered from its analysis. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from interview_sim.messages import Language
from interview_sim.reports.gaze import GazeSpan, gaze_spans
from interview_sim.reports.transcript import Piece, transcript_pieces
from interview_sim.reports.voice_line import voice_bars
from interview_sim.reports.words import measure_words
from interview_sim.results import Analysis, Event, Measured, NotMeasured, Span

PHRASE_GAP_S = 0.35
FILLERS_TOGETHER_S = 0.6
_STEP_S = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words spoken without a gap."""

    text: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A mark of the desk: its number and its place."""

    label: str
    at_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackData:
    """One answer on one time axis. `heights` has a value 0..1 every `step_s`, 0 = silence.

    `start_pause` is the silence before the first word; `gaze_reason` says why gaze was not measured.
    """

    duration_s: float
    step_s: float
    heights: tuple[float, ...]
    phrases: tuple[Phrase, ...]
    words: tuple[Phrase, ...]
    fillers: tuple[Event, ...]
    pauses: tuple[Event, ...]
    start_pause: Span | None
    gaze: tuple[GazeSpan, ...]
    gaze_reason: str
    notes: tuple[Note, ...] = ()

    def marks_s(self) -> tuple[float, ...]:
        """Starts of everything that one may jump to with up and down."""
        events = [event.start_s for event in (*self.fillers, *self.pauses)]
        away = [span.start_s for span in self.gaze if span.state not in ("camera", "no_face")]
        return tuple(sorted({*events, *away, *(note.at_s for note in self.notes)}))


def track_data(
    analysis: Analysis,
    language: Language,
    notes: Sequence[Note] = (),
    *,
    heights: Sequence[float] | None = None,
) -> TrackData:
    """All tracks of an answer, labels in `language`; `heights` only where they are known already."""
    if heights is None:
        count = max(1, round(analysis.duration_s / _STEP_S))
        heights = [bar.height for bar in voice_bars(analysis, 0.0, analysis.duration_s, count)]
    pieces = transcript_pieces(analysis, language)
    return TrackData(
        duration_s=analysis.duration_s,
        step_s=analysis.duration_s / max(1, len(heights)),
        heights=tuple(heights),
        phrases=phrases_of(pieces),
        words=tuple(_phrase(piece) for piece in pieces if piece.kind in ("word", "filler")),
        fillers=_counted_fillers(analysis),
        pauses=_events(analysis, "pauses"),
        start_pause=_start_pause(analysis),
        gaze=gaze_spans(analysis),
        gaze_reason=_gaze_reason(analysis, language),
        notes=tuple(notes),
    )


def _phrase(piece: Piece) -> Phrase:
    return Phrase(text=piece.text, start_s=piece.start_s, end_s=piece.end_s)


def phrases_of(pieces: Sequence[Piece]) -> tuple[Phrase, ...]:
    """Words joined where less than 0.35 s lies between them; fillers and pauses part them."""
    phrases: list[Phrase] = []
    is_open = False
    for piece in pieces:
        if piece.kind != "word":
            is_open = False
            continue
        if is_open and piece.start_s - phrases[-1].end_s < PHRASE_GAP_S:
            last = phrases.pop()
            text = f"{last.text} {piece.text.strip()}"
            phrases.append(Phrase(text=text, start_s=last.start_s, end_s=max(last.end_s, piece.end_s)))
        else:
            phrases.append(Phrase(text=piece.text.strip(), start_s=piece.start_s, end_s=piece.end_s))
        is_open = True
    return tuple(phrases)


def _events(analysis: Analysis, measure: str) -> tuple[Event, ...]:
    found = analysis.measures.get(measure)
    return found.events if found is not None else ()


def _counted_fillers(analysis: Analysis) -> tuple[Event, ...]:
    events = _events(analysis, "filled_pauses")
    return tuple(event for event in events if event.details.get("track", "lexical") != "acoustic")


def _start_pause(analysis: Analysis) -> Span | None:
    found = analysis.measures.get("response_latency")
    if isinstance(found, Measured) and found.value:
        return (0.0, found.value)
    return None


def _gaze_reason(analysis: Analysis, language: Language) -> str:
    found = analysis.measures.get("eye_contact")
    if not isinstance(found, NotMeasured):
        return ""
    reason = measure_words("eye_contact", found, None, language).reason
    return reason.split(". ")[0].rstrip(".")

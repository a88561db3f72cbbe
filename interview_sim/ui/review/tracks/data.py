"""Everything the tracks show of one answer, from its analysis, comments and corrections. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from interview_sim.messages import Language
from interview_sim.reports.gaze import GazeSpan
from interview_sim.reports.words import measure_words
from interview_sim.results import Analysis, Event, Measured, NotMeasured, Span
from interview_sim.sessions.desk.types import Comment, Correction
from interview_sim.ui.review.tracks.marks import (
    Mark,
    MarkKind,
    corrected_events,
    corrected_gaze,
    corrected_words,
)
from interview_sim.ui.review.tracks.pyramid import Curve, Values, curve_of
from interview_sim.ui.widgets.track_data import Note, TrackData, track_data

RowName = Literal[
    "waveform", "loudness", "pitch", "words", "fillers", "pauses", "gaze", "head", "structure", "notes"
]
ROWS: Final[tuple[RowName, ...]] = (
    "waveform",
    "loudness",
    "pitch",
    "words",
    "fillers",
    "pauses",
    "gaze",
    "head",
    "structure",
    "notes",
)
"""All rows, from top to bottom."""
USUAL_ROWS: Final[frozenset[RowName]] = frozenset({"loudness", "words", "fillers", "pauses", "gaze", "notes"})
KIND_OF_ROW: Final[Mapping[RowName, MarkKind]] = {
    "words": "word",
    "fillers": "filler",
    "pauses": "pause",
    "gaze": "gaze",
    "structure": "structure",
    "notes": "note",
}
_MEASURE_OF_ROW: Final[Mapping[RowName, str]] = {
    "loudness": "loudness",
    "pitch": "pitch_variation",
    "words": "speech_rate",
    "fillers": "filled_pauses",
    "pauses": "pauses",
    "gaze": "eye_contact",
    "head": "head_movement",
    "structure": "structure",
}
_QUIETEST_SHARE: Final = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """Why a row is empty: measured in vain (`reason` in words), or not kept by an older program."""

    kind: Literal["not_measured", "not_stored"]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DeskTracks:
    """One answer on one time axis. `data` holds what is painted of the usual rows, corrections applied.

    `marks`: everything that can be clicked, in order of time, row by row. `loudness` runs 0..1 (0 where
    nobody speaks), `pitch` in Hz, `head_yaw` and `head_pitch` in degrees.
    """

    data: TrackData
    marks: Mapping[RowName, tuple[Mark, ...]]
    absent: Mapping[RowName, Absent]
    changed: Mapping[RowName, tuple[Mark, ...]] = field(default_factory=dict)
    structure: tuple[Event, ...] = ()
    loudness: Curve | None = None
    pitch: Curve | None = None
    head_yaw: Curve | None = None
    head_pitch: Curve | None = None

    @property
    def duration_s(self) -> float:
        """Length of the answer."""
        return self.data.duration_s

    def corrected(self, row: RowName) -> tuple[Mark, ...]:
        """The marks of a row that a counsellor changed."""
        return self.changed.get(row, ())


def desk_tracks(
    analysis: Analysis,
    language: Language,
    *,
    comments: Sequence[Comment] = (),
    corrections: Sequence[Correction] = (),
) -> DeskTracks:
    """The tracks of an answer, labels in `language`; notes are numbered in order of their place.

    `analysis` may be the program's own or the one recomputed with `corrections`.
    """
    heights = loudness_heights(analysis)
    base = track_data(analysis, language, heights=())
    notes = numbered_notes(comments)
    fillers = corrected_events("filler", base.fillers, corrections)
    pauses = corrected_events("pause", base.pauses, corrections)
    gaze = corrected_gaze(base.gaze, corrections)
    words = [Mark(kind="word", start_s=w.start_s, end_s=w.end_s, label=w.text.strip()) for w in base.words]
    structure = _events(analysis, "structure")
    data = replace(
        base,
        fillers=_standing(fillers),
        pauses=_standing(pauses),
        gaze=tuple(GazeSpan(state=one.label, start_s=one.start_s, end_s=one.end_s) for one in gaze),
        notes=tuple(Note(label=note.label, at_s=note.start_s) for note in notes),
    )
    marks: dict[RowName, tuple[Mark, ...]] = {
        "words": corrected_words(words, corrections),
        "fillers": fillers,
        "pauses": pauses,
        "gaze": gaze,
        "structure": tuple(_mark("structure", event) for event in structure),
        "notes": notes,
    }
    return DeskTracks(
        data=data,
        marks=marks,
        changed={row: tuple(mark for mark in found if mark.state != "found") for row, found in marks.items()},
        absent=_absent(
            analysis, language, has_words=bool(words), has_fillers=bool(fillers), has_gaze=bool(gaze)
        ),
        structure=structure,
        loudness=curve_of(heights, analysis.level_step_s) if heights.size else None,
        pitch=_track(analysis, "pitch_hz"),
        head_yaw=_track(analysis, "head_yaw_deg"),
        head_pitch=_track(analysis, "head_pitch_deg"),
    )


def numbered_notes(comments: Sequence[Comment]) -> tuple[Mark, ...]:
    """Comments as numbered marks, in order of their place, then of their making."""
    ordered = sorted(comments, key=lambda one: (one.at_s, one.id))
    return tuple(
        Mark(
            kind="note",
            start_s=one.at_s,
            end_s=max(one.at_s, one.end_s or one.at_s),
            label=str(number),
            before=one.text,
        )
        for number, one in enumerate(ordered, start=1)
    )


def loudness_heights(analysis: Analysis) -> Values:
    """Loudness as shares 0..1 of the answer's own range, every `level_step_s`; 0 outside speech.

    The range runs from the quiet (10th percentile) to the loud (98th) level, as in the voice line.
    """
    level_db = np.array(analysis.level_db, np.float32)
    if level_db.size == 0:
        return level_db
    ordered = np.sort(level_db)
    quiet_db = float(ordered[level_db.size // 10])
    loud_db = max(float(ordered[min(level_db.size - 1, int(level_db.size * 0.98))]), quiet_db + 6.0)
    shares = np.clip((level_db - quiet_db) / (loud_db - quiet_db), _QUIETEST_SHARE, 1.0)
    return np.where(_is_speech(analysis.speech, level_db.size, analysis.level_step_s), shares, 0.0).astype(
        np.float32
    )


def _is_speech(speech: Sequence[Span], n_steps: int, step_s: float) -> NDArray[np.bool_]:
    changes = np.zeros(n_steps + 1, np.int32)
    for start_s, end_s in speech:
        first = min(n_steps, max(0, int(start_s / step_s)))
        changes[first] += 1
        changes[min(n_steps, max(first + 1, int(np.ceil(end_s / step_s))))] -= 1
    return np.asarray(np.cumsum(changes)[:n_steps] > 0)


def _standing(marks: Sequence[Mark]) -> tuple[Event, ...]:
    """What is there after the corrections."""
    return tuple(
        Event(start_s=mark.start_s, end_s=mark.end_s, label=mark.label)
        for mark in marks
        if mark.state != "removed"
    )


def _mark(kind: MarkKind, event: Event) -> Mark:
    return Mark(kind=kind, start_s=event.start_s, end_s=event.end_s, label=event.label)


def _events(analysis: Analysis, measure: str) -> tuple[Event, ...]:
    found = analysis.measures.get(measure)
    return found.events if found is not None else ()


def _track(analysis: Analysis, name: str) -> Curve | None:
    track = analysis.tracks.get(name)
    return curve_of(track.values, track.step_s) if track is not None else None


def _absent(
    analysis: Analysis, language: Language, *, has_words: bool, has_fillers: bool, has_gaze: bool
) -> dict[RowName, Absent]:
    """Why rows are empty, for those that are."""
    is_there: dict[RowName, bool] = {
        "loudness": bool(analysis.level_db),
        "words": has_words,
        "fillers": has_fillers or isinstance(analysis.measures.get("filled_pauses"), Measured),
        "pauses": _is_measured(analysis, "pauses"),
        "gaze": has_gaze,
        "pitch": _track(analysis, "pitch_hz") is not None,
        "head": _track(analysis, "head_yaw_deg") is not None,
        "structure": _is_measured(analysis, "structure"),
    }
    return {row: _why(analysis, row, language) for row, is_shown in is_there.items() if not is_shown}


def _is_measured(analysis: Analysis, measure: str) -> bool:
    """Whether there is something to show: events of what could not be counted are shown all the same."""
    found = analysis.measures.get(measure)
    return found is not None and (not isinstance(found, NotMeasured) or bool(found.events))


def _why(analysis: Analysis, row: RowName, language: Language) -> Absent:
    measure = _MEASURE_OF_ROW[row]
    found = analysis.measures.get(measure)
    if isinstance(found, NotMeasured):
        reason = measure_words(measure, found, None, language).reason
        return Absent(kind="not_measured", reason=reason.split(". ")[0].rstrip("."))
    stored = {"pitch": "pitch_hz", "head": "head_yaw_deg"}
    if stored.get(row, "") in analysis.tracks or (found is not None and row not in stored):
        return Absent(kind="not_measured")
    return Absent(kind="not_stored")

"""Planned beside measured: one row a figure, with the difference that is allowed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from interview_sim.demo.truth import Truth
from interview_sim.results import Analysis, Event, Measured, Span

ALLOWED_WORDS_SHARE: Final = 0.08
FILLER_OFF_S: Final = 0.5
GLANCE_OFF_S: Final = 0.35
PAUSE_OFF_S: Final = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure. `measured` is None where nothing was measured; `reason` then says why."""

    name: str
    planned: float
    measured: float | None
    allowed: float
    digits: int = 0
    reason: str | None = None

    @property
    def difference(self) -> float | None:
        """Measured less planned."""
        return None if self.measured is None else self.measured - self.planned

    @property
    def is_inside(self) -> bool | None:
        """Whether the difference is allowed; None where nothing was measured."""
        return None if self.difference is None else abs(self.difference) <= self.allowed + 1e-9


def compare(truth: Truth, analysis: Analysis) -> tuple[Row, ...]:
    """All figures of one answer that were planned."""
    return (*_words(truth, analysis), *_sound(truth, analysis), *_face(truth, analysis))


def _words(truth: Truth, analysis: Analysis) -> Iterator[Row]:
    if (
        truth.units_per_min is None
        or truth.n_words is None
        or truth.n_syllables is None
        or truth.fillers is None
        or truth.points_said is None
    ):
        return
    finding = _Finding(analysis)
    # A recogniser may write a filler down as a word, which is neither right nor wrong.
    slack = ALLOWED_WORDS_SHARE + len(truth.fillers) / max(1, truth.n_words)
    pace = truth.units_per_min
    yield finding.row("word_rate", "speech_rate", pace, allowed=slack * pace)
    yield finding.detail("n_words", "speech_rate", "words", truth.n_words, allowed=slack * truth.n_words)
    yield finding.detail(
        "n_syllables", "speech_rate", "syllables", truth.n_syllables, allowed=slack * truth.n_syllables
    )
    yield finding.detail("n_fillers", "filled_pauses", "count", len(truth.fillers), allowed=1)
    heard = [event for event in finding.events("filled_pauses") if event.details.get("track") != "acoustic"]
    in_time = sum(_is_near(span, heard, FILLER_OFF_S) for span in truth.fillers)
    yield finding.counted("fillers_in_time", "filled_pauses", len(truth.fillers), in_time, allowed=1)
    yield finding.detail("points_said", "expected_points", "said", truth.points_said, allowed=0)


def _sound(truth: Truth, analysis: Analysis) -> Iterator[Row]:
    finding = _Finding(analysis)
    yield finding.row("n_long_pauses", "pauses", truth.n_long_pauses, allowed=0)
    pauses = finding.events("pauses")
    in_time = sum(_is_near(span, pauses, PAUSE_OFF_S) for span in truth.pauses)
    yield finding.counted("pauses_in_time", "pauses", len(truth.pauses), in_time, allowed=1)
    yield finding.row("latency_s", "response_latency", truth.latency_s, allowed=0.2, digits=2)
    yield finding.row("length_share", "answer_length", truth.length_share, allowed=0.03, digits=2)
    yield finding.row("loudness_db", "loudness", truth.loudness_db, allowed=4, digits=1)


def _face(truth: Truth, analysis: Analysis) -> Iterator[Row]:
    finding = _Finding(analysis)
    yield finding.row("camera_share", "eye_contact", truth.camera_share, allowed=0.05, digits=2)
    glances = finding.events("eye_contact")
    yield finding.counted("n_glances", "eye_contact", len(truth.glances), len(glances), allowed=1)
    in_time = sum(
        _is_near(
            (glance.start_s, glance.end_s),
            [event for event in glances if event.label == glance.direction],
            GLANCE_OFF_S,
        )
        for glance in truth.glances
    )
    yield finding.counted("glances_in_time", "eye_contact", len(truth.glances), in_time, allowed=0)
    yield finding.detail("n_blinks", "eye_contact", "n_blinks", truth.n_blinks, allowed=1)
    yield finding.row("head_speed", "head_movement", truth.head_deg_per_s, allowed=2, digits=1)


def _is_near(span: Span, events: Sequence[Event], off_s: float) -> bool:
    """Whether one of the events has this start and end, both at most `off_s` away."""
    return any(
        abs(event.start_s - span[0]) <= off_s and abs(event.end_s - span[1]) <= off_s for event in events
    )


@dataclass(frozen=True, slots=True)
class _Finding:
    """Rows out of one analysis."""

    analysis: Analysis

    def row(self, name: str, measure: str, planned: float, *, allowed: float, digits: int = 0) -> Row:
        """A measure's value beside the plan."""
        found = self.analysis.measures[measure]
        if isinstance(found, Measured):
            return Row(name=name, planned=planned, measured=found.value, allowed=allowed, digits=digits)
        return self._unmeasured(name, planned, allowed, digits, found.reason)

    def detail(self, name: str, measure: str, key: str, planned: float, *, allowed: float) -> Row:
        """One of a measure's details beside the plan; told even where the measure gave no figure."""
        found = self.analysis.measures[measure]
        value = found.details.get(key)
        if isinstance(value, int | float):
            return Row(name=name, planned=planned, measured=float(value), allowed=allowed)
        return self._unmeasured(
            name, planned, allowed, 0, None if isinstance(found, Measured) else found.reason
        )

    def counted(self, name: str, measure: str, planned: int, n: int, *, allowed: float) -> Row:
        """A count over a measure's events."""
        found = self.analysis.measures[measure]
        if isinstance(found, Measured):
            return Row(name=name, planned=planned, measured=n, allowed=allowed)
        return self._unmeasured(name, planned, allowed, 0, found.reason)

    def events(self, measure: str) -> tuple[Event, ...]:
        """The events of a measure."""
        return self.analysis.measures[measure].events

    def _unmeasured(self, name: str, planned: float, allowed: float, digits: int, reason: str | None) -> Row:
        return Row(name=name, planned=planned, measured=None, allowed=allowed, digits=digits, reason=reason)

"""The facts that corrections are made to, and the measures that rest on them run again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from interview_sim.measures import AskedQuestion, measure_only
from interview_sim.measures.registry import registered_measures
from interview_sim.results import Analysis, Event, Measurement, NotMeasured, Transcript
from interview_sim.review.correcting_gaze import GazeFrames, corrected_eye_contact
from interview_sim.review.correcting_signals import gives_again, rebuilt_signals
from interview_sim.review.correcting_sound import FillerList, SpeechSpans
from interview_sim.review.correcting_words import WordList
from interview_sim.sessions.desk.types import Correction
from interview_sim.signals.types import FillerTrack, Missing, Signals, SpeechTrack

CORRECTED: Final = "corrected"
"""Detail of a measurement that rests on corrections: how many were made to the answer."""

_NOT_STORED: Final = ("voice", "face")
_CONTEXT: Final = "context"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMeasure:
    """A measure that might have changed and stays as it was; `reason`: needs_sound, not_repeatable."""

    measure: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedCorrection:
    """A correction that was not used; `reason` is a code of `assets/messages/review.toml`."""

    correction: Correction
    reason: str


class Work:
    """The facts of one finding, before and after its corrections; they are made once, then measured."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._before = rebuilt_signals(analysis)
        found = analysis.measures.get("filled_pauses")
        self.words = None if analysis.transcript is None else WordList(analysis.transcript)
        self.fillers = FillerList(
            () if found is None else found.events, analysis.language, analysis.duration_s
        )
        self.speech = SpeechSpans(analysis.speech)
        self._gaze_before = GazeFrames.of(analysis.measures.get("eye_contact"))
        self.gaze = GazeFrames.of(analysis.measures.get("eye_contact"))

    def make(self, corrections: Sequence[Correction]) -> list[SkippedCorrection]:
        """Make them in their order; those that do not fit come back with the reason."""
        reasons = [(correction, self._make(correction)) for correction in corrections]
        return [SkippedCorrection(correction=each, reason=reason) for each, reason in reasons if reason]

    def _make(self, correction: Correction) -> str:
        if correction.kind == "text":
            return "no_transcript" if self.words is None else self.words.correct(correction)
        if correction.kind == "filler":
            return self.fillers.correct(correction)
        if correction.kind == "pause":
            return self.speech.correct(correction)
        return self.gaze.correct(correction)

    @property
    def transcript(self) -> Transcript | None:
        """The words as corrected; None where nothing was understood."""
        return None if self.words is None else self.words.transcript

    def measured(
        self, asked: AskedQuestion, n_applied: int
    ) -> tuple[dict[str, Measurement], tuple[KeptMeasure, ...]]:
        """(measures that are another finding now, measures that might be and stay)."""
        found, kept = self._measured_again(asked)
        if self._gaze_before.seen != self.gaze.seen:
            stored = self._analysis.measures["eye_contact"]
            found["eye_contact"] = corrected_eye_contact(
                stored, self._gaze_before, self.gaze, self._analysis.duration_s
            )
        marked = {name: _marked(each, n_applied) for name, each in found.items()}
        return {name: marked[name] for name in self._analysis.measures if name in marked}, tuple(kept)

    def _measured_again(self, asked: AskedQuestion) -> tuple[dict[str, Measurement], list[KeptMeasure]]:
        before, after, touched = self._before, self._after(), self._touched()
        names = self._names(touched)
        was = measure_only(names, _decided(before), asked)
        now = measure_only(names, _decided(after), asked)
        found: dict[str, Measurement] = {}
        kept = [KeptMeasure(measure=name, reason="needs_sound") for name in self._unheard(touched)]
        for name in names:
            if not gives_again(was[name], self._analysis.measures[name]):
                kept.append(KeptMeasure(measure=name, reason="not_repeatable"))
            elif was[name] != now[name]:
                found[name] = now[name]
        if "fillers" in touched or "filled_pauses" in found:
            self._show_fillers(found)
        return found, kept

    def _show_fillers(self, found: dict[str, Measurement]) -> None:
        """Events are shown as corrected, with their own details, even where they give no figure."""
        measured = found.get("filled_pauses", self._analysis.measures["filled_pauses"])
        if "filled_pauses" in found or isinstance(measured, NotMeasured):
            found["filled_pauses"] = replace(measured, events=self.fillers.events)

    def _after(self) -> Signals:
        signals = self._before
        if isinstance(signals.speech, SpeechTrack):
            signals = replace(signals, speech=SpeechTrack(spans=self.speech.spans))
        if self.transcript is not None:
            signals = replace(signals, transcript=self.transcript)
        if isinstance(signals.fillers, FillerTrack):
            signals = replace(signals, fillers=FillerTrack(events=self.fillers.events))
        return signals

    def _touched(self) -> set[str]:
        """Names of the signals that the corrections changed."""
        stored = self._analysis.measures.get("filled_pauses")
        changed = {
            "speech": self.speech.spans != self._analysis.speech,
            "transcript": self.transcript != self._analysis.transcript,
            "fillers": stored is not None and self.fillers.events != tuple(stored.events),
        }
        return {name for name, is_changed in changed.items() if is_changed}

    def _names(self, touched: set[str]) -> list[str]:
        """Stored measures that take a touched signal and can be had without sound and pictures."""
        return [
            each.name
            for each in registered_measures()
            if touched & set(each.arguments)
            and not set(_NOT_STORED) & set(each.needs)
            and each.name in self._analysis.measures
        ]

    def _unheard(self, touched: set[str]) -> list[str]:
        """Stored measures that take a touched signal and need the sound itself."""
        return [
            each.name
            for each in registered_measures()
            if touched & set(each.arguments)
            and set(_NOT_STORED) & set(each.needs)
            and not isinstance(self._analysis.measures.get(each.name, NotMeasured(reason="")), NotMeasured)
        ]


def _decided(signals: Signals) -> Signals:
    """`signals` with filled pauses whose words need no second look: they had it when they were found."""
    if isinstance(signals.fillers, Missing):
        return signals
    events = tuple(
        Event(
            start_s=event.start_s,
            end_s=event.end_s,
            label=event.label,
            details={name: value for name, value in event.details.items() if name != _CONTEXT},
        )
        for event in signals.fillers.events
    )
    return replace(signals, fillers=FillerTrack(events=events))


def _marked(found: Measurement, n_corrections: int) -> Measurement:
    return replace(found, details={**found.details, CORRECTED: n_corrections})

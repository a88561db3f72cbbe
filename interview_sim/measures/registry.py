"""All measures by name: the decorator that declares one, and the call that takes them all.

A measure is a function in a file of its own, named as in analysis.json. It names what it takes as
arguments: `needs` are signals without which there is no figure (a `Missing` one becomes
`NotMeasured` with its reason before the body runs), `wants` are signals that it can do without
(it is given the signal or its `Missing`), and the plain facts `duration_s`, `language`,
`calibration`, `earlier` and `lost_spans` are given to whoever names them.
"""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Final

from interview_sim.measures.asked import AskedQuestion
from interview_sim.results import Measurement, NotMeasured, SpokenLanguage
from interview_sim.signals.types import Missing, Signals, SpeechTrack

NAMES: Final = (
    "speech_rate",
    "articulation_rate",
    "pace_steadiness",
    "filled_pauses",
    "habit_words",
    "pauses",
    "response_latency",
    "loudness",
    "pitch_variation",
    "eye_contact",
    "framing",
    "head_movement",
    "expected_points",
    "structure",
    "answer_length",
    "sentence_endings",
    "repetition",
)
"""The measures of analysis.json, in its order. A measure that is not listed comes after them."""

SIGNALS: Final = ("speech", "transcript", "fillers", "voice", "face", "question", "answer_limit_s")
FACTS: Final = ("duration_s", "language", "calibration", "earlier", "lost_spans")

Body = Callable[..., Measurement]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredMeasure:
    """A declared measure. `unit` may differ by the language that was spoken."""

    name: str
    unit: str | Mapping[SpokenLanguage, str]
    needs: tuple[str, ...]
    arguments: tuple[str, ...]
    body: Body

    def take(self, given: Mapping[str, object]) -> Measurement:
        """Run the body, or say which need is missing."""
        for need in self.needs:
            signal = given[need]
            if isinstance(signal, Missing):
                return NotMeasured(reason=signal.reason)
        return self.body(**{argument: given[argument] for argument in self.arguments})

    def unit_in(self, language: SpokenLanguage) -> str:
        """The unit of the value for an answer spoken in `language`."""
        return self.unit if isinstance(self.unit, str) else self.unit[language]


_MEASURES: dict[str, RegisteredMeasure] = {}


def measure(
    name: str,
    *,
    unit: str | Mapping[SpokenLanguage, str],
    needs: str | tuple[str, ...] = (),
    wants: str | tuple[str, ...] = (),
) -> Callable[[Body], Body]:
    """Declare the decorated function as the measure `name`.

    Args:
        name: as in analysis.json.
        unit: unit of the value, the same for all answers or by spoken language.
        needs: signals without which nothing is measured, in the order in which their absence is told.
        wants: signals that are handed over as `Signal | Missing`.

    Raises:
        TypeError: the function's arguments are not what it declares, or the name is taken.
    """
    must = (needs,) if isinstance(needs, str) else needs
    may = (wants,) if isinstance(wants, str) else wants

    def register(body: Body) -> Body:
        arguments = tuple(inspect.signature(body).parameters)
        undeclared = set(arguments) - set(must) - set(may) - set(FACTS)
        unknown = (set(must) | set(may)) - set(SIGNALS)
        if undeclared or unknown:
            raise TypeError(f"{name}: undeclared arguments {undeclared}, unknown signals {unknown}")
        if name in _MEASURES and _MEASURES[name].body.__module__ != body.__module__:
            raise TypeError(f"two measures are called {name}")
        _MEASURES[name] = RegisteredMeasure(name=name, unit=unit, needs=must, arguments=arguments, body=body)
        return body

    return register


def measure_all(signals: Signals, asked: AskedQuestion) -> dict[str, Measurement]:
    """Every measure of one answer, by name, in the order of analysis.json."""
    return measure_only([registered.name for registered in registered_measures()], signals, asked)


def measure_only(names: Collection[str], signals: Signals, asked: AskedQuestion) -> dict[str, Measurement]:
    """The measures of these names, for instance those that one changed signal touches; order as above."""
    given = what_measures_may_take(signals, asked)
    return {
        registered.name: registered.take(given)
        for registered in registered_measures()
        if registered.name in names
    }


def units(language: SpokenLanguage = "ko") -> dict[str, str]:
    """The unit of each measure's value for an answer spoken in `language`."""
    return {registered.name: registered.unit_in(language) for registered in registered_measures()}


@cache
def registered_measures() -> tuple[RegisteredMeasure, ...]:
    """All measures of this package; their files are imported at the first call."""
    package = import_module("interview_sim.measures")
    for module in pkgutil.iter_modules(package.__path__):
        import_module(f"interview_sim.measures.{module.name}")
    listed = [name for name in NAMES if name in _MEASURES]
    others = sorted(set(_MEASURES) - set(NAMES))
    return tuple(_MEASURES[name] for name in (*listed, *others))


def what_measures_may_take(signals: Signals, asked: AskedQuestion) -> dict[str, object]:
    """All that a measure may name as an argument."""
    is_wordless = isinstance(signals.speech, SpeechTrack) and not signals.speech.spans
    return {
        "speech": Missing(reason="no_speech") if is_wordless else signals.speech,
        "transcript": signals.transcript,
        "fillers": signals.fillers,
        "voice": signals.voice,
        "face": signals.face,
        "question": Missing(reason="no_question") if asked.question is None else asked.question,
        "answer_limit_s": Missing(reason="no_time_limit")
        if asked.answer_limit_s is None
        else asked.answer_limit_s,
        "duration_s": signals.duration_s,
        "language": signals.language,
        "calibration": signals.calibration,
        "earlier": asked.earlier,
        "lost_spans": signals.lost_spans,
    }

"""What cannot work in a preset: times, and a visit shorter than what is asked in it."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Final

from interview_sim.banks.lint.completeness import DONE_BEFORE_END_S
from interview_sim.banks.lint.curing import setting
from interview_sim.banks.lint.finding import Finding
from interview_sim.banks.preset import SECONDS_BETWEEN_QUESTIONS, Preset, PresetPart
from interview_sim.banks.values import Path

SHARE_OF_TIME_USED: Final = 0.7
"""Visitors seldom use all of their time; below this share the told minutes are too few."""

MOST_MINUTES: Final = 240
_THINK_S, _ANSWER_S = 30, 60


def lint_preset(preset: Preset) -> tuple[Finding, ...]:
    """Times that cannot work, and told minutes that cannot hold the questions."""
    return tuple(_findings(preset))


def _findings(preset: Preset) -> Iterator[Finding]:
    for index, part in enumerate(preset.parts):
        done_s, answer_s = _done_s(preset, part), _answer_s(preset, part)
        if done_s is not None and done_s >= answer_s:
            facts = {"done": str(done_s), "answer": str(answer_s)}
            yield Finding(
                severity="error",
                code="lint-done-after-answer",
                path=("parts", index),
                facts=facts,
                cure=setting(_done_path(index, part), max(answer_s - DONE_BEFORE_END_S, 0)),
            )
    needed = ceil(SHARE_OF_TIME_USED * sum(_seconds(preset, part) for part in preset.parts) / 60)
    if preset.minutes < needed:
        facts = {"minutes": str(preset.minutes), "needed": str(needed)}
        yield Finding(
            severity="warning",
            code="lint-minutes-short",
            path=("minutes",),
            facts=facts,
            cure=setting(("minutes",), needed) if needed <= MOST_MINUTES else None,
        )


def _done_path(index: int, part: PresetPart) -> Path:
    """Where the time stands that is too late: at the part, or for all parts."""
    return ("parts", index, "done_after_s") if part.done_after_s is not None else ("done_after_s",)


def _seconds(preset: Preset, part: PresetPart) -> float:
    think_s = next((s for s in (part.think_s, preset.think_s) if s is not None), _THINK_S)
    return part.n_questions * (think_s + _answer_s(preset, part) + SECONDS_BETWEEN_QUESTIONS)


def _answer_s(preset: Preset, part: PresetPart) -> int:
    return next((s for s in (part.answer_s, preset.answer_s) if s is not None), _ANSWER_S)


def _done_s(preset: Preset, part: PresetPart) -> int | None:
    return part.done_after_s if part.done_after_s is not None else preset.done_after_s

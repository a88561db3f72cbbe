"""The next actions: at most three, one a measure, each with the seconds that prove it.

Chosen by the weighted points that were probably lost, given each measure's own error, and the strength of
the evidence; never from something that was not measured or is not sure. What weighs less than one point of
a hundred is not worth a visitor's attention. The words stand in `assets/advice/advice.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from interview_sim.scoring import content_advice, voice_advice
from interview_sim.scoring.candidate import Candidate, Case, Rule

MAX_ACTIONS: Final = 3
MIN_LOSS: Final = 1.0

RULES: Final[tuple[Rule, ...]] = (
    voice_advice.filled_pauses,
    voice_advice.speech_rate,
    voice_advice.pauses,
    voice_advice.response_latency,
    voice_advice.loudness,
    voice_advice.pitch_variation,
    voice_advice.eye_contact,
    voice_advice.answer_length,
    content_advice.expected_points,
    content_advice.structure,
    content_advice.habit_words,
    content_advice.sentence_endings,
    content_advice.repetition,
)
CODES: Final = (
    "filled_pauses",
    "filled_pauses_after_pause",
    "speech_rate_fast",
    "speech_rate_slow",
    "pauses_long",
    "response_latency",
    "loudness_low",
    "loudness_clipped",
    "loudness_fall",
    "pitch_variation_flat",
    "eye_contact_down",
    "eye_contact_side",
    "eye_contact_up",
    "answer_length_short",
    "answer_length_long",
    "expected_points_missing",
    "expected_points_late",
    "structure_situation",
    "structure_task",
    "structure_action",
    "structure_result",
    "habit_words",
    "sentence_endings_mixed",
    "sentence_endings_unfinished",
    "repetition_word",
    "repetition_sentence",
    "repetition_earlier_answer",
)
"""Every code that a rule can give; each has its words in both languages."""


def candidates(case: Case) -> tuple[Candidate, ...]:
    """All advice that the answer bears out, the weightiest first; of equals in the order of the rules."""
    found = [candidate for rule in RULES if (candidate := rule(case)) is not None]
    return tuple(sorted((c for c in found if c.loss >= MIN_LOSS), key=lambda c: -c.loss))


def chosen(ranked: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The first three of `ranked`, one a measure."""
    by_measure: dict[str, Candidate] = {}
    for candidate in ranked:
        by_measure.setdefault(candidate.measure, candidate)
    return tuple(by_measure.values())[:MAX_ACTIONS]

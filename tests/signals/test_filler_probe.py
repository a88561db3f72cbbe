"""Asking about a long steady sound that no decoding wrote down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from interview_sim.signals.filler_candidates import Candidate
from interview_sim.signals.filler_lexicon import filler_lexicon
from interview_sim.signals.filler_probe import LEAST_PROBABILITY, held_sounds, probed_candidates
from interview_sim.signals.speech_model import HeardWord

from .voices import syllables, vowel

BEFORE, HELD, BEHIND = syllables("aiueaiue"), vowel(0.6, "u"), syllables("iueaiuea")
SAMPLES = np.concatenate([BEFORE, HELD, BEHIND]).astype(np.float32)
HELD_FROM_S = BEFORE.size / 16_000
END_S = SAMPLES.size / 16_000


class Sound:
    """Says `chance` for every filled pause and writes down what it was asked."""

    def __init__(self, chance: float) -> None:
        self.chance = chance
        self.samples = SAMPLES
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def chances(self, language: str, before: str, words: Sequence[str], *, prompt: str) -> tuple[float, ...]:
        self.asked.append((before, tuple(words)))
        return tuple(self.chance for _ in words)


def _words(behind: str = "회사에") -> list[HeardWord]:
    return [
        HeardWord(text="저는", start_s=0.0, end_s=HELD_FROM_S, probability=0.9),
        HeardWord(text=behind, start_s=HELD_FROM_S + 0.6, end_s=END_S, probability=0.9),
    ]


def _probed(sound: Sound, words: list[HeardWord], heard: Sequence[Candidate] = ()) -> list[Candidate]:
    return probed_candidates(sound, "ko", words, heard, filler_lexicon("ko"))  # type: ignore[arg-type]


def test_a_held_vowel_is_held_and_changing_vowels_are_not() -> None:
    ((start_s, end_s),) = held_sounds(SAMPLES)

    assert (start_s, end_s) == pytest.approx((HELD_FROM_S, HELD_FROM_S + 0.6), abs=0.1)


@pytest.mark.parametrize(("chance", "found"), [(LEAST_PROBABILITY, 1), (LEAST_PROBABILITY * 0.99, 0)])
def test_only_what_is_probable_enough_is_a_filled_pause(chance: float, found: int) -> None:
    candidates = _probed(Sound(chance), _words())

    assert len(candidates) == found
    assert all(HELD_FROM_S - 0.1 < heard.written[0] < HELD_FROM_S + 0.1 for heard in candidates)


def test_it_is_asked_after_the_words_before() -> None:
    sound = Sound(0.0)

    _probed(sound, _words())

    assert {before for before, _ in sound.asked} == {"저는"}


def test_the_beginning_of_the_next_word_is_no_filled_pause() -> None:
    sound = Sound(1.0)

    _probed(sound, _words("음성"))

    assert sound.asked and all("음" not in words and "어" in words for _, words in sound.asked)


def test_the_last_words_own_long_vowel_is_not_asked_about() -> None:
    """가능해요: its last vowel is long because the sentence ends."""
    sound = Sound(1.0)
    last = [
        HeardWord(text="가격에", start_s=0.0, end_s=HELD_FROM_S - 0.8, probability=0.9),
        HeardWord(text="가능해요", start_s=HELD_FROM_S - 0.8, end_s=HELD_FROM_S + 0.6, probability=0.9),
    ]

    assert _probed(sound, last) == []


def test_nothing_is_asked_before_the_first_word_or_where_one_was_heard() -> None:
    late = [HeardWord(text="저는", start_s=HELD_FROM_S + 0.6, end_s=END_S, probability=0.9)]
    heard: dict[str, Any] = {"is_plain": False, "is_repeated": False, "is_doubtful": False}
    span = (HELD_FROM_S + 0.1, HELD_FROM_S + 0.3)
    sound = Sound(1.0)

    assert _probed(sound, late) == []
    assert _probed(sound, _words(), [Candidate(label="어", written=span, place=span, **heard)]) == []
    assert sound.asked == []

"""Hearing twice: the second pass, what it does when a prompt goes round, and when it is left out."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from interview_sim.results import Span, SpokenLanguage
from interview_sim.signals.filler_lexicon import filler_lexicon
from interview_sim.signals.recogniser import Recogniser, prompted_words
from interview_sim.signals.sampling import RATE_HZ
from interview_sim.signals.speech_model import Decoding, HeardWord
from interview_sim.signals.utterances import Utterance

PLAIN = "I worked in a team of four people there"
WITH_UM = "I worked um in a team of four people there"
LONG, SHORT = filler_lexicon("en").prompts


def _decoding(text: str, compression_ratio: float = 1.2, mean_log_probability: float = -0.3) -> Decoding:
    words = tuple(
        HeardWord(text=word, start_s=n * 1.0, end_s=n * 1.0 + 0.9, probability=0.9)
        for n, word in enumerate(text.split())
    )
    return Decoding(
        words=words,
        no_speech_probability=0.01,
        mean_log_probability=mean_log_probability,
        compression_ratio=compression_ratio,
    )


class Sound:
    """Speech of 10 s that is heard as `texts` says for each prompt, None for the plain decoding."""

    speech: tuple[Span, ...] = ((0.0, 10.0),)

    def __init__(self, texts: dict[str | None, Decoding]) -> None:
        self._texts = texts

    def decode(self, language: SpokenLanguage, *, prompt: str | None = None, **_: Any) -> Decoding:
        return self._texts[prompt]

    def part(self, span: Span) -> Sound:
        return Sound(dict.fromkeys(self._texts, _decoding("")))


class Model:
    """Hears the same in every sound."""

    languages: tuple[SpokenLanguage, ...] = ("ko", "en")

    def encode(self, samples: Any) -> Sound:
        um = _decoding(WITH_UM)
        return Sound({None: _decoding(PLAIN), LONG: um, SHORT: um})


def _hear(n_utterances: int, clock: Callable[[], float] | None) -> Recogniser:
    recogniser = Recogniser(Model(), "en", clock)  # type: ignore[arg-type]
    for number in range(n_utterances):
        start = number * 10 * RATE_HZ
        recogniser.hear(Utterance(start, start + 10 * RATE_HZ), np.zeros(10 * RATE_HZ, np.float32))
    recogniser.finish()
    return recogniser


def _clock(step_s: float) -> Callable[[], float]:
    """A clock that moves on by `step_s` whenever it is read."""
    ticks = itertools.count()
    return lambda: next(ticks) * step_s


def test_without_a_clock_every_utterance_is_heard_twice() -> None:
    recogniser = _hear(3, None)

    assert [candidate.label for candidate in recogniser.candidates] == ["um"] * 3
    assert not recogniser.is_too_slow


def test_a_machine_that_keeps_up_hears_the_same() -> None:
    assert _hear(3, _clock(0.5)).candidates == _hear(3, None).candidates


def test_a_machine_that_is_too_slow_keeps_the_words_and_leaves_out_all_fillers() -> None:
    """Encoding and plain decoding take 20 s each for every 10 s of speech."""
    recogniser = _hear(3, _clock(20.0))

    assert recogniser.is_too_slow
    assert recogniser.candidates == []
    assert recogniser.words == _hear(3, None).words


def test_a_slow_first_utterance_decides_nothing() -> None:
    """A machine that has just loaded its model is slow once."""
    assert not _hear(1, _clock(20.0)).is_too_slow


@pytest.mark.parametrize(
    "first",
    [
        _decoding("um um um um um um", compression_ratio=5.0),
        _decoding(WITH_UM, mean_log_probability=-1.5),
        _decoding("um in a"),
    ],
)
def test_a_prompt_that_fails_is_followed_by_the_next(first: Decoding) -> None:
    plain = list(_decoding(PLAIN).words)
    sound = Sound({None: _decoding(PLAIN), LONG: first, SHORT: _decoding(WITH_UM)})

    words = prompted_words(sound, "en", plain, filler_lexicon("en"))  # type: ignore[arg-type]

    assert " ".join(word.text for word in words) == WITH_UM


def test_where_every_prompt_fails_what_the_plain_decoding_wrote_is_left() -> None:
    loop = _decoding("um um um um um um", compression_ratio=5.0)
    sound = Sound({None: _decoding(PLAIN), LONG: loop, SHORT: loop})

    assert prompted_words(sound, "en", list(_decoding(PLAIN).words), filler_lexicon("en")) == ()  # type: ignore[arg-type]


def test_a_lone_um_that_was_written_as_a_word_is_heard() -> None:
    sound = Sound({None: _decoding("you"), LONG: _decoding("Um..."), SHORT: _decoding("Um...")})

    words = prompted_words(sound, "en", list(_decoding("you").words), filler_lexicon("en"))  # type: ignore[arg-type]

    assert [word.text for word in words] == ["Um..."]

"""Words: gates against invention, loops cut, times on the stretches of speech."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.signals.speech_model import Decoding, HeardWord
from interview_sim.signals.words import cut_loops, place_words, plain_words


def _words(text: str, start_s: float = 0.0, each_s: float = 0.4) -> tuple[HeardWord, ...]:
    return tuple(
        HeardWord(text=word, start_s=start_s + n * each_s, end_s=start_s + (n + 1) * each_s, probability=0.9)
        for n, word in enumerate(text.split())
    )


def _texts(words: tuple[HeardWord, ...]) -> str:
    return " ".join(word.text for word in words)


class ScriptedSound:
    """A sound whose decodings are written down; the second one is given without repeated phrases."""

    def __init__(self, first: Decoding, second: Decoding | None = None) -> None:
        self._first, self._second = first, second

    def decode(self, language: str, *, no_repeat_ngram_size: int = 0, **_: object) -> Decoding:
        if no_repeat_ngram_size:
            assert self._second is not None, "decoded again without need"
            return self._second
        return self._first


def _decoding(text: str, no_speech: float = 0.02, log_p: float = -0.2, ratio: float = 1.2) -> Decoding:
    return Decoding(
        words=_words(text),
        no_speech_probability=no_speech,
        mean_log_probability=log_p,
        compression_ratio=ratio,
    )


def _heard(*decodings: Decoding) -> str:
    return _texts(plain_words(ScriptedSound(*decodings), "en"))  # type: ignore[arg-type]


@pytest.mark.parametrize(("no_speech", "heard"), [(0.25, "thank you"), (0.6, "thank you"), (0.61, "")])
def test_what_the_recogniser_calls_no_speech_is_dropped_however_sure_it_is(
    no_speech: float, heard: str
) -> None:
    assert _heard(_decoding("thank you", no_speech=no_speech, log_p=-0.05)) == heard


@pytest.mark.parametrize(("log_p", "heard"), [(-0.99, "mumble"), (-1.01, "")])
def test_an_improbable_text_is_dropped(log_p: float, heard: str) -> None:
    assert _heard(_decoding("mumble", log_p=log_p)) == heard


def test_a_loop_is_decoded_again_without_repeats() -> None:
    looping = _decoding("and so " * 20, ratio=6.0)

    assert _heard(looping, _decoding("and so we went home")) == "and so we went home"


def test_a_loop_whose_second_decoding_is_worse_is_cut() -> None:
    looping = _decoding("we went and so " + "and so " * 20, ratio=6.0)

    assert _heard(looping, _decoding("xyzzy", log_p=-2.0)) == "we went and so"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("어제 어제 학교를 갔어요", "어제 어제 학교를 갔어요"),
        ("no no no stop", "no no no stop"),
        ("no no no no stop", "no stop"),
        ("그래서 저는 " * 5 + "갔습니다", "그래서 저는 갔습니다"),
        ("Yes, yes yes. Yes yes!", "Yes,"),
    ],
)
def test_people_repeat_twice_and_recognisers_for_ever(said: str, kept: str) -> None:
    assert _texts(cut_loops(_words(said))) == kept


@given(st.lists(st.sampled_from("ab"), max_size=40))
def test_cutting_loops_never_adds_or_reorders(letters: list[str]) -> None:
    words = _words(" ".join(letters))

    kept = iter(words)

    assert all(word in kept for word in cut_loops(words))


def test_the_first_word_begins_where_speech_begins() -> None:
    (word,) = place_words(_words("hello", start_s=0.1, each_s=1.4), [(1.0, 2.0)]).words

    assert (word.start_s, word.end_s) == (1.0, 1.5)


def test_a_word_in_silence_moves_to_the_nearest_speech() -> None:
    (word,) = place_words(_words("hello", start_s=2.3, each_s=0.2), [(1.0, 2.0), (3.0, 4.0)]).words

    assert (word.start_s, word.end_s) == (2.0, 2.0)


def test_a_word_over_a_pause_stays_on_its_longer_side() -> None:
    (word,) = place_words(_words("hello", start_s=1.8, each_s=1.6), [(1.0, 2.0), (3.0, 4.0)]).words

    assert (word.start_s, word.end_s) == pytest.approx((3.0, 3.4))


def test_text_and_words_agree() -> None:
    transcript = place_words(_words("저의 장점은 모든 일입니다."), [(0.0, 3.0)])

    assert transcript.text == "저의 장점은 모든 일입니다."
    assert [word.text for word in transcript.words] == transcript.text.split()


def test_no_words_are_an_empty_transcript() -> None:
    assert place_words((), [(0.0, 1.0)]).words == ()


seconds = st.floats(0, 50)


@settings(deadline=None)
@given(
    st.lists(st.tuples(seconds, st.floats(0, 5)), max_size=12), st.lists(seconds, max_size=12, unique=True)
)
def test_placed_words_are_in_order_and_touch_speech(
    words: list[tuple[float, float]], edges: list[float]
) -> None:
    edges.sort()
    speech = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if b - a > 0.01]
    heard = [
        HeardWord(text=str(n), start_s=s, end_s=s + length, probability=0.5)
        for n, (s, length) in enumerate(words)
    ]

    placed = place_words(heard, speech).words

    assert [word.text for word in placed] == [word.text for word in heard]
    times = [time for word in placed for time in (word.start_s, word.end_s)]
    assert times == sorted(times)
    if speech and placed and heard == sorted(heard, key=lambda word: word.start_s):
        first = placed[0]
        assert any(a <= first.start_s <= b for a, b in speech)


def test_a_word_never_starts_before_the_one_before_ends() -> None:
    overlapping = (
        HeardWord(text="a", start_s=0.0, end_s=1.0, probability=1.0),
        HeardWord(text="b", start_s=0.5, end_s=0.8, probability=1.0),
    )

    placed = place_words(overlapping, [(0.0, 2.0)]).words

    assert all(a.end_s <= b.start_s for a, b in itertools.pairwise(placed))

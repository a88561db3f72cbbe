"""Words: gates against invention, loops cut, times on the stretches of speech."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.results import Span
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
    """A sound whose decodings are written down; the second one is given without repeated phrases.

    Somebody speaks in `speech`; a part of the sound is the one in `parts` that begins there.
    """

    def __init__(
        self,
        first: Decoding,
        second: Decoding | None = None,
        *,
        speech: Sequence[Span] = ((0.0, 9.0),),
        parts: Mapping[float, ScriptedSound] = MappingProxyType({}),
    ) -> None:
        self._first, self._second, self._parts = first, second, parts
        self.speech = tuple(speech)

    def part(self, span: Span) -> ScriptedSound:
        return self._parts[round(span[0], 2)]

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


def _heard(*decodings: Decoding, speech: Sequence[Span] = ()) -> str:
    """What is written of a sound; by default it holds just the speech of the first decoding's words."""
    spoken = speech or [(word.start_s, word.end_s) for word in decodings[0].words]
    return _texts(plain_words(ScriptedSound(*decodings, speech=spoken), "en"))  # type: ignore[arg-type]


@pytest.mark.parametrize(("no_speech", "heard"), [(0.25, "thank you"), (0.6, "thank you"), (0.61, "")])
def test_what_the_recogniser_calls_no_speech_is_dropped_however_sure_it_is(
    no_speech: float, heard: str
) -> None:
    assert _heard(_decoding("thank you", no_speech=no_speech, log_p=-0.05)) == heard


@pytest.mark.parametrize(
    ("log_p", "no_speech", "speech_s", "heard"),
    [
        (-0.99, 0.5, 0.4, "so mumbled words"),
        (-1.01, 0.5, 0.4, ""),
        (-1.01, 0.31, 1.2, ""),
        (-1.01, 0.1, 0.9, ""),
        (-1.01, 0.1, 1.0, "so mumbled words"),
    ],
)
def test_an_improbable_text_is_kept_only_where_somebody_surely_speaks(
    log_p: float, no_speech: float, speech_s: float, heard: str
) -> None:
    """An accent makes words improbable: they stay to be read. A knock makes them improbable too."""
    decoding = _decoding("so mumbled words", log_p=log_p, no_speech=no_speech)

    assert _heard(decoding, speech=[(0.0, speech_s)]) == heard


def test_more_than_can_be_said_is_invented() -> None:
    decoding = _decoding("MBC 뉴스 김수근입니다")

    assert _heard(decoding, speech=[(0.0, 0.2)]) == ""
    assert _heard(decoding, speech=[(0.0, 1.2)]) == "MBC 뉴스 김수근입니다"


def test_a_fast_whisper_is_no_invention() -> None:
    """Voice activity hears half of a whisper; what is left would be too short for the words."""
    decoding = _decoding("저는 네 명이 함께한 팀에서 손님이 왜 오래 기다리는지 찾는 일을 맡았습니다")

    assert _heard(decoding, speech=[(0.0, 1.5)]).endswith("맡았습니다")


@pytest.mark.parametrize("text", ["ㅋㅋㅋㅋ", "ㄴㄴㄴㄴㄴㄴ", "...", "♪"])
def test_what_cannot_be_said_is_no_word(text: str) -> None:
    assert _heard(_decoding(f"{text} 네")) == "네"


def test_a_sound_over_and_over_where_speech_is_doubtful_is_dropped() -> None:
    assert _heard(_decoding("A-A-A-A-A-A", no_speech=0.45, log_p=-0.9)) == ""
    assert _heard(_decoding("010 1111 1111", no_speech=0.45, log_p=-0.9)) == "010 1111 1111"


FILM_ENDS = [
    "시청해주셔서 감사합니다.",
    "Thanks for watching!",
    "한글자막 by 한효정",
    "MBC 뉴스 이덕영입니다.",
]


@pytest.mark.parametrize("phrase", FILM_ENDS)
def test_a_film_end_behind_the_speech_is_dropped(phrase: str) -> None:
    decoding = _decoding(f"저는 팀에서 일했습니다. {phrase}")

    assert _heard(decoding, speech=[(0.0, 1.3)]) == "저는 팀에서 일했습니다."


@pytest.mark.parametrize("phrase", [*FILM_ENDS, "감사합니다.", "you"])
def test_a_film_end_that_is_said_stays(phrase: str) -> None:
    text = f"저는 팀에서 일했습니다. {phrase}"

    assert _heard(_decoding(text)) == text


def test_thanks_at_the_end_survive_rough_times() -> None:
    """The word before is stretched over the first half of it, as recognisers do."""
    text = "이상입니다. 감사합니다."

    assert _heard(_decoding(text), speech=[(0.0, 0.75)]) == text


def test_speech_behind_the_last_word_is_heard_again() -> None:
    rest = ScriptedSound(_decoding("and the second"), speech=[(0.3, 1.5)])
    sound = ScriptedSound(_decoding("the first sentence"), speech=[(0.0, 1.2), (2.0, 3.2)], parts={1.7: rest})

    words = plain_words(sound, "en")  # type: ignore[arg-type]

    assert _texts(words) == "the first sentence and the second"
    assert words[3].start_s == pytest.approx(1.7)


def test_a_last_word_that_is_nothing_by_itself_is_heard_with_the_phrase_before() -> None:
    """Alone it is doubtful and dropped; with the phrase before, from the start of that one on, it stands."""
    alone = ScriptedSound(_decoding("over", no_speech=0.4, log_p=-1.1), speech=[(0.3, 1.1)])
    phrase = replace(_decoding("it"), words=(*_words("it is"), *_words("over", start_s=2.6)))
    together = ScriptedSound(phrase, speech=[(0.1, 1.0), (2.4, 3.2)])
    longer = replace(_decoding("so"), words=(*_words("so now"), *_words("it is", start_s=1.5)))
    sound = ScriptedSound(
        longer, speech=[(0.0, 0.8), (1.2, 2.3), (3.3, 4.1)], parts={3.0: alone, 1.1: together}
    )

    words = plain_words(sound, "en")  # type: ignore[arg-type]

    assert _texts(words) == "so now it is over"
    assert words[-1].start_s == pytest.approx(1.1 + 2.6)


def test_a_word_stretched_over_a_lost_sentence_gives_way_to_it() -> None:
    stretched = HeardWord(text="the", start_s=0.4, end_s=5.0, probability=0.9)
    whole = replace(_decoding("so"), words=(*_words("so"), stretched, *_words("end", start_s=5.0)))
    hidden = ScriptedSound(_decoding("the whole lost sentence"), speech=[(0.0, 1.6)])
    sound = ScriptedSound(whole, speech=[(0.0, 2.0), (3.0, 5.4)], parts={0.4: hidden})

    words = plain_words(sound, "en")  # type: ignore[arg-type]

    assert _texts(words) == "so the whole lost sentence end"


def test_a_word_over_a_pause_is_two_sooner() -> None:
    """1.3 s of speech are a slow word; with half a second of silence amid them they are two."""
    stretched = replace(_decoding("so"), words=(HeardWord(text="so", start_s=0, end_s=1.8, probability=0.9),))
    hidden = ScriptedSound(_decoding("yes so"), speech=[(0.0, 0.8)])

    for speech, text in ([((0.0, 0.7), (1.2, 1.8)), "yes so"], [((0.0, 1.0),), "so"]):
        sound = ScriptedSound(stretched, speech=speech, parts={0.0: hidden})
        assert _texts(plain_words(sound, "en")) == text  # type: ignore[arg-type]


def test_a_short_rest_is_not_heard_again() -> None:
    """A breath after the last word costs nothing: no part of the sound is asked for."""
    sound = ScriptedSound(_decoding("hello there"), speech=[(0.0, 1.35)])

    assert _texts(plain_words(sound, "en")) == "hello there"  # type: ignore[arg-type]


def test_a_loop_is_decoded_again_without_repeats() -> None:
    looping = _decoding("and so " * 20, ratio=6.0)

    assert _heard(looping, _decoding("and so we went home"), speech=[(0.0, 2.0)]) == "and so we went home"


def test_a_loop_whose_second_decoding_is_worse_is_cut() -> None:
    looping = _decoding("we went and so " + "and so " * 20, ratio=6.0)

    assert _heard(looping, _decoding("xyzzy", log_p=-2.0), speech=[(0.0, 2.0)]) == "we went and so"


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


@pytest.mark.parametrize(("ends_s", "placed_s"), [(1.71, 2.0), (1.69, 1.69)])
def test_the_last_word_before_a_pause_ends_where_speech_ends(ends_s: float, placed_s: float) -> None:
    heard = [HeardWord(text="hello", start_s=1.0, end_s=ends_s, probability=0.9), *_words("you", start_s=3.0)]

    assert place_words(heard, [(1.0, 2.0), (3.0, 4.0)]).words[0].end_s == pytest.approx(placed_s)


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

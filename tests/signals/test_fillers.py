"""Filled pauses: what the second decoding heard against the first one, on the sound."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from interview_sim.results import Event, Span, Word
from interview_sim.signals.filler_candidates import Candidate, filler_candidates
from interview_sim.signals.filler_lexicon import filler_lexicon
from interview_sim.signals.fillers import filler_track
from interview_sim.signals.speech_model import HeardWord

Timed = Sequence[tuple[str, float, float]]


def _heard(words: Timed) -> list[HeardWord]:
    return [HeardWord(text=text, start_s=s, end_s=e, probability=0.8) for text, s, e in words]


def _evenly(text: str, start_s: float = 1.0) -> Timed:
    return [(word, start_s + n * 0.4, start_s + (n + 1) * 0.4) for n, word in enumerate(text.split())]


def _track(
    plain: Timed, prompted: Timed, steady: Sequence[Span], speech: Sequence[Span], language: str = "ko"
) -> tuple[Event, ...]:
    lexicon = filler_lexicon(language)  # type: ignore[arg-type]
    candidates = filler_candidates(_heard(plain), _heard(prompted), lexicon)
    words = [Word(text=text, start_s=s, end_s=e, probability=0.8) for text, s, e in plain]
    return filler_track(candidates, words=words, steady=steady, speech=speech, lexicon=lexicon).events


def _found(events: Sequence[Event]) -> list[tuple[str, str, float, float]]:
    return [(e.label, str(e.details["track"]), e.start_s, e.end_s) for e in events]


def _candidates(plain: str, prompted: str, language: str = "ko") -> tuple[Candidate, ...]:
    lexicon = filler_lexicon(language)  # type: ignore[arg-type]
    return filler_candidates(_heard(_evenly(plain)), _heard(_evenly(prompted)), lexicon)


def _labels(plain: str, prompted: str, language: str = "ko") -> list[str]:
    """What is heard without doubt."""
    return [
        candidate.label for candidate in _candidates(plain, prompted, language) if not candidate.is_doubtful
    ]


@pytest.mark.parametrize(
    ("written", "label", "language"),
    [
        ("음...", "음", "ko"),
        ("음음", "음", "ko"),
        ("어,", "어", "ko"),
        ("그", "그", "ko"),
        ("그는", None, "ko"),
        ("어제", None, "ko"),
        ("Um,", "um", "en"),
        ("uhhh", "uh", "en"),
        ("Hmm.", "hmm", "en"),
        ("uh-huh", None, "en"),
        ("umbrella", None, "en"),
        ("uh-", "uh", "en"),
        ("um-um", "um", "en"),
        ("Mmm...", "hmm", "en"),
        ("Mm-hmm.", None, "en"),
        ("M", None, "en"),
        ("ER", None, "en"),
        ("'em", None, "en"),
        ("oh", None, "en"),
        ("흐음…", "음", "ko"),
        ("어...어", "어", "ko"),
        ("어...제", None, "ko"),
    ],
)
def test_spellings(written: str, label: str | None, language: str) -> None:
    assert filler_lexicon(language).label(written) == label  # type: ignore[arg-type]


def test_only_what_is_never_a_word_stays_out_of_the_counts() -> None:
    """그 and 저 are ordinary words, and so is "ah" in "Ah, that is good"."""
    korean, english = filler_lexicon("ko"), filler_lexicon("en")

    assert all(korean.is_sure_spelling(text) for text in ("음…", "어어,", "아"))
    assert all(english.is_sure_spelling(text) for text in ("Um,", "uh-", "um-um", "Hmm."))
    assert not any(korean.is_sure_spelling(text) for text in ("그", "저", "뭐", "어제", ""))
    assert not any(english.is_sure_spelling(text) for text in ("ah", "so", "uh-huh", ""))


def test_a_filler_between_the_same_words_is_heard() -> None:
    assert _labels("저는 학교를 갔어요", "저는 음 학교를 어 갔어요") == ["음", "어"]


def test_a_word_torn_apart_is_no_filler() -> None:
    assert _labels("그래서 학교를 갔어요", "그 래서 학교를 갔어요") == []


def test_a_filler_beside_a_word_heard_differently_is_heard() -> None:
    assert _labels("저는 학교를 갔어요", "저는 음 학고를 갔어요") == ["음"]


def test_an_echo_of_the_prompt_is_a_loop() -> None:
    assert _labels("저는 갔어요", "음 어 그 음 저는 어 음 갔어요") == []


def test_loops_do_not_take_what_the_plain_decoding_wrote() -> None:
    assert len(_labels("어 어 그게 말이죠", "어 어 그 음 그게 말이죠")) == 2


def test_what_only_the_plain_decoding_wrote_is_heard() -> None:
    assert _labels("저는 음 학교를 갔어요", "저는 학교를 갔어요") == ["음"]


def test_one_filler_is_as_good_as_another() -> None:
    """The plain decoding wrote "Um", the prompted one "uh": the same filled pause, heard twice."""
    assert _labels("I worked um there", "I worked uh there", "en") == ["uh"]


def test_a_filler_in_place_of_a_word_is_doubtful() -> None:
    (candidate,) = _candidates("The closest town", "Uh closest town", "en")

    assert candidate.is_doubtful


@pytest.mark.parametrize(("steady", "counted"), [((1.05, 1.15), False), ((1.05, 1.35), True)])
def test_a_doubtful_filler_lasts_longer_than_a_vowel(steady: Span, counted: bool) -> None:
    plain = [("The", 1.0, 1.4), ("closest", 1.4, 1.9), ("town", 1.9, 2.3)]
    prompted = [("Uh,", 1.0, 1.4), *plain[1:]]

    events = _track(plain, prompted, steady=[steady], speech=[(1.0, 2.3)], language="en")

    assert _found(events) == ([("uh", "both", *steady)] if counted else [])


def test_a_lone_filler_that_the_plain_decoding_left_out_altogether_is_heard() -> None:
    events = _track([], [("음...", 1.0, 1.3)], steady=[(1.1, 1.6)], speech=[(1.0, 1.7)])

    assert _found(events) == [("음", "both", 1.1, 1.6)]


def test_the_same_context_again_is_a_loop() -> None:
    assert _labels("저는 학교를 갔어요", "저는 음 학교를 갔어요 저는 음 학교를 갔어요") == ["음"]


FLUENT = [("저는", 1.0, 1.4), ("학교를", 1.4, 2.0), ("갔어요", 3.0, 3.6)]
SPEECH = [(1.0, 2.0), (2.3, 3.6)]


def test_a_heard_filler_takes_its_time_from_the_sound() -> None:
    """The recogniser wrote it 0.3 s late."""
    prompted = [*FLUENT[:2], ("음", 2.75, 2.95), FLUENT[2]]

    events = _track(FLUENT, prompted, steady=[(2.3, 2.85)], speech=SPEECH)

    assert _found(events) == [("음", "both", 2.3, 2.85)]


def test_one_stretch_of_voice_is_one_event() -> None:
    prompted = [*FLUENT[:2], ("음", 2.3, 2.5), ("음", 2.5, 2.7), FLUENT[2]]

    events = _track(FLUENT, prompted, steady=[(2.3, 2.85)], speech=SPEECH)

    assert len([event for event in events if event.details["track"] == "both"]) == 1


def test_a_steady_stretch_that_nobody_wrote_is_kept_apart() -> None:
    events = _track(FLUENT, FLUENT, steady=[(2.3, 2.85)], speech=SPEECH)

    assert _found(events) == [("hesitation", "acoustic", 2.3, 2.85)]


def test_a_short_steady_vowel_inside_a_word_is_nothing() -> None:
    assert _track(FLUENT, FLUENT, steady=[(1.5, 1.8)], speech=SPEECH) == ()


@pytest.mark.parametrize(
    ("speech", "steady", "counted"),
    [
        ([(1.0, 3.6)], [(2.1, 2.32)], False),  # short, nothing beside it
        ([(1.0, 3.6)], [(2.1, 2.6)], True),  # a lengthened vowel
        ([(1.0, 2.0), (2.3, 3.6)], [(2.3, 2.52)], True),  # after a pause
    ],
)
def test_geu_counts_only_with_a_pause_or_a_long_vowel(
    speech: list[Span], steady: list[Span], counted: bool
) -> None:
    prompted = [*FLUENT[:2], ("그", 2.2, 2.4), FLUENT[2]]

    labels = [e.label for e in _track(FLUENT, prompted, steady, speech) if e.details["track"] != "acoustic"]

    assert labels == (["그"] if counted else [])


def test_geu_counts_with_a_repeat() -> None:
    plain = [("저는", 1.0, 1.4), ("그게", 2.0, 2.4), ("아니라", 2.4, 3.0)]
    prompted = [plain[0], ("그", 1.6, 1.8), *plain[1:]]

    events = _track(plain, prompted, steady=[(1.55, 1.77)], speech=[(1.0, 3.0)])

    assert [e.label for e in events] == ["그"]


def test_without_a_steady_stretch_a_filler_needs_room_between_the_words() -> None:
    prompted = [*FLUENT[:2], ("음", 2.35, 2.6), FLUENT[2]]
    close = [("저는", 1.0, 1.4), ("음", 1.4, 1.5), ("학교를", 1.5, 2.0), FLUENT[2]]

    assert _found(_track(FLUENT, prompted, steady=[], speech=SPEECH)) == [("음", "lexical", 2.35, 2.6)]
    assert _track(FLUENT, close, steady=[], speech=SPEECH) == ()


def test_a_vowel_and_its_hum_are_one_um() -> None:
    plain = [("I", 1.0, 1.1), ("worked", 1.1, 1.6), ("there", 2.6, 3.0)]
    prompted = [*plain[:2], ("um,", 1.9, 2.1), plain[2]]

    events = _track(plain, prompted, [(1.95, 2.1), (2.16, 2.4)], [(1.0, 1.6), (1.9, 3.0)], "en")

    assert _found(events) == [("um", "both", 1.95, 2.4)]


def test_english() -> None:
    plain = [("I", 1.0, 1.1), ("worked", 1.1, 1.6), ("there", 2.6, 3.0)]
    prompted = [*plain[:2], ("um,", 1.9, 2.2), plain[2]]

    events = _track(plain, prompted, steady=[(1.95, 2.4)], speech=[(1.0, 1.6), (1.9, 3.0)], language="en")

    assert _found(events) == [("um", "both", 1.95, 2.4)]

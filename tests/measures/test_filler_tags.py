"""그 after a breath: a filled pause or the first word of a sentence."""

from __future__ import annotations

import pytest

from interview_sim.measures.wording.filler_tags import without_ordinary_words
from interview_sim.results import Event, Transcript, Word


def _said(text: str) -> Transcript:
    words = [
        Word(text=word, start_s=n * 0.5, end_s=n * 0.5 + 0.4, probability=0.9)
        for n, word in enumerate(text.split())
    ]
    return Transcript(text=text, words=tuple(words))


def _event(start_s: float, context: str) -> Event:
    return Event(
        start_s=start_s, end_s=start_s + 0.2, label="그", details={"track": "both", "context": context}
    )


@pytest.mark.parametrize("context", ["repeat", "lengthened", "pause"])
def test_what_something_else_speaks_for_stays(context: str) -> None:
    event = _event(0.0, context)

    assert without_ordinary_words([event], _said("그 회사는 좋습니다")) == (event,)


def test_a_word_before_its_noun_is_ordinary() -> None:
    """그 회사: a determiner, however long the breath before it was."""
    assert without_ordinary_words([_event(0.0, "pause_before")], _said("그 회사는 좋습니다")) == ()


def test_the_place_in_the_text_is_the_place_in_time() -> None:
    """The first 그 is far away from the event; the one at its time is asked about."""
    said = _said("저는 회사에서 그 일을 했습니다")

    assert without_ordinary_words([_event(1.0, "pause_before")], said) == ()
    assert without_ordinary_words([_event(5.0, "pause_before")], said) == ()


def test_a_word_that_stands_beside_the_sentence_hesitates() -> None:
    """그 제가 했던 일: no noun follows that it could point at."""
    event = _event(0.0, "pause_before")

    assert without_ordinary_words([event], _said("그 제가 했던 일은 영업입니다")) == (event,)

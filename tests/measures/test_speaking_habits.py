"""How it was said: sentence endings, habit words, repetition, care in blind hiring."""

from __future__ import annotations

import pytest

from interview_sim.banks.text import Text
from interview_sim.measures.blind_care import blind_hints
from interview_sim.measures.habit_words import habit_words
from interview_sim.measures.repetition import repetition
from interview_sim.measures.sentence_endings import sentence_endings, style_of
from interview_sim.measures.wording.words import running_text, sentences
from interview_sim.results import Measured, NotMeasured, SpokenLanguage
from interview_sim.signals.types import SpeechTrack
from tests.measures.made import said
from tests.measures.questions import ENGLISH_STORY, NO_QUESTION, STORY, question


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("저는 분석을 했습니다", "formal"),
        ("무엇을 하겠습니까?", "formal"),
        ("제가 했어요", "polite"),
        ("그게 맞죠", "polite"),
        ("의견을 조율했고요", "polite"),
        ("열심히 했거든요", "polite"),
        ("학생이에요", "polite"),
        ("자료가 늦게 왔더라고요", "polite"),
        ("정리를 잘 했습닏다", "formal"),
        ("그렇게 끝났다", "plain"),
        ("회의를 하면서", "unfinished"),
        ("팀원들과 같이", "unfinished"),
    ],
)
def test_a_sentence_is_known_by_its_ending(text: str, style: str) -> None:
    assert style_of(text) == style


def test_mixed_endings_are_told_by_their_share() -> None:
    found = sentence_endings(said("저는 왔습니다 그리고 했어요 다시 봤습니다 또 갔습니다"), "ko")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(0.75)
    assert found.details["formal"] == 3
    assert found.details["polite"] == 1


def test_a_garbled_last_word_is_not_called_unfinished() -> None:
    found = sentence_endings(said("저는 왔습니다. 저는 봤습니다. 저는 뷁쉙맽. 다시 갔습니다."), "ko")

    assert found.details["unfinished"] == 0
    assert found.details["unclear"] == 1


def test_an_ending_that_may_go_on_ends_nothing_without_a_mark() -> None:
    found = sentence_endings(said("그 다음에 뭐냐 그 |2.0 저는 왔습니다 그리고 갔습니다"), "ko")

    assert [event.label for event in found.events] == ["unfinished", "formal", "formal"]


def test_english_has_no_korean_endings() -> None:
    assert sentence_endings(said(ENGLISH_STORY), "en") == NotMeasured(reason="korean_only")


def test_sentences_end_at_marks_endings_and_pauses() -> None:
    transcript = said("저는 왔습니다 팀에서 일하면서 |2.0 배웠고 좋았어요. 네 맞습니다")

    found = [sentence.text for sentence in sentences(running_text(transcript), "ko")]

    assert found == ["저는 왔습니다", "팀에서 일하면서", "배웠고 좋았어요.", "네 맞습니다"]


def _minute(text: str, language: SpokenLanguage) -> Measured:
    found = habit_words(SpeechTrack(spans=((0.0, 60.0),)), said(text), language)
    assert isinstance(found, Measured)
    return found


@pytest.mark.parametrize(("times", "value"), [(2, 0.0), (3, 3.0), (5, 5.0)])
def test_a_habit_begins_at_three_times_a_minute(times: int, value: float) -> None:
    found = _minute(" ".join(["저는 약간 회의를 준비했고 팀을"] * times) + " 함께 일을 했습니다", "ko")

    assert found.value == pytest.approx(value)
    assert len(found.events) == value


def test_an_opening_yes_is_no_habit() -> None:
    assert _minute(" ".join(["네 그렇습니다"] * 5), "ko").value == 0.0


def test_like_is_no_habit_where_it_is_a_verb_or_a_comparison() -> None:
    """Three of six are habits."""
    text = (
        "I like this job and I would like to stay. It was like really hard, like every day, and like nobody "
        "helped. It looks like rain."
    )

    found = _minute(text, "en")

    assert found.details["heard"] == {"like": 3, "really": 1}
    assert found.value == pytest.approx(3.0)


def test_you_know_is_two_words() -> None:
    found = _minute("you know we tried and you know it worked and you know well do you know him", "en")

    assert found.details["heard"] == {"you know": 3}
    assert found.events[0].end_s == pytest.approx(0.8)


def test_a_sentence_said_twice_is_a_repetition() -> None:
    once = "저는 고객 문의를 빠르게 처리했습니다"
    text = f"{once} 그리고 팀과 일정을 나눴습니다 {once}"

    found = repetition(said(text + " 감사합니다 잘 부탁드립니다 고맙습니다"), NO_QUESTION, "ko", ())

    assert isinstance(found, Measured)
    assert found.details["sentences"] == 1
    assert [event.label for event in found.events] == ["sentence"]


def test_a_short_sentence_in_the_same_words_is_a_repetition() -> None:
    text = (
        "아무도 시키지 않았는데 그냥 제가 좋아서 했어요. 일주일에 두 번씩 글을 올렸어요. "
        "그러니까 아무도 시키지 않았는데 제가 좋아서 시작한 거예요."
    )

    assert repetition(said(text), NO_QUESTION, "ko", ()).details["sentences"] == 1


def test_a_story_of_an_earlier_answer_is_a_repetition() -> None:
    found = repetition(said(STORY), NO_QUESTION, "ko", (said(STORY),))

    assert isinstance(found, Measured)
    assert found.details["earlier_answers"] == 4
    assert {event.label for event in found.events} == {"earlier_answer"}


def test_another_story_is_no_repetition() -> None:
    found = repetition(
        said(STORY), NO_QUESTION, "ko", (said("저는 군 복무 때 장비를 정비하며 책임감을 배웠습니다"),)
    )

    assert isinstance(found, Measured)
    assert found.value == 0.0


def test_a_word_too_often_is_a_repetition_unless_the_question_brought_it() -> None:
    text = " ".join(
        f"책임감은 {other}보다 중요합니다"
        for other in ["성실", "협업", "도전", "소통", "배려", "창의", "열정"]
    )
    asked = question(text=Text(ko="책임감이란 무엇입니까?"))

    found = repetition(said(text), NO_QUESTION, "ko", ())

    assert found.details["words"] == [{"word": "책임감", "count": 7}, {"word": "중요", "count": 7}]
    assert repetition(said(text), asked, "ko", ()).details["words"] == [{"word": "중요", "count": 7}]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("저는 서울대학교를 졸업하고 입사했습니다", ["school"]),
        ("연세대에서 컴퓨터를 공부했습니다", ["school"]),
        ("아버지는 교사로 근무하셨습니다", ["family"]),
        ("화목한 가정에서 자랐습니다", ["family"]),
        ("저희 어머니가 편찮으셨습니다", ["family"]),
        ("결혼하고 삼 년을 쉬었습니다", ["family"]),
        ("아이를 키우면서 공부했습니다", ["family"]),
        ("하노이에서 태어났습니다", ["home_town"]),
        ("충남대를 나온 뒤 일했습니다", ["school"]),
        ("군대를 나온 뒤 일했습니다", []),
        ("결혼식 사진을 찍었습니다", []),
        ("곧 시대가 바뀐다고 들었습니다", []),
        ("부산에서 태어나 자랐습니다", ["home_town"]),
        ("제 고향은 대구입니다", ["home_town"]),
        ("가족 같은 팀워크를 만든 경험이 있습니다", []),
        ("고향사랑기부제를 알렸습니다", []),
        ("학교 밖 청소년을 도왔습니다", []),
        ("지역 특산물을 팔았습니다", []),
        ("부모 교육을 기획했습니다", []),
        ("결혼식장 항의에 답했습니다", []),
        ("대학교에서 통계를 전공했습니다", []),
    ],
)
def test_only_attributes_about_the_person_are_hinted_at(text: str, topics: list[str]) -> None:
    assert [event.label for event in blind_hints(said(text), "ko")] == topics


def test_english_hints() -> None:
    found = blind_hints(said("I grew up in Busan and went to Korea University"), "en")

    assert [event.label for event in found] == ["home_town", "school"]
    assert found[1].details["text"] == "Korea University"

"""What was said: expected points and structure, and the words they are found by."""

from __future__ import annotations

import pytest

from interview_sim.measures.expected_points import expected_points
from interview_sim.measures.structure import structure
from interview_sim.measures.wording.content import content_words, stem
from interview_sim.measures.wording.phrases import find_phrase, said_words
from interview_sim.measures.wording.words import running_text
from interview_sim.results import Measured, NotMeasured, SpokenLanguage
from tests.measures.made import said, spoken_spans
from tests.measures.questions import ENGLISH_STORY, NO_QUESTION, STORY, question


def test_points_are_found_in_any_form_and_order() -> None:
    """경로를 분석했고 → 경로 분석; 시간이 20% 줄었고 → 시간이 줄다; nothing was learnt."""
    found = expected_points(question(), said(STORY), "ko")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(2 / 3)
    assert (found.details["said"], found.details["total"]) == (2, 3)
    assert [event.label for event in found.events] == ["analysis", "effect"]


def test_a_point_is_told_with_the_time_of_its_first_mention() -> None:
    """경로를 is the 15th word, so it begins at 14 x 0.4 s."""
    words = STORY.split()

    found = expected_points(question(), said(STORY), "ko")

    assert found.events[0].start_s == pytest.approx(0.4 * words.index("경로를"))


def test_english_points_are_found_by_their_stems() -> None:
    found = expected_points(question(), said(ENGLISH_STORY), "en")

    assert isinstance(found, Measured)
    assert [event.label for event in found.events] == ["effect"]


def test_a_point_that_was_denied_or_half_heard_is_told_so() -> None:
    """원인을 is half of 원인 조사; 깨닫지 못했습니다 denies the lesson."""
    found = expected_points(
        question(), said("저는 원인을 몰랐습니다 그래서 아무것도 깨닫지 못했습니다"), "ko"
    )

    rows = {row["id"]: row for row in found.details["points"]}  # type: ignore[index, union-attr]
    assert found.details["said"] == 0
    assert rows["analysis"]["half"] == "원인 조사"
    assert rows["lesson"]["denied_at_s"] == pytest.approx(0.4 * 5)


def test_words_of_low_probability_are_not_used() -> None:
    sure = said(STORY)
    unsure = said(STORY, probability=0.2)

    found = expected_points(question(), unsure, "ko")

    assert isinstance(expected_points(question(), sure, "ko"), Measured)
    assert isinstance(found, NotMeasured)
    assert found.reason == "uncertain_words"


def test_a_question_without_points_is_not_measured() -> None:
    found = expected_points(question(expected_points=()), said(STORY), "ko")

    assert found == NotMeasured(reason="no_expected_points")


@pytest.mark.parametrize(("text", "language"), [(STORY, "ko"), (ENGLISH_STORY, "en")])
def test_a_whole_story_has_four_parts_in_order(text: str, language: SpokenLanguage) -> None:
    found = structure(said(text), question(), language)

    assert isinstance(found, Measured)
    assert found.value == 4.0
    assert [event.label for event in found.events] == ["situation", "task", "action", "result"]
    assert found.details["missing"] == []
    assert found.details["in_order"] is True


def test_a_part_that_was_left_out_is_named() -> None:
    story = STORY.split(" 그 결과")[0]

    found = structure(said(story), question(), "ko")

    assert found.details["missing"] == ["result"]


def test_a_step_of_a_set_asks_for_its_own_part() -> None:
    story = STORY.split(" 그 결과")[0]
    step = question("in_depth", set_id="s", step="situation")

    found = structure(said(story), step, "ko")

    assert found.details["missing"] == []


def test_a_role_play_has_no_structure() -> None:
    assert structure(said(STORY), question("situational"), "ko") == NotMeasured(reason="no_story")


def test_an_answer_without_cue_words_is_not_judged() -> None:
    found = structure(
        said("나무가 푸르다 하늘이 높다 바람이 분다 꽃이 핀다 강이 흐른다 새가 운다 눈이 온다 비가 온다"),
        NO_QUESTION,
        "ko",
    )

    assert isinstance(found, NotMeasured)
    assert found.reason == "no_cues"


def test_particles_and_endings_are_no_content() -> None:
    lemmas = [word.lemma for word in content_words("매출을 늘렸습니다 고객들과 의견을 조율하면서", "ko")]

    assert lemmas == ["매출", "늘리다", "고객", "의견", "조율"]


@pytest.mark.parametrize(
    "forms",
    [
        ("manage", "managed", "managing", "manages"),
        ("plan", "plans", "planned"),
        ("study", "studied", "studies"),
    ],
)
def test_english_forms_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_spans_of_a_transcript_are_joined() -> None:
    assert spoken_spans(said("가 나 |1 다")).spans == ((0.0, 0.8), (1.8, pytest.approx(2.2)))


@pytest.mark.parametrize(
    ("phrase", "text", "place"),
    [
        ("줄다", "지연이 많이 줄었습니다", "줄"),
        ("때문", "고객이 많았기 때문에 바빴습니다", "때문"),
        ("먼저", "그래서 먼저 물었습니다", "먼저"),
        ("앞으로", "앞으로 더 배우겠습니다", "앞으로"),
        ("앞으로", "앞에서 발표했습니다", None),
        ("하겠다", "열심히 노력하겠습니다", "하겠"),
        ("하겠다", "열심히 노력했습니다", None),
        ("예를 들어", "예를 들어 지난달에는 바빴습니다", "예를 들"),
        ("자신 있다", "정리는 자신이 있습니다", "자신이 있"),
        ("일하다", "삼 년 동안 일했습니다", "일했"),
        ("일하다", "저는 일을 찾았습니다", None),
        ("문제 해결", "문제해결 능력을 길렀습니다", "문제해결"),
        ("고객 의견", "고객을 만났습니다 그리고 의견을 냈습니다", None),
        ("하고 싶다", "이 일을 꼭 하고 싶습니다", "하고 싶"),
    ],
)
def test_korean_phrases_of_a_bank_are_found_as_people_say_them(
    phrase: str, text: str, place: str | None
) -> None:
    said_here = said_words(running_text(said(text)), "ko")

    found = find_phrase(phrase, said_here, "ko")

    assert (None if found is None else text[found[0] : found[1]]) == place


@pytest.mark.parametrize(
    ("phrase", "text", "is_found"),
    [
        ("in charge", "I was in charge of the till", True),
        ("in charge", "they charge a fee in the shop", False),
        ("because", "I left because it closed", True),
        ("complaints drop", "complaints dropped by half", True),
        ("for example", "For example, I once wrote a guide", True),
        ("art", "I wrote an article", False),
        ("asked customers", "customers were leaving. So I asked why", False),
    ],
)
def test_english_phrases_are_found_in_their_order(phrase: str, text: str, is_found: bool) -> None:
    found = find_phrase(phrase, said_words(running_text(said(text)), "en"), "en")

    assert (found is not None) is is_found

"""Which sentence is which part of a story, and which questions ask for one."""

from __future__ import annotations

import pytest

from interview_sim.banks import find_question
from interview_sim.measures.structure import asked_parts, structure
from interview_sim.measures.wording.story import parts_of_sentences
from interview_sim.results import Measured, NotMeasured
from interview_sim.signals.types import Missing
from tests.measures.made import said


def test_a_plan_is_no_part_of_the_story() -> None:
    parts = parts_of_sentences(["작년에 창고에서 일했습니다", "앞으로 더 배우겠습니다"], "ko")

    assert parts == ("situation", None)


def test_what_others_did_after_the_action_is_the_result() -> None:
    """No cue word stands in the last sentence: its honoured subject tells."""
    told = ["재작년에 식당에서 일했습니다", "그래서 제가 차림표를 그렸습니다", "할머니께서 혼자 시키셨습니다"]

    assert parts_of_sentences(told, "ko") == ("situation", "action", "result")


def test_a_question_that_asks_for_the_solution_frames_the_first_sentence() -> None:
    told = ["저는 그분을 찾아뵙고 웃었습니다"]

    assert parts_of_sentences(told, "ko", ("action", "result")) == ("action",)
    assert parts_of_sentences(told, "ko", ("situation", "task")) == ("situation",)


@pytest.mark.parametrize(
    ("reference", "asks"),
    [
        ("common/strength", True),
        ("common/explain-simply", True),
        ("common/motive", False),
        ("common/good-workplace", False),
        ("common/self-introduction", False),
    ],
)
def test_only_some_questions_ask_for_a_story(reference: str, asks: bool) -> None:
    question = find_question(reference)[1]

    assert bool(asked_parts(question, "ko")) is asks
    assert bool(asked_parts(question, "en")) is asks


def test_a_reason_is_not_judged_as_a_story() -> None:
    motive = find_question("common/motive")[1]
    text = (
        "저는 이 일이 좋습니다 사람을 돕는 일이기 때문입니다 작년에 실습도 했습니다 "
        "꼭 하고 싶습니다 감사합니다 잘 부탁드립니다"
    )

    assert structure(said(text), motive, "ko") == NotMeasured(reason="no_story")


def test_without_a_question_every_missing_part_is_named() -> None:
    text = (
        "작년에 물류 회사에서 일했습니다. 제가 맡은 일은 분류였습니다. "
        "저는 먼저 순서를 바꾸었습니다. 그리고 표를 만들었습니다."
    )

    found = structure(said(text), Missing(reason="no_question"), "ko")

    assert isinstance(found, Measured)
    assert found.details["missing"] == ["result"]
    assert found.details["asked"] == []

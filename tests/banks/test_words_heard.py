# ruff: noqa: E501  (answers are easier to read in long lines)
"""The shipped expected points against answers: met by good ones, not by an answer about something else."""

from __future__ import annotations

import pytest

from interview_sim.banks import Question, find_question, shipped_banks
from interview_sim.measures.expected_points import expected_points
from interview_sim.results import Measured, SpokenLanguage, Transcript, Word

GOOD = {
    "common/team-conflict-3": "먼저 그 동료를 찾아가서 이야기를 들었습니다. 두 방법을 하루씩 시험해 보자고 제안했고 결국 손님이 많은 "
    "시간에는 제 방법을 쓰기로 정했습니다. 그 결과 대기 시간이 십 분에서 육 분으로 줄었습니다. 먼저 이유를 물어야 한다는 것을 배웠습니다.",
    "common/self-introduction": "저는 삼 년 동안 물류센터에서 출고를 맡아 일했습니다. 제 장점은 꼼꼼함입니다. 예를 들어 송장 오류를 찾는 "
    "표를 만들어 오류를 절반으로 줄였습니다. 이 경험을 살려 사무직에 지원했고 앞으로 자료를 정확하게 다루는 직원이 되고 싶습니다.",
    "common/angry-customer": "고객님, 먼 길 오셨는데 정말 죄송합니다. 예약 내용을 바로 확인해 보겠습니다. 오늘 네 시에 다시 잡아 드릴 수 "
    "있고 원하시면 환불해 드리겠습니다. 다시는 이런 일이 없도록 직접 연락드리겠습니다.",
    "electrical-energy/before-work": "우선 차단기를 내리고 자물쇠를 걸고 꼬리표를 답니다. 그다음 검전기로 전압이 없는지 확인하고 접지를 "
    "합니다. 절연 장갑과 안전모를 쓰고 나서 작업을 시작합니다.",
}  # fmt: skip
OFF_TOPIC: dict[SpokenLanguage, str] = {
    "ko": "제가 좋아하는 음식은 김치찌개입니다. 주말에는 공원에 나가서 강아지와 산책을 하고 음악을 듣습니다. 어제는 비가 와서 영화를 "
    "한 편 보았는데 배우의 연기가 훌륭했습니다. 요즘은 날씨가 더워서 시원한 커피를 자주 마시고, 여름휴가에는 바다에 가려고 합니다.",
    "en": "My favourite food is noodle soup. On weekends I go to the park with my dog and listen to music. Yesterday it rained so I "
    "watched a film and the actor was great. The weather is hot these days and I often drink cold coffee.",
}


def _share(question: Question, answer: str, language: SpokenLanguage) -> float:
    words = tuple(
        Word(text=word, start_s=n / 2, end_s=n / 2 + 0.4, probability=0.9)
        for n, word in enumerate(answer.split())
    )
    found = expected_points(question, Transcript(text=answer, words=words), language)
    assert isinstance(found, Measured) and found.value is not None
    return found.value


@pytest.mark.parametrize("reference", GOOD)
def test_a_good_answer_meets_its_points(reference: str) -> None:
    assert _share(find_question(reference)[1], GOOD[reference], "ko") >= 0.75


@pytest.mark.parametrize("language", OFF_TOPIC)
def test_an_answer_about_something_else_meets_hardly_any(language: SpokenLanguage) -> None:
    questions = [
        question for bank in shipped_banks() for question in bank.questions if question.kind != "practice"
    ]

    shares = [_share(question, OFF_TOPIC[language], language) for question in questions]

    assert sum(shares) / len(shares) < 0.12

# ruff: noqa: E501  (tables are easier to read in long lines)
"""Rude and leading wordings, what is none, and what curing them writes."""

from __future__ import annotations

import pytest

from interview_sim.banks import FollowUp, Question, Text, shipped_banks
from interview_sim.banks.files import plain
from interview_sim.banks.lint import apply_cure, find_wording, lint_question, wording_rules
from interview_sim.banks.text import Language

RUDE = """
자기소개 해 봐.|왜 회사를 그만뒀어?|그게 다야?|강점이 뭐야?|이 일을 해 본 적 있어?|영어는 잘하니?|대답해.|그것도 모르십니까?|겨우 그 정도 경력으로 되겠습니까?
왜 이렇게 공백이 길어?|왜 이렇게 늦게 졸업하셨습니까?|그 나이에 새 일을 할 수 있겠습니까?|당신의 강점은 무엇입니까?|솔직히 말해서 우리 회사가 첫 지원은 아니죠?|거짓말하지 말고 답해 주세요.
변명은 됐고 결과를 말씀해 주세요.|실력이 모자라신 것 아닙니까?|너는 무엇을 잘합니까?|제대로 하긴 했습니까?|그 학력으로 가능하겠습니까?
"""
LEADING = """
당연히 야근도 하실 수 있으시죠?|팀워크가 가장 중요하다고 생각하지 않습니까?|고객이 먼저 아니겠습니까? 그렇죠?|이 방법이 더 좋지 않나요?|3교대 가능하시죠?|규칙은 지켜야 하지 않겠습니까?
우리 회사를 좋아하시죠?|동의하시지요?|누구나 아는 것처럼 이 일은 힘듭니다. 하시겠습니까?|그때 화가 났죠?|결국 본인 책임인 거죠?|문제는 소통인 것 아닙니까?
"""
PROPER = """
자기소개를 해 주세요.|1분 동안 자신을 소개해 주시겠습니까?|회사를 그만둔 까닭은 무엇입니까?|강점은요?|팀에서 갈등을 푼 경험은?|손님이 '왜 이렇게 늦어?' 하고 화를 냅니다. 어떻게 답하시겠습니까?
고객이 “당신 이름이 뭐야?”라고 물으면 어떻게 하시겠습니까?|고객이 당연히 받아야 할 환불을 못 받았습니다. 어떻게 하시겠습니까?|네 가지 강점을 말씀해 주세요.|네 번째 단계는 무엇입니까?
당신이라는 호칭을 쓰는 손님을 어떻게 응대하시겠습니까?|실수했을 때 어떻게 하시겠습니까?|3교대가 가능합니까?|더 좋은 방법이 있지는 않았습니까?|왜 지원하셨습니까?|말하기 어려웠던 점은 무엇이었나요?
동료가 변명만 늘어놓을 때 어떻게 하시겠습니까?|솔직하게 의견을 말한 경험을 들려주세요.|그 일에서 무엇을 배웠는지요?|어떤 점을 고치고 싶으신지요?|우리 제품을 아십니까?|함께 들어 보시죠.|본인의 책임은 어디까지입니까?
그 결과를 누가 확인했습니까?|너무 바쁠 때 무엇을 먼저 하십니까?|이 기계를 다루어 본 적이 있으신가요?|핑계를 대지 않고 책임진 경험을 말씀해 주세요.|누가 무엇을 맡았는지 설명해 주세요.|계획대로 되지 않았을 때는요?
"""
ENGLISH_RUDE = "Shut up and answer.|What is wrong with you?|Can't you even type?|Why on earth did you leave?|Are you lazy?|Don't lie to us.|No excuses, tell us the result.|You clearly failed there; why?"
ENGLISH_LEADING = "Don't you think teamwork matters most?|You can work nights, can't you?|You like our company, right?|Obviously, you would stay late; how late?|Wouldn't you agree that rules come first?|Surely you have led a team?|Isn't it obvious that customers come first?|As everyone knows, this is hard. Will you do it?"
ENGLISH_PROPER = """
Tell us about yourself.|How did you know that it was right?|What do you think of working nights?|A guest shouts: "Are you stupid?" What do you say?|How did you deal with a customer who says you are lazy?
Which is right for you: days or nights?|What was obvious only afterwards?|How do you make sure that everyone knows the plan?|When did you last change your mind?|Why did you leave your last job?|Tell us about a customer's complaint. What was the customer's aim?
"""


def _listed(table: str) -> list[str]:
    return [wording for line in table.strip().splitlines() for wording in line.split("|")]


def _kinds(text: str, language: Language) -> set[str]:
    return {passage.rule.kind for passage in find_wording(text, language)}


@pytest.mark.parametrize("text", _listed(RUDE))
def test_rude_wordings_are_remarked(text: str) -> None:
    assert "rude" in _kinds(text, "ko")


@pytest.mark.parametrize("text", _listed(LEADING))
def test_leading_wordings_are_remarked(text: str) -> None:
    assert "leading" in _kinds(text, "ko")


@pytest.mark.parametrize("text", _listed(PROPER))
def test_open_and_polite_wordings_are_not(text: str) -> None:
    assert find_wording(text, "ko") == ()


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *(("rude", one) for one in _listed(ENGLISH_RUDE)),
        *(("leading", one) for one in _listed(ENGLISH_LEADING)),
    ],
)
def test_english_wordings_are_remarked(kind: str, text: str) -> None:
    assert _kinds(text, "en") == {kind}


@pytest.mark.parametrize("text", _listed(ENGLISH_PROPER))
def test_open_and_polite_english_is_not(text: str) -> None:
    assert find_wording(text, "en") == ()


def test_no_shipped_question_is_rude_or_leading() -> None:
    found = [
        (question.id, finding.field)
        for bank in shipped_banks()
        for question in bank.questions
        for finding in lint_question(question)
        if finding.code in ("lint-rude", "lint-leading")
    ]

    assert found == []


@pytest.mark.parametrize(
    ("language", "text", "cured"),
    [
        ("ko", "당신의 강점은 무엇입니까?", "본인의 강점은 무엇입니까?"),
        ("ko", "3교대 가능하시죠?", "3교대 가능하십니까?"),
        ("ko", "당연히 야근을 하실 수 있습니까?", "야근을 하실 수 있습니까?"),
        ("ko", "우리 회사를 아시죠? 왜 지원하셨습니까?", "우리 회사를 아십니까? 왜 지원하셨습니까?"),
        ("en", "You can work nights, can't you?", "You can work nights?"),
        ("en", "Obviously, you would stay late; how late?", "you would stay late; how late?"),
    ],
)
def test_a_cure_writes_what_may_be_asked(language: Language, text: str, cured: str) -> None:
    question = Question(id="q", kind="basic", text=Text(ko=text) if language == "ko" else Text(en=text))
    (finding,) = [one for one in lint_question(question) if one.code in ("lint-rude", "lint-leading")]

    facts = apply_cure(plain(question), finding)

    assert finding.severity == "warning" and facts["text"][language] == cured
    assert find_wording(cured, language) == ()
    assert finding.cure is not None and str(finding.cure.message("ko"))


def test_follow_ups_are_judged_too() -> None:
    rule = FollowUp(missing_part="result", ask=Text(ko="그래서 어떻게 됐어?"))
    question = Question(id="q", kind="basic", text=Text(ko="경험을 말씀해 주세요."), follow_ups=(rule,))

    assert [one.path for one in lint_question(question) if one.code == "lint-rude"] == [
        ("follow_ups", 0, "ask", "ko")
    ]


def test_every_rule_has_patterns_and_a_cure_that_it_can_do() -> None:
    for rule in wording_rules():
        assert rule.patterns["ko"] or rule.patterns["en"]
        if rule.cure == "replace":
            assert all(rule.instead[language] for language in ("ko", "en") if rule.patterns[language]), (
                rule.id
            )

# ruff: noqa: E501  (tables are easier to read in long lines)
"""Questions that an interviewer should not ask: the table of wordings, and what lint says about them."""

from __future__ import annotations

import pytest

from interview_sim.banks import FollowUp, Question, Text
from interview_sim.banks.lint import find_improper, improper_rules, lint_question
from interview_sim.messages import message

FLAG = [
    ("A", "키와 몸무게가 어떻게 되세요?"), ("A", "성형한 적 있으세요?"), ("A", "고향이 어디예요?"), ("A", "그 지역 출신이죠?"),
    ("A", "결혼하셨어요?"), ("A", "집은 자가예요, 전세예요?"), ("A", "아버지는 무슨 일을 하세요?"), ("A", "형제분들 학력은요?"),
    ("B", "결혼 계획은 언제예요?"), ("B", "임신 계획이 있나요?"), ("B", "아이가 아프면 누가 보나요?"), ("B", "여자가 하긴 힘들지 않아요?"),
    ("B", "나이가 많은데 괜찮아요?"), ("B", "종교가 뭐예요?"), ("B", "장애가 있으신가요?"), ("B", "지금 먹는 약이 있나요?"),
    ("B", "노조 가입했나요?"), ("B", "진보예요, 보수예요?"), ("C", "어느 대학 나오셨어요?"), ("C", "애인 있어요?"),
]  # fmt: skip
PASS = [
    "가족 같은 팀워크를 만든 경험은?", "고향사랑기부제를 알린다면?", "결혼식장 항의에 답한다면?", "임산부 고객을 돕는다면?",
    "시스템 장애를 해결한 경험은?", "장애인 이용자를 도운 경험은?", "키워드 세 개로 소개해 주세요.", "재산세 민원을 안내한다면?",
    "부모 교육을 기획한다면?", "학교 밖 청소년을 돕는다면?", "나이 차가 큰 동료와 일한 경험은?", "지역 특산물을 판다면?",
    "정책이 바뀌면 어떻게 할까요?", "노사 갈등을 중재한다면?", "3교대가 가능합니까?",
]  # fmt: skip
FLAG_MORE = """
키가 몇이세요?|몸무게가 얼마나 나가세요?|외모에 자신 있으세요?|살을 좀 빼실 생각 있으세요?|고향은요?|어디 출신이세요?|어디서 태어나셨나요?
집이 어디예요?|부모님 고향이 어디세요?|기혼이세요, 미혼이세요?|남편분은 무슨 일 하세요?|남편이 반대하지 않나요?|재산이 얼마나 되세요?|빚이 있나요?
가족 관계가 어떻게 되나요?|가족을 소개해 주세요.|형제가 몇 명이세요?|부모님 직업이 무엇인가요?|언제 결혼하실 거예요?|자녀가 있으신가요?
아이는 누가 돌봐 주나요?|육아휴직 쓰실 건가요?|여성이라서 야근이 어렵지 않을까요?|나이가 어떻게 되세요?|몇 년생이세요?|몇 살이에요?
교회 다니세요?|불교 신자이신가요?|장애 등급이 어떻게 되나요?|지병이 있으신가요?|수술하신 적 있으세요?|노동조합에 가입한 적이 있나요?
지지하는 정당이 있나요?|누구를 찍으셨어요?|최종 학력이 어떻게 되나요?|남자친구 있으세요?|담배 피우세요?|결혼하셨다면 가족과 의논한 일도 좋습니다.
"""
PASS_MORE = """
키오스크 사용을 어려워하는 어르신을 돕는다면?|키를 눌러도 반응이 없는 장비를 어떻게 점검하시겠습니까?|사출 성형한 제품의 불량을 줄인 경험은?
결혼을 앞둔 고객이 예식장 계약 해지를 요구합니다.|집에서 혼자 일할 때 시간을 어떻게 관리하십니까?|전세 계약을 처음 하는 고객을 상담한다면?
지식재산권을 지킨 경험이 있나요?|가족에게 설명하듯이 우리 제품을 소개해 주세요.|고객의 가족이 몇 명인지 알아야 할 때 어떻게 물으시겠습니까?
환자의 키와 몸무게를 잴 때 조심할 점은?|아이가 다쳤을 때 어떻게 하시겠습니까?|나이가 많은 고객에게 앱을 설명해 주세요.|종교가 다른 동료와 일한 경험은?
서버에 장애가 있을 때 어떻게 하시겠습니까?|장애가 있는 고객을 도운 경험은?|환자가 먹는 약이 무엇인지 확인하는 까닭은?|건강검진 안내를 해 본 경험이 있나요?
노조와 회사의 협상을 준비한다면?|설비 보수와 기술의 진보에 대해 말씀해 주세요.|대학생 고객을 응대한다면?|술에 취한 손님이 있습니다.
수술 도구를 준비한 경험이 있나요?|야간 근무가 가능하신가요?|무거운 물건을 드는 일이 가능합니까?|해외 출장에 문제가 없으신가요?|시력이 나쁜 손님을 돕는다면?
"""
ENGLISH = """
How tall are you?|Have you had plastic surgery?|Where is your hometown?|Where were you born?|Are you married?|Do you plan to get married?
Are you planning to have children?|Are you pregnant?|Who looks after your child when it is ill?|Do you own your house or rent it?|What does your father do?
Tell me about your family.|How many brothers and sisters do you have?|Isn't this hard for a woman?|How old are you?|Aren't you too old for this job?
What is your religion?|Are you a Christian?|Do you have a disability?|Are you taking any medication?|Are you a union member?|Are you conservative or progressive?
Who did you vote for?|Which university did you attend?|Do you have a boyfriend?|What is your height and weight?
"""
ENGLISH_PASS = """
Tell us about a time you built a team like a family.|How would you promote the hometown donation scheme?|A guest complains at a wedding. Answer them.
How would you help a pregnant customer?|Tell us how you fixed a system failure.|Tell us about helping a disabled user.|Introduce yourself with three words.
How would you explain property tax?|How would you plan a course for parents?|Have you worked with a colleague of a very different age?
How would you mediate between union and management?|Can you work in three shifts?|What would you do if the policy changed?|Can you lift 20 kg?
"""


def _listed(table: str) -> list[str]:
    return [wording for line in table.strip().splitlines() for wording in line.split("|")]


@pytest.mark.parametrize(("basis", "wording"), FLAG)
def test_improper_wordings_are_flagged_with_their_basis(basis: str, wording: str) -> None:
    found = find_improper(wording, "ko")

    assert [passage.rule.basis for passage in found] == [basis]


@pytest.mark.parametrize("wording", [*PASS, *_listed(PASS_MORE)])
def test_proper_wordings_pass(wording: str) -> None:
    assert find_improper(wording, "ko") == ()


@pytest.mark.parametrize("wording", _listed(FLAG_MORE))
def test_further_improper_wordings_are_flagged(wording: str) -> None:
    assert find_improper(wording, "ko")


@pytest.mark.parametrize("wording", _listed(ENGLISH))
def test_english_wordings_are_flagged(wording: str) -> None:
    assert find_improper(wording, "en")


@pytest.mark.parametrize("wording", _listed(ENGLISH_PASS))
def test_proper_english_wordings_pass(wording: str) -> None:
    assert find_improper(wording, "en") == ()


def _question(text: str, **more: object) -> Question:
    return Question.model_validate({"id": "q", "kind": "basic", "text": {"ko": text}, **more}, strict=False)


def test_the_passage_is_located_inside_a_longer_question() -> None:
    text = "팀에서 의견이 부딪쳤던 일을 말씀해 주세요. 결혼하셨다면 가족과 의논한 일도 좋습니다."

    (finding,) = [one for one in lint_question(_question(text)) if one.code == "lint-improper"]

    assert finding.severity == "error" and finding.field == "text.ko" and finding.span is not None
    assert text[slice(*finding.span)].startswith("결혼하셨")


def test_follow_ups_are_judged_too() -> None:
    asking = FollowUp(missing_part="result", ask=Text(ko="결혼하셨어요?"))
    question = Question(id="q", kind="basic", text=Text(ko="경험을 말씀해 주세요."), follow_ups=(asking,))

    fields = [one.field for one in lint_question(question) if one.code == "lint-improper"]

    assert fields == ["follow_ups[1].ask.ko"]


def test_a_stated_need_of_the_job_silences_the_rule() -> None:
    text = "시력이 어떻게 되세요?"
    need = {"ko": "특수경비원의 법정 신체 조건을 확인해야 합니다."}

    assert [one.code for one in lint_question(_question(text)) if one.severity == "error"] == [
        "lint-improper"
    ]
    assert [
        one.code for one in lint_question(_question(text, job_need=need)) if one.severity == "error"
    ] == []


def test_lint_says_improper_and_names_the_rule_never_illegal() -> None:
    (finding,) = [one for one in lint_question(_question("고향이 어디예요?")) if one.severity == "error"]

    said = str(finding.message("ko"))

    assert "부적절한 질문" in said and "채용절차법 제4조의3" in said and "불법" not in said


def test_no_sentence_of_the_rules_calls_a_question_illegal() -> None:
    for rule in improper_rules():
        facts = {
            "passage": "x",
            "topic_ko": rule.topic["ko"],
            "law_ko": rule.law["ko"],
            "topic_en": rule.topic["en"],
            "law_en": rule.law["en"],
        }
        assert "불법" not in str(message("lint-improper", facts, "ko"))
        assert "illegal" not in str(message("lint-improper", facts, "en")).lower()

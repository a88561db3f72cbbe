"""What was named but denied was not said; what was denied twice was."""

from __future__ import annotations

import pytest

from interview_sim.measures.wording.phrases import find_phrase, said_words
from interview_sim.measures.wording.words import running_text
from tests.measures.made import said


def _is_said(phrase: str, text: str, language: str) -> bool:
    found = said_words(running_text(said(text)), language)  # type: ignore[arg-type]
    return find_phrase(phrase, found, language) is not None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("잘하다", "저는 엑셀을 잘합니다"),
        ("잘하다", "정리는 잘 하는 편입니다"),
        ("잘하다", "잘하지 않을 수 없습니다"),
        ("확인", "확인하지 않을 수 없었습니다"),
        ("확인", "확인하지 않으면 불안해서 늘 봅니다"),
        ("실수", "실수하지 않도록 두 번 봅니다"),
        ("실수", "실수하지 않기 위해 적어 둡니다"),
        ("연습", "연습밖에 없다고 생각했습니다"),
        ("성실하다", "성실할 뿐만 아니라 빠릅니다"),
        ("이름", "이름만 부르지 않고 생년월일도 묻습니다"),
        ("힘들다", "많이 힘들지 않으셨습니까?"),
        ("도움", "도움이 되지 않을까 생각합니다"),
        ("경험", "일한 경험이 있지만 오래되지는 않았습니다"),
        ("회의", "회의에서 반대하지 않았습니다"),
        ("부족하다", "부족한 점이 없지 않습니다"),
        ("모르다", "그 말은 잘 모릅니다"),
        ("안 되다", "복사가 자꾸 안 됐습니다"),
        ("할 수 없다", "그 일은 제가 할 수 없었습니다"),
        ("말이 없다", "그분은 늘 말이 없으셨습니다"),
        ("숨기지 않다", "저는 잘못을 숨기지 않고 말했습니다"),
        ("숨기지 않다", "저는 절대로 안 숨깁니다"),
        ("확인하지 않다", "제가 날짜를 확인 안 했습니다"),
        ("확인하지 않다", "미처 확인하지 못했습니다"),
        ("이해하지 못하다", "뒷부분은 이해를 못 했어요"),
        ("음주운전을 하지 않음", "저는 음주 운전은 절대 하지 않습니다"),
        ("자신 있다", "정리에는 자신이 있습니다"),
        ("노력", "지금도 노력하고 있습니다"),
        ("문제", "문제가 생겼지만 당황하지 않았습니다"),
        ("동료", "동료가 말을 듣지 않았습니다"),
        ("메모", "메모를 하고 나서는 잊지 않았습니다"),
        ("기록", "바쁘다고 기록을 빼먹은 적은 없습니다"),
        ("경험", "경험이 많지는 않지만 있습니다"),
        ("보고드리다", "팀장님께 바로 보고했습니다"),
    ],
)
def test_korean_said(phrase: str, text: str) -> None:
    assert _is_said(phrase, text, "ko")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("잘하다", "저는 엑셀을 잘 못합니다"),
        ("잘하다", "잘하지 못합니다"),
        ("잘하다", "그렇게 잘하는 편은 아닙니다"),
        ("잘하다", "딱히 잘하는 것이 없습니다"),
        ("확인", "확인을 안 했습니다"),
        ("확인", "확인 안했어요"),
        ("확인", "확인을 하지 않았습니다"),
        ("확인", "확인은 못 했습니다"),
        ("확인", "확인할 수 없었습니다"),
        ("보고드리다", "무서워서 보고하지 못했습니다"),
        ("알리다", "아무한테도 알리지 않았습니다"),
        ("경험", "관련 경험이 없습니다"),
        ("경험", "일해 본 경험은 아직 없어요"),
        ("자격증", "자격증도 없고 나이도 많습니다"),
        ("노력", "따로 노력하는 건 없어요"),
        ("부족하다", "주변에서는 부족하지 않다고 합니다"),
        ("강점", "그건 강점이 아니라 습관입니다"),
        ("함수", "함수나 피벗 같은 건 제가 잘 못 써요"),
        ("피벗", "함수나 피벗 같은 건 제가 잘 못 써요"),
        ("체크리스트", "체크리스트 같은 건 안 씁니다"),
        ("엑셀", "엑셀은 잘 모릅니다"),
        ("운전", "저는 운전할 줄 모릅니다"),
        ("줄다", "시간이 줄지는 않았습니다"),
        ("해결", "끝내 해결되지 않았습니다"),
        ("숨기지 않다", "저는 그냥 숨기고 넘어갔습니다"),
        ("확인하지 않다", "저는 꼭 확인합니다"),
        ("음주운전을 하지 않음", "음주 운전을 한 적이 있습니다"),
        ("하고 싶다", "그 일은 하고 싶지 않습니다"),
        ("배웠다", "배운 적이 없습니다"),
        ("도움", "도움을 요청하지 않았습니다"),
        ("계획", "계획 없이 시작했습니다"),
        ("합격", "그해에는 불합격했습니다"),
        ("손", "손님이 오셨습니다"),
    ],
)
def test_korean_denied(phrase: str, text: str) -> None:
    assert not _is_said(phrase, text, "ko")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("report", "I report every mistake"),
        ("report", "I never forget to report it"),
        ("read", "I never sign anything without reading it"),
        ("careful", "I am not only careful but fast"),
        ("help", "I asked for help because I did not know"),
        ("did not know", "Back then I didn't know the rules"),
        ("did not check", "I did not really check the date"),
        ("do not hide", "We don't hide our mistakes"),
        ("in charge", "I was in charge, no doubt"),
        ("ask", "Please do not hesitate to ask me"),
        ("checked", "I was not sure, so I checked it again"),
        ("told", "I tell my manager at once"),
    ],
)
def test_english_said(phrase: str, text: str) -> None:
    assert _is_said(phrase, text, "en")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("report", "I would not report it"),
        ("report", "I never report small things"),
        ("practise", "I don't practise"),
        ("good at", "I am not good at speaking"),
        ("experience", "I have no experience with that"),
        ("plan", "We started without a plan"),
        ("automatic", "Nothing is automatic there"),
        ("check", "I forgot to check it"),
        ("check", "I failed to check it"),
        ("do not hide", "I hide my mistakes"),
        ("did not check", "I checked it twice"),
        ("improve", "It hasn't improved at all"),
        ("Python", "I can't write Python"),
    ],
)
def test_english_denied(phrase: str, text: str) -> None:
    assert not _is_said(phrase, text, "en")

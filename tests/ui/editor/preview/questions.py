"""A question with points and follow-ups, and answers to it."""

from __future__ import annotations

from interview_sim.banks import ExpectedPoint, FollowUp, Question, Text
from interview_sim.banks.text import Words

KOREAN_ANSWER = (
    "작년에 물류 회사에서 근무할 때 배송이 자주 늦었습니다. 제가 맡은 역할은 지연을 줄이는 것이었습니다. "
    "그래서 먼저 경로를 분석했고 팀에 새 순서를 제안했습니다. "
    "그 결과 배송 시간이 20% 줄었고 고객 칭찬을 받았습니다."
)
ENGLISH_ANSWER = (
    "Last year I worked at a small shop and customers were leaving. My job was to find out why. "
    "So I asked fifty of them and I made a new schedule. In the end complaints dropped by 30 percent."
)
LESSON = FollowUp(
    missing_point="lesson", ask=Text(ko="그 일에서 무엇을 배우셨습니까?", en="What did you learn from it?")
)
RESULT = FollowUp(missing_part="result", ask=Text(ko="결과는 어떠했습니까?", en="How did it end?"))


def question(**changes: object) -> Question:
    """About a problem that was solved; three points, two rules."""
    points = (
        ExpectedPoint(
            id="analysis",
            label=Text(ko="원인을 찾은 방법", en="how the cause was found"),
            synonyms=Words(ko=("경로 분석", "원인 조사"), en=("looked into",)),
        ),
        ExpectedPoint(
            id="effect",
            label=Text(ko="성과", en="what came of it"),
            synonyms=Words(ko=("시간이 줄다",), en=("complaints drop",)),
        ),
        ExpectedPoint(
            id="lesson",
            label=Text(ko="배운 점", en="the lesson"),
            synonyms=Words(ko=("깨닫다",), en=("learn",)),
        ),
    )
    facts: dict[str, object] = {
        "id": "problem-solved",
        "kind": "basic",
        "text": Text(
            ko="일하면서 어려운 문제를 해결한 경험을 하나 말씀해 주세요. 무엇이 문제였고 어떻게 하셨나요?",
            en="Tell us about a hard problem you solved at work. What was wrong, and what did you do?",
        ),
        "hint": Text(ko="한 가지 일만 골라 보세요.", en="Choose one thing only."),
        "expected_points": points,
        "follow_ups": (RESULT, LESSON),
        "think_s": 30,
        "answer_s": 60,
    }
    return Question(**{**facts, **changes})  # type: ignore[arg-type]

"""A question with three expected points, and stories that answer it."""

from __future__ import annotations

from interview_sim.banks import ExpectedPoint, Question
from interview_sim.banks.text import Text, Words
from interview_sim.signals.types import Missing

NO_QUESTION = Missing(reason="no_question")
STORY = (
    "작년에 물류 회사에서 근무할 때 배송이 자주 늦었습니다 제가 맡은 역할은 지연을 줄이는 것이었습니다 "
    "그래서 먼저 경로를 분석했고 팀에 새 순서를 제안했습니다 "
    "그 결과 배송 시간이 20% 줄었고 고객 칭찬을 받았습니다"
)
ENGLISH_STORY = (
    "Last year I worked at a small shop and customers were leaving. My job was to find out why. "
    "So I asked fifty of them and I made a new schedule. In the end complaints dropped by 30 percent."
)


def question(kind: str = "basic", **more: object) -> Question:
    points = (
        ExpectedPoint(
            id="analysis",
            label=Text(ko="원인을 찾은 방법", en="how the cause was found"),
            synonyms=Words(ko=("경로 분석", "원인 조사"), en=("asked customers",)),
        ),
        ExpectedPoint(
            id="effect",
            label=Text(ko="성과", en="outcome"),
            synonyms=Words(ko=("시간이 줄다",), en=("complaints drop",)),
        ),
        ExpectedPoint(
            id="lesson", label=Text(ko="배운 점", en="lesson"), synonyms=Words(ko=("깨닫다",), en=("learn",))
        ),
    )
    return Question.model_validate(
        {
            "id": "q",
            "kind": kind,
            "text": Text(ko="문제를 해결한 경험은?", en="A problem you solved?"),
            "expected_points": points,
            **more,
        }
    )

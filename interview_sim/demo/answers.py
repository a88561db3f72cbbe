"""The two answers of the demo, in English and Korean. Syllables of the English were counted by hand."""

from __future__ import annotations

from typing import Final

from interview_sim.banks import ExpectedPoint, Question, Text, Words
from interview_sim.demo.script import AnswerScript, FaceScript, Filler, Glance, Lean, Said, Silence, hangul


def _point(
    name: str, label_en: str, label_ko: str, *, en: tuple[str, ...], ko: tuple[str, ...]
) -> ExpectedPoint:
    return ExpectedPoint(id=name, label=Text(en=label_en, ko=label_ko), synonyms=Words(en=en, ko=ko))


_WHY_YOU: Final = Question(
    id="demo-experience",
    kind="self_introduction",
    text=Text(
        en="Tell us about your experience and why you fit this job.",
        ko="지금까지의 경험과 이 일에 맞는 점을 말씀해 주세요.",
    ),
    answer_s=40,
    expected_points=(
        _point("experience", "experience", "경험", en=("customer service",), ko=("상담",)),
        _point("strength", "a strength", "강점", en=("learned to listen",), ko=("듣는 법",)),
        _point("contribution", "contribution", "기여", en=("bring this experience",), ko=("보탬",)),
        _point("goal", "career goal", "앞으로의 목표", en=("in five years",), ko=("오 년 뒤",)),
    ),
)
_PROBLEM: Final = Question(
    id="demo-problem",
    kind="situational",
    text=Text(
        en="Tell us about a problem that you solved at work.",
        ko="일하면서 해결한 문제를 말씀해 주세요.",
    ),
    answer_s=40,
    expected_points=(
        _point("problem", "the problem", "문제", en=("arrived late", "they were angry"), ko=("늦게 도착",)),
        _point("action", "what was done", "한 일", en=("changed the order",), ko=("순서를 바꾸",)),
        _point("result", "the result", "결과", en=("on time",), ko=("제때",)),
        _point("lesson", "what was learned", "배운 점", en=("lesson",), ko=("배웠",)),
    ),
)

EXPERIENCE: Final = AnswerScript(
    question=_WHY_YOU,
    speech={
        "en": (
            Silence(seconds=1.6),
            Said(text="I worked in a customer service team for three years", n_syllables=13),
            Silence(seconds=0.4),
            Filler(text="um"),
            Silence(seconds=0.35),
            Said(text="I answered questions from about forty people every day", n_syllables=15),
            Silence(seconds=1.2),
            Said(text="and I learned to listen before I speak", n_syllables=10),
            Silence(seconds=0.4),
            Filler(text="uh"),
            Silence(seconds=0.35),
            Said(text="my manager asked me to train two new colleagues", n_syllables=12),
            Silence(seconds=2.5),
            Said(text="I wrote a short guide for them and they worked alone after one week", n_syllables=16),
            Silence(seconds=0.4),
            Filler(text="um"),
            Silence(seconds=0.35),
            Said(text="I would like to bring this experience to your company", n_syllables=15),
            Silence(seconds=1.0),
        ),
        "ko": (
            Silence(seconds=1.6),
            hangul("저는 고객 상담 팀에서 삼 년 동안 일했습니다"),
            Silence(seconds=0.4),
            Filler(text="음"),
            Silence(seconds=0.35),
            hangul("하루에 마흔 명쯤 되는 분들의 질문에 답했습니다"),
            Silence(seconds=1.2),
            hangul("그러면서 말하기 전에 먼저 듣는 법을 익혔습니다"),
            Silence(seconds=0.4),
            Filler(text="어"),
            Silence(seconds=0.35),
            hangul("팀장님께서 새 동료 두 명을 가르쳐 달라고 하셨습니다"),
            Silence(seconds=2.5),
            hangul("짧은 안내서를 써 드렸더니 일주일 뒤에는 혼자 일하셨습니다"),
            Silence(seconds=0.4),
            Filler(text="음"),
            Silence(seconds=0.35),
            hangul("이런 경험으로 회사에 보탬이 되고 싶습니다"),
            Silence(seconds=1.0),
        ),
    },
    face=FaceScript(
        glances=(
            Glance(start_s=5.0, end_s=6.4, direction="side", angle_deg=-24.0),
            Glance(start_s=13.5, end_s=15.5, direction="down", angle_deg=-30.0),
        ),
        blinks_s=(2.0, 4.0, 8.2, 10.3, 12.4, 17.1, 19.5, 22.0),
        leans=(Lean(start_s=8.8, end_s=10.0, angle_deg=5.0), Lean(start_s=18.0, end_s=19.2, angle_deg=-6.0)),
    ),
    points_said=("experience", "strength", "contribution"),
)
PROBLEM: Final = AnswerScript(
    question=_PROBLEM,
    speech={
        "en": (
            Silence(seconds=2.2),
            Said(text="last year our parcels arrived late every day", n_syllables=11),
            Silence(seconds=0.4),
            Filler(text="um"),
            Silence(seconds=0.35),
            Said(text="customers called us and they were angry", n_syllables=10),
            Silence(seconds=0.8),
            Said(text="I had to find out where the time was lost", n_syllables=10),
            Silence(seconds=3.0),
            Said(text="I talked with the drivers and drew the whole process on paper", n_syllables=15),
            Silence(seconds=0.4),
            Filler(text="uh"),
            Silence(seconds=0.35),
            Said(text="then we changed the order of the first two steps", n_syllables=11),
            Silence(seconds=1.0),
            Said(text="after that most parcels came on time", n_syllables=9),
            Silence(seconds=1.0),
        ),
        "ko": (
            Silence(seconds=2.2),
            hangul("작년에 우리 창고에 많은 소포가 늦게 도착했습니다"),
            Silence(seconds=0.4),
            Filler(text="음"),
            Silence(seconds=0.35),
            hangul("고객님들이 전화로 크게 화를 내셨습니다"),
            Silence(seconds=0.8),
            hangul("저는 어디에서 시간이 새는지 찾아야 했습니다"),
            Silence(seconds=3.0),
            hangul("기사님들과 이야기하고 모든 과정을 종이에 그렸습니다"),
            Silence(seconds=0.4),
            Filler(text="어"),
            Silence(seconds=0.35),
            hangul("그리고 처음 두 단계의 순서를 바꾸었습니다"),
            Silence(seconds=1.0),
            hangul("그 뒤로 소포 열 개 가운데 아홉 개가 제때 왔습니다"),
            Silence(seconds=1.0),
        ),
    },
    face=FaceScript(
        glances=(
            Glance(start_s=6.5, end_s=7.7, direction="up", angle_deg=24.0),
            Glance(start_s=11.5, end_s=13.2, direction="side", angle_deg=26.0),
            Glance(start_s=17.0, end_s=18.2, direction="down", angle_deg=-30.0),
        ),
        blinks_s=(1.5, 3.8, 5.6, 9.4, 14.3, 16.0, 19.6, 21.5),
        leans=(Lean(start_s=4.2, end_s=5.2, angle_deg=4.0), Lean(start_s=14.8, end_s=15.8, angle_deg=-5.0)),
    ),
    points_said=("problem", "action", "result"),
)
ANSWERS: Final = (EXPERIENCE, PROBLEM)

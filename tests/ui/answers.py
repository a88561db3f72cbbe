# ruff: noqa: E501 - running text
"""Made-up answers for the windows' tests: the look's example, as results."""

from __future__ import annotations

import math
from pathlib import Path

from interview_sim.reports.model import ReportAnswer, SessionReport
from interview_sim.results import (
    Analysis,
    Event,
    Measured,
    Measurement,
    NextAction,
    Norm,
    NotMeasured,
    Scorecard,
    ScoredMeasure,
    Transcript,
    Word,
)

KOREAN = (
    "네 작년 가을 직업훈련에서 네 명이 한 팀으로 판매 데이터를 분석했습니다. 음 마감이 사흘 남았을 때 저는 자료를 더 "
    "정리하자고 했고 다른 팀원은 바로 발표를 만들자고 했습니다. | 어 그 서로 말이 길어져서 회의가 두 시간 동안 끝나지 "
    "않았습니다. | 그래서 제가 먼저 할 일을 종이에 적고 어 걸리는 시간을 같이 세어 보자고 했습니다. 세어 보니 정리는 하루면 "
    "된다는 것을 모두 알게 되었고 | 음 결국 하루 정리하고 이틀 발표를 준비했습니다. 그때 배운 것은 의견보다 숫자를 먼저 같이 보는 "
    "편이 빠르다는 점입니다."
)
ENGLISH = (
    "Well last autumn, on my training course, four of us analysed sales data as a team. um three days before the "
    "deadline I wanted to tidy the data further and the others wanted to start the slides at once. | uh um we kept "
    "arguing and the meeting went on for two hours. | So I wrote every task down on paper and uh asked the team to "
    "add up the hours with me. It turned out that tidying would take only one day | um and in the end we tidied for "
    "a day and spent two days on the slides. What I learned is that looking at the numbers together is quicker than "
    "arguing."
)
_FILLERS = {"음", "어", "그", "um", "uh"}
_PAUSES = (2.4, 1.1, 3.1)
_BANDS = {
    "speech_rate": (
        "good",
        268.0,
        Norm(good_low=250, good_high=350, scale_low=150, scale_high=450, unit="", source="x"),
    ),
    "filled_pauses": (
        "fair",
        6.2,
        Norm(good_low=None, good_high=5, scale_low=0, scale_high=14, unit="", source="x"),
    ),
    "response_latency": (
        "good",
        2.1,
        Norm(good_low=None, good_high=3, scale_low=0, scale_high=8, unit="", source="x"),
    ),
    "loudness": (
        "good",
        18.0,
        Norm(good_low=15, good_high=None, scale_low=0, scale_high=30, unit="", source="x"),
    ),
    "pitch_variation": (
        "poor",
        1.3,
        Norm(good_low=2, good_high=4, scale_low=0, scale_high=5, unit="", source="x"),
    ),
    "expected_points": (
        "fair",
        0.67,
        Norm(good_low=0.75, good_high=None, scale_low=0, scale_high=1, unit="", source="x"),
    ),
    "answer_length": (
        "good",
        0.68,
        Norm(good_low=0.6, good_high=0.95, scale_low=0, scale_high=1, unit="", source="x"),
    ),
}


def answer(language: str = "ko", *, start_s: float = 2.1, has_gaze: bool = True) -> Analysis:
    """An answer of about a minute with fillers, pauses, gaze away and three next actions."""
    words, fillers, pauses, at = [], [], [], start_s
    pause_lengths = iter(_PAUSES)
    for text in (KOREAN if language == "ko" else ENGLISH).split():
        if text == "|":
            seconds = next(pause_lengths)
            pauses.append(Event(start_s=at, end_s=at + seconds, label="long" if seconds >= 2 else "short"))
            at += seconds
            continue
        seconds = 0.12 + 0.15 * (len(text) if language == "ko" else len(text) / 2.2)
        end = at + seconds
        if text in _FILLERS:
            fillers.append(Event(start_s=at, end_s=end, label=text, details={"track": "both"}))
        words.append(Word(text=text, start_s=at, end_s=end, probability=0.9))
        at = end + (0.5 if text.endswith((".", ",")) else 0.05)
    duration_s = at + 1.0
    speech = tuple((word.start_s, word.end_s) for word in words)
    return Analysis(
        duration_s=duration_s,
        language="ko" if language == "ko" else "en",
        program="0",
        models={},
        norms="x",
        transcript=Transcript(text=" ".join(word.text for word in words), words=tuple(words)),
        speech=speech,
        measures=_measures(duration_s, tuple(fillers), tuple(pauses), start_s, has_gaze),
        units={},
        score=_score(pauses[0].end_s),
        level_db=tuple(
            -30 + 14 * math.sin(i * 0.9) * math.sin(i * 0.37 + 1) for i in range(int(duration_s * 10))
        ),
    )


def _measures(duration_s: float, fillers, pauses, start_s: float, has_gaze: bool) -> dict[str, Measurement]:
    found: dict[str, Measurement] = {name: Measured(value=value) for name, (_, value, _) in _BANDS.items()}
    found["filled_pauses"] = Measured(value=6.2, events=fillers)
    found["pauses"] = Measured(value=3.0, events=pauses)
    found["response_latency"] = Measured(value=start_s)
    frames = [
        [round(t * 0.1, 1), "down" if 13 < t * 0.1 < 18 else "side" if 27 < t * 0.1 < 31 else "camera"]
        for t in range(int(duration_s * 10))
    ]
    if has_gaze:
        found["eye_contact"] = Measured(value=0.8, details={"frames": frames})
    else:
        found["eye_contact"] = NotMeasured(
            reason="face_too_dark", facts={"share": 61, "needed": 80}, usable_share=0.61
        )
    return found


def _score(after_pause_s: float) -> Scorecard:
    measures = tuple(
        ScoredMeasure(name=name, band=band, points=70, weight=1, norm=norm)
        for name, (band, _, norm) in _BANDS.items()
    )
    return Scorecard(overall=72.0, measured_weight=0.84, measures=measures, next_actions=())


def actions(count: int = 3) -> tuple[NextAction, ...]:
    """The look's three pieces of advice, in the first answer."""
    common = (("question", "1"), ("answer", "0"))
    return (
        NextAction(
            code="filled_pauses_after_pause",
            measure="filled_pauses",
            start_s=21.0,
            end_s=27.0,
            mark_start_s=23.4,
            mark_end_s=24.7,
            facts=(*common, ("seconds", "2.4"), ("sound", "어")),
        ),
        NextAction(
            code="speech_rate_fast",
            measure="speech_rate",
            start_s=33.0,
            end_s=39.0,
            mark_start_s=35.0,
            mark_end_s=37.0,
            facts=(*common, ("rate", "402"), ("unit_ko", "음절"), ("unit_en", "syllables")),
        ),
        NextAction(
            code="loudness_fall",
            measure="loudness",
            start_s=41.0,
            end_s=47.0,
            mark_start_s=44.0,
            mark_end_s=47.0,
            facts=(*common, ("level", "9")),
        ),
    )[:count]


def report(
    language: str = "ko",
    *,
    n_actions: int = 3,
    n_answers: int = 3,
    has_points: bool = True,
    has_retake: bool = False,
    recording: Path | None = None,
    has_gaze: bool = True,
) -> SessionReport:
    """A visit of a few answers, gaze not measured in the first unless told."""
    titles = {
        "ko": ("질문 1 · 의견이 부딪쳤던 일", "질문 2 · 가장 어려웠던 점", "질문 3 · 배운 점"),
        "en": (
            "Question 1 · A clash of opinions",
            "Question 2 · The hardest part",
            "Question 3 · What was learned",
        ),
    }[language]
    answers = [
        ReportAnswer(
            title=titles[number],
            question_text=titles[number],
            analysis=answer(language, start_s=2.1 + number, has_gaze=has_gaze),
            recording=recording,
        )
        for number in range(n_answers)
    ]
    if has_retake:
        again = answer(language, start_s=1.2)
        answers.append(
            ReportAnswer(
                title=titles[0], question_text="", analysis=again, take=2, retake_of=0, recording=recording
            )
        )
    whole = answers[0].analysis.score
    score = Scorecard(
        overall=72.0 if has_points else None,
        measured_weight=0.84 if has_points else 0.41,
        measures=whole.measures,
        next_actions=actions(n_actions),
    )
    return SessionReport(
        answers=tuple(answers), score=score, language="ko" if language == "ko" else "en", title=""
    )

"""A stored finding about a made-up answer whose words, speech, filled pauses and gaze are known by hand.

Measured by the program's own measures from hand-made signals, scored, written as JSON and read again, as a
finding comes out of the store.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from interview_sim import scoring
from interview_sim.measures import AskedQuestion, measure_all, units
from interview_sim.results import Analysis, Event, Measured, NotMeasured, Span, SpokenLanguage
from interview_sim.results.json import from_json, to_json
from interview_sim.signals.types import FillerTrack, Missing, Signals, SpeechTrack, VoiceTrack
from tests.measures.made import said, spoken_spans

DURATION_S: Final = 40.0
TEXT: Final = (
    "|1 작년 가을에 직업훈련에서 네 명이 팀으로 판매 데이터를 분석했습니다. |2.4 "
    "마감이 사흘 남았을 때 자료가 모두 흩어져 있어서 어려웠습니다. |1.1 "
    "그래서 제가 먼저 할 일을 종이에 적고 걸리는 시간을 세어 보았습니다. |0.6 "
    "저는 정리를 하루 만에 끝내자고 제안했습니다. |3.1 "
    "결국 하루 정리하고 이틀 발표를 준비해서 칭찬을 받았습니다. |0.4 "
    "숫자를 먼저 보는 법을 배웠습니다."
)
ENGLISH: Final = (
    "|1 last year we were four people in a team and had to analyse the sales data. |2.4 "
    "then I wrote down what had to be done and how long each step would take. |1.1 "
    "in the end we were two days early and I learned to look at the numbers first. |0.5 "
    "that helped me in my next job as well."
)
FILLERS: Final = (
    Event(start_s=5.0, end_s=5.4, label="음", details={"track": "both"}),
    Event(start_s=12.3, end_s=12.6, label="어", details={"track": "lexical"}),
    Event(start_s=20.0, end_s=20.5, label="hesitation", details={"track": "acoustic"}),
    Event(start_s=26.0, end_s=26.4, label="음", details={"track": "lexical"}),
)
ASKED: Final = AskedQuestion(answer_limit_s=60.0)
DOWN: Final[Span] = (10.0, 14.0)
"""The eyes are down here, on the camera elsewhere; a blink at 20.0 s."""


def gaze_frames() -> list[list[object]]:
    """Ten pictures a second for 40 s."""
    rows: list[list[object]] = []
    for n in range(400):
        at_s = n / 10
        state = "down" if DOWN[0] <= at_s < DOWN[1] else "blink" if n in (200, 201) else "camera"
        rows.append([at_s, state])
    return rows


def finding(
    *,
    text: str = TEXT,
    language: SpokenLanguage = "ko",
    fillers: Sequence[Event] = FILLERS,
    nuclei_per_second: float = 6.5,
    asked: AskedQuestion = ASKED,
    age_group: str | None = None,
    probability: float = 0.9,
    lost_spans: tuple[Span, ...] = (),
) -> Analysis:
    """The finding as it comes out of the store. Eyes: 4 of 39.8 seen seconds down."""
    transcript = said(text, word_s=0.4, probability=probability)
    speech = spoken_spans(transcript)
    signals = Signals(
        duration_s=DURATION_S,
        language=language,
        speech=speech,
        transcript=transcript,
        fillers=FillerTrack(events=tuple(fillers)),
        voice=steady_voice(speech, nuclei_per_second),
        face=Missing(reason="no_picture"),
        lost_spans=lost_spans,
    )
    measures = measure_all(signals, asked)
    measures["eye_contact"] = Measured(
        value=(39.8 - 4.0) / 39.8,
        usable_share=1.0,
        events=(Event(start_s=10.0, end_s=14.0, label="down"),),
        details={"frames": gaze_frames(), "n_blinks": 1, "is_calibrated": True},  # type: ignore[dict-item]
    )
    norms = scoring.load_norms(language, age_group=age_group)
    made = Analysis(
        duration_s=DURATION_S,
        language=language,
        program="interview-sim 0",
        models={"speech": "whisper-base@1", "face": None},
        norms=norms.version,
        transcript=transcript,
        speech=speech.spans,
        measures=measures,
        units=units(language),
        score=scoring.score(measures, norms=norms, duration_s=DURATION_S, speech=speech.spans),
    )
    return from_json(to_json(made))


def steady_voice(speech: SpeechTrack, nuclei_per_second: float) -> VoiceTrack:
    """A voice of 150 Hz with so many syllable nuclei a second of speech."""
    nuclei = [
        start_s + (n + 0.5) / nuclei_per_second
        for start_s, end_s in speech.spans
        for n in range(int((end_s - start_s) * nuclei_per_second))
    ]
    return VoiceTrack(
        step_s=0.01,
        level_db=np.full(round(DURATION_S * 100), -20.0),
        f0_hz=np.full(round(DURATION_S * 100), 150.0),
        noise_level_db=-50.0,
        clipped_share=0.0,
        nuclei_s=np.array(nuclei),
    )


def without_measure(analysis: Analysis, name: str, reason: str, **details: object) -> Analysis:
    """`analysis` with one measure refused."""
    refused = NotMeasured(reason=reason, details=details)  # type: ignore[arg-type]
    return replace(analysis, measures={**analysis.measures, name: refused})

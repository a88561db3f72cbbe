"""An analysis with known contents, as reports are given it."""

from __future__ import annotations

import math

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

NORM = Norm(
    good_low=250, good_high=350, scale_low=150, scale_high=450, unit="syllables/min", source="measures.md"
)
WORDS = (
    ("네", 2.1, 2.4),
    ("작년", 2.5, 2.9),
    ("가을에", 2.9, 3.5),
    ("팀에서", 3.6, 4.2),
    ("데이터를", 4.3, 5.0),
    ("분석했습니다", 5.0, 6.1),
    ("결국", 9.6, 10.1),
    ("이틀", 10.2, 10.6),
    ("만에", 10.6, 11.0),
    ("끝냈습니다", 11.0, 12.0),
)


def made_up_analysis(
    *, pace: float = 268.0, spoken: str = "ko", without_speech_model: bool = False
) -> Analysis:
    """Twelve seconds: speech, a pause of 2.4 s, an 어, two glances, one thing not measured."""
    measures: dict[str, Measurement] = {
        "speech_rate": Measured(
            value=pace, details={"syllables": 40, "words": 10, "seconds": 9.9, "method": "transcript"}
        ),
        "articulation_rate": Measured(value=320.0),
        "pace_steadiness": Measured(
            value=0.12, details={"track": [[5.0, 250.0], [8.0, 280.0], [11.0, 262.0]]}
        ),
        "filled_pauses": Measured(
            value=6.2, events=(Event(start_s=8.6, end_s=9.2, label="어", details={"track": "both"}),)
        ),
        "habit_words": Measured(value=0.0),
        "pauses": Measured(value=1.0, events=(Event(start_s=6.2, end_s=8.6, label="long"),)),
        "response_latency": Measured(value=2.1),
        "loudness": Measured(value=18.0),
        "pitch_variation": Measured(value=1.3),
        "eye_contact": Measured(
            value=0.62,
            details={
                "frames": [
                    [n / 10, "down" if 30 <= n < 44 else "blink" if n == 50 else "camera"] for n in range(120)
                ]
            },
            events=(Event(start_s=3.0, end_s=4.4, label="down"),),
        ),
        "framing": NotMeasured(reason="no_picture"),
        "head_movement": NotMeasured(reason="no_face"),
        "expected_points": Measured(value=2 / 3, details={"said": 2, "total": 3}),
        "structure": Measured(value=3.0),
        "answer_length": Measured(value=0.68),
        "sentence_endings": Measured(value=1.0),
        "repetition": Measured(value=0.0),
    }
    bands = {"speech_rate": "good", "filled_pauses": "fair", "pitch_variation": "poor"}
    scored = tuple(
        ScoredMeasure(
            name=name,
            band=bands.get(name),
            points=70.0,
            weight=1.0,
            norm=NORM if name == "speech_rate" else None,
        )
        for name in measures
    )
    return Analysis(
        duration_s=12.4,
        language="en" if spoken == "en" else "ko",
        program="interview-sim 0",
        models={"speech": None if without_speech_model else "whisper-base@905e5bf8336b", "face": None},
        norms="ko 1",
        transcript=None
        if without_speech_model
        else Transcript(
            text=" ".join(text for text, _, _ in WORDS),
            words=tuple(
                Word(text=text, start_s=start, end_s=end, probability=0.9) for text, start, end in WORDS
            ),
        ),
        speech=((2.1, 6.2), (8.6, 12.0)),
        measures=measures,
        units=dict.fromkeys(measures, ""),
        score=Scorecard(
            overall=72.0,
            measured_weight=0.84,
            measures=scored,
            next_actions=(
                NextAction(
                    code="filled_pauses",
                    measure="filled_pauses",
                    start_s=6.0,
                    end_s=12.0,
                    mark_start_s=8.6,
                    mark_end_s=9.2,
                    facts=(("sound", "어"), ("seconds", "2.4")),
                ),
            ),
        ),
        level_step_s=0.1,
        level_db=tuple(-45 + 25 * abs(math.sin(n / 3)) for n in range(124)),
    )

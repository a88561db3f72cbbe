"""Answers for the tests of the tracks: one with everything, one of three hours, and what counsellors said."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime

from bench.made_answer import made_answer
from interview_sim.results import Analysis, Event, Measured
from interview_sim.results.track import Track
from interview_sim.sessions.desk.types import (
    Comment,
    Correction,
    CorrectionAction,
    CorrectionKind,
    Staff,
)
from tests.ui.answers import answer

KIM = Staff(id=1, role="counsellor", name="Kim")
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
THREE_HOURS_S = 10_800.0


def full_answer(language: str = "ko", *, has_gaze: bool = True) -> Analysis:
    """About a minute with pitch, head and structure."""
    base = answer(language, has_gaze=has_gaze)
    at_20_hz = [number / 20 for number in range(int(base.duration_s * 20))]
    is_voice = [any(start <= at_s <= end for start, end in base.speech) for at_s in at_20_hz]
    hz = [180 + 40 * math.sin(at_s) if said else None for at_s, said in zip(at_20_hz, is_voice, strict=True)]
    turn = [8 * math.sin(number * 0.06) for number in range(int(base.duration_s * 10))]
    story = Measured(
        value=2.0,
        events=(
            Event(start_s=2.1, end_s=12.0, label="situation"),
            Event(start_s=30.0, end_s=45.0, label="action"),
        ),
    )
    return replace(
        base,
        measures={**base.measures, "structure": story},
        tracks={
            "pitch_hz": Track(step_s=0.05, values=tuple(hz)),
            "head_yaw_deg": Track(step_s=0.1, values=tuple(turn)),
            "head_pitch_deg": Track(step_s=0.1, values=tuple(turn)),
        },
    )


def long_answer() -> Analysis:
    """Three hours of talk."""
    return made_answer(THREE_HOURS_S)


def comment(number: int, at_s: float, text: str, end_s: float | None = None) -> Comment:
    return Comment(
        id=number, take_id=1, by=KIM, made_at=NOW, at_s=at_s, end_s=end_s, text=text, is_for_visitor=False
    )


def correction(
    kind: CorrectionKind,
    action: CorrectionAction,
    span: tuple[float, float],
    *,
    label: str = "",
    before: str = "",
    number: int = 1,
) -> Correction:
    return Correction(
        id=number,
        take_id=1,
        by=KIM,
        made_at=NOW,
        kind=kind,
        action=action,
        span=span,
        label=label,
        before=before,
    )

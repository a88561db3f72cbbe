"""A take's row: recording → recorded → analysed, or failed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session as Transaction

from interview_sim.results import Analysis
from interview_sim.results.json import to_json
from interview_sim.sessions.desk.said import note_said
from interview_sim.sessions.desk.tables import CorrectionRow
from interview_sim.sessions.figures import newest_document
from interview_sim.sessions.folders import recording_name
from interview_sim.sessions.rows import take_row, take_rows
from interview_sim.sessions.tables import AnalysisRow, TakeRow
from interview_sim.sessions.types import Asked

LOST = "recording-lost"
_NEARLY_ALL = 0.9


class GapLike(Protocol):
    """A stretch without picture or sound, as capture and recording tell it."""

    @property
    def kind(self) -> str: ...
    @property
    def start_s(self) -> float: ...
    @property
    def end_s(self) -> float: ...


def add(transaction: Transaction, session_id: str, asked: Asked, now: datetime) -> TakeRow:
    """Add the next take of the session, in state "recording", with its file's name."""
    earlier = take_rows(transaction, session_id)
    same = [one for one in earlier if (one.bank_id, one.question_id) == (asked.bank_id, asked.question_id)]
    row = TakeRow(
        session_id=session_id,
        question_id=asked.question_id,
        bank_id=asked.bank_id,
        bank_version=asked.bank_version,
        question_text=dict(asked.question_text),
        question=None if asked.question is None else dict(asked.question),
        take_no=max((one.take_no for one in same), default=0) + 1,
        is_practice=asked.is_practice,
        answer_limit_s=asked.answer_limit_s,
        recording=recording_name(max((_number(one.recording) for one in earlier), default=0) + 1),
        started_at=now,
        state="recording",
    )
    transaction.add(row)
    transaction.flush()
    return row


def _number(name: str) -> int:
    return int(name.removeprefix("take-").removesuffix(".mkv"))


def finish(
    row: TakeRow, seconds: float, dropped_pictures: int, sound_lost_s: float, gaps: Iterable[GapLike]
) -> None:
    """The recording is whole and closed."""
    row.seconds, row.dropped_pictures, row.sound_lost_s = seconds, dropped_pictures, sound_lost_s
    row.gaps = [{"kind": gap.kind, "start_s": gap.start_s, "end_s": gap.end_s} for gap in gaps]
    row.state, row.failure = "recorded", None
    judge(row)


def fail(row: TakeRow, code: str) -> None:
    """No result, for the reason `code`."""
    row.state, row.failure = "failed", code
    judge(row)


def judge(row: TakeRow, document: dict[str, Any] | None = None) -> None:
    """Write down what the matter is and whether it can be rated. `document`: the newest finding."""
    row.is_to_rate = not row.is_practice and row.state != "recording" and row.failure != LOST
    row.trouble = _trouble(row, document)


def _trouble(row: TakeRow, document: dict[str, Any] | None) -> str:
    """The worst that is the matter with a take, as a code; "" where all is well."""
    reasons = {one["reason"] for one in document["measures"].values()} if document else set()
    seconds = row.seconds or 0.0
    without_picture_s = sum(
        gap["end_s"] - gap["start_s"] for gap in row.gaps or () if gap["kind"] == "picture"
    )
    if "no_sound" in reasons or 0 < _NEARLY_ALL * seconds <= (row.sound_lost_s or 0.0):
        return "no_sound"
    if "no_picture" in reasons or 0 < _NEARLY_ALL * seconds <= without_picture_s:
        return "no_picture"
    if (row.sound_lost_s or 0.0) > 0:
        return "some_sound_lost"
    return "" if document is not None or row.state == "recording" else "not_analysed"


def add_analysis(transaction: Transaction, take_id: int, analysis: Analysis, now: datetime) -> TakeRow:
    """Add a finding; earlier ones stay."""
    row = take_row(transaction, take_id)
    transaction.add(analysis_row(transaction, take_id, analysis, now))
    transaction.flush()
    settle(transaction, take_id)
    return row


def analysis_row(transaction: Transaction, take_id: int, analysis: Analysis, now: datetime) -> AnalysisRow:
    """A finding as it is stored; its id was never that of one that somebody corrected."""
    used = (transaction.scalar(select(func.max(one))) for one in (AnalysisRow.id, CorrectionRow.analysis_id))
    return AnalysisRow(
        id=max(number or 0 for number in used) + 1,
        take_id=take_id,
        at=now,
        program=analysis.program,
        norms=analysis.norms,
        models=dict(analysis.models),
        document=to_json(analysis),
    )


def settle(transaction: Transaction, take_id: int) -> None:
    """What follows for a take from the findings that are there now: its state, its words."""
    row = take_row(transaction, take_id)
    document = newest_document(transaction, take_id)
    if document is not None:
        row.state, row.failure = "analysed", None
    elif row.state == "analysed":
        row.state = "recorded"
    judge(row, document)
    note_said(transaction, row)

"""The words of each answer, folded for the search: the newest finding's and what was put right in it."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session as Transaction

from interview_sim.sessions.desk.tables import CorrectionRow, SaidRow
from interview_sim.sessions.folding import folded
from interview_sim.sessions.tables import AnalysisRow, TakeRow

BETWEEN = "\n"
"""Stands between the transcript and each correction, so that no search reaches over it."""


def note_said(transaction: Transaction, take: TakeRow) -> None:
    """Write the words of `take` anew. What was corrected is found by the old word and by the new one."""
    transcript = func.json_extract(AnalysisRow.document, "$.transcript.text")
    newest = select(transcript).where(AnalysisRow.take_id == take.id).order_by(AnalysisRow.id.desc())
    corrected = select(CorrectionRow.label).where(
        CorrectionRow.take_id == take.id, CorrectionRow.kind == "text", CorrectionRow.label != ""
    )
    parts = [
        transaction.scalar(newest.limit(1)) or "",
        *transaction.scalars(corrected.order_by(CorrectionRow.id)),
    ]
    words = BETWEEN.join(one for one in map(folded, parts) if one)
    row = transaction.get(SaidRow, take.id)
    if row is None:
        transaction.add(SaidRow(take_id=take.id, session_id=take.session_id, words=words))
    else:
        row.words = words

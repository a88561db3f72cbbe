"""Findings about answers, without whose they are, for trying other criteria on them.

Only of visits that may be seen by staff and counted as well: the card of the first names the counsellor, and
trying criteria on many answers is what the second is for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from interview_sim.results import Analysis
from interview_sim.results.json import AnalysisOfNewerProgram, from_json
from interview_sim.sessions.base import StoreBase
from interview_sim.sessions.desk.access import is_open
from interview_sim.sessions.tables import AnalysisRow, SessionRow, TakeRow


@dataclass(frozen=True, slots=True, kw_only=True)
class NamelessFinding:
    """The newest finding about one answer. No ticket, no nickname, no day; `number` is the answer's alone."""

    number: int
    bank_id: str
    question_id: str
    question_text: dict[str, Any]
    group: str
    analysis: Analysis


class Findings(StoreBase):
    """Reads what visitors let staff see and count."""

    def shown_findings(self, limit: int = 200) -> tuple[NamelessFinding, ...]:
        """The newest `limit` answers of ended visits that may be seen and counted; practice is left out."""
        if not self._database.exists:
            return ()
        newest = select(func.max(AnalysisRow.id)).group_by(AnalysisRow.take_id)
        chosen = (
            select(AnalysisRow.document, TakeRow, SessionRow.group)
            .join(TakeRow, TakeRow.id == AnalysisRow.take_id)
            .join(SessionRow, SessionRow.id == TakeRow.session_id)
            .where(
                is_open(), SessionRow.is_counted, TakeRow.is_practice.is_(False), AnalysisRow.id.in_(newest)
            )
            .order_by(TakeRow.id.desc())
            .limit(limit)
        )
        with self._database.reading() as transaction:
            rows = [_finding(document, take, group) for document, take, group in transaction.execute(chosen)]
        found = [one for one in rows if one is not None]
        return tuple(sorted(found, key=lambda one: (one.bank_id, one.question_id, one.number)))


def _finding(document: dict[str, Any], take: TakeRow, group: str) -> NamelessFinding | None:
    try:
        analysis = from_json(document)
    except AnalysisOfNewerProgram:
        return None
    return NamelessFinding(
        number=take.id,
        bank_id=take.bank_id,
        question_id=take.question_id,
        question_text=take.question_text,
        group=group,
        analysis=analysis,
    )

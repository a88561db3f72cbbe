"""How questions fared, as counted visits left it: rows without visit, day or order."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select

from interview_sim.sessions.base import StoreBase
from interview_sim.sessions.training.tables import QuestionFigureRow
from interview_sim.sessions.training.types import QuestionFigure


class Questions(StoreBase):
    """Reads what `training.counting` wrote."""

    def asked_banks(self) -> tuple[str, ...]:
        """The ids of the banks that something is known of, by name."""
        if not self._database.exists:
            return ()
        chosen = select(QuestionFigureRow.bank_id).distinct().order_by(QuestionFigureRow.bank_id)
        with self._database.reading() as transaction:
            return tuple(transaction.scalars(chosen))

    def figures(self, bank_id: str) -> tuple[QuestionFigure, ...]:
        """All rows of a bank in the order of their random keys, so that no visit can be put together."""
        if not self._database.exists:
            return ()
        columns = QuestionFigureRow.__table__.columns
        chosen = select(*columns).where(QuestionFigureRow.bank_id == bank_id)
        with self._database.reading() as transaction:
            rows = transaction.execute(chosen.order_by(QuestionFigureRow.key))
            return tuple(_to_figure(row) for row in rows)


def _to_figure(row: Row[Any]) -> QuestionFigure:
    return QuestionFigure(
        bank_version=row.bank_version,
        question_id=row.question_id,
        group=row.group,
        month=row.month,
        ending=row.ending,
        n_takes=row.n_takes,
        answer_s=row.answer_s,
        limit_s=row.limit_s,
        points=_told(row.points),
        parts=_told(row.parts),
        content_share=row.content_share,
    )


def _told(words: str) -> dict[str, bool]:
    """ "+reason -company" as id -> whether it was told."""
    return {word[1:]: word.startswith("+") for word in words.split()}

"""The centre's figures: numbers that belong to nobody, and what may be read from them.

A visit that may be counted leaves, for each measure, one number a question (its last take) and
one for the visit (their mean), with group and month. No key leads back to the session. A
distribution of fewer than 30 visits is not given out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from statistics import fmean
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as Transaction

from interview_sim.results import says_unsure
from interview_sim.sessions.rows import take_rows
from interview_sim.sessions.tables import AnalysisRow, FigureRow, SessionRow
from interview_sim.sessions.types import Distribution

LEAST_SESSIONS = 30
OVERALL = "overall"
POINTS = "points"

_Key = tuple[str, str]
_Question = tuple[str, str]


def newest_document(transaction: Transaction, take_id: int) -> dict[str, Any] | None:
    """The newest analysis of a take as JSON, None where there is none."""
    chosen = (
        select(AnalysisRow.document).where(AnalysisRow.take_id == take_id).order_by(AnalysisRow.id.desc())
    )
    return transaction.scalars(chosen.limit(1)).first()


def count_in(transaction: Transaction, row: SessionRow, ended_at: datetime) -> None:
    """Add the visit's numbers. Practice is left out; a question that the visitor typed in has no name."""
    per_question = _values_per_question(transaction, row)
    month = f"{ended_at:%Y-%m}"
    for (bank_id, question_id), values in per_question.items():
        for key, value in values.items():
            if bank_id:
                transaction.add(_figure(key, value, f"{bank_id}/{question_id}", row.group, month))
    for key, value in _means(per_question.values()).items():
        transaction.add(_figure(key, value, "", row.group, month))


def visit_values(transaction: Transaction, row: SessionRow) -> dict[_Key, float]:
    """By (measure, unit) the mean over the visit's questions; ("overall", "points") is the whole."""
    return _means(_values_per_question(transaction, row).values())


def _means(per_question: Iterable[dict[_Key, float]]) -> dict[_Key, float]:
    visit: dict[_Key, list[float]] = defaultdict(list)
    for values in per_question:
        for key, value in values.items():
            visit[key].append(value)
    return {key: fmean(values) for key, values in visit.items()}


def mean_overall(transaction: Transaction, row: SessionRow) -> float | None:
    """The overall points of a visit: the mean over its questions, None where nothing was scored."""
    points = [
        values[OVERALL, POINTS]
        for values in _values_per_question(transaction, row).values()
        if (OVERALL, POINTS) in values
    ]
    return fmean(points) if points else None


def _values_per_question(transaction: Transaction, row: SessionRow) -> dict[_Question, dict[_Key, float]]:
    found: dict[_Question, dict[_Key, float]] = {}
    for take in take_rows(transaction, row.id):
        document = None if take.is_practice else newest_document(transaction, take.id)
        if document is not None:
            found[take.bank_id, take.question_id] = _values(document)
    return found


def _values(document: dict[str, Any]) -> dict[_Key, float]:
    measures = document["measures"].items()
    # What is not sure itself is nothing to hold others against.
    values = {
        (name, one["unit"]): one["value"]
        for name, one in measures
        if one["value"] is not None and not says_unsure(one["details"])
    }
    overall = document["score"]["overall"]
    return values if overall is None else {**values, (OVERALL, POINTS): overall}


def _figure(key: _Key, value: float, question: str, group: str, month: str) -> FigureRow:
    measure, unit = key
    return FigureRow(measure=measure, unit=unit, value=value, question=question, group=group, month=month)


def distribution(
    transaction: Transaction, measure: str, unit: str, group: str | None, question: str | None
) -> Distribution | None:
    """What other visits reached, None below 30. No `group`: all; no `question`: the visit."""
    chosen = select(FigureRow.value).where(
        FigureRow.measure == measure, FigureRow.unit == unit, FigureRow.question == (question or "")
    )
    if group is not None:
        chosen = chosen.where(FigureRow.group == group)
    values = tuple(transaction.scalars(chosen.order_by(FigureRow.value)))
    return Distribution(measure=measure, unit=unit, values=values) if len(values) >= LEAST_SESSIONS else None

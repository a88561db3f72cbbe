"""What a visit leaves for the trainer's usage when it ends: one row a question, belonging to nobody.

Only of visits that may be counted in the centre's figures. Practice is left out, and so is a question that
the visitor typed in. Of several takes the last is told of, as in `figures`. Seconds are whole, so that no
row can be laid beside a recording's exact length.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from statistics import fmean
from typing import Any

from sqlalchemy.orm import Session as Transaction

from interview_sim.results import says_unsure
from interview_sim.sessions.figures import newest_document
from interview_sim.sessions.rows import take_rows
from interview_sim.sessions.tables import SessionRow, TakeRow
from interview_sim.sessions.training.tables import QuestionFigureRow
from interview_sim.sessions.training.types import Ending

DONE = "done"


def count_questions_in(transaction: Transaction, row: SessionRow, ended_at: datetime) -> None:
    """Add what the visit tells of its questions."""
    for (bank_id, version, question_id), (tries, was_left) in _questions(transaction, row).items():
        if bank_id:
            document = newest_document(transaction, tries[-1].id)
            transaction.add(
                QuestionFigureRow(
                    bank_id=bank_id,
                    bank_version=version,
                    question_id=question_id,
                    group=row.group,
                    month=f"{ended_at:%Y-%m}",
                    n_takes=len(tries),
                    **_figures(tries[-1], document, was_left=was_left),
                )
            )


def endings(transaction: Transaction, row: SessionRow) -> tuple[Ending, ...]:
    """How each question of a visit ended, those that the visitor typed in too."""
    return tuple(
        _ending(tries[-1], newest_document(transaction, tries[-1].id), was_left=was_left)
        for tries, was_left in _questions(transaction, row).values()
    )


def _questions(
    transaction: Transaction, row: SessionRow
) -> dict[tuple[str, str, str], tuple[list[TakeRow], bool]]:
    """The tries at each question, and whether the visit ended with the last of them."""
    by_question: dict[tuple[str, str, str], list[TakeRow]] = {}
    takes = [take for take in take_rows(transaction, row.id) if not take.is_practice]
    for take in takes:
        by_question.setdefault((take.bank_id, take.bank_version, take.question_id), []).append(take)
    return {
        key: (tries, row.ended_how != DONE and tries[-1] is takes[-1]) for key, tries in by_question.items()
    }


def _figures(take: TakeRow, document: dict[str, Any] | None, *, was_left: bool) -> dict[str, Any]:
    ending = _ending(take, document, was_left=was_left)
    found = document if document is not None and ending == "answered" else {}
    measures: Mapping[str, Any] = found.get("measures", {})
    points, parts = _points(measures), _parts(measures)
    told = [sum(one.values()) / len(one) for one in (points, parts) if one]
    return {
        "ending": ending,
        "answer_s": _answer_s(take, measures) if ending == "answered" else None,
        "limit_s": take.answer_limit_s,
        "points": _words(points),
        "parts": _words(parts),
        "content_share": fmean(told) if told else None,
    }


def _ending(take: TakeRow, document: dict[str, Any] | None, *, was_left: bool) -> Ending:
    """Answered, where words or speech were found; an answer never analysed counts by its length."""
    if document is None:
        has_answer = not was_left and bool(take.seconds)
    else:
        has_answer = bool(document.get("speech") or (document.get("transcript") or {}).get("text"))
    if has_answer:
        return "answered"
    return "left" if was_left else "empty"


def _answer_s(take: TakeRow, measures: Mapping[str, Any]) -> float | None:
    used_s = measures.get("answer_length", {}).get("details", {}).get("used_s")
    seconds = take.seconds if used_s is None else used_s
    return None if seconds is None else float(round(seconds))


def _sure(measures: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The details of a measure; nothing where it was not measured or says of itself that it is unsure."""
    one = measures.get(name)
    if one is None or one.get("reason") or says_unsure(one["details"]):
        return {}
    details: Mapping[str, Any] = one["details"]
    return details


def _points(measures: Mapping[str, Any]) -> dict[str, bool]:
    return {row["id"]: bool(row["said"]) for row in _sure(measures, "expected_points").get("points", ())}


def _parts(measures: Mapping[str, Any]) -> dict[str, bool]:
    """Parts of a story that the question asks for, and whether each was told."""
    details = _sure(measures, "structure")
    return {part: part not in details.get("missing", ()) for part in details.get("asked", ())}


def _words(told: Mapping[str, bool]) -> str:
    return " ".join(f"{'+' if is_told else '-'}{name}" for name, is_told in told.items())

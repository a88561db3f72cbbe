"""How the questions of a bank fare, as CSV: one row a question, what is not told is an empty cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from interview_sim.reports.csv import Cell, plain_cell
from interview_sim.reports.files import write_whole
from interview_sim.review.usage import QuestionUsage, Rewrite, Told

USAGE_HEADER: Final = (
    "rank", "question_id", "question", "asked", "answered", "nothing_said", "left", "retaken", "followed_up",
    "mean_answer_s", "mean_share_of_time", "mean_content_share", "n_content", "points", "parts", "reasons",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageTexts:
    """What questions, points and parts are called; a key without words stands for itself.

    `points`: by (question id, point id).
    """

    questions: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[tuple[str, str], str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)


def write_usage_csv(
    usages: Iterable[QuestionUsage], rewrites: Iterable[Rewrite], texts: UsageTexts, path: Path
) -> None:
    """Write every question; `rank` is its place in `rewrites`, empty without (UTF-8 for Excel).

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    ranked = {one.usage.question_id: (rank, one) for rank, one in enumerate(rewrites, start=1)}
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(USAGE_HEADER)
    for usage in usages:
        cells = _cells(usage, ranked.get(usage.question_id), texts)
        writer.writerow([plain_cell(cell) if isinstance(cell, str) else cell for cell in cells])
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def _cells(usage: QuestionUsage, ranked: tuple[int, Rewrite] | None, texts: UsageTexts) -> tuple[Cell, ...]:
    name = usage.question_id
    points = {one.id: texts.points.get((name, one.id), one.id) for one in usage.points}
    counts = (usage.n_answered, usage.n_empty, usage.n_left, usage.n_retaken, usage.n_followed_up)
    return (
        "" if ranked is None else ranked[0],
        name,
        texts.questions.get(name, ""),
        usage.n_asked,
        *("" if one is None else one for one in counts),
        _rounded(usage.answer_s, 1),
        _rounded(usage.length_share, 3),
        _rounded(usage.content_share, 3),
        usage.n_content if usage.is_told else "",
        _told(usage.points, points),
        _told(usage.parts, texts.parts),
        "" if ranked is None else "; ".join(_reason(one.code, one.about) for one in ranked[1].reasons),
    )


def _rounded(value: float | None, digits: int) -> Cell:
    return "" if value is None else round(value, digits)


def _told(rows: Iterable[Told], names: Mapping[str, str]) -> str:
    told = [(names.get(one.id, one.id), one.share) for one in rows if one.share is not None]
    return "; ".join(f"{name} {share:.0%}" for name, share in told)


def _reason(code: str, about: str) -> str:
    return f"{code}:{about}" if about else code

"""The measures of a report as CSV, one row an answer and measure; opens in Excel as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from interview_sim.reports.files import write_whole
from interview_sim.reports.model import SessionReport
from interview_sim.reports.words import measure_names
from interview_sim.results import Analysis, Measured, Measurement, ScoredMeasure
from interview_sim.scoring.likely import is_unsure

HEADER: Final = (
    "answer", "take", "question", "measure", "status", "reason", "value", "unit", "usable_share", "band",
    "points", "events", "weight", "sureness", "likely_low", "likely_high", "program", "models", "norms",
    "versions", "asked_because",
)  # fmt: skip
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
Cell = str | int | float


def write_csv(report: SessionReport, path: Path) -> None:
    """Write every measure of every take to `path` (UTF-8 with a byte-order mark, for Excel).

    `sureness` is "sure", "about" (the error reaches into another band), "at least" (some are missed) or
    "uncertain" (no band was given). `asked_because`: of a follow-up question why it was asked.

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADER)
    for number, answer in enumerate(report.answers, 1):
        for row in answer_rows(
            number, answer.take, answer.question_text, answer.analysis, answer.asked_because
        ):
            writer.writerow([plain_cell(cell) if isinstance(cell, str) else cell for cell in row])
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def answer_rows(
    number: int, take: int, question_text: str, analysis: Analysis, asked_because: str = ""
) -> Iterator[tuple[Cell, ...]]:
    """One row a measure of the answer, below `HEADER`; texts are as they are (`plain_cell`)."""
    made = _made_with(analysis)
    for name in measure_names():
        found = analysis.measures.get(name)
        if found is not None:
            score = _score(found, analysis.score.of(name))
            finding = _finding(found, analysis.units.get(name, ""))
            yield (number, take, question_text, name, *finding, *score, *made, asked_because)


def _finding(found: Measurement, unit: str) -> tuple[Cell, ...]:
    """Status, reason, value, unit, usable share."""
    if not isinstance(found, Measured):
        return "not_measured", found.reason, "", unit, found.usable_share
    return "measured", "", _number(found.value), unit, found.usable_share


def _score(found: Measurement, scored: ScoredMeasure | None) -> tuple[Cell, ...]:
    """Band, points, number of events, weight, sureness, and the ends of the likely range."""
    if scored is None or not isinstance(found, Measured):
        return "", "", len(found.events), _number(scored.weight if scored else None), "", "", ""
    low, high = scored.likely or (None, None)
    return (
        scored.band or "", _number(scored.points), len(found.events), scored.weight, _sureness(found, scored),
        _number(low), _number(high),
    )  # fmt: skip


def _sureness(found: Measured, scored: ScoredMeasure) -> str:
    if is_unsure(found):
        return "uncertain"
    if scored.is_lower_bound:
        return "at least"
    return "about" if scored.is_about else "sure"


def _made_with(analysis: Analysis) -> tuple[str, ...]:
    """Program, models, norms, word lists and libraries."""
    parts = (analysis.models, analysis.versions)
    models, versions = (" ".join(named for named in part.values() if named) for part in parts)
    return analysis.program, models, analysis.norms, versions


def _number(value: float | None) -> Cell:
    return "" if value is None else value


def plain_cell(text: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text

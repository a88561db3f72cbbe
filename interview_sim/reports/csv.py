"""The measures of a report as CSV, one row an answer and measure; opens in Excel as it is."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Final

from interview_sim.reports.files import write_whole
from interview_sim.reports.model import SessionReport
from interview_sim.reports.words import measure_names
from interview_sim.results import Measured

HEADER: Final = (
    "answer", "take", "question", "measure", "status", "reason", "value", "unit", "usable_share", "band",
    "points", "events",
)  # fmt: skip
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(report: SessionReport, path: Path) -> None:
    """Write every measure of every take to `path` (UTF-8 with a byte-order mark, for Excel).

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADER)
    for number, answer in enumerate(report.answers, 1):
        for name in measure_names():
            found = answer.analysis.measures.get(name)
            if found is None:
                continue
            scored = answer.analysis.score.of(name)
            is_measured = isinstance(found, Measured)
            writer.writerow(
                [
                    number,
                    answer.take,
                    _plain(answer.question_text),
                    name,
                    "measured" if is_measured else "not_measured",
                    "" if isinstance(found, Measured) else found.reason,
                    found.value if isinstance(found, Measured) and found.value is not None else "",
                    answer.analysis.units.get(name, ""),
                    found.usable_share,
                    (scored.band or "") if scored is not None and is_measured else "",
                    scored.points if scored is not None and scored.points is not None else "",
                    len(found.events),
                ]
            )
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def _plain(text: str) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text

"""The report as PDF: one A4 overview, then a page per answer, set by Typst."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from interview_sim.reports.charts import answer_charts
from interview_sim.reports.files import write_whole
from interview_sim.reports.model import SessionReport
from interview_sim.reports.texts import report_texts
from interview_sim.reports.typesetting import typeset
from interview_sim.reports.view import report_view


def write_pdf(report: SessionReport, path: Path, *, fonts: Path | None = None) -> None:
    """Write `report` to `path`; a half-written file is never left behind.

    Args:
        fonts: a folder with font files beside the system's, such as the installed Pretendard.

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    write_whole(path, pdf_document(report, fonts=fonts))


def pdf_document(report: SessionReport, *, fonts: Path | None = None) -> bytes:
    """The report as the bytes of a PDF file; `fonts` as in `write_pdf`."""
    charts = [answer_charts(answer.analysis, report.language) for answer in report.answers]
    data = {
        "view": asdict(report_view(report)),
        "words": report_texts(report.language),
        "charts": [
            {name: _file(name, index) for name in of_answer} for index, of_answer in enumerate(charts)
        ],
    }
    pictures = {
        _file(name, index): svg for index, of_answer in enumerate(charts) for name, svg in of_answer.items()
    }
    return typeset("report.typ", data, pictures=pictures, fonts=fonts)


def _file(chart: str, answer: int) -> str:
    return f"{chart}-{answer}.svg"

"""The three files of an analysed recording: analysis.json, report.html, report.pdf."""

from __future__ import annotations

from pathlib import Path

from interview_sim.measures import AskedQuestion
from interview_sim.messages import Language
from interview_sim.reports.files import write_together
from interview_sim.reports.html import html_page
from interview_sim.reports.model import ReportAnswer, SessionReport
from interview_sim.reports.pdf import pdf_document
from interview_sim.reports.texts import report_text
from interview_sim.results import Analysis
from interview_sim.results.json import dumps


def write_analysis_files(
    analysis: Analysis,
    recording: Path,
    folder: Path,
    asked: AskedQuestion,
    language: Language,
    fonts: Path | None,
) -> None:
    """Write analysis.json, report.html and report.pdf into `folder`: all three, or none.

    Raises:
        OutputNotWritable: the folder cannot be written.
    """
    question = asked.question
    text = "" if question is None else getattr(question.text, language)
    report = SessionReport(
        answers=(
            ReportAnswer(title=recording.name, question_text=text, analysis=analysis, recording=recording),
        ),
        score=analysis.score,
        language=language,
        title=report_text("title", language),
    )
    page = folder / "report.html"
    write_together(
        {
            folder / "analysis.json": dumps(analysis).encode("utf-8"),
            page: html_page(report, page),
            folder / "report.pdf": pdf_document(report, fonts=fonts),
        }
    )

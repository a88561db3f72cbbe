"""What the demo leaves behind: analyses, the report, and the comparison as one JSON document."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from interview_sim.demo.comparison import Row
from interview_sim.demo.session import DemoAnswer, DemoSession
from interview_sim.messages import Language
from interview_sim.reports.files import write_whole
from interview_sim.reports.html import write_html
from interview_sim.reports.interview import interview_report
from interview_sim.reports.model import ReportAnswer
from interview_sim.reports.pdf import write_pdf
from interview_sim.resources import assets
from interview_sim.results import JsonValue
from interview_sim.results.json import dumps


def demo_text(key: str, language: Language) -> str:
    """The sentence or name under `key` of `assets/words/demo.toml`."""
    return _table()[key][language]


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((assets() / "words" / "demo.toml").read_text("utf-8"))


def write_results(session: DemoSession, out: Path, language: Language) -> None:
    """Write `answer-N/analysis.json`, `report.html` and `report.pdf` below `out`.

    Raises:
        OutputNotWritable: the folder cannot be written.
    """
    for answer in session.answers:
        write_whole(out / answer.recording.stem / "analysis.json", dumps(answer.analysis).encode("utf-8"))
    report = interview_report(
        [_report_answer(number, answer, language) for number, answer in enumerate(session.answers, 1)],
        language=language,
        title=demo_text("title", language),
    )
    write_html(report, out / "report.html")
    write_pdf(report, out / "report.pdf")


def _report_answer(number: int, answer: DemoAnswer, language: Language) -> ReportAnswer:
    text = answer.script.question.text
    return ReportAnswer(
        title=f"{demo_text('answer', language)} {number}",
        question_text=(text.ko if language == "ko" else text.en) or "",
        analysis=answer.analysis,
        recording=answer.recording,
    )


def document(session: DemoSession, out: Path, told: list[str]) -> JsonValue:
    """Planned and measured figures as one JSON document; `told` are the codes of what was missing."""
    answers: list[JsonValue] = [
        {
            "question": answer.script.question.id,
            "recording": str(answer.recording),
            "seconds": round(answer.capture.seconds, 3),
            "pictures": answer.capture.pictures,
            "dropped": answer.capture.dropped,
            "sound_lost_s": round(answer.capture.sound_lost_s, 3),
            "rows": [_row(row) for row in answer.rows],
        }
        for answer in session.answers
    ]
    return {
        "spoken": session.language,
        "wait_s": round(session.wait_s, 2),
        "missing": list(told),
        "answers": answers,
        "folder": str(out),
    }


def _row(row: Row) -> JsonValue:
    return {
        "name": row.name,
        "planned": round(row.planned, 3),
        "measured": None if row.measured is None else round(row.measured, 3),
        "allowed": round(row.allowed, 3),
        "inside": row.is_inside,
        "reason": row.reason,
    }

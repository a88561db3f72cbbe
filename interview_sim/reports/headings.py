"""How an answer is headed in a report, and what is said beside it: practice, first take, retake."""

from __future__ import annotations

from interview_sim.reports.model import SessionReport
from interview_sim.reports.texts import report_text


def heading(index: int, report: SessionReport) -> str:
    """The answer's title, or its number where the title is but the beginning of the question.

    A follow-up question says that it is one.
    """
    answer = report.answers[index]
    beginning = answer.title.removesuffix("…").strip()
    if not beginning or not " ".join(answer.question_text.split()).startswith(beginning):
        return answer.title
    if answer.is_practice:
        return report_text("practice_question", report.language)
    first = index if answer.retake_of is None else answer.retake_of
    number = sum(
        one.retake_of is None and not one.is_practice for one in report.answers[: first + 1]
    )  # as advice counts: questions, not takes
    named = report_text("question_number", report.language).format(number=number)
    return f"{named} · {report_text('follow_up', report.language)}" if answer.asked_because else named


def remark(index: int, report: SessionReport) -> str:
    """Why the answer does not count, or that it is a retake; else "" ."""
    answer = report.answers[index]
    if answer.is_practice:
        return report_text("remark_practice", report.language)
    if any(other.retake_of == index for other in report.answers):
        return report_text("remark_replaced", report.language)
    return report_text("remark_retake", report.language) if answer.retake_of is not None else ""

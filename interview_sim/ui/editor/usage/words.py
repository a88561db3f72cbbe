"""Figures of a question in words."""

from __future__ import annotations

from interview_sim.banks.words import word
from interview_sim.review.usage import Reason
from interview_sim.ui.editor.usage.shown import UsageRow
from interview_sim.ui.language import area, current_language

tr = area("editor-usage")
NOT_TOLD = "–"


def share_text(share: float | None) -> str:
    """A share as whole per cent, a dash where it is not told."""
    return NOT_TOLD if share is None else f"{share:.0%}"


def question_text(row: UsageRow) -> str:
    """The question's words; of one that is not in the bank any more its id."""
    return row.text.get(current_language()) or row.id


def about_text(row: UsageRow) -> str:
    """Id and kind, or that it is not in the bank any more."""
    if row.place is None:
        return tr("{id} · not in the bank any more", id=row.id)
    return f"{row.id} · {word('kind', row.kind, current_language())}"


def point_text(row: UsageRow, point_id: str) -> str:
    """An expected point; one that was taken out since is its id."""
    return row.points.get(point_id, {}).get(current_language()) or point_id


def part_text(part: str) -> str:
    """A part of a story."""
    return word("part", part, current_language())


def reason_text(row: UsageRow, reason: Reason) -> str:
    """Why the question should be written anew, with its figure."""
    share, n = share_text(reason.value), reason.n
    match reason.code:
        case "left":
            return tr("{share} of {n} visits gave no answer to it.", share=share, n=n)
        case "content":
            return tr("Answers hold {share} of what they should, over {n} answers.", share=share, n=n)
        case "point":
            name = point_text(row, reason.about)
            return tr("“{name}” is said in {share} of {n} answers.", name=name, share=share, n=n)
        case "part":
            name = part_text(reason.about)
            return tr("The part “{name}” is told in {share} of {n} answers.", name=name, share=share, n=n)
        case "short":
            return tr("Answers use {share} of the time, over {n} answers.", share=share, n=n)
    return tr("Answers fill {share} of the time, over {n}: it may be too short.", share=share, n=n)

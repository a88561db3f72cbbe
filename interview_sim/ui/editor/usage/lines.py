"""The questions of a bank as lines of a table."""

from __future__ import annotations

from collections.abc import Sequence

from interview_sim.ui.editor.parts.line_table import Line, LineColumn
from interview_sim.ui.editor.usage.shown import UsageRow
from interview_sim.ui.editor.usage.words import question_text, share_text
from interview_sim.ui.language import area

tr = area("editor-usage")


def usage_columns() -> tuple[LineColumn, ...]:
    """Heads in today's language."""
    return (
        LineColumn(
            name="",
            why=tr("Its place among the questions to write anew"),
            wide_px=52,
            compact_px=44,
            is_strong=True,
        ),
        LineColumn(name=tr("Question"), is_figure=False),
        LineColumn(name=tr("Asked"), why=tr("In how many visits it was asked"), wide_px=84, compact_px=72),
        LineColumn(
            name=tr("No answer"),
            why=tr("The visitor said nothing, or the visit ended with it"),
            wide_px=104,
            compact_px=92,
        ),
        LineColumn(
            name=tr("Time used"),
            why=tr("Share of the time to answer that answers take in the mean"),
            wide_px=100,
        ),
        LineColumn(
            name=tr("Content"),
            why=tr("Share of expected points and parts of a story that answers hold"),
            wide_px=84,
            compact_px=76,
        ),
    )


def usage_lines(rows: Sequence[UsageRow]) -> list[Line]:
    """One line a question; what is not told is a dash."""
    return [
        Line(
            key=row.id,
            cells=(
                "" if row.rank is None else str(row.rank),
                " ".join(question_text(row).split()),
                f"{row.usage.n_asked:,}",
                share_text(row.usage.lost_share),
                share_text(row.usage.length_share),
                share_text(row.usage.content_share),
            ),
            is_faint=not row.usage.is_told,
        )
        for row in rows
    ]

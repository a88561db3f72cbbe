"""One question with its figures: why it should be written anew, and what is told in answers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.review.statistics import LEAST_SESSIONS
from interview_sim.review.usage import TOLD_SHARE, Told
from interview_sim.ui.editor.parts.reading_pane import ReadingPane
from interview_sim.ui.editor.usage.shown import UsageRow
from interview_sim.ui.editor.usage.told_bars import ToldBar, ToldBars
from interview_sim.ui.editor.usage.words import (
    NOT_TOLD,
    about_text,
    part_text,
    point_text,
    question_text,
    reason_text,
    share_text,
)
from interview_sim.ui.language import area
from interview_sim.ui.staff.figures.pieces import LargeFigures
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, PrimaryButton, TextLabel

tr = area("editor-usage")
_SHAPE_PX = 20


class _ReasonLine(QWidget):
    """One reason with the mark of what is worth work."""

    def __init__(self, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(BandShape("poor", _SHAPE_PX), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel("desk.body", text=text, comfortable_px=640), 1)


class QuestionPanel(Themed, QWidget):
    """`open_asked(question id)`; down `show_row(UsageRow | None)`."""

    open_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: UsageRow | None = None
        self.about = TextLabel("desk.small", "ink_2", wraps=False)
        self.question = TextLabel("desk.h2", comfortable_px=720)
        self.large = LargeFigures(4)
        self.silent = TextLabel("desk.body", "ink_2", comfortable_px=640)
        self.why = TextLabel("desk.body_strong", wraps=False)
        self._reasons = QWidget()
        self.more = TextLabel("desk.small", "ink_2", comfortable_px=640)
        self.points, self.parts = ToldBars(), ToldBars()
        self.go = PrimaryButton(icon="pencil", height="desk")
        self._build()
        self.go.clicked.connect(lambda: self._row and self.open_asked.emit(self._row.id))
        self.follow_theme()

    def _build(self) -> None:
        self.pane = ReadingPane()
        self._inner = self.pane.column
        parts = (self.about, self.question, self.large, self.silent, self.why, self._reasons)
        for widget in (*parts, self.points, self.parts, self.more):
            self._inner.addWidget(widget)
        self._inner.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.go)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.pane, 1)
        self._column.addLayout(self._foot)

    def show_row(self, row: UsageRow | None) -> None:
        """The chosen question; nothing without one."""
        if row is not None and (self._row is None or row.id != self._row.id):
            self.pane.show_from_top()
        self._row = row
        self.retranslate()

    def reasons(self) -> list[str]:
        """The sentences that say why."""
        row = self._row
        return [] if row is None else [reason_text(row, one) for one in row.reasons]

    # Texts ---------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.go.set_text(tr("Open in the form"))
        self.pane.setAccessibleName(tr("The question and its figures"))
        row = self._row
        self.setVisible(row is not None)
        if row is None:
            return
        self.about.set_text(about_text(row))
        self.question.set_text(question_text(row))
        self.go.setVisible(row.place is not None)
        self.silent.setVisible(not row.usage.is_told)
        self.silent.set_text(_too_few(row.usage.n_asked))
        self._show_figures(row)
        self._show_reasons(row)
        self.points.show_bars(
            tr("Expected points in answers"), _bars(row.usage.points, lambda name: point_text(row, name))
        )
        self.parts.show_bars(tr("Parts of the story in answers"), _bars(row.usage.parts, part_text))
        self.more.set_text(_more(row))
        self.more.setVisible(bool(self.more.text()))

    def _show_figures(self, row: UsageRow) -> None:
        usage, figures = row.usage, self.large.figures
        self.large.setVisible(usage.is_told)
        if not usage.is_told:
            return
        figures[0].show_figure(f"{usage.n_asked:,}", tr("Asked"))
        note = tr("{n} left with it", n=usage.n_left) if usage.n_left else ""
        figures[1].show_figure(f"{usage.n_answered:,}", tr("Answered"), note)
        seconds = NOT_TOLD if usage.answer_s is None else tr("{n} s", n=round(usage.answer_s))
        of_time = (
            ""
            if usage.length_share is None
            else tr("{share} of the time", share=share_text(usage.length_share))
        )
        figures[2].show_figure(seconds, tr("Mean length"), of_time)
        n_content = tr("{n} answers", n=usage.n_content) if usage.content_share is not None else ""
        figures[3].show_figure(share_text(usage.content_share), tr("Content"), n_content)

    def _show_reasons(self, row: UsageRow) -> None:
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().space(8))
        for reason in row.reasons:
            column.addWidget(_ReasonLine(reason_text(row, reason)))
        self._inner.replaceWidget(self._reasons, lines)
        self._reasons.hide()
        self._reasons.deleteLater()
        self._reasons = lines
        lines.setVisible(bool(row.reasons))
        self.why.setVisible(row.usage.is_told)
        self.why.set_text(
            tr("Why to write it anew") if row.reasons else tr("Nothing speaks for writing it anew.")
        )

    def apply_theme(self) -> None:
        self._inner.setContentsMargins(0, 0, theme().space(16), 0)
        self._inner.setSpacing(theme().space(16))
        self._column.setSpacing(theme().space(16))


def _bars(rows: Iterable[Told], name_of) -> list[ToldBar]:  # type: ignore[no-untyped-def]
    return [
        ToldBar(
            name=name_of(one.id),
            share=one.share,
            note=tr("{n} answers", n=one.n),
            is_low=one.share is not None and one.share <= TOLD_SHARE,
        )
        for one in rows
    ]


def _too_few(n: int) -> str:
    return tr(
        "It was asked in {n} visits of this time. Figures stand here from {least} on, where nobody is found "
        "in them, also not by comparing one time with another.",
        n=n,
        least=LEAST_SESSIONS,
    )


def _more(row: UsageRow) -> str:
    usage = row.usage
    said = []
    if usage.n_retaken:
        said.append(tr("Answered again in {n} visits.", n=usage.n_retaken))
    if usage.n_followed_up:
        said.append(tr("Followed up in {n}.", n=usage.n_followed_up))
    if usage.n_empty:
        said.append(tr("Nothing was said in {n}.", n=usage.n_empty))
    return " ".join(said)

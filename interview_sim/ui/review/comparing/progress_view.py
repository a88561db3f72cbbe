"""Progress of one person: the visits at the left, a small chart for each measure at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.reports.words import norm_text
from interview_sim.review.progress import Series
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.comparing.dates import date_text
from interview_sim.ui.review.comparing.series_chart import SeriesChart
from interview_sim.ui.review.judging.covered import CoveredField
from interview_sim.ui.review.judging.scrolling import RowsScroll
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandLabel, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("review-comparing")
_LIST_PX = (340, 276)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """One visit of the person. `is_rated`: the counsellor rated all its answers that count."""

    session_id: str
    ticket: str
    at: datetime
    n_answers: int
    is_rated: bool


class _VisitRow(Themed, QWidget):
    def __init__(self, line: VisitLine) -> None:
        super().__init__()
        self._line = line
        self._ticket, self._day = (
            TextLabel("desk.body_strong", wraps=False),
            TextLabel("desk.small", wraps=False),
        )
        self._answers = TextLabel("desk.small", "ink_2", wraps=False)
        self._state = BandLabel("good" if line.is_rated else "none", role="desk.small")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 12, 0, 12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._ticket, 0, 0)
        grid.addWidget(self._day, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._answers, 1, 0)
        grid.addWidget(self._state, 1, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        self.follow_theme()

    def retranslate(self) -> None:
        line = self._line
        self._ticket.set_text(line.ticket)
        self._day.set_text(date_text(line.at))
        self._answers.set_text(tr("{n} answers", n=line.n_answers) if line.n_answers != 1 else tr("1 answer"))
        self._state.show_band(
            "good" if line.is_rated else "none", tr("Rated") if line.is_rated else tr("Unrated")
        )
        self.setAccessibleName(f"{line.ticket}, {self._day.text()}, {self._answers.text()}")

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme().color("line"))


class SeriesCard(Themed, QWidget):
    """A measure's name, its good range, and its chart."""

    def __init__(self, series: Series) -> None:
        super().__init__()
        self.series = series
        self.chart = SeriesChart()
        self.chart.show_series(series)
        self._name = TextLabel("desk.body_strong", text=series.name)
        self._norm = TextLabel("desk.small", "ink_2")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        self._column.addWidget(self._norm)
        self._column.addStretch(1)
        self._column.addWidget(self.chart)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.follow_theme()

    def retranslate(self) -> None:
        norm = self.series.norm
        words = norm_text(self.series.measure, norm, current_language()) if norm is not None else ""
        self._norm.set_text(" · ".join(part for part in (self.series.unit, words) if part))
        self._norm.setVisible(bool(self._norm.text()))

    def apply_theme(self) -> None:
        side, top = theme().space(20), theme().space(16)
        self._column.setContentsMargins(side, top, side, top)
        self._column.setSpacing(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        surface, line = theme().color("surface"), theme().color("line")
        with painter_on(self) as painter:
            draw_box(painter, QRectF(self.rect()), theme().radius("card"), fill=surface, edge=line, edge_px=1)


class ProgressView(Themed, QWidget):
    """`show_visits(lines, series)`: all visits, and the series of those that were rated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[VisitLine, ...] = ()
        self.cards: list[SeriesCard] = []
        self.title = TextLabel("desk.h2", wraps=False)
        self.covered = CoveredField()
        self.words = TextLabel("desk.body", "ink_2", comfortable_px=560)
        self._visits, self._charts = RowsScroll(), RowsScroll(least_px=120)
        for scroll in (self._visits, self._charts):
            scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._cards = QGridLayout()
        self._charts.column.addLayout(self._cards)
        self._charts.column.addStretch(1)
        self._side = QVBoxLayout()
        self._side.addWidget(self.title)
        self._side.addWidget(self._visits, 1)
        self._middle = QVBoxLayout()
        for widget in (self.covered, self.words):
            self._middle.addWidget(widget)
        self._middle.addWidget(self._charts, 1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._side)
        self._row.addLayout(self._middle, 1)
        self.follow_theme()

    def show_visits(self, lines: Sequence[VisitLine], series: Sequence[Series]) -> None:
        """Oldest first. Visits that are not rated yet stand in the list alone."""
        self._lines = tuple(lines)
        self._clear()
        for line in lines:
            self._visits.column.addWidget(_VisitRow(line))
        self._visits.column.addStretch(1)
        self.cards = [SeriesCard(one) for one in series]
        self._lay_cards()
        self._charts.verticalScrollBar().setValue(0)
        self.retranslate()

    def _clear(self) -> None:
        column = self._visits.column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.setParent(None)
            card.deleteLater()
        self.cards = []

    def _lay_cards(self) -> None:
        n_columns = theme().pick(3, 2)
        for number, card in enumerate(self.cards):
            self._cards.addWidget(card, number // n_columns, number % n_columns)
        for column in range(3):
            self._cards.setColumnStretch(column, 1 if column < n_columns else 0)

    def retranslate(self) -> None:
        n_rated = sum(line.is_rated for line in self._lines)
        self.title.set_text(tr("Visits of this person"))
        self._visits.setAccessibleName(self.title.text())
        self._charts.setAccessibleName(tr("Over the visits"))
        self.covered.show_words(tr("Only visits whose answers you have rated stand in the charts."))
        if len(self._lines) < 2:
            words = tr("Progress needs a second visit of the same person that was linked with consent.")
        elif n_rated < 2:
            words = tr("Two rated visits are needed to show progress.")
        elif not self.cards:
            words = tr("Nothing was measured in two visits that can be compared.")
        else:
            words = ""
        self.words.set_text(words)
        self.words.setVisible(bool(words))
        self.covered.setVisible(len(self._lines) > 1 and n_rated < len(self._lines))
        self._charts.setVisible(bool(self.cards))
        self._middle.setAlignment(Qt.AlignmentFlag.AlignTop if not self.cards else Qt.AlignmentFlag(0))

    def apply_theme(self) -> None:
        side = theme().space(24)
        self._row.setContentsMargins(side, theme().space(16), side, theme().space(16))
        self._row.setSpacing(theme().space(32))
        self._side.setSpacing(theme().space(8))
        self._middle.setSpacing(theme().space(16))
        self._visits.setFixedWidth(theme().pick(*_LIST_PX))
        self._cards.setSpacing(theme().space(20))
        self._visits.column.setContentsMargins(0, 0, 14, 0)
        self._charts.column.setContentsMargins(0, 0, 14, 0)
        self._charts.verticalScrollBar().setSingleStep(theme().length("desk"))
        self._lay_cards()

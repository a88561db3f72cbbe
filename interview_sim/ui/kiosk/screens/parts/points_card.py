"""The overview's first card: points, change, how they lie among the centre's."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.results import Scorecard
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Distribution, Figure, PointsSpread, TextLabel, break_sentences
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("report")


class PointsCard(Themed, QWidget):
    """`show_points(score, change, spread)`; no number where less than 60 % of the weights were measured.

    Where there is nothing to compare with, or no room for it, what the points rest on stands in its place.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score: Scorecard | None = None
        self._change: float | None = None
        self._spread: PointsSpread | None = None
        self.figure = Figure("figure", "h2")
        self.change = TextLabel("label", "teal")
        self.too_little = TextLabel("label", weight=500)
        self.distribution, self.people = Distribution(), TextLabel("small", "ink_2")
        self.rests_on = TextLabel("small", "ink_2")
        self._is_lying = False
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._upper, self._lower = QVBoxLayout(), QVBoxLayout()
        for widget in (self.figure, self.change, self.too_little):
            self._upper.addWidget(widget)
        self._upper.addStretch(1)
        self._lower.addWidget(self.distribution, 100)
        self._lower.addStretch(1)
        self._lower.addWidget(self.people)
        self._lower.addWidget(self.rests_on)
        self._column.addLayout(self._upper)
        self._column.addLayout(self._lower)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.follow_theme()

    def show_points(self, score: Scorecard, change: float | None, spread: PointsSpread | None) -> None:
        """`change` in points since last time; `spread` of the centre's sessions, from 30 on."""
        self._score, self._change, self._spread = score, change, spread
        if spread is not None:
            self.distribution.show_spread(spread)
        self.retranslate()
        self._choose_parts()

    def set_lying(self, is_lying: bool) -> None:
        """Over the whole width: points at the left, what they mean beside them."""
        self._is_lying = is_lying
        self._lay()

    def _lay(self) -> None:
        way = QBoxLayout.Direction.LeftToRight if self._is_lying else QBoxLayout.Direction.TopToBottom
        self._column.setDirection(way)
        has_room = self.distribution.isVisibleTo(self)
        self._column.setStretch(0, 1 if self._is_lying or not has_room else 0)
        self._column.setStretch(1, 2 if self._is_lying else int(has_room))

    def _choose_parts(self) -> None:
        has_points = self._score is not None and self._score.overall is not None
        self.figure.setVisible(has_points)
        self.too_little.setVisible(not has_points)
        self.change.setVisible(has_points and self._change is not None)
        shows_spread = has_points and self._spread is not None
        has_room = not theme().is_larger_text
        self.distribution.setVisible(shows_spread and has_room)
        self.people.setVisible(has_points)
        self.rests_on.setVisible(has_points and not (shows_spread and has_room))
        self._lay()

    def retranslate(self) -> None:
        if self._score is None:
            return
        share = round(100 * self._score.measured_weight)
        if self._score.overall is None:
            self.too_little.set_text(
                tr(
                    "Too little was measured for points: {share}% of the weights, 60% is needed.",
                    share=share,
                )
            )
            return
        self.figure.show_figure(f"{self._score.overall:.0f}", tr("points"))
        self.change.set_text(_change_words(self._change))
        self.people.set_text(
            tr("Too few yet to compare with")
            if self._spread is None
            else tr("{count} people, same interview", count=self._spread.n_sessions)
        )
        self.rests_on.set_text(rests_on_words(self._score))

    def apply_theme(self) -> None:
        side = theme().space(24)
        is_roomy = theme().is_wide and not theme().is_larger_text
        above, gap = (20, 8) if is_roomy else (8, 2)
        self._column.setContentsMargins(side, above, side, above)
        self._upper.setSpacing(gap)
        self._lower.setSpacing(gap)
        self._column.setSpacing(side if self._is_lying else gap)
        self._choose_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        surface, line = theme().color("surface"), theme().color("line")
        with painter_on(self) as painter:
            draw_box(painter, QRectF(self.rect()), theme().radius("card"), fill=surface, edge=line, edge_px=1)


def rests_on_words(score: Scorecard) -> str:
    """How much was measured, and what it is not."""
    share = round(100 * score.measured_weight)
    return break_sentences(tr("{share}% of the weights were measured. Not a forecast.", share=share))


def _change_words(change: float | None) -> str:
    points = round(abs(change)) if change is not None else 0
    if change is None:
        return ""
    if points == 0:
        return tr("The same as last time")
    if points == 1:
        return tr("One point up on last time") if change > 0 else tr("One point down on last time")
    if change > 0:
        return tr("{points} points up on last time", points=points)
    return tr("{points} points down on last time", points=points)

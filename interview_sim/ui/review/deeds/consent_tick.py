"""A consent that somebody else gave, ticked by the counsellor; never ticked beforehand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.fades import ColorFade
from interview_sim.ui.widgets.painting import draw_box, painter_on, round_pen

_BOX_PX, _PAD_PX, _GAP_PX = 28, 14, 12


class ConsentTick(Themed, QCheckBox):
    """Space and Enter tick; `toggled(bool)` and `isChecked()` are Qt's own. The sentence may wrap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel("desk.body_strong", comfortable_px=640)
        self._is_missed = False
        self._fill = ColorFade(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_PAD_PX + _BOX_PX + _GAP_PX, 10, _PAD_PX, 10)
        self._row.addWidget(self.words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(lambda _: self.show_missed(False))
        self.follow_theme()

    def show_text(self, sentence: str) -> None:
        """What was agreed to."""
        self.words.set_text(sentence)
        self.setAccessibleName(sentence)

    def show_missed(self, is_missed: bool) -> None:
        """Whether something waits for this tick."""
        if is_missed != self._is_missed:
            self._is_missed = is_missed
            self.update()

    def focus_radius(self) -> int:
        return theme().radius("button")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width_px: int) -> int:
        return max(theme().length("desk") + 4, self._row.heightForWidth(width_px))

    def sizeHint(self) -> QSize:
        return self._row.sizeHint().expandedTo(QSize(0, theme().length("desk") + 4))

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize().expandedTo(QSize(0, theme().length("desk") + 4))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        is_on = self.isChecked()
        rest = "secondary_hover" if self.underMouse() and self.isEnabled() else "surface"
        fill = self._fill.toward(theme().color("tick_on" if is_on else rest), "state")
        edge = "teal" if is_on else "ink" if self._is_missed else "edge"
        with painter_on(self) as painter:
            draw_box(
                painter,
                QRectF(self.rect()),
                self.focus_radius(),
                fill=fill,
                edge=theme().color(edge),
                edge_px=3 if is_on or self._is_missed else 2,
            )
            box = QRectF(_PAD_PX, (self.height() - _BOX_PX) / 2, _BOX_PX, _BOX_PX)
            inner = theme().color("teal" if is_on else "surface")
            draw_box(painter, box, 7, fill=inner, edge=theme().color("teal" if is_on else "edge"))
            if is_on:
                painter.setPen(round_pen(theme().color("on_night"), 2.6))
                points = (QPointF(-0.22, 0.02), QPointF(-0.06, 0.18), QPointF(0.24, -0.16))
                painter.drawPolyline([box.center() + point * _BOX_PX for point in points])

"""A value and its unit on one baseline; before it, where it is due, "about" or "at least"."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import painter_on, text_width

_GAP_PX = 8


class Figure(Themed, QWidget):
    """`show_figure("268", "음절/분")`; roles are those of the value and of the unit."""

    def __init__(self, role: str = "value", unit_role: str = "small", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._unit_role = role, unit_role
        self._value, self._unit, self._prefix = "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow_theme()

    def show_figure(self, value: str, unit: str, prefix: str = "") -> None:
        self._value, self._unit, self._prefix = value, unit, prefix
        self.setAccessibleName(f"{prefix} {value} {unit}".strip())
        self.updateGeometry()
        self.update()

    def apply_theme(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wide = text_width(theme().font(self._role), self._value)
        wide += _GAP_PX + text_width(theme().font(self._unit_role), self._unit) + self._prefix_px()
        return QSize(math.ceil(wide) + 2, round(theme().font_px(self._role) * 1.12))

    def _prefix_px(self) -> float:
        if not self._prefix:
            return 0.0
        return text_width(theme().font(self._unit_role), self._prefix) + _GAP_PX

    def paintEvent(self, event: QPaintEvent) -> None:
        font = theme().font(self._role)
        metrics = QFontMetricsF(font)
        baseline = (self.height() + metrics.capHeight()) / 2
        left = self._prefix_px()
        with painter_on(self) as painter:
            painter.setFont(font)
            painter.setPen(theme().color("ink"))
            painter.drawText(QPointF(left, baseline), self._value)
            painter.setFont(theme().font(self._unit_role))
            painter.setPen(theme().color("ink_2"))
            painter.drawText(QPointF(0, baseline), self._prefix)
            after = left + metrics.horizontalAdvance(self._value) + _GAP_PX
            painter.drawText(QPointF(after, baseline), self._unit)

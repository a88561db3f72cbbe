"""The recording light: steady red, fades in once. While practising it says so, without red."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

tr = area("kiosk")
_DOT_PX, _PAD_PX, _GAP_PX = 22, 24, 12


class RecordingLight(Themed, QWidget):
    """A pill with a disc and its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_on = False
        self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._fade.valueChanged.connect(lambda _: self.update())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_recording(self, *, is_on: bool) -> None:
        self._is_on = is_on
        self._fade.stop()
        self._fade.setDuration(max(1, theme().motion("screen")))
        self._fade.start()
        self.retranslate()

    def words(self) -> str:
        return tr("Recording") if self._is_on else tr("Practice, not recorded")

    def retranslate(self) -> None:
        self.setAccessibleName(self.words())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = text_width(theme().font("body", weight=600), self.words())
        disc = _DOT_PX + _GAP_PX if self._is_on else 0
        return QSize(math.ceil(words) + 2 * _PAD_PX + disc + 2, theme().pick(64, 56))

    def paintEvent(self, event: QPaintEvent) -> None:
        box, color = QRectF(self.rect()), theme().color
        middle = box.center().y()
        with painter_on(self) as painter:
            painter.setOpacity(float(self._fade.currentValue() or 0.0))
            edge = color("rec" if self._is_on else "edge")
            draw_box(
                painter,
                box,
                box.height() / 2,
                fill=color("surface"),
                edge=edge,
                edge_px=3 if self._is_on else 2,
            )
            x = float(_PAD_PX)
            if self._is_on:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color("rec"))
                painter.drawEllipse(QPointF(x + _DOT_PX / 2, middle), _DOT_PX / 2, _DOT_PX / 2)
                x += _DOT_PX + _GAP_PX
            words = QRectF(x, 0, box.width() - x, box.height())
            draw_text(painter, words, self.words(), theme().font("body", weight=600), color("ink"))

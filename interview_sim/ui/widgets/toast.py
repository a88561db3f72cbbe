"""A short message bottom left above the bar; errors stay until closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFont, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.band_shape import BandName, draw_band
from interview_sim.ui.widgets.fades import Fade
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

_HEIGHT_PX, _PAD_PX, _DISC_PX, _CLOSE_PX = 64, 20, 17, 24


class Toast(Themed, QWidget):
    """Made once for a window. `show_message` replaces the message before. On the desks there is no
    bottom bar to stand above."""

    def __init__(self, window: QWidget, *, is_desk: bool = False) -> None:
        super().__init__(window)
        self._below, self._is_desk = window, is_desk
        self._text, self._stays = "", False
        self._band: BandName = "good"
        self._timer = QTimer(self, singleShot=True)
        self._fade = Fade(self, "toast_in")
        self._fade.moved.connect(self.update)
        self._fade.finished.connect(self._faded)
        self._timer.timeout.connect(self.close_message)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self.hide()
        self.follow_theme()

    def show_message(self, text: str, *, band: BandName = "good", stays: bool = False) -> None:
        """Show a sentence for 4 s, or until closed by a click where it `stays`."""
        self._text, self._band, self._stays = text, band, stays
        self.setAccessibleName(text)
        self._timer.stop()
        if not stays:
            self._timer.start(theme().motion("toast_stay"))
        self._place()
        self.show()
        self.raise_()
        self.update()
        self._fade.to(1.0)

    def close_message(self) -> None:
        """Let the message go."""
        self._timer.stop()
        self._fade.to(0.0)

    def _faded(self) -> None:
        if self._fade.opacity == 0.0:
            self.hide()

    def text(self) -> str:
        return self._text

    def _font(self) -> QFont:
        return theme().font("desk.body" if self._is_desk else "small", weight=500)

    def _place(self) -> None:
        words = text_width(self._font(), self._text)
        width = 2 * _PAD_PX + 2 * _DISC_PX + 16 + words + (_CLOSE_PX + 16 if self._stays else 0)
        side, base = (
            (24, 24) if self._is_desk else (theme().length("margin_x"), theme().length("bottombar") + 8)
        )
        width = min(width + 4, self._below.width() - 2 * side)
        self.setGeometry(side, self._below.height() - base - _HEIGHT_PX, int(width), _HEIGHT_PX)

    def apply_theme(self) -> None:
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_message()

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = self.height() / 2
        with painter_on(self) as painter:
            painter.setOpacity(self._fade.opacity)
            draw_box(painter, QRectF(self.rect()), theme().radius("button"), fill=theme().color("night"))
            centre = QPointF(_PAD_PX + _DISC_PX, middle)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("surface"))
            painter.drawEllipse(centre, _DISC_PX, _DISC_PX)
            draw_band(painter, centre, 13, self._band)
            left = _PAD_PX + 2 * _DISC_PX + 16
            right = _CLOSE_PX + 16 + _PAD_PX if self._stays else _PAD_PX
            words = QRectF(left, 0, self.width() - left - right + 4, self.height())
            draw_text(painter, words, self._text, self._font(), theme().color("on_night"))
            if self._stays:
                corner = QPointF(self.width() - _PAD_PX - _CLOSE_PX, middle - _CLOSE_PX / 2)
                painter.drawPixmap(corner, theme().pixmap("x", "on_night", _CLOSE_PX))

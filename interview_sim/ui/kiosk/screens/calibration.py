"""Ten seconds in which a dot walks: camera, corners, middle. What is recorded is deleted after."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from interview_sim.ui.kiosk.visit.countdown import Countdown
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import KioskScreen, QuietButton, TextLabel
from interview_sim.ui.widgets.painting import painter_on

tr = area("kiosk")
SHOWN_S = {
    "camera": 2.5,
    "top_left": 1.5,
    "top_right": 1.5,
    "centre": 1.5,
    "bottom_right": 1.5,
    "bottom_left": 1.5,
}
"""Where the dot stands, in this order, and for how long: ten seconds in all."""
SETTLE_S = 0.5
"""The eye needs this long to arrive at a new place; the target counts from then on."""


def targets() -> list[tuple[float, float, str]]:
    """When which place was looked at: (start_s, end_s, where), seconds from the recording's start."""
    return [(start_s + SETTLE_S, end_s, where) for start_s, end_s, where in _spans()]


def place_at(passed_s: float) -> str:
    """Where the dot stands `passed_s` seconds after the start."""
    return next((where for _start_s, end_s, where in _spans() if passed_s < end_s), _spans()[-1][2])


def _spans() -> list[tuple[float, float, str]]:
    ends_s = list(accumulate(SHOWN_S.values()))
    return list(zip([0.0, *ends_s], ends_s, SHOWN_S, strict=False))


class Dot(Themed, QWidget):
    """One ink dot somewhere on the screen, and an arrow to the camera while that is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where: str | None = None
        self._camera = "above"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow_theme()

    def show_at(self, where: str | None, camera: str = "above") -> None:
        """A place of `SHOWN_S`, or None; `camera` is above, below, left or right of the screen."""
        self._where, self._camera = where, camera
        self.update()

    def place(self) -> QPointF:
        """Where the dot is."""
        edge = theme().space(64)
        wide, high = self.width(), self.height()
        places = {
            "top_left": QPointF(edge, edge),
            "top_right": QPointF(wide - edge, edge),
            "bottom_left": QPointF(edge, high - edge),
            "bottom_right": QPointF(wide - edge, high - edge),
            "centre": QPointF(wide / 2, high / 2),
            "above": QPointF(wide / 2, edge / 2),
            "below": QPointF(wide / 2, high - edge / 2),
            "left": QPointF(edge / 2, high / 2),
            "right": QPointF(wide - edge / 2, high / 2),
        }
        return places[self._camera if self._where == "camera" else self._where or "above"]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._where is None:
            return
        with painter_on(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("ink"))
            painter.drawEllipse(self.place(), 22, 22)
            painter.setBrush(theme().color("paper"))
            painter.drawEllipse(self.place(), 6, 6)


class CalibrationScreen(KioskScreen):
    """`began()`: record from now; `ended()`: the ten seconds are over; `skipped()`."""

    began = Signal()
    ended = Signal()
    skipped = Signal()

    def __init__(self, parent: QWidget | None = None, now_s: Callable[[], float] | None = None) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._camera = "above"
        self._countdown: Countdown | None = None
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self._tick)
        self.top.hide()
        self.words = TextLabel("h1", align=Qt.AlignmentFlag.AlignHCenter, comfortable_px=1000)
        self.more = TextLabel(
            "lead", "ink_2", weight=400, align=Qt.AlignmentFlag.AlignHCenter, comfortable_px=1000
        )
        self.content.addStretch(1)
        self.content.addWidget(self.words)
        self.content.addWidget(self.more)
        self.content.addStretch(1)
        self.skip = QuietButton(icon="next", icon_after=True, height="kiosk_primary")
        self.bottom.set_right(self.skip)
        self.skip.clicked.connect(self._skip)
        self.dot = Dot(self)
        self.follow_theme()

    def start(self, camera: str) -> None:
        """Let the dot walk; `camera` is where the camera stands: above, below, left or right."""
        self._camera = camera
        self._countdown = Countdown(sum(SHOWN_S.values()), *([self._now_s] if self._now_s else []))
        self._timer.start()
        self.began.emit()
        self._tick()

    def stop(self) -> None:
        """Left: no clock runs any more."""
        self._timer.stop()
        self._countdown = None
        self.dot.show_at(None)

    def _skip(self) -> None:
        self.stop()
        self.skipped.emit()

    def _tick(self) -> None:
        if self._countdown is None:
            return
        if self._countdown.is_over:
            self.stop()
            self.ended.emit()
            return
        where = place_at(self._countdown.passed_s)
        self.dot.show_at(where, self._camera)
        # Words amid the screen would be read instead of the dot there.
        self.words.setVisible(where != "centre")
        self.more.setVisible(where != "centre")
        is_camera = where == "camera"
        self.words.set_text(
            tr("Look into the camera, at the dot beside it")
            if is_camera
            else tr("Follow the dot with your eyes")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.dot.setGeometry(self.rect())
        self.dot.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._countdown is not None:
            self._skip()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.more.set_text(
            tr("Ten seconds, so that your gaze is measured rightly. This recording is deleted at once.")
        )
        self.skip.set_text(tr("Skip this"))

    def focus_first(self) -> None:
        self.skip.setFocus()

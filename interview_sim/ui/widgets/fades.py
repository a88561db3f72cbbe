"""Three short movements: a fill that changes, a widget that comes and goes, a picture of before."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsOpacityEffect, QLabel, QWidget

from interview_sim.ui.theme import theme


class Fade(QVariantAnimation):
    """An opacity 0..1 that `to` moves within `motion` of the look; without movement it is there at once.

    `moved()` comes with every step.
    """

    moved = Signal()

    def __init__(self, owner: QWidget, motion: str) -> None:
        super().__init__(owner)
        self._motion = motion
        self.opacity = 0.0
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._take)

    def to(self, opacity: float) -> None:
        """Go there from wherever it is; `finished` is emitted in any case."""
        self.stop()
        duration_ms = theme().motion(self._motion)
        if duration_ms <= 0:
            self._take(opacity)
            self.finished.emit()
            return
        self.setDuration(duration_ms)
        self.setStartValue(self.opacity)
        self.setEndValue(float(opacity))
        self.start()

    def _take(self, opacity: float) -> None:
        self.opacity = opacity
        self.moved.emit()


class ColorFade:
    """The colour of a fill on its way to what is wanted: ask `toward` in every paint event."""

    def __init__(self, owner: QWidget) -> None:
        self._wanted: QColor | None = None
        self._animation = QVariantAnimation(owner)
        self._animation.valueChanged.connect(owner.update)

    def toward(self, wanted: QColor, motion: str) -> QColor:
        """Today's colour. The first one, and any while nobody sees the widget, needs no time."""
        if wanted == self._wanted:
            is_moving = self._animation.state() == QVariantAnimation.State.Running
            return QColor(self._animation.currentValue()) if is_moving else wanted
        before, self._wanted = self._wanted, wanted
        self._animation.stop()
        if before is None or theme().motion(motion) <= 0:
            return wanted
        self._animation.setDuration(theme().motion(motion))
        self._animation.setStartValue(before)
        self._animation.setEndValue(wanted)
        self._animation.start()
        return before


def fade_from_now(window: QWidget, motion: str) -> QLabel | None:
    """Lay a picture of the window as it is over it, and let it go: what changes now comes up softly.

    None where nothing moves. Mouse and keys go through to what lies below.
    """
    duration_ms = theme().motion(motion)
    if duration_ms <= 0 or not window.isVisible():
        return None
    cover = QLabel(window)
    cover.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    cover.setPixmap(window.grab())
    cover.setGeometry(window.rect())
    effect = QGraphicsOpacityEffect(cover)
    cover.setGraphicsEffect(effect)
    fade = QPropertyAnimation(effect, b"opacity", cover)
    fade.setDuration(duration_ms)
    fade.setStartValue(1.0)
    fade.setEndValue(0.0)
    fade.setEasingCurve(QEasingCurve.Type.OutCubic)
    fade.finished.connect(cover.deleteLater)
    cover.show()
    cover.raise_()
    fade.start()
    return cover

""" "We can hear you": the last seconds of the voice as bars, silence as dots. Presence, not quality."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_bar, painter_on

tr = area("widgets")
_STEP_PX, _BAR_PX = 14, 6
_OLDEST_OPACITY = 0.25


class VoiceLine(Themed, QWidget):
    """Newest at the right. Feed it with `add_level` 5 to 20 times a second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: deque[float] = deque(maxlen=46)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def add_level(self, share: float) -> None:
        """Level 0..1 of what came in since the last call; 0 is silence, a dot."""
        self._levels.append(min(1.0, max(0.0, share)))
        self.update()

    def clear(self) -> None:
        self._levels.clear()
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Your voice as it comes in"))

    def apply_theme(self) -> None:
        count = theme().pick(640, 440) // _STEP_PX + 1
        self._levels = deque(self._levels, maxlen=count)

    def sizeHint(self) -> QSize:
        return QSize(theme().pick(640, 440), theme().pick(72, 52))

    def paintEvent(self, event: QPaintEvent) -> None:
        count = self._levels.maxlen or 1
        with painter_on(self) as painter:
            levels = [0.0] * (count - len(self._levels)) + list(self._levels)
            for index, level in enumerate(levels):
                opacity = _OLDEST_OPACITY + (1 - _OLDEST_OPACITY) * index / max(1, count - 1)
                x = self.width() - _BAR_PX / 2 - (count - 1 - index) * _STEP_PX
                height = level * self.height() if level > 0.02 else 0
                width = _BAR_PX if height else 4
                draw_bar(painter, x, self.height() / 2, width, height, theme().color("teal", opacity))

"""What every "one of a few" has in common: options, the chosen one, keys, and how a chosen one looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_text, text_width

CHECK_PX, CHECK_GAP_PX = 20, 8


class ChoiceGroup(Themed, QWidget):
    """One stop for the Tab key; arrow keys choose at once and keep the focus. `chosen(key)`."""

    chosen = Signal(str)
    steps: ClassVar[Mapping[Qt.Key, int]] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

    def __init__(self, options: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = tuple(options)
        self._key: str | None = None
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_options(self, options: Sequence[tuple[str, str]], *, name: str = "") -> None:
        """Pairs (key, text); `name` says what is chosen, for screen readers."""
        self._options, self._name = tuple(options), name
        self._say()
        self.updateGeometry()
        self.update()

    def show_chosen(self, key: str | None) -> None:
        """Mark an option without a signal; None marks nothing."""
        self._key = key
        self._say()
        self.update()

    def chosen_key(self) -> str | None:
        """The key of the chosen option, None where nothing is chosen."""
        return self._key

    def choose(self, key: str) -> None:
        """Choose as a person would."""
        if key != self._key:
            self.show_chosen(key)
            self.chosen.emit(key)

    def _say(self) -> None:
        text = dict(self._options).get(self._key or "", "")
        self.setAccessibleName(f"{self._name} {text}".strip())

    def _step(self, event: QKeyEvent) -> bool:
        """Choose the option before or after, if the key means that; the first one where nothing is chosen."""
        step = self.steps.get(Qt.Key(event.key()))
        if step is None or not self._options:
            return False
        keys = [key for key, _ in self._options]
        at = keys.index(self._key) + step if self._key in keys else 0
        self.choose(keys[min(max(at, 0), len(keys) - 1)])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._step(event):
            super().keyPressEvent(event)


def draw_option(painter: QPainter, box: QRectF, text: str, font: QFont, *, is_chosen: bool) -> None:
    """An option's words in the middle of its box, behind a check where it is the chosen one."""
    if not is_chosen:
        draw_text(painter, box, text, font, theme().color("ink"), Qt.AlignmentFlag.AlignHCenter)
        return
    words_px = text_width(font, text)
    left = box.center().x() - (words_px + CHECK_PX + CHECK_GAP_PX) / 2
    top = QPointF(left, box.center().y() - CHECK_PX / 2)
    painter.drawPixmap(top, theme().pixmap("check", "teal", CHECK_PX))
    words = QRectF(left + CHECK_PX + CHECK_GAP_PX, box.top(), words_px + 4, box.height())
    draw_text(painter, words, text, font, theme().color("teal"))

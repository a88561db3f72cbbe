"""What was entered so far, one line each, with a button that takes it away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, TextLabel
from interview_sim.ui.widgets.painting import painter_on

MOST_SHOWN: Final = 4
"""More lines than these scroll."""
_LINE_PX: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: `key` comes back through `removal_wanted`."""

    key: str
    text: str
    detail: str = ""


class _Line(Themed, QWidget):
    def __init__(self, entry: Entry, remove: str) -> None:
        super().__init__()
        self.text = TextLabel("desk.body_strong", text=entry.text, elides=True)
        self.detail = TextLabel("desk.small", "ink_2", entry.detail, elides=True)
        self.detail.setVisible(bool(entry.detail))
        self.remove = QuietButton(remove, height="desk")
        self.remove.setAccessibleName(f"{remove}: {entry.text} {entry.detail}".strip())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.text)
        words.addWidget(self.detail)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.addLayout(words, 1)
        row.addWidget(self.remove)
        self.follow_theme()

    def apply_theme(self) -> None:
        self.setFixedHeight(_line_px())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme().color("line"))


class EntryList(Themed, QWidget):
    """`show_entries(...)`, `removal_wanted(key)`. Says `empty_words` while there is nothing."""

    removal_wanted = Signal(str)

    def __init__(self, remove: str, empty_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remove = remove
        self.empty = TextLabel("desk.body", "ink_2", empty_words)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines: dict[str, _Line] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.empty)
        column.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()
        self.show_entries(())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace all lines; the focus stays at the same place of the list."""
        focused = next((n for n, line in enumerate(self.lines.values()) if line.remove.hasFocus()), None)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.lines = {entry.key: _Line(entry, self._remove) for entry in entries}
        for line in self.lines.values():
            column.addWidget(line)
            line.remove.clicked.connect(lambda _=False, line=line: self._want(line))
            line.remove.installEventFilter(self)
        column.addStretch(1)
        self._let_go(self._area.takeWidget())
        self._area.setWidget(holder)
        self.empty.setVisible(not self.lines)
        self._area.setVisible(bool(self.lines))
        self.apply_theme()
        if focused is not None and self.lines:
            list(self.lines.values())[min(focused, len(self.lines) - 1)].remove.setFocus()

    def _let_go(self, lines: QWidget | None) -> None:
        """Not deleted at once: the line with the keyboard may be among them, and its click under way."""
        if lines is not None:
            lines.hide()
            lines.setParent(None)
            lines.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, 8)
        return False

    def _want(self, line: _Line) -> None:
        self.removal_wanted.emit(next(key for key, one in self.lines.items() if one is line))

    def apply_theme(self) -> None:
        self._area.setFixedHeight(_line_px() * min(MOST_SHOWN, len(self.lines)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(340, super().sizeHint().height())


def _line_px() -> int:
    return _LINE_PX if not theme().is_larger_text else _LINE_PX + 12

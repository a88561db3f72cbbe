"""A remark of one line or a few: it grows with what is typed, up to four lines."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme

_MOST_LINES = 4
_FRAME_PX = 22


class _Edit(QPlainTextEdit):
    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())


class RemarkField(Themed, QWidget):
    """`show_text`, `text()`, `changed()`. Tab goes on, Ctrl+S is left to the page."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = _Edit()
        self.edit.setTabChangesFocus(True)
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        self.edit.textChanged.connect(self.changed)
        self.edit.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self.setFocusProxy(self.edit)
        self.follow_theme()

    def show_words(self, name: str, placeholder: str) -> None:
        """The field's name, and what it shows while empty."""
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(placeholder)

    def show_text(self, text: str) -> None:
        if text != self.edit.toPlainText():
            self.edit.setPlainText(text)

    def text(self) -> str:
        return self.edit.toPlainText()

    def apply_theme(self) -> None:
        self.edit.setFont(theme().font("desk.body"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """As high as its lines, at least a control's height."""
        lines = max(1, round(self.edit.document().size().height()))
        line_px = QFontMetricsF(self.edit.font()).lineSpacing()
        wanted = math.ceil(min(lines, _MOST_LINES) * line_px) + _FRAME_PX
        self.edit.setFixedHeight(max(theme().length("desk"), wanted))

"""Running text of the house to read, mark and copy: the look's type and colours, Korean whole words."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.text import WORD_JOINER, join_words

_LINE_SHARE: Final = 122
"""Of the natural height: 1.45 of the type's size."""


class HouseText(Themed, QTextBrowser):
    """`show_html(body)`: with the classes `small`, `strong`, `quiet`. Scrolls with keys; Tab goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; }")
        self.document().setDocumentMargin(0)

    def show_html(self, body: str) -> None:
        """Show another text; texts in it must have gone through `html_text`."""
        self._body = body
        self._lay_out()

    def _lay_out(self) -> None:
        small_px, body_px = theme().font_px("desk.small"), theme().font_px("desk.body")
        ink, quiet = theme().color("ink").name(), theme().color("ink_2").name()
        self.setFont(theme().font("desk.body"))
        self.document().setDefaultFont(theme().font("desk.body"))
        self.document().setDefaultStyleSheet(
            f"* {{ line-height: {_LINE_SHARE}%; }}"
            f"p, td {{ color: {ink}; font-size: {body_px}px; margin: 0; }}"
            f".small {{ font-size: {small_px}px; }} .strong {{ font-weight: 600; }}"
            f".quiet {{ color: {quiet}; font-size: {small_px}px; }}"
        )
        at = self.verticalScrollBar().value()
        self.setHtml(self._body)
        self.verticalScrollBar().setValue(at)

    def plain_text(self) -> str:
        """What stands there, without the joiners that keep words whole."""
        return self.toPlainText().replace(WORD_JOINER, "")

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied has no joiners in it."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText().replace(WORD_JOINER, ""))
        return data

    def focus_radius(self) -> int:
        return theme().radius("row")

    def apply_theme(self) -> None:
        self._lay_out()


def html_text(text: str) -> str:
    """A text for `show_html`: escaped, Korean words whole, line breaks kept."""
    return escape(join_words(text)).replace("\n", "<br>")

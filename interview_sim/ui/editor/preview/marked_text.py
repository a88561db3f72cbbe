"""The words of a trial answer, typed or heard, with the passages marked in which something was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from interview_sim.ui.theme import Themed, theme

Place = tuple[int, int]
MOST_LETTERS = 20_000


class MarkedText(Themed, QPlainTextEdit):
    """`typed(str)` per change by hand; `show_marks`, `show_chosen` mark passages (start, end) in letters."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Place, ...] = ()
        self._chosen: tuple[Place, ...] = ()
        self._told = ""
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.document().setDocumentMargin(10)
        self.textChanged.connect(self._on_changed)
        self.follow_theme()

    def text(self) -> str:
        return self.toPlainText()

    def show_text(self, text: str, *, can_type: bool) -> None:
        """A text, and whether it can be changed by hand."""
        self._told = text
        if text != self.toPlainText():
            self.setPlainText(text)
        self.setReadOnly(not can_type)
        if not can_type:
            keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(keys | Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_marks(())

    def show_marks(self, places: Sequence[Place]) -> None:
        """Where something was found; what was chosen is chosen no longer."""
        self._marks, self._chosen = tuple(places), ()
        self._paint_marks()

    def show_chosen(self, places: Sequence[Place]) -> None:
        """Bring passages into view and mark them more strongly."""
        self._chosen = tuple(places)
        self._paint_marks()
        if places:
            cursor = self._cursor(places[0])
            cursor.setPosition(places[0][0])
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def marked_passages(self) -> list[str]:
        """The passages that are marked now."""
        return [self.toPlainText()[start:end] for start, end in self._marks]

    def chosen_passages(self) -> list[str]:
        """The passages that are marked more strongly."""
        return [self.toPlainText()[start:end] for start, end in self._chosen]

    def _on_changed(self) -> None:
        text = self.toPlainText()
        if text == self._told:
            return
        if len(text) > MOST_LETTERS:
            self.setPlainText(text[:MOST_LETTERS])
            return
        self._told = text
        # What was found was found in another text.
        self.show_marks(())
        self.typed.emit(text)

    def _cursor(self, place: Place) -> QTextCursor:
        cursor = QTextCursor(self.document())
        # Qt counts signs outside the basic plane twice.
        text = self.toPlainText()
        start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in place)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _paint_marks(self) -> None:
        found = [self._selection(place, "teal_soft", "teal") for place in self._marks]
        found += [self._selection(place, "amber_soft", "amber") for place in self._chosen]
        self.setExtraSelections(found)

    def _selection(self, place: Place, fill: str, line: str) -> QTextEdit.ExtraSelection:
        marked = QTextCharFormat()
        marked.setBackground(theme().color(fill))
        marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        marked.setUnderlineColor(theme().color(line))
        one = QTextEdit.ExtraSelection()
        one.cursor, one.format = self._cursor(place), marked
        return one

    def focus_radius(self) -> int:
        return theme().radius("field")

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self._paint_marks()

    def sizeHint(self) -> QSize:
        return QSize(480, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

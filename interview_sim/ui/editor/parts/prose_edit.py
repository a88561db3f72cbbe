"""A text of some lines: grows with what is typed, and underlines and tints the passages that are meant."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from interview_sim.ui.editor.parts.line_edit import read_only_sheet
from interview_sim.ui.editor.parts.window_keys import leaves_to_window
from interview_sim.ui.theme import Themed, theme

_FRAME_PX = 22
Span = tuple[int, int]


class ProseEdit(Themed, QPlainTextEdit):
    """`typed(str)` per change by hand. Tab goes on; undo, save and Esc are left to the window.

    `least_lines` to `most_lines` high; more scroll.
    """

    typed = Signal(str)

    def __init__(self, least_lines: int = 1, most_lines: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_lines, self._most_lines = least_lines, most_lines
        self._marks: tuple[Span, ...] = ()
        self._is_showing = False
        self._told = ""
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(4)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.updateGeometry)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self.follow_theme()

    def show_words(self, name: str, placeholder: str = "") -> None:
        """Its name for screen readers, and what it shows while empty."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def text(self) -> str:
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Put a text in; only what differs is touched, so that the cursor stays where it can."""
        now = self.toPlainText()
        if text == now:
            return
        self._marks = ()
        start, end_now, end_new = _difference(now, text)
        self._is_showing = True
        try:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end_now, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text[start:end_new])
            if self.hasFocus():
                cursor.clearSelection()
                self.setTextCursor(cursor)
        finally:
            self._is_showing = False
        self._told = text
        self._paint_marks()

    def show_marks(self, spans: Sequence[Span]) -> None:
        """Underline and tint passages, (start, end) in letters."""
        if tuple(spans) != self._marks:
            self._marks = tuple(spans)
            self._paint_marks()

    def marked_passages(self) -> list[str]:
        """The passages that are marked now."""
        return [one.cursor.selectedText() for one in self.extraSelections()]

    def set_read_only(self, is_read_only: bool) -> None:
        self.setReadOnly(is_read_only)
        self.setStyleSheet(read_only_sheet("QPlainTextEdit") if is_read_only else "")
        keys = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        if is_read_only:
            self.setTextInteractionFlags(keys)

    def _on_changed(self) -> None:
        text = self.toPlainText()
        if self._is_showing or text == self._told:
            return
        self._told = text
        # What was judged is another text now; the next judgement marks anew.
        self.show_marks(())
        self.typed.emit(text)

    def _paint_marks(self) -> None:
        length = len(self.toPlainText())
        marked = QTextCharFormat()
        marked.setBackground(theme().color("amber_soft"))
        marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        marked.setUnderlineColor(theme().color("amber"))
        found: list[QTextEdit.ExtraSelection] = []
        for start, end in self._marks:
            if not 0 <= start < end <= length:
                continue
            one = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, marked
            found.append(one)
        self.setExtraSelections(found)

    def event(self, event: QEvent) -> bool:
        return False if leaves_to_window(event) else super().event(event)

    def focus_radius(self) -> int:
        return theme().radius("field")

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self._paint_marks()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(self._least_lines, round(self.document().size().height()))
        line_px = QFontMetricsF(self.font()).lineSpacing()
        wanted = math.ceil(min(lines, self._most_lines) * line_px) + _FRAME_PX
        wanted = max(theme().length("desk"), wanted)
        is_scrolling = lines > self._most_lines
        as_needed = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_scrolling else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self.verticalScrollBarPolicy() != as_needed:
            self.setVerticalScrollBarPolicy(as_needed)
        if self.height() != wanted or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
            # Layouts around it that are just at work do not hear of a height that changes meanwhile.
            self._later.start()

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.minimumHeight())


def _difference(now: str, new: str) -> tuple[int, int, int]:
    """Where two texts begin to differ, and where the difference ends in each."""
    most = min(len(now), len(new))
    start = next((at for at in range(most) if now[at] != new[at]), most)
    rest = most - start
    same = next((at for at in range(rest) if now[-1 - at] != new[-1 - at]), rest)
    return start, len(now) - same, len(new) - same

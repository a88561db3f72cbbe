"""The transcript in which words are chosen, corrected in place and marked.

A click jumps and chooses a word; dragging or Shift with the arrows chooses more. Double click or Enter
opens a line over the words; a click elsewhere in the text saves it as Enter does. M marks a filler or
takes the mark away, P a pause; the menu has both in words. It changes nothing by itself: it says what was
asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from interview_sim.results import SpokenLanguage
from interview_sim.ui.review.transcript.choosing_view import ChoosingView
from interview_sim.ui.review.transcript.chosen_words import Edit, edit_of
from interview_sim.ui.review.transcript.marking_menu import MarkingMenu
from interview_sim.ui.review.transcript.pieces import DeskPiece
from interview_sim.ui.review.transcript.word_line import WordLine


class EditingView(ChoosingView):
    """`words_corrected(Edit, str)`, `marking_chosen(Marking)`, `find_chosen()`, and what choosing says."""

    words_corrected = Signal(object, str)
    marking_chosen = Signal(object)
    find_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._spoken: SpokenLanguage = "ko"
        self._is_read_only = False
        self._edit: Edit | None = None
        super().__init__(parent)
        self.line = WordLine(self.viewport())
        self.line.saved.connect(self._on_saved)
        self.line.left.connect(self._forget_edit)
        self.verticalScrollBar().valueChanged.connect(self._move_line)

    def show_desk_pieces(
        self,
        pieces: Sequence[DeskPiece],
        spoken: SpokenLanguage,
        *,
        empty_words: str = "",
        is_read_only: bool = False,
    ) -> None:
        """The pieces and the language of the answer.

        What is typed and where one reads stay as they are.
        """
        self._spoken, self._is_read_only = spoken, is_read_only
        self.put_pieces(pieces, empty_words=empty_words)
        self._move_line()

    def forget(self) -> None:
        """Another answer comes: nothing is typed any more."""
        self._edit = None
        self.line.hide()
        super().forget()

    def is_editing(self) -> bool:
        return self._edit is not None

    def _place(self) -> None:
        super()._place()
        self._move_line()

    # -- keys ---------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._do(event):
            super().keyPressEvent(event)

    def _do(self, event: QKeyEvent) -> bool:
        chosen = self._chosen_words.range
        if chosen is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return event.key() == Qt.Key.Key_C and self.copy_chosen()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.edit_chosen()
            case Qt.Key.Key_M:
                self._menu().mark_filler()
            case Qt.Key.Key_P:
                self._menu().mark_pause()
            case Qt.Key.Key_Escape:
                self._chosen_words.clear()
                self._on_chosen()
            case _:
                return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._edit is not None:
            self.line.hide()
            self._on_saved(self.line.text())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self._chosen_words.range is not None:
            self.edit_chosen()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self._placed.nearest(self._on_paper(QPointF(event.pos()))) if by_mouse else None
        chosen = self._chosen_words.range
        if index is not None and not (chosen and chosen[0] <= index <= chosen[1]):
            self._chosen_words.put(index)
            self._on_chosen()
        if self._chosen_words.range is None:
            return
        self._menu().open_at(event.globalPos() if by_mouse else self._below_caret())

    def _below_caret(self) -> QPoint:
        box = self._placed.box(self._chosen_words.caret or 0)
        below = box.bottomLeft() - QPointF(0, self.verticalScrollBar().value())
        return self.viewport().mapToGlobal(below.toPoint())

    def _menu(self) -> MarkingMenu:
        """What can be done with the chosen words; goes when it closes."""
        menu = MarkingMenu(self, self._below_caret)
        menu.show_place(
            self._desk,
            self._chosen_words.range or (0, 0),
            self._spoken,
            chosen_s=self._chosen,
            is_read_only=self._is_read_only,
        )
        menu.edit_chosen.connect(self.edit_chosen)
        menu.copy_chosen.connect(self.copy_chosen)
        menu.find_chosen.connect(self.find_chosen)
        menu.marking_chosen.connect(self.marking_chosen)
        return menu

    def menus(self) -> list[QMenu]:
        """Open menus (for tests)."""
        return [menu for menu in self.findChildren(QMenu) if menu.isVisible()]

    # -- correcting ---------------------------------------------------------

    def edit_chosen(self) -> None:
        """Open the line over the chosen words; where no words stand behind them, the menu."""
        chosen = self._chosen_words.range
        if chosen is None or self._is_read_only:
            return
        edit = edit_of(self._desk, *chosen)
        if edit is None:
            self._menu().open_at(self._below_caret())
            return
        self._edit = edit
        self.choose(edit.first, edit.last)
        self.line.open_over(self._box_on_screen(edit.first), edit.words)

    def _box_on_screen(self, index: int) -> QRectF:
        return self._placed.box(index).translated(0, -self.verticalScrollBar().value())

    def _move_line(self) -> None:
        if self._edit is None:
            return
        index = next((i for i, piece in enumerate(self._desk) if piece.end_s > self._edit.span[0]), None)
        if index is not None:
            self.line.move_to(self._box_on_screen(index))

    def _on_saved(self, text: str) -> None:
        edit, self._edit = self._edit, None
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if edit is not None and " ".join(text.split()) != edit.words:
            self.words_corrected.emit(edit, " ".join(text.split()))

    def _forget_edit(self) -> None:
        self._edit = None
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, box: QRectF) -> None:
        if self._edit is None and self._pressed is None:
            super()._follow(box)

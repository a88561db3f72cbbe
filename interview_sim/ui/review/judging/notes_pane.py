"""Notes at moments of an answer: read, jump, write at the cursor, edit in place, quick phrases on keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from interview_sim.sessions.desk.types import Comment, Staff
from interview_sim.ui.language import area
from interview_sim.ui.review.judging.note_editor import NoteEditor
from interview_sim.ui.review.judging.note_row import NoteRow
from interview_sim.ui.review.judging.phrases import PHRASE_KEYS, PhraseGrid, PhrasesDialog, usual_phrases
from interview_sim.ui.review.judging.scrolling import RowsScroll
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, SecondaryButton, TextLabel

tr = area("review-judging")


class NotesPane(Themed, QWidget):
    """Down: `show_comments`, `show_phrases`, `show_position`. Up: what somebody wants written or changed.

    `note_written(text, is_for_visitor, at_s)`: `at_s` is where the cursor stood when the note was begun,
    for the answer plays on while somebody types. `comment_changed(id, text, is_for_visitor)`,
    `comment_removed(id)`, `position_chosen(s)`, `phrases_changed(list)`.
    `all_wanted(bool)`: on the small screen, the notes want the whole column (to list all, or to write), or
    give it back.
    """

    position_chosen = Signal(float)
    note_written = Signal(str, bool, float)
    comment_changed = Signal(int, str, bool)
    comment_removed = Signal(int)
    phrases_changed = Signal(list)
    all_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._position_s = 0.0
        self._me: Staff | None = None
        self._comments: tuple[Comment, ...] = ()
        self._phrases: tuple[str, ...] | None = None
        self._is_all = self._is_writing = self._has_all = False
        self.rows: list[NoteRow] = []
        self.title = TextLabel("desk.h2", wraps=False)
        self.add = QuietButton(icon="plus", height="desk")
        self.every = QuietButton(height="desk")
        self.write = SecondaryButton(icon="chat", height="desk")
        self.editor = NoteEditor()
        self.rows_scroll = RowsScroll(least_px=48)
        self.empty = TextLabel("desk.small", "ink_2", comfortable_px=300)
        self.phrases = PhraseGrid()
        self._build()
        self._connect()
        self.follow_theme()

    def _build(self) -> None:
        self.editor.hide()
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.add)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.rows_scroll.column.addLayout(self._list)
        self.rows_scroll.column.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.write)
        foot.addWidget(self.every)
        foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self.editor)
        self._column.addWidget(self.rows_scroll)
        self._column.addStretch(1)
        self._column.addWidget(self.phrases)
        self._column.addLayout(foot)

    def _connect(self) -> None:
        self.add.clicked.connect(self.begin_note)
        self.write.clicked.connect(self.begin_note)
        self.every.clicked.connect(lambda: self._show_all(not self._is_all))
        self.editor.saved.connect(self._on_note)
        self.editor.left.connect(self._close_editor)
        self.phrases.phrase_chosen.connect(self._write_phrase)
        self.phrases.change_asked.connect(self._change_phrases)

    # -- down ---------------------------------------------------------------

    def show_comments(self, comments: Sequence[Comment], me: Staff) -> None:
        """All notes of the answer in the order of its time; one's own can be changed.

        A row that is being edited stays open.
        """
        ordered = tuple(sorted(comments, key=lambda one: (one.at_s, one.id)))
        if (ordered, me) == (self._comments, self._me):
            return
        self._comments, self._me = ordered, me
        kept = {row.comment.id: row for row in self.rows}
        focused = next((row.comment.id for row in self.rows if row.has_focus()), None)
        self.rows = []
        for number, comment in enumerate(ordered, 1):
            row = kept.pop(comment.id, None) or self._row()
            row.show_comment(comment, number, is_own=comment.by.id == me.id)
            self.rows.append(row)
        for gone in kept.values():
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        self._order_rows(focused)
        self.retranslate()

    def _row(self) -> NoteRow:
        row = NoteRow()
        row.position_chosen.connect(self.position_chosen)
        row.changed.connect(self.comment_changed)
        row.removed.connect(self.comment_removed)
        row.selected.connect(self._on_selected)
        row.step_asked.connect(self._go)
        return row

    def _order_rows(self, focused: int | None) -> None:
        before: QWidget = self.add
        for index, row in enumerate(self.rows):
            self._list.removeWidget(row)
            self._list.insertWidget(index, row)
            QWidget.setTabOrder(before, row)
            before = row
        self.empty.setVisible(not self.rows)
        self.rows_scroll.updateGeometry()
        if focused is not None and all(row.comment.id != focused for row in self.rows) and self.rows:
            self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_phrases(self, phrases: Sequence[str] | None) -> None:
        """The four quick phrases; None: the usual ones in today's language."""
        self._phrases = None if phrases is None else tuple(phrases)
        self.retranslate()

    def show_position(self, seconds: float) -> None:
        """Where the cursor stands: that is where a new note will be."""
        self._position_s = seconds

    # -- writing ------------------------------------------------------------

    def begin_note(self) -> None:
        """Open the field for a note at the cursor's time."""
        self.editor.open_at(self._position_s)
        self._show_writing(True)

    def _on_note(self, text: str, is_for_visitor: bool) -> None:
        at_s = self.editor.at_s
        self._close_editor()
        self.note_written.emit(text, is_for_visitor, at_s)

    def _close_editor(self) -> None:
        self.editor.hide()
        self._show_writing(False)
        button = self.add if self.add.isVisible() else self.write
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_phrase(self, index: int) -> None:
        phrase = self.phrases.phrase(index)
        if phrase:
            self.note_written.emit(phrase, False, self._position_s)
        else:
            self._change_phrases()

    def _change_phrases(self) -> None:
        dialog = PhrasesDialog(self.window(), self._shown_phrases())
        dialog.phrases_changed.connect(self._on_phrases_changed)

    def _on_phrases_changed(self, phrases: list[str]) -> None:
        self.show_phrases(phrases)
        self.phrases_changed.emit(phrases)

    def _shown_phrases(self) -> tuple[str, ...]:
        return usual_phrases() if self._phrases is None else self._phrases

    # -- keys ---------------------------------------------------------------

    def handle_key(self, event: QKeyEvent) -> bool:
        """F1 to F4, and N from wherever nobody is typing; True where the key was meant for the notes."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in PHRASE_KEYS:
            if not event.isAutoRepeat():
                self._write_phrase(PHRASE_KEYS.index(Qt.Key(event.key())))
            return True
        if event.key() == Qt.Key.Key_N and not _is_typing():
            self.begin_note()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.handle_key(event):
            super().keyPressEvent(event)

    def _go(self, row: NoteRow, step: int) -> None:
        at = self.rows.index(row) + step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_selected(self, chosen: NoteRow) -> None:
        for row in self.rows:
            row.show_selected(row is chosen)
        self.rows_scroll.updateGeometry()

    # -- looks --------------------------------------------------------------

    def _show_writing(self, is_writing: bool) -> None:
        """On the small screen writing has the whole column, and the quick phrases with it."""
        self._want_all(self._is_all, is_writing)

    def _show_all(self, is_all: bool) -> None:
        self._want_all(is_all, self._is_writing and is_all)

    def _want_all(self, is_all: bool, is_writing: bool) -> None:
        self._is_all, self._is_writing = is_all, is_writing
        self.retranslate()
        has_all = (is_all or is_writing) and not theme().is_wide
        if has_all != self._has_all:
            self._has_all = has_all
            self.all_wanted.emit(has_all)

    def _arrange(self) -> None:
        is_wide = theme().is_wide
        self.add.setVisible(is_wide)
        self.write.setVisible(not is_wide and self.editor.isHidden())
        has_more = len(self._comments) > 1 or self._is_all
        self.every.setVisible(not is_wide and has_more and self.editor.isHidden())
        self.phrases.setVisible(is_wide or self._is_writing)

    def apply_theme(self) -> None:
        if theme().is_wide and (self._is_all or self._is_writing):
            self._want_all(False, False)
        self._column.setSpacing(theme().pick(6, 4))
        self._arrange()

    def retranslate(self) -> None:
        count = len(self._comments)
        self.title.set_text(tr("Notes {n}", n=count) if count else tr("Notes"))
        self.add.set_text(tr("Note (N)"))
        self.write.set_text(tr("Write a note"))
        self.every.set_text(tr("Back to the rating") if self._is_all else tr("All {n}", n=count))
        self.empty.set_text(tr("No notes yet. N writes one where the cursor stands."))
        self.phrases.show_phrases(self._shown_phrases())
        self.setAccessibleName(self.title.text())
        self._arrange()


def _is_typing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)

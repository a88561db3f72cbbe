"""One note: its number as in the tracks, time, words, and whether the visitor gets it; edited in place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.sessions.desk.types import Comment
from interview_sim.ui.language import area
from interview_sim.ui.review.judging.note_editor import NoteEditor
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, TextLabel
from interview_sim.ui.widgets.answer_time_line import time_text
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on

tr = area("review-judging")
_BOX_PX, _ICON_PX = 28, 18


class _Number(Themed, QWidget):
    """The number in its box, as the notes' row of the tracks has it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(_BOX_PX, _BOX_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painter_on(self) as painter:
            draw_box(painter, box, 6, fill=theme().color("surface"), edge=theme().color("ink"))
            font = theme().font("desk.small", weight=600)
            draw_text(painter, box, self.text, font, theme().color("ink"), Qt.AlignmentFlag.AlignHCenter)


class _Audience(Themed, QWidget):
    """An icon and a word: the visitor gets this note too, or another counsellor wrote it."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.words = TextLabel("desk.small", "teal", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(_ICON_PX + 6, 0, 0, 0)
        row.addWidget(self.words)
        row.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            place = QPointF(0, (self.height() - _ICON_PX) / 2)
            painter.drawPixmap(place, theme().pixmap(self._icon, "teal", _ICON_PX))


class NoteRow(Themed, QWidget):
    """A click or Enter jumps (`position_chosen(s)`) and opens what can be done with one's own note.

    `changed(id, text, is_for_visitor)`, `removed(id)` (also by Delete), `selected(row)`,
    `step_asked(row, -1 | 1)` by up and down. E or a double click edits in place.
    """

    position_chosen = Signal(float)
    changed = Signal(int, str, bool)
    removed = Signal(int)
    selected = Signal(object)
    step_asked = Signal(object, int)

    comment: Comment

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_own = self._is_selected = False
        self._number = _Number()
        self.time = TextLabel("desk.body", "teal", wraps=False, weight=500)
        self.words = TextLabel("desk.body", comfortable_px=260)
        self.visitor, self.by = _Audience("person"), _Audience("chat")
        self.editor = NoteEditor()
        self.edit_button = QuietButton(height="desk")
        self.share_button = QuietButton(icon="person", height="desk")
        self.remove_button = QuietButton(icon="trash", height="desk")
        self._build()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.edit_button.clicked.connect(self.edit)
        self.share_button.clicked.connect(self._share)
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.comment.id))
        self.editor.saved.connect(self._on_saved)
        self.editor.left.connect(self._leave)
        self.follow_theme()

    def _build(self) -> None:
        self._read = QWidget()
        texts = QVBoxLayout()
        texts.setSpacing(0)
        parts: tuple[QWidget, ...] = (self.words, self.visitor, self.by)
        for part in parts:
            texts.addWidget(part)
        row = QHBoxLayout(self._read)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._number, 0, top)
        row.addWidget(self.time, 0, top)
        row.addLayout(texts, 1)
        self._acts = QWidget()
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(0)
        for button in (self.edit_button, self.share_button, self.remove_button):
            acts.addWidget(button)
        acts.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        for widget in (self._read, self.editor, self._acts):
            self._column.addWidget(widget)
        self.editor.hide()
        self._acts.hide()

    def show_comment(self, comment: Comment, number: int, *, is_own: bool) -> None:
        """The note and its number; what is being typed stays."""
        self.comment, self._is_own = comment, is_own
        self._number.text = str(number)
        self.retranslate()
        self._arrange()

    def show_selected(self, is_selected: bool) -> None:
        """Whether what can be done with it is open."""
        self._is_selected = is_selected
        self._arrange()

    def has_focus(self) -> bool:
        """Whether the focus is on it or in it."""
        focused = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def _arrange(self) -> None:
        is_editing = not self.editor.isHidden()
        self._read.setVisible(not is_editing)
        self._acts.setVisible(self._is_selected and self._is_own and not is_editing)
        self.visitor.setVisible(self.comment.is_for_visitor)
        self.by.setVisible(not self._is_own)
        self._number.update()
        self.update()

    # -- acts ---------------------------------------------------------------

    def jump(self) -> None:
        """To the note's moment."""
        self.selected.emit(self)
        self.position_chosen.emit(self.comment.at_s)

    def edit(self) -> None:
        """Open the field in the note's place; others' notes are read only."""
        if self._is_own:
            self.editor.open_with(self.comment.text, self.comment.is_for_visitor, self.comment.at_s)
            self._arrange()

    def _share(self) -> None:
        self.changed.emit(self.comment.id, self.comment.text, not self.comment.is_for_visitor)

    def _on_saved(self, text: str, is_for_visitor: bool) -> None:
        self._leave()
        if (text, is_for_visitor) != (self.comment.text, self.comment.is_for_visitor):
            self.changed.emit(self.comment.id, text, is_for_visitor)

    def _leave(self) -> None:
        self.editor.hide()
        self._arrange()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.jump()
            case Qt.Key.Key_E if self._is_own:
                self.edit()
            case Qt.Key.Key_Delete if self._is_own and self.editor.isHidden():
                self.removed.emit(self.comment.id)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.step_asked.emit(self, -1 if event.key() == Qt.Key.Key_Up else 1)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.jump()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selected.emit(self)

    # -- looks --------------------------------------------------------------

    def focus_radius(self) -> int:
        return theme().radius("row")

    def apply_theme(self) -> None:
        self._column.setContentsMargins(0, theme().pick(6, 4), 0, theme().pick(6, 4))

    def retranslate(self) -> None:
        if not hasattr(self, "comment"):
            return
        time, text = time_text(self.comment.at_s), self.comment.text
        self.time.set_text(time)
        self.words.set_text(text)
        self.visitor.words.set_text(tr("For the visitor too"))
        self.by.words.set_text(self.comment.by.name)
        self.edit_button.set_text(tr("Edit"))
        self.share_button.set_text(
            tr("Keep private") if self.comment.is_for_visitor else tr("For the visitor too")
        )
        self.remove_button.setAccessibleName(tr("Delete this note"))
        self.remove_button.setToolTip(tr("Delete this note"))
        shared = tr("For the visitor too") if self.comment.is_for_visitor else ""
        author = "" if self._is_own else self.comment.by.name
        parts = (self._number.text, time, text, shared, author)
        self.setAccessibleName(", ".join(part for part in parts if part))

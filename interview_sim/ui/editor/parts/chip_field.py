"""Words as chips and a place to type more: Enter adds, Backspace in the empty place goes to the last chip."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.editor.parts.chip import Chip
from interview_sim.ui.editor.parts.flow_layout import FlowLayout
from interview_sim.ui.editor.parts.line_edit import LineEdit
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, painter_on, text_width

_LEFT_PX, _RIGHT_PX, _PLUS_PX, _INSET_PX, _MOST_PX = 44, 18, 18, 2, 420
_BETWEEN = re.compile(r"[,;\n\t、，]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A chip: its word, and a fact behind it."""

    text: str
    detail: str = ""
    is_open: bool = False


class ChipEntry(LineEdit):
    """The dashed place at the end: as wide as what is typed."""

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ink = theme().color("ink").name()
        self.setStyleSheet(
            f"border: none; background: transparent; padding: 0; placeholder-text-color: {ink};"
        )
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda _: self.updateGeometry())
        self.apply_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setFont(theme().font("desk.body", weight=500))
        self.setTextMargins(_LEFT_PX - 2, 0, _RIGHT_PX - 2, 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = max(text_width(self.font(), one) for one in (self.text(), self.placeholderText()))
        return QSize(min(_MOST_PX, math.ceil(words) + _LEFT_PX + _RIGHT_PX + 6), self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_words(self, name: str, placeholder: str = "") -> None:
        super().show_words(name, placeholder)
        self.updateGeometry()

    def focus_radius(self) -> int:
        return self.height() // 2 - _INSET_PX

    def focus_rect(self) -> QRect:
        return self.rect().adjusted(0, _INSET_PX, 0, -_INSET_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        backwards = (Qt.Key.Key_Backspace, Qt.Key.Key_Left)
        if event.key() in backwards and not self.text() and not event.isAutoRepeat():
            self.back_asked.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.focus_rect())
        with painter_on(self) as painter:
            dashes = None if self.text() else (3.0, 2.4)
            fill = theme().color("surface") if self.hasFocus() or self.text() else None
            draw_box(painter, box, box.height() / 2, fill=fill, edge=theme().color("edge"), dashes=dashes)
            at = QPointF(16, (self.height() - _PLUS_PX) / 2)
            painter.drawPixmap(at, theme().pixmap("plus", "ink", _PLUS_PX))
        super().paintEvent(event)


class ChipField(Themed, QWidget):
    """`added(tuple of words)`, `removed(place)`, `opened(place)`, `moved(place, new place)`.

    Shows what it is told and keeps nothing.
    """

    added = Signal(object)
    removed = Signal(int)
    opened = Signal(int)
    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        self.entry = ChipEntry()
        self._is_read_only = False
        self._flow_host = QWidget()
        self._flow = FlowLayout(self._flow_host)
        self._flow.addWidget(self.entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._flow_host)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._flow_host.setSizePolicy(policy)
        self.setSizePolicy(policy)
        self.entry.returnPressed.connect(self._add_typed)
        self.entry.editingFinished.connect(self._add_typed)
        self.entry.back_asked.connect(lambda: self._focus(len(self.chips) - 1))
        self.setFocusProxy(self.entry)
        self.follow_theme()

    def show_entry(self, name: str, placeholder: str) -> None:
        """What the entry is called, and what it says while empty."""
        self.entry.show_words(name, placeholder)

    def show_words(self, words: Sequence[Word]) -> None:
        """Show these chips; the keyboard stays at its place."""
        focused = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        while len(self.chips) > len(words):
            self._drop(self.chips.pop())
        while len(self.chips) < len(words):
            self._append()
        for chip, word in zip(self.chips, words, strict=True):
            chip.show_word(word.text, word.detail, is_open=word.is_open)
            chip.set_removable(not self._is_read_only)
        if focused is not None and focused >= len(self.chips):
            self._focus(len(self.chips) - 1)
        self._flow.invalidate()
        self.updateGeometry()

    def set_read_only(self, is_read_only: bool) -> None:
        """Nothing to add and nothing to take away."""
        self._is_read_only = is_read_only
        self.entry.setVisible(not is_read_only)
        for chip in self.chips:
            chip.set_removable(not is_read_only)

    def focus_chip(self, at: int) -> None:
        """The keyboard to a chip; past the end to the entry."""
        self._focus(at)

    def _append(self) -> None:
        chip = Chip(self._flow_host)
        self._flow.insert_widget(len(self.chips), chip)
        self.chips.append(chip)
        chip.clicked.connect(lambda: self.opened.emit(self.chips.index(chip)))
        chip.removal_asked.connect(lambda: self._remove(self.chips.index(chip)))
        chip.step_asked.connect(lambda step: self._focus(self.chips.index(chip) + step))
        chip.move_asked.connect(lambda step: self._move(self.chips.index(chip), step))
        chip.show()
        before = self.chips[-2] if len(self.chips) > 1 else None
        if before is not None:
            QWidget.setTabOrder(before, chip)
        QWidget.setTabOrder(chip, self.entry)

    def _drop(self, chip: Chip) -> None:
        if chip.hasFocus():
            self._focus(len(self.chips) - 1)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _remove(self, at: int) -> None:
        self.removed.emit(at)

    def _move(self, at: int, step: int) -> None:
        if 0 <= at + step < len(self.chips):
            self.moved.emit(at, at + step)
            self._focus(at + step)

    def _focus(self, at: int) -> None:
        if 0 <= at < len(self.chips):
            self.chips[at].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._is_read_only and (at >= len(self.chips) or not self.chips):
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_typed(self) -> None:
        words = tuple(" ".join(word.split()) for word in _BETWEEN.split(self.entry.text()))
        self.entry.clear()
        if any(words):
            self.added.emit(tuple(word for word in words if word))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width_px: int) -> int:
        return self._flow.heightForWidth(width_px)

    def sizeHint(self) -> QSize:
        return QSize(240, self._flow.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._flow.minimumSize().height())


class WordChips(ChipField):
    """A list of words that differ: `words_changed(tuple)`."""

    words_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.added.connect(self._on_added)
        self.removed.connect(lambda at: self._change((*self._words[:at], *self._words[at + 1 :])))
        self.moved.connect(self._on_moved)

    def show_list(self, words: Sequence[str]) -> None:
        """Show a list."""
        self._words = tuple(words)
        self.show_words([Word(word) for word in self._words])

    def _on_added(self, words: tuple[str, ...]) -> None:
        new = tuple(word for word in dict.fromkeys(words) if word not in self._words)
        if new:
            self._change((*self._words, *new))
        elif words[-1] in self._words:
            self.focus_chip(self._words.index(words[-1]))

    def _on_moved(self, at: int, to: int) -> None:
        words = list(self._words)
        words.insert(to, words.pop(at))
        self._change(tuple(words))

    def _change(self, words: tuple[str, ...]) -> None:
        self.show_list(words)
        self.words_changed.emit(words)

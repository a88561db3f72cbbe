"""Quick phrases: four buttons for F1 to F4, and the small dialog in which they are changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Choice, Field, QuestionDialog, QuietButton, TextLabel
from interview_sim.ui.widgets.buttons import Button
from interview_sim.ui.widgets.painting import draw_text, text_width

tr = area("review-judging")
PHRASE_KEYS = (Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4)
_USUAL = (
    tr.mark("Point late"),
    tr.mark("Good example"),
    tr.mark("Ends quiet"),
    tr.mark("Eyes down"),
)
_PAD_PX, _GAP_PX, _MOST_LETTERS = 8, 8, 60


def usual_phrases() -> tuple[str, ...]:
    """The phrases that a centre starts with, in today's language."""
    return tuple(tr.late(phrase) for phrase in _USUAL)


class PhraseButton(Button):
    """A key and its phrase; a phrase that is too long ends in dots and is told whole in the tool tip."""

    kind = "secondary"
    usual_height = "desk"

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        self._key_name = key
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_phrase(self, phrase: str) -> None:
        self.set_text(phrase)
        self.setToolTip(phrase)
        self.setAccessibleName(f"{self._key_name} {phrase or tr('empty')}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.height())

    def _paint_content(self, painter: QPainter, color: str) -> None:
        key_font, font = theme().font("desk.small", weight=600), theme().font("desk.body", weight=500)
        key_px = text_width(key_font, self._key_name)
        room = self.width() - 2 * _PAD_PX - key_px - _GAP_PX
        words = QFontMetricsF(font).elidedText(self.text() or "–", Qt.TextElideMode.ElideRight, room)
        left = max(float(_PAD_PX), (self.width() - key_px - _GAP_PX - text_width(font, words)) / 2)
        y = 1 if self.isDown() else 0
        box = QRectF(left, y, key_px + 2, self.height())
        draw_text(painter, box, self._key_name, key_font, theme().color(color))
        draw_text(painter, box.translated(key_px + _GAP_PX, 0), words, font, theme().color(color))


class PhraseGrid(Themed, QWidget):
    """Two by two, with a way to change them: `phrase_chosen(index)`, `change_asked()`."""

    phrase_chosen = Signal(int)
    change_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextLabel("desk.small", "ink_2", wraps=False)
        self.change = QuietButton(height="desk")
        self.buttons = [PhraseButton(f"F{number}") for number in range(1, len(PHRASE_KEYS) + 1)]
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.change)
        grid = QGridLayout()
        grid.setSpacing(8)
        for index, button in enumerate(self.buttons):
            grid.addWidget(button, index // 2, index % 2)
            button.clicked.connect(lambda _=False, chosen=index: self.phrase_chosen.emit(chosen))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(grid)
        self.change.clicked.connect(self.change_asked)
        self.follow_theme()

    def show_phrases(self, phrases: Sequence[str]) -> None:
        """Up to four; a missing one is empty."""
        for index, button in enumerate(self.buttons):
            button.show_phrase(phrases[index] if index < len(phrases) else "")

    def phrase(self, index: int) -> str:
        return self.buttons[index].text()

    def retranslate(self) -> None:
        self.title.set_text(tr("Quick notes · F1–F4"))
        self.change.set_text(tr("Change"))
        for button in self.buttons:
            button.show_phrase(button.text())


class _Fields(QWidget):
    def __init__(self, phrases: Sequence[str]) -> None:
        super().__init__()
        self.fields = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for index in range(len(PHRASE_KEYS)):
            name = f"F{index + 1}"
            field = Field(is_desk=True)
            field.show_texts("", placeholder=name)
            field.edit.setAccessibleName(name)
            field.edit.setMaxLength(_MOST_LETTERS)
            field.set_text(phrases[index] if index < len(phrases) else "")
            grid.addWidget(TextLabel("desk.body_strong", text=name, wraps=False), index, 0)
            grid.addWidget(field, index, 1)
            self.fields.append(field)


class PhrasesDialog(QWidget):
    """Four fields over the window; `phrases_changed(list)` when they were saved as something else."""

    phrases_changed = Signal(list)

    def __init__(self, window: QWidget, phrases: Sequence[str]) -> None:
        super().__init__(window)
        self.hide()
        self._before = [*phrases, "", "", "", ""][: len(PHRASE_KEYS)]
        self._fields = _Fields(phrases)
        self.dialog = QuestionDialog(
            window,
            tr("Quick notes"),
            tr("What F1 to F4 write where the cursor stands."),
            safe=Choice(key="keep", text=tr("Leave it as it is")),
            others=[Choice(key="save", text=tr("Save"), icon="check")],
            extra=self._fields,
        )
        for field in self._fields.fields:
            field.entered.connect(lambda: self.dialog.answer("save"))
        self.dialog.answered.connect(self._on_answered)
        self._fields.fields[0].edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_answered(self, key: str) -> None:
        phrases = [" ".join(field.text().split()) for field in self._fields.fields]
        if key == "save" and phrases != self._before:
            self.phrases_changed.emit(phrases)
        self.deleteLater()

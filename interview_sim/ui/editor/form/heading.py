"""The head of the form: which question it is, its place in its set, and taking steps back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interview_sim.banks import words
from interview_sim.banks.values import Facts
from interview_sim.ui.editor.form.around import Around
from interview_sim.ui.editor.form.facts import text_at
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel

tr = area("editor-form")


def place_words(facts: Facts, around: Around) -> str:
    """Kind and place: 심층 질문 세트 3 · 1/3."""
    kind = words.word("kind", text_at(facts, ("kind",)), current_language())
    number, step = around.set_place(facts.get("set_id"), facts.get("step"))
    if number and step:
        return tr("{kind} question, set {n} · {step}/3", kind=kind, n=number, step=step)
    return tr("{kind} question", kind=kind) if kind else ""


class FormHeading(Themed, QWidget):
    """`undo_asked()`, `redo_asked()`."""

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = TextLabel("desk.h1", elides=True)
        self.place = TextLabel("desk.body", "ink_2", elides=True)
        self.undo = SecondaryButton(icon="b5", height="desk")
        self.redo = SecondaryButton(icon="f5", height="desk")
        self._undo_words = self._redo_words = ""
        self._may_change = True
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget, policy in ((self.id, "Maximum"), (self.place, "Preferred")):
            widget.setSizePolicy(QSizePolicy.Policy[policy], QSizePolicy.Policy.Preferred)
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.undo)
        self._row.addWidget(self.redo)
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.follow_theme()

    def show_title(self, title: str, place: str) -> None:
        """The id and what stands behind it."""
        self.id.set_text(title)
        self.place.set_text(place)

    def show_steps(self, undo_words: str, redo_words: str) -> None:
        """What the next step back and the next step forward would be; "" where there is none."""
        self._undo_words, self._redo_words = undo_words, redo_words
        self.retranslate()

    def set_read_only(self, is_read_only: bool) -> None:
        """Nothing to take back."""
        self._may_change = not is_read_only
        self.retranslate()

    def retranslate(self) -> None:
        for button, text, step in (
            (self.undo, tr("Undo"), self._undo_words),
            (self.redo, tr("Redo"), self._redo_words),
        ):
            button.set_text(text)
            button.setEnabled(bool(step) and self._may_change)
            button.setVisible(self._may_change)
            tip = tr("{deed}: {step}", deed=text, step=step) if step else tr("There is no step to go")
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(12))

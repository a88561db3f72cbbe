"""The steps of the interview in their order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interview_sim.banks.values import Facts
from interview_sim.ui.editor.presets.piece import PresetPiece
from interview_sim.ui.editor.presets.step_card import Pairs, StepCard
from interview_sim.ui.editor.presets.steps import moved, steps_of, with_steps
from interview_sim.ui.editor.presets.words import change_words, step_words
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import SoftButton

tr = area("editor-presets")
MOST_STEPS = 40


class StepsPiece(PresetPiece):
    """`questions_asked(place of the step)`: choose its fixed questions."""

    questions_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[StepCard] = []
        self.add = SoftButton(icon="plus", height="desk")
        self._tags: Pairs = ()
        self._groups: Pairs = ()
        self._texts: dict[str, str] = {}
        self._cards = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._cards)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self._column.addLayout(row)
        self.add.clicked.connect(self._add)
        self.follow_theme()

    def show_around(self, tags: Pairs, groups: Pairs, texts: dict[str, str]) -> None:
        """What the bank has to choose from."""
        self._tags, self._groups, self._texts = tags, groups, texts
        for card in self.cards:
            card.show_around(tags, groups, texts)

    def refresh(self) -> None:
        steps = steps_of(self.facts)
        while len(self.cards) > len(steps):
            card = self.cards.pop()
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(steps):
            self._append()
        for number, (card, step) in enumerate(zip(self.cards, steps, strict=True), start=1):
            card.show_step(step, number, len(steps))
        self.add.setVisible(not self.is_read_only and len(steps) < MOST_STEPS)

    def _append(self) -> None:
        card = StepCard()
        card.show_around(self._tags, self._groups, self._texts)
        card.set_read_only(self.is_read_only)
        self.cards.append(card)
        self._cards.addWidget(card)
        card.changed.connect(lambda facts, field: self._change(self.cards.index(card), facts, field))
        card.removal_asked.connect(lambda: self._remove(self.cards.index(card)))
        card.move_asked.connect(lambda step: self._move(self.cards.index(card), step))
        card.questions_asked.connect(lambda: self.questions_asked.emit(self.cards.index(card)))

    def take_questions(self, at: int, names: Sequence[str]) -> None:
        """The fixed questions that somebody chose for a step."""
        steps = steps_of(self.facts)
        if at < len(steps):
            self._change(at, {**steps[at], "questions": list(names)}, "questions")
            self.refresh()

    def _change(self, at: int, step: Facts, field: str) -> None:
        steps = list(steps_of(self.facts))
        steps[at] = step
        self.tell(
            with_steps(self.facts, steps), change_words(f"parts.{at + 1}.{field}"), ("parts", at, field)
        )

    def _add(self) -> None:
        steps = (*steps_of(self.facts), {"kind": "basic", "draw": 1})
        self.tell(with_steps(self.facts, steps), tr("add a step"), None)
        self.refresh()
        self.cards[-1].way.setFocus()

    def _remove(self, at: int) -> None:
        steps = steps_of(self.facts)
        words = tr("remove ‘{step}’", step=step_words(steps[at]))
        self.tell(with_steps(self.facts, (*steps[:at], *steps[at + 1 :])), words, None)
        self.refresh()
        (self.cards[min(at, len(self.cards) - 1)].remove if self.cards else self.add).setFocus()

    def _move(self, at: int, step: int) -> None:
        steps = moved(steps_of(self.facts), at, at + step)
        self.tell(with_steps(self.facts, steps), tr("move a step"), None)
        self.refresh()
        card = self.cards[max(0, min(len(self.cards) - 1, at + step))]
        wished = card.up if step < 0 else card.down
        (wished if wished.isEnabled() else card.down if step < 0 else card.up).setFocus()

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        for card in self.cards:
            card.set_read_only(is_read_only)
        self.add.setVisible(not is_read_only)

    def retranslate(self) -> None:
        self.add.set_text(tr("Add a step"))

    def apply_theme(self) -> None:
        self._cards.setSpacing(theme().space(12))
        self._column.setSpacing(theme().space(12))

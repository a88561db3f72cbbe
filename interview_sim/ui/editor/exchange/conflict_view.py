"""Questions that both sides changed, one after the other: ours at the left, theirs at the right, choose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks import Question
from interview_sim.banks.files import plain
from interview_sim.banks.packs import HEAD, ItemComparison, PartComparison, Side
from interview_sim.ui.editor.change_words import two_sides
from interview_sim.ui.editor.parts.change_text import ChangeSection, ChangeText
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, SecondaryButton, SegmentedChoice, TextLabel

tr = area("editor-exchange")
_SIDES: Final[tuple[Side, ...]] = ("mine", "theirs")


class ConflictView(Themed, QWidget):
    """`side_chosen(part id, side)` for each choice; `all_chosen(side)`; `closed()`: back to the list."""

    side_chosen = Signal(str, str)
    all_chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item: ItemComparison | None = None
        self._sides: dict[str, Side] = {}
        self._at = 0
        self.title, self.place = (
            TextLabel("desk.body_strong", elides=True),
            TextLabel("desk.small", "ink_2", wraps=False),
        )
        self.before, self.after = (
            SecondaryButton(icon="back", height="desk"),
            SecondaryButton(icon="next", height="desk"),
        )
        self.text = ChangeText()
        self.sides = SegmentedChoice(height="desk", role="desk.button")
        self.all_mine, self.all_theirs = QuietButton(height="desk"), QuietButton(height="desk")
        self.back = QuietButton(icon="up", height="desk")
        self._lay_out()
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.sides.chosen.connect(self._choose)
        self.all_mine.clicked.connect(lambda: self.all_chosen.emit("mine"))
        self.all_theirs.clicked.connect(lambda: self.all_chosen.emit("theirs"))
        self.back.clicked.connect(self.closed)
        self.follow_theme()

    def _lay_out(self) -> None:
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self.title, 1)
        for widget in (self.place, self.before, self.after):
            self._head.addWidget(widget)
        self._foot.addWidget(self.sides)
        self._foot.addStretch(1)
        for button in (self.all_mine, self.all_theirs, self.back):
            self._foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head)
        column.addWidget(self.text, 1)
        column.addLayout(self._foot)

    def show_item(self, item: ItemComparison, sides: Mapping[str, Side]) -> None:
        """The bank whose questions are chosen, and what was chosen so far; begins at the first open one."""
        self.item, self._sides = item, dict(sides)
        self._at = next((n for n, part in enumerate(item.conflicts) if part.id not in sides), 0)
        self._show()

    def show_sides(self, sides: Mapping[str, Side]) -> None:
        """What was chosen so far."""
        self._sides = dict(sides)
        self._show()

    def part(self) -> PartComparison | None:
        """The question in front."""
        conflicts = self.item.conflicts if self.item is not None else ()
        return conflicts[self._at] if self._at < len(conflicts) else None

    def focus_first(self) -> None:
        self.sides.setFocus()

    def _choose(self, side: str) -> None:
        part = self.part()
        if part is not None:
            self.side_chosen.emit(part.id, side)

    def _step(self, step: int) -> None:
        n = len(self.item.conflicts) if self.item is not None else 0
        if n:
            self._at = (self._at + step) % n
            self._show()

    def _show(self) -> None:
        part, item = self.part(), self.item
        if part is None or item is None:
            return
        name = item.packed.item.name.in_language(current_language())
        self.title.set_text(name)
        n_open = sum(one.id not in self._sides for one in item.conflicts)
        place = tr("{n} of {of}", n=self._at + 1, of=len(item.conflicts))
        left = tr("{n} to choose", n=n_open) if n_open else tr("All chosen")
        self.place.set_text(f"{place} · {left}")
        section = ChangeSection(
            title=tr("Facts of the bank") if part.id == HEAD else part.id,
            deed=_deed(part),
            rows=two_sides(_facts(part.ours), _facts(part.theirs)),
        )
        self.text.show_changes([section], tr("Ours"), tr("Theirs"))
        self.sides.show_options(
            [("mine", tr("Keep ours")), ("theirs", tr("Take theirs"))], name=tr("Which one")
        )
        chosen = self._sides.get(part.id)
        self.sides.show_chosen(chosen or "")
        for button in (self.before, self.after):
            button.setVisible(len(item.conflicts) > 1)

    def retranslate(self) -> None:
        self.before.setAccessibleName(tr("The one before"))
        self.after.setAccessibleName(tr("The next one"))
        self.all_mine.set_text(tr("Ours for all"))
        self.all_theirs.set_text(tr("Theirs for all"))
        self.back.set_text(tr("Back to the list"))
        self._show()

    def apply_theme(self) -> None:
        self._head.setSpacing(theme().space(12))
        self._foot.setSpacing(theme().space(8))
        self.text.setMinimumHeight(theme().pick(360, 240))


def _deed(part: PartComparison) -> str:
    if part.ours is None:
        return tr("Removed here, changed there")
    if part.theirs is None:
        return tr("Changed here, removed there")
    return tr("Changed on both sides")


def _facts(side: Question | Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    return plain(side) if isinstance(side, Question) else side

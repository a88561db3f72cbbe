"""Opening a pack: what is in it beside what is here, choosing, and taking it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from interview_sim.banks.errors import Problem
from interview_sim.banks.packs import Choices, ItemComparison, PackComparison, Side
from interview_sim.ui.editor.exchange.conflict_view import ConflictView
from interview_sim.ui.editor.exchange.found import file_words
from interview_sim.ui.editor.exchange.pack_row import PackRow
from interview_sim.ui.editor.exchange.problem_list import ProblemList
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice, TextLabel

tr = area("editor-exchange")
Stage = Literal["reading", "problems", "items", "conflicts", "working"]


class PackForm(DeedForm):
    """Facts of the pack, its rows, the questions of one of them, or what is wrong with it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = TextLabel("desk.body_strong", text=name, elides=True)
        self.facts = TextLabel("desk.small", "ink_2", comfortable_px=700)
        self.checked = TextLabel("desk.small", "teal", comfortable_px=700)
        self.problems, self.conflicts, self.problem = ProblemList(), ConflictView(), ProblemLine()
        self.rows: list[PackRow] = []
        self.list = QScrollArea()
        self.list.setWidgetResizable(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (
            self.name, self.facts, self.checked, self.list, self.problems, self.conflicts, self.problem,
        ):  # fmt: skip
            self.column.addWidget(widget)
        self.follow_theme()

    def show_rows(self, rows: list[PackRow]) -> None:
        """One row each."""
        self.rows = rows
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        self.list.setWidget(holder)
        self.apply_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setMinimumWidth(theme().pick(960, 860) + (260 if theme().is_larger_text else 0))
        shown = self.rows[: theme().pick(7, 5)]
        self.list.setFixedHeight(sum(row.sizeHint().height() for row in shown) + 2)
        self.problems.setMinimumHeight(theme().pick(360, 300))


class PackDialog(DeedDialog):
    """`take_wanted(Choices)`, `file_asked()`, `save_asked(text)`.

    Down: `show_comparison`, `show_problems`, `show_refusal`; `finish` once it was taken.
    """

    take_wanted = Signal(object)
    file_asked = Signal()
    save_asked = Signal(str)

    def __init__(self, window: QWidget, path: Path, open_bank: str = "") -> None:
        self.stage: Stage = "reading"
        self.form = PackForm(path.name)
        self._open_bank = open_bank
        self._choices = Choices()
        super().__init__(
            window,
            tr("Open a pack"),
            "",
            safe=Choice(key="close", text=tr("Close")),
            others=[
                Choice(key="take", text=tr("Take and publish"), icon="check"),
                Choice(key="choose", text=tr("Choose another file")),
            ],
            extra=self.form,
        )
        self.form.problems.save_asked.connect(self.save_asked)
        self.form.conflicts.side_chosen.connect(self._choose_part)
        self.form.conflicts.all_chosen.connect(self._choose_all)
        self.form.conflicts.closed.connect(lambda: self._go("items"))
        self.form.checked.set_text(tr("The pack is being read and checked."))
        self._go("reading")

    # Down -------------------------------------------------------------------------------------

    def show_comparison(self, comparison: PackComparison) -> None:
        """Everything in it was checked; this is how it stands to what is here."""
        pack = comparison.pack
        said = [
            tr("{n} banks and interviews", n=len(pack.items)),
            tr("{n} sounds and clips", n=len(pack.sounds)),
        ]
        said += [one for one in (pack.origin, pack.note) if one]
        self.form.facts.set_text(" · ".join(said))
        checked = tr("Every file in it was checked: names, sizes and hashes are right.")
        if any((one.kind, one.id) == ("banks", self._open_bank) for one in comparison.items):
            open_words = tr("The bank that is open becomes a draft; it is used once you publish it.")
            checked = f"{checked} {open_words}"
        self.form.checked.set_text(checked)
        rows = [PackRow(one) for one in comparison.items]
        for row in rows:
            row.deed_chosen.connect(lambda _: self._say(""))
            row.parts_asked.connect(lambda row=row: self._open_parts(row))
        self.form.show_rows(rows)
        self._go("items")

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """It cannot be used; nothing of it was taken."""
        self.form.checked.set_text(tr("Nothing of it was taken."))
        title = tr("This pack cannot be used. {n} problems:", n=len(problems))
        self.form.problems.show_problems(title, file_words(problems, current_language()))
        self._go("problems")

    def show_refusal(self, sentence: str) -> None:
        """It was not taken; the choices stand as they were."""
        self._go("items" if self.form.rows else "problems")
        self.form.problems.setVisible(False)
        self._say(sentence)

    # Choices ----------------------------------------------------------------------------------

    def choices(self) -> Choices:
        """What was chosen so far."""
        choices = self._choices
        for row in self.form.rows:
            if row.deed in ("mine", "theirs") and row.item.state != "same":
                side: Side = "mine" if row.deed == "mine" else "theirs"
                choices = choices.take(side, row.item.kind, row.item.id)
        return choices

    def act(self, key: str) -> None:
        """Take it, where nothing waits for a choice."""
        if key == "choose":
            self.finish(key)
            self.file_asked.emit()
            return
        waiting = next((row for row in self.form.rows if not row.is_settled()), None)
        if waiting is not None:
            self._go("items")
            name = waiting.item.packed.item.name.in_language(current_language())
            self._say(tr("‘{name}’ was changed here and there. Choose what to keep.", name=name))
            (waiting.open if waiting.open.isVisible() else waiting.choose).setFocus()
        elif all(row.deed == "mine" for row in self.form.rows):
            self._say(tr("Nothing of it is chosen to be taken."))
        else:
            self._go("working")
            self.take_wanted.emit(self.choices())

    def _open_parts(self, row: PackRow) -> None:
        self.form.conflicts.show_item(row.item, self._sides(row.item))
        self._go("conflicts")
        self.form.conflicts.focus_first()

    def _sides(self, item: ItemComparison) -> dict[str, Side]:
        return {part: side for (bank, part), side in self._choices.parts.items() if bank == item.id}

    def _choose_part(self, part_id: str, side: Side) -> None:
        item = self.form.conflicts.item
        if item is not None:
            self._choices = self._choices.take(side, item.kind, item.id, part_id)
            self._show_chosen(item)

    def _choose_all(self, side: Side) -> None:
        item = self.form.conflicts.item
        if item is not None:
            for part in item.conflicts:
                self._choices = self._choices.take(side, item.kind, item.id, part.id)
            self._show_chosen(item)

    def _show_chosen(self, item: ItemComparison) -> None:
        sides = self._sides(item)
        self.form.conflicts.show_sides(sides)
        for row in self.form.rows:
            if row.item is item:
                row.show_open(sum(part.id not in sides for part in item.conflicts))

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        self.form.list.setVisible(stage in ("items", "working"))
        self.form.list.setEnabled(stage == "items")
        self.form.conflicts.setVisible(stage == "conflicts")
        self.form.problems.setVisible(stage == "problems")
        self.form.facts.setVisible(bool(self.form.facts.text()) and stage != "conflicts")
        self.form.checked.setVisible(stage != "conflicts")
        self.buttons["take"].setVisible(stage in ("items", "working"))
        self.buttons["take"].setEnabled(stage == "items")
        self.buttons["choose"].setVisible(stage == "problems")
        self._say("")

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()

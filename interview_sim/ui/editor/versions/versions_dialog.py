"""The published versions: who, when and why; what differs between any two; taking one up again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from interview_sim.banks.diff import Change
from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.editor.versions.difference_pane import DifferencePane
from interview_sim.ui.editor.versions.reading import DRAFT, VersionFacts
from interview_sim.ui.editor.versions.words import number_words, who_words
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.option_list import OptionList
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice, Field, ListChoice, TextLabel

tr = area("editor-versions")
MAX_NOTE = 300


class VersionsForm(DeedForm):
    """The list at the left; what differs from another version at the right."""

    def __init__(self, *, is_bank: bool) -> None:
        super().__init__()
        self.list: OptionList | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.against_name = TextLabel("desk.small", "ink_2", wraps=False)
        self.against = Chooser()
        self.pane = DifferencePane(is_bank=is_bank)
        self.note, self.problem = Field(is_desk=True), ProblemLine()
        self.note.edit.setMaxLength(MAX_NOTE)
        self._against_row = QHBoxLayout()
        self._against_row.addWidget(self.against_name)
        self._against_row.addWidget(self.against, 1)
        right = QVBoxLayout()
        right.addLayout(self._against_row)
        right.addWidget(self.pane, 1)
        right.addWidget(self.note)
        right.addWidget(self.problem)
        self._sides = QHBoxLayout()
        self._sides.addWidget(self._area)
        self._sides.addLayout(right, 1)
        self.column.addLayout(self._sides)
        self.follow_theme()

    def show_rows(self, choices: Sequence[ListChoice], chosen: str) -> OptionList:
        """The versions, the newest first."""
        self.list = OptionList(choices, chosen)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 10, 0)
        column.addWidget(self.list)
        column.addStretch(1)
        self._area.setWidget(holder)
        self.list.chosen.connect(lambda key: self._area.ensureWidgetVisible(self._row(key), 0, 12))
        return self.list

    def show_against(self, is_shown: bool) -> None:
        """Whether there is anything to compare with."""
        self.against_name.setVisible(is_shown)
        self.against.setVisible(is_shown)

    def _row(self, key: str) -> QWidget:
        return self.list.rows[key] if self.list is not None else self

    def apply_theme(self) -> None:
        super().apply_theme()
        larger = theme().is_larger_text
        self.setMinimumWidth(theme().pick(1320, 1180) + (60 if larger else 0))
        self._area.setFixedWidth(theme().pick(440, 380) + (60 if larger else 0))
        self._area.setMinimumHeight(theme().pick(560, 400 if not larger else 360))
        self._sides.setSpacing(theme().space(24))
        self._against_row.setSpacing(theme().space(16))


class VersionsDialog(DeedDialog):
    """`diff_wanted(old, new)` (numbers, DRAFT for the draft), `restore_asked(number, note)`.

    Down: `show_versions(versions, has_draft, may_restore)`, `show_diff(old, new, changes)`, `show_refusal`.
    """

    diff_wanted = Signal(int, int)
    restore_asked = Signal(int, str)

    def __init__(self, window: QWidget, name: str, *, is_bank: bool = True) -> None:
        self.form = VersionsForm(is_bank=is_bank)
        self.versions: tuple[VersionFacts, ...] = ()
        self._has_draft = self._may_restore = self._was_warned = False
        self._numbers: tuple[int, ...] = ()
        super().__init__(
            window,
            tr("Versions of {name}", name=name),
            "",
            safe=Choice(key="close", text=tr("Close")),
            others=[Choice(key="restore", text=tr("Take up this version again"), icon="b5")],
            extra=self.form,
        )
        self.form.note.show_texts(tr("Why it is taken up again"), placeholder=tr("May stay empty"))
        self.form.against_name.set_text(tr("Compared with"))
        self.form.against.key_chosen.connect(lambda key: self._ask(int(key), self.number))
        self.form.pane.show_sentence(tr("Looking for the versions."))
        self.form.show_against(False)
        self._show_restore()

    # Down -------------------------------------------------------------------------------------

    def show_versions(self, versions: Sequence[VersionFacts], *, has_draft: bool, may_restore: bool) -> None:
        """All there are. `has_draft`: something is not published; `may_restore`: it may be edited here."""
        self.versions = tuple(versions)
        self._has_draft, self._may_restore = has_draft, may_restore
        numbers = [one.number for one in self.versions]
        self._numbers = (DRAFT, *numbers) if has_draft else tuple(numbers)
        if not self._numbers:
            self.form.pane.show_sentence(tr("Nothing was published yet."))
            self._show_restore()
            return
        choices = [_draft_choice()] if has_draft else []
        choices += [_choice(one) for one in self.versions]
        rows = self.form.show_rows(choices, choices[0].key)
        rows.chosen.connect(lambda _: self._show_chosen())
        self._show_chosen()
        rows.focus_chosen()

    def show_diff(self, old: int, new: int, changes: Sequence[Change]) -> None:
        """What differs; an answer to an earlier question is left out."""
        if (old, new) == (int(self.form.against.chosen_key() or "0"), self.number):
            self.form.pane.show_differences(changes, number_words(old), number_words(new))
            self.place_again()

    def show_refusal(self, sentence: str) -> None:
        """It could not be read."""
        self.form.pane.show_sentence("")
        self._say(sentence)

    # Choices ----------------------------------------------------------------------------------

    @property
    def number(self) -> int:
        """The chosen version."""
        return int(self.form.list.chosen_key()) if self.form.list is not None else DRAFT

    def act(self, key: str) -> None:
        """Take up the chosen version, after a word on what would be lost."""
        if not self._may_take_up():
            return
        if self._has_draft and not self._was_warned:
            self._was_warned = True
            self.buttons["restore"].set_text(tr("Take it up all the same"))
            self._say(tr("What stands only in the draft would be lost. Publish it first to keep it."))
            return
        number, note = self.number, " ".join(self.form.note.text().split())
        self.finish("restore")
        self.restore_asked.emit(number, note)

    def _show_chosen(self) -> None:
        number = self.number
        others = [one for one in self._numbers if one != number]
        self.form.show_against(bool(others))
        if not others:
            self.form.pane.show_sentence(tr("There is no other version to compare with."))
        else:
            at = self._numbers.index(number)
            before = self._numbers[at + 1] if at + 1 < len(self._numbers) else others[0]
            options = [(str(one), number_words(one)) for one in others]
            self.form.against.show_options(options, str(before), self.form.against_name.text())
            self._ask(before, number)
        self._was_warned = False
        self.buttons["restore"].set_text(tr("Take up this version again"))
        self._show_restore()
        self._say("")

    def _ask(self, old: int, new: int) -> None:
        self.form.pane.show_sentence(tr("Comparing."))
        self.diff_wanted.emit(old, new)

    def _may_take_up(self) -> bool:
        """Whether the chosen version is an earlier one, and somebody may edit here."""
        chosen = next((one for one in self.versions if one.number == self.number), None)
        return self._may_restore and chosen is not None and chosen.number > 0 and not chosen.is_in_use

    def _show_restore(self) -> None:
        may = self._may_take_up()
        self.buttons["restore"].setVisible(may)
        self.form.note.setVisible(may)

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()


def _draft_choice() -> ListChoice:
    return ListChoice(key=str(DRAFT), title=number_words(DRAFT), text=tr("Not published yet"))


def _choice(one: VersionFacts) -> ListChoice:
    title = number_words(one.number)
    counted = tr("{n} questions", n=one.n_questions) if one.n_questions is not None else ""
    if one.is_in_use:
        title = f"{title} · {tr('in use')}"
    return ListChoice(key=str(one.number), title=title, text=who_words(one), fact=counted)

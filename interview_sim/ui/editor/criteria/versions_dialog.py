"""The versions of criteria: who, when and why, what differs from the one in use, taking one up again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from interview_sim.scoring.drafting.differences import Difference
from interview_sim.ui.editor.criteria.difference_words import counted, sections
from interview_sim.ui.editor.criteria.reading import SHIPPED, VersionFacts
from interview_sim.ui.editor.criteria.subjects import Subject
from interview_sim.ui.editor.parts.change_text import ChangeText
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.option_list import OptionList
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice, ListChoice, TextLabel

tr = area("editor-criteria")


class _Form(DeedForm):
    def __init__(self, choices: Sequence[ListChoice], chosen: str) -> None:
        super().__init__()
        self.list = OptionList(choices, chosen)
        self.counted = TextLabel("desk.body_strong", comfortable_px=560)
        self.changes, self.problem = ChangeText(), ProblemLine()
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addWidget(self.list)
        inside.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(holder)
        self.list.chosen.connect(lambda key: self._area.ensureWidgetVisible(self.list.rows[key], 0, 12))
        right = QVBoxLayout()
        for widget in (self.counted, self.changes, self.problem):
            right.addWidget(widget, 1 if widget is self.changes else 0)
        self._sides = QHBoxLayout()
        self._sides.addWidget(self._area)
        self._sides.addLayout(right, 1)
        self.column.addLayout(self._sides)
        self.follow_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        larger = theme().is_larger_text
        self.setMinimumWidth(theme().pick(1240, 1100) + (60 if larger else 0))
        self._area.setFixedWidth(theme().pick(420, 360) + (60 if larger else 0))
        self._area.setMinimumHeight(theme().pick(520, 360))
        self._sides.setSpacing(theme().space(24))


class VersionsDialog(DeedDialog):
    """`diff_wanted(old, new)`; `restore_asked(number)`.

    A version is compared with the one in use, and that with the one before it. Down:
    `show_diff(old, new, differences)`, `show_refusal(sentence)`.
    """

    diff_wanted = Signal(int, int)
    restore_asked = Signal(int)

    def __init__(
        self,
        window: QWidget,
        subject: Subject,
        versions: Sequence[VersionFacts],
        *,
        has_draft: bool,
        may_restore: bool,
    ) -> None:
        self.versions = tuple(versions)
        self._subject, self._has_draft, self._may_restore = subject, has_draft, may_restore
        self._was_warned = False
        self._used = next((one for one in self.versions if one.is_in_use), self.versions[-1])
        self._compared: tuple[int, int] | None = None
        self.form = _Form([_choice(one) for one in self.versions], str(self._used.number))
        super().__init__(
            window,
            tr("Versions of “{name}”", name=subject.name()),
            "",
            safe=Choice(key="close", text=tr("Close")),
            others=[Choice(key="restore", text=tr("Take up this version again"), icon="b5")],
            extra=self.form,
        )
        self.form.list.chosen.connect(lambda _: self.show_chosen())
        self.form.list.focus_chosen()

    @property
    def number(self) -> int:
        """The chosen version."""
        return int(self.form.list.chosen_key())

    def show_diff(self, old: int, new: int, found: Sequence[Difference]) -> None:
        """What differs; an answer about another version is left out."""
        if (old, new) == self._compared:
            self.form.counted.set_text(counted(found))
            names = [self._name(one) for one in (old, new)]
            self.form.changes.show_changes(sections(found, self._subject), *names)
            self.place_again()

    def show_refusal(self, sentence: str) -> None:
        """It could not be read."""
        self.form.counted.set_text("")
        self.form.problem.show_problem(sentence)
        self.place_again()

    def act(self, key: str) -> None:
        """Take up the chosen version, after a word on what would be lost."""
        if self._has_draft and not self._was_warned:
            self._was_warned = True
            self.buttons["restore"].set_text(tr("Take it up all the same"))
            self.form.problem.show_problem(
                tr("What stands only in the draft would be lost. Publish it first to keep it.")
            )
            self.place_again()
            return
        number = self.number
        self.finish(key)
        self.restore_asked.emit(number)

    def show_chosen(self) -> None:
        """Show the version that is chosen; once after the signals are connected."""
        chosen = next(one for one in self.versions if one.number == self.number)
        self._was_warned = False
        self.buttons["restore"].set_text(tr("Take up this version again"))
        self.buttons["restore"].setVisible(self._may_restore and not chosen.is_in_use)
        self.form.problem.show_problem("")
        self.form.changes.show_changes((), "", "")
        self._compared = self._pair(chosen)
        if self._compared is None:
            self.form.counted.set_text(tr("Answers are measured by this version now."))
        else:
            self.form.counted.set_text(tr("Comparing."))
            self.diff_wanted.emit(*self._compared)
        self.place_again()

    def _pair(self, chosen: VersionFacts) -> tuple[int, int] | None:
        """The two that are compared; None where there is nothing to compare with."""
        if not chosen.is_in_use:
            return (self._used.number, chosen.number)
        older = self.versions[self.versions.index(chosen) + 1 :]
        return (older[0].number, chosen.number) if older else None

    def _name(self, number: int) -> str:
        said = number_words(number)
        return tr("{version}, in use", version=said) if number == self._used.number else said


def number_words(number: int) -> str:
    """v3, or what travels with the program."""
    return tr("shipped with the program") if number == SHIPPED else tr("v{n}", n=number)


def _choice(one: VersionFacts) -> ListChoice:
    title = tr("As shipped with the program") if one.number == SHIPPED else tr("v{n}", n=one.number)
    who = one.by or ("" if one.number == SHIPPED else tr("before anybody edited"))
    when = f"{one.at.astimezone():%Y-%m-%d %H:%M}" if one.at is not None else ""
    restored = tr("takes up v{n} again", n=one.restores) if one.restores else ""
    text = " · ".join(part for part in (who, when, restored, one.note) if part)
    return ListChoice(key=str(one.number), title=title, text=text, fact=tr("in use") if one.is_in_use else "")

"""The companies of a job fair, each with what it asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.sessions.training.types import MAX_COURSE_NAME, CourseEntry, EntryFacts
from interview_sim.ui.editor.courses.shown import Named
from interview_sim.ui.editor.courses.words import name_of
from interview_sim.ui.language import area
from interview_sim.ui.staff.figures.pieces import Chooser
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Field, QuietButton, SecondaryButton, TextLabel

tr = area("editor-courses")


def chooser_options(named: Sequence[Named], chosen: str, empty: str) -> list[tuple[str, str]]:
    """What may be chosen: nothing yet, everything there is, and what was chosen and is gone."""
    options = [("", empty)] if not chosen else []
    options += [(one.id, name_of(one.id, named)) for one in named]
    known = {key for key, _ in options}
    return options if chosen in known else [*options, (chosen, tr("{id} · gone", id=chosen))]


class CompanyRow(Themed, QWidget):
    """`changed()`, `removal_asked()`. `entry()` is what stands in it; id 0 is new."""

    changed = Signal()
    removal_asked = Signal()

    def __init__(self, entry: CourseEntry, banks: Sequence[Named], presets: Sequence[Named]) -> None:
        super().__init__()
        self._id = entry.id
        self._banks, self._presets = tuple(banks), tuple(presets)
        self._bank_id, self._preset_id = entry.facts.bank_id, entry.facts.preset_id
        self.company = Field(is_desk=True)
        self.company.edit.setMaxLength(MAX_COURSE_NAME)
        self.company.set_text(entry.facts.company)
        self.bank, self.preset = Chooser(7), Chooser(7)
        self.remove = QuietButton(icon="trash", height="desk")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self.company, 4), (self.bank, 3), (self.preset, 3), (self.remove, 0)):
            self._row.addWidget(widget, stretch)
        self.company.text_changed.connect(lambda _: self.changed.emit())
        self.bank.key_chosen.connect(self._take_bank)
        self.preset.key_chosen.connect(self._take_preset)
        self.remove.clicked.connect(self.removal_asked)
        self.follow_theme()

    def entry(self) -> CourseEntry:
        """The company as it stands."""
        facts = EntryFacts(company=self.company.text(), bank_id=self._bank_id, preset_id=self._preset_id)
        return CourseEntry(id=self._id, facts=facts)

    def _take_bank(self, key: str) -> None:
        self._bank_id = key
        self.changed.emit()

    def _take_preset(self, key: str) -> None:
        self._preset_id = key
        self.changed.emit()

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(12))

    def retranslate(self) -> None:
        self.company.show_texts("", placeholder=tr("Company"))
        self.company.edit.setAccessibleName(tr("Company"))
        banks = chooser_options(self._banks, self._bank_id, tr("Choose a bank"))
        presets = chooser_options(self._presets, self._preset_id, tr("Choose an interview"))
        self.bank.show_options(banks, self._bank_id, tr("Question bank"))
        self.preset.show_options(presets, self._preset_id, tr("Interview"))
        self.remove.setAccessibleName(tr("Take {company} out", company=self.company.text()))
        self.remove.setToolTip(tr("Take it out of the fair"))


class CompanyRows(Themed, QWidget):
    """`changed()`; down `show_entries`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banks: tuple[Named, ...] = ()
        self._presets: tuple[Named, ...] = ()
        self.rows: list[CompanyRow] = []
        self.name = TextLabel("desk.small", "ink_2", wraps=False)
        self.add = SecondaryButton(icon="plus", height="desk")
        self._lines = QVBoxLayout()
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.name)
        self._column.addLayout(self._lines)
        self._column.addLayout(foot)
        self.add.clicked.connect(self._add_new)
        self.follow_theme()

    def show_entries(
        self, entries: Sequence[CourseEntry], banks: Sequence[Named], presets: Sequence[Named]
    ) -> None:
        """Replace all rows."""
        self._banks, self._presets = tuple(banks), tuple(presets)
        for row in list(self.rows):
            self._let_go(row)
        for entry in entries:
            self._put(entry)

    def entries(self) -> tuple[CourseEntry, ...]:
        """The companies as they stand; a row in which nothing was typed or chosen is none."""
        nothing = CourseEntry(id=0, facts=EntryFacts(company="", bank_id="", preset_id=""))
        return tuple(entry for row in self.rows if (entry := row.entry()) != nothing)

    def _add_new(self) -> None:
        last = self.rows[-1].entry().facts if self.rows else None
        preset_id = "" if last is None else last.preset_id
        row = self._put(CourseEntry(id=0, facts=EntryFacts(company="", bank_id="", preset_id=preset_id)))
        row.company.setFocus()
        self.changed.emit()

    def _put(self, entry: CourseEntry) -> CompanyRow:
        row = CompanyRow(entry, self._banks, self._presets)
        row.changed.connect(self.changed)
        row.removal_asked.connect(lambda: self._take_out(row))
        self.rows.append(row)
        self._lines.addWidget(row)
        return row

    def _take_out(self, row: CompanyRow) -> None:
        place = self.rows.index(row)
        self._let_go(row)
        beside = self.rows[min(place, len(self.rows) - 1)].remove if self.rows else self.add
        beside.setFocus()
        self.changed.emit()

    def _let_go(self, row: CompanyRow) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()

    def apply_theme(self) -> None:
        self._lines.setSpacing(theme().space(12))
        self._column.setSpacing(theme().space(12))

    def retranslate(self) -> None:
        self.name.set_text(tr("Companies and what they ask"))
        self.add.set_text(tr("Add a company"))

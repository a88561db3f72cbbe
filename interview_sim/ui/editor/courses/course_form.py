"""One course: kind, name, days, what is asked, a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.sessions.training.types import (
    MAX_COURSE_NAME,
    MAX_COURSE_NOTE,
    Course,
    CourseEntry,
    CourseFacts,
    CourseKind,
)
from interview_sim.ui.editor.courses.company_rows import CompanyRows, chooser_options
from interview_sim.ui.editor.courses.day_button import DayButton
from interview_sim.ui.editor.courses.shown import Named
from interview_sim.ui.editor.parts.form_scroll import FormScroll
from interview_sim.ui.editor.parts.named import Named as NamedField
from interview_sim.ui.language import area
from interview_sim.ui.staff.figures.pieces import Chooser
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Field, SegmentedChoice, TextLabel

tr = area("editor-courses")
_USUAL_DAYS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A course as the form says it."""

    facts: CourseFacts
    entries: tuple[CourseEntry, ...] = ()


def written_of(course: Course) -> Written:
    """A stored course as the form would say it."""
    return Written(facts=course.facts, entries=course.entries)


def new_course(today: date) -> Written:
    """What a new course begins with."""
    facts = CourseFacts(name="", begins_on=today, ends_on=today + timedelta(days=_USUAL_DAYS))
    return Written(facts=facts)


class CourseForm(Themed, FormScroll):
    """`changed()` by hand, `day_asked(DayButton)`; down `show_course`."""

    changed = Signal()
    day_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banks: tuple[Named, ...] = ()
        self._presets: tuple[Named, ...] = ()
        self._bank_id = self._preset_id = ""
        self._is_showing = False
        self.kind = SegmentedChoice(height="desk", role="desk.button")
        self.fixed = TextLabel("desk.small", "ink_2", comfortable_px=560)
        self.name, self.note = Field(is_desk=True), Field(is_desk=True)
        self.name.edit.setMaxLength(MAX_COURSE_NAME)
        self.note.edit.setMaxLength(MAX_COURSE_NOTE)
        self.begins, self.ends = DayButton(), DayButton()
        self.bank, self.preset = Chooser(10), Chooser(10)
        self.bank_field, self.preset_field = NamedField(self.bank), NamedField(self.preset)
        self.companies = CompanyRows()
        self._build()
        self._connect()
        self.follow_theme()

    def _build(self) -> None:
        kind = QHBoxLayout()
        kind.addWidget(self.kind)
        kind.addWidget(self.fixed, 1)
        kind.addStretch(1)
        kind.setSpacing(16)
        self._days, self._asks = QHBoxLayout(), QHBoxLayout()
        for day in (self.begins, self.ends):
            self._days.addWidget(day)
        self._days.addStretch(1)
        for field in (self.bank_field, self.preset_field):
            self._asks.addWidget(field, 1)
        self.column.addLayout(kind)
        self.column.addWidget(self.name)
        self.column.addLayout(self._days)
        self.column.addLayout(self._asks)
        self.column.addWidget(self.companies)
        self.column.addWidget(self.note)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._take_kind)
        for field in (self.name, self.note):
            field.text_changed.connect(lambda _: self._tell())
        for day in (self.begins, self.ends):
            day.chosen.connect(lambda _: self._tell())
            day.asked.connect(lambda day=day: self.day_asked.emit(day))
        self.bank.key_chosen.connect(self._take_bank)
        self.preset.key_chosen.connect(self._take_preset)
        self.companies.changed.connect(self._tell)

    # Down ----------------------------------------------------------------------------------

    def show_course(
        self,
        written: Written,
        banks: Sequence[Named],
        presets: Sequence[Named],
        today: date,
        *,
        has_members: bool = False,
    ) -> None:
        """Put a course in; with members its kind stays."""
        facts = written.facts
        self._is_showing = True
        self._banks, self._presets = tuple(banks), tuple(presets)
        self._bank_id, self._preset_id = facts.bank_id, facts.preset_id
        self.name.set_text(facts.name)
        self.note.set_text(facts.note)
        self.begins.show_day(facts.begins_on, today)
        self.ends.show_day(facts.ends_on, today)
        self.companies.show_entries(written.entries, banks, presets)
        self._show_kinds()
        self.kind.show_chosen(facts.kind)
        self.kind.setEnabled(not has_members)
        self.fixed.setVisible(has_members)
        self._show_choices()
        self._show_kind()
        self._is_showing = False

    def written(self) -> Written:
        """The course as it stands in the form."""
        kind = cast(CourseKind, self.kind.chosen_key() or "class")
        facts = CourseFacts(
            kind=kind,
            name=self.name.text(),
            bank_id=self._bank_id,
            preset_id=self._preset_id,
            begins_on=self.begins.day,
            ends_on=self.ends.day,
            note=self.note.text(),
        )
        return Written(facts=facts, entries=self.companies.entries() if kind == "fair" else ())

    def focus_first(self) -> None:
        """The keyboard begins at the name."""
        self.name.setFocus()

    # Inside --------------------------------------------------------------------------------

    def _tell(self) -> None:
        if not self._is_showing:
            self.changed.emit()

    def _take_kind(self, _kind: str) -> None:
        if self.kind.chosen_key() == "fair" and not self.companies.rows:
            self.companies.add.click()
        self._show_kind()
        self._tell()

    def _take_bank(self, key: str) -> None:
        self._bank_id = key
        self._tell()

    def _take_preset(self, key: str) -> None:
        self._preset_id = key
        self._tell()

    def _show_kind(self) -> None:
        is_fair = self.kind.chosen_key() == "fair"
        self.companies.setVisible(is_fair)
        for field in (self.bank_field, self.preset_field):
            field.setVisible(not is_fair)

    def _show_kinds(self) -> None:
        self.kind.show_options([("class", tr("Class")), ("fair", tr("Job fair"))], name=tr("Kind"))

    def _show_choices(self) -> None:
        banks = chooser_options(self._banks, self._bank_id, tr("Choose a bank"))
        presets = chooser_options(self._presets, self._preset_id, tr("Choose an interview"))
        self.bank.show_options(banks, self._bank_id, tr("Question bank"))
        self.preset.show_options(presets, self._preset_id, tr("Interview"))

    def apply_theme(self) -> None:
        self.column.setSpacing(theme().space(20))
        for row in (self._days, self._asks):
            row.setSpacing(theme().space(16))

    def retranslate(self) -> None:
        chosen = self.kind.chosen_key()
        self._show_kinds()
        self.kind.show_chosen(chosen or "class")
        self.fixed.set_text(tr("People joined it, so it stays what it is."))
        self.name.show_texts(tr("Name"), placeholder=tr("As visitors read it at the kiosk"))
        self.note.show_texts(tr("Note"), placeholder=tr("For the staff; visitors do not see it"))
        self.begins.show_name(tr("First day"))
        self.ends.show_name(tr("Last day"))
        self.bank_field.show_name(tr("Question bank"))
        self.preset_field.show_name(tr("Interview"))
        self._show_choices()

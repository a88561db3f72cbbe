"""The editor's pages in their places, and the ways that lead from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.ui.editor.courses.flow import PAGE as COURSES
from interview_sim.ui.editor.courses.flow import CoursesFlow
from interview_sim.ui.editor.criteria.flow import PAGE as CRITERIA
from interview_sim.ui.editor.criteria.flow import CriteriaFlow
from interview_sim.ui.editor.desk.deeds import BankDeeds
from interview_sim.ui.editor.desk.flow import BankFlow
from interview_sim.ui.editor.presets.flow import PAGE as PRESETS
from interview_sim.ui.editor.presets.flow import PresetsFlow
from interview_sim.ui.editor.usage.flow import PAGE as USAGE
from interview_sim.ui.editor.usage.flow import UsageFlow
from interview_sim.ui.editor.versions.flow import VersionsFlow
from interview_sim.ui.editor.versions.reading import VersionFiles

if TYPE_CHECKING:
    from interview_sim.ui.staff.program import StaffProgram


class EditorPages(QObject):
    """Questions, interviews, criteria, usage, courses: each a flow with a page."""

    def __init__(self, program: StaffProgram) -> None:
        super().__init__(program)
        window, data_dir = program.window, program.options.data_dir
        self.banks = BankFlow(program)
        preset_versions = VersionsFlow(window.desk, VersionFiles(data_dir, "presets"), self)
        window.closing.connect(preset_versions.close)
        self.presets = PresetsFlow(program, preset_versions)
        self.deeds = BankDeeds(program, self.banks, self.presets)
        self.banks.stale.connect(self.deeds.tell_stale)
        self.criteria = CriteriaFlow(program)
        self.usage, self.courses = UsageFlow(program), CoursesFlow(program)
        window.add_page(PRESETS, self.presets.title, self.presets.page)
        window.add_page(CRITERIA, self.criteria.title, self.criteria.page)
        window.add_page(USAGE, self.usage.title, self.usage.page)
        window.add_page(COURSES, self.courses.title, self.courses.page)
        self.usage.question_asked.connect(self.banks.open_question)
        self.banks.bank_published.connect(lambda _: self.presets.refresh())

    def let_go(self) -> None:
        """What was typed goes to the disk, and others may edit."""
        self.banks.editing.close()
        self.presets.editing.close()
        self.criteria.editing.close()

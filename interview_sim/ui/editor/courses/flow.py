"""Feeds the courses page from the store, off the window's thread, and stores what was written."""

from __future__ import annotations

import logging
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.training.types import Course
from interview_sim.ui.background import Background
from interview_sim.ui.editor.courses.course_form import Written
from interview_sim.ui.editor.courses.page import CoursesPage
from interview_sim.ui.editor.courses.reading import find_courses, find_progress
from interview_sim.ui.editor.courses.shown import ShownCourses
from interview_sim.ui.language import area, current_language

if TYPE_CHECKING:
    from interview_sim.sessions.desk.types import Staff
    from interview_sim.sessions.training.store import TrainingStore
    from interview_sim.ui.staff.program import StaffProgram

tr = area("editor-courses")
log = logging.getLogger(__name__)
PAGE = "courses"


class CoursesFlow(QObject):
    """What is stored is read anew each time the page, called `PAGE` in the window, is shown."""

    def __init__(self, program: StaffProgram) -> None:
        super().__init__(program)
        self._program = program
        self._reading = Background(self, name=PAGE)
        self._store: TrainingStore | None = None
        self.page = CoursesPage()
        window = program.window
        self.page.over = window.desk
        window.page_shown.connect(lambda name: self.refresh() if name == PAGE else None)
        window.entered.connect(lambda _: self._begin())
        window.closing.connect(self._close)
        self._reading.refused.connect(program.tell)
        self.page.course_saved.connect(self._save)
        self.page.deletion_wanted.connect(self._delete)
        self.page.progress_wanted.connect(self._find_progress)

    @property
    def is_idle(self) -> bool:
        """Whether everything asked for was read, stored and shown."""
        return self._reading.is_idle

    def title(self) -> str:
        """The page's name in today's language, for the window."""
        return tr("Courses")

    def _begin(self) -> None:
        """Somebody else is here: what was written before goes."""
        self.page.show_course(None)
        if self._program.window.current_page() == PAGE:
            self.refresh()

    def refresh(self, chosen: int | None = None) -> None:
        """Read all courses again and show `chosen`, or the one before."""
        if self._program.window.staff is None:
            return
        data_dir = self._program.options.data_dir

        def show(shown: ShownCourses) -> None:
            self.page.show_courses(shown, chosen)

        self._reading.do(lambda: find_courses(self._training(), data_dir, date.today()), show)

    # What was asked for --------------------------------------------------------------------

    def _save(self, course: Course | None, written: Written) -> None:
        by = self._staff()

        def store() -> Course:
            if course is None:
                entries = [one.facts for one in written.entries]
                return self._training().add_course(written.facts, by, entries)
            return self._training().change_course(course, written.facts, by, written.entries)

        self._reading.do(store, self._saved, refused=self._refuse)

    def _saved(self, course: Course) -> None:
        log.info("course %d saved", course.id)
        self._program.window.toast.show_message(tr("Saved: {name}", name=course.facts.name))
        self.refresh(course.id)

    def _refuse(self, error: InterviewSimError) -> None:
        self.page.show_refusal(str(message_of(error, current_language())))

    def _delete(self, course_id: int, reason: str) -> None:
        by = self._staff()
        self._reading.do(
            lambda: self._training().delete_course(course_id, reason, by), lambda _: self._deleted()
        )

    def _deleted(self) -> None:
        self._program.window.toast.show_message(tr("The course was deleted."))
        self.refresh()

    def _find_progress(self, course_id: int) -> None:
        self._reading.do(
            lambda: find_progress(self._training(), course_id), self.page.show_progress, key="progress"
        )

    # Inside --------------------------------------------------------------------------------

    def _staff(self) -> Staff:
        staff = self._program.window.staff
        if staff is None:
            raise RuntimeError("nobody is at the desk")
        return staff

    def _training(self) -> TrainingStore:
        """Opened in the thread that reads: its library takes half a second to load."""
        from interview_sim.sessions.training.store import TrainingStore

        if self._store is None:
            self._store = TrainingStore(self._program.options.data_dir)
        return self._store

    def _close(self) -> None:
        self._reading.close()
        if self._store is not None:
            self._store.close()

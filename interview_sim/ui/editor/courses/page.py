"""The courses page of the editor: classes and fairs, and beside them the chosen one and how it goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_sim.ui.editor.courses.course_form import CourseForm, Written, new_course, written_of
from interview_sim.ui.editor.courses.delete_dialog import DeleteCourseDialog
from interview_sim.ui.editor.courses.progress_panel import ProgressPanel
from interview_sim.ui.editor.courses.shown import ShownCourses, ShownProgress, when
from interview_sim.ui.editor.courses.words import days_text, kind_text, when_text
from interview_sim.ui.editor.parts.line_table import Line, LineColumn, LineTable
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.staff.figures.pieces import Empty
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import (
    Choice,
    PrimaryButton,
    QuestionDialog,
    QuietButton,
    SecondaryButton,
    SegmentedChoice,
    TextLabel,
)

tr = area("editor-courses")
_LEFT_PX = (764, 500)
NEW = 0


class CoursesPage(Themed, QWidget):
    """`course_saved(Course | None, Written)`: None is a new one; `deletion_wanted(course id, reason)`,
    `progress_wanted(course id)`.

    Dialogs lie over `over`, which hides them behind the lock. Down: `show_courses(ShownCourses)`,
    `show_course(course id)`, `show_progress(ShownProgress)`, `show_refusal(sentence)`.
    """

    course_saved = Signal(object, object)
    deletion_wanted = Signal(int, str)
    progress_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.over: QWidget = self
        self._shown: ShownCourses | None = None
        self._course_id: int | None = None
        self._before: Written | None = None
        self.title = TextLabel("desk.h1", wraps=False)
        self.new = SecondaryButton(icon="plus", height="desk")
        self.table, self.empty = LineTable(), Empty()
        self.tabs = SegmentedChoice(height="desk", role="desk.button")
        self.delete = QuietButton(icon="trash", height="desk")
        self.form, self.progress = CourseForm(), ProgressPanel()
        self.problem = ProblemLine()
        self.back, self.save = SecondaryButton(height="desk"), PrimaryButton(icon="check", height="desk")
        self._build()
        self._connect()
        self._show_tab("form")
        self.follow_theme()

    def _build(self) -> None:
        self._left, self.right = QWidget(), QWidget()
        self._left_head, self._right_head, self._foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._left_head.addWidget(self.title)
        self._left_head.addStretch(1)
        self._left_head.addWidget(self.new)
        self._left_column, self._right_column = QVBoxLayout(self._left), QVBoxLayout(self.right)
        self._left_column.addLayout(self._left_head)
        self._left_column.addWidget(self.table, 1)
        self._left_column.addWidget(self.empty, 1)
        self._right_head.addWidget(self.tabs)
        self._right_head.addStretch(1)
        self._right_head.addWidget(self.delete)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.progress)
        self._foot.addWidget(self.problem, 1)
        self._foot.addStretch(0)
        self._foot.addWidget(self.back)
        self._foot.addWidget(self.save)
        self._right_column.addLayout(self._right_head)
        self._right_column.addWidget(self._stack, 1)
        self._right_column.addLayout(self._foot)
        self._sides = QHBoxLayout(self)
        self._sides.addWidget(self._left)
        self._sides.addWidget(self.right, 1)
        for column in (self._left_column, self._right_column):
            column.setContentsMargins(0, 0, 0, 0)

    def _connect(self) -> None:
        self.table.chosen.connect(lambda key: self._leave_for(int(key)))
        self.table.opened.connect(lambda _: self.form.focus_first())
        self.new.clicked.connect(lambda: self._leave_for(NEW))
        self.tabs.chosen.connect(self._show_tab)
        self.delete.clicked.connect(self._ask_to_delete)
        self.form.changed.connect(self._show_state)
        self.form.day_asked.connect(lambda day: day.ask(self.over))
        self.back.clicked.connect(self._take_back)
        self.save.clicked.connect(self._save)

    # Down ----------------------------------------------------------------------------------

    def show_courses(self, shown: ShownCourses, chosen: int | None = None) -> None:
        """All courses. What is being written stays; else `chosen`, the one before, or the first is shown."""
        self._shown = shown
        self._show_table()
        wanted = self._course_id if chosen is None else chosen
        if self.is_changed and chosen is None:
            self.table.show_chosen(str(self._course_id))
            self._show_state()
            return
        known = [one.id for one in shown.courses]
        self.show_course(wanted if wanted in known else next(iter(known), None))

    def show_course(self, course_id: int | None) -> None:
        """Show a course, 0 is a new one, None none; whatever was written before is gone."""
        shown = self._shown
        if shown is None:
            return
        course = None if course_id is None else shown.course(course_id)
        self._course_id, self._before = course_id, None
        if course_id is not None:
            written = new_course(shown.today) if course is None else written_of(course)
            n_members = 0 if course is None else course.n_members
            self.form.show_course(written, shown.banks, shown.presets, shown.today, has_members=n_members > 0)
            self._before = self.form.written()
        self.table.show_chosen(str(course_id))
        self.progress.show_progress(None)
        if course is None:
            self._show_tab("form")
        else:
            self.progress_wanted.emit(course.id)
        self.show_refusal("")
        self._show_state()

    def show_progress(self, shown: ShownProgress) -> None:
        """The figures of a course, if it is still the one in front."""
        if shown.course.id == self._course_id:
            self.progress.show_progress(shown)

    def show_refusal(self, sentence: str) -> None:
        """Why it was not stored; "" takes it away."""
        self.problem.show_problem(sentence)

    @property
    def is_changed(self) -> bool:
        """Whether something was written that is not stored."""
        return self._before is not None and self.form.written() != self._before

    def may_close(self) -> str | None:
        """What the window asks before it closes."""
        return tr("The course is not saved yet.") if self.is_changed else None

    def focus_first(self) -> None:
        """The keyboard begins in the list, or where a first course is made."""
        (self.table if self.table.isVisible() else self.new).setFocus()

    # Going from one to another -------------------------------------------------------------

    def _leave_for(self, course_id: int) -> None:
        if course_id == self._course_id:
            return
        if not self.is_changed:
            self._go_to(course_id)
            return
        self.table.show_chosen(str(self._course_id))
        stay = Choice(key="stay", text=tr("Go on writing"))
        leave = Choice(key="leave", text=tr("Leave it unsaved"))
        text = tr("What you wrote of this course is lost otherwise.")
        dialog = QuestionDialog(self.over, tr("Not saved yet"), text, safe=stay, others=[leave], is_desk=True)
        dialog.answered.connect(lambda key: self._go_to(course_id) if key == "leave" else None)

    def _go_to(self, course_id: int) -> None:
        self.show_course(course_id)
        if course_id == NEW:
            self.form.focus_first()

    def _take_back(self) -> None:
        if self._before is not None and self._course_id:
            self.show_course(self._course_id)
        elif self._shown is not None:
            self.show_course(next((one.id for one in self._shown.courses), None))

    # What was asked for --------------------------------------------------------------------

    def _save(self) -> None:
        self.show_refusal("")
        course = None if self._shown is None or not self._course_id else self._shown.course(self._course_id)
        self.course_saved.emit(course, self.form.written())

    def _ask_to_delete(self) -> None:
        course = None if self._shown is None else self._shown.course(self._course_id or NEW)
        if course is not None:
            dialog = DeleteCourseDialog(self.over, course)
            dialog.deletion_wanted.connect(lambda reason: self._delete(course.id, reason))

    def _delete(self, course_id: int, reason: str) -> None:
        # What was written of it goes with it.
        self._before = None
        self.deletion_wanted.emit(course_id, reason)

    # Look ----------------------------------------------------------------------------------

    def _show_tab(self, name: str) -> None:
        self._stack.setCurrentWidget(self.progress if name == "progress" else self.form)
        self.tabs.show_chosen(name)
        self._show_state()

    def _show_state(self) -> None:
        is_form = self._stack.currentWidget() is self.form
        is_changed = self.is_changed
        self.right.setVisible(self._course_id is not None)
        self.tabs.setVisible(bool(self._course_id))
        self.delete.setVisible(bool(self._course_id))
        self.back.setVisible(is_form and (is_changed or self._course_id == NEW))
        self.save.setVisible(is_form)
        self.save.setEnabled(is_changed)
        self.save.set_text(tr("Save") if self._course_id else tr("Make this course"))

    def _show_table(self) -> None:
        shown = self._shown
        has_any = shown is not None and bool(shown.courses)
        self.table.setVisible(has_any)
        self.empty.setVisible(not has_any)
        if shown is None:
            return
        columns = (
            LineColumn(name=tr("Course"), is_figure=False),
            LineColumn(name=tr("Kind"), wide_px=112, is_figure=False),
            LineColumn(name=tr("Days"), wide_px=176, compact_px=168, is_figure=False),
            LineColumn(name="", wide_px=92, is_figure=False),
            LineColumn(name=tr("Joined"), why=tr("People who joined"), wide_px=80, compact_px=76),
        )
        lines = [
            Line(
                key=str(one.id),
                cells=(
                    one.facts.name,
                    kind_text(one.facts.kind),
                    days_text(one, shown.today),
                    when_text(when(one, shown.today)),
                    f"{one.n_members:,}",
                ),
                is_faint=when(one, shown.today) == "over",
            )
            for one in shown.courses
        ]
        self.table.show_lines(columns, lines, tr("Courses"))

    def apply_theme(self) -> None:
        side = theme().pick(40, 24)
        self._sides.setContentsMargins(side, theme().space(24), side, theme().space(20))
        self._sides.setSpacing(theme().pick(48, 32))
        self._left.setFixedWidth(theme().pick(*_LEFT_PX))
        for column in (self._left_column, self._right_column):
            column.setSpacing(theme().space(16))
        self._foot.setSpacing(theme().space(12))

    def retranslate(self) -> None:
        self.title.set_text(tr("Courses"))
        self.new.set_text(tr("New course"))
        self.tabs.show_options([("form", tr("Facts")), ("progress", tr("How it goes"))], name=tr("Part"))
        self.delete.set_text(tr("Delete"))
        self.back.set_text(tr("Do not save"))
        self.empty.words.set_text(
            tr(
                "No course yet. A class or a job fair is offered at the kiosk on its days; whoever agrees "
                "practises as part of it."
            )
        )
        self._show_table()
        self._show_state()

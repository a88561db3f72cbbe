"""What happens on the page of criteria: one file open, its forms in step with the draft, and its versions."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from interview_sim.editions import EditedMeanwhile, Edition
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.scoring.drafting.differences import differences
from interview_sim.ui.background import Background
from interview_sim.ui.editor.criteria.criteria_editing import CriteriaEditing
from interview_sim.ui.editor.criteria.opening import OpenedCriteria
from interview_sim.ui.editor.criteria.page import CriteriaPage
from interview_sim.ui.editor.criteria.publish_dialog import PublishDialog
from interview_sim.ui.editor.criteria.reading import (
    SHIPPED,
    VersionFacts,
    find_differences,
    find_versions,
)
from interview_sim.ui.editor.criteria.subjects import SUBJECTS, Subject
from interview_sim.ui.editor.criteria.trying import Trying
from interview_sim.ui.editor.criteria.versions_dialog import VersionsDialog
from interview_sim.ui.language import area, current_language
from interview_sim.ui.widgets import Choice, QuestionDialog

if TYPE_CHECKING:
    from interview_sim.ui.staff.program import StaffProgram

tr = area("editor-criteria")
log = logging.getLogger(__name__)
PAGE = "criteria"
PREVIEW_AFTER_MS = 300


class CriteriaFlow(QObject):
    """The page is called `PAGE` in the window. `criteria_published(kind, id)`."""

    criteria_published = Signal(str, str)

    def __init__(self, program: StaffProgram) -> None:
        super().__init__(program)
        self._program = program
        self._reading = Background(self, name=PAGE)
        self._files = Background(self, name=f"{PAGE}-files")
        self._trying = Trying(program.options.data_dir, self._reading)
        self.editing = CriteriaEditing(program.options.data_dir, self._files, self)
        self.page = CriteriaPage(self._unsaved)
        self.dialog: QuestionDialog | None = None
        self._preview_timer = QTimer(self, interval=PREVIEW_AFTER_MS, singleShot=True)
        self._preview_timer.timeout.connect(self.preview_now)
        self._connect()

    def _connect(self) -> None:
        window, page, editing = self._program.window, self.page, self.editing
        window.page_shown.connect(lambda name: self.refresh() if name == PAGE else None)
        window.entered.connect(lambda _: self._begin())
        window.locked.connect(editing.save_now)
        window.closing.connect(self._close)
        self._reading.refused.connect(self._program.tell)
        self._files.refused.connect(self._program.tell)
        page.subject_chosen.connect(lambda key: self.open(Subject.of(key)))
        page.edited.connect(editing.edit)
        page.undo_asked.connect(editing.steps.undo)
        page.redo_asked.connect(editing.steps.redo)
        page.versions_asked.connect(self.ask_versions)
        page.publish_asked.connect(self.ask_publish)
        page.throw_away_asked.connect(self._throw_away)
        page.preview_wanted.connect(self._preview_timer.start)
        editing.opened.connect(self._show_opened)
        editing.changed.connect(lambda _: self._show_draft())
        editing.saved.connect(page.show_saved)
        editing.published.connect(self._tell_published)
        editing.closed.connect(page.show_nothing)
        editing.rebased.connect(lambda state: page.show_opened(state, editing.draft))
        editing.refused.connect(self._refuse)
        for signal in (editing.steps.undoTextChanged, editing.steps.redoTextChanged):
            signal.connect(lambda _: self._show_steps())

    def title(self) -> str:
        """The page's name in today's language, for the window."""
        return tr("Criteria")

    @property
    def is_idle(self) -> bool:
        """Whether everything asked for was read, written and shown."""
        return self._reading.is_idle and self._files.is_idle and not self._preview_timer.isActive()

    def let_go(self) -> None:
        """What was typed goes to the disk, and others may edit."""
        self.editing.close()

    # Opening -------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Somebody begins: nothing of whoever was here before stays open under their name."""
        self.editing.close()
        self._trying.forget()
        if self._program.window.current_page() == PAGE:
            self.refresh()

    def refresh(self) -> None:
        """The page came in front: open what was open, read the stored answers anew."""
        self._trying.forget()
        if self.editing.state is None:
            self.open(self.page.subject or SUBJECTS[0])
        else:
            self._preview_timer.start()

    def open(self, subject: Subject) -> None:
        """Open norms or a word list; what was open is kept as a draft."""
        staff = self._program.window.staff
        if staff is not None:
            self.editing.open(subject, staff.name)

    def _show_opened(self, opened: OpenedCriteria) -> None:
        self.page.show_opened(opened)
        self.page.show_saved(True)
        self._show_draft()
        self._show_steps()
        if opened.is_continued and opened.hold is not None:
            self._program.window.toast.show_message(tr("The draft that was begun before is open."))

    def _show_draft(self) -> None:
        editing = self.editing
        if editing.draft is not None:
            self.page.show_draft(editing.draft, editing.problems, differs=editing.differs)
            self._preview_timer.start()

    def _show_steps(self) -> None:
        steps = self.editing.steps
        undo = (steps.undoText() or tr("the step before")) if steps.canUndo() else ""
        redo = (steps.redoText() or tr("the step after")) if steps.canRedo() else ""
        self.page.show_steps(undo, redo)

    def _unsaved(self) -> str | None:
        editing = self.editing
        editing.save_now()
        if editing.is_save_refused and editing.state is not None:
            name = editing.state.subject.name()
            return tr("What you changed in ‘{name}’ could not be saved.", name=name)
        return None

    def preview_now(self) -> None:
        """What the stored answers would be by the draft as it stands."""
        self._preview_timer.stop()
        if self._program.window.staff is not None:
            self._trying.show(self.editing, self.page)

    # Publishing and versions ---------------------------------------------------------------

    def ask_publish(self) -> PublishDialog | None:
        """What a new version would change, and a note on it."""
        state, draft = self.editing.state, self.editing.draft
        if state is None or draft is None or self.editing.problems or not self.editing.differs:
            return None
        found = differences(state.published, draft)
        dialog = PublishDialog(self._program.window.desk, state.subject, state.next_number, found)
        dialog.publish_asked.connect(self.editing.publish)
        self.dialog = dialog
        return dialog

    def ask_versions(self) -> None:
        """Who made which version, and what differs."""
        state, data_dir = self.editing.state, self._program.options.data_dir
        if state is not None:
            subject = state.subject
            self._reading.do(
                lambda: find_versions(data_dir, subject),
                lambda found: self._show_versions(subject, found),
                key="versions",
            )

    def _show_versions(self, subject: Subject, found: tuple[VersionFacts, ...]) -> None:
        editing, data_dir = self.editing, self._program.options.data_dir
        if editing.state is None or editing.state.subject != subject:
            return
        dialog = VersionsDialog(
            self._program.window.desk,
            subject,
            found,
            has_draft=editing.differs,
            may_restore=not editing.is_read_only,
        )
        self.dialog = dialog

        def compare(old: int, new: int) -> None:
            self._reading.do(
                lambda: find_differences(data_dir, subject, old, new),
                lambda changes: dialog.show_diff(old, new, changes) if self.dialog is dialog else None,
                refused=lambda error: dialog.show_refusal(str(message_of(error, current_language()))),
                key="compare",
            )

        dialog.diff_wanted.connect(compare)
        dialog.restore_asked.connect(self._take_up)
        dialog.answered.connect(lambda _: self._forget(dialog))
        dialog.show_chosen()

    def _forget(self, dialog: QuestionDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None

    def _take_up(self, number: int) -> None:
        if number == SHIPPED:
            self.editing.use_shipped()
        else:
            self.editing.take_up(number, "")

    def _throw_away(self) -> None:
        self.editing.throw_away(tr("Back to what is in use"))

    def _tell_published(self, edition: Edition | None) -> None:
        state = self.editing.state
        if edition is None:
            words = tr("Answers are measured by what was shipped from now on.")
        else:
            words = tr("v{n} is made: answers are measured by it from now on.", n=edition.number)
        self._program.window.toast.show_message(words, band="good")
        if state is not None:
            log.info("published %s", state.subject.key)
            self.page.show_opened(state, self.editing.draft)
            self._show_draft()
            self.criteria_published.emit(state.subject.kind, state.subject.id)

    def _refuse(self, error: InterviewSimError) -> None:
        if isinstance(error, EditedMeanwhile) and self.editing.state is not None:
            self._tell_meanwhile(error)
        else:
            self._program.tell(error)

    def _tell_meanwhile(self, error: EditedMeanwhile) -> None:
        """Somebody published since the draft was begun: keep mine on top, or begin from theirs."""
        dialog = QuestionDialog(
            self._program.window.desk,
            tr("Somebody published meanwhile"),
            tr(
                "{by} made v{n} after your draft was begun. Your draft is kept.",
                by=error.facts["by"] or "?",
                n=error.facts["number"],
            ),
            safe=Choice(key="wait", text=tr("Decide later")),
            others=[
                Choice(key="mine", text=tr("Keep my draft on top"), icon="pencil"),
                Choice(key="theirs", text=tr("Begin from theirs"), icon="loop"),
            ],
            is_desk=True,
        )
        self.dialog = dialog
        dialog.answered.connect(self._settle)

    def _settle(self, key: str) -> None:
        self.dialog = None
        if key == "mine":
            self.editing.use_published_as_base()
        elif key == "theirs":
            self.editing.begin_from_theirs(tr("Begin from theirs"))

    def _close(self) -> None:
        self.editing.close()
        self._files.close()
        self._reading.close()
        self._trying.close()

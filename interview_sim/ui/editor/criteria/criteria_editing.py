"""Norms or a word list while they are edited: one undo for all, drafts that keep themselves, versions."""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from interview_sim.scoring.drafting import CriteriaProblem
from interview_sim.ui.editor.criteria.opening import (
    OpenedCriteria,
    open_criteria,
    problems_of,
    publish_criteria,
    rebase,
    restore_criteria,
    withdraw_criteria,
)
from interview_sim.ui.editor.criteria.step import CriteriaStep
from interview_sim.ui.editor.criteria.subjects import CriteriaDraft, Subject

if TYPE_CHECKING:
    from interview_sim.editions import DraftHold, Edition
    from interview_sim.errors import InterviewSimError
    from interview_sim.ui.background import Background

log = logging.getLogger(__name__)
SAVE_AFTER_MS = 800


class CriteriaEditing(QObject):
    """`opened(OpenedCriteria)`, `changed(draft)`, `saved(bool)`, `published(Edition | None)` (None: the
    shipped is used again), `closed()`, `refused(InterviewSimError)`, `rebased(OpenedCriteria)`
    where the draft stands on another published text now.

    All files are read and written off the window's thread.
    """

    opened = Signal(object)
    changed = Signal(object)
    saved = Signal(bool)
    published = Signal(object)
    closed = Signal()
    rebased = Signal(object)
    refused = Signal(object)

    def __init__(self, data_dir: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir, self._background = data_dir, background
        self._hold: DraftHold | None = None
        self._unclaimed: DraftHold | None = None
        self.state: OpenedCriteria | None = None
        self.draft: CriteriaDraft | None = None
        self.problems: tuple[CriteriaProblem, ...] = ()
        self.steps = QUndoStack(self)
        self.is_saved = True
        self._asked_for = 0
        self._save_timer = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)
        self._save_timer.timeout.connect(self.save_now)

    @property
    def is_read_only(self) -> bool:
        """Whether somebody else edits it, or nothing is open."""
        return self._hold is None

    @property
    def differs(self) -> bool:
        """Whether the draft is not what is published."""
        return self.state is not None and self.draft != self.state.published

    def open(self, subject: Subject, by: str) -> None:
        """Open criteria; what was open before is kept and let go."""
        self.close()
        data_dir = self._data_dir
        self._asked_for += 1
        number = self._asked_for

        def work() -> OpenedCriteria:
            # One that was opened and not wanted any more must not hold what is opened now.
            unclaimed, self._unclaimed = self._unclaimed, None
            if unclaimed is not None:
                unclaimed.let_go()
            found = open_criteria(data_dir, subject, by)
            self._unclaimed = found.hold
            return found

        def take(found: OpenedCriteria) -> None:
            if number == self._asked_for:
                self._unclaimed = None
                self._take_opened(found)
            elif found.hold is not None:
                self._background.do(found.hold.let_go, refused=self.refused.emit)

        self._background.do(work, take, refused=self.refused.emit)

    def close(self) -> None:
        """Save what is not saved, and let somebody else edit it."""
        self._asked_for += 1
        self.save_now()
        hold, self._hold = self._hold, None
        was_open, self.state = self.state is not None, None
        self.draft, self.problems = None, ()
        self.steps.clear()
        if hold is not None:
            self._background.do(hold.let_go, refused=self.refused.emit)
        if was_open:
            self.closed.emit()

    def edit(self, after: CriteriaDraft, words: str, place: Hashable | None = None) -> None:
        """Make one step; `words` says it in the undo's tool tip, `place` joins typing into one step."""
        before = self.draft
        if before is None or self.is_read_only or after == before:
            return
        self.steps.push(CriteriaStep(self._take, before, after, words, place))

    def save_now(self) -> None:
        """Keep the draft on the disk, if it changed."""
        self._save_timer.stop()
        hold, draft = self._hold, self.draft
        if hold is None or draft is None or self.is_saved:
            return
        self.is_saved = True
        self._background.do(
            (lambda: hold.save(draft.text())) if self.differs else hold.discard,
            lambda _: self.saved.emit(self.is_saved),
            refused=self._not_saved,
        )

    def publish(self, note: str) -> None:
        """Make a version that answers are measured by from now on; not while something is wrong."""
        hold, draft, state = self._hold, self.draft, self.state
        if hold is not None and draft is not None and state is not None and not self.problems:
            self._save_timer.stop()
            self._background.do(
                lambda: publish_criteria(hold, state.subject, draft, note),
                self._take_published,
                refused=self._not_published,
            )

    def take_up(self, number: int, note: str) -> None:
        """Publish an earlier version again, as a new one."""
        hold, state, data_dir = self._hold, self.state, self._data_dir
        if hold is not None and state is not None:
            self._save_timer.stop()
            self._background.do(
                lambda: restore_criteria(data_dir, hold, state.subject, number, note),
                self._take_published,
                refused=self._not_published,
            )

    def use_shipped(self) -> None:
        """Take the centre's own out of use; its versions stay."""
        hold, state, data_dir = self._hold, self.state, self._data_dir
        if hold is not None and state is not None:
            self._save_timer.stop()
            self._background.do(
                lambda: withdraw_criteria(data_dir, hold, state.subject),
                self._take_shipped,
                refused=self._not_published,
            )

    def throw_away(self, words: str) -> None:
        """Begin again from what is published; it is a step, so that undo has the draft back."""
        if self.state is not None:
            self.edit(self.state.published, words)

    def use_published_as_base(self) -> None:
        """What was published meanwhile was looked at: the draft may be published on top of it."""
        self._rebase(self._take_base)

    def begin_from_theirs(self, words: str) -> None:
        """Leave the draft for what was published meanwhile; a step, so that undo has it back."""

        def take(found: tuple[CriteriaDraft, int]) -> None:
            self._take_base(found)
            self.edit(found[0], words)

        self._rebase(take)

    def _rebase(self, then: Callable[[tuple[CriteriaDraft, int]], None]) -> None:
        hold, state, data_dir = self._hold, self.state, self._data_dir
        if hold is not None and state is not None:
            self._background.do(
                lambda: rebase(data_dir, hold, state.subject), then, refused=self.refused.emit
            )

    # In the window's thread -------------------------------------------------------------------

    def _take_opened(self, found: OpenedCriteria) -> None:
        self.state, self._hold = found, found.hold
        self.draft, self.is_saved = found.draft, True
        self.problems = problems_of(found.draft)
        self.steps.clear()
        log.info("%s opened: %s", found.subject.key, "ours" if self._hold is not None else "to read")
        self.opened.emit(found)

    def _take(self, draft: CriteriaDraft) -> None:
        """The draft after a step, its undo or redo."""
        self.draft, self.is_saved = draft, False
        self.problems = problems_of(draft)
        self.changed.emit(draft)
        self.saved.emit(False)
        self._save_timer.start()

    def _take_published(self, outcome: tuple[Edition, CriteriaDraft]) -> None:
        edition, draft = outcome
        if self.state is not None:
            self.state = replace(
                self.state,
                published=draft,
                next_number=edition.number + 1,
                is_continued=False,
                is_stale=False,
                is_own=True,
                is_broken=False,
            )
        self.steps.clear()
        self.draft, self.is_saved, self.problems = draft, True, problems_of(draft)
        self.changed.emit(draft)
        self.saved.emit(True)
        self.published.emit(edition)

    def _take_shipped(self, found: tuple[CriteriaDraft, int]) -> None:
        draft, number = found
        if self.state is not None:
            self.state = replace(
                self.state,
                published=draft,
                next_number=number,
                is_continued=False,
                is_stale=False,
                is_own=False,
                is_broken=False,
            )
        self.steps.clear()
        self.draft, self.is_saved, self.problems = draft, True, problems_of(draft)
        self.changed.emit(draft)
        self.saved.emit(True)
        self.published.emit(None)

    def _take_base(self, found: tuple[CriteriaDraft, int]) -> None:
        base, number = found
        if self.state is not None and self.draft is not None:
            self.state = replace(
                self.state, published=base, next_number=number, is_stale=False, is_own=True, is_broken=False
            )
            self.rebased.emit(self.state)
            self.changed.emit(self.draft)

    def _not_saved(self, error: InterviewSimError) -> None:
        self.is_saved = False
        self.saved.emit(False)
        self.refused.emit(error)

    def _not_published(self, error: InterviewSimError) -> None:
        # The version is not there; what was typed stays as a draft.
        self.is_saved = False
        self.save_now()
        self.refused.emit(error)

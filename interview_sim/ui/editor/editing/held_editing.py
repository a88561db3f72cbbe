"""Something edited by one person at a time: draft, undo, autosave, publishing and versions.

What differs from thing to thing (what is opened, how it is published and checked) stands in hooks at the
end of the class.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Generic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from interview_sim.editions import DraftHold, Edition
from interview_sim.errors import InterviewSimError
from interview_sim.ui.background import Background
from interview_sim.ui.editor.editing.commands import DraftStep
from interview_sim.ui.editor.editing.holder import Holder, OpenedT, T
from interview_sim.ui.editor.editing.opened_draft import DraftT

log = logging.getLogger(__name__)
SAVE_AFTER_MS = 800


class HeldEditing(QObject, Generic[OpenedT, DraftT]):
    """`opened(state)`, `changed(draft)`, `saved(bool)`, `published(Edition)`, `closed()`,
    `refused(InterviewSimError)`, `numbered(number)` of the version that comes next, where it became another.

    All files are read and written off the window's thread, in the order in which it was asked for.
    `is_save_refused`: the last attempt to keep the draft failed.
    """

    opened = Signal(object)
    changed = Signal(object)
    saved = Signal(bool)
    published = Signal(object)
    closed = Signal()
    refused = Signal(object)
    numbered = Signal(int)
    thing: ClassVar[str]

    def __init__(self, data_dir: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir, self._background = data_dir, background
        self._holder: Holder[OpenedT] = Holder(background, self.refused.emit)
        self.state: OpenedT | None = None
        self.draft: DraftT | None = None
        self.steps = QUndoStack(self)
        self.is_saved, self.is_save_refused = True, False
        self._save_timer = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)
        self._save_timer.timeout.connect(self.save_now)

    @property
    def is_read_only(self) -> bool:
        """Whether somebody else edits it, or nothing is open."""
        return self._holder.hold is None

    def close(self) -> None:
        """Save what is not saved, and let somebody else edit it."""
        self.save_now()
        self._holder.let_go()
        was_open, self.state = self.state is not None, None
        self.draft, self.is_save_refused = None, False
        self._forget()
        self.steps.clear()
        if was_open:
            self.closed.emit()

    def edit(self, after: DraftT, words: str, place: Hashable | None = None) -> None:
        """Make one step; `words` says it in the undo's tool tip, `place` joins typing into one step."""
        before = self.draft
        if before is None or self.is_read_only or after == before:
            return
        self.steps.push(DraftStep(self._take, before, after, words, place))

    def save_now(self) -> None:
        """Keep the draft on the disk, if it changed."""
        self._save_timer.stop()
        draft = self.draft
        if draft is None or self.is_read_only or self.is_saved:
            return
        self.is_saved = True
        self._holder.do(
            self._saving(draft),
            lambda _: self._tell_saved(),
            undone=lambda _: self._tell_unsaved(),
            key=f"save-{self.thing}",
        )

    def publish(self, note: str) -> None:
        """Make a version of the draft that is used from now on."""
        draft = self.draft
        if draft is not None:
            self._make_version(lambda hold, state: self._publish(hold, state, draft, note))

    def take_up(self, number: int, note: str) -> None:
        """Publish an earlier version again, as a new one."""
        self._make_version(
            lambda hold, state: self._publish(hold, state, self._earlier(state, number), note, number)
        )

    def use_published_as_base(self) -> None:
        """What was published meanwhile was looked at: the draft may be published on top of it."""
        self._do(self._rebase, self._take_base)

    # For subclasses ---------------------------------------------------------------------------

    def _open(self, read: Callable[[], OpenedT]) -> None:
        """Open what `read` finds; what was open before is kept and let go."""
        self.close()
        self._holder.open(read, self._take_opened)

    def _do(self, work: Callable[[DraftHold, OpenedT], T], then: Callable[[T], None]) -> None:
        """Work on what is open, off the window's thread; `then` only while it is still open."""
        state = self.state
        if state is not None:
            self._holder.do(lambda hold: work(hold, state), then)

    def _replace_typed(
        self,
        work: Callable[[DraftHold, OpenedT], T],
        then: Callable[[T], None],
        always: Callable[[T], None] = lambda _: None,
    ) -> None:
        """As `_do`, where the draft goes. Where the work is refused it is kept, open still or not."""
        state, draft = self.state, self.draft
        if state is None or draft is None:
            return
        keep = self._saving(draft)

        def work_or_keep(hold: DraftHold) -> T:
            try:
                return work(hold, state)
            except InterviewSimError:
                keep(hold)
                raise

        self._save_timer.stop()
        self.is_saved = True
        self._holder.do(work_or_keep, then, always=always, undone=lambda _: self._keep_typed())

    def _make_version(self, work: Callable[[DraftHold, OpenedT], tuple[Edition, DraftT]]) -> None:
        self._replace_typed(work, self._take_published, lambda made: self.published.emit(made[0]))

    def _keep_typed(self) -> None:
        self.is_saved = False
        self.save_now()

    def _take_opened(self, found: OpenedT) -> None:
        self.state, self.draft, self.is_saved = found, found.draft, True
        self.steps.clear()
        self._look_at(found.draft, is_typed=False)
        log.info("%s opened: %s", self.thing, "to read" if self.is_read_only else "ours")
        self.opened.emit(found)

    def _take(self, draft: DraftT) -> None:
        """The draft after a step, its undo or redo."""
        self.draft, self.is_saved = draft, False
        self._look_at(draft, is_typed=True)
        self.saved.emit(False)
        self.changed.emit(draft)
        self._save_timer.start()

    def _take_fresh(self, draft: DraftT) -> None:
        """What is published stands in the place of what was typed."""
        self.steps.clear()
        self._save_timer.stop()
        self.draft, self.is_saved, self.is_save_refused = draft, True, False
        self._look_at(draft, is_typed=False)
        self.changed.emit(draft)
        self.saved.emit(True)

    def _take_published(self, made: tuple[Edition, DraftT]) -> None:
        edition, draft = made
        if self.state is not None:
            self.state = self._after_publishing(self.state, draft, edition.number + 1)
        self._take_fresh(draft)

    def _take_base(self, state: OpenedT) -> None:
        self.state = state
        self.numbered.emit(state.next_number)

    def _tell_saved(self) -> None:
        self.is_save_refused = False
        self.saved.emit(self.is_saved)

    def _tell_unsaved(self) -> None:
        self.is_saved, self.is_save_refused = False, True
        self.saved.emit(False)

    # Hooks, in the window's thread --------------------------------------------------------------

    def _forget(self) -> None:
        """Nothing is open any more."""

    def _look_at(self, draft: DraftT, *, is_typed: bool) -> None:
        """Check the draft; `is_typed`: more may follow at once."""

    def _saving(self, draft: DraftT) -> Callable[[DraftHold], None]:
        """What keeps the draft on the disk."""
        return lambda hold: hold.save(draft.text())

    def _after_publishing(self, state: OpenedT, draft: DraftT, next_number: int) -> OpenedT:
        """The state once `draft` is what is published."""
        return replace(state, next_number=next_number, is_continued=False, is_stale=False)

    # Hooks, off the window's thread -------------------------------------------------------------

    def _publish(
        self, hold: DraftHold, state: OpenedT, draft: DraftT, note: str, restores: int | None = None
    ) -> tuple[Edition, DraftT]:
        """The version made of the draft, and the draft with its number."""
        raise NotImplementedError

    def _earlier(self, state: OpenedT, number: int) -> DraftT:
        """An earlier version as a draft."""
        raise NotImplementedError

    def _rebase(self, hold: DraftHold, state: OpenedT) -> OpenedT:
        """The state once the draft stands on what is published now."""
        hold.begin_from_published()
        return replace(state, is_stale=False, next_number=hold.next_number)

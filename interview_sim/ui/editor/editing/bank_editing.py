"""One bank while it is edited: draft, undo, checks after a pause in typing, autosave, publishing."""

from __future__ import annotations

import logging
from collections.abc import Hashable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from interview_sim.editions import DraftHold, Edition
from interview_sim.errors import InterviewSimError
from interview_sim.ui.background import Background
from interview_sim.ui.editor.editing.bank_opening import (
    OpenedBank,
    begin_again,
    open_bank,
    publish_bank,
    restore_bank,
)
from interview_sim.ui.editor.editing.commands import DraftStep

if TYPE_CHECKING:
    from interview_sim.banks.drafting import BankDraft, BankJudge, Judgement

log = logging.getLogger(__name__)
CHECK_AFTER_MS = 400
SAVE_AFTER_MS = 800


class BankEditing(QObject):
    """`opened(OpenedBank)`, `changed(BankDraft)`, `judged(Judgement)`, `saved(bool)`, `published(Edition)`,
    `closed()`, `refused(InterviewSimError)`. All files are read and written off the window's thread."""

    opened = Signal(object)
    changed = Signal(object)
    judged = Signal(object)
    saved = Signal(bool)
    published = Signal(object)
    closed = Signal()
    refused = Signal(object)

    def __init__(self, data_dir: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir, self._background = data_dir, background
        self._hold: DraftHold | None = None
        self._judge: BankJudge | None = None
        self.state: OpenedBank | None = None
        self.draft: BankDraft | None = None
        self.judgement: Judgement | None = None
        self.steps = QUndoStack(self)
        self.is_saved = True
        self._asked_for = 0
        self._check_timer = QTimer(self, interval=CHECK_AFTER_MS, singleShot=True)
        self._check_timer.timeout.connect(self.check_now)
        self._save_timer = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)
        self._save_timer.timeout.connect(self.save_now)

    @property
    def is_read_only(self) -> bool:
        """Whether somebody else edits it, or nothing is open."""
        return self._hold is None

    def open(self, bank_id: str, by: str, *, made: BankDraft | None = None) -> None:
        """Open a bank, or begin the new one `made`; what was open before is kept and let go."""
        self.close()
        data_dir = self._data_dir
        self._asked_for += 1
        number = self._asked_for

        def take(found: OpenedBank) -> None:
            if number == self._asked_for:
                self._take_opened(found)
            elif found.hold is not None:
                self._background.do(found.hold.let_go, refused=self.refused.emit)

        self._background.do(lambda: open_bank(data_dir, bank_id, by, made), take, refused=self.refused.emit)

    def close(self) -> None:
        """Save what is not saved, and let somebody else edit it."""
        self._asked_for += 1
        self._check_timer.stop()
        self.save_now()
        hold, self._hold = self._hold, None
        was_open, self.state = self.state is not None, None
        self.draft = self.judgement = self._judge = None
        self.steps.clear()
        if hold is not None:
            self._background.do(hold.let_go, refused=self.refused.emit)
        if was_open:
            self.closed.emit()

    def edit(self, after: BankDraft, words: str, place: Hashable | None = None) -> None:
        """Make one step; `words` says it in the undo's tool tip, `place` joins typing into one step."""
        before = self.draft
        if before is None or self.is_read_only or after == before:
            return
        self.steps.push(DraftStep(self._take, before, after, words, place))

    def check_now(self) -> None:
        """Judge the draft as it stands."""
        self._check_timer.stop()
        draft, judge, state = self.draft, self._judge, self.state
        if draft is not None and judge is not None and state is not None:
            self._background.do(lambda: judge.judge(draft, state.also), self._take_judgement, key="judge")

    def save_now(self) -> None:
        """Keep the draft on the disk, if it changed."""
        self._save_timer.stop()
        hold, draft = self._hold, self.draft
        if hold is None or draft is None or self.is_saved:
            return
        self.is_saved = True
        self._background.do(
            lambda: hold.save(draft.text()),
            lambda _: self.saved.emit(self.is_saved),
            refused=self._not_saved,
            key="save",
        )

    def publish(self, note: str) -> None:
        """Make a version of the draft that the kiosk uses from now on."""
        hold, draft = self._hold, self.draft
        if hold is not None and draft is not None:
            self._save_timer.stop()
            self._background.do(
                lambda: publish_bank(hold, draft, note), self._take_published, refused=self._not_published
            )

    def take_up(self, number: int, note: str) -> None:
        """Publish an earlier version again, as a new one."""
        hold, state, data_dir = self._hold, self.state, self._data_dir
        if hold is not None and state is not None:
            self._background.do(
                lambda: restore_bank(data_dir, hold, state.bank_id, number, note),
                self._take_published,
                refused=self._not_published,
            )

    def use_published_as_base(self) -> None:
        """What was published meanwhile was looked at: the draft may be published on top of it."""
        hold = self._hold
        if hold is not None:
            self._background.do(hold.begin_from_published, refused=self.refused.emit)

    def throw_away(self) -> None:
        """Begin again from what is published; a bank that never was is gone with its draft."""
        hold, state = self._hold, self.state
        if hold is not None and state is not None:
            self._save_timer.stop()
            self.is_saved = True
            self._background.do(
                lambda: begin_again(hold, state.bank_id), self._take_fresh, refused=self.refused.emit
            )

    # In the window's thread -------------------------------------------------------------------

    def _take_opened(self, found: OpenedBank) -> None:
        from interview_sim.banks.drafting import BankJudge

        self.state, self._hold, self._judge = found, found.hold, BankJudge()
        self.draft, self.judgement, self.is_saved = found.draft, None, True
        self.steps.clear()
        log.info("bank opened: %s", "ours" if self._hold is not None else "to read")
        self.opened.emit(found)
        self.check_now()

    def _take(self, draft: BankDraft) -> None:
        """The draft after a step, its undo or redo."""
        self.draft, self.is_saved = draft, False
        self.saved.emit(False)
        self.changed.emit(draft)
        self._check_timer.start()
        self._save_timer.start()

    def _take_fresh(self, draft: BankDraft | None) -> None:
        self.steps.clear()
        if draft is None:
            self.close()
            return
        self.draft, self.is_saved = draft, True
        self.changed.emit(draft)
        self.saved.emit(True)
        self.check_now()

    def _take_judgement(self, judgement: Judgement) -> None:
        self.judgement = judgement
        self.judged.emit(judgement)

    def _take_published(self, outcome: tuple[Edition, BankDraft]) -> None:
        edition, draft = outcome
        if self.state is not None:
            self.state = replace(
                self.state, next_number=edition.number + 1, is_continued=False, is_stale=False
            )
        self._take_fresh(draft)
        self.published.emit(edition)

    def _not_saved(self, error: InterviewSimError) -> None:
        self.is_saved = False
        self.saved.emit(False)
        self.refused.emit(error)

    def _not_published(self, error: InterviewSimError) -> None:
        # The version is not there; what was typed stays as a draft.
        self.is_saved = False
        self.save_now()
        self.refused.emit(error)

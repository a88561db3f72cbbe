"""One bank while it is edited: draft, undo, checks after a pause in typing, autosave, publishing."""

from __future__ import annotations

import logging
from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from interview_sim.editions import DraftHeldByOther, DraftHold, Edition, Editions
from interview_sim.errors import InterviewSimError
from interview_sim.ui.background import Background
from interview_sim.ui.editor.editing.commands import DraftStep

if TYPE_CHECKING:
    from interview_sim.banks import Question
    from interview_sim.banks.drafting import BankDraft, BankJudge, Judgement

log = logging.getLogger(__name__)
CHECK_AFTER_MS = 400
SAVE_AFTER_MS = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A bank as it was opened. `held_by`: who edits it, so that it can only be read; "" where it is ours.

    `is_continued`: an earlier draft is gone on with; `is_stale`: something else was published since.
    """

    bank_id: str
    draft: BankDraft
    held_by: str = ""
    is_continued: bool = False
    is_stale: bool = False
    next_number: int = 1


class BankEditing(QObject):
    """`opened(Opened)`, `changed(BankDraft)`, `judged(Judgement)`, `saved()`, `published(Edition)`,
    `refused(InterviewSimError)`. All files are read and written off the window's thread."""

    opened = Signal(object)
    changed = Signal(object)
    judged = Signal(object)
    saved = Signal()
    published = Signal(object)
    refused = Signal(object)

    def __init__(self, data_dir: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir, self._background = data_dir, background
        self._editions = Editions(data_dir)
        self._hold: DraftHold | None = None
        self._judge: BankJudge | None = None
        self._also: tuple[Question, ...] = ()
        self.state: Opened | None = None
        self.draft: BankDraft | None = None
        self.judgement: Judgement | None = None
        self.steps = QUndoStack(self)
        self.is_saved = True
        self._check_timer = QTimer(self, interval=CHECK_AFTER_MS, singleShot=True)
        self._check_timer.timeout.connect(self.check_now)
        self._save_timer = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)
        self._save_timer.timeout.connect(self.save_now)

    @property
    def is_read_only(self) -> bool:
        """Whether somebody else edits it."""
        return self._hold is None

    def open(self, bank_id: str, by: str, *, made: BankDraft | None = None) -> None:
        """Open a bank, or begin the new one `made`; what was open before is kept and let go."""
        self.close()
        self._background.do(
            lambda: self._open(bank_id, by, made), self._take_opened, refused=self.refused.emit
        )

    def close(self) -> None:
        """Save what is not saved, and let somebody else edit it."""
        self._check_timer.stop()
        self.save_now()
        hold, self._hold = self._hold, None
        self.state = self.draft = self.judgement = self._judge = None
        self.steps.clear()
        if hold is not None:
            self._background.do(hold.let_go, refused=self.refused.emit)

    def edit(self, after: BankDraft, words: str, place: Hashable | None = None) -> None:
        """Make one step; `words` says it in the undo's tool tip, `place` joins typing into one step."""
        before = self.draft
        if before is None or self.is_read_only or after == before:
            return
        self.steps.push(DraftStep(self._take, before, after, words, place))

    def check_now(self) -> None:
        """Judge the draft as it stands."""
        self._check_timer.stop()
        draft, judge, also = self.draft, self._judge, self._also
        if draft is not None and judge is not None:
            self._background.do(lambda: judge.judge(draft, also), self._take_judgement, key="judge")

    def save_now(self) -> None:
        """Keep the draft on the disk, if it changed."""
        self._save_timer.stop()
        hold, draft = self._hold, self.draft
        if hold is None or draft is None or self.is_saved:
            return
        self.is_saved = True
        self._background.do(
            lambda: hold.save(draft.text()), lambda _: self.saved.emit(), refused=self._not_saved, key="save"
        )

    def publish(self, note: str) -> None:
        """Make a version of the draft that the kiosk uses from now on."""
        hold, draft = self._hold, self.draft
        if hold is None or draft is None:
            return
        self._save_timer.stop()
        self._background.do(
            lambda: _publish(hold, draft, note), self._take_published, refused=self._not_published
        )

    def take_up(self, number: int, note: str) -> None:
        """Publish an earlier version again, as a new one."""
        hold, bank_id = self._hold, self.state.bank_id if self.state is not None else ""
        if hold is None:
            return

        def restore() -> tuple[Edition, BankDraft]:
            from interview_sim.banks.drafting import BankDraft

            old = BankDraft.read(self._editions.text_of("banks", bank_id, number), f"{bank_id}.yaml")
            return _publish(hold, old, note, restores=number)

        self._background.do(restore, self._take_published, refused=self._not_published)

    def use_published_as_base(self) -> None:
        """What was published meanwhile was looked at: the draft may be published on top of it."""
        hold = self._hold
        if hold is not None:
            self._background.do(hold.begin_from_published, refused=self.refused.emit)

    def throw_away(self) -> None:
        """Begin again from what is published."""
        hold, state = self._hold, self.state
        if hold is None or state is None:
            return

        def begin_again() -> BankDraft | None:
            hold.discard()
            return _read(hold.base, state.bank_id)

        self._background.do(begin_again, self._take_fresh, refused=self.refused.emit)

    # In the background ------------------------------------------------------------------------

    def _open(
        self, bank_id: str, by: str, made: BankDraft | None
    ) -> tuple[Opened, DraftHold | None, BankJudge, tuple[Question, ...]]:
        from interview_sim.banks.drafting import BankJudge

        shipped = None if made is not None else _shipped_text(bank_id)
        hold: DraftHold | None = None
        held_by = ""
        try:
            hold = self._editions.open_draft("banks", bank_id, by, shipped=shipped)
        except DraftHeldByOther as error:
            held_by = error.facts["by"] or "?"
        text = hold.draft.text if hold is not None and hold.draft is not None else None
        if text is None:
            text = hold.base if hold is not None else self._editions.published("banks", bank_id) or shipped
        draft = made if made is not None and text is None else _read(text, bank_id)
        if draft is None:
            from interview_sim.banks import BankMissing

            if hold is not None:
                hold.let_go()
            raise BankMissing(bank=bank_id, known="")
        opened = Opened(
            bank_id=bank_id,
            draft=draft,
            held_by=held_by,
            is_continued=hold is not None and hold.draft is not None,
            is_stale=hold is not None and hold.is_stale,
            next_number=hold.next_number if hold is not None else 1,
        )
        return opened, hold, BankJudge(), _included(draft, self._data_dir)

    # In the window's thread -------------------------------------------------------------------

    def _take_opened(self, found: tuple[Opened, DraftHold | None, BankJudge, tuple[Question, ...]]) -> None:
        self.state, self._hold, self._judge, self._also = found
        self.draft, self.is_saved = self.state.draft, True
        self.steps.clear()
        log.info("bank opened: %s", "ours" if self._hold is not None else "to read")
        self.opened.emit(self.state)
        self.check_now()

    def _take(self, draft: BankDraft) -> None:
        """The draft after a step, its undo or redo."""
        self.draft, self.is_saved = draft, False
        self.changed.emit(draft)
        self._check_timer.start()
        self._save_timer.start()

    def _take_fresh(self, draft: BankDraft | None) -> None:
        if draft is not None:
            self.steps.clear()
            self._take(draft)
            self._save_timer.stop()
            self.is_saved = True
            self.check_now()

    def _take_judgement(self, judgement: Judgement) -> None:
        self.judgement = judgement
        self.judged.emit(judgement)

    def _take_published(self, outcome: tuple[Edition, BankDraft]) -> None:
        edition, draft = outcome
        self._take_fresh(draft)
        self.published.emit(edition)

    def _not_saved(self, error: InterviewSimError) -> None:
        self.is_saved = False
        self.refused.emit(error)

    def _not_published(self, error: InterviewSimError) -> None:
        self.is_saved = False
        self.save_now()
        self.refused.emit(error)


def _publish(
    hold: DraftHold, draft: BankDraft, note: str, *, restores: int | None = None
) -> tuple[Edition, BankDraft]:
    """Publish the draft with the version's number in it; only a valid bank can be. Raises BankInvalid."""
    from interview_sim.banks.drafting import bank_of

    made: list[BankDraft] = []

    def render(number: int) -> str:
        made.append(draft.with_head({**draft.head, "version": number}))
        bank_of(made[-1])
        return made[-1].yaml()

    edition = hold.publish(render, note, restores=restores)
    return edition, made[-1]


def _read(text: str | None, bank_id: str) -> BankDraft | None:
    from interview_sim.banks.drafting import BankDraft

    return None if text is None else BankDraft.read(text, f"{bank_id}.yaml")


def _shipped_text(bank_id: str) -> str | None:
    from interview_sim.resources import question_banks

    path = question_banks() / f"{bank_id}.yaml"
    return path.read_text("utf-8") if path.is_file() else None


def _included(draft: BankDraft, data_dir: Path) -> tuple[Question, ...]:
    """Questions of the banks that this one includes, so that repeats of them are named."""
    from interview_sim.banks import find_bank

    found: list[Question] = []
    for bank_id in draft.head.get("include") or ():
        try:
            found += find_bank(str(bank_id), (data_dir / "banks",)).questions
        except InterviewSimError as error:
            log.info("an included bank is not there: %s", error.code)
    return tuple(found)

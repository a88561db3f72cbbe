"""An interview while it is edited: draft, undo, autosave, checks and publishing, in the manner of banks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from interview_sim.banks import BankMissing, QuestionBank
from interview_sim.banks.drafting.presets import PresetDraft, PresetJudgement, judge_preset
from interview_sim.banks.packs import shipped_text
from interview_sim.banks.values import Facts
from interview_sim.editions import DraftHeldByOther, DraftHold, Edition, Editions
from interview_sim.errors import InterviewSimError
from interview_sim.ui.background import Background
from interview_sim.ui.editor.editing.commands import DraftStep

log = logging.getLogger(__name__)
CHECK_AFTER_MS = 300
SAVE_AFTER_MS = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPreset:
    """An interview as it was opened. `held_by`: who edits it, so that it can only be read; "" where ours.

    `is_continued`: an earlier draft is gone on with; `is_stale`: another was published since it was begun.
    """

    preset_id: str
    draft: PresetDraft
    hold: DraftHold | None = None
    held_by: str = ""
    is_continued: bool = False
    is_stale: bool = False
    next_number: int = 1


class PresetEditing(QObject):
    """`opened(OpenedPreset)`, `changed(PresetDraft)`, `judged(PresetJudgement)`, `saved(bool)`,
    `published(Edition)`, `withdrawn(id)`, `closed()`, `refused(InterviewSimError)`, `numbered(number)`
    of the version that comes next."""

    opened = Signal(object)
    changed = Signal(object)
    judged = Signal(object)
    saved = Signal(bool)
    published = Signal(object)
    withdrawn = Signal(str)
    closed = Signal()
    refused = Signal(object)
    numbered = Signal(int)

    def __init__(self, data_dir: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir, self._background = data_dir, background
        self._hold: DraftHold | None = None
        self._bank: QuestionBank | None = None
        self.state: OpenedPreset | None = None
        self.draft: PresetDraft | None = None
        self.judgement: PresetJudgement | None = None
        self.steps = QUndoStack(self)
        self.is_saved = True
        self.is_save_refused = False
        self._asked_for = 0
        self._check_timer = QTimer(self, interval=CHECK_AFTER_MS, singleShot=True)
        self._check_timer.timeout.connect(self.check_now)
        self._save_timer = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)
        self._save_timer.timeout.connect(self.save_now)

    @property
    def is_read_only(self) -> bool:
        """Whether somebody else edits it, or nothing is open."""
        return self._hold is None

    def open(self, preset_id: str, by: str, *, made: Facts | None = None) -> None:
        """Open an interview, or begin the new one `made`; what was open before is kept and let go."""
        self.close()
        self._asked_for += 1
        number, data_dir = self._asked_for, self._data_dir

        def take(found: OpenedPreset) -> None:
            if number == self._asked_for:
                self._take_opened(found)
            elif found.hold is not None:
                self._background.do(found.hold.let_go, refused=self.refused.emit)

        self._background.do(
            lambda: open_preset(data_dir, preset_id, by, made), take, refused=self.refused.emit
        )

    def close(self) -> None:
        """Save what is not saved, and let somebody else edit it."""
        self._asked_for += 1
        self._check_timer.stop()
        self.save_now()
        hold, self._hold = self._hold, None
        was_open, self.state = self.state is not None, None
        self.draft = self.judgement = None
        self.is_save_refused = False
        self.steps.clear()
        if hold is not None:
            self._background.do(hold.let_go, refused=self.refused.emit)
        if was_open:
            self.closed.emit()

    def edit(self, facts: Facts, words: str, place: Hashable | None = None) -> None:
        """Make one step; `words` says it in the undo's tool tip, `place` joins typing into one step."""
        before = self.draft
        if before is None or self.is_read_only or facts == before.facts:
            return
        step: Callable[..., DraftStep] = DraftStep
        self.steps.push(step(self._take, before, PresetDraft(facts), words, place))

    def use_bank(self, bank: QuestionBank | None) -> None:
        """The bank that the checks and the length are told for."""
        self._bank = bank
        self.check_now()

    def check_now(self) -> None:
        """Judge the draft as it stands."""
        self._check_timer.stop()
        draft, bank, folders = self.draft, self._bank, (self._data_dir / "banks",)
        if draft is not None:
            self._background.do(
                lambda: judge_preset(draft.facts, bank, folders=folders),
                self._take_judgement,
                key="judge-preset",
            )

    def save_now(self) -> None:
        """Keep the draft on the disk, if it changed."""
        self._save_timer.stop()
        hold, draft = self._hold, self.draft
        if hold is None or draft is None or self.is_saved:
            return
        self.is_saved = True
        self._background.do(
            lambda: hold.save(draft.text()),
            lambda _: self._tell_saved(),
            refused=self._not_saved,
            key="save-preset",
        )

    def publish(self, note: str) -> None:
        """Make a version of the draft that visitors are offered from now on."""
        hold, draft = self._hold, self.draft
        if hold is not None and draft is not None:
            self._save_timer.stop()
            self._background.do(
                lambda: publish_preset(hold, draft, note), self._take_published, refused=self._not_published
            )

    def take_up(self, number: int, note: str) -> None:
        """Publish an earlier version again, as a new one."""
        hold, state, data_dir = self._hold, self.state, self._data_dir
        if hold is None or state is None:
            return

        def restore() -> tuple[Edition, PresetDraft]:
            text = Editions(data_dir).text_of("presets", state.preset_id, number)
            old = PresetDraft.read(text, f"{state.preset_id}.yaml")
            return publish_preset(hold, old, note, restores=number)

        self._background.do(restore, self._take_published, refused=self._not_published)

    def withdraw(self) -> None:
        """Take the centre's own interview out of use; its versions stay on the disk."""
        hold, state = self._hold, self.state
        if hold is not None and state is not None:
            self._save_timer.stop()
            self.is_saved = True
            self._background.do(
                hold.withdraw, lambda _: self._take_withdrawn(state.preset_id), refused=self.refused.emit
            )

    def use_published_as_base(self) -> None:
        """What was published meanwhile was looked at: the draft may be published on top of it."""
        hold = self._hold
        if hold is None:
            return

        def begin() -> int:
            hold.begin_from_published()
            return hold.next_number

        self._background.do(begin, self._take_base, refused=self.refused.emit)

    def throw_away(self) -> None:
        """Begin again from what is published; what never was is gone with its draft."""
        hold, state = self._hold, self.state
        if hold is not None and state is not None:
            self._save_timer.stop()
            self.is_saved = True
            self._background.do(
                lambda: begin_again(hold, state.preset_id), self._take_fresh, refused=self.refused.emit
            )

    # In the window's thread -------------------------------------------------------------------

    def _take_opened(self, found: OpenedPreset) -> None:
        self.state, self._hold = found, found.hold
        self.draft, self.judgement, self.is_saved = found.draft, None, True
        self.steps.clear()
        self.opened.emit(found)
        self.check_now()

    def _take(self, draft: Any) -> None:
        """The draft after a step, its undo or redo."""
        self.draft, self.is_saved = draft, False
        self.saved.emit(False)
        self.changed.emit(draft)
        self._check_timer.start()
        self._save_timer.start()

    def _take_fresh(self, draft: PresetDraft | None) -> None:
        self.steps.clear()
        if draft is None:
            self.close()
            return
        self.draft, self.is_saved = draft, True
        self.changed.emit(draft)
        self.saved.emit(True)
        self.check_now()

    def _take_judgement(self, judgement: PresetJudgement) -> None:
        if self.draft is not None:
            self.judgement = judgement
            self.judged.emit(judgement)

    def _take_published(self, outcome: tuple[Edition, PresetDraft]) -> None:
        edition, draft = outcome
        if self.state is not None:
            self.state = replace(
                self.state, next_number=edition.number + 1, is_continued=False, is_stale=False
            )
        self._take_fresh(draft)
        self.published.emit(edition)

    def _take_base(self, next_number: int) -> None:
        if self.state is not None:
            self.state = replace(self.state, is_stale=False, next_number=next_number)
            self.numbered.emit(next_number)

    def _take_withdrawn(self, preset_id: str) -> None:
        log.info("interview withdrawn: %s", preset_id)
        self.close()
        self.withdrawn.emit(preset_id)

    def _tell_saved(self) -> None:
        self.is_save_refused = False
        self.saved.emit(self.is_saved)

    def _not_saved(self, error: InterviewSimError) -> None:
        self.is_saved, self.is_save_refused = False, True
        self.saved.emit(False)
        self.refused.emit(error)

    def _not_published(self, error: InterviewSimError) -> None:
        # The version is not there; what was typed stays as a draft.
        self.is_saved = False
        self.save_now()
        self.refused.emit(error)


def open_preset(data_dir: Path, preset_id: str, by: str, made: Facts | None = None) -> OpenedPreset:
    """Open the draft of an interview, or what is published; `made` begins a new one.

    Raises:
        BankMissing: there is no such interview; BankInvalid: its text is none;
        OutputNotWritable: the data folder cannot be written.
    """
    editions = Editions(data_dir)
    shipped = shipped_text("presets", preset_id) if made is None else None
    hold: DraftHold | None = None
    held_by = ""
    try:
        hold = editions.open_draft("presets", preset_id, by, shipped=shipped)
    except DraftHeldByOther as error:
        held_by = error.facts["by"] or "?"
    try:
        published = editions.published("presets", preset_id)
        text = published if published is not None else shipped
        if hold is not None:
            text = hold.draft.text if hold.draft is not None else hold.base
        if text is None and made is None:
            raise BankMissing(bank=preset_id, known="")
        draft = PresetDraft(made or {}) if text is None else PresetDraft.read(text, f"{preset_id}.yaml")
        if hold is not None and hold.draft is None and made is not None:
            hold.save(draft.text())
    except InterviewSimError:
        if hold is not None:
            hold.let_go()
        raise
    return OpenedPreset(
        preset_id=preset_id,
        draft=draft,
        hold=hold,
        held_by=held_by,
        is_continued=hold is not None and hold.draft is not None,
        is_stale=hold is not None and hold.is_stale,
        next_number=hold.next_number if hold is not None else 1,
    )


def publish_preset(
    hold: DraftHold, draft: PresetDraft, note: str, *, restores: int | None = None
) -> tuple[Edition, PresetDraft]:
    """Publish the draft with the version's number in it.

    Raises:
        BankInvalid: it is no interview yet; nothing is written.
        EditedMeanwhile, OutputNotWritable: as `DraftHold.publish`.
    """
    made: list[PresetDraft] = []

    def render(number: int) -> str:
        made.append(draft.with_value(("version",), number))
        return made[-1].yaml(over=hold.base)

    edition = hold.publish(render, note, restores=restores)
    return edition, made[-1]


def begin_again(hold: DraftHold, preset_id: str) -> PresetDraft | None:
    """Throw the draft away; what is published, None for what never was."""
    hold.discard()
    return None if hold.base is None else PresetDraft.read(hold.base, f"{preset_id}.yaml")

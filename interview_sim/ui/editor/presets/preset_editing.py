"""An interview while it is edited: draft, undo, autosave, checks and publishing, in the manner of banks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interview_sim.banks import QuestionBank
from interview_sim.banks.drafting.presets import PresetDraft, PresetJudgement, judge_preset
from interview_sim.banks.values import Facts
from interview_sim.editions import DraftHold, Edition
from interview_sim.ui.background import Background
from interview_sim.ui.editor.editing.judged_editing import JudgedEditing
from interview_sim.ui.editor.presets.preset_opening import (
    OpenedPreset,
    begin_again,
    earlier_preset,
    open_preset,
    publish_preset,
)

log = logging.getLogger(__name__)


class PresetEditing(JudgedEditing[OpenedPreset, PresetDraft, PresetJudgement]):
    """As `JudgedEditing`; and `withdrawn(id)`."""

    withdrawn = Signal(str)
    thing = "interview"
    check_after_ms = 300

    def __init__(self, data_dir: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(data_dir, background, parent)
        self._bank: QuestionBank | None = None

    def open(self, preset_id: str, by: str, *, made: Facts | None = None) -> None:
        """Open an interview, or begin the new one `made`; what was open before is kept and let go."""
        data_dir = self._data_dir
        self._open(lambda: open_preset(data_dir, preset_id, by, made))

    def edit(self, after: PresetDraft | Facts, words: str, place: Hashable | None = None) -> None:
        """Make one step, to a draft or its facts."""
        super().edit(after if isinstance(after, PresetDraft) else PresetDraft(after), words, place)

    def use_bank(self, bank: QuestionBank | None) -> None:
        """The bank that the checks and the length are told for."""
        self._bank = bank
        self.check_now()

    def withdraw(self) -> None:
        """Take the centre's own interview out of use; its versions stay on the disk."""

        def work(hold: DraftHold, state: OpenedPreset) -> str:
            hold.withdraw()
            return state.preset_id

        self._replace_typed(work, lambda _: self.close(), self._tell_withdrawn)

    def _tell_withdrawn(self, preset_id: str) -> None:
        log.info("interview withdrawn: %s", preset_id)
        self.withdrawn.emit(preset_id)

    def _judging(self, draft: PresetDraft, state: OpenedPreset) -> Callable[[], PresetJudgement]:
        bank, folders = self._bank, (self._data_dir / "banks",)
        return lambda: judge_preset(draft.facts, bank, folders=folders)

    def _publish(
        self, hold: DraftHold, state: OpenedPreset, draft: PresetDraft, note: str, restores: int | None = None
    ) -> tuple[Edition, PresetDraft]:
        return publish_preset(hold, draft, note, restores=restores)

    def _earlier(self, state: OpenedPreset, number: int) -> PresetDraft:
        return earlier_preset(self._data_dir, state.preset_id, number)

    def _begin_again(self, hold: DraftHold, state: OpenedPreset) -> PresetDraft | None:
        return begin_again(hold, state.preset_id)

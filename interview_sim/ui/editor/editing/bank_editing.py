"""One bank while it is edited: draft, undo, checks after a pause in typing, autosave, publishing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interview_sim.ui.editor.editing.bank_opening import (
    OpenedBank,
    begin_again,
    earlier_bank,
    open_bank,
    publish_bank,
)
from interview_sim.ui.editor.editing.judged_editing import JudgedEditing

if TYPE_CHECKING:
    from interview_sim.banks.drafting import BankDraft, BankJudge, Judgement
    from interview_sim.editions import DraftHold, Edition


class BankEditing(JudgedEditing[OpenedBank, "BankDraft", "Judgement"]):
    """As `JudgedEditing`, with an `OpenedBank` as its state, a BankDraft and a Judgement."""

    thing = "bank"
    check_after_ms = 400
    _judge: BankJudge | None = None

    def open(self, bank_id: str, by: str, *, made: BankDraft | None = None) -> None:
        """Open a bank, or begin the new one `made`; what was open before is kept and let go."""
        data_dir = self._data_dir
        self._open(lambda: open_bank(data_dir, bank_id, by, made))

    def _forget(self) -> None:
        super()._forget()
        self._judge = None

    def _judging(self, draft: BankDraft, state: OpenedBank) -> Callable[[], Judgement]:
        from interview_sim.banks.drafting import BankJudge

        # It remembers what it judged of this bank before.
        judge = self._judge = self._judge or BankJudge()
        return lambda: judge.judge(draft, state.also)

    def _publish(
        self, hold: DraftHold, state: OpenedBank, draft: BankDraft, note: str, restores: int | None = None
    ) -> tuple[Edition, BankDraft]:
        return publish_bank(hold, draft, note, restores=restores)

    def _earlier(self, state: OpenedBank, number: int) -> BankDraft:
        return earlier_bank(self._data_dir, state.bank_id, number)

    def _begin_again(self, hold: DraftHold, state: OpenedBank) -> BankDraft | None:
        return begin_again(hold, state.bank_id)

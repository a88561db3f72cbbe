"""Opening and publishing a bank: what is read and written, off the window's thread."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.editions import DraftHold, Edition, Editions
from interview_sim.errors import InterviewSimError
from interview_sim.ui.editor.editing.opened_draft import OpenedDraft, holding, publish_draft, text_to_open

if TYPE_CHECKING:
    from interview_sim.banks import Question
    from interview_sim.banks.drafting import BankDraft

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedBank(OpenedDraft["BankDraft"]):
    """A bank as it was opened. `also`: questions of the banks that it includes."""

    bank_id: str
    also: tuple[Question, ...] = ()


def open_bank(data_dir: Path, bank_id: str, by: str, made: BankDraft | None = None) -> OpenedBank:
    """Open the draft of a bank, or what is published; `made` begins a new one.

    Raises:
        BankMissing: there is no such bank.
        BankInvalid: its text was changed by hand into something that is no bank.
        OutputNotWritable: the data folder cannot be written.
    """
    from interview_sim.banks import BankMissing
    from interview_sim.banks.drafting import BankDraft
    from interview_sim.banks.packs import shipped_text

    editions = Editions(data_dir)
    shipped = None if made is not None else shipped_text("banks", bank_id)
    with holding(editions, "banks", bank_id, by, shipped) as (hold, held_by):
        text = text_to_open(editions, "banks", bank_id, hold, shipped)
        draft = BankDraft.read(text, f"{bank_id}.yaml") if text is not None else made
        if draft is None:
            raise BankMissing(bank=bank_id, known="")
        if hold is not None and hold.draft is None and made is not None:
            hold.save(draft.text())
        return OpenedBank(
            bank_id=bank_id,
            draft=draft,
            hold=hold,
            held_by=held_by,
            is_continued=hold is not None and hold.draft is not None,
            is_stale=hold is not None and hold.is_stale,
            next_number=hold.next_number if hold is not None else 1,
            also=_included(draft, data_dir),
        )


def publish_bank(
    hold: DraftHold, draft: BankDraft, note: str, *, restores: int | None = None
) -> tuple[Edition, BankDraft]:
    """Publish the draft with the version's number in it.

    Raises:
        BankInvalid: it is no valid bank; nothing is written.
        EditedMeanwhile, OutputNotWritable: as `DraftHold.publish`.
    """

    def render(number: int) -> tuple[BankDraft, str]:
        named = draft.with_head({**draft.head, "version": number})
        return named, named.yaml(over=hold.base)

    return publish_draft(hold, render, note, restores)


def earlier_bank(data_dir: Path, bank_id: str, number: int) -> BankDraft:
    """An earlier version. Raises EditionMissing, EditionDamaged and BankInvalid."""
    from interview_sim.banks.drafting import BankDraft

    return BankDraft.read(Editions(data_dir).text_of("banks", bank_id, number), f"{bank_id}.yaml")


def begin_again(hold: DraftHold, bank_id: str) -> BankDraft | None:
    """Throw the draft away; what is published, None for a bank that never was."""
    from interview_sim.banks.drafting import BankDraft

    hold.discard()
    return None if hold.base is None else BankDraft.read(hold.base, f"{bank_id}.yaml")


def _included(draft: BankDraft, data_dir: Path) -> tuple[Question, ...]:
    """Questions of the banks that this one includes, so that repeats of them are named."""
    from interview_sim.banks import find_bank

    named = draft.head.get("include")
    found: list[Question] = []
    for bank_id in named if isinstance(named, list) else ():
        try:
            found += find_bank(str(bank_id), (data_dir / "banks",)).questions
        except InterviewSimError as error:
            log.info("an included bank is not there: %s", error.code)
    return tuple(found)

"""Opening and publishing a bank: what is read and written, off the window's thread."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.editions import DraftHeldByOther, DraftHold, Edition, Editions
from interview_sim.errors import InterviewSimError

if TYPE_CHECKING:
    from interview_sim.banks import Question
    from interview_sim.banks.drafting import BankDraft

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedBank:
    """A bank as it was opened. `held_by`: who edits it, so that it can only be read; "" where it is ours.

    `is_continued`: an earlier draft is gone on with; `is_stale`: something else was published since it was
    begun. `also`: questions of the banks that it includes.
    """

    bank_id: str
    draft: BankDraft
    hold: DraftHold | None = None
    held_by: str = ""
    is_continued: bool = False
    is_stale: bool = False
    next_number: int = 1
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

    editions = Editions(data_dir)
    shipped = None if made is not None else shipped_text(bank_id)
    hold: DraftHold | None = None
    held_by = ""
    try:
        hold = editions.open_draft("banks", bank_id, by, shipped=shipped)
    except DraftHeldByOther as error:
        held_by = error.facts["by"] or "?"
    try:
        text = _text(editions, hold, bank_id, shipped)
        draft = BankDraft.read(text, f"{bank_id}.yaml") if text is not None else made
        if draft is None:
            raise BankMissing(bank=bank_id, known="")
        if hold is not None and hold.draft is None and made is not None:
            hold.save(draft.text())
    except InterviewSimError:
        if hold is not None:
            hold.let_go()
        raise
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
    made: list[BankDraft] = []

    def render(number: int) -> str:
        made.append(draft.with_head({**draft.head, "version": number}))
        return made[-1].yaml(over=hold.base)

    edition = hold.publish(render, note, restores=restores)
    return edition, made[-1]


def restore_bank(
    data_dir: Path, hold: DraftHold, bank_id: str, number: int, note: str
) -> tuple[Edition, BankDraft]:
    """Publish an earlier version again, as a new one. Raises as `publish_bank`, and `EditionMissing`."""
    from interview_sim.banks.drafting import BankDraft

    old = BankDraft.read(Editions(data_dir).text_of("banks", bank_id, number), f"{bank_id}.yaml")
    return publish_bank(hold, old, note, restores=number)


def begin_again(hold: DraftHold, bank_id: str) -> BankDraft | None:
    """Throw the draft away; what is published, None for a bank that never was."""
    from interview_sim.banks.drafting import BankDraft

    hold.discard()
    return None if hold.base is None else BankDraft.read(hold.base, f"{bank_id}.yaml")


def shipped_text(bank_id: str) -> str | None:
    """The bank that travels with the program, as text."""
    from interview_sim.resources import question_banks

    path = question_banks() / f"{bank_id}.yaml"
    return path.read_text("utf-8") if path.is_file() else None


def _text(editions: Editions, hold: DraftHold | None, bank_id: str, shipped: str | None) -> str | None:
    if hold is None:
        published = editions.published("banks", bank_id)
        return published if published is not None else shipped
    return hold.draft.text if hold.draft is not None else hold.base


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

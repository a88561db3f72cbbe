"""Opening and publishing norms and word lists: what is read and written, off the window's thread."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from interview_sim.criteria import look_again
from interview_sim.editions import Edition, Editions
from interview_sim.editions.types import sha256_of
from interview_sim.errors import InterviewSimError
from interview_sim.resources import assets
from interview_sim.scoring.drafting import (
    CriteriaProblem,
    LexiconDraft,
    NormsDraft,
    lexicon_problems,
    norms_problems,
)
from interview_sim.scoring.drafting.toml_text import toml_text
from interview_sim.ui.editor.criteria.subjects import CriteriaDraft, Subject
from interview_sim.ui.editor.editing.opened_draft import OpenedDraft, holding, publish_draft

if TYPE_CHECKING:
    from pathlib import Path

    from interview_sim.editions import DraftHold


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedCriteria(OpenedDraft[CriteriaDraft]):
    """Criteria as they were opened. `published`: what the program uses now. `is_own`: the centre published
    its own.

    `is_broken`: the centre's own file cannot be used, so that the shipped one is `published`; where it can be
    read at all, it is the draft, to be mended.
    """

    subject: Subject
    published: CriteriaDraft
    is_own: bool = False
    is_broken: bool = False


def open_criteria(data_dir: Path, subject: Subject, by: str) -> OpenedCriteria:
    """Open a draft, or what is published, or what is shipped.

    Raises:
        OutputNotWritable: the data folder cannot be written.
    """
    editions, shipped = Editions(data_dir), shipped_text(subject)
    with holding(editions, subject.kind, subject.id, by, shipped) as (hold, held_by):
        text = editions.published(subject.kind, subject.id)
        own = _try_read(text, subject)
        draft = _try_read(hold.draft.text if hold is not None and hold.draft is not None else None, subject)
        is_broken = text is not None and (own is None or bool(problems_of(own)))
        published = read_draft(shipped, subject) if own is None or is_broken else own
        return OpenedCriteria(
            subject=subject,
            draft=draft or own or published,
            published=published,
            hold=hold,
            held_by=held_by,
            is_continued=draft is not None,
            is_stale=hold is not None and hold.is_stale and draft is not None,
            is_own=text is not None,
            is_broken=is_broken,
            next_number=1 if hold is None else next_number(editions, subject, hold),
        )


def next_number(editions: Editions, subject: Subject, hold: DraftHold) -> int:
    """The number that the next version gets: what is in use becomes a version first, where it is none yet."""
    known = {one.sha256 for one in editions.versions(subject.kind, subject.id)}
    is_filed = hold.base is None or sha256_of(hold.base) in known
    return hold.next_number + (0 if is_filed else 1)


def publish_criteria(
    hold: DraftHold, subject: Subject, draft: CriteriaDraft, note: str, *, restores: int | None = None
) -> tuple[Edition, CriteriaDraft]:
    """Publish the draft; norms get the version's number, which reports name.

    Raises:
        EditedMeanwhile, OutputNotWritable: as `DraftHold.publish`.
    """

    def render(number: int) -> tuple[CriteriaDraft, str]:
        named = draft
        if isinstance(draft, NormsDraft):
            named = draft.with_version(f"{subject.id} v{number} {date.today().isoformat()}")
        return named, named.text()

    made = publish_draft(hold, render, note, restores)
    look_again()
    return made


def earlier_criteria(data_dir: Path, subject: Subject, number: int) -> CriteriaDraft:
    """An earlier version. Raises EditionMissing, EditionDamaged, and as `read_draft`."""
    return read_draft(Editions(data_dir).text_of(subject.kind, subject.id, number), subject)


def withdraw_criteria(data_dir: Path, hold: DraftHold, subject: Subject) -> tuple[CriteriaDraft, int]:
    """Take the centre's own out of use; what is shipped, and the next number.

    Raises as `DraftHold.withdraw`.
    """
    hold.withdraw()
    look_again()
    number = next_number(Editions(data_dir), subject, hold)
    return read_draft(shipped_text(subject), subject), number


def rebase(data_dir: Path, hold: DraftHold, subject: Subject) -> tuple[CriteriaDraft, int]:
    """Take what is published now as what the draft was begun from; that, and the next number.

    Raises as `read_draft`.
    """
    hold.begin_from_published()
    number = next_number(Editions(data_dir), subject, hold)
    return read_draft(hold.base or shipped_text(subject), subject), number


def read_draft(text: str, subject: Subject) -> CriteriaDraft:
    """The draft of a text. Raises NormsInvalid or LexiconInvalid where it is no TOML."""
    if subject.kind == "norms":
        return NormsDraft.read(text, subject.language)
    return LexiconDraft.read(subject.id, text)


def shipped_text(subject: Subject) -> str:
    """The file that travels with the program, as a draft writes it: layout alone makes no other hash."""
    path = assets() / subject.kind / f"{subject.id}.toml"
    return toml_text(tomllib.loads(path.read_text("utf-8")))


def problems_of(draft: CriteriaDraft) -> tuple[CriteriaProblem, ...]:
    """What keeps a draft from being published."""
    return norms_problems(draft) if isinstance(draft, NormsDraft) else lexicon_problems(draft)


def _try_read(text: str | None, subject: Subject) -> CriteriaDraft | None:
    """None for no text, and for one that is no TOML."""
    if text is None:
        return None
    try:
        return read_draft(text, subject)
    except InterviewSimError:
        return None

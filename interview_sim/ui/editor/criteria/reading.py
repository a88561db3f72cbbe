"""What the page shows beside the draft, found in store and versions: call these off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from interview_sim.editions import Editions
from interview_sim.editions.types import sha256_of
from interview_sim.messages import Language
from interview_sim.review.criteria_preview import StoredAnswer
from interview_sim.scoring.drafting.differences import Difference, differences
from interview_sim.ui.editor.criteria.opening import read_draft, shipped_text
from interview_sim.ui.editor.criteria.subjects import CriteriaDraft, Subject

if TYPE_CHECKING:
    from interview_sim.sessions.training.findings import NamelessFinding
    from interview_sim.sessions.training.store import TrainingStore

MOST_ANSWERS: Final = 200
SHIPPED: Final = 0
"""Stands for what travels with the program, where a version's number is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionFacts:
    """One version. `number` SHIPPED for what travels with the program; `by` "" for what nobody made here."""

    number: int
    at: datetime | None = None
    by: str = ""
    note: str = ""
    restores: int | None = None
    is_in_use: bool = False


def find_answers(store: TrainingStore, language: Language) -> tuple[StoredAnswer, ...]:
    """The newest answers that staff may see, without whose they are; titles are their questions."""
    found = store.shown_findings(MOST_ANSWERS)
    return tuple(
        StoredAnswer(key=str(one.number), title=_title(one, language), analysis=one.analysis, group=one.group)
        for one in found
    )


def find_versions(data_dir: Path, subject: Subject) -> tuple[VersionFacts, ...]:
    """The newest first; what is shipped last, once."""
    editions = Editions(data_dir)
    is_own = editions.published(subject.kind, subject.id) is not None
    used = editions.in_use(subject.kind, subject.id)
    shipped = sha256_of(shipped_text(subject))
    found = [
        VersionFacts(
            number=one.number,
            at=one.at,
            by=one.by,
            note=one.note,
            restores=one.restores,
            is_in_use=one == used,
        )
        for one in editions.versions(subject.kind, subject.id)
        # What was shipped then and is shipped still stands there once, as what it is.
        if one.by or one.sha256 != shipped or one == used
    ]
    return (*found, VersionFacts(number=SHIPPED, is_in_use=not is_own))


def find_differences(data_dir: Path, subject: Subject, old: int, new: int) -> tuple[Difference, ...]:
    """What differs between two versions.

    Raises:
        EditionMissing, EditionDamaged: as `Editions.text_of`; NormsInvalid, LexiconInvalid: it is no TOML.
    """
    return differences(_version(data_dir, subject, old), _version(data_dir, subject, new))


def _version(data_dir: Path, subject: Subject, number: int) -> CriteriaDraft:
    if number == SHIPPED:
        return read_draft(shipped_text(subject), subject)
    return read_draft(Editions(data_dir).text_of(subject.kind, subject.id, number), subject)


def _title(one: NamelessFinding, language: Language) -> str:
    """The question as it was asked, in today's language; its id where nothing is written down."""
    said = one.question_text.get(language) or next(iter(one.question_text.values()), "")
    return str(said) or one.question_id

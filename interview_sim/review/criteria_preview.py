"""What stored answers would be by a draft of norms or of a word list, before it is published.

Norms: the stored figures are scored again by today's norms and by the draft, and each band that differs is
told. Word lists: only what can be counted in the stored words is told, filled pauses and habit words; what is
found by other lists, or in the sound, is known when an answer is analysed again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from interview_sim.measures.habit_words import heard_words
from interview_sim.results import Analysis, Band, Measured, Word
from interview_sim.review.rescoring import rescored
from interview_sim.scoring import Norms
from interview_sim.scoring.drafting import LexiconDraft, NormsDraft
from interview_sim.signals.filler_lexicon import FillerLexicon

COUNTED: Final = ("fillers", "habit_words")
"""Word lists whose words can be counted in what is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAnswer:
    """A stored finding. `title` is how people find the answer again; `group` the age group of its visitor."""

    key: str
    title: str
    analysis: Analysis
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandChange:
    """One measure of one stored answer, before and after. A band is None where the measure has none."""

    answer: StoredAnswer
    measure: str
    value: float | None
    before: Band | None
    after: Band | None

    @property
    def differs(self) -> bool:
        """Whether the draft judges it otherwise."""
        return self.before != self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChange:
    """How often words of a list stand in the stored words of an answer, before and after."""

    answer: StoredAnswer
    before: int
    after: int
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the draft counts otherwise."""
        return bool(self.came or self.went)


def norms_preview(
    before: NormsDraft, after: NormsDraft, answers: Iterable[StoredAnswer], measure: str = ""
) -> tuple[BandChange, ...]:
    """What `after` makes of the answers of its language, those that differ first.

    Args:
        measure: this one alone; every measure with a band before or after when "".

    Raises:
        NormsInvalid: one of the drafts is not valid yet.
    """
    norms: dict[str, tuple[Norms, Norms]] = {}
    found: list[BandChange] = []
    for answer in answers:
        if answer.analysis.language != after.language:
            continue
        if answer.group not in norms:
            norms[answer.group] = (before.norms(answer.group or None), after.norms(answer.group or None))
        found += _changes(answer, *norms[answer.group], measure)
    return tuple(sorted(found, key=lambda one: not one.differs))


def words_preview(
    before: LexiconDraft, after: LexiconDraft, answers: Iterable[StoredAnswer]
) -> tuple[WordChange, ...]:
    """What `after` finds in the stored words, answers that differ first; none for a list not in `COUNTED`."""
    if after.name not in COUNTED:
        return ()
    found = []
    for answer in answers:
        words = answer.analysis.transcript.words if answer.analysis.transcript is not None else ()
        was = _counted(before, answer.analysis, words)
        now = _counted(after, answer.analysis, words)
        found.append(
            WordChange(
                answer=answer,
                before=was.total(),
                after=now.total(),
                came=tuple(sorted((now - was).elements())),
                went=tuple(sorted((was - now).elements())),
            )
        )
    return tuple(sorted(found, key=lambda one: not one.differs))


def _changes(answer: StoredAnswer, before: Norms, after: Norms, measure: str) -> list[BandChange]:
    was, now = (rescored(answer.analysis, norms=norms).score for norms in (before, after))
    found = []
    for name, measured in answer.analysis.measures.items():
        if not isinstance(measured, Measured) or (measure and name != measure):
            continue
        one, other = was.of(name), now.of(name)
        bands = (one.band if one is not None else None, other.band if other is not None else None)
        if measure or bands != (None, None):
            found.append(
                BandChange(answer=answer, measure=name, value=measured.value, before=bands[0], after=bands[1])
            )
    return found


def _counted(draft: LexiconDraft, analysis: Analysis, words: Sequence[Word]) -> Counter[str]:
    """The words of the list that stand in the stored words, as they are written in the list."""
    table = draft.document.get(analysis.language)
    if draft.name == "habit_words":
        rows = (
            [row for row in table if row.get("word") and row.get("forms")] if isinstance(table, list) else []
        )
        rows = [{**row, "forms": [form for form in row["forms"] if form.strip()]} for row in rows]
        return Counter(event.label for event in heard_words(words, rows))
    if not isinstance(table, dict):
        return Counter()
    lexicon = FillerLexicon.of(table)
    labels = (lexicon.label(word.text) for word in words)
    return Counter(label for label in labels if label is not None)

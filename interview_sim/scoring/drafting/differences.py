"""What differs between two drafts of the same norms or the same word list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interview_sim.scoring.drafting.lexicon_draft import Entry, LexiconDraft
from interview_sim.scoring.drafting.norms_draft import NormsDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One value that differs; None where it is not there.

    Norms: `thing` is a measure, `part` its key, `group` the age group or "". Word lists: `thing` is the id of
    a section, `part` a word, the values are its `Entry`. `thing` "": a value that nobody edits here.
    """

    thing: str
    part: str
    before: Any
    after: Any
    group: str = ""


def norms_differences(before: NormsDraft, after: NormsDraft) -> tuple[Difference, ...]:
    """Limit by limit, everybody's first; the version's name is left out."""
    groups = ("", *dict.fromkeys((*before.groups, *after.groups)))
    found = [
        one
        for group in groups
        for measure in dict.fromkeys((*before.measures, *after.measures))
        for one in _of_row(measure, group, before.own(measure, group), after.own(measure, group))
    ]
    known = ("version", "measures", "age_groups")
    return (*found, *_of_rest(before.document, after.document, known))


def lexicon_differences(before: LexiconDraft, after: LexiconDraft) -> tuple[Difference, ...]:
    """Word by word; another order alone is no difference."""
    found: list[Difference] = []
    for section in after.sections:
        was, now = ({one.word: one for one in draft.entries(section)} for draft in (before, after))
        for word in dict.fromkeys((*was, *now)):
            one, other = was.get(word), now.get(word)
            if one != other:
                found.append(Difference(thing=section.id, part=word, before=one, after=other))
    edited = {section.path[0] for section in after.sections} | {"notes"}
    return (*found, *_of_rest(before.document, after.document, tuple(edited)))


def differences(
    before: NormsDraft | LexiconDraft, after: NormsDraft | LexiconDraft
) -> tuple[Difference, ...]:
    """Of two drafts of the same kind; nothing for two of different kinds."""
    if isinstance(before, NormsDraft) and isinstance(after, NormsDraft):
        return norms_differences(before, after)
    if isinstance(before, LexiconDraft) and isinstance(after, LexiconDraft):
        return lexicon_differences(before, after)
    return ()


def entry_text(entry: Entry) -> str:
    """A word as one line: "어 (어, 에)"."""
    return f"{entry.word} ({', '.join(entry.forms)})" if entry.forms else entry.word


def _of_row(
    measure: str, group: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[Difference]:
    return [
        Difference(thing=measure, part=key, before=before.get(key), after=after.get(key), group=group)
        for key in dict.fromkeys((*before, *after))
        if before.get(key) != after.get(key)
    ]


def _of_rest(before: Mapping[str, Any], after: Mapping[str, Any], known: tuple[str, ...]) -> list[Difference]:
    return [one for one in _of_row("", "", before, after) if one.part not in known]

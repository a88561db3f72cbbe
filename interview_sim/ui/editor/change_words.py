"""Differences between two versions of a bank or preset in words, for every room that shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from interview_sim.banks.diff import Change
from interview_sim.banks.field_words import field_words, value_words
from interview_sim.ui.editor.parts.change_text import ChangeRow, ChangeSection
from interview_sim.ui.language import area, current_language

tr = area("editor-versions")
MOST_SHOWN: Final = 200
"""So many questions are shown one by one; the figures above count them all."""


def counted_words(changes: Sequence[Change], *, is_bank: bool = True) -> str:
    """In one line: 더함 2 · 뺌 1 · 바뀜 4."""
    if not changes:
        return tr("No differences.")
    if not is_bank:
        return tr("{n} fields differ", n=len(changes))
    counts = _counts(changes)
    said = [
        (counts["added"], tr("added {n}", n=counts["added"])),
        (counts["removed"], tr("removed {n}", n=counts["removed"])),
        (counts["changed"], tr("changed {n}", n=counts["changed"])),
        (counts["moved"], tr("moved {n}", n=counts["moved"])),
        (counts["head"], tr("facts of the bank {n}", n=counts["head"])),
    ]
    return " · ".join(words for n, words in said if n)


def sections_of(changes: Iterable[Change], head_title: str) -> tuple[ChangeSection, ...]:
    """Question by question; `head_title` is above the facts of the bank or preset itself."""
    found: list[ChangeSection] = []
    for question_id, group in groupby(changes, key=lambda one: one.question_id):
        if len(found) >= MOST_SHOWN:
            break
        found.append(_section(question_id, list(group), head_title))
    return tuple(found)


def more_words(changes: Sequence[Change]) -> str:
    """What is said below where there are more than are shown."""
    n_more = len({one.question_id for one in changes}) - MOST_SHOWN
    return tr("{n} more questions differ.", n=n_more) if n_more > 0 else ""


def two_sides(ours: Mapping[str, Any] | None, theirs: Mapping[str, Any] | None) -> tuple[ChangeRow, ...]:
    """All fields of one question that differ, of the one side and the other."""
    from interview_sim.banks.diff import diff_documents

    changes = diff_documents(ours or {}, theirs or {})
    return tuple(_row(one) for one in changes)


def _counts(changes: Sequence[Change]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for question_id, group in groupby(changes, key=lambda one: one.question_id):
        kinds = {one.kind for one in group}
        if not question_id:
            counts["head"] += 1
        elif "changed" in kinds:
            counts["changed"] += 1
        else:
            counts[next(iter(kinds))] += 1
    return counts


def _section(question_id: str, changes: Sequence[Change], head_title: str) -> ChangeSection:
    if not question_id:
        rows = tuple(_row(one) for one in changes)
        return ChangeSection(title=head_title, deed=tr("changed"), rows=rows)
    first = changes[0]
    if first.kind == "added":
        return ChangeSection(title=question_id, deed=tr("added"), text=_text(first.after))
    if first.kind == "removed":
        return ChangeSection(title=question_id, deed=tr("removed"), text=_text(first.before))
    rows = tuple(_row(one) for one in changes if one.kind == "changed")
    has_moved = any(one.kind == "moved" for one in changes)
    deeds = [*([tr("changed")] if rows else []), *([tr("moved")] if has_moved else [])]
    return ChangeSection(title=question_id, deed=", ".join(deeds), rows=rows)


def _row(one: Change) -> ChangeRow:
    language = current_language()
    return ChangeRow(
        name=field_words(one.path, language),
        before=value_words(one.path, one.before, language),
        after=value_words(one.path, one.after, language),
    )


def _text(facts: Any) -> str:
    """The text of a question that stands on one side only."""
    texts = facts.get("text") if isinstance(facts, Mapping) else None
    if not isinstance(texts, Mapping):
        return ""
    language = current_language()
    return str(texts.get(language) or next((one for one in texts.values() if one), ""))

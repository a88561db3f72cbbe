"""One change to many questions of a draft at once. What cannot take the change stays as it is.

Every function gives the new draft and how many questions changed; where none did, the same draft.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Final, Literal

from interview_sim.banks.drafting.draft import BankDraft
from interview_sim.banks.drafting.rows import folded, row_text
from interview_sim.banks.values import Facts, Path, with_value

ListField = Literal["tags", "groups", "fields"]

_SIMPLE: Final = re.compile(r"[가-힣A-Za-z0-9 .,?!]+")
"""What cannot be part of a sign: where it is not in the folded text of a question, it is nowhere in it."""

REPLACED_IN: Final = ("text", "why", "hint", "model_answer", "job_need")
"""Fields whose texts `replace_text` changes, beside those of expected points and follow-ups."""


def set_field(draft: BankDraft, keys: Collection[int], path: Path, value: Any) -> tuple[BankDraft, int]:
    """With `value` at `path` in all of these questions; None takes the field away."""
    return _changed(draft, keys, lambda facts: with_value(facts, path, value))


def add_to_list(
    draft: BankDraft, keys: Collection[int], name: ListField, value: str
) -> tuple[BankDraft, int]:
    """With `value` at the end of that list, where it is not in it."""

    def change(facts: Facts) -> Facts:
        found = facts.get(name)
        listed = found if isinstance(found, list) else []
        return facts if value in listed else {**facts, name: [*listed, value]}

    return _changed(draft, keys, change)


def remove_from_list(
    draft: BankDraft, keys: Collection[int], name: ListField, value: str
) -> tuple[BankDraft, int]:
    """Without `value` in that list; a list that becomes empty is taken away."""

    def change(facts: Facts) -> Facts:
        listed = facts.get(name)
        if not isinstance(listed, list) or value not in listed:
            return facts
        kept = [one for one in listed if one != value]
        return with_value(facts, (name,), kept or None)

    return _changed(draft, keys, change)


def replace_text(
    draft: BankDraft, keys: Collection[int], find: str, replacement: str
) -> tuple[BankDraft, int]:
    """With `replacement` wherever `find` stands, letter by letter, in the texts of these questions.

    Changed are the question, why it is asked, hint, model answer, need of the job, labels and synonyms of
    expected points and the sentences of follow-ups, in both languages; ids, kinds and tags never are.
    """
    if not find:
        return draft, 0
    quick = folded(find) if _SIMPLE.fullmatch(find) else ""

    def change(facts: Facts) -> Facts:
        return _replaced(facts, find, replacement) if quick in row_text(facts).everything else facts

    return _changed(draft, keys, change)


def _replaced(facts: Facts, find: str, replacement: str) -> Facts:
    found = {name: _in_strings(facts[name], find, replacement) for name in REPLACED_IN if name in facts}
    for name, inner in (("expected_points", ("label", "synonyms")), ("follow_ups", ("ask",))):
        if isinstance(facts.get(name), list):
            found[name] = [_in_fields(row, inner, find, replacement) for row in facts[name]]
    return {**facts, **found}


def _in_fields(row: Any, names: Sequence[str], find: str, replacement: str) -> Any:
    if not isinstance(row, Mapping):
        return row
    return {**row, **{name: _in_strings(row[name], find, replacement) for name in names if name in row}}


def _in_strings(value: Any, find: str, replacement: str) -> Any:
    if isinstance(value, str):
        return value.replace(find, replacement)
    if isinstance(value, Mapping):
        return {name: _in_strings(one, find, replacement) for name, one in value.items()}
    return [_in_strings(one, find, replacement) for one in value] if isinstance(value, list) else value


def _changed(
    draft: BankDraft, keys: Collection[int], change: Callable[[Facts], Facts]
) -> tuple[BankDraft, int]:
    changed: dict[int, Facts] = {}
    for key in keys:
        question = draft.question(key)
        if question is not None:
            facts = change(question.facts)
            if facts is not question.facts and facts != question.facts:
                changed[key] = facts
    return draft.replaced_all(changed), len(changed)

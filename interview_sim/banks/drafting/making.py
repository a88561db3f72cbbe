"""New questions and copies: facts under the next free id."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Final

from interview_sim.banks.question import STEPS
from interview_sim.banks.text import ID_PATTERN

if TYPE_CHECKING:
    from interview_sim.banks.drafting.draft import BankDraft
    from interview_sim.banks.values import Facts

_MOST_LETTERS: Final = 64
_NUMBER: Final = re.compile(r"-?[0-9]+$")


def free_id(stem: str, taken: Collection[str], *, first: int = 1) -> str:
    """`stem` with the smallest number from `first` on that makes an id nobody has: "conflict-2"."""
    base = stem if re.fullmatch(ID_PATTERN, stem) else "question"
    number = first
    while (found := f"{base[: _MOST_LETTERS - 6].rstrip('-')}-{number}") in taken:
        number += 1
    return found


def next_id(known: str, taken: Collection[str]) -> str:
    """The id of a copy: `known` with the next number that is free."""
    stem = _NUMBER.sub("", known) or known
    return free_id(stem, taken, first=2)


def new_facts(draft: BankDraft, kind: str, question_id: str, more: Mapping[str, Any]) -> Facts:
    """See `BankDraft.new_facts`."""
    stem = str(draft.head.get("id") or "question")
    named = question_id or free_id(stem, draft.ids(), first=len(draft.questions) + 1)
    facts = {"id": named, "kind": kind, "text": {"ko": "", "en": ""}}
    if kind == "in_depth":
        facts |= {"set_id": free_id(f"{stem}-set", _set_ids(draft)), "step": STEPS[0]}
    return {**facts, **more}


def new_set(draft: BankDraft, set_id: str) -> tuple[Facts, Facts, Facts]:
    """See `BankDraft.new_set`."""
    stem = str(draft.head.get("id") or "question")
    named = set_id or free_id(f"{stem}-set", _set_ids(draft))
    situation, difficulty, solution = (_member(draft, named, step) for step in STEPS)
    return situation, difficulty, solution


def copies(draft: BankDraft, key: int) -> tuple[int, tuple[Facts, ...]]:
    """The place of the last question that is copied, and the facts of the copies."""
    at = draft.place(key)
    if at is None:
        return len(draft.questions), ()
    facts = draft.questions[at].facts
    set_id = facts.get("set_id")
    if not isinstance(set_id, str):
        return at, ({**facts, "id": next_id(str(facts.get("id", "question")), draft.ids())},)
    members = [
        (place, one.facts)
        for place, one in enumerate(draft.questions)
        if one.facts.get("set_id") == set_id
    ]  # fmt: skip
    named = next_id(set_id, _set_ids(draft))
    taken, found = set(draft.ids()), []
    for _, one in members:
        copy_id = next_id(str(one.get("id", "question")), taken)
        taken.add(copy_id)
        found.append({**one, "id": copy_id, "set_id": named})
    return members[-1][0], tuple(found)


def _member(draft: BankDraft, set_id: str, step: str) -> Facts:
    wished = f"{set_id}-{step}"
    name = wished if wished not in draft.ids() else next_id(wished, draft.ids())
    return {"id": name, "kind": "in_depth", "set_id": set_id, "step": step, "text": {"ko": "", "en": ""}}


def _set_ids(draft: BankDraft) -> frozenset[str]:
    found = (question.facts.get("set_id") for question in draft.questions)
    return frozenset(one for one in found if isinstance(one, str))

"""Which values stand in many questions, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable
from typing import Any

from interview_sim.banks.drafting import BankDraft
from interview_sim.ui.editor.questions.cells import listed_in


def values_in(draft: BankDraft, keys: Collection[int], name: str) -> Counter[Any]:
    """The values of one field, most frequent ones first in `most_common`."""
    found: Counter[Any] = Counter()
    for key in keys:
        question = draft.question(key)
        value = question.facts.get(name) if question is not None else None
        if value is not None and isinstance(value, Hashable):
            found[value] += 1
    return found


def listed_values(draft: BankDraft, keys: Collection[int], name: str) -> Counter[str]:
    """The entries of a list such as tags, each once a question."""
    found: Counter[str] = Counter()
    for key in keys:
        question = draft.question(key)
        if question is not None:
            found.update(set(listed_in(question.facts, name)))
    return found

"""The sound files that a question names."""

from __future__ import annotations

from interview_sim.banks.drafting import BankDraft
from interview_sim.banks.values import Facts
from interview_sim.ui.editor.form.facts import put


def with_sound(draft: BankDraft, key: int, language: str, name: str | None) -> BankDraft:
    """The draft in which that question is spoken by the file `name` in "ko" or "en"; None takes it away."""
    question = draft.question(key)
    return draft if question is None else draft.replaced(key, sound_put(question.facts, language, name))


def sound_put(facts: Facts, language: str, name: str | None) -> Facts:
    """Facts of a question that is spoken by the file `name`."""
    return put(facts, ("audio", language), name)

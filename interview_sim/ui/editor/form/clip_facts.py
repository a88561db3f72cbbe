"""The clips that a question names."""

from __future__ import annotations

from interview_sim.banks.drafting import BankDraft
from interview_sim.ui.editor.form.facts import put


def with_clip(draft: BankDraft, key: int, language: str, name: str | None) -> BankDraft:
    """The draft in which that question is asked on the clip `name` in "ko" or "en"; None takes it away."""
    question = draft.question(key)
    if question is None:
        return draft
    return draft.replaced(key, put(question.facts, ("clip", language), name))

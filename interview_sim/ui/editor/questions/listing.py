"""Which questions the table shows, and in which order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from interview_sim.banks.drafting import BankDraft, Judgement, QuestionSearch
from interview_sim.ui.editor.questions.cells import sort_value


@dataclass(frozen=True, slots=True)
class Order:
    """By which column; "" as in the bank."""

    column: str = ""
    is_descending: bool = False

    def after_click(self, column: str) -> Order:
        """Up, down, then as in the bank again."""
        if self.column != column:
            return Order(column)
        return Order() if self.is_descending else Order(column, is_descending=True)


def listed_keys(
    draft: BankDraft,
    judgement: Judgement,
    search: QuestionSearch,
    order: Order,
    kept: Collection[int] = (),
) -> tuple[int, ...]:
    """Keys of what fulfils the search, sorted; those of `kept` stay whatever they have become."""
    keys = search.keys(draft, judgement) if search.conditions else draft.keys
    if kept and len(keys) < len(draft.questions):
        wanted = {*keys, *kept}
        keys = tuple(key for key in draft.keys if key in wanted)
    if not order.column:
        return keys
    judged = judgement.questions

    def value(key: int) -> Any:
        question = draft.question(key)
        return sort_value(order.column, question.facts if question else {}, judged.get(key))

    return tuple(sorted(keys, key=value, reverse=order.is_descending))

"""What the form must know of the bank around a question: choices for its lists, and the place in its set."""

from __future__ import annotations

from dataclasses import dataclass

from interview_sim.banks import words
from interview_sim.banks.drafting import BankDraft, free_id
from interview_sim.banks.question import STEPS


@dataclass(frozen=True, slots=True)
class Around:
    """`competencies`, `fields`: keys with a name, then those the bank uses; `sets`: ids in their order."""

    bank_id: str = ""
    competencies: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()

    def free_set(self) -> str:
        """An id for a set that is not there yet."""
        return free_id(f"{self.bank_id or 'question'}-set", self.sets)

    def set_place(self, set_id: object, step: object) -> tuple[int, int]:
        """The number of a set and the place of a step in it, both from 1; 0 where unknown."""
        number = self.sets.index(set_id) + 1 if isinstance(set_id, str) and set_id in self.sets else 0
        return number, STEPS.index(step) + 1 if step in STEPS else 0


def around(draft: BankDraft) -> Around:
    """What is around the questions of a draft."""
    used: dict[str, dict[str, None]] = {"competency": {}, "fields": {}, "set_id": {}}
    _collect(used["fields"], draft.head.get("fields"))
    for question in draft.questions:
        for name, found in used.items():
            _collect(found, question.facts.get(name))
    return Around(
        bank_id=str(draft.head.get("id") or ""),
        competencies=tuple(dict.fromkeys((*words.keys("competency"), *used["competency"]))),
        fields=tuple(dict.fromkeys((*words.keys("field"), *used["fields"]))),
        sets=tuple(used["set_id"]),
    )


def _collect(found: dict[str, None], value: object) -> None:
    for one in value if isinstance(value, list | tuple) else (value,):
        if isinstance(one, str) and one:
            found.setdefault(one)

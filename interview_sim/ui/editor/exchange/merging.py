"""What taking questions into a bank would make of it: added, put in the place of the same id, or a new bank.

Pure: nothing is read or written. What comes out is one draft that the editor takes in one step.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from interview_sim.banks import QuestionBank
from interview_sim.banks.bank import MAX_QUESTIONS
from interview_sim.banks.drafting import BankDraft, Facts
from interview_sim.banks.drafting.making import next_id
from interview_sim.banks.files import plain

Mode = Literal["add", "replace", "new"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """One way to take the questions. `n_renumbered` of the added ones get another id.

    `n_same`: questions that stand there already, word for word. `is_too_many`: the bank would be too large.
    """

    mode: Mode
    draft: BankDraft
    n_added: int
    n_replaced: int = 0
    n_renumbered: int = 0
    n_same: int = 0

    @property
    def is_too_many(self) -> bool:
        return len(self.draft.questions) > MAX_QUESTIONS

    @property
    def changes_something(self) -> bool:
        return bool(self.n_added or self.n_replaced)


def plans_of(
    bank: QuestionBank, into: BankDraft | None, bank_ids: Collection[str]
) -> Mapping[Mode, ImportPlan]:
    """The ways there are. `into`: the open bank, None where none may be changed; `bank_ids` are taken."""
    came = _draft_of(bank)
    plans: dict[Mode, ImportPlan] = {}
    if into is not None:
        plans["add"] = _added(into, [question.facts for question in came.questions])
        plans["replace"] = _replaced(into, [question.facts for question in came.questions])
    plans["new"] = _new(came, bank_ids)
    return plans


def usual_mode(bank: QuestionBank, into: BankDraft | None, *, is_whole_bank: bool) -> Mode:
    """What is meant most often: the same bank again replaces, another whole bank is new, a list is added."""
    if into is None:
        return "new"
    if not is_whole_bank:
        return "add"
    return "replace" if bank.id == into.head.get("id") else "new"


def _draft_of(bank: QuestionBank) -> BankDraft:
    """As `BankDraft.of`, question by question: of thousands at once no other thread gets its turn."""
    head = plain(bank.model_copy(update={"questions": ()}))
    return BankDraft(head).inserted(0, *(plain(question) for question in bank.questions))


def _added(into: BankDraft, rows: list[Facts]) -> ImportPlan:
    placed, n_renumbered = _renumbered(into, rows, _sets(into))
    draft = into.inserted(len(into.questions), *placed)
    return ImportPlan(mode="add", draft=draft, n_added=len(placed), n_renumbered=n_renumbered)


def _replaced(into: BankDraft, rows: list[Facts]) -> ImportPlan:
    keys = {str(question.facts.get("id")): question.key for question in into.questions}
    known = [facts for facts in rows if facts["id"] in keys]
    changed = {keys[facts["id"]]: facts for facts in known}
    n_replaced = sum(facts != _facts(into, key) for key, facts in changed.items())
    draft = into.replaced_all(changed)
    # A set of which a part stands here already stays together; another one of the same name does not.
    of_known = {facts["set_id"] for facts in known if "set_id" in facts}
    placed, n_renumbered = _renumbered(
        draft, [facts for facts in rows if facts["id"] not in keys], _sets(into) - of_known
    )
    return ImportPlan(
        mode="replace",
        draft=draft.inserted(len(draft.questions), *placed),
        n_added=len(placed),
        n_replaced=n_replaced,
        n_renumbered=n_renumbered,
        n_same=len(known) - n_replaced,
    )


def _new(came: BankDraft, bank_ids: Collection[str]) -> ImportPlan:
    known = str(came.head["id"])
    named = next_id(known, bank_ids) if known in bank_ids else known
    draft = came.with_head({**came.head, "id": named, "version": 1})
    return ImportPlan(mode="new", draft=draft, n_added=len(came.questions))


def _renumbered(into: BankDraft, rows: list[Facts], taken_sets: Collection[str]) -> tuple[list[Facts], int]:
    """The rows with ids and sets that nobody has, and how many ids were changed."""
    taken, sets = set(into.ids()), set(taken_sets)
    came_ids = {str(facts["id"]) for facts in rows}
    set_names: dict[str, str] = {}
    placed: list[Facts] = []
    n_renumbered = 0
    for facts in rows:
        row = dict(facts)
        if row["id"] in taken:
            row["id"] = next_id(str(row["id"]), taken | came_ids)
            n_renumbered += 1
        taken.add(str(row["id"]))
        if "set_id" in row:
            row["set_id"] = _set_name(str(row["set_id"]), sets, set_names)
        placed.append(row)
    return placed, n_renumbered


def _set_name(known: str, sets: Collection[str], names: dict[str, str]) -> str:
    if known not in names:
        names[known] = next_id(known, {*sets, *names.values()}) if known in sets else known
    return names[known]


def _sets(draft: BankDraft) -> frozenset[str]:
    found = (question.facts.get("set_id") for question in draft.questions)
    return frozenset(one for one in found if isinstance(one, str))


def _facts(draft: BankDraft, key: int) -> Facts | None:
    question = draft.question(key)
    return None if question is None else question.facts

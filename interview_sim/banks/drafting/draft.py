"""A bank while it is edited: plain values that may still be incomplete or wrong, and the steps on them.

Every step gives a new draft; questions that were not touched stay the same objects, so that many drafts may
be kept for undo and a judge may tell what changed by identity. Facts are never changed in place.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.collecting import MANY, uncollected
from interview_sim.banks.drafting.keeping import (
    LIST,
    TABLE,
    escaped_text,
    is_writable,
    json_text,
    read_table,
    wrong_kind,
)
from interview_sim.banks.errors import BankInvalid
from interview_sim.banks.files import bank_yaml, plain
from interview_sim.banks.validation import validate
from interview_sim.banks.values import Facts


@dataclass(frozen=True, slots=True)
class DraftQuestion:
    """One question of a draft. `key` names the row inside one editing session and is never written."""

    key: int
    facts: Facts


@dataclass(frozen=True, slots=True)
class BankDraft:
    """A bank that is edited: `head` holds everything but its questions.

    `next_key`: keys below it may have been used in this session; no later question gets one of them.
    """

    head: Facts
    questions: tuple[DraftQuestion, ...] = ()
    next_key: int = field(default=1, compare=False, repr=False)
    _places: dict[int, int] | None = field(default=None, init=False, compare=False, repr=False)

    # From and to texts ------------------------------------------------------------------------

    @staticmethod
    def of(bank: QuestionBank) -> BankDraft:
        """The draft that holds exactly `bank`."""
        values = plain(bank)
        return _numbered({key: value for key, value in values.items() if key != "questions"},
                         [plain(question) for question in bank.questions])  # fmt: skip

    @staticmethod
    def read(text: str, file: str) -> BankDraft:
        """The draft in a text, YAML or what `text()` wrote; keys that are not known stay in it.

        Args:
            text: of a bank, which need not be valid.
            file: its name in problems.

        Raises:
            BankInvalid: not YAML, no named values at its top, or questions that are none.
        """
        value, line_of = read_table(text, file)
        rows = value.get("questions")
        if rows is not None and not isinstance(rows, list):
            line = line_of(("questions",))
            raise BankInvalid([wrong_kind(file, line, ("questions",), rows, LIST)])
        wrong = [
            wrong_kind(file, line_of(("questions", index)), ("questions", index), row, TABLE)
            for index, row in enumerate(rows or ())
            if not isinstance(row, dict)
        ]
        if wrong:
            raise BankInvalid(wrong)
        return _numbered({key: one for key, one in value.items() if key != "questions"}, rows or ())

    def document(self) -> dict[str, Any]:
        """The plain values of the whole bank."""
        return {**self.head, "questions": [question.facts for question in self.questions]}

    def text(self) -> str:
        """The draft as it is kept while it is edited: quick to write and to read, valid or not."""
        head = "".join(f"{json_text(name)}: {json_text(value)},\n" for name, value in self.head.items())
        rows = ",\n".join(json_text(question.facts) for question in self.questions)
        text = f'{{{head}"questions": [\n{rows}\n]}}\n'
        return text if is_writable(text) else escaped_text(self.document())

    def yaml(self, *, over: str | None = None) -> str:
        """The draft as it is published. `over`: the text it replaces, whose comments stay where possible.

        Raises:
            BankInvalid: it is no bank yet.
        """
        return bank_yaml(bank_of(self), over=over)

    # Looking ----------------------------------------------------------------------------------

    def place(self, key: int) -> int | None:
        """Where the question of that key stands, from 0."""
        places = self._places
        if places is None:
            places = {question.key: at for at, question in enumerate(self.questions)}
            object.__setattr__(self, "_places", places)
        return places.get(key)

    def question(self, key: int) -> DraftQuestion | None:
        """The question of that key."""
        at = self.place(key)
        return None if at is None else self.questions[at]

    @property
    def keys(self) -> tuple[int, ...]:
        """The keys of all questions in their order."""
        return tuple(question.key for question in self.questions)

    def ids(self) -> frozenset[str]:
        """The ids that are taken."""
        found = (question.facts.get("id") for question in self.questions)
        return frozenset(one for one in found if isinstance(one, str))

    # Steps ------------------------------------------------------------------------------------

    def with_head(self, facts: Facts) -> BankDraft:
        """With other facts of the bank itself."""
        return replace(self, head=facts)

    def replaced(self, key: int, facts: Facts) -> BankDraft:
        """With other facts in the place of that question; the same draft where nothing changes."""
        return self.replaced_all({key: facts})

    def replaced_all(self, changed: Mapping[int, Facts]) -> BankDraft:
        """With other facts in the places of these questions; those that are equal stay the same objects."""
        questions = list(self.questions)
        is_other = False
        for key, facts in changed.items():
            at = self.place(key)
            if at is not None and facts != questions[at].facts:
                questions[at], is_other = DraftQuestion(key, facts), True
        return replace(self, questions=tuple(questions)) if is_other else self

    def inserted(self, at: int, *facts: Facts) -> BankDraft:
        """With new questions before the place `at` (0: first; past the end: last)."""
        if not facts:
            return self
        first = self._free_key()
        rows = tuple(DraftQuestion(first + index, one) for index, one in enumerate(facts))
        at = max(0, min(at, len(self.questions)))
        questions = (*self.questions[:at], *rows, *self.questions[at:])
        return replace(self, questions=questions, next_key=first + len(rows))

    def without(self, keys: Collection[int]) -> BankDraft:
        """Without these questions."""
        gone = set(keys)
        kept = tuple(question for question in self.questions if question.key not in gone)
        if len(kept) == len(self.questions):
            return self
        return replace(self, questions=kept, next_key=self._free_key())

    def moved(self, keys: Collection[int], before_key: int | None) -> BankDraft:
        """With these questions, in their order, before that of `before_key` (None: at the end).

        Where `before_key` is one of them, they come together at the place of the first that stays behind it.
        """
        chosen = set(keys)
        moving = [question for question in self.questions if question.key in chosen]
        at = None if before_key is None else self.place(before_key)
        behind = self.questions[len(self.questions) if at is None else at :]
        anchor = next((question.key for question in behind if question.key not in chosen), None)
        questions: list[DraftQuestion] = []
        for question in self.questions:
            if question.key == anchor:
                questions += moving
            if question.key not in chosen:
                questions.append(question)
        after = (*questions, *(moving if anchor is None else ()))
        return self if after == self.questions else replace(self, questions=after)

    def duplicated(self, key: int) -> BankDraft:
        """With a copy behind that question under the next free id; of an in-depth question its whole set."""
        from interview_sim.banks.drafting.making import copies

        last, facts = copies(self, key)
        return self.inserted(last + 1, *facts)

    def new_facts(self, kind: str = "basic", question_id: str = "", **more: Any) -> Facts:
        """Facts of a new, empty question of that kind under `question_id`, or the next free id."""
        from interview_sim.banks.drafting.making import new_facts

        return new_facts(self, kind, question_id, more)

    def new_set(self, set_id: str = "") -> tuple[Facts, Facts, Facts]:
        """Facts of the three empty questions of a new in-depth set."""
        from interview_sim.banks.drafting.making import new_set

        return new_set(self, set_id)

    def _free_key(self) -> int:
        return max(self.next_key, max((question.key for question in self.questions), default=0) + 1)


def bank_of(draft: BankDraft) -> QuestionBank:
    """The bank that a draft has become.

    Raises:
        BankInvalid: it is none yet; `problems` has everything that is wrong.
    """
    file = f"{draft.head.get('id', 'bank')}.yaml"
    with uncollected(is_needed=len(draft.questions) >= MANY):
        return validate(QuestionBank, draft.document(), file=file, line_of=lambda _: 0)


def new_keys(before: BankDraft, after: BankDraft) -> tuple[int, ...]:
    """The keys of the questions that a step put in."""
    known = {question.key for question in before.questions}
    return tuple(question.key for question in after.questions if question.key not in known)


def _numbered(head: Facts, rows: Sequence[Facts]) -> BankDraft:
    questions = tuple(DraftQuestion(key, facts) for key, facts in enumerate(rows, start=1))
    return BankDraft(head, questions, len(questions) + 1)

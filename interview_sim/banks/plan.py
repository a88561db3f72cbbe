"""A preset and a bank to the questions of one interview, the same for the same seed.

Questions written for the visitor's group or for the bank's field take turns with general ones, own
ones first; what this ticket was asked last time comes only when nothing else is left.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TypeVar

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.errors import BankInvalid, BankMissing, InterviewNotPossible
from interview_sim.banks.preset import SECONDS_BETWEEN_QUESTIONS, Preset, PresetPart
from interview_sim.banks.question import GROUPS, STEPS, Question
from interview_sim.banks.shelf import find_bank

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedQuestion:
    """One question of an interview, with the timings that hold for it.

    `think_s`, `answer_s`: None means no end (untimed). `done_after_s`: seconds of answering after which
    "done" is active. `retries`: how often the answer may be given again, None as often as wanted.
    `is_practice`: asked to get used to it, never scored. `set_index`: for in-depth questions which set
    of the interview (0, 1, ...), else None. `step_index`: 0, 1, 2 inside the set.
    """

    question: Question
    bank_id: str
    bank_version: int
    think_s: float | None
    answer_s: float | None
    done_after_s: float
    retries: int | None
    is_practice: bool
    set_index: int | None = None
    step_index: int | None = None

    @property
    def reference(self) -> str:
        """Its name for `find_question` and the command line: "bank/question"."""
        return f"{self.bank_id}/{self.question.id}"


@dataclass(frozen=True, slots=True)
class _Candidate:
    bank: QuestionBank
    question: Question

    @property
    def reference(self) -> str:
        return f"{self.bank.id}/{self.question.id}"


def plan_interview(
    preset: Preset,
    bank: QuestionBank,
    *,
    seed: int,
    tags: Collection[str] = (),
    avoid: Collection[str] = (),
    folders: Sequence[Path] = (),
) -> tuple[PlannedQuestion, ...]:
    """The questions of one interview, in order; the same arguments give the same plan.

    Args:
        preset: order, draws, timings.
        bank: the chosen bank; banks that it includes are drawn from as well.
        seed: any whole number; store it with the session to get the plan again.
        tags: what the visitor said of herself: groups (`over_50`, ...) and fields (`office`, ...).
            Questions written for other groups or fields are left out.
        avoid: questions of earlier visits, as "bank/question" or "question".
        folders: where a centre's own banks lie.

    Returns:
        Fewer questions than `preset.n_questions` where the banks do not have enough.

    Raises:
        InterviewNotPossible: not one question beside practice ones could be found.
        BankMissing: an included or named bank is not there.
    """
    drawing = _Drawing(
        preset,
        bank,
        _pool(bank, folders),
        random.Random(f"{preset.id}/{bank.id}/{seed}"),
        set(tags),
        set(avoid),
        # A part for a group asks its questions of whoever chose this interview.
        suits=lambda entry, part: _suits(entry, bank, {*tags, *part.groups}),
    )
    planned = [question for part in preset.parts for question in drawing.part(part, folders)]
    if all(question.is_practice for question in planned):
        raise InterviewNotPossible(bank=bank.id, preset=preset.id)
    return tuple(planned)


def plan_own_question(preset: Preset, question: Question) -> tuple[PlannedQuestion, ...]:
    """The interview that asks one question of the visitor's own, with the preset's timings."""
    part = PresetPart(questions=(question.id,))
    bank = QuestionBank(id="own", version=1, name=question.text, questions=(question,))
    return (_timed(_Candidate(bank, question), preset, part),)


def speaking_seconds(planned: Iterable[PlannedQuestion]) -> float:
    """Seconds that an interview takes when all time is used; untimed questions count with their own times."""
    return sum(
        (one.question.think_s if one.think_s is None else one.think_s)
        + (one.question.answer_s if one.answer_s is None else one.answer_s)
        + SECONDS_BETWEEN_QUESTIONS
        for one in planned
    )


def possible_seconds(
    preset: Preset, bank: QuestionBank, *, folders: Sequence[Path] = ()
) -> tuple[float, float]:
    """Seconds of the shortest and the longest interview that may be drawn, when all time is used.

    Each part counts for itself, whatever the others drew. Every follow-up that is allowed counts as long as
    the longest question, in the longest alone. A question or bank that is not there counts nothing.
    """
    drawing = _Drawing(preset, bank, _pool(bank, folders), random.Random(0), set(), set())
    least = most = longest = 0.0
    for part in preset.parts:
        seconds, n_taken = drawing.seconds(part, folders)
        ranked = sorted(seconds)
        least += sum(ranked[:n_taken])
        most += sum(ranked[max(len(ranked) - n_taken, 0) :])
        if part.kind != "practice":
            longest = max([longest, *(one / (3 if part.draw_sets else 1) for one in seconds)])
    return least, most + preset.max_follow_ups * longest


def how_many(
    preset: Preset, bank: QuestionBank, *, folders: Sequence[Path] = ()
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """How many questions (or sets) each part can draw from, and the named questions that are not there."""
    drawing = _Drawing(preset, bank, _pool(bank, folders), random.Random(0), set(), set())
    counts = tuple(len(drawing.seconds(part, folders)[0]) for part in preset.parts)
    names = [name for part in preset.parts for name in part.questions]
    return counts, tuple(name for name in names if drawing.found(name, folders) is None)


def _pool(bank: QuestionBank, folders: Sequence[Path]) -> list[_Candidate]:
    """Questions of a bank and of those it includes (and those include), each bank once."""
    banks, waiting = {bank.id: bank}, list(bank.include)
    while waiting:
        bank_id = waiting.pop(0)
        if bank_id not in banks:
            banks[bank_id] = find_bank(bank_id, folders)
            waiting.extend(banks[bank_id].include)
    return [_Candidate(one, question) for one in banks.values() for question in one.questions]


def _suits(entry: _Candidate, chosen: QuestionBank, tags: Collection[str]) -> bool:
    groups = not entry.question.groups or any(group in tags for group in entry.question.groups)
    wanted = {*chosen.fields, *(tag for tag in tags if tag not in GROUPS)}
    fields = (
        not entry.question.fields or entry.bank.id == chosen.id or bool(wanted & {*entry.question.fields})
    )
    return groups and fields


class _Drawing:
    """The draws of one interview; remembers what was taken."""

    def __init__(
        self,
        preset: Preset,
        bank: QuestionBank,
        pool: list[_Candidate],
        chance: random.Random,
        tags: set[str],
        avoid: set[str],
        suits: Callable[[_Candidate, PresetPart], bool] = lambda *_: True,
    ) -> None:
        self._preset, self._bank, self._chance, self._avoid = preset, bank, chance, avoid
        self._tags, self._suits = tags, suits
        self._left = pool
        self._n_sets = 0

    def part(self, part: PresetPart, folders: Sequence[Path]) -> list[PlannedQuestion]:
        if part.draw_sets is not None:
            return self._sets(part, part.draw_sets)
        if part.draw is not None:
            alike = self._alike(part)
            chosen = self._order([(entry,) for entry in alike])[: part.draw]
            return [self._take(entry, part) for (entry,) in chosen]
        return [self._take(self._named(name, folders), part) for name in part.questions]

    def seconds(self, part: PresetPart, folders: Sequence[Path]) -> tuple[list[float], int]:
        """Seconds of everything that the part may take (a set at once), and how many of them it takes."""
        if part.draw_sets is not None:
            return [self._length_s(whole, part) for whole in self._whole_sets(part)], part.draw_sets
        if part.draw is not None:
            alike = self._alike(part)
            return [self._length_s((entry,), part) for entry in alike], part.draw
        named = [self.found(name, folders) for name in part.questions]
        return [self._length_s((entry,), part) for entry in named if entry is not None], len(named)

    def found(self, name: str, folders: Sequence[Path]) -> _Candidate | None:
        """The question of that name, where it is there."""
        try:
            return self._named(name, folders)
        except (BankMissing, BankInvalid):
            return None

    def _length_s(self, entries: Iterable[_Candidate], part: PresetPart) -> float:
        return speaking_seconds(_timed(entry, self._preset, part) for entry in entries)

    def _alike(self, part: PresetPart) -> list[_Candidate]:
        return [
            entry
            for entry in self._left
            if entry.question.kind == part.kind and part.allows(entry.question) and self._suits(entry, part)
        ]

    def _whole_sets(self, part: PresetPart) -> list[tuple[_Candidate, ...]]:
        members: dict[tuple[str, str], dict[str, _Candidate]] = {}
        for entry in self._left:
            if entry.question.set_id is not None and self._suits(entry, part):
                by_step = members.setdefault((entry.bank.id, entry.question.set_id), {})
                by_step[entry.question.step or ""] = entry
        return [
            tuple(found[step] for step in STEPS)
            for found in members.values()
            if len(found) == 3 and any(part.allows(entry.question) for entry in found.values())
        ]

    def _sets(self, part: PresetPart, n_sets: int) -> list[PlannedQuestion]:
        planned: list[PlannedQuestion] = []
        for chosen in self._order(self._whole_sets(part))[:n_sets]:
            planned += [self._take(entry, part, self._n_sets, step) for step, entry in enumerate(chosen)]
            self._n_sets += 1
        return planned

    def _order(self, items: list[tuple[_Candidate, ...]]) -> list[tuple[_Candidate, ...]]:
        """Shuffled; own and general ones in turn; those to avoid after all others."""
        shuffled = self._chance.sample(items, len(items))
        fresh = [item for item in shuffled if not self._was_asked(item)]
        return [*self._in_turn(fresh), *self._in_turn([item for item in shuffled if self._was_asked(item)])]

    def _in_turn(self, items: list[tuple[_Candidate, ...]]) -> list[tuple[_Candidate, ...]]:
        own = [item for item in items if self._is_own(item[0])]
        general = [item for item in items if not self._is_own(item[0])]
        return [item for pair in zip_longest(own, general) for item in pair if item is not None]

    def _is_own(self, entry: _Candidate) -> bool:
        question = entry.question
        wanted = {*self._bank.fields, *self._tags}
        return bool(set(question.groups) & self._tags or set(question.fields) & wanted) or (
            entry.bank.id == self._bank.id and bool(self._bank.fields)
        )

    def _was_asked(self, item: tuple[_Candidate, ...]) -> bool:
        return any(entry.reference in self._avoid or entry.question.id in self._avoid for entry in item)

    def _named(self, name: str, folders: Sequence[Path]) -> _Candidate:
        bank_id, slash, question_id = name.rpartition("/")
        bank = find_bank(bank_id, folders) if slash and bank_id != self._bank.id else self._bank
        question = bank.question(question_id)
        if question is None:
            raise BankMissing(bank=name, known=", ".join(one.id for one in bank.questions[:5]))
        return _Candidate(bank, question)

    def _take(
        self, entry: _Candidate, part: PresetPart, set_index: int | None = None, step_index: int | None = None
    ) -> PlannedQuestion:
        self._left = [other for other in self._left if other.reference != entry.reference]
        return _timed(entry, self._preset, part, set_index, step_index)


def _timed(
    entry: _Candidate,
    preset: Preset,
    part: PresetPart,
    set_index: int | None = None,
    step_index: int | None = None,
) -> PlannedQuestion:
    question = entry.question
    answer_s = _first(part.answer_s, preset.answer_s, question.answer_s)
    done_after_s = _first(part.done_after_s, preset.done_after_s, question.done_after_s, 0)
    retries = part.retries if part.retries is not None else (preset.retries or question.retries or 0)
    return PlannedQuestion(
        question=question,
        bank_id=entry.bank.id,
        bank_version=entry.bank.version,
        think_s=None if preset.untimed else float(_first(part.think_s, preset.think_s, question.think_s)),
        answer_s=None if preset.untimed else float(answer_s),
        done_after_s=0.0 if preset.untimed else float(min(done_after_s, answer_s)),
        retries=None if retries == "unlimited" else int(retries),
        is_practice=question.kind == "practice",
        set_index=set_index,
        step_index=step_index,
    )


def _first(*values: Item | None) -> Item:
    return next(value for value in values if value is not None)

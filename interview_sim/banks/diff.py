"""What changed between two banks: questions added, removed, moved and changed field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.files import plain
from interview_sim.banks.question import Question

ChangeKind = Literal["added", "removed", "changed", "moved"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference. `question_id` is empty for facts of the bank itself.

    `path` is the field inside the question ("text.ko", "expected_points.result.synonyms.en"); `before`
    and `after` are its plain values, None where it is not there.
    """

    kind: ChangeKind
    question_id: str = ""
    path: str = ""
    before: Any = None
    after: Any = None


def diff_banks(old: QuestionBank, new: QuestionBank) -> tuple[Change, ...]:
    """What turns `old` into `new`: facts of the bank, then questions in the order of `new`."""
    return (*_bank_changes(old, new), *_question_changes(old.questions, new.questions))


def _bank_changes(old: QuestionBank, new: QuestionBank) -> Iterator[Change]:
    before = {key: value for key, value in plain(old).items() if key != "questions"}
    after = {key: value for key, value in plain(new).items() if key != "questions"}
    for path, one, other in _differences(before, after, ()):
        yield Change(kind="changed", path=path, before=one, after=other)


def _question_changes(old: Sequence[Question], new: Sequence[Question]) -> Iterator[Change]:
    before = {question.id: question for question in old}
    after = {question.id: question for question in new}
    moved = _moved([q.id for q in old if q.id in after], [q.id for q in new if q.id in before])
    for question_id, question in after.items():
        if question_id not in before:
            yield Change(kind="added", question_id=question_id, after=plain(question))
            continue
        if question_id in moved:
            yield Change(kind="moved", question_id=question_id)
        for path, one, other in _differences(plain(before[question_id]), plain(question), ()):
            yield Change(kind="changed", question_id=question_id, path=path, before=one, after=other)
    for question_id, question in before.items():
        if question_id not in after:
            yield Change(kind="removed", question_id=question_id, before=plain(question))


def _moved(old: Sequence[str], new: Sequence[str]) -> set[str]:
    """The fewest ids whose moving turns the one order into the other: all outside a longest common run."""
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    kept = {new[at] for block in blocks for at in range(block.b, block.b + block.size)}
    return set(new) - kept


def _differences(before: Any, after: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any, Any]]:
    if before == after:
        return
    one, other = _by_name(before), _by_name(after)
    if one is None or other is None:
        yield ".".join(path), before, after
        return
    for key in [*one, *(key for key in other if key not in one)]:
        yield from _differences(one.get(key), other.get(key), (*path, str(key)))


def _by_name(value: Any) -> Mapping[str, Any] | None:
    """A table as it is; a list of entries with ids by their ids; anything else is compared whole."""
    if isinstance(value, Mapping):
        return value
    entries = value if isinstance(value, list) else []
    if entries and all(isinstance(entry, Mapping) and "id" in entry for entry in entries):
        return {str(entry["id"]): entry for entry in entries}
    return None

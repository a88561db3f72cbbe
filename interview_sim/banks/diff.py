"""What changed between two banks: questions added, removed, moved and changed field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.files import plain
from interview_sim.banks.values import Facts

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
    return diff_documents(plain(old), plain(new))


def diff_documents(old: Facts, new: Facts) -> tuple[Change, ...]:
    """The same for plain values of banks that need not be valid, such as drafts, or of presets.

    Of questions without an id, or with one that stands twice, each is told apart by its place.
    """
    return (*_head_changes(old, new), *_question_changes(_questions(old), _questions(new)))


def _head_changes(old: Facts, new: Facts) -> Iterator[Change]:
    before = {key: value for key, value in old.items() if key != "questions"}
    after = {key: value for key, value in new.items() if key != "questions"}
    for path, one, other in _differences(before, after, ()):
        yield Change(kind="changed", path=path, before=one, after=other)


def _questions(document: Facts) -> dict[str, Facts]:
    found: dict[str, Facts] = {}
    rows = document.get("questions")
    for facts in rows if isinstance(rows, list | tuple) else ():
        if isinstance(facts, Mapping):
            name = str(facts.get("id") or "?")
            place = name
            while place in found:
                place = f"{name} ({len(found) + 1})"
            found[place] = facts
    return found


def _question_changes(before: Mapping[str, Facts], after: Mapping[str, Facts]) -> Iterator[Change]:
    moved = _moved([one for one in before if one in after], [one for one in after if one in before])
    for question_id, facts in after.items():
        if question_id not in before:
            yield Change(kind="added", question_id=question_id, after=facts)
            continue
        if question_id in moved:
            yield Change(kind="moved", question_id=question_id)
        for path, one, other in _differences(before[question_id], facts, ()):
            yield Change(kind="changed", question_id=question_id, path=path, before=one, after=other)
    for question_id, facts in before.items():
        if question_id not in after:
            yield Change(kind="removed", question_id=question_id, before=facts)


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

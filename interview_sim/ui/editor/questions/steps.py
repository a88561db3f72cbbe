"""The steps of the table on a draft: what comes after, what it is called, and what is chosen then."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from interview_sim.banks import words
from interview_sim.banks.drafting import BankDraft, new_keys
from interview_sim.ui.language import area, current_language

tr = area("editor-questions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`draft` after the step, its `words` for the undo, and the keys to be chosen then."""

    draft: BankDraft
    words: str
    chosen: tuple[int, ...]


def added(draft: BankDraft, kind: str, current: int | None) -> Step:
    """A new question (three of an in-depth set) behind the current one, and never inside its set."""
    facts = draft.new_set() if kind == "in_depth" else (draft.new_facts(kind),)
    after = draft.inserted(_behind(draft, current), *facts)
    name = words.word("kind", kind, current_language())
    said = tr("New in-depth set") if kind == "in_depth" else tr("New question: {kind}", kind=name)
    return Step(draft=after, words=said, chosen=new_keys(draft, after)[:1])


def duplicated(draft: BankDraft, keys: Collection[int]) -> Step:
    """A copy behind each; of a set that is chosen in part or as a whole one copy."""
    after, done = draft, set[str]()
    for key in sorted(keys, key=lambda one: draft.place(one) or 0):
        question = draft.question(key)
        set_id = question.facts.get("set_id") if question is not None else None
        if isinstance(set_id, str):
            if set_id in done:
                continue
            done.add(set_id)
        after = after.duplicated(key)
    new = new_keys(draft, after)
    return Step(draft=after, words=_said(draft, keys, tr("Duplicate"), len(keys)), chosen=new)


def removed(draft: BankDraft, keys: Collection[int], listed: Sequence[int]) -> Step:
    """Without these; then the one is chosen that follows them in the list."""
    gone = set(keys)
    places = [at for at, key in enumerate(listed) if key in gone]
    behind = [key for key in listed[places[0] :] if key not in gone] if places else []
    before = [key for key in listed[: places[0]] if key not in gone] if places else []
    chosen = (behind[:1] or before[-1:]) if places else []
    return Step(
        draft=draft.without(keys), words=_said(draft, keys, tr("Delete"), len(keys)), chosen=tuple(chosen)
    )


def moved(draft: BankDraft, keys: Sequence[int], before_key: int | None) -> Step:
    """These before another one (None: at the end)."""
    after = draft.moved(keys, before_key)
    return Step(draft=after, words=_said(draft, keys, tr("Move"), len(keys)), chosen=tuple(keys))


def moved_by(draft: BankDraft, keys: Sequence[int], step: int) -> Step:
    """These together one place up (-1) or down (1)."""
    places = sorted(at for at in (draft.place(key) for key in keys) if at is not None)
    all_keys = draft.keys
    if not places or (step < 0 and places[0] == 0 and _is_block(places)):
        return Step(draft=draft, words="", chosen=tuple(keys))
    chosen = set(keys)
    if step < 0:
        return moved(draft, keys, all_keys[max(0, places[0] - 1)])
    behind = [key for key in all_keys[places[-1] + 1 :] if key not in chosen]
    return moved(draft, keys, behind[1] if len(behind) > 1 else None)


def _is_block(places: Sequence[int]) -> bool:
    return places[-1] - places[0] + 1 == len(places)


def _behind(draft: BankDraft, current: int | None) -> int:
    """The place behind a question, or behind the set that it stands in."""
    at = None if current is None else draft.place(current)
    if at is None:
        return len(draft.questions)
    set_id = draft.questions[at].facts.get("set_id")
    while (
        set_id is not None
        and at + 1 < len(draft.questions)
        and draft.questions[at + 1].facts.get("set_id") == set_id
    ):
        at += 1
    return at + 1


def _said(draft: BankDraft, keys: Collection[int], deed: str, n: int) -> str:
    """복제: conflict-1 / 지우기: 3문항."""
    if n == 1:
        question = draft.question(next(iter(keys)))
        named = question.facts.get("id") if question is not None else None
        return tr("{deed}: {id}", deed=deed, id=named or "?")
    return tr("{deed}: {n} questions", deed=deed, n=n)

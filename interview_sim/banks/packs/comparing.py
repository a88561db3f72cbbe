"""A pack beside what this booth has: what is new, what is newer where, and what both sides changed.

Who changed what is told from hashes: where this booth's text stands in the history of the pack's, the pack
went on from here, and the other way round. Where neither is so, the last text that both histories hold is
the base, and every question is looked at three ways. Without one, whatever differs was changed by both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.decoding import decode, read_bytes
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.files import plain
from interview_sim.banks.packs.content import Item, content_sha256, parse_item, same_content
from interview_sim.banks.packs.pack import Pack, PackedItem, PackKind, VersionsOf
from interview_sim.banks.packs.writing import past_texts, shipped_text
from interview_sim.banks.question import Question
from interview_sim.errors import InputMissing

ItemState = Literal["new", "same", "theirs_newer", "ours_newer", "both_changed"]
PartState = Literal["same", "theirs", "mine", "conflict"]
HEAD = ""
"""The id under which a bank's own facts (name, summary, fields ...) are compared, beside its questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartComparison:
    """One question, or the bank's own facts (`id` is ""), three ways; None where it is not there.

    `state`: who changed it since the base; "conflict" needs a choice.
    """

    id: str
    state: PartState
    ours: Question | Mapping[str, Any] | None
    theirs: Question | Mapping[str, Any] | None
    base: Question | Mapping[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemComparison:
    """One bank or preset of the pack beside ours. `parts` is empty for presets and for what is new.

    `ours` is None where this booth has none, or one that cannot be read (`problems` says why).
    """

    packed: PackedItem
    state: ItemState
    ours: Item | None = None
    ours_text: str | None = None
    base: Item | None = None
    parts: tuple[PartComparison, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def kind(self) -> PackKind:
        """Bank or preset."""
        return self.packed.kind

    @property
    def id(self) -> str:
        """The id that both sides use."""
        return self.packed.id

    @property
    def conflicts(self) -> tuple[PartComparison, ...]:
        """The parts that need a choice."""
        return tuple(part for part in self.parts if part.state == "conflict")

    @property
    def needs_choice(self) -> bool:
        """Whether somebody must choose before anything of it can be taken."""
        return self.state == "both_changed" and (not self.parts or bool(self.conflicts))


@dataclass(frozen=True, slots=True, kw_only=True)
class PackComparison:
    """A whole pack beside this booth. `folder`: where this booth's sounds lie."""

    pack: Pack
    items: tuple[ItemComparison, ...]
    folder: Path

    def item(self, kind: PackKind, item_id: str) -> ItemComparison:
        """One of them. Raises KeyError."""
        return next(one for one in self.items if (one.kind, one.id) == (kind, item_id))


def compare_with(
    pack: Pack, folders: Sequence[Path], versions_of: VersionsOf | None = None
) -> PackComparison:
    """What taking the pack would change here; nothing is written.

    Args:
        pack: as `read_pack` gives it.
        folders: the centre's own folders of banks (with `presets/`), at least one; shipped ones come last.
        versions_of: this booth's published texts, the oldest first.
    """
    items = tuple(_compared(packed, folders, versions_of) for packed in pack.items)
    return PackComparison(pack=pack, items=items, folder=folders[0])


def _compared(packed: PackedItem, folders: Sequence[Path], versions_of: VersionsOf | None) -> ItemComparison:
    try:
        text = _our_text(packed, folders)
        ours = None if text is None else parse_item(text, packed.item)
    except BankInvalid as error:
        return ItemComparison(packed=packed, state="both_changed", problems=error.problems)
    if text is None or ours is None:
        return ItemComparison(packed=packed, state="new")
    content = content_sha256(text)
    if content == packed.content or same_content(ours, packed.item):
        return ItemComparison(packed=packed, state="same", ours=ours, ours_text=text, base=ours)
    if content in packed.history:
        state: ItemState = "theirs_newer"
        base: Item | None = ours
    else:
        state, base = _looked_up(packed, versions_of)
    parts = _parts(ours, packed.item, base)
    return ItemComparison(packed=packed, state=state, ours=ours, ours_text=text, base=base, parts=parts)


def _our_text(packed: PackedItem, folders: Sequence[Path]) -> str | None:
    for folder in folders:
        path = folder / ("presets" if packed.kind == "presets" else "") / f"{packed.id}.yaml"
        try:
            return decode(read_bytes(path), str(path))
        except InputMissing:
            continue
    return shipped_text(packed.kind, packed.id)


def _looked_up(packed: PackedItem, versions_of: VersionsOf | None) -> tuple[ItemState, Item | None]:
    """Whether our history holds their text, and else the last text that both histories hold."""
    known = frozenset(packed.history)
    base_text: str | None = None
    for text in past_texts(packed.kind, packed.id, versions_of):
        content = content_sha256(text)
        if content == packed.content:
            return "ours_newer", packed.item
        if content in known:
            base_text = text
    try:
        return "both_changed", None if base_text is None else parse_item(base_text, packed.item)
    except BankInvalid:
        return "both_changed", None


def _parts(ours: Item, theirs: Item, base: Item | None) -> tuple[PartComparison, ...]:
    if not isinstance(ours, QuestionBank) or not isinstance(theirs, QuestionBank):
        return ()
    based = base if isinstance(base, QuestionBank) else None
    head = _part(HEAD, head_facts(ours), head_facts(theirs), head_facts(based) if based else None, based)
    mine, other = _by_id(ours), _by_id(theirs)
    before = _by_id(based) if based else {}
    ids = [*mine, *(one for one in other if one not in mine)]
    return (head, *(_part(one, mine.get(one), other.get(one), before.get(one), based) for one in ids))


def head_facts(bank: QuestionBank) -> dict[str, Any]:
    """A bank's own facts as plain values, without its number and its questions."""
    return {key: value for key, value in plain(bank).items() if key not in ("version", "questions")}


def _part(
    part_id: str,
    ours: Question | Mapping[str, Any] | None,
    theirs: Question | Mapping[str, Any] | None,
    base: Question | Mapping[str, Any] | None,
    based: QuestionBank | None,
) -> PartComparison:
    state: PartState = "conflict"
    if ours == theirs:
        state = "same"
    elif based is not None and ours == base:
        state = "theirs"
    elif based is not None and theirs == base:
        state = "mine"
    elif based is None and ours is None:
        state = "theirs"  # nothing tells that it was ever here: a question that they added
    elif based is None and theirs is None:
        state = "mine"
    return PartComparison(id=part_id, state=state, ours=ours, theirs=theirs, base=base)


def _by_id(bank: QuestionBank) -> dict[str, Question]:
    return {question.id: question for question in bank.questions}

"""From a comparison and choices to what would be saved; nothing is written before all of it is valid."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, Final, Literal

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.errors import ChoiceMissing
from interview_sim.banks.files import plain, write_together, yaml_text
from interview_sim.banks.packs.comparing import (
    HEAD,
    ItemComparison,
    PackComparison,
    PartComparison,
    head_facts,
)
from interview_sim.banks.packs.content import Item, with_version
from interview_sim.banks.packs.pack import PackKind, sound_names
from interview_sim.banks.question import Audio, Clip, Question
from interview_sim.banks.validation import validate

Side = Literal["mine", "theirs"]
_DEFAULT: Final[dict[str, Side]] = {
    "new": "theirs", "theirs_newer": "theirs", "same": "mine", "ours_newer": "mine",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choices:
    """What somebody chose. A whole bank or preset first; else question by question."""

    items: Mapping[tuple[PackKind, str], Side] = field(default_factory=dict)
    parts: Mapping[tuple[str, str], Side] = field(default_factory=dict)

    def take(self, side: Side, kind: PackKind, item_id: str, part_id: str | None = None) -> Choices:
        """The same choices with one more.

        Args:
            side: whose is kept.
            kind, item_id: which bank or preset.
            part_id: one of its questions, or "" for the bank's own facts; None for all of it.
        """
        if part_id is None:
            return replace(self, items={**self.items, (kind, item_id): side})
        return replace(self, parts={**self.parts, (item_id, part_id): side})


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenItem:
    """One bank or preset to be saved: text and model say the same. `is_merged`: it holds parts of both."""

    kind: PackKind
    id: str
    text: str
    item: Item
    is_merged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """All that is to be saved. `sounds`: name below the banks' folder -> name in the pack."""

    items: tuple[TakenItem, ...]
    sounds: Mapping[str, str]
    comparison: PackComparison


def taken(comparison: PackComparison, choices: Choices | None = None) -> Taking:
    """What would be saved.

    New and newer ones are taken, the same and older ones are not, unless chosen otherwise. What both sides
    changed is merged: of each question the side that changed it, or the one that was chosen. A text gets a
    number above the one it takes the place of. A sound of the same name but other content gets a new name.

    Raises:
        ChoiceMissing: both sides changed a part and nobody chose.
        BankInvalid: the merged bank does not hold together (half an in-depth set, for instance).
    """
    chosen = choices or Choices()
    items: list[TakenItem] = []
    sounds: dict[str, str] = {}
    for one in comparison.items:
        item = _taken_item(one, chosen)
        if item is not None:
            items.append(_with_sounds(item, one, comparison, sounds))
    return Taking(items=tuple(items), sounds=sounds, comparison=comparison)


def store_taken(taking: Taking, folder: Path) -> tuple[Path, ...]:
    """Write everything into a folder of banks, all or nothing; what stood there goes to `older/`.

    Raises:
        OutputNotWritable: the folder is read-only or the disk full; nothing is changed.
        BankInvalid: the pack's file changed since it was read.
    """
    pack = taking.comparison.pack
    files = [(folder / name, _later(pack.sound, source)) for name, source in taking.sounds.items()]
    written: list[Path] = []
    for one in taking.items:
        inside = folder / "presets" if one.kind == "presets" else folder
        path = inside / f"{one.id}.yaml"
        ours = taking.comparison.item(one.kind, one.id).ours
        if path.is_file() and ours is not None:
            files.append((inside / "older" / f"{one.id}-{ours.version}.yaml", path.read_bytes))
        files.append((path, _later(str.encode, one.text)))
        written.append(path)
    write_together(files)
    return tuple(written)


def write_sounds(taking: Taking, folder: Path) -> None:
    """Only the sounds, for who publishes the texts in another way. Raises as `store_taken`."""
    pack = taking.comparison.pack
    write_together([(folder / name, _later(pack.sound, source)) for name, source in taking.sounds.items()])


def _later(make: Callable[[str], bytes], value: str) -> Callable[[], bytes]:
    return lambda: make(value)


def _taken_item(one: ItemComparison, choices: Choices) -> TakenItem | None:
    side = choices.items.get((one.kind, one.id), _DEFAULT.get(one.state))
    if side == "mine":
        return None
    if side == "theirs":
        number = one.packed.item.version
        if one.ours is not None:
            number = max(number, one.ours.version + 1)
        text = with_version(one.packed.text, one.packed.item, number)
        item = one.packed.item.model_copy(update={"version": number})
        return TakenItem(kind=one.kind, id=one.id, text=text, item=item)
    return _merged(one, choices)


def _merged(one: ItemComparison, choices: Choices) -> TakenItem | None:
    ours, theirs = one.ours, one.packed.item
    if not isinstance(ours, QuestionBank) or not isinstance(theirs, QuestionBank):
        raise ChoiceMissing(item=one.id, questions="")
    sides = {part.id: _side(part, one.id, choices) for part in one.parts}
    open_parts = [part_id or "name" for part_id, side in sides.items() if side is None]
    if open_parts:
        raise ChoiceMissing(item=one.id, questions=", ".join(open_parts[:10]))
    bank = _merged_bank(one, ours, theirs, {part_id: side or "mine" for part_id, side in sides.items()})
    if bank.model_copy(update={"version": ours.version}) == ours:
        return None
    text = yaml_text(bank, over=one.ours_text)
    return TakenItem(kind=one.kind, id=one.id, text=text, item=bank, is_merged=True)


def _side(part: PartComparison, bank_id: str, choices: Choices) -> Side | None:
    chosen = choices.parts.get((bank_id, part.id))
    if chosen is not None:
        return chosen
    return None if part.state == "conflict" else "theirs" if part.state == "theirs" else "mine"


def _merged_bank(
    one: ItemComparison, ours: QuestionBank, theirs: QuestionBank, sides: Mapping[str, Side]
) -> QuestionBank:
    head = head_facts(theirs if sides[HEAD] == "theirs" else ours)
    kept: dict[str, Question] = {}
    for part in one.parts:
        question = part.theirs if sides[part.id] == "theirs" else part.ours
        if isinstance(question, Question):
            kept[part.id] = question
    order = _order([q.id for q in ours.questions], [q.id for q in theirs.questions], _base_order(one))
    values: dict[str, Any] = {
        **head,
        "version": max(ours.version, theirs.version) + 1,
        "questions": [plain(kept[part_id]) for part_id in order if part_id in kept],
    }
    return validate(QuestionBank, values, file=f"{one.id}.yaml", line_of=lambda _: 0)


def _base_order(one: ItemComparison) -> list[str] | None:
    return [q.id for q in one.base.questions] if isinstance(one.base, QuestionBank) else None


def _order(ours: list[str], theirs: list[str], base: list[str] | None) -> list[str]:
    """Their order where only they moved questions, else ours; what was added follows its neighbour."""
    common = set(ours) & set(theirs) & set(base or ())
    is_ours_moved = [one for one in ours if one in common] != [one for one in base or () if one in common]
    lead, other = (ours, theirs) if base is None or is_ours_moved else (theirs, ours)
    order = list(lead)
    for index, one in enumerate(other):
        if one not in lead:
            before = other[index - 1] if index else None
            order.insert(order.index(before) + 1 if before in order else 0, one)
    return order


def _with_sounds(
    item: TakenItem, one: ItemComparison, comparison: PackComparison, sounds: dict[str, str]
) -> TakenItem:
    """The sounds that came with the questions of theirs; those whose name is taken here get another."""
    bank, theirs = item.item, one.packed.item
    if not isinstance(bank, QuestionBank) or not isinstance(theirs, QuestionBank):
        return item
    came = {question.id: question for question in theirs.questions}
    renamed: dict[str, str] = {}
    from_them = bank.model_copy(
        update={"questions": tuple(q for q in bank.questions if came.get(q.id) == q and _is_theirs(q, one))}
    )
    for name in sound_names(from_them):
        place = _place(name, bank.id, comparison, sounds)
        if place is not None and place != name:
            renamed[name] = place
    if not renamed:
        return item
    ids = {question.id for question in from_them.questions}
    questions = tuple(_renamed(q, renamed) if q.id in ids else q for q in bank.questions)
    changed = bank.model_copy(update={"questions": questions})
    return replace(item, item=changed, text=yaml_text(changed, over=item.text))


def _is_theirs(question: Question, one: ItemComparison) -> bool:
    ours = one.ours
    return not isinstance(ours, QuestionBank) or ours.question(question.id) != question


def _place(name: str, bank_id: str, comparison: PackComparison, sounds: dict[str, str]) -> str | None:
    """Where a sound of the pack goes; None where this booth has the very same file already."""
    sha256 = comparison.pack.sounds[name].sha256
    place = name
    here = comparison.folder / name
    if here.exists() and _sha256(here) == sha256:
        return None
    if here.exists() or _leads_out(here, comparison.folder):
        path = PurePosixPath(name)
        place = f"{bank_id}/{path.stem[:80]}-{sha256[:8]}{path.suffix}"
        there = comparison.folder / place
        if there.exists() and _sha256(there) == sha256:
            return place
    sounds[place] = name
    return place


def _leads_out(path: Path, folder: Path) -> bool:
    """Whether a link below the folder would carry the file out of it."""
    return not path.resolve().is_relative_to(folder.resolve())


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as source:
            return hashlib.file_digest(source, "sha256").hexdigest()
    except OSError:
        return ""


def _renamed(question: Question, names: Mapping[str, str]) -> Question:
    changed: dict[str, Audio | Clip] = {}
    for field_name, files in (("audio", question.audio), ("clip", question.clip)):
        if files is not None:
            places = {
                language: names.get(name, name)
                for language, name in (("ko", files.ko), ("en", files.en))
                if name
            }
            changed[field_name] = files.model_copy(update=places)
    return question.model_copy(update=changed)

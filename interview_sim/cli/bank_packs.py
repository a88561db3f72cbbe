"""What `banks import` and `banks export` do: find by name, write, take in; rows and lines of packs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from interview_sim.banks import (
    BankMissing,
    Preset,
    QuestionBank,
    find_bank,
    find_preset,
    load_bank,
    load_preset,
)
from interview_sim.banks.decoding import decode, read_bytes
from interview_sim.banks.exchange import (
    BANK_ENDINGS,
    TABLE_ENDINGS,
    RowProblem,
    export_bank,
    import_bank,
    import_preset,
    is_preset_file,
    read_bank,
    read_table,
)
from interview_sim.banks.files import write_text
from interview_sim.banks.packs import (
    Choices,
    ItemState,
    Pack,
    PackKind,
    TakenItem,
    compare_with,
    read_pack,
    store_taken,
    taken,
    write_pack,
)
from interview_sim.banks.shelf import find_bank_file, preset_files
from interview_sim.editions import EditionDamaged, EditionMissing, Editions
from interview_sim.errors import OptionInvalid
from interview_sim.messages import Language
from interview_sim.results import JsonValue

BANKS_FOLDER: Final = "banks"
"""Folder below the data folder where a centre's own banks (and `presets/`) lie."""
_STATES: Final[dict[ItemState, tuple[str, str]]] = {
    "new": ("새로 들어옴", "new"),
    "same": ("같음", "the same"),
    "theirs_newer": ("새 판", "newer"),
    "ours_newer": ("여기 것이 더 새로움", "older than here"),
    "both_changed": ("양쪽에서 바뀜", "changed on both sides"),
}


@dataclass(frozen=True, slots=True)
class TakenRow:
    """One bank or preset of a pack: how it stood beside ours, and what was stored, if anything."""

    kind: PackKind
    id: str
    state: ItemState
    stored: TakenItem | None


def own_folder(data_dir: Path) -> Path:
    """The centre's own banks."""
    return data_dir / BANKS_FOLDER


def find_bank_or_file(data_dir: Path, name: str) -> QuestionBank:
    """A bank by its id, or by its file where the name looks like one."""
    if name.lower().endswith((*BANK_ENDINGS, *TABLE_ENDINGS)):
        return read_bank(Path(name))
    return find_bank(name, [own_folder(data_dir)])


def export_item(data_dir: Path, name: str, file: Path) -> QuestionBank | Preset:
    """Write a bank to .yaml, .xlsx or .csv, or a preset to .yaml."""
    try:
        bank = find_bank_or_file(data_dir, name)
    except BankMissing:
        preset, text = _preset_with_text(data_dir, name)
        if file.suffix.lower() not in (".yaml", ".yml"):
            raise OptionInvalid(option="FILE", value=file.name, allowed=".yaml, .ispack") from None
        write_text(file, text)
        return preset
    export_bank(bank, file)
    return bank


def export_pack(data_dir: Path, names: Sequence[str], file: Path) -> Pack:
    """Write banks and presets, by their ids, to a pack with their sounds and what they grew from."""
    folder = own_folder(data_dir)
    banks: list[str] = []
    presets: list[str] = []
    for name in dict.fromkeys(names):
        try:
            path = find_bank_file(name, [folder])
        except BankMissing:
            presets.append(_preset_with_text(data_dir, name)[1])
        else:
            banks.append(decode(read_bytes(path), str(path)))
    write_pack(file, banks, presets, folder, versions_of=_Past(data_dir))
    return read_pack(file)


def import_item(data_dir: Path, file: Path) -> tuple[QuestionBank | Preset, Path, tuple[RowProblem, ...]]:
    """Take in a bank or preset: what was stored, where, and what of a table was passed over."""
    folder = own_folder(data_dir)
    if is_preset_file(file):
        target = import_preset(file, folder)
        return load_preset(target), target, ()
    target = import_bank(file, folder)
    return load_bank(target), target, read_table(file).remarks


def import_pack(
    data_dir: Path, file: Path, conflicts: Literal["mine", "theirs"] | str | None
) -> list[TakenRow]:
    """Take in what is new and newer; `conflicts` says whose wins where both sides changed something."""
    folder = own_folder(data_dir)
    comparison = compare_with(read_pack(file), [folder], _Past(data_dir))
    choices = Choices()
    for one in comparison.items if conflicts is not None else ():
        side: Literal["mine", "theirs"] = "mine" if conflicts == "mine" else "theirs"
        if one.needs_choice and not one.conflicts:
            choices = choices.take(side, one.kind, one.id)
        for part in one.conflicts:
            choices = choices.take(side, one.kind, one.id, part.id)
    taking = taken(comparison, choices)
    store_taken(taking, folder)
    stored = {(item.kind, item.id): item for item in taking.items}
    return [TakenRow(one.kind, one.id, one.state, stored.get((one.kind, one.id))) for one in comparison.items]


def pack_rows(pack: Pack) -> list[JsonValue]:
    """The contents of a pack as JSON."""
    return [{"kind": one.kind, "id": one.id, "version": one.item.version} for one in pack.items]


def pack_line(pack: Pack) -> str:
    """A pack as a line."""
    names = ", ".join(f"{one.id} v{one.item.version}" for one in pack.items)
    return f"{names} + {len(pack.sounds)} sounds  {pack.path}"


def taken_row(row: TakenRow) -> JsonValue:
    """What became of one bank or preset, as JSON."""
    stored = row.stored
    return {
        "kind": row.kind,
        "id": row.id,
        "state": row.state,
        "stored_version": stored.item.version if stored else None,
        "merged": bool(stored and stored.is_merged),
    }


def taken_line(row: TakenRow, language: Language) -> str:
    """What became of one bank or preset, as a line."""
    words = _STATES[row.state][0 if language == "ko" else 1]
    stored = f" -> v{row.stored.item.version}" if row.stored else ""
    return f"{row.id} ({words}){stored}"


def _preset_with_text(data_dir: Path, name: str) -> tuple[Preset, str]:
    folders = [own_folder(data_dir)]
    preset = find_preset(name, folders)
    for path in preset_files(folders):
        if path.stem == name:
            return preset, decode(read_bytes(path), str(path))
    raise BankMissing(bank=name, known="")


class _Past:
    """The earlier texts of what this booth published: put aside by an import, or by the editor."""

    def __init__(self, data_dir: Path) -> None:
        self._folder, self._editions = own_folder(data_dir), Editions(data_dir)

    def __call__(self, kind: PackKind, item_id: str) -> Iterator[str]:
        inside = self._folder / "presets" if kind == "presets" else self._folder
        older = {
            int(found[1]): path
            for path in (inside / "older").glob(f"{item_id}-*.yaml")
            if (found := re.fullmatch(rf"{re.escape(item_id)}-(\d{{1,9}})", path.stem))
        }
        for number in sorted(older):
            yield decode(read_bytes(older[number]), str(older[number]))
        for edition in reversed(self._editions.versions(kind, item_id)):
            try:
                yield self._editions.text_of(kind, item_id, edition.number)
            except (EditionMissing, EditionDamaged):
                continue  # a damaged version tells nothing about who changed what

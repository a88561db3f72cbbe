"""Writing a pack: one ZIP file with a manifest that names every member and its hash.

    manifest.json            {"pack": 1, "program": ..., "items": [...], "members": [...]}
    banks/<id>.yaml          as it was published, comments and all
    presets/<id>.yaml
    sounds/<name>            name as the questions give it, "<bank id>/file.ogg"

The same banks give the same file byte for byte: nothing in it depends on the clock.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from interview_sim import __version__, resources
from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.decoding import read_bytes
from interview_sim.banks.errors import BankInvalid, SoundMissing
from interview_sim.banks.files import parse_bank, parse_preset, write_bytes, yaml_text
from interview_sim.banks.packs.content import Item, content_sha256
from interview_sim.banks.packs.names import is_safe_name
from interview_sim.banks.packs.pack import (
    MANIFEST,
    PACK_FORMAT,
    SOUNDS,
    PackKind,
    VersionsOf,
    pack_problem,
    sound_names,
)
from interview_sim.banks.packs.reading import MAX_PACK_BYTES
from interview_sim.banks.preset import Preset

_BEGIN_OF_TIME: Final = (1980, 1, 1, 0, 0, 0)


def write_pack(
    path: Path,
    banks: Sequence[str | QuestionBank],
    presets: Sequence[str | Preset] = (),
    sounds_folder: Path | None = None,
    *,
    versions_of: VersionsOf | None = None,
    origin: str = "",
    note: str = "",
) -> None:
    """Write a pack, whole or not at all.

    Args:
        path: the file, by custom `.ispack`.
        banks, presets: published texts (a model is written as YAML; its pack then shows no comments).
        sounds_folder: the folder below which the questions' sounds and clips lie.
        versions_of: earlier published texts, by which another booth sees who changed what.
        origin, note: who made it and what for.

    Raises:
        BankInvalid: a text is no bank or preset, an id stands twice, or the pack would be too large.
        SoundMissing: a sound that a question names is not there.
        OutputNotWritable: the folder is missing or read-only, or the disk is full.
    """
    texts: list[tuple[PackKind, Item, str]] = [("banks", *_bank(one)) for one in banks]
    texts += [("presets", *_preset(one)) for one in presets]
    members: dict[str, bytes | Path] = {}
    items: list[dict[str, Any]] = []
    for kind, item, text in texts:
        member = f"{kind}/{item.id}.yaml"
        if member in members:
            raise BankInvalid([pack_problem(path, "pack-twice", member)])
        members[member] = text.encode("utf-8")
        history = list(dict.fromkeys(_history(kind, item.id, versions_of)))
        items.append(
            {"kind": kind, "id": item.id, "version": item.version, "path": member, "history": history}
        )
        if isinstance(item, QuestionBank):
            members |= _sounds(item, sounds_folder)
    if sum(map(_n_bytes, members.values())) > MAX_PACK_BYTES:
        limit = f"{MAX_PACK_BYTES // 2**20} MB"
        raise BankInvalid([pack_problem(path, "bank-too-large", limit=limit)])
    facts = {"pack": PACK_FORMAT, "program": f"interview-sim {__version__}", "origin": origin, "note": note}
    write_bytes(path, _archive({**facts, "items": items}, members))


def shipped_text(kind: PackKind, item_id: str) -> str | None:
    """The text that travels with the program under this id, None where there is none."""
    folder = resources.question_banks() / ("presets" if kind == "presets" else "")
    path = folder / f"{item_id}.yaml"
    return path.read_text("utf-8") if path.is_file() else None


def past_texts(kind: PackKind, item_id: str, versions_of: VersionsOf | None) -> Iterable[str]:
    """What a bank or preset was at this booth, the shipped text first, then every version."""
    shipped = shipped_text(kind, item_id)
    if shipped is not None:
        yield shipped
    if versions_of is not None:
        yield from versions_of(kind, item_id)


def _history(kind: PackKind, item_id: str, versions_of: VersionsOf | None) -> Iterable[str]:
    return (content_sha256(text) for text in past_texts(kind, item_id, versions_of))


def _bank(given: str | QuestionBank) -> tuple[Item, str]:
    return (parse_bank(given), given) if isinstance(given, str) else (given, yaml_text(given))


def _preset(given: str | Preset) -> tuple[Item, str]:
    return (parse_preset(given), given) if isinstance(given, str) else (given, yaml_text(given))


def _sounds(bank: QuestionBank, folder: Path | None) -> dict[str, Path]:
    """The files of sounds and clips; their bytes are read one after the other, when they are written."""
    found: dict[str, Path] = {}
    for name in sound_names(bank):
        path = (folder / name) if folder is not None else Path(name)
        root = folder.resolve() if folder is not None else None
        if root is None or not path.resolve().is_relative_to(root) or not path.is_file():
            raise SoundMissing(file=name, bank=bank.id)
        if not is_safe_name(SOUNDS + name):
            raise BankInvalid([pack_problem(path, "pack-path", name)])
        found[SOUNDS + name] = path
    return found


def _n_bytes(member: bytes | Path) -> int:
    return len(member) if isinstance(member, bytes) else member.stat().st_size


def _bytes_of(member: bytes | Path) -> bytes:
    return member if isinstance(member, bytes) else read_bytes(member, limit=MAX_PACK_BYTES)


def _archive(facts: dict[str, Any], members: Mapping[str, bytes | Path]) -> bytes:
    listed: list[dict[str, Any]] = []
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, member in members.items():
            data = _bytes_of(member)
            listed.append({"path": name, "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)})
            _put(archive, name, data)
        manifest = json.dumps({**facts, "members": listed}, ensure_ascii=False, indent=1)
        _put(archive, MANIFEST, manifest.encode("utf-8"))
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _BEGIN_OF_TIME)
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    is_stored = name.startswith(SOUNDS)
    entry.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)

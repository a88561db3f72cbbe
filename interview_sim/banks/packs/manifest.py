"""The manifest of a pack, judged before anything it names is looked at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from interview_sim.banks.errors import BankInvalid
from interview_sim.banks.packs.names import is_safe_name
from interview_sim.banks.packs.pack import PACK_FORMAT, PACK_KINDS, SOUNDS, PackKind, pack_problem
from interview_sim.banks.question import AUDIO_ENDINGS, CLIP_ENDINGS

_SHA256 = re.compile(r"[0-9a-f]{64}")
_MAX_HISTORY: Final = 10_000
_MAX_LETTERS: Final = 500


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the pack as the manifest lists it."""

    sha256: str
    n_bytes: int


@dataclass(frozen=True, slots=True)
class ListedItem:
    """One bank or preset as the manifest lists it."""

    kind: PackKind
    id: str
    path: str
    history: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that a manifest says."""

    program: str
    origin: str
    note: str
    members: Mapping[str, Member]
    items: tuple[ListedItem, ...]


class _Wrong(Exception):
    """A manifest that does not have the form."""


def read_manifest(value: Any, path: Path) -> Manifest:
    """The parsed JSON as a manifest.

    Raises:
        BankInvalid: it was written by a newer program, or does not have the form.
    """
    number = value.get("pack") if isinstance(value, dict) else None
    if isinstance(number, int) and not isinstance(number, bool) and number > PACK_FORMAT:
        facts = {"format": str(number)[:12], "program": str(value.get("program", "?"))[:60]}
        raise BankInvalid([pack_problem(path, "pack-newer", **facts)])
    try:
        if number != PACK_FORMAT or isinstance(number, bool):
            raise _Wrong
        members = _members(value.get("members"))
        return Manifest(
            program=_text(value.get("program", "")),
            origin=_text(value.get("origin", "")),
            note=_text(value.get("note", "")),
            members=members,
            items=_items(value.get("items"), members),
        )
    except _Wrong as error:
        raise BankInvalid([pack_problem(path, "pack-manifest", "manifest.json")]) from error


def _members(rows: Any) -> dict[str, Member]:
    members: dict[str, Member] = {}
    for row in _list(rows):
        name, size, sha256 = (row.get(key) for key in ("path", "bytes", "sha256"))
        if not isinstance(name, str) or not isinstance(size, int) or not isinstance(sha256, str):
            raise _Wrong
        if not is_safe_name(name) or name in members or not _SHA256.fullmatch(sha256):
            raise _Wrong
        if not _is_known_place(name):
            raise _Wrong
        members[name] = Member(sha256, size)
    return members


def _is_known_place(name: str) -> bool:
    """Only banks, presets, sounds and clips lie in a pack; a program or a script never does."""
    if name.startswith(SOUNDS):
        return name.lower().endswith(AUDIO_ENDINGS + CLIP_ENDINGS)
    folder, _, file = name.partition("/")
    return folder in PACK_KINDS and "/" not in file and file.endswith(".yaml")


def _items(rows: Any, members: Mapping[str, Member]) -> tuple[ListedItem, ...]:
    items: list[ListedItem] = []
    for row in _list(rows):
        kind, item_id, name, history = (row.get(key) for key in ("kind", "id", "path", "history"))
        if kind not in PACK_KINDS or name != f"{kind}/{item_id}.yaml" or name not in members:
            raise _Wrong
        hashes = [] if history is None else history
        if not isinstance(hashes, list) or len(hashes) > _MAX_HISTORY:
            raise _Wrong
        if not all(isinstance(one, str) and _SHA256.fullmatch(one) for one in hashes):
            raise _Wrong
        items.append(ListedItem(kind, str(item_id), name, tuple(hashes)))
    texts = {name for name in members if not name.startswith(SOUNDS)}
    if not items or len(items) != len(texts) or {item.path for item in items} != texts:
        raise _Wrong
    return tuple(items)


def _list(rows: Any) -> list[dict[str, Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _Wrong
    return rows


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _Wrong
    return "".join(letter for letter in value if letter.isprintable() or letter == "\n")[:_MAX_LETTERS]

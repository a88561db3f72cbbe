"""What lies in a pack: banks and presets as texts, the sounds they name, and what each grew from."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, get_args

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.packs.content import Item

PackKind = Literal["banks", "presets"]
PACK_KINDS: Final[tuple[PackKind, ...]] = get_args(PackKind)
PACK_ENDING: Final = ".ispack"
PACK_FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
SOUNDS: Final = "sounds/"

VersionsOf = Callable[[PackKind, str], Iterable[str]]
"""The texts of all published versions of a bank or preset, the oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedItem:
    """One bank or preset. `history`: content hashes of what it grew from, the oldest first."""

    kind: PackKind
    id: str
    text: str
    item: Item
    content: str
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedSound:
    """A file of sound, or a clip: its name as questions give it, its hash and size."""

    name: str
    sha256: str
    n_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack of which everything was checked: names, sizes, hashes, and every bank and preset as a whole.

    `origin`, `note`: who made it and what for, in the words of whoever wrote it; may be empty.
    """

    path: Path
    program: str
    items: tuple[PackedItem, ...]
    sounds: Mapping[str, PackedSound] = field(default_factory=dict)
    origin: str = ""
    note: str = ""

    def sound(self, name: str) -> bytes:
        """The bytes of a sound. Raises BankInvalid: the file changed since it was checked."""
        import hashlib

        try:
            with zipfile.ZipFile(self.path) as archive:
                data = archive.read(SOUNDS + name)
        except (OSError, KeyError, ValueError, zipfile.BadZipFile, RuntimeError) as error:
            raise BankInvalid([pack_problem(self.path, "pack-hash", SOUNDS + name)]) from error
        if hashlib.sha256(data).hexdigest() != self.sounds[name].sha256:
            raise BankInvalid([pack_problem(self.path, "pack-hash", SOUNDS + name)])
        return data


def sound_names(bank: QuestionBank) -> tuple[str, ...]:
    """The files of sound and of interviewers' clips that a bank's questions name, each once."""
    named = [one for question in bank.questions for one in (question.audio, question.clip) if one is not None]
    return tuple(dict.fromkeys(name for files in named for name in (files.ko, files.en) if name))


def pack_problem(path: Path, code: str, member: str = "", **facts: str) -> Problem:
    """One thing that is wrong with a pack; `member` is shortened and made printable."""
    said = "".join(letter if letter.isprintable() else "?" for letter in member)[:80]
    return Problem(file=str(path), line=0, code=code, where=said, facts={"member": said, **facts})

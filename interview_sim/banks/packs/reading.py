"""Reading a pack: nothing of it is used before all of it was checked.

Order: the file as a ZIP and its sizes, the names of its members, the manifest, each member's hash, then
every bank and preset as strictly as a file of the centre's own.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.decoding import MAX_FILE_BYTES
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.files import parse_bank, parse_preset
from interview_sim.banks.packs.content import content_sha256
from interview_sim.banks.packs.manifest import ListedItem, Manifest, read_manifest
from interview_sim.banks.packs.names import name_problems
from interview_sim.banks.packs.pack import (
    MANIFEST,
    SOUNDS,
    Pack,
    PackedItem,
    PackedSound,
    pack_problem,
    sound_names,
)
from interview_sim.errors import InputMissing

MAX_PACK_BYTES: Final = 512 * 1024 * 1024
"""All members together, unpacked: hours of spoken questions, or an interviewer's clip for every question."""
MAX_MEMBERS: Final = 20_000
_MAX_MANIFEST_BYTES: Final = 16 * 1024 * 1024
_CHUNK: Final = 1 << 20
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read_pack(path: Path) -> Pack:
    """A pack with everything in it checked.

    Raises:
        InputMissing: there is no such file.
        BankInvalid: it is no pack, damaged, of a newer program, or holds something that is refused; every
            problem that was found is named.
    """
    if not path.exists():
        raise InputMissing(file=path)
    try:
        with zipfile.ZipFile(path) as archive:
            return _Reading(path, archive).pack()
    except BankInvalid:
        raise
    except OSError as error:
        why = error.strerror or str(error)
        raise BankInvalid([pack_problem(path, "bank-unreadable", why=why)]) from error
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, RuntimeError, KeyError) as error:
        raise BankInvalid([pack_problem(path, "pack-not-pack")]) from error


class _Reading:
    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path, self._archive = path, archive

    def pack(self) -> Pack:
        entries = self._checked_entries()
        manifest = self._manifest(entries)
        self._check_members(entries, manifest)
        problems: list[Problem] = []
        items = [item for listed in manifest.items if (item := self._item(listed, problems)) is not None]
        sounds = {
            name.removeprefix(SOUNDS): PackedSound(
                name=name.removeprefix(SOUNDS), sha256=member.sha256, n_bytes=member.n_bytes
            )
            for name, member in manifest.members.items()
            if name.startswith(SOUNDS)
        }
        problems += self._missing_sounds(items, sounds)
        if problems:
            raise BankInvalid(problems)
        return Pack(
            path=self._path,
            program=manifest.program,
            items=tuple(items),
            sounds=sounds,
            origin=manifest.origin,
            note=manifest.note,
        )

    def _checked_entries(self) -> dict[str, zipfile.ZipInfo]:
        entries = self._archive.infolist()
        if len(entries) > MAX_MEMBERS or sum(entry.file_size for entry in entries) > MAX_PACK_BYTES:
            raise self._refused("bank-too-large", limit=f"{MAX_PACK_BYTES // 2**20} MB")
        problems = list(name_problems(self._path, entries))
        problems += [
            pack_problem(self._path, "pack-not-pack", entry.filename)
            for entry in entries
            if entry.compress_type not in _METHODS
        ]
        if problems:
            raise BankInvalid(problems)
        return {entry.filename: entry for entry in entries}

    def _manifest(self, entries: Mapping[str, zipfile.ZipInfo]) -> Manifest:
        entry = entries.get(MANIFEST)
        if entry is None:
            raise self._refused("pack-not-pack", MANIFEST)
        if entry.file_size > _MAX_MANIFEST_BYTES:
            raise self._refused("bank-too-large", limit=f"{_MAX_MANIFEST_BYTES // 2**20} MB")
        try:
            value: Any = json.loads(self._archive.read(entry).decode("utf-8"))
        except (ValueError, RecursionError, zipfile.BadZipFile, zipfile.error) as error:
            raise self._refused("pack-manifest", MANIFEST) from error
        except Exception as error:  # zlib's own errors on damaged data
            if type(error).__module__ != "zlib":
                raise
            raise self._refused("pack-hash", MANIFEST) from error
        return read_manifest(value, self._path)

    def _check_members(self, entries: Mapping[str, zipfile.ZipInfo], manifest: Manifest) -> None:
        there, listed = set(entries) - {MANIFEST}, set(manifest.members)
        problems = [pack_problem(self._path, "pack-extra", name) for name in sorted(there - listed)]
        problems += [pack_problem(self._path, "pack-lacks", name) for name in sorted(listed - there)]
        for name in sorted(there & listed):
            sha256 = self._sha256(entries[name])
            if sha256 != manifest.members[name].sha256:
                problems.append(pack_problem(self._path, "pack-hash", name))
        if problems:
            raise BankInvalid(problems)

    def _sha256(self, entry: zipfile.ZipInfo) -> str:
        """The hash of a member, "" where it cannot be read whole."""
        import zlib

        digest = hashlib.sha256()
        try:
            with self._archive.open(entry) as source:
                while chunk := source.read(_CHUNK):
                    digest.update(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError):
            return ""
        return digest.hexdigest()

    def _item(self, listed: ListedItem, problems: list[Problem]) -> PackedItem | None:
        entry = self._archive.getinfo(listed.path)
        file = f"{self._path}/{listed.path}"
        if entry.file_size > MAX_FILE_BYTES:
            limit = f"{MAX_FILE_BYTES // 2**20} MB"
            problems.append(pack_problem(self._path, "bank-too-large", listed.path, limit=limit))
            return None
        try:
            text = self._archive.read(entry).decode("utf-8-sig")
            item = parse_bank(text, file) if listed.kind == "banks" else parse_preset(text, file)
        except UnicodeDecodeError:
            problems.append(pack_problem(self._path, "bank-encoding", listed.path))
            return None
        except BankInvalid as error:
            problems += error.problems
            return None
        if item.id != listed.id:
            problems.append(pack_problem(self._path, "pack-manifest", listed.path))
            return None
        return PackedItem(
            kind=listed.kind,
            id=item.id,
            text=text,
            item=item,
            content=content_sha256(text),
            history=listed.history,
        )

    def _missing_sounds(
        self, items: list[PackedItem], sounds: Mapping[str, PackedSound]
    ) -> Iterator[Problem]:
        for packed in items:
            if isinstance(packed.item, QuestionBank):
                for name in sound_names(packed.item):
                    if name not in sounds:
                        yield pack_problem(self._path, "pack-lacks", SOUNDS + name)

    def _refused(self, code: str, member: str = "", **facts: str) -> BankInvalid:
        return BankInvalid([pack_problem(self._path, code, member, **facts)])

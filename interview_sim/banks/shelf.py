"""Where banks and presets lie: shipped ones, and a centre's own folders, which come first.

A bank of a centre with the id of a shipped one takes its place. Files that cannot be used are left
out with a warning in the log, so that one broken file never stops the kiosk; `banks validate` names
what is wrong.
"""

from __future__ import annotations

import difflib
import logging
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from interview_sim import resources
from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.errors import BankInvalid, BankMissing, QuestionMissing
from interview_sim.banks.files import load_bank, load_preset
from interview_sim.banks.preset import Preset
from interview_sim.banks.question import Audio, Clip, Question
from interview_sim.errors import InputMissing

_log = logging.getLogger(__name__)
Model = TypeVar("Model", QuestionBank, Preset)


def bank_files(folders: Sequence[Path] = ()) -> list[Path]:
    """The YAML files of banks: those of `folders` first, then the shipped ones."""
    return [
        path for folder in (*folders, resources.question_banks()) for path in sorted(folder.glob("*.yaml"))
    ]


def preset_files(folders: Sequence[Path] = ()) -> list[Path]:
    """The YAML files of presets: `<folder>/presets/*.yaml` of `folders` first, then the shipped ones."""
    every = (*folders, resources.question_banks())
    return [path for folder in every for path in sorted((folder / "presets").glob("*.yaml"))]


def shipped_banks() -> list[QuestionBank]:
    """The banks that travel with the program; the common one first."""
    return available_banks(())


def shipped_presets() -> list[Preset]:
    """The presets that travel with the program, in the order in which they are offered."""
    return available_presets(())


def available_banks(folders: Sequence[Path] = ()) -> list[QuestionBank]:
    """All usable banks, one per id; `common` first, then by id."""
    banks = _usable(bank_files(folders), _bank_at)
    return sorted(banks, key=lambda bank: (bank.id != "common", bank.id))


def available_presets(folders: Sequence[Path] = ()) -> list[Preset]:
    """All usable presets, one per id, in the order in which they are offered."""
    presets = _usable(preset_files(folders), _preset_at)
    return sorted(presets, key=lambda preset: (preset.order, preset.id))


def find_bank(bank_id: str, folders: Sequence[Path] = ()) -> QuestionBank:
    """The bank of that id, from `folders` or the shipped ones.

    Raises:
        BankMissing: no usable bank has it.
        BankInvalid: the file that bears its name cannot be used.
    """
    for path in bank_files(folders):
        if path.stem == bank_id:
            bank = _bank_at(path)
            if bank.id == bank_id:
                return bank
    banks = {bank.id: bank for bank in available_banks(folders)}
    if bank_id not in banks:
        raise BankMissing(bank=bank_id, known=", ".join(banks))
    return banks[bank_id]


def find_bank_file(bank_id: str, folders: Sequence[Path] = ()) -> Path:
    """The file of that bank; raises as `find_bank`. Its folder is where its sound files lie."""
    bank = find_bank(bank_id, folders)
    named = [path for path in bank_files(folders) if path.stem == bank_id]
    for path in (*named, *bank_files(folders)):
        try:
            if _bank_at(path) == bank:
                return path
        except (BankInvalid, InputMissing):
            continue
    raise BankMissing(bank=bank_id, known="")


def find_preset(preset_id: str, folders: Sequence[Path] = ()) -> Preset:
    """The preset of that id, from `folders` or the shipped ones. Raises BankMissing."""
    presets = {preset.id: preset for preset in available_presets(folders)}
    if preset_id not in presets:
        raise BankMissing(bank=preset_id, known=", ".join(presets))
    return presets[preset_id]


def find_question(reference: str, folders: Sequence[Path] = ()) -> tuple[QuestionBank, Question]:
    """The question "bank/question" and its bank.

    Raises:
        QuestionMissing: not of that form, or the bank has no such question.
        BankMissing: there is no such bank.
    """
    bank_id, slash, question_id = reference.partition("/")
    if not (bank_id and slash and question_id):
        raise QuestionMissing(question=reference, bank="BANK/QUESTION", near="common/practice-today")
    bank = find_bank(bank_id, folders)
    question = bank.question(question_id)
    if question is None:
        near = difflib.get_close_matches(question_id, [one.id for one in bank.questions], n=3, cutoff=0.4)
        raise QuestionMissing(
            question=question_id, bank=bank_id, near=", ".join(near or [one.id for one in bank.questions[:3]])
        )
    return bank, question


def question_audio(
    bank_id: str, question: Question, language: str, folders: Sequence[Path] = ()
) -> Path | None:
    """The sound file in which the question is spoken in `language`, where there is one on the disk."""
    return _file_of(bank_id, question.audio, language, folders)


def question_clip(
    bank_id: str, question: Question, language: str, folders: Sequence[Path] = ()
) -> Path | None:
    """The video in which an interviewer asks the question in `language`, where there is one on the disk."""
    return _file_of(bank_id, question.clip, language, folders)


def _file_of(bank_id: str, named: Audio | Clip | None, language: str, folders: Sequence[Path]) -> Path | None:
    name = named and (named.ko if language == "ko" else named.en)
    if not name:
        return None
    folder = find_bank_file(bank_id, folders).parent.resolve()
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder) and path.is_file() else None


def _usable(paths: Sequence[Path], load: Callable[[Path], Model]) -> list[Model]:
    found: dict[str, Model] = {}
    for path in paths:
        try:
            model = load(path)
        except (BankInvalid, InputMissing) as error:
            _log.warning("left out %s: %s line %s", path.name, error.code, error.facts.get("line", "?"))
            continue
        found.setdefault(model.id, model)
    return list(found.values())


def _bank_at(path: Path) -> QuestionBank:
    return _read_bank(path, *_stamp(path))


def _preset_at(path: Path) -> Preset:
    return _read_preset(path, *_stamp(path))


def _stamp(path: Path) -> tuple[int, int]:
    """Time of change and size, so that an edited file is read anew. Raises InputMissing."""
    try:
        status = path.stat()
    except OSError as error:
        raise InputMissing(file=path) from error
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=256)
def _read_bank(path: Path, changed_ns: int, size_bytes: int) -> QuestionBank:
    return load_bank(path)


@lru_cache(maxsize=256)
def _read_preset(path: Path, changed_ns: int, size_bytes: int) -> Preset:
    return load_preset(path)

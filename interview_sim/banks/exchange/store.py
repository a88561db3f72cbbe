"""Reading, writing and taking in banks, the format told by the file's name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.decoding import decode, read_bytes
from interview_sim.banks.errors import BankStored, ExchangeFormatUnknown
from interview_sim.banks.exchange.table import from_table, to_table
from interview_sim.banks.files import load_bank, parse_bank, save_bank, write_bytes, write_text, yaml_text

BANK_ENDINGS: Final = (".yaml", ".yml", ".xlsx", ".csv")


def read_bank(path: Path) -> QuestionBank:
    """The bank in a .yaml, .xlsx or .csv file.

    Raises:
        InputMissing: there is no such file.
        ExchangeFormatUnknown: the name ends in something else.
        BankInvalid: with every problem and its line or row.
    """
    return _reader(path)(read_bytes(path), str(path))


def export_bank(bank: QuestionBank, path: Path) -> None:
    """Write `bank` to a .yaml, .xlsx or .csv file, whole or not at all.

    Raises:
        ExchangeFormatUnknown: the name ends in something else.
        OutputNotWritable: the folder is missing or read-only, or the disk is full.
    """
    _reader(path)
    match path.suffix.lower():
        case ".csv":
            from interview_sim.banks.exchange.csvfile import csv_bytes

            write_bytes(path, csv_bytes(to_table(bank)))
        case ".xlsx":
            from interview_sim.banks.exchange.xlsxfile import xlsx_bytes

            write_bytes(path, xlsx_bytes(to_table(bank)))
        case _:
            save_bank(bank, path)


def import_bank(source: Path, into: Path) -> Path:
    """Take the bank of a file into a centre's folder of banks, as `<id>.yaml`.

    The same content again changes nothing. A higher version takes the place of the stored one, which
    is kept as `older/<id>-<version>.yaml`, because sessions name the version they used.

    Returns:
        The stored file.

    Raises:
        as `read_bank`; BankStored: other content is stored under this or a higher version;
        OutputNotWritable: the folder cannot be written.
    """
    bank = read_bank(source)
    target = into / f"{bank.id}.yaml"
    if target.is_file():
        stored = load_bank(target)
        if stored == bank:
            return target
        if stored.version >= bank.version:
            raise BankStored(bank=bank.id, stored=stored.version, version=stored.version + 1)
        write_bytes(into / "older" / f"{bank.id}-{stored.version}.yaml", target.read_bytes())
    write_text(target, _as_yaml(source, bank))
    return target


def _as_yaml(source: Path, bank: QuestionBank) -> str:
    """A YAML source keeps its comments; a table becomes YAML."""
    if source.suffix.lower() in (".yaml", ".yml"):
        return decode(read_bytes(source), str(source))
    return yaml_text(bank)


def _reader(path: Path) -> Callable[[bytes, str], QuestionBank]:
    readers: dict[str, Callable[[bytes, str], QuestionBank]] = {
        ".yaml": _from_yaml,
        ".yml": _from_yaml,
        ".csv": _from_csv,
        ".xlsx": _from_xlsx,
    }
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise ExchangeFormatUnknown(file=path)
    return reader


def _from_yaml(data: bytes, file: str) -> QuestionBank:
    return parse_bank(decode(data, file), file)


def _from_csv(data: bytes, file: str) -> QuestionBank:
    from interview_sim.banks.exchange.csvfile import read_csv

    rows, lines = read_csv(data, file)
    return from_table(rows, file, lines)


def _from_xlsx(data: bytes, file: str) -> QuestionBank:
    from interview_sim.banks.exchange.xlsxfile import read_xlsx

    rows, numbers = read_xlsx(data, file)
    return from_table(rows, file, numbers)

"""Reading, writing and taking in banks.

Which format is written is told by the file's name, which is read by its content too: programs save HTML
and workbooks under all kinds of names.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.decoding import decode, read_bytes
from interview_sim.banks.errors import BankInvalid, BankStored, ExchangeFormatUnknown
from interview_sim.banks.exchange.htmltable import is_html, read_html
from interview_sim.banks.exchange.reading import read_sheet
from interview_sim.banks.exchange.sheet import Sheet
from interview_sim.banks.exchange.table import to_table
from interview_sim.banks.exchange.types import Heard, TableReading, from_problems
from interview_sim.banks.exchange.workbook import is_old_office, old_office_problem
from interview_sim.banks.files import (
    is_preset_text,
    load_bank,
    load_preset,
    parse_bank,
    save_bank,
    write_bytes,
    write_together,
    yaml_text,
)
from interview_sim.banks.preset import Preset

BANK_ENDINGS: Final = (".yaml", ".yml", ".xlsx", ".csv")
"""What is written."""
TABLE_ENDINGS: Final = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".xls", ".html", ".htm")
"""What is read as a table (an .xls only where it is HTML under that name)."""
_YAML_ENDINGS: Final = (".yaml", ".yml")
_SHARE_OF_FILE: Final = 0.4
"""Of the time that a workbook takes: reading its cells. The rest is understanding them."""


def read_bank(path: Path) -> QuestionBank:
    """The bank in a .yaml file or a table.

    Raises:
        InputMissing: there is no such file.
        ExchangeFormatUnknown: the name ends in something else.
        BankInvalid: with every problem and its line or row.
    """
    if path.suffix.lower() in _YAML_ENDINGS:
        return parse_bank(decode(read_bytes(path), str(path)), str(path))
    return read_table(path).usable()


def read_table(path: Path, *, taken: Collection[str] = (), heard: Heard = lambda _: None) -> TableReading:
    """A table (or YAML file) with every problem at its row; nothing of it is imported halfway.

    Args:
        path: .xlsx, .csv, .tsv, .txt, or any of `TABLE_ENDINGS`; .yaml too.
        taken: ids that questions without one must not get.
        heard: told how far it is, 0..1; `ReadingStopped`, raised in it, ends the reading.

    Raises:
        InputMissing: there is no such file.
        ExchangeFormatUnknown: the name ends in something else.
    """
    file, ending = str(path), path.suffix.lower()
    if ending not in (*TABLE_ENDINGS, *_YAML_ENDINGS):
        raise ExchangeFormatUnknown(file=path)
    try:
        data = read_bytes(path)
        if ending in _YAML_ENDINGS:
            bank = parse_bank(decode(data, file), file)
            return TableReading(file=file, bank=bank, is_whole_bank=True)
        sheet = _sheet(data, file, ending, lambda share: heard(_SHARE_OF_FILE * share))
        return read_sheet(
            sheet,
            file,
            taken=taken,
            heard=lambda share: heard(_SHARE_OF_FILE + (1 - _SHARE_OF_FILE) * share),
        )
    except BankInvalid as error:
        return from_problems(file, error.problems)


def _sheet(data: bytes, file: str, ending: str, heard: Heard) -> Sheet:
    from interview_sim.banks.exchange.csvfile import read_csv, read_separated
    from interview_sim.banks.exchange.xlsxfile import read_xlsx

    if is_old_office(data):
        raise old_office_problem(data, file)
    if data.startswith(b"PK\x03\x04") or ending in (".xlsx", ".xlsm"):
        return read_xlsx(data, file, heard)
    if ending in (".xls", ".html", ".htm") or data[:400].lstrip(b"\xef\xbb\xbf \r\n")[:1] == b"<":
        text = decode(data, file)
        if is_html(text):
            return read_html(text, file)
        if ending != ".xls":
            return read_separated(text, file)
    return read_csv(data, file)


def export_bank(bank: QuestionBank, path: Path) -> None:
    """Write `bank` to a .yaml, .xlsx or .csv file, whole or not at all.

    Raises:
        ExchangeFormatUnknown: the name ends in something else.
        OutputNotWritable: the folder is missing or read-only, or the disk is full.
    """
    if path.suffix.lower() not in BANK_ENDINGS:
        raise ExchangeFormatUnknown(file=path)
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
    is kept as `older/<id>-<version>.yaml`, because sessions name the version they used. A table that states
    no version (people's own lists) gets the next one.

    Returns:
        The stored file.

    Raises:
        as `read_bank`; BankStored: other content is stored under this or a higher version;
        OutputNotWritable: the folder cannot be written.
    """
    reading = read_table(source)
    bank = reading.usable()
    target = into / f"{bank.id}.yaml"
    stored = load_bank(target) if target.is_file() else None
    if stored is not None and not reading.is_whole_bank:
        bank = bank.model_copy(update={"version": stored.version})
        if bank != stored:
            bank = bank.model_copy(update={"version": stored.version + 1})
    return _stored(target, bank, stored, _as_yaml(source, bank))


def import_preset(source: Path, into: Path) -> Path:
    """Take the preset of a YAML file into a centre's folder of banks, as `presets/<id>.yaml`.

    Versions are kept apart as by `import_bank`. Raises as `load_preset`; BankStored; OutputNotWritable.
    """
    preset = load_preset(source)
    target = into / "presets" / f"{preset.id}.yaml"
    stored = load_preset(target) if target.is_file() else None
    return _stored(target, preset, stored, _as_yaml(source, preset))


def is_preset_file(path: Path) -> bool:
    """Whether a YAML file looks like a preset. Raises InputMissing; BankInvalid: it is no text."""
    return path.suffix.lower() in _YAML_ENDINGS and is_preset_text(decode(read_bytes(path), str(path)))


def _stored(
    target: Path, item: QuestionBank | Preset, stored: QuestionBank | Preset | None, text: str
) -> Path:
    if stored == item:
        return target
    files: list[tuple[Path, Callable[[], bytes]]] = [(target, text.encode)]
    if stored is not None:
        if stored.version >= item.version:
            raise BankStored(bank=item.id, stored=stored.version, version=stored.version + 1)
        files.insert(0, (target.parent / "older" / f"{item.id}-{stored.version}.yaml", target.read_bytes))
    write_together(files)
    return target


def _as_yaml(source: Path, item: QuestionBank | Preset) -> str:
    """A YAML source keeps its comments; a table becomes YAML."""
    if source.suffix.lower() in _YAML_ENDINGS:
        return decode(read_bytes(source), str(source))
    return yaml_text(item)

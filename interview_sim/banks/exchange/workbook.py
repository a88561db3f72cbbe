"""The file around an XLSX table: whether it can be opened at all, and which cells were joined."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange.sheet import Merged
from interview_sim.banks.exchange.types import ReadingStopped

MAX_UNPACKED_BYTES: Final = 192 * 1024 * 1024
"""Far above 20,000 questions with all their texts (about 60 MB), far below what fills the memory."""
MAX_MEMBERS: Final = 4000
_MAX_AREAS: Final = 20_000
_OLE2: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AREA = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]{0,80}?ref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def is_old_office(data: bytes) -> bool:
    """Whether this is an .xls file, or an .xlsx file behind a password: both lie in the older container."""
    return data.startswith(_OLE2)


def old_office_problem(data: bytes, file: str) -> BankInvalid:
    """The refusal of such a file."""
    is_encrypted = "EncryptedPackage".encode("utf-16-le") in data
    code = "table-encrypted" if is_encrypted else "table-old-excel"
    return BankInvalid([Problem(file=file, line=0, code=code)])


def check_workbook(data: bytes, file: str) -> bool:
    """Whether pictures lie in a workbook that may be opened.

    Raises:
        BankInvalid: no XLSX, behind a password, or larger than the limits when unpacked.
    """
    if is_old_office(data):
        raise old_office_problem(data, file)
    with refuse_broken(file), zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        if sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES or len(entries) > MAX_MEMBERS:
            limit = f"{MAX_UNPACKED_BYTES // 2**20} MB"
            raise BankInvalid([Problem(file=file, line=0, code="bank-too-large", facts={"limit": limit})])
        if any(entry.flag_bits & 1 for entry in entries):
            raise BankInvalid([Problem(file=file, line=0, code="table-encrypted")])
        if "[Content_Types].xml" not in names:
            raise BankInvalid([Problem(file=file, line=0, code="table-not-xlsx")])
        for entry in entries:
            if entry.filename.endswith((".xml", ".rels")) and _declares_entities(archive, entry):
                raise BankInvalid([Problem(file=file, line=0, code="table-not-xlsx")])
    return any(name.startswith("xl/media/") for name in names)


def _declares_entities(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """No workbook declares entities: only files that would blow up when they are read do."""
    with archive.open(entry) as source:
        begin = source.read(4096)
    return any(mark in begin for mark in _DOCTYPE)


def merged_areas(data: bytes, sheet: Any) -> tuple[Merged, ...]:
    """The joined cells of a sheet, which the reader of large workbooks does not tell."""
    from openpyxl.utils import column_index_from_string

    path = str(sheet._worksheet_path)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(path)
        # Joined cells stand behind all rows, which may be many millions of letters.
        found = _AREA.finditer(text, max(0, text.rfind(b"sheetData>")))
        areas = [match.groups() for match, _ in zip(found, range(_MAX_AREAS), strict=False)]
    return tuple(
        Merged(
            first_row=int(first_row),
            last_row=int(last_row),
            first_column=column_index_from_string(first.decode()) - 1,
            last_column=column_index_from_string(last.decode()) - 1,
        )
        for first, first_row, last, last_row in areas
    )


@contextmanager
def refuse_broken(file: str) -> Iterator[None]:
    """Whatever a library raises on a broken workbook becomes one refusal: BankInvalid."""
    try:
        yield
    except (BankInvalid, MemoryError, ReadingStopped):
        raise
    except Exception as error:
        raise BankInvalid([Problem(file=file, line=0, code="table-not-xlsx")]) from error

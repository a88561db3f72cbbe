"""Tables as XLSX: one sheet, texts as texts, whole numbers as numbers.

Read: the first sheet that has cells. Formulas and dates are named as problems with their cell; pictures
and formatting are ignored. Files that would unpack to more than `MAX_UNPACKED_BYTES` are not opened.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from typing import Any, Final

from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange.table import MAX_COLUMNS, MAX_ROWS, Cell, Table

MAX_UNPACKED_BYTES: Final = 300 * 1024 * 1024
_SHEET = "questions"
_WIDE = ("text", "why", "hint", "model", "follow_up")


def xlsx_bytes(rows: Table) -> bytes:
    """The rows as the bytes of an XLSX file, the heading fixed and the texts in wide, wrapped columns."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    sheet.title = _SHEET
    heading = next((n for n, row in enumerate(rows, start=1) if str(row[0]).startswith("id ")), 1)
    for n_row, row in enumerate(rows, start=1):
        for n_column, value in enumerate(row, start=1):
            if value == "":
                continue
            cell = sheet.cell(row=n_row, column=n_column)
            if isinstance(value, str):
                cell.value = _escaped(value)
                cell.data_type = "s"  # never a formula, whatever it begins with
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                cell.quotePrefix = value[:1] in "=+-@"
            else:
                cell.value = value
            if n_row == heading:
                cell.font = Font(bold=True)
    for n_column, title in enumerate(rows[heading - 1], start=1):
        letter = sheet.cell(row=heading, column=n_column).column_letter
        sheet.column_dimensions[letter].width = 48 if str(title).startswith(_WIDE) else 18
    sheet.freeze_panes = sheet.cell(row=heading + 1, column=2)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_xlsx(data: bytes, file: str) -> tuple[list[list[Cell]], list[int]]:
    """The rows of the first sheet that has cells, and their numbers.

    Raises:
        BankInvalid: no XLSX, too large, or formulas and dates where texts belong (all are named).
    """
    _check_archive(data, file)
    rows: list[list[Cell]] = []
    numbers: list[int] = []
    problems: list[Problem] = []
    for number, cells in _cells(data, file):
        if number > MAX_ROWS * 3 or len(rows) >= MAX_ROWS or len(cells) > MAX_COLUMNS:
            facts = {"rows": str(MAX_ROWS), "columns": str(MAX_COLUMNS)}
            problems.append(Problem(file=file, line=number, code="table-too-large", facts=facts))
            raise BankInvalid(problems)
        row = [_value(cell, file, problems) for cell in cells]
        if any(value != "" for value in row):
            rows.append(row)
            numbers.append(number)
    if problems:
        raise BankInvalid(problems)
    return rows, numbers


def _check_archive(data: bytes, file: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise BankInvalid([Problem(file=file, line=0, code="table-not-xlsx")]) from error
    if unpacked > MAX_UNPACKED_BYTES:
        limit = f"{MAX_UNPACKED_BYTES // 2**20} MB"
        raise BankInvalid([Problem(file=file, line=0, code="bank-too-large", facts={"limit": limit})])
    if "[Content_Types].xml" not in names:
        raise BankInvalid([Problem(file=file, line=0, code="table-not-xlsx")])


def _cells(data: bytes, file: str) -> Any:
    """(row number, cells up to the last that is filled) of the first sheet that has any."""
    import warnings

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that are not ours
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
            for sheet in book.worksheets:
                sheet.reset_dimensions()
                rows = [(n, _filled(cells)) for n, cells in enumerate(_limited(sheet.iter_rows()), start=1)]
                if any(cells for _, cells in rows):
                    return [(n, cells) for n, cells in rows if cells]
    except BankInvalid:
        raise
    except Exception as error:
        raise BankInvalid([Problem(file=file, line=0, code="table-not-xlsx")]) from error
    return []


def _limited(rows: Any) -> Any:
    """At most the rows that are looked at, so that a sheet of a million empty rows ends early."""
    for number, row in enumerate(rows, start=1):
        if number > MAX_ROWS * 3:
            return
        yield row


def _filled(cells: Any) -> list[Any]:
    row = list(cells)
    while row and row[-1].value in (None, ""):
        row.pop()
    return row


def _value(cell: Any, file: str, problems: list[Problem]) -> Cell:
    value = cell.value
    if value is None:
        return ""
    place = f"{cell.column_letter}{cell.row}" if hasattr(cell, "column_letter") else ""
    if cell.data_type == "f":
        problems.append(Problem(file=file, line=cell.row, code="table-formula", where=place))
    elif cell.data_type == "e":
        problems.append(
            Problem(
                file=file, line=cell.row, code="table-error-value", where=place, facts={"value": str(value)}
            )
        )
    elif isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        problems.append(Problem(file=file, line=cell.row, code="table-date", where=place))
    elif isinstance(value, bool):
        return "true" if value else "false"
    elif isinstance(value, float):
        return int(value) if value.is_integer() else repr(value)
    elif isinstance(value, int):
        return value
    else:
        return _unescaped(str(value))
    return ""


def _escaped(text: str) -> str:
    """XLSX reads `_x000D_` as a letter: the underscore that begins such a form is written in that form."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


def _unescaped(text: str) -> str:
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda form: chr(int(form[1], 16)), text)

"""Tables as XLSX: one sheet, texts as texts, whole numbers as numbers.

Read: the sheet "questions", or else the first visible sheet that has cells. Formulas, errors and dates
become odd cells, which are a problem only where a question needs them; pictures and formatting are passed
over. Rows are read one after the other and only up to the limits of `sheet.py`.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange.sheet import MAX_COLUMNS, MAX_ROWS, Cell, OddCell, Remark, Sheet
from interview_sim.banks.exchange.types import HEARD_EVERY_ROWS, Heard
from interview_sim.banks.exchange.workbook import check_workbook, merged_areas, refuse_broken

_SHEET: Final = "questions"
_WIDE = ("text", "why", "hint", "model", "follow_up")
_MAX_EMPTY_ROWS: Final = 3 * MAX_ROWS


def xlsx_bytes(rows: Sequence[Sequence[str | int]]) -> bytes:
    """The rows as the bytes of an XLSX file, the heading fixed and the texts in wide, wrapped columns."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_SHEET)
    heading = next((n for n, row in enumerate(rows, start=1) if str(row[0]).startswith("id ")), 1)
    for n_column, title in enumerate(rows[heading - 1], start=1):
        width = 48 if str(title).startswith(_WIDE) else 18
        sheet.column_dimensions[get_column_letter(n_column)].width = width
    sheet.freeze_panes = f"B{heading + 1}"
    wrapped, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
    for n_row, row in enumerate(rows, start=1):
        cells: list[Any] = []
        for value in row:
            if not isinstance(value, str) or value == "":
                cells.append(None if value == "" else value)
                continue
            cell = WriteOnlyCell(sheet, value=_escaped(value))
            cell.data_type = "s"  # never a formula, whatever it begins with
            cell.alignment = wrapped
            if value[:1] in "=+-@":
                cell.quotePrefix = True
            if n_row == heading:
                cell.font = bold
            cells.append(cell)
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_xlsx(data: bytes, file: str, heard: Heard = lambda _: None) -> Sheet:
    """The rows of the sheet with the questions, and their numbers. `heard`: how far it is.

    Raises:
        BankInvalid: no XLSX, encrypted, or too large.
    """
    has_pictures = check_workbook(data, file)
    remarks = [Remark("table-pictures")] if has_pictures else []
    with refuse_broken(file):
        book = _opened(data)
        chosen: Sheet | None = None
        for sheet in _in_order(book.worksheets):
            if chosen is not None:
                remarks += [Remark("table-other-sheet", {"sheet": sheet.title[:40]})] if _has(sheet) else []
                continue
            rows, numbers = _rows(sheet, file, heard)
            if rows:
                areas = merged_areas(data, sheet)
                chosen = Sheet(rows=rows, numbers=numbers, merged=areas)
        remarks += [
            Remark("table-hidden-sheet", {"sheet": sheet.title[:40]})
            for sheet in book.worksheets
            if sheet.sheet_state != "visible" and _has(sheet)
        ]
    if chosen is None:
        return Sheet(rows=(), numbers=(), remarks=remarks)
    return Sheet(rows=chosen.rows, numbers=chosen.numbers, merged=chosen.merged, remarks=remarks)


def _opened(data: bytes) -> Any:
    import warnings

    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that are not ours
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    for sheet in book.worksheets:
        sheet.reset_dimensions()
    return book


def _in_order(sheets: Sequence[Any]) -> list[Any]:
    """Visible sheets, ours first."""
    visible = [sheet for sheet in sheets if sheet.sheet_state == "visible"]
    return sorted(visible, key=lambda sheet: sheet.title != _SHEET)


def _has(sheet: Any) -> bool:
    """Whether anything stands in the first rows of a sheet."""
    return any(
        cell.value not in (None, "")
        for row, _ in zip(sheet.iter_rows(), range(200), strict=False)
        for cell in row
    )


def _rows(sheet: Any, file: str, heard: Heard) -> tuple[list[list[Cell]], list[int]]:
    rows: list[list[Cell]] = []
    numbers: list[int] = []
    for number, cells in _filled_rows(sheet):
        if number % HEARD_EVERY_ROWS == 0:
            # How many there will be is not known before the last one.
            heard(number / (number + MAX_ROWS / 4))
        if number > _MAX_EMPTY_ROWS or len(rows) >= MAX_ROWS or len(cells) > MAX_COLUMNS:
            facts = {"rows": str(MAX_ROWS), "columns": str(MAX_COLUMNS)}
            raise BankInvalid([Problem(file=file, line=number, code="table-too-large", facts=facts)])
        row = [_value(cell) for cell in cells]
        if any(value != "" for value in row):
            rows.append(row)
            numbers.append(number)
    return rows, numbers


def _filled_rows(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    """Rows with something in them, cut behind their last filled cell; a sheet of empty rows ends early."""
    n_empty = 0
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        row = list(cells)
        while row and row[-1].value in (None, ""):
            row.pop()
        n_empty = 0 if row else n_empty + 1
        if n_empty > _MAX_EMPTY_ROWS:
            return
        if row:
            yield number, row


def _value(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return OddCell("table-formula", shown=f"={getattr(value, 'text', value)}".replace("==", "="))
    if cell.data_type == "e":
        return OddCell("table-error-value", {"value": str(value)}, shown=str(value))
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        return OddCell("table-date", shown=str(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return value if isinstance(value, int) else _unescaped(str(value))


def _escaped(text: str) -> str:
    """XLSX reads `_x000D_` as a letter: the underscore that begins such a form is written in that form."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


def _unescaped(text: str) -> str:
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda form: chr(int(form[1], 16)), text)

"""Measures of chosen visits as a table: CSV and XLSX, one row a measure and answer.

The columns are those of a report's own CSV (`reports.csv`) behind the ones that say whose answer it was.
A text is never a formula, whatever a visitor called themselves.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from interview_sim.reports.csv import HEADER, Cell, answer_rows, plain_cell
from interview_sim.reports.files import write_whole
from interview_sim.results import Analysis

VISIT_HEADER: Final = (
    "session", "ticket", "nickname", "group", "bank", "spoken", "started_at", "question_id", "is_practice",
)  # fmt: skip
TABLE_HEADER: Final = (*VISIT_HEADER, *HEADER)
_WIDEST: Final = 60
_NO_CHARACTERS: Final = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])
"""Control characters that no spreadsheet file may hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One answer that goes into the table, with what is said of its visit in each of its rows."""

    session_id: str
    ticket: str
    nickname: str
    group: str
    bank_id: str
    spoken: str
    started_at: datetime
    number: int
    take_no: int
    question_id: str
    question_text: str
    is_practice: bool
    analysis: Analysis
    asked_because: str = ""


def table_rows(answers: Sequence[TableRow]) -> Iterator[tuple[Cell, ...]]:
    """The rows below `TABLE_HEADER`, as they are: texts may begin with "="."""
    for one in answers:
        visit = (
            one.session_id,
            one.ticket,
            one.nickname,
            one.group,
            one.bank_id,
            one.spoken,
            one.started_at.isoformat(timespec="seconds"),
            one.question_id,
            "yes" if one.is_practice else "no",
        )
        for row in answer_rows(one.number, one.take_no, one.question_text, one.analysis, one.asked_because):
            yield (*visit, *row)


def write_table(answers: Sequence[TableRow], path: Path) -> None:
    """Write CSV, or XLSX where `path` ends so; a half-written file is never left behind.

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    is_xlsx = path.suffix.lower() == ".xlsx"
    write_whole(path, xlsx_document(answers) if is_xlsx else csv_document(answers))


def csv_document(answers: Sequence[TableRow]) -> bytes:
    """UTF-8 with a byte-order mark, for Excel; texts that would be formulas begin with an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(TABLE_HEADER)
    for row in table_rows(answers):
        writer.writerow([plain_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return text.getvalue().encode("utf-8-sig")


def xlsx_document(answers: Sequence[TableRow]) -> bytes:
    """A workbook of one sheet whose heading stays in sight; figures are numbers, texts are texts."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    rows = [_clean(row) for row in table_rows(answers)]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("measures")
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(TABLE_HEADER))}{len(rows) + 1}"
    for number, width in enumerate(_widths(rows), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    heading = [WriteOnlyCell(sheet, value=name) for name in TABLE_HEADER]
    for cell in heading:
        cell.font = Font(bold=True)
    sheet.append(heading)
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _cell(sheet: Any, value: Cell) -> Any:
    """A cell whose text is a text even where it begins with "="."""
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value=value)
    cell = WriteOnlyCell(sheet, value=value)
    cell.data_type = "s"
    return cell


def _clean(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(cell.translate(_NO_CHARACTERS) if isinstance(cell, str) else cell for cell in row)


def _widths(rows: Sequence[tuple[Cell, ...]]) -> list[float]:
    """Room for the longest text of each column; a Korean letter takes two."""
    columns = zip(TABLE_HEADER, *rows[:500], strict=True)
    return [min(_WIDEST, max(_room(str(cell)) for cell in column) + 2) for column in columns]


def _room(text: str) -> int:
    return sum(2 if letter >= "\u1100" else 1 for letter in text)

"""Tables as CSV that Excel opens rightly: UTF-8 with BOM, CRLF, nothing that Excel would compute.

Read: any encoding of `decoding.py` (Korean Excel saves CP949), comma, semicolon or tab. A cell that
begins with = + - @ or an apostrophe is written with an apostrophe before it, so that a spreadsheet
shows it as text instead of computing it; reading takes that apostrophe off again.
"""

from __future__ import annotations

import csv
import re
from io import StringIO

from interview_sim.banks.decoding import decode
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange.table import MAX_COLUMNS, MAX_ROWS, Cell, Table

_COMPUTED = re.compile(r"[=+\-@']")


def csv_bytes(rows: Table) -> bytes:
    """The rows as the bytes of a CSV file."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def read_csv(data: bytes, file: str) -> tuple[list[list[Cell]], list[int]]:
    """The rows of a CSV file and the line on which each begins.

    Raises:
        BankInvalid: no text, too many rows or columns, or a quotation mark that never closes.
    """
    text = decode(data, file)
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise BankInvalid([Problem(file=file, line=line, code="bank-character")])
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows: list[list[Cell]] = []
    lines: list[int] = []
    try:
        begin = 1
        for row in reader:
            _check_size(len(rows), row, file, begin)
            rows.append([_unguarded(cell) for cell in row])
            lines.append(begin)
            begin = reader.line_num + 1
    except csv.Error as error:
        facts = {"why": str(error)}
        raise BankInvalid([Problem(file=file, line=begin, code="table-quotes", facts=facts)]) from error
    return rows, lines


def _check_size(n_rows: int, row: list[str], file: str, line: int) -> None:
    if n_rows >= MAX_ROWS or len(row) > MAX_COLUMNS:
        facts = {"rows": str(MAX_ROWS), "columns": str(MAX_COLUMNS)}
        raise BankInvalid([Problem(file=file, line=line, code="table-too-large", facts=facts)])


def _delimiter(text: str) -> str:
    """The separator of the first line that is not empty."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=first.count)


def _guarded(cell: Cell) -> str:
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and _COMPUTED.match(text) else text


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _COMPUTED.match(cell[1:]) else cell

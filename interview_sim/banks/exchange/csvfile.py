"""Tables as CSV that Excel opens rightly: UTF-8 with BOM, CRLF, nothing that Excel would compute.

Read: any encoding of `decoding.py` (Korean Excel saves CP949), comma, semicolon or tab, or one question a
line. A cell that begins with = + - @ or an apostrophe is written with an apostrophe before it, so that a
spreadsheet shows it as text instead of computing it; reading takes that apostrophe off again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from io import StringIO
from typing import Final

from interview_sim.banks.decoding import decode
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange.layout import layout_of
from interview_sim.banks.exchange.sheet import MAX_COLUMNS, MAX_ROWS, Cell, Sheet

MAX_CELL_LETTERS: Final = 32_767
"""As many as a cell of Excel holds."""
_COMPUTED = re.compile(r"[=+\-@']")
_NEVER: Final = "\x1f"
_SAMPLE_LETTERS: Final = 60_000


def csv_bytes(rows: Sequence[Sequence[str | int]]) -> bytes:
    """The rows as the bytes of a CSV file."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def read_csv(data: bytes, file: str) -> Sheet:
    """The rows of a CSV file and the line on which each begins.

    Raises:
        BankInvalid: no text, too many rows or columns, or a quotation mark that never closes.
    """
    text = decode(data, file)
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise BankInvalid([Problem(file=file, line=line, code="bank-character")])
    return read_separated(text, file)


def read_separated(text: str, file: str, *, separator: str | None = None) -> Sheet:
    """The rows of a text whose cells are parted by `separator` (None: whichever fits). Raises BankInvalid."""
    parted_by = separator or _separator(text, file)
    reader = csv.reader(StringIO(text, newline=""), delimiter=parted_by, strict=True)
    rows: list[list[Cell]] = []
    lines: list[int] = []
    begin = 1
    try:
        for row in reader:
            _check_size(len(rows), row, file, begin)
            if any(cell.strip() for cell in row):
                rows.append([_unguarded(cell) for cell in row])
                lines.append(begin)
            begin = reader.line_num + 1
    except csv.Error as error:
        if "field limit" in str(error):
            raise _too_long(file, begin) from error
        facts = {"why": str(error)}
        raise BankInvalid([Problem(file=file, line=begin, code="table-quotes", facts=facts)]) from error
    return Sheet(rows=rows, numbers=lines)


def _check_size(n_rows: int, row: list[str], file: str, line: int) -> None:
    if n_rows >= MAX_ROWS or len(row) > MAX_COLUMNS:
        facts = {"rows": str(MAX_ROWS), "columns": str(MAX_COLUMNS)}
        raise BankInvalid([Problem(file=file, line=line, code="table-too-large", facts=facts)])
    if any(len(cell) > MAX_CELL_LETTERS for cell in row):
        raise _too_long(file, line)


def _too_long(file: str, line: int) -> BankInvalid:
    facts = {"limit": str(MAX_CELL_LETTERS)}
    return BankInvalid([Problem(file=file, line=line, code="table-cell-too-long", facts=facts)])


def _separator(text: str, file: str) -> str:
    """The separator under which the first lines have headings, or the same number of cells in each line."""
    sample = text[:_SAMPLE_LETTERS]
    best = ""
    n_best = 1
    for one in ",;\t":
        rows = _first_rows(sample, one)
        layout = layout_of(Sheet(rows=rows, numbers=range(1, len(rows) + 1)))
        if layout is None or layout.is_bare:
            continue
        n_cells = sum(key is not None for key in layout.keys)
        n_cells = max(n_cells, len(rows[layout.head or 0]))
        if n_cells > n_best:
            best, n_best = one, n_cells
    return best or _separator_without_headings(sample)


def _separator_without_headings(sample: str) -> str:
    """Lines parted alike; where they are not, every line is one cell: a list of questions."""
    for one in "\t;,":
        rows = _first_rows(sample, one)
        if len({len(row) for row in rows}) == 1 and len(rows) > 1 and len(rows[0]) > 1:
            return one
    return _NEVER


def _first_rows(sample: str, separator: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    try:
        for row in csv.reader(StringIO(sample, newline=""), delimiter=separator):
            if any(cell.strip() for cell in row):
                rows.append(list(row))
            if len(rows) == 60:
                break
    except csv.Error:
        pass  # the whole text is read strictly afterwards, and names the line
    return rows


def _guarded(cell: str | int) -> str:
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and _COMPUTED.match(text) else text


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _COMPUTED.match(cell[1:]) else cell

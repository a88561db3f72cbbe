"""Questions pasted from a spreadsheet: the same reading as of a file."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange.csvfile import read_separated
from interview_sim.banks.exchange.htmltable import is_html, read_html
from interview_sim.banks.exchange.reading import read_sheet
from interview_sim.banks.exchange.sheet import MAX_ROWS, Sheet
from interview_sim.banks.exchange.types import TableReading, from_problems

MAX_PASTED_LETTERS: Final = 16_000_000
PASTED: Final = "pasted"


def rows_from_clipboard(text: str, html: str | None = None, *, taken: Collection[str] = ()) -> TableReading:
    """What was copied in a spreadsheet (or a list of questions, one a line).

    Args:
        text: the clipboard's plain text: cells parted by tabs.
        html: the clipboard's HTML, used where it has a table: it tells line breaks better.
        taken: ids that questions without one must not get.
    """
    try:
        return read_sheet(_sheet(text, html or ""), PASTED, taken=taken)
    except BankInvalid as error:
        return from_problems(PASTED, error.problems)


def _sheet(text: str, html: str) -> Sheet:
    if len(text) > MAX_PASTED_LETTERS:
        facts = {"rows": str(MAX_ROWS), "columns": "400"}
        raise BankInvalid([Problem(file=PASTED, line=0, code="table-too-large", facts=facts)])
    if len(html) <= 4 * MAX_PASTED_LETTERS and is_html(html):
        sheet = read_html(html, PASTED)
        if sheet.rows:
            return sheet
    return _separated(text.replace("\0", ""))


def _separated(text: str) -> Sheet:
    separator = "\t" if "\t" in text else None
    try:
        return read_separated(text, PASTED, separator=separator)
    except BankInvalid as error:
        if error.problems[0].code != "table-quotes":
            raise
    # a cell that begins with a quotation mark of its own: every line is a row, marks are letters
    lines = [(number, line.split("\t")) for number, line in enumerate(text.splitlines(), start=1)]
    filled = [(number, row) for number, row in lines if any(cell.strip() for cell in row)][: MAX_ROWS + 1]
    if len(filled) > MAX_ROWS:
        facts = {"rows": str(MAX_ROWS), "columns": "400"}
        raise BankInvalid([Problem(file=PASTED, line=0, code="table-too-large", facts=facts)])
    return Sheet(rows=[row for _, row in filled], numbers=[number for number, _ in filled])

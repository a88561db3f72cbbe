"""Tables in HTML: what spreadsheets put on the clipboard, and what some programs save as ".xls".

Blanks collapse as a browser shows them, `<br>` and the end of a paragraph break the line, joined cells keep
their place. Only the first table counts; nothing in it is ever run or fetched.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange.sheet import MAX_COLUMNS, MAX_ROWS, Cell, Merged, Sheet

_BREAKS: Final = frozenset(("br", "p", "div", "li"))
_SILENT: Final = frozenset(("style", "script", "title", "head"))
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def is_html(text: str) -> bool:
    """Whether a text is HTML with a table."""
    begin = text[:4000].casefold()
    return ("<html" in begin or "<table" in begin or "<!doctype" in begin) and "<table" in text.casefold()


def read_html(text: str, file: str) -> Sheet:
    """The rows of the first table. Raises BankInvalid: too many rows or columns, or no table."""
    parser = _TableParser(file)
    try:
        parser.feed(text)
        parser.close()
    except AssertionError as error:  # the parser's own slip on malformed declarations
        raise BankInvalid([Problem(file=file, line=1, code="table-no-heading")]) from error
    parser.end_row()
    filled = [(number, row) for number, row in parser.rows if any(str(cell).strip() for cell in row)]
    return Sheet(
        rows=[row for _, row in filled],
        numbers=[number for number, _ in filled],
        merged=parser.merged,
    )


class _TableParser(HTMLParser):
    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[int, list[Cell]]] = []
        self.merged: list[Merged] = []
        self._file = file
        self._row: list[Cell] | None = None
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._n_rows = 0
        self._depth = 0
        self._is_over = False
        self._silent = 0
        self._covered: dict[int, set[int]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        if tag == "table":
            self._depth += 1
        if self._is_over or self._depth != 1:
            return
        if tag == "tr":
            self._begin_row()
        elif tag in ("td", "th"):
            if self._row is None:
                self._begin_row()
            self._end_cell()
            self._cell, self._span = [], _span(dict(attrs))
        elif tag in _BREAKS and self._cell is not None:
            self._cell.append("\n" if tag == "br" or "".join(self._cell).strip() else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        if tag == "table" and self._depth:
            self._depth -= 1
            if self._depth == 0:
                self.end_row()
                self._is_over = True
        if self._is_over or self._depth != 1:
            return
        if tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self.end_row()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent and not self._is_over:
            self._cell.append(_BLANKS.sub(" ", data))

    def _begin_row(self) -> None:
        self.end_row()
        self._n_rows += 1
        self._row = []
        if self._n_rows > MAX_ROWS:
            raise self._too_large()

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        lines = "".join(self._cell).replace("\xa0", " ").split("\n")
        text = "\n".join(line.strip() for line in lines).strip()
        covered = self._covered.get(self._n_rows, set())
        while len(self._row) in covered:
            self._row.append("")
        column, (n_rows, n_columns) = len(self._row), self._span
        self._row += [text, *[""] * (n_columns - 1)]
        if len(self._row) > MAX_COLUMNS:
            raise self._too_large()
        if n_rows > 1 or n_columns > 1:
            for row in range(self._n_rows + 1, self._n_rows + n_rows):
                self._covered.setdefault(row, set()).update(range(column, column + n_columns))
            last = (self._n_rows + n_rows - 1, column + n_columns - 1)
            self.merged.append(Merged(self._n_rows, last[0], column, last[1]))
        self._cell = None

    def end_row(self) -> None:
        """What stands in the row so far is all of it."""
        self._end_cell()
        if self._row is not None:
            self.rows.append((self._n_rows, self._row))
        self._row = None

    def _too_large(self) -> BankInvalid:
        facts = {"rows": str(MAX_ROWS), "columns": str(MAX_COLUMNS)}
        return BankInvalid([Problem(file=self._file, line=self._n_rows, code="table-too-large", facts=facts)])


def _span(attributes: dict[str, str | None]) -> tuple[int, int]:
    def count(name: str, most: int) -> int:
        said = attributes.get(name) or ""
        return min(max(int(said), 1), most) if re.fullmatch(r"[0-9]{1,6}", said) else 1

    return count("rowspan", 1000), count("colspan", MAX_COLUMNS)

"""A table as it stands in a file, before anybody asks what it means: rows of cells with their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

MAX_ROWS: Final = 20_100
"""A bank has at most 20,000 questions; the rest is room for its head and a few titles."""
MAX_COLUMNS: Final = 400


@dataclass(frozen=True, slots=True)
class OddCell:
    """A cell that holds no text or number: a formula, an error, a date. `code` says what is wrong with it.

    `shown`: what people see of it, for a dialog beside the problem.
    """

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)
    shown: str = ""


Cell = str | int | OddCell


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells that were joined: first and last row number, first and last column from 0."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that was passed over and loses nothing of the questions: a message code with facts."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Rows that hold something, and the number that people see beside each."""

    rows: Sequence[Sequence[Cell]]
    numbers: Sequence[int]
    merged: Sequence[Merged] = ()
    remarks: Sequence[Remark] = ()


def column_letter(column: int) -> str:
    """The name of a column, from 0, as spreadsheets show it: A, B, ... AA."""
    letters, left = "", column + 1
    while left:
        left, rest = divmod(left - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def shown(cell: Cell) -> str:
    """A cell as text for people."""
    return cell.shown if isinstance(cell, OddCell) else str(cell)

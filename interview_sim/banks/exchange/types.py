"""What reading a table gives: the bank, or every problem with its row and column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange.sheet import Cell
from interview_sim.messages import Language, Message, message

Heard = Callable[[float], None]
"""Told how far the reading is, 0..1, every few hundred rows; whatever it raises stops the reading."""
HEARD_EVERY_ROWS: Final = 200


class ReadingStopped(Exception):
    """Raised by a `Heard` that wants no more; it passes through the reading as it is."""


_PLACE: Final = {
    "ko": ("", "{row}행: ", "{row}행 {column}열: "),
    "en": ("", "Row {row}: ", "Row {row}, column {column}: "),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """One thing that is wrong. `row` as people see it (0: the file as a whole), `column` its letter or ""."""

    row: int
    code: str
    column: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    def message(self, language: Language) -> Message:
        """What is wrong, and the act that cures it."""
        return message(self.code, self.facts, language)

    def place(self, language: Language) -> str:
        """`7행 C열: `, or "" for the file as a whole."""
        form = _PLACE[language][0 if not self.row else 2 if self.column else 1]
        return form.format(row=self.row, column=self.column)

    def sentence(self, language: Language) -> str:
        """Place, what is wrong and its cure, in one line."""
        return f"{self.place(language)}{self.message(language)}"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the file as it stands, to be shown beside its problems."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReading:
    """A table that was read. `bank` is None where anything is wrong: nothing is imported halfway.

    `remarks`: what was passed over (another sheet, a column that means nothing here); no reason to stop.
    `rows`, `keys`: the table as it stands, and what each column was taken for.
    `is_whole_bank`: the file says which bank it is; otherwise `bank.questions` are questions for any bank,
    and the bank's id and name were made from the file's name.
    """

    file: str
    bank: QuestionBank | None
    problems: tuple[RowProblem, ...] = ()
    remarks: tuple[RowProblem, ...] = ()
    rows: tuple[TableRow, ...] = ()
    keys: tuple[str | None, ...] = ()
    first_row: int = 0
    is_whole_bank: bool = False

    def usable(self) -> QuestionBank:
        """The bank. Raises BankInvalid with every problem."""
        if self.bank is None:
            raise BankInvalid([_as_problem(self.file, one) for one in self.problems])
        return self.bank


def _as_problem(file: str, one: RowProblem) -> Problem:
    where = f"{one.column}{one.row}" if one.column else one.facts.get("where", "")
    return Problem(file=file, line=one.row, code=one.code, where=where, facts=one.facts)


def from_problems(file: str, problems: tuple[Problem, ...]) -> TableReading:
    """A file that could not be read as a table at all."""
    found = tuple(
        RowProblem(row=one.line, column=_column(one), code=one.code, facts={**one.facts, "where": one.where})
        for one in problems
    )
    return TableReading(file=file, bank=None, problems=found)


def _column(problem: Problem) -> str:
    letters = problem.where.removesuffix(str(problem.line))
    return letters if letters != problem.where and letters.isalpha() and letters.isupper() else ""

"""From a sheet to a bank, with every problem at its row and column."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count
from pathlib import PurePath
from typing import Any, Final

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange.columns import (
    BANK_KEYS,
    BANK_TEXTS,
    PASSED_OVER,
    heading_words,
    near_heading,
)
from interview_sim.banks.exchange.layout import Layout, layout_of
from interview_sim.banks.exchange.merged import Shared, shared_cells
from interview_sim.banks.exchange.pieces import in_pieces
from interview_sim.banks.exchange.questions import RowBuilder
from interview_sim.banks.exchange.sheet import Cell, OddCell, Sheet, column_letter, shown
from interview_sim.banks.exchange.types import HEARD_EVERY_ROWS, Heard, RowProblem, TableReading, TableRow
from interview_sim.banks.exchange.values import value_of
from interview_sim.banks.validation import Path, validate

_NUMBERED: Final = re.compile(r"\s*(?:\(?\d{1,3}[.)]|Q\d{1,3}[.:)]?|[①-⑳])\s*(?=\S)")
_ID_LETTERS: Final = 48
_SHARE_OF_ROWS: Final = 0.7
"""Of the time that a sheet takes; the rest is judging the bank as a whole."""


def read_sheet(
    sheet: Sheet, file: str, *, taken: Collection[str] = (), heard: Heard = lambda _: None
) -> TableReading:
    """The bank in a sheet, or what is wrong with it.

    Args:
        sheet: its rows.
        file: its name; the bank's id and name come from it where the sheet states none.
        taken: ids that questions without one must not get.
        heard: told how far it is, 0..1.
    """
    return _Reading(sheet, file, frozenset(taken), heard).reading()


class _Reading:
    def __init__(self, sheet: Sheet, file: str, taken: frozenset[str], heard: Heard) -> None:
        self._sheet, self._file, self._taken, self._heard = sheet, file, taken, heard
        self._problems: list[RowProblem] = []
        self._remarks = [RowProblem(row=0, code=one.code, facts=one.facts) for one in sheet.remarks]
        self._head_rows: dict[str, int] = {}
        self._rows_of_questions: list[int] = []
        self._shared: Shared = {}
        self._layout = Layout(keys=(), head=None, first=0)

    def reading(self) -> TableReading:
        layout = layout_of(self._sheet)
        bank: QuestionBank | None = None
        if layout is None:
            code = "table-no-heading" if self._sheet.rows else "table-empty"
            self._problems.append(RowProblem(row=1 if self._sheet.rows else 0, code=code))
        else:
            self._layout = self._checked(layout)
            self._shared = shared_cells(self._sheet, self._layout, self._problems)
            head = self._bank_values()
            bank = self._validated({**head, "questions": self._questions()})
        problems = sorted(self._problems, key=lambda one: one.row)
        return TableReading(
            file=self._file,
            bank=None if problems else bank,
            problems=tuple(problems),
            remarks=tuple(self._remarks),
            rows=tuple(map(TableRow, self._sheet.numbers, map(tuple, self._sheet.rows))),
            keys=self._layout.keys,
            first_row=self._number(self._layout.first),
            is_whole_bank="id" in self._head_rows,
        )

    def _checked(self, layout: Layout) -> Layout:
        """Headings that are unknown or stand twice; what is left has each key once."""
        if layout.head is None or layout.is_bare:
            return layout
        keys: list[str | None] = []
        for column, cell in enumerate(self._sheet.rows[layout.head]):
            key = layout.keys[column]
            if key in keys and key not in (None, *PASSED_OVER):
                self._problem(layout.head, column, "table-column-twice", column=heading_words(key or ""))
                key = None
            elif key is None and shown(cell).strip():
                self._unknown_heading(layout, column, cell)
            keys.append(key)
        return Layout(keys=tuple(keys), head=layout.head, first=layout.first, is_exported=layout.is_exported)

    def _unknown_heading(self, layout: Layout, column: int, cell: Cell) -> None:
        near = near_heading(cell)
        facts = {"column": shown(cell)[:40], "near_ko": "", "near_en": ""}
        if near:
            facts |= {"near_ko": f"혹시 '{near}' 인가요? ", "near_en": f"Was '{near}' meant? "}
        if near or layout.is_exported:
            self._problem(layout.head or 0, column, "table-column-unknown", **facts)
        else:
            self._remarks.append(
                RowProblem(
                    row=self._number(layout.head or 0),
                    column=column_letter(column),
                    code="table-column-left-out",
                    facts=facts,
                )
            )

    def _bank_values(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for index in range(self._layout.head or 0):
            row = [shown(cell).strip() for cell in self._sheet.rows[index]]
            if not row or not row[0].startswith("bank:"):
                continue  # a title or note that somebody wrote above the table
            key = row[0].split()[0].removeprefix("bank:")
            if key not in BANK_KEYS:
                self._problem(index, 0, "table-column-unknown", column=row[0][:40], near_ko="", near_en="")
            elif len(row) > 1 and row[1]:
                self._head_rows[key] = self._number(index)
                if self._is_text(index, 1):
                    _set_head(values, key, row[1])
        stem = PurePath(self._file).stem
        made = {"schema": 1, "id": bank_id_from(stem), "version": 1, "name": {"ko": stem[:120] or "질문"}}
        return {**made, **values}

    def _questions(self) -> list[dict[str, Any]]:
        questions: list[dict[str, Any]] = []
        n_rows = len(self._sheet.rows)
        for index in range(self._layout.first, n_rows):
            if index % HEARD_EVERY_ROWS == 0:
                self._heard(_SHARE_OF_ROWS * index / n_rows)
            cells = self._cells(index)
            if cells:
                self._rows_of_questions.append(index)
                questions.append(self._question(index, cells))
        _add_ids(questions, self._taken)
        if self._layout.is_bare:
            _without_numbers(questions)
        if not questions and "id" not in self._head_rows:
            self._problems.append(RowProblem(row=0, code="table-empty"))
        return questions

    def _cells(self, index: int, *, is_first: bool = True) -> dict[str, str]:
        """Key -> text of a row; empty where no column of the questions has anything of its own."""
        cells: dict[str, str] = {}
        keys, row = self._layout.keys, self._sheet.rows[index]
        for column, cell in enumerate(row):
            key = keys[column] if column < len(keys) else None
            text = shown(cell).strip()
            if not text or key in PASSED_OVER:
                continue
            if key is None:
                if is_first and self._layout.is_exported:
                    self._problem(index, column, "table-cell-without-heading")
                continue
            if not isinstance(cell, OddCell):
                cells[key] = text
            elif not is_first or not self._is_text(index, column):
                cells[key] = "?"
        if cells:
            cells = {**self._shared.get(self._number(index), {}), **cells}
        return cells

    def _is_text(self, index: int, column: int) -> bool:
        cell = self._sheet.rows[index][column]
        if isinstance(cell, OddCell):
            self._problem(index, column, cell.code, **cell.facts)
        return not isinstance(cell, OddCell)

    def _question(self, index: int, cells: Mapping[str, str]) -> dict[str, Any]:
        built = RowBuilder(cells, is_exported=self._layout.is_exported)
        for key, cell in built.wrong_rules.items():
            self._problem(index, self._column(key), "table-follow-up-form", value=cell[:40])
        kind = "in_depth" if "set_id" in built.values and "step" in built.values else "basic"
        return {"kind": kind, **built.values}

    def _validated(self, values: dict[str, Any]) -> QuestionBank | None:
        try:
            bank = in_pieces(values, self._heard_judging)
            return (
                bank
                if bank is not None
                else validate(QuestionBank, values, file=self._file, line_of=lambda _: 0)
            )
        except BankInvalid as error:
            known = {(one.row, one.column) for one in self._problems if one.column}
            placed = [self._placed(problem) for problem in error.problems]
            self._problems += [one for one in placed if (one.row, one.column) not in known]
        return None

    def _heard_judging(self, share: float) -> None:
        self._heard(_SHARE_OF_ROWS + (1 - _SHARE_OF_ROWS) * share)

    def _placed(self, problem: Problem) -> RowProblem:
        """A problem of a value, at the row and column from which the value came."""
        path = _path(problem.where)
        if len(path) < 2 or path[0] != "questions" or not isinstance(path[1], int):
            return self._placed_in_head(problem, path)
        index = self._rows_of_questions[path[1]]
        built = RowBuilder(self._cells(index, is_first=False), is_exported=self._layout.is_exported)
        key = _source(built.sources, path[2:]) or self._key_for(path[2:])
        facts, code = dict(problem.facts), problem.code
        if code == "bank-field-missing":
            code, facts["column"] = "table-cell-empty", heading_words(key or str(path[-1]))
        letter = column_letter(self._column(key)) if key in self._layout.keys else ""
        return RowProblem(row=self._number(index), column=letter, code=code, facts=facts)

    def _placed_in_head(self, problem: Problem, path: Path) -> RowProblem:
        field = str(path[0]) if path else ""
        keys = (f"{field}_{path[1]}" if len(path) > 1 else field, field, f"{field}_ko", f"{field}_en")
        row = next((self._head_rows[key] for key in keys if key in self._head_rows), 0)
        facts = {**problem.facts, "where": problem.where}
        return RowProblem(row=row, column="B" if row else "", code=problem.code, facts=facts)

    def _key_for(self, path: Path) -> str | None:
        """The column where a value that is missing should stand."""
        name = str(path[0]) if path else ""
        wanted = (name, f"{name}_ko", f"{name}_en")
        return next((key for key in wanted if key in self._layout.keys), None)

    def _column(self, key: str | None) -> int:
        return self._layout.keys.index(key) if key in self._layout.keys else 0

    def _number(self, index: int) -> int:
        numbers = self._sheet.numbers
        return numbers[index] if index < len(numbers) else 0

    def _problem(self, index: int, column: int, code: str, /, **facts: str) -> None:
        self._problems.append(
            RowProblem(row=self._number(index), column=column_letter(column), code=code, facts=facts)
        )


def bank_id_from(name: str) -> str:
    """An id made from a file's name: its Latin letters, or a short hash where it has none."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:_ID_LETTERS].strip("-")
    if re.search("[a-z]", slug) and not re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)", slug):
        return slug
    return f"bank-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _set_head(values: dict[str, Any], key: str, cell: str) -> None:
    if key in BANK_TEXTS:
        values.setdefault(key[:-3], {})[key[-2:]] = cell
    else:
        values[key] = value_of(key, cell)


def _add_ids(questions: Sequence[dict[str, Any]], taken: frozenset[str]) -> None:
    known = {str(question["id"]) for question in questions if "id" in question} | taken
    free = (f"q-{n}" for n in count(1) if f"q-{n}" not in known)
    for question in questions:
        if "id" not in question:
            question["id"] = next(free)


def _without_numbers(questions: Sequence[dict[str, Any]]) -> None:
    """Take "1." and "①" off, where every question begins with one."""
    texts = [question.get("text", {}) for question in questions]
    if all(_NUMBERED.match(text) for one in texts for text in one.values()):
        for one in texts:
            for language, text in one.items():
                one[language] = _NUMBERED.sub("", text, count=1)


def _source(sources: Mapping[Path, str], path: Path) -> str | None:
    """The column of a value, of what it lies in, or of the first that lies in it."""
    at = path
    while at:
        if at in sources:
            return sources[at]
        within = next((key for place, key in sources.items() if place[: len(at)] == at), None)
        if within is not None:
            return within
        at = at[:-1]
    return None


def _path(where: str) -> Path:
    return tuple(_steps(where))


def _steps(where: str) -> Iterator[str | int]:
    for name, number in re.findall(r"([^.\[\]]+)|\[(\d+)\]", where):
        yield int(number) - 1 if number else name

"""A bank as one table: facts of the bank on top, then a heading, then one row a question.

    bank:id       common
    bank:name_ko  공통 질문
    ...
    id  kind  set_id  ...  point1_id  point1_ko  ...  follow_up1_if  follow_up1_ko  ...

A heading is its key, which may be followed by words for people ("text_ko · 질문(한국어)"). Columns of
expected points and follow-ups are repeated as often as the bank needs. Every value of the model has a
column, so nothing is lost; empty cells mean "not there".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any, Final

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.exchange.cells import join_cell, split_cell
from interview_sim.banks.files import plain
from interview_sim.banks.question import Question
from interview_sim.banks.validation import Path, validate

Cell = str | int
Table = list[list[Cell]]

MAX_ROWS: Final = 20_100
MAX_COLUMNS: Final = 400

_BANK_TEXTS = ("name_ko", "name_en", "summary_ko", "summary_en")
_BANK_KEYS = ("schema", "id", "version", *_BANK_TEXTS, "licence", "include", "fields")
_TEXTS = ("text", "why", "hint", "model_answer", "job_need", "audio")
_COLUMNS: Final[dict[str, str]] = {
    "id": "번호",
    "kind": "유형",
    "set_id": "묶음",
    "step": "단계",
    "competency": "역량",
    "text_ko": "질문(한국어)",
    "text_en": "질문(영어)",
    "why_ko": "묻는 까닭(한국어)",
    "why_en": "묻는 까닭(영어)",
    "think_s": "생각 시간(초)",
    "answer_s": "답변 시간(초)",
    "done_after_s": "마치기 열림(초)",
    "retries": "다시 하기(번)",
    "hint_ko": "도움말(한국어)",
    "hint_en": "도움말(영어)",
    "model_answer_ko": "모범 답변(한국어)",
    "model_answer_en": "모범 답변(영어)",
    "groups": "대상",
    "fields": "직무",
    "tags": "꼬리표",
    "audio_ko": "음성 파일(한국어)",
    "audio_en": "음성 파일(영어)",
    "job_need_ko": "직무상 필요(한국어)",
    "job_need_en": "직무상 필요(영어)",
}
_POINT_COLUMNS: Final[dict[str, str]] = {
    "id": "핵심 번호",
    "ko": "핵심(한국어)",
    "en": "핵심(영어)",
    "words_ko": "비슷한 말(한국어)",
    "words_en": "비슷한 말(영어)",
}
_FOLLOW_UP_COLUMNS: Final[dict[str, str]] = {
    "if": "빠지면(part:result, point:…)",
    "ko": "꼬리 질문(한국어)",
    "en": "꼬리 질문(영어)",
}
_NUMBERS = ("think_s", "answer_s", "done_after_s", "retries", "version", "schema")
_LISTS = ("groups", "fields", "tags", "include")
_REPEATED = re.compile(r"(point|follow_up)([1-9]\d?)_(\w+)")


def to_table(bank: QuestionBank) -> Table:
    """The bank as rows of cells: texts, and whole numbers as numbers."""
    facts = _flat({**plain(bank), "questions": None})
    rows: Table = [[f"bank:{key}", facts[key]] for key in _BANK_KEYS if key in facts]
    headings = _headings(bank)
    rows.append([f"{key} · {words}" for key, words in headings.items()])
    for question in bank.questions:
        cells = _question_cells(question)
        rows.append([cells.get(key, "") for key in headings])
    return rows


def from_table(
    rows: Sequence[Sequence[Cell]], file: str, row_numbers: Sequence[int] | None = None
) -> QuestionBank:
    """The bank in a table.

    Args:
        rows: cells; numbers may stand as text.
        file: name for the problems.
        row_numbers: the number that people see for each row; 1, 2, ... without it.

    Raises:
        BankInvalid: with every problem and its row; nothing of a broken table is returned.
    """
    return _Reading(rows, file, row_numbers or range(1, len(rows) + 1)).bank()


def _headings(bank: QuestionBank) -> dict[str, str]:
    n_points = max((len(question.expected_points) for question in bank.questions), default=0)
    n_rules = max((len(question.follow_ups) for question in bank.questions), default=0)
    headings = dict(_COLUMNS)
    for n in range(1, n_points + 1):
        headings |= {f"point{n}_{key}": f"{words} {n}" for key, words in _POINT_COLUMNS.items()}
    for n in range(1, n_rules + 1):
        headings |= {f"follow_up{n}_{key}": f"{words} {n}" for key, words in _FOLLOW_UP_COLUMNS.items()}
    return headings


def _question_cells(question: Question) -> dict[str, Cell]:
    times: dict[str, Cell] = {"think_s": question.think_s, "answer_s": question.answer_s}
    cells = times | _flat(plain(question))
    for n, point in enumerate(question.expected_points, start=1):
        cells |= {
            f"point{n}_id": point.id,
            f"point{n}_ko": point.label.ko,
            f"point{n}_en": point.label.en,
            f"point{n}_words_ko": join_cell(point.synonyms.ko),
            f"point{n}_words_en": join_cell(point.synonyms.en),
        }
    for n, rule in enumerate(question.follow_ups, start=1):
        cells[f"follow_up{n}_if"] = rule.key
        cells |= {f"follow_up{n}_ko": rule.ask.ko, f"follow_up{n}_en": rule.ask.en}
    return cells


def _flat(values: Mapping[str, Any]) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for key, value in values.items():
        if key in _LISTS:
            cells[key] = join_cell(value)
        elif isinstance(value, Mapping):
            cells |= {f"{key}_{language}": text for language, text in value.items()}
        elif isinstance(value, str | int):
            cells[key] = value
    return cells


class _Reading:
    """Builds the plain values of a bank from a table, and remembers the row of each."""

    def __init__(self, rows: Sequence[Sequence[Cell]], file: str, row_numbers: Sequence[int]) -> None:
        self._rows, self._file, self._numbers = rows, file, row_numbers
        self._lines: dict[Path, int] = {}
        self._problems: list[Problem] = []

    def bank(self) -> QuestionBank:
        head = self._heading_row()
        values = self._bank_values(head)
        keys = self._keys(head)
        questions: list[dict[str, Any]] = []
        values["questions"] = questions
        for index in range(head + 1, len(self._rows)):
            cells = self._cells(index, keys)
            if cells:
                self._lines["questions", len(questions)] = self._numbers[index]
                questions.append(self._question(cells, index))
        try:
            bank = validate(QuestionBank, values, file=self._file, line_of=self._line_of)
        except BankInvalid as error:
            self._problems += error.problems
        if self._problems:
            raise BankInvalid(sorted(self._problems, key=lambda problem: problem.line))
        return bank

    def _heading_row(self) -> int:
        for index, row in enumerate(self._rows):
            keys = [_key(cell) for cell in row]
            if "id" in keys and ("kind" in keys or "text_ko" in keys or "text_en" in keys):
                return index
        raise BankInvalid([Problem(file=self._file, line=1, code="table-no-heading")])

    def _bank_values(self, head: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for index in range(head):
            row = [str(cell).strip() for cell in self._rows[index]]
            if not row or not row[0].startswith("bank"):
                continue  # a title or note that somebody wrote above the table
            key = row[0].split()[0].removeprefix("bank:")
            if key not in _BANK_KEYS:
                self._problem(index, "table-column-unknown", column=row[0])
            elif len(row) > 1 and row[1]:
                _set(values, key, row[1])
                self._lines[(_field(key),)] = self._numbers[index]
        return {"schema": 1, "version": 1, **values}

    def _keys(self, head: int) -> list[str | None]:
        keys: list[str | None] = []
        for cell in self._rows[head]:
            key = _key(cell)
            if key and not _is_known(key):
                self._problem(head, "table-column-unknown", column=str(cell))
            elif key and key in keys:
                self._problem(head, "table-column-twice", column=key)
            keys.append(key if key and _is_known(key) and key not in keys else None)
        return keys

    def _cells(self, index: int, keys: Sequence[str | None]) -> dict[str, str]:
        row = [str(cell).strip() for cell in self._rows[index]]
        pairs = list(zip_longest(keys, row[: len(keys)], fillvalue=""))
        if any(row[len(keys) :]) or any(cell for key, cell in pairs if key is None):
            self._problem(index, "table-cell-without-heading")
        return {key: cell for key, cell in pairs if key and cell}

    def _question(self, cells: Mapping[str, str], index: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        points: dict[int, dict[str, Any]] = {}
        rules: dict[int, dict[str, Any]] = {}
        for key, cell in cells.items():
            repeated = _REPEATED.fullmatch(key)
            if repeated is None:
                _set(values, key, cell)
            elif repeated[1] == "point":
                _put_point(points.setdefault(int(repeated[2]), {}), repeated[3], cell)
            else:
                self._put_rule(rules.setdefault(int(repeated[2]), {}), repeated[3], cell, index)
        if points:
            values["expected_points"] = [points[n] for n in sorted(points)]
        if rules:
            values["follow_ups"] = [rules[n] for n in sorted(rules)]
        return values

    def _put_rule(self, rule: dict[str, Any], key: str, cell: str, index: int) -> None:
        if key != "if":
            rule.setdefault("ask", {})[key] = cell
            return
        kind, colon, name = cell.partition(":")
        if kind.strip() not in ("part", "point") or not colon:
            self._problem(index, "table-follow-up-form", value=cell)
        rule["missing_part" if kind.strip() == "part" else "missing_point"] = name.strip()

    def _line_of(self, path: Path) -> int:
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def _problem(self, index: int, code: str, **facts: str) -> None:
        self._problems.append(Problem(file=self._file, line=self._numbers[index], code=code, facts=facts))


def _set(values: dict[str, Any], key: str, cell: str) -> None:
    if key in _LISTS:
        values[key] = split_cell(cell)
    elif key in _NUMBERS:
        values[key] = _number(cell)
    elif key.endswith(("_ko", "_en")) and key[:-3] in (*_TEXTS, "name", "summary"):
        values.setdefault(key[:-3], {})[key[-2:]] = cell
    else:
        values[key] = cell


def _put_point(point: dict[str, Any], key: str, cell: str) -> None:
    if key == "id":
        point["id"] = cell
    elif key.startswith("words_"):
        point.setdefault("synonyms", {})[key[-2:]] = split_cell(cell)
    else:
        point.setdefault("label", {})[key] = cell


def _key(cell: Cell) -> str:
    words = str(cell).split()
    return words[0] if words else ""


def _field(key: str) -> str:
    return key[:-3] if key.endswith(("_ko", "_en")) else key


def _is_known(key: str) -> bool:
    repeated = _REPEATED.fullmatch(key)
    if repeated is None:
        return key in _COLUMNS
    return repeated[3] in (_POINT_COLUMNS if repeated[1] == "point" else _FOLLOW_UP_COLUMNS)


def _number(cell: str) -> int | str:
    """A whole number; anything else stays text and is refused by the schema with its row."""
    return int(cell) if re.fullmatch(r"[-+]?\d{1,9}", cell, re.ASCII) else cell

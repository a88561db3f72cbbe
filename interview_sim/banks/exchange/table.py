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

from collections.abc import Mapping, Sequence
from typing import Any

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.exchange.cells import join_cell
from interview_sim.banks.exchange.columns import BANK_KEYS, COLUMNS, FOLLOW_UP_COLUMNS, LISTS, POINT_COLUMNS
from interview_sim.banks.exchange.reading import read_sheet
from interview_sim.banks.exchange.sheet import Sheet
from interview_sim.banks.files import plain
from interview_sim.banks.question import Question

Written = str | int
Table = list[list[Written]]


def to_table(bank: QuestionBank) -> Table:
    """The bank as rows of cells: texts, and whole numbers as numbers."""
    facts = _flat({**plain(bank), "questions": None})
    rows: Table = [[f"bank:{key}", facts[key]] for key in BANK_KEYS if key in facts]
    headings = _headings(bank)
    rows.append([f"{key} · {words}" for key, words in headings.items()])
    for question in bank.questions:
        cells = _question_cells(question)
        rows.append([cells.get(key, "") for key in headings])
    return rows


def from_table(
    rows: Sequence[Sequence[Written]], file: str, row_numbers: Sequence[int] | None = None
) -> QuestionBank:
    """The bank in a table.

    Args:
        rows: cells; numbers may stand as text.
        file: name for the problems.
        row_numbers: the number that people see for each row; 1, 2, ... without it.

    Raises:
        BankInvalid: with every problem and its row; nothing of a broken table is returned.
    """
    sheet = Sheet(rows=rows, numbers=row_numbers or range(1, len(rows) + 1))
    return read_sheet(sheet, file).usable()


def _headings(bank: QuestionBank) -> dict[str, str]:
    n_points = max((len(question.expected_points) for question in bank.questions), default=0)
    n_rules = max((len(question.follow_ups) for question in bank.questions), default=0)
    headings = dict(COLUMNS)
    for n in range(1, n_points + 1):
        headings |= {f"point{n}_{key}": f"{words} {n}" for key, words in POINT_COLUMNS.items()}
    for n in range(1, n_rules + 1):
        headings |= {f"follow_up{n}_{key}": f"{words} {n}" for key, words in FOLLOW_UP_COLUMNS.items()}
    return headings


def _question_cells(question: Question) -> dict[str, Written]:
    times: dict[str, Written] = {"think_s": question.think_s, "answer_s": question.answer_s}
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


def _flat(values: Mapping[str, Any]) -> dict[str, Written]:
    cells: dict[str, Written] = {}
    for key, value in values.items():
        if key in LISTS:
            cells[key] = join_cell(value)
        elif isinstance(value, Mapping):
            cells |= {f"{key}_{language}": text for language, text in value.items()}
        elif isinstance(value, str | int):
            cells[key] = value
    return cells

"""Cells that somebody joined: what they mean where that is plain, a problem where it is not.

A field such as the competency joined down several rows holds for each of them. A joined question, or
cells joined across columns, could mean several things and are named.
"""

from __future__ import annotations

from typing import Final

from interview_sim.banks.exchange.columns import PASSED_OVER
from interview_sim.banks.exchange.layout import Layout
from interview_sim.banks.exchange.sheet import Merged, OddCell, Sheet, column_letter
from interview_sim.banks.exchange.types import RowProblem

Shared = dict[int, dict[str, str]]
"""Row number -> key -> text that the row shares with the first row of the joined cells."""

_HOLDS_FOR_EACH: Final = frozenset(
    ("kind", "set_id", "competency", "think_s", "answer_s", "done_after_s", "retries", "groups", "fields",
     "tags")
)  # fmt: skip


def shared_cells(sheet: Sheet, layout: Layout, problems: list[RowProblem]) -> Shared:
    """What joined cells give to the rows below their first; problems are added to `problems`."""
    shared: Shared = {}
    index_of = {number: index for index, number in enumerate(sheet.numbers)}
    first_number = sheet.numbers[layout.first] if layout.first < len(sheet.numbers) else 0
    last_number = sheet.numbers[-1] if sheet.numbers else 0
    for area in sheet.merged:
        columns = _taken_columns(layout, area)
        is_one_cell = area.first_row == area.last_row and len(columns) <= 1
        if not columns or area.last_row < first_number or area.first_row > last_number or is_one_cell:
            continue
        key = layout.keys[columns[0]]
        if len(columns) > 1 or key not in _HOLDS_FOR_EACH or area.first_row < first_number:
            cells = f"{column_letter(area.first_column)}{area.first_row}"
            facts = {"cells": f"{cells}:{column_letter(area.last_column)}{area.last_row}"}
            problem = RowProblem(
                row=area.first_row, column=column_letter(area.first_column), code="table-merged", facts=facts
            )
            problems.append(problem)
            continue
        row = sheet.rows[index_of[area.first_row]] if area.first_row in index_of else ()
        cell = row[columns[0]] if columns[0] < len(row) else ""
        if key is not None and cell != "" and not isinstance(cell, OddCell):
            for number in range(area.first_row + 1, min(area.last_row, last_number) + 1):
                shared.setdefault(number, {})[key] = str(cell).strip()
    return shared


def _taken_columns(layout: Layout, area: Merged) -> list[int]:
    columns = range(area.first_column, min(area.last_column + 1, len(layout.keys)))
    return [column for column in columns if layout.keys[column] not in (None, *PASSED_OVER)]

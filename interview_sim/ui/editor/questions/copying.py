"""Questions as text for a spreadsheet: headings and rows parted by tabs, as the import reads them again."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

from interview_sim.banks.drafting import Facts
from interview_sim.banks.exchange.cells import join_cell
from interview_sim.banks.exchange.columns import COLUMNS, FOLLOW_UP_COLUMNS, POINT_COLUMNS, heading_words
from interview_sim.ui.editor.questions.cells import USUAL, listed_in

_MOST_REPEATED = 99


def rows_text(questions: Iterable[Facts]) -> str:
    """A heading and a line a question; columns that nobody fills are left out."""
    rows = [_cells(facts) for facts in questions]
    if not rows:
        return ""
    keys = [key for key in _all_keys(rows) if any(row.get(key) for row in rows)]
    out = StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\n")
    writer.writerow([f"{key} · {heading_words(key)}" for key in keys])
    writer.writerows([[_guarded(row.get(key, "")) for key in keys] for row in rows])
    return out.getvalue()


def _all_keys(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """The columns of the export, those of points and follow-ups as often as somebody needs them."""
    used = {key for row in rows for key in row}
    keys = list(COLUMNS)
    for stem, names in (("point", POINT_COLUMNS), ("follow_up", FOLLOW_UP_COLUMNS)):
        for n in range(1, _MOST_REPEATED + 1):
            numbered = [f"{stem}{n}_{name}" for name in names]
            if used.isdisjoint(numbered):
                break
            keys += numbered
    return keys


def _cells(facts: Facts) -> dict[str, str]:
    cells: dict[str, str] = {name: str(usual) for name, usual in USUAL.items()}
    for key, value in facts.items():
        if isinstance(value, Mapping):
            cells |= _texts(f"{key}_", value)
        elif key in ("groups", "fields", "tags"):
            cells[key] = join_cell(listed_in(facts, key))
        elif not isinstance(value, list | tuple):
            cells[key] = _plain(value)
    for n, point in enumerate(_tables(facts, "expected_points"), start=1):
        cells |= {f"point{n}_id": _plain(point.get("id"))} | _texts(f"point{n}_", point.get("label"))
        cells |= _lists(f"point{n}_words_", point.get("synonyms"))
    for n, rule in enumerate(_tables(facts, "follow_ups"), start=1):
        part = rule.get("missing_part")
        cells[f"follow_up{n}_if"] = f"part:{part}" if part else f"point:{rule.get('missing_point')}"
        cells |= _texts(f"follow_up{n}_", rule.get("ask"))
    return cells


def _texts(stem: str, texts: Any) -> dict[str, str]:
    told = texts if isinstance(texts, Mapping) else {}
    return {f"{stem}{language}": _plain(text) for language, text in told.items()}


def _lists(stem: str, lists: Any) -> dict[str, str]:
    told = lists if isinstance(lists, Mapping) else {}
    return {f"{stem}{language}": join_cell(listed_in(told, language)) for language in told}


def _tables(facts: Facts, name: str) -> list[Mapping[str, Any]]:
    rows = facts.get(name)
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list | tuple) else []


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def _guarded(cell: str) -> str:
    """Nothing that a spreadsheet would compute; the import takes the apostrophe off again."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "'") and cell else cell

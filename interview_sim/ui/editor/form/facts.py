"""What the form reads from and writes into the facts of a question, which may have any shape while edited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from interview_sim.banks.values import Facts, Path, value_at

_KEPT: Final = frozenset({"id", "kind", "text", "ask", "label"})
"""Fields that stay when they become empty: the checks then say what is missing."""


def text_at(facts: Facts, path: Path) -> str:
    """The text at a path; "" where there is none."""
    value = value_at(facts, path)
    return value if isinstance(value, str) else ""


def texts_at(facts: Facts, path: Path) -> tuple[str, ...]:
    """The list of texts at a path; other values in it are left out."""
    value = value_at(facts, path)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list | tuple) else ()


def rows_at(facts: Facts, name: str) -> tuple[Facts, ...]:
    """The rows of a list such as `expected_points`; a row that is no table is an empty one."""
    value = facts.get(name)
    rows = value if isinstance(value, list | tuple) else ()
    return tuple(row if isinstance(row, Mapping) else {} for row in rows)


def put(facts: Facts, path: Path, value: Any) -> Facts:
    """`facts` with `value` at a path. An empty value takes its field away, and tables that become empty.

    What has another shape on the way is replaced, so that a wrong value of a file can be typed over.
    """
    return dict(_put(facts, path, value)) if path else facts


def _put(holder: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        rows = list(holder) if isinstance(holder, list | tuple) else []
        rows += [{}] * (step + 1 - len(rows))
        rows[step] = _put(rows[step], rest, value)
        return rows
    table = dict(holder) if isinstance(holder, Mapping) else {}
    inner = _put(table.get(step), rest, value)
    if _is_empty(inner) and step not in _KEPT:
        table.pop(step, None)
    else:
        table[step] = list(inner) if isinstance(inner, tuple) else inner
    return table


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | list | tuple | Mapping) and not value)


def is_korean(text: str) -> bool:
    """Whether a text has Korean letters in it."""
    return any("가" <= letter <= "힣" or "ㄱ" <= letter <= "ㆎ" for letter in text)

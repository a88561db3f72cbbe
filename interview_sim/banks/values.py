"""Plain values of a file, looked at and changed by path; nothing is changed in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Facts: TypeAlias = Mapping[str, Any]
"""Plain values of one question (or preset), as `banks.files.plain` gives them."""

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands: ("text", "ko"), ("expected_points", 0, "label"). Lists count from 0."""


def path_text(path: Path) -> str:
    """A path as people write it: `questions[3].text.ko`, counted from 1."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else (f".{step}" if text else step)
    return text


def value_at(facts: Facts, path: Path) -> Any:
    """What stands at a path; None for nothing."""
    value: Any = facts
    for step in path:
        if isinstance(step, str) and isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(step, int) and isinstance(value, Sequence) and 0 <= step < len(value):
            value = None if isinstance(value, str) else value[step]
        else:
            return None
    return value


def with_value(facts: Facts, path: Path, value: Any) -> Facts:
    """`facts` with `value` at a path; None takes the field, or the row of a list, away.

    What is missing on the way is made; a step into a list that is not so long, or into a value that is
    none, leaves `facts` as they are.
    """
    step, rest = path[0], path[1:]
    if not isinstance(step, str):
        return facts
    if not rest:
        if value is None:
            return {name: one for name, one in facts.items() if name != step} if step in facts else facts
        return {**facts, step: value}
    inner = facts.get(step)
    if isinstance(rest[0], int):
        return _with_row(facts, step, rest, value)
    if (inner is None and value is None) or not isinstance(inner, Mapping | None):
        return facts
    changed = with_value(inner or {}, rest, value)
    return facts if changed is inner else {**facts, step: changed}


def _with_row(facts: Facts, step: str, rest: Path, value: Any) -> Facts:
    rows, at = facts.get(step), rest[0]
    if not isinstance(rows, list) or not isinstance(at, int) or not 0 <= at < len(rows):
        return facts
    if len(rest) == 1:
        return {**facts, step: [*rows[:at], *([] if value is None else [value]), *rows[at + 1 :]]}
    if not isinstance(rows[at], Mapping):
        return facts
    return {**facts, step: [*rows[:at], with_value(rows[at], rest[1:], value), *rows[at + 1 :]]}

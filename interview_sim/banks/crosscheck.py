"""What belongs together in a bank, judged on plain values, so that it is named even when fields are wrong.

The models hold the same rules; they stop at the first. Here every breach gets its own place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from interview_sim.banks.question import STEPS

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Breach:
    """A place, a message code and its facts."""

    path: Path
    code: str
    facts: dict[str, str] = field(default_factory=dict)


def breaches(document: Any) -> Iterator[Breach]:
    """All breaches in the plain values of a bank, whatever their shapes."""
    questions = document.get("questions") if isinstance(document, dict) else None
    listed = enumerate(questions if isinstance(questions, list) else [])
    rows = [(index, row) for index, row in listed if isinstance(row, dict)]
    yield from _ids(rows)
    yield from _sets(rows)
    for index, row in rows:
        yield from _in_question(("questions", index), row)


def question_breaches(row: Any) -> Iterator[Breach]:
    """All breaches inside one question, with paths inside it."""
    if isinstance(row, dict):
        yield from _in_question((), row)


def _in_question(path: Path, row: dict[str, Any]) -> Iterator[Breach]:
    yield from _points(path, row)
    for name in ("groups", "fields", "tags"):
        yield from _listed((*path, name), row.get(name))


def _ids(rows: list[tuple[int, dict[str, Any]]]) -> Iterator[Breach]:
    seen: set[str] = set()
    for index, row in rows:
        name = row.get("id")
        if isinstance(name, str) and name in seen:
            yield Breach(("questions", index, "id"), "bank-id-twice", {"value": name})
        elif isinstance(name, str):
            seen.add(name)


def _sets(rows: list[tuple[int, dict[str, Any]]]) -> Iterator[Breach]:
    found: dict[str, list[tuple[int, str]]] = {}
    for index, row in rows:
        if isinstance(row.get("set_id"), str):
            found.setdefault(row["set_id"], []).append((index, str(row.get("step"))))
    for name, members in found.items():
        steps = [step for _, step in members]
        if sorted(steps) != sorted(STEPS):
            facts = {"value": name, "found": ", ".join(steps)}
            yield Breach(("questions", members[0][0], "set_id"), "bank-set-incomplete", facts)


def _points(path: Path, row: dict[str, Any]) -> Iterator[Breach]:
    points, rules = row.get("expected_points"), row.get("follow_ups")
    ids = [point.get("id") for point in points if isinstance(point, dict)] if isinstance(points, list) else []
    yield from _listed((*path, "expected_points"), ids)
    if not isinstance(rules, list):
        return
    keys = [_key(rule) for rule in rules]
    yield from _listed((*path, "follow_ups"), keys)
    for index, rule in enumerate(rules):
        point = rule.get("missing_point") if isinstance(rule, dict) else None
        if isinstance(point, str) and point not in ids:
            facts = {"question": str(row.get("id")), "value": point}
            yield Breach((*path, "follow_ups", index, "missing_point"), "bank-follow-up-point", facts)


def _key(rule: Any) -> str | None:
    if not isinstance(rule, dict):
        return None
    if isinstance(rule.get("missing_part"), str):
        return f"part:{rule['missing_part']}"
    return f"point:{rule['missing_point']}" if isinstance(rule.get("missing_point"), str) else None


def _listed(path: Path, values: Any) -> Iterator[Breach]:
    seen: set[str] = set()
    for index, value in enumerate(values if isinstance(values, list) else []):
        if isinstance(value, str) and value in seen:
            yield Breach((*path, index), "bank-listed-twice", {"field": str(path[-1]), "value": value})
        elif isinstance(value, str):
            seen.add(value)

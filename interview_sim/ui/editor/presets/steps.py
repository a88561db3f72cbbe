"""Steps of an interview as plain values, and what is done with them; nothing is changed in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from interview_sim.banks import KINDS
from interview_sim.banks.values import Facts

FIXED: Final = "fixed"
SETS: Final = "in_depth"
WAYS: Final = ("practice", *(kind for kind in KINDS if kind not in ("practice", SETS)), SETS, FIXED)
"""What a step asks: questions of a kind, in-depth sets, or fixed questions."""
_ASKS: Final = ("kind", "draw", "draw_sets", "questions")
_NARROWS: Final = ("tags", "groups")


def steps_of(facts: Facts) -> tuple[Facts, ...]:
    """The steps; one that is no table is an empty one."""
    rows = facts.get("parts")
    listed = rows if isinstance(rows, list | tuple) else ()
    return tuple(row if isinstance(row, Mapping) else {} for row in listed)


def with_steps(facts: Facts, steps: Sequence[Facts]) -> Facts:
    """The facts with other steps."""
    return {**facts, "parts": [dict(step) for step in steps]}


def way_of(step: Facts) -> str:
    """What the step asks, "" while nobody chose."""
    if "questions" in step:
        return FIXED
    if "draw_sets" in step:
        return SETS
    kind = step.get("kind")
    return kind if isinstance(kind, str) else ""


def with_way(step: Facts, way: str) -> Facts:
    """The step asking something else; how many, timings and what narrows it stay where they can."""
    kept = {
        key: value for key, value in step.items() if key not in ("kind", "draw", "draw_sets", "questions")
    }
    if way == FIXED:
        return {"questions": [], **{key: value for key, value in kept.items() if key not in _NARROWS}}
    count = count_of(step) or 1
    if way == SETS:
        return {"draw_sets": min(count, 30), **kept}
    return {"kind": way, "draw": count, **kept}


def count_of(step: Facts) -> int:
    """How many questions (or sets) are drawn, or stand in it."""
    questions = questions_of(step)
    if "questions" in step:
        return len(questions)
    value = step.get("draw_sets", step.get("draw"))
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def with_count(step: Facts, count: int) -> Facts:
    """Drawing so many."""
    return {**step, "draw_sets" if way_of(step) == SETS else "draw": count}


def questions_of(step: Facts) -> tuple[str, ...]:
    """The fixed questions."""
    rows = step.get("questions")
    return tuple(one for one in rows if isinstance(one, str)) if isinstance(rows, list | tuple) else ()


def texts_of(step: Facts, name: str) -> tuple[str, ...]:
    """A list of texts, such as the tags."""
    rows = step.get(name)
    return tuple(one for one in rows if isinstance(one, str)) if isinstance(rows, list | tuple) else ()


def put(facts: Facts, name: str, value: Any) -> Facts:
    """One field; an empty value takes it away."""
    if value is None or value == [] or value == ():
        return {key: one for key, one in facts.items() if key != name}
    return {**facts, name: list(value) if isinstance(value, tuple) else value}


def moved(steps: Sequence[Facts], at: int, to: int) -> tuple[Facts, ...]:
    """A step at another place; past the ends nothing changes."""
    if not (0 <= at < len(steps) and 0 <= to < len(steps)):
        return tuple(steps)
    listed = list(steps)
    listed.insert(to, listed.pop(at))
    return tuple(listed)


def begins_with_practice(facts: Facts) -> bool:
    """Whether an unscored question to get used to it comes first."""
    steps = steps_of(facts)
    return bool(steps) and way_of(steps[0]) == "practice"


def with_practice_first(facts: Facts, is_first: bool) -> Facts:
    """With or without it."""
    steps = steps_of(facts)
    if is_first == begins_with_practice(facts):
        return facts
    if is_first:
        return with_steps(facts, ({"kind": "practice", "draw": 1, "retries": 1}, *steps))
    return with_steps(facts, steps[1:])


def n_asked(facts: Facts) -> int:
    """How many questions are asked, practice left out."""
    return sum(
        (3 if way_of(step) == SETS else 1) * count_of(step)
        for step in steps_of(facts)
        if way_of(step) != "practice"
    )

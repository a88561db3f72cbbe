"""Words of interviews: what steps ask, times, lengths."""

from __future__ import annotations

import math
from typing import Any

from interview_sim.banks import words
from interview_sim.banks.field_words import field_words
from interview_sim.banks.values import Facts, value_at
from interview_sim.ui.editor.presets.steps import FIXED, SETS, WAYS, count_of, n_asked, way_of
from interview_sim.ui.language import area, current_language

tr = area("editor-presets")


def way_words(way: str) -> str:
    """What a step asks."""
    if way == FIXED:
        return tr("Questions I choose")
    if way == SETS:
        return tr("In-depth sets (three questions)")
    return words.word("kind", way, current_language()) if way else tr("Please choose")


def way_options() -> list[tuple[str, str]]:
    """The ways for a chooser."""
    return [(way, way_words(way)) for way in WAYS]


def count_words(step: Facts, count: int | None) -> str:
    """How many a step draws."""
    if way_of(step) == SETS:
        return tr("1 set") if count == 1 else tr("{n} sets", n=count or 0)
    return tr("1 question") if count == 1 else tr("{n} questions", n=count or 0)


def step_words(step: Facts) -> str:
    """A step in one line: 기본 3문항."""
    way = way_of(step)
    count = count_words(step, count_of(step))
    if way in (FIXED, SETS):
        return f"{tr('Chosen', note='questions') if way == FIXED else way_words('in_depth')} {count}"
    return f"{way_words(way)} {count}"


def change_words(path: str) -> str:
    """What a step of editing is called in the undo's tool tip."""
    return tr("change ‘{field}’", field=field_words(path, current_language()))


def seconds_words(value: int | None) -> str:
    """A time; None leaves it to what stands further out."""
    return tr("As the question says") if value is None else tr("{n} s", n=value)


def part_seconds_words(value: int | None) -> str:
    """A time of one step; None is the interview's."""
    return tr("As above") if value is None else tr("{n} s", n=value)


def done_words(value: int | None) -> str:
    """When an answer may be ended."""
    return tr("At once") if value == 0 else seconds_words(value)


def part_done_words(value: int | None) -> str:
    """The same of one step."""
    return tr("At once") if value == 0 else part_seconds_words(value)


def retries_words(value: int | None) -> str:
    """How often an answer may be given again."""
    if not value:
        return tr("Never") if value == 0 else tr("As above")
    return tr("Once") if value == 1 else tr("{n} times", n=value)


def follow_ups_words(value: int | None) -> str:
    """How many follow-up questions may come."""
    return tr("up to {n}", n=value) if value else tr("None", note="follow-ups")


def minutes_words(total_s: tuple[float, float] | None) -> str:
    """모두 12–15분."""
    if total_s is None:
        return ""
    least, most = max(1, math.floor(total_s[0] / 60)), max(1, math.ceil(total_s[1] / 60))
    if least == most:
        return tr("{n} minutes in all", n=least)
    return tr("{n}–{m} minutes in all", n=least, m=most)


def held_words(facts: Facts) -> str:
    """How much is asked: 10문항, 연습 1문항."""
    rows = facts.get("parts")
    practice = sum(
        count_of(step)
        for step in (rows if isinstance(rows, list) else ())
        if isinstance(step, dict) and way_of(step) == "practice"
    )
    said = [tr("{n} questions", n=n_asked(facts))]
    if practice:
        said.append(tr("{n} to practise", n=practice))
    return " · ".join(said)


def name_of(facts: Facts) -> str:
    """The interview's name in today's language, else the other one."""
    order = ("ko", "en") if current_language() == "ko" else ("en", "ko")
    found: list[Any] = [value_at(facts, ("name", one)) for one in order]
    return next((one for one in found if isinstance(one, str) and one), str(facts.get("id") or ""))

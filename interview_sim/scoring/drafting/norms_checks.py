"""What is wrong in a draft of norms, field by field; where nothing is, `NormsDraft.norms` reads it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Final

from interview_sim.banks.values import Facts
from interview_sim.measures import units
from interview_sim.scoring.drafting.norms_draft import NormsDraft
from interview_sim.scoring.drafting.problems import CriteriaProblem
from interview_sim.scoring.norms_file import ERRORS, MAX_NUMBER, NUMBERS, ORDER

_LIMITS: Final = (
    "good_low",
    "good_high",
    "poor_below",
    "poor_above",
    "poor_from",
    "scale_low",
    "scale_high",
)
_SHARES: Final = ("error_share", "estimated_error_share")


def norms_problems(draft: NormsDraft) -> tuple[CriteriaProblem, ...]:
    """Everything that keeps the draft from being published, in the order of the file."""
    found = [one for measure in draft.measures for one in _of_measure(draft, measure, "")]
    for group in draft.groups:
        for measure in draft.measures:
            if draft.own(measure, group):
                before = {
                    (one.place[:2], one.code) for one in found if not one.place[2:3] or not one.place[2]
                }
                found += [
                    one
                    for one in _of_measure(draft, measure, group)
                    if (one.place[:2], one.code) not in before
                ]
    weights = [draft.own(measure).get("weight", 0) for measure in draft.measures]
    if not any(isinstance(one, int | float) and one > 0 for one in weights):
        found.append(CriteriaProblem(place=(), code="norms-draft-no-weight"))
    return tuple(found)


def _of_measure(draft: NormsDraft, measure: str, group: str) -> Iterator[CriteriaProblem]:
    facts = draft.facts(measure, group)
    wrong = {key: code for key in NUMBERS if key in facts and (code := _number_code(facts[key]))}
    for key, code in wrong.items():
        yield _problem(measure, key, group, code, field=key)
    sound = {key: value for key, value in facts.items() if key not in wrong}
    yield from _of_unit(draft, measure, group, sound)
    if draft.has_band(measure, group):
        yield from _of_band(measure, group, sound)
    elif sound.get("weight") and facts.get("has_band", True) is not False:
        yield _problem(measure, "weight", group, "norms-draft-weight-without-band")
    if any(sound.get(key) for key in ERRORS) and not _is_said(facts.get("error_source")):
        yield _problem(measure, "error_source", group, "norms-draft-error-source")


def _of_unit(draft: NormsDraft, measure: str, group: str, facts: Facts) -> Iterator[CriteriaProblem]:
    unit = units(draft.language).get(measure)
    if unit is None:
        yield _problem(measure, "unit", group, "norms-draft-measure-unknown", name=measure)
    elif facts.get("unit") != unit:
        yield _problem(measure, "unit", group, "norms-draft-unit", unit=unit)
    most_one = (*_LIMITS, "error", "calibrated_error") if unit == "share" else ()
    for key in (*most_one, *_SHARES):
        if key in facts and facts[key] > 1:
            yield _problem(measure, key, group, "norms-draft-share", field=key)


def _of_band(measure: str, group: str, facts: Facts) -> Iterator[CriteriaProblem]:
    if not _is_said(facts.get("source")):
        yield _problem(measure, "source", group, "norms-draft-source")
    if "poor_above" in facts and "poor_from" in facts:
        yield _problem(measure, "poor_from", group, "norms-draft-limit-twice")
    if facts.get("scale_high", 0) <= facts.get("scale_low", 0):
        yield _problem(measure, "scale_high", group, "norms-draft-no-scale")
    for low, high, may_be_equal in ORDER:
        below, above = facts.get(low), facts.get(high)
        if below is None or above is None or below < above or (may_be_equal and below == above):
            continue
        if (low, high) != ("scale_low", "scale_high"):
            yield _problem(measure, low, group, "norms-draft-order", low=low, high=high, limit=f"{above:g}")


def _number_code(value: Any) -> str:
    """What is wrong with a number, "" for nothing."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return "norms-draft-no-number"
    return "" if 0 <= value < MAX_NUMBER else "norms-draft-negative"


def _is_said(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _problem(measure: str, key: str, group: str, code: str, **facts: str) -> CriteriaProblem:
    return CriteriaProblem(place=(measure, key, group), code=code, facts=dict[str, str](facts))


def of_place(
    problems: tuple[CriteriaProblem, ...], measure: str, group: str
) -> Mapping[str, CriteriaProblem]:
    """The first problem of each field of one measure, as far as it is that group's (or everybody's)."""
    found: dict[str, CriteriaProblem] = {}
    for one in problems:
        if len(one.place) == 3 and one.place[0] == measure and one.place[2] in ("", group):
            found.setdefault(one.place[1], one)
    return found

"""Errors of form that the program can mend: they become findings with a cure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from interview_sim.banks.errors import Problem
from interview_sim.banks.lint.curing import setting
from interview_sim.banks.lint.finding import Cure, Finding
from interview_sim.banks.values import Facts

_OPTIONAL_TEXTS: Final = ("why", "hint", "model_answer", "job_need", "audio", "clip")
_PLAIN_LISTS: Final = ("groups", "fields", "tags")


def mendable(problems: Iterable[Problem], facts: Facts) -> tuple[tuple[Problem, ...], tuple[Finding, ...]]:
    """Problems that only a person can mend, and errors with a cure for the rest."""
    left: list[Problem] = []
    found: list[Finding] = []
    for problem in problems:
        cure = _cure(problem)
        if cure is None:
            left.append(problem)
        else:
            found.append(as_finding(problem, cure, facts))
    return tuple(left), tuple(found)


def as_finding(problem: Problem, cure: Cure, facts: Facts) -> Finding:
    """An error of lint that says what `problem` says and has a cure."""
    named = facts.get("id")
    is_point = problem.code == "bank-follow-up-point"
    return Finding(
        severity="error",
        code="lint-follow-up-point" if is_point else problem.code,
        question_id=named if isinstance(named, str) else "",
        path=problem.path,
        facts=problem.facts,
        cure=cure,
    )


def _cure(problem: Problem) -> Cure | None:
    path, code = problem.path, problem.code
    if not path:
        return None
    if code == "bank-follow-up-point":
        return setting(path[:2], None)
    if code == "bank-field-unknown":
        return setting(path, None)
    if code in ("bank-number-small", "bank-number-large"):
        limit = float(problem.facts["limit"])
        return setting(path, int(limit)) if limit == int(limit) else None
    is_row = isinstance(path[-1], int)
    if code == "bank-listed-twice" and path[0] in _PLAIN_LISTS and is_row:
        return setting(path, None)
    if code == "bank-too-short" and is_row:
        return setting(path, None)
    if code in ("bank-text-empty", "bank-audio-empty", "bank-clip-empty") and path[0] in _OPTIONAL_TEXTS:
        return setting(path[:1], None)
    return None

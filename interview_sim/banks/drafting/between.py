"""What is found between the questions of a draft: ids that stand twice, sets without their steps, repeats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from interview_sim.banks.drafting.making import next_id
from interview_sim.banks.drafting.mending import as_finding
from interview_sim.banks.drafting.own import Own
from interview_sim.banks.errors import Problem
from interview_sim.banks.lint.curing import setting
from interview_sim.banks.lint.finding import Finding
from interview_sim.banks.lint.likeness import Likeness, Unit
from interview_sim.banks.question import STEPS, Question

_ALSO = -1
"""Row of questions of other banks: keys of a draft count from 1."""


def between_questions(
    own: Mapping[int, Own], also: Sequence[Question], likeness: Likeness
) -> dict[int, tuple[tuple[Problem, ...], tuple[Finding, ...]]]:
    """Key -> problems and findings that a question has because of the others."""
    problems: dict[int, tuple[Problem, ...]] = {}
    findings: dict[int, tuple[Finding, ...]] = dict(likeness.findings(_units(own, also)))
    findings.pop(_ALSO, None)
    for key, finding in _ids_twice(own):
        findings[key] = (finding, *findings.get(key, ()))
    for key, problem in _broken_sets(own):
        problems[key] = (problem,)
    return {key: (problems.get(key, ()), findings.get(key, ())) for key in problems.keys() | findings.keys()}


def _ids_twice(own: Mapping[int, Own]) -> list[tuple[int, Finding]]:
    ids = [one.question_id for one in own.values()]
    if len(set(ids)) == len(ids):
        return []
    taken: set[str] = set()
    again: list[tuple[int, Own]] = []
    for key, one in own.items():
        if one.question_id in taken:
            again.append((key, one))
        elif one.question_id:
            taken.add(one.question_id)
    found: list[tuple[int, Finding]] = []
    for key, one in again:
        problem = Problem(
            file="",
            line=0,
            code="bank-id-twice",
            where="id",
            path=("id",),
            facts={"value": one.question_id},
        )
        free = next_id(one.question_id, taken)
        taken.add(free)
        found.append((key, as_finding(problem, setting(("id",), free), one.facts)))
    return found


def _broken_sets(own: Mapping[int, Own]) -> list[tuple[int, Problem]]:
    sets: dict[str, list[tuple[int, str]]] = {}
    for key, one in own.items():
        if one.set_id:
            sets.setdefault(one.set_id, []).append((key, one.step))
    wanted = sorted(STEPS)
    return [
        (members[0][0], _incomplete(set_id, [step for _, step in members]))
        for set_id, members in sets.items()
        if sorted(step for _, step in members) != wanted
    ]


def _incomplete(set_id: str, steps: list[str]) -> Problem:
    facts = {"value": set_id, "found": ", ".join(steps)}
    return Problem(file="", line=0, code="bank-set-incomplete", where="set_id", path=("set_id",), facts=facts)


def _units(own: Mapping[int, Own], also: Sequence[Question]) -> list[Unit]:
    """What is compared: other banks' questions first, lone questions, then whole sets."""
    units: list[Unit] = []
    sets: dict[str, list[tuple[int, str, str]]] = {}
    for question in also:
        text = question.text.in_language("ko")
        if question.set_id is None:
            units.append(Unit.of(_ALSO, question.id, text))
        else:
            sets.setdefault(f"\0{question.set_id}", []).append((_ALSO, question.id, text))
    units += [one.unit for one in own.values() if one.unit is not None]
    for key, one in own.items():
        if one.unit is None:
            sets.setdefault(one.set_id, []).append((key, one.question_id, one.text))
    for members in sets.values():
        key, question_id, _ = members[0]
        units.append(Unit.of(key, question_id, " ".join(text for _, _, text in members)))
    return units

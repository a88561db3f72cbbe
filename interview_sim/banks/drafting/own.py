"""What is found in one question alone, whatever the others are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from interview_sim.banks.crosscheck import question_breaches
from interview_sim.banks.drafting.judgement import QuestionJudgement
from interview_sim.banks.drafting.mending import mendable
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.lint import lint_question
from interview_sim.banks.lint.finding import Finding
from interview_sim.banks.lint.likeness import Unit
from interview_sim.banks.question import KINDS, Question
from interview_sim.banks.validation import validate
from interview_sim.banks.values import Facts


@dataclass(frozen=True, slots=True)
class Own:
    """What was found in `facts` alone, and what the others are compared with. Texts are "" where none is.

    `unit`: what is compared; None of a member of a set, which is compared as a whole.
    """

    facts: Facts
    judgement: QuestionJudgement
    question_id: str
    set_id: str
    step: str
    text: str
    unit: Unit | None

    @property
    def compared(self) -> tuple[str, str, str, str]:
        """What the others are judged by: id, set, step and text."""
        return self.question_id, self.set_id, self.step, self.text


def judge_alone(key: int, facts: Facts) -> Own:
    """What is found in one question."""
    question, problems = validated(facts)
    if question is not None:
        judgement = QuestionJudgement(question, (), lint_question(question))
    else:
        left, errors = mendable(problems, facts)
        judgement = QuestionJudgement(None, left, (*errors, *_remarks(facts, problems)))
    question_id, set_id, text = _text(facts.get("id")), _text(facts.get("set_id")), _spoken(facts.get("text"))
    unit = None if set_id else Unit.of(key, question_id, text)
    return Own(facts, judgement, question_id, set_id, _text(facts.get("step")), text, unit)


def validated(facts: Facts) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question that the facts are, or what keeps them from being one; paths are inside the question."""
    try:
        crossing = question_breaches
        return validate(Question, dict(facts), file="", line_of=lambda _: 0, crossing=crossing), ()
    except BankInvalid as error:
        return None, error.problems


def _remarks(facts: Facts, problems: Iterable[Problem]) -> tuple[Finding, ...]:
    """Remarks of lint on what is right already: they should not come and go while a field is filled in."""
    wrong = {problem.path[0] for problem in problems if problem.path}
    kept = {name: value for name, value in facts.items() if name not in wrong}
    kind = kept.get("kind") if kept.get("kind") in KINDS else "basic"
    named = facts.get("id")
    usable = {"id": "question", "text": {"ko": "-", "en": "-"}, **kept, "kind": kind}
    if not ({"set_id", "step"} <= usable.keys() and kind == "in_depth"):
        usable = {name: one for name, one in usable.items() if name not in ("set_id", "step")}
        usable["kind"] = "basic" if kind == "in_depth" else kind
    if "expected_points" in wrong or "follow_ups" in wrong:
        usable.pop("follow_ups", None)
    question, _ = validated(usable)
    if question is None:
        return ()
    seen = [one for one in lint_question(question) if one.path[:1] and one.path[0] not in wrong]
    return tuple(
        Finding(
            severity=one.severity,
            code=one.code,
            question_id=_text(named),
            path=one.path,
            span=one.span,
            facts=one.facts,
            cure=one.cure,
        )
        for one in seen
    )


def _spoken(text: Any) -> str:
    if not isinstance(text, dict):
        return ""
    return _text(text.get("ko")).strip() or _text(text.get("en")).strip()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""

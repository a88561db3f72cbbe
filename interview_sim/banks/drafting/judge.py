"""Judging a draft again and again while it is edited."""

from __future__ import annotations

from collections.abc import Sequence

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.drafting.draft import BankDraft
from interview_sim.banks.drafting.judgement import Judgement, QuestionJudgement
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.lint import lint_likeness, lint_question
from interview_sim.banks.question import Question
from interview_sim.banks.validation import validate
from interview_sim.banks.values import Facts


class BankJudge:
    """Judges drafts of one bank."""

    def judge(self, draft: BankDraft, also: Sequence[Question] = ()) -> Judgement:
        """What is to be mended in `draft`; `also`: questions of banks that it includes."""
        found = {question.key: _judged(question.facts) for question in draft.questions}
        keys = {one.question.id: key for key, one in found.items() if one.question is not None}
        own = [one.question for one in found.values() if one.question is not None]
        for finding in lint_likeness([*also, *own]):
            key = keys.get(finding.question_id)
            if key is not None:
                before = found[key]
                found[key] = QuestionJudgement(before.question, before.problems, (*before.findings, finding))
        head_problems: tuple[Problem, ...] = ()
        try:
            validate(QuestionBank, dict(draft.head), file="", line_of=lambda _: 0)
        except BankInvalid as error:
            head_problems = error.problems
        n_errors = len(head_problems) + sum(one.n_errors for one in found.values())
        return Judgement(found, head_problems, (), n_errors, sum(one.n_warnings for one in found.values()))


def _judged(facts: Facts) -> QuestionJudgement:
    try:
        question = validate(Question, facts, file="", line_of=lambda _: 0)
    except BankInvalid as error:
        return QuestionJudgement(None, error.problems)
    return QuestionJudgement(question, (), lint_question(question))

"""Judging a draft again and again while it is edited: only what changed is looked at again."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Final

from interview_sim.banks.bank import MAX_QUESTIONS, QuestionBank
from interview_sim.banks.collecting import uncollected
from interview_sim.banks.drafting.between import between_questions
from interview_sim.banks.drafting.draft import BankDraft, DraftQuestion
from interview_sim.banks.drafting.judgement import Judgement, QuestionJudgement
from interview_sim.banks.drafting.own import Own, judge_alone
from interview_sim.banks.drafting.rows import row_text
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.lint.finding import Finding
from interview_sim.banks.lint.likeness import Likeness
from interview_sim.banks.question import Question
from interview_sim.banks.validation import validate
from interview_sim.banks.values import Facts

Between = tuple[tuple[Problem, ...], tuple[Finding, ...]]


MANY: Final = 500
"""So many new questions at once make objects by the hundred thousand."""


class BankJudge:
    """Judges the drafts of one bank, from any thread.

    A question whose facts are the same object as before is not judged again, nor compared again with the
    others: facts never change in place.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._own: dict[int, Own] = {}  # key -> what was found the last time
        self._likeness = Likeness()
        self._last: dict[int, tuple[Own, Between, QuestionJudgement]] = {}
        self._head: tuple[Facts, tuple[Problem, ...]] | None = None

    def judge(self, draft: BankDraft, also: Sequence[Question] = ()) -> Judgement:
        """What is to be mended in `draft`.

        Args:
            draft: of which at most a few questions changed since the last time.
            also: questions of banks that it includes; repeats of them are named, they are not judged.
        """
        with self._lock:
            changed = [one for one in draft.questions if not self._is_known(one)]
            with uncollected(is_needed=len(changed) >= MANY):
                self._own = own = self._alone(draft, changed)
                between = between_questions(own, also, self._likeness)
            found = {key: one.judgement for key, one in own.items()}
            found |= self._joined(own, between)
            head_problems = self._of_head(draft)
        head_findings = _of_emptiness(draft)
        worth_a_look = [one for one in found.values() if one.findings or one.problems]
        return Judgement(
            questions=found,
            head_problems=head_problems,
            head_findings=head_findings,
            n_errors=len(head_problems) + sum(one.n_errors for one in worth_a_look),
            n_warnings=len(head_findings) + sum(one.n_warnings for one in worth_a_look),
        )

    def _is_known(self, question: DraftQuestion) -> bool:
        own = self._own.get(question.key)
        return own is not None and own.facts is question.facts

    def _alone(self, draft: BankDraft, changed: Sequence[DraftQuestion]) -> dict[int, Own]:
        """What is found in each question alone, in the order of the draft."""
        fresh: dict[int, Own] = {}
        for question in changed:
            row_text(question.facts)  # so that the first search need not wait for it
            fresh[question.key] = judge_alone(question.key, question.facts)
        known = self._own
        return {
            question.key: fresh[question.key] if question.key in fresh else known[question.key]
            for question in draft.questions
        }

    def _joined(self, own: Mapping[int, Own], between: Mapping[int, Between]) -> dict[int, QuestionJudgement]:
        """The judgements of those that have something because of the others."""
        kept: dict[int, tuple[Own, Between, QuestionJudgement]] = {}
        for key, more in between.items():
            one, before = own[key], self._last.get(key)
            if before is None or before[0] is not one or before[1] != more:
                before = (one, more, _with(one.judgement, more))
            kept[key] = before
        self._last = kept
        return {key: joined for key, (_, _, joined) in kept.items()}

    def _of_head(self, draft: BankDraft) -> tuple[Problem, ...]:
        if self._head is None or self._head[0] is not draft.head:
            self._head = (draft.head, _head_problems(draft.head))
        if len(draft.questions) <= MAX_QUESTIONS:
            return self._head[1]
        facts = {"field": "questions", "limit": str(MAX_QUESTIONS)}
        problem = Problem(
            file="", line=0, code="bank-too-long", where="questions", path=("questions",), facts=facts
        )
        return (*self._head[1], problem)


def _with(judgement: QuestionJudgement, more: Between) -> QuestionJudgement:
    findings = sorted((*judgement.findings, *more[1]), key=lambda finding: finding.severity != "error")
    return QuestionJudgement(judgement.question, (*judgement.problems, *more[0]), tuple(findings))


def _head_problems(head: Facts) -> tuple[Problem, ...]:
    try:
        validate(QuestionBank, {**head, "questions": []}, file="", line_of=lambda _: 0)
    except BankInvalid as error:
        return error.problems
    return ()


def _of_emptiness(draft: BankDraft) -> tuple[Finding, ...]:
    is_empty = not draft.questions and not draft.head.get("include")
    return (Finding(severity="warning", code="lint-bank-empty"),) if is_empty else ()

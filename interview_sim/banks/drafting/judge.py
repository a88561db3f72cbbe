"""Judging a draft again and again while it is edited: only what changed is looked at again."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

from interview_sim.banks.bank import MAX_QUESTIONS, QuestionBank
from interview_sim.banks.collecting import MANY, uncollected
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


class BankJudge:
    """Judges the drafts of one bank, from any thread.

    A question whose facts are the same object as before is not judged again, nor compared again with the
    others: facts never change in place.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._likeness = Likeness()
        self._questions: tuple[DraftQuestion, ...] = ()
        self._also: Sequence[Question] = ()
        self._own: dict[int, Own] = {}
        self._between: Mapping[int, Between] = {}
        self._found: dict[int, QuestionJudgement] = {}
        self._head: tuple[Facts, tuple[Problem, ...]] | None = None

    def judge(self, draft: BankDraft, also: Sequence[Question] = ()) -> Judgement:
        """What is to be mended in `draft`.

        Args:
            draft: of which at most a few questions changed since the last time.
            also: questions of banks that it includes; repeats of them are named, they are not judged.
        """
        with self._lock:
            found = self._of_questions(draft, also)
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

    def _of_questions(self, draft: BankDraft, also: Sequence[Question]) -> dict[int, QuestionJudgement]:
        now, known, before = draft.questions, self._own, self._between
        is_same_order = _is_same_order(self._questions, now)
        changed = _changed(self._questions, now, known)
        with uncollected(is_needed=len(changed) >= MANY):
            fresh = {one.key: _alone(one) for one in changed}
            own = known | fresh
            if not is_same_order:
                own = {one.key: own[one.key] for one in now}
            is_other = not is_same_order or also is not self._also or _is_other(fresh, known)
            between = between_questions(own, also, self._likeness) if is_other else before
        found = dict(self._found)
        if not is_same_order:
            found = {key: found.get(key, one.judgement) for key, one in own.items()}
        is_touched = {key for key in before.keys() | between.keys() if before.get(key) != between.get(key)}
        for key in fresh.keys() | (is_touched & own.keys()):
            found[key] = _with(own[key].judgement, between.get(key))
        self._questions, self._also, self._own = now, also, own
        self._between, self._found = between, found
        return found

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


def _changed(
    before: Sequence[DraftQuestion], now: Sequence[DraftQuestion], known: Mapping[int, Own]
) -> list[DraftQuestion]:
    """The questions that were not judged as they are."""
    if len(before) == len(now):
        now = [one for one, other in zip(now, before, strict=True) if one is not other]
    return [one for one in now if one.key not in known or known[one.key].facts is not one.facts]


def _is_same_order(before: Sequence[DraftQuestion], now: Sequence[DraftQuestion]) -> bool:
    """Whether the same rows stand in the same places, whatever is in them."""
    return len(before) == len(now) and all(
        one is other or one.key == other.key for one, other in zip(before, now, strict=True)
    )


def _alone(question: DraftQuestion) -> Own:
    row_text(question.facts)  # so that the first search need not wait for it
    return judge_alone(question.key, question.facts)


def _is_other(fresh: Mapping[int, Own], before: Mapping[int, Own]) -> bool:
    """Whether anything changed that the others are compared with."""
    return any(key not in before or one.compared != before[key].compared for key, one in fresh.items())


def _with(judgement: QuestionJudgement, more: Between | None) -> QuestionJudgement:
    if more is None:
        return judgement
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

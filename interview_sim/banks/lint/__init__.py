"""What is worth mending in a bank's wording: improper topics, repeats, gaps, times that cannot work.

Errors block publishing, warnings do not; each names its passage and its cure. The rules on improper
topics are data of the trainers (`assets/lexicons/improper.toml`); the word for them is "부적절한 질문".
"""

from __future__ import annotations

from collections.abc import Sequence

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.lint.completeness import lint_completeness, lint_timings, lint_translations
from interview_sim.banks.lint.curing import apply_cure
from interview_sim.banks.lint.finding import Cure, CureKind, Finding, Severity
from interview_sim.banks.lint.improper import (
    ImproperRule,
    Passage,
    find_improper,
    improper_rules,
    lint_improper,
)
from interview_sim.banks.lint.likeness import likeness, lint_likeness
from interview_sim.banks.lint.preset import lint_preset
from interview_sim.banks.lint.reading import read_aloud_s
from interview_sim.banks.lint.wording import (
    Wording,
    WordingRule,
    find_wording,
    lint_wording,
    wording_rules,
)
from interview_sim.banks.question import Question

__all__ = [
    "Cure",
    "CureKind",
    "Finding",
    "ImproperRule",
    "Passage",
    "Severity",
    "Wording",
    "WordingRule",
    "apply_cure",
    "find_improper",
    "find_wording",
    "improper_rules",
    "likeness",
    "lint_bank",
    "lint_likeness",
    "lint_preset",
    "lint_question",
    "read_aloud_s",
    "wording_rules",
]


def lint_question(question: Question) -> tuple[Finding, ...]:
    """What is worth mending in one question, errors first; cheap enough to run while typing."""
    found = [
        *lint_improper(question),
        *lint_wording(question),
        *lint_timings(question),
        *lint_completeness(question),
        *lint_translations(question),
    ]
    return tuple(sorted(found, key=lambda finding: finding.severity != "error"))


def lint_bank(bank: QuestionBank, *, also: Sequence[Question] = ()) -> tuple[Finding, ...]:
    """What is worth mending in a bank, in the order of its questions.

    Args:
        bank: the bank to judge.
        also: questions of banks that it includes; repeats of them are named, they are not judged.
    """
    own = [question for question in bank.questions if question.id]
    found = [finding for question in own for finding in lint_question(question)]
    ids = {question.id for question in own}
    found += [finding for finding in lint_likeness([*also, *own]) if finding.question_id in ids]
    if not own and not bank.include:
        found.append(Finding(severity="warning", code="lint-bank-empty"))
    order = {question.id: index for index, question in enumerate(own)}
    return tuple(sorted(found, key=lambda finding: order.get(finding.question_id, -1)))

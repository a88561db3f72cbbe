"""What was found in a draft: problems of its form, remarks of lint, and whether it may be published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from interview_sim.banks.errors import Problem
from interview_sim.banks.lint.finding import Finding
from interview_sim.banks.question import Question

State = Literal["error", "warning", "ok"]


@dataclass(frozen=True, slots=True)
class QuestionJudgement:
    """What was found in one question.

    `question`: None while its facts are no question yet. `problems`: what keeps it from being one, each an
    error. `findings`: remarks of lint and errors that have a cure, errors first.
    """

    question: Question | None = None
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def n_errors(self) -> int:
        """How much must be mended before the bank can be published."""
        return len(self.problems) + sum(one.severity == "error" for one in self.findings)

    @property
    def n_warnings(self) -> int:
        """How much is worth a look."""
        return sum(one.severity == "warning" for one in self.findings)

    @property
    def state(self) -> State:
        """The worst of it."""
        if self.problems or any(one.severity == "error" for one in self.findings):
            return "error"
        return "warning" if self.findings else "ok"


NOTHING: Final = QuestionJudgement()
"""Of a question that was not judged yet."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found in a draft. `head_problems`, `head_findings`: in the facts of the bank itself."""

    questions: Mapping[int, QuestionJudgement] = field(default_factory=dict)
    head_problems: tuple[Problem, ...] = ()
    head_findings: tuple[Finding, ...] = ()
    n_errors: int = 0
    n_warnings: int = 0

    def of(self, key: int) -> QuestionJudgement:
        """What was found in the question of that key; nothing where it was not judged yet."""
        return self.questions.get(key, NOTHING)

    @property
    def may_publish(self) -> bool:
        """Whether there is no error; warnings never block."""
        return not self.n_errors

    def with_state(self, state: State) -> Iterator[int]:
        """Keys of the questions whose worst is that."""
        return (key for key, one in self.questions.items() if one.state == state)

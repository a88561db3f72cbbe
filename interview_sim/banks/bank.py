"""A question bank: questions with one version number, in one file."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from interview_sim.banks.question import STEPS, Question
from interview_sim.banks.text import Id, Phrase, Slug, Strict, Text

BANK_SCHEMA: Final = 1
MAX_QUESTIONS: Final = 20_000


class QuestionBank(Strict):
    """All questions of one area.

    `version` counts up with every publication; sessions keep the version they used.
    `fields`: the fields of work that the bank is for; empty means any.
    `include`: banks whose questions an interview from this bank may also draw.
    """

    schema_version: Annotated[Literal[1], Field(alias="schema")] = BANK_SCHEMA
    id: Id
    version: Annotated[int, Field(ge=1, le=1_000_000)]
    name: Text
    summary: Text | None = None
    licence: Phrase | None = None
    include: Annotated[tuple[Id, ...], Field(max_length=60)] = ()
    fields: Annotated[tuple[Slug, ...], Field(max_length=60)] = ()
    questions: Annotated[tuple[Question, ...], Field(max_length=MAX_QUESTIONS)] = ()

    @model_validator(mode="after")
    def _consistent(self) -> QuestionBank:
        _check_ids(self)
        _check_sets(self)
        return self

    def question(self, question_id: str) -> Question | None:
        """The question of that id."""
        return next((question for question in self.questions if question.id == question_id), None)

    def sets(self) -> dict[str, tuple[Question, Question, Question]]:
        """The in-depth sets: set id -> situation, difficulty, solution, in this order."""
        found: dict[str, list[Question]] = {}
        for question in self.questions:
            if question.set_id is not None:
                found.setdefault(question.set_id, []).append(question)
        return {set_id: _in_order(members) for set_id, members in found.items()}


def _in_order(members: list[Question]) -> tuple[Question, Question, Question]:
    first, second, third = sorted(members, key=lambda question: STEPS.index(question.step or "situation"))
    return first, second, third


def _check_ids(bank: QuestionBank) -> None:
    for question_id, count in Counter(question.id for question in bank.questions).items():
        if count > 1:
            raise PydanticCustomError("bank-id-twice", "an id twice", {"value": question_id})
    if bank.id in bank.include:
        raise PydanticCustomError("bank-includes-itself", "includes itself", {"value": bank.id})


def _check_sets(bank: QuestionBank) -> None:
    steps: dict[str, list[str]] = {}
    for question in bank.questions:
        if question.set_id is not None:
            steps.setdefault(question.set_id, []).append(question.step or "")
    for set_id, found in steps.items():
        if sorted(found) != sorted(STEPS):
            raise PydanticCustomError(
                "bank-set-incomplete",
                "a set without its three steps",
                {"value": set_id, "found": ", ".join(found)},
            )

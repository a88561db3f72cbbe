"""Sentences of the exchange that several dialogs say."""

from __future__ import annotations

from pathlib import Path

from interview_sim.banks import words
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message
from interview_sim.ui.editor.exchange.found import FoundQuestions
from interview_sim.ui.editor.exchange.merging import ImportPlan
from interview_sim.ui.language import area, current_language

tr = area("editor-exchange")


def outcome_words(plan: ImportPlan) -> str:
    """What taking it does: "48 questions are added and 3 replaced."."""
    if plan.is_too_many:
        return tr("That would be more than 20,000 questions.")
    if not plan.changes_something:
        return tr("Nothing would change: all {n} questions stand there as they are.", n=plan.n_same)
    if plan.mode == "new":
        return tr("A new question bank with {n} questions begins as a draft.", n=plan.n_added)
    if plan.n_replaced and plan.n_added:
        said = tr("{n} added and {m} replaced.", n=plan.n_added, m=plan.n_replaced)
    elif plan.n_replaced:
        said = tr("{m} replaced.", m=plan.n_replaced)
    else:
        said = tr("{n} added.", n=plan.n_added)
    return f"{said} {tr('It is one step that can be taken back.')}"


def step_words(name: str, plan: ImportPlan) -> str:
    """The step in the undo's tool tip."""
    return tr("{n} questions from ‘{name}’", n=plan.n_added + plan.n_replaced, name=name)


def held_words(found: FoundQuestions) -> str:
    """What a file holds: 48문항 (기본 20 · 상황 10)."""
    language = current_language()
    kinds = [f"{words.word('kind', kind, language)} {n}" for kind, n in found.kinds.items()]
    said = tr("{n} questions", n=found.n_questions)
    return f"{said} ({' · '.join(kinds)})" if len(kinds) > 1 else said


def error_words(error: InterviewSimError) -> str:
    """The error's sentence; of the file its name, not the whole way to it."""
    facts = dict(error.facts)
    if "file" in facts:
        facts["file"] = Path(str(facts["file"])).name
    return str(message(error.code, facts, current_language()))

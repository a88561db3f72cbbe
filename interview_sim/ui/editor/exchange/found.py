"""What was found in a table or file: what it holds, what is wrong, and the ways to take it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from interview_sim.banks.drafting import BankDraft
from interview_sim.banks.errors import Problem
from interview_sim.banks.exchange import RowProblem, TableReading
from interview_sim.messages import Language
from interview_sim.ui.editor.exchange.merging import ImportPlan, Mode, plans_of, usual_mode
from interview_sim.ui.editor.parts.problem_text import ProblemWords

MOST_SHOWN_TEXTS = 3
Read = Callable[[], TableReading]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuestions:
    """`plans` is empty where anything is wrong. `kinds`: how many questions of which kind."""

    name: str
    n_questions: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)
    first_texts: tuple[Mapping[str, str], ...] = ()
    problems: tuple[RowProblem, ...] = ()
    remarks: tuple[RowProblem, ...] = ()
    plans: Mapping[Mode, ImportPlan] = field(default_factory=dict)
    usual: Mode = "add"


def found_in(
    reading: TableReading, into: BankDraft | None, bank_ids: Collection[str], name: str = ""
) -> FoundQuestions:
    """What a reading holds beside the open bank. `name`: how people call where it came from."""
    bank, name = reading.bank, name or PurePath(reading.file).name
    if bank is None:
        return FoundQuestions(name=name, problems=reading.problems, remarks=reading.remarks)
    texts = [question.text for question in bank.questions[:MOST_SHOWN_TEXTS]]
    return FoundQuestions(
        name=name,
        n_questions=len(bank.questions),
        kinds=Counter(question.kind for question in bank.questions),
        first_texts=tuple(text.model_dump(exclude_none=True) for text in texts),
        remarks=reading.remarks,
        plans=plans_of(bank, into, bank_ids),
        usual=usual_mode(bank, into, is_whole_bank=reading.is_whole_bank),
    )


def row_words(problems: Collection[RowProblem], language: Language) -> list[ProblemWords]:
    """Problems of a table as they are listed."""
    found = []
    for one in problems:
        said = one.message(language)
        place = one.place(language).rstrip(": ")
        found.append(ProblemWords(place=place, what=said.what, cure=said.cure))
    return found


def file_words(problems: Collection[Problem], language: Language) -> list[ProblemWords]:
    """Problems of a bank, preset or pack as they are listed."""
    found = []
    for one in problems:
        said = one.message(language)
        line = f"{Path(one.file).name}:{one.line}" if one.line else ""
        found.append(ProblemWords(place=one.where or line, what=said.what, cure=said.cure))
    return found

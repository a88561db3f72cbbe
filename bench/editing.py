"""How long a step in the trainer's editor takes at 100, 1,000 and 10,000 questions, beside the plain way.

Questions are made from the shipped ones: their fields as they are, their sentences from words of all of them,
so that every question is another. Asked are: opening (kept draft read and judged for the first time), one
field changed and judged, a key pressed in the search, one field set in all questions, words replaced in all,
the draft as it is kept, and as it is published. Plain ways: the same text read as YAML and linted as a whole;
the whole lint; a search that makes each question's text anew; the YAML of the bank. Medians over rounds in
turn, the first of each not counted, but for the plain ways that take longer than `--patience` seconds: those
are taken once. No window: what a window adds stands in the bench of its table.

    python -m bench.editing [--questions 100 1000 10000] [--rounds 5] [--patience 3]
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from bench.table import Cell, print_table
from interview_sim.banks import parse_bank, shipped_banks
from interview_sim.banks.drafting import (
    BankDraft,
    BankJudge,
    Facts,
    bank_of,
    parse_search,
    replace_text,
    set_field,
)
from interview_sim.banks.files import plain, yaml_text
from interview_sim.banks.lint import find_improper, find_wording, lint_bank
from interview_sim.banks.lint.lemmas import lemmas

WORDS_A_QUESTION = (6, 12)
SEARCH = "경험 -kind:연습"

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Step:
    """What is timed: its name, the program's way, and the plain way to the same where there is one."""

    what: str
    own: Work
    plain: Work | None = None


def main() -> None:
    """Make the banks, take the times, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--questions", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--patience", type=float, default=3.0)
    options = parser.parse_args()
    rows: list[list[Cell]] = []
    for n_questions in options.questions:
        for step in steps(made_draft(n_questions)):
            rows.append([n_questions, step.what, *timed(step, options.rounds, options.patience)])
    columns = ("questions", "step", "median ms", "slowest ms", "plain way: median ms")
    print_table("Editing a bank", columns, rows, f"{options.rounds} rounds in turn.")


def made_draft(n_questions: int) -> BankDraft:
    """A bank of that many questions, no two the same; the same for the same number."""
    chance = random.Random(n_questions)
    questions = [question for bank in shipped_banks() for question in bank.questions]
    korean = sorted({word for question in questions for word in question.text.ko.rstrip(".?").split()})
    english = sorted({word for question in questions for word in question.text.en.rstrip(".?").split()})
    facts = [
        _made(plain(chance.choice(questions)), number, korean, english, chance)
        for number in range(n_questions)
    ]
    head = {"schema": 1, "id": "made", "version": 1, "name": {"ko": "만든 질문은행", "en": "Made bank"}}
    return BankDraft(head).inserted(0, *facts)


def _made(
    facts: dict[str, Any], number: int, korean: list[str], english: list[str], chance: random.Random
) -> Facts:
    n_words = chance.randint(*WORDS_A_QUESTION)
    text = {
        "ko": f"{' '.join(chance.sample(korean, n_words))} 말씀해 주세요.",
        "en": f"Tell us {' '.join(chance.sample(english, n_words))}.",
    }
    kept = {name: value for name, value in facts.items() if name not in ("set_id", "step")}
    kind = "basic" if facts["kind"] == "in_depth" else facts["kind"]
    return {**kept, "id": f"made-{number + 1}", "kind": kind, "text": text}


def steps(draft: BankDraft) -> Iterator[Step]:
    """What a trainer does, step by step, each with the plain way."""
    kept, bank = draft.text(), bank_of(draft)
    published = yaml_text(bank)
    judge = BankJudge()
    judgement = judge.judge(draft)
    middle = draft.questions[len(draft.questions) // 2]
    seconds = count(31)

    def linted_plainly() -> object:
        forget()
        return lint_bank(parse_bank(published))

    def opened() -> object:
        forget()
        return BankJudge().judge(BankDraft.read(kept, "made.yaml"))

    def edited() -> object:
        facts = {**middle.facts, "think_s": next(seconds) % 500}
        return judge.judge(draft.replaced(middle.key, facts))

    def written_anew() -> object:
        number = next(seconds)
        text = {"ko": f"{middle.facts['text']['ko']} 그 {number}번째 까닭도 말씀해 주세요.", "en": "Why?"}
        return judge.judge(draft.replaced(middle.key, {**middle.facts, "text": text}))

    def searched_plainly() -> object:
        return [
            one.key for one in draft.questions if "경험" in json.dumps(one.facts, ensure_ascii=False).lower()
        ]

    yield Step("open: kept draft read, all judged", opened, linted_plainly)
    yield Step("a time changed, judged", edited, lambda: lint_bank(bank))
    yield Step("a text changed, judged", written_anew, lambda: lint_bank(bank))
    search = parse_search(SEARCH)
    yield Step("a key in the search", lambda: search.keys(draft, judgement), searched_plainly)
    yield Step("one field set in all", lambda: set_field(draft, draft.keys, ("think_s",), next(seconds)))
    yield Step("words replaced in all", lambda: replace_text(draft, draft.keys, "경험", "겪은 일"))
    yield Step("kept (autosave)", draft.text, lambda: yaml_text(bank))
    yield Step("published as YAML", draft.yaml)


def forget() -> None:
    """Forget what was found in texts, so that every opening is a first one."""
    for known in (find_improper, find_wording, lemmas):
        known.cache_clear()


def timed(step: Step, rounds: int, patience_s: float) -> tuple[float, float, float | None]:
    """Median and slowest of the program's way, and the median of the plain one, milliseconds."""
    own_ms: list[float] = []
    plain_ms: list[float] = []
    for number in range(rounds + 1):
        if number < 2 or own_ms[-1] < 1000 * patience_s:
            own_ms.append(_ms(step.own))
        if step.plain is not None and (not plain_ms or plain_ms[-1] < 1000 * patience_s):
            plain_ms.append(_ms(step.plain))
    counted = own_ms[1:]
    told = round(statistics.median(plain_ms[1:] or plain_ms), 1) if plain_ms else None
    return round(statistics.median(counted), 1), round(max(counted), 1), told


def _ms(work: Work) -> float:
    begun_s = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begun_s)


if __name__ == "__main__":
    main()

"""How well the content of an answer is found: prints tables of precision, recall and F1 with their n.

Against answers whose truth was judged by hand (bench/gold): as written; as Whisper base hears them when
espeak-ng speaks the English ones (real slips, a machine's voice); with modelled slips at 6, 12 and 21 %
of the syllables in the Korean ones. Baseline for points: plain substring search of label and synonyms;
beside it the lemmas alone, without denial, slips and words of one sense.

    python -m bench.content [--misses]
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bench.gold.answers import Answer, answers, spoken, transcript
from bench.gold.hear import heard
from bench.gold.slips import slipped
from bench.table import print_table
from interview_sim.measures.expected_points import said_points
from interview_sim.measures.phrases import FULL, LEMMAS
from interview_sim.results import Transcript

SLIP_SHARES = (0.06, 0.12, 0.21)
Finder = Callable[[Answer, Transcript], frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An answer as it reaches the measures. `is_timed`: whether its sentences still have known times."""

    answer: Answer
    transcript: Transcript
    is_timed: bool = True


@dataclass(slots=True)
class Tally:
    """Right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: Iterable[object], true: Iterable[object]) -> None:
        found, true = set(found), set(true)
        self.right += len(found & true)
        self.wrong += len(found - true)
        self.missed += len(true - found)

    def cells(self) -> list[str | int]:
        """n, precision, recall, F1."""
        precision = self.right / max(self.right + self.wrong, 1)
        recall = self.right / max(self.right + self.missed, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return [self.right + self.missed, f"{precision:.2f}", f"{recall:.2f}", f"{f1:.2f}"]


def conditions() -> dict[str, list[Case]]:
    """The answers under each condition."""
    known, every = heard(), answers()
    korean = [answer for answer in every if answer.language == "ko"]
    english = [answer for answer in every if answer.language == "en"]
    found = {
        "ko, as written": [_as_written(answer) for answer in korean],
        "en, as written": [_as_written(answer) for answer in english],
        "en, espeak-ng heard by Whisper base": [
            Case(answer=answer, transcript=known[answer.id], is_timed=False) for answer in english
        ],
    }
    for share in SLIP_SHARES:
        found[f"ko, modelled slips {share:.0%}"] = [
            Case(answer=answer, transcript=transcript(slipped(spoken(answer), share, answer.id), answer))
            for answer in korean
        ]
    return found


def _as_written(answer: Answer) -> Case:
    return Case(answer=answer, transcript=transcript(spoken(answer), answer))


def by_substring(answer: Answer, said: Transcript) -> frozenset[str]:
    """Points of which label or a synonym stands in the text as it is; Korean verbs without their 다."""
    text = said.text.lower()
    found = set()
    for point in answer.question.expected_points:
        phrases = [*point.synonyms.in_language(answer.language), point.label.in_language(answer.language)]
        if any(phrase.lower().removesuffix("다") in text for phrase in phrases if phrase):
            found.add(point.id)
    return frozenset(found)


FINDERS: dict[str, Finder] = {
    "baseline: substring": by_substring,
    "lemmas alone": lambda answer, said: said_points(answer.question, said, answer.language, LEMMAS),
    "this program": lambda answer, said: said_points(answer.question, said, answer.language, FULL),
}


def print_points(found: dict[str, list[Case]], is_apart: bool) -> None:
    """Expected points under each condition, for one half of the answers."""
    rows: list[list[str | int]] = []
    for condition, cases in found.items():
        for name, finder in FINDERS.items():
            tally = Tally()
            for case in cases:
                if case.answer.is_apart == is_apart:
                    tally.add(finder(case.answer, case.transcript), case.answer.said)
            rows.append([condition, name, *tally.cells()])
    half = "the half kept apart" if is_apart else "the half developed on"
    columns = ["condition", "how", "n said", "precision", "recall", "F1"]
    print_table(f"Expected points, {half}", columns, rows)


def print_misses(cases: Sequence[Case]) -> None:
    """What was missed or falsely found in the half developed on."""
    for case in cases:
        if not case.answer.is_apart:
            found = FINDERS["this program"](case.answer, case.transcript)
            wrong, missed = sorted(found - case.answer.said), sorted(case.answer.said - found)
            if wrong or missed:
                print(case.answer.id, "false:", *wrong, "missed:", *missed)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="name what was missed while developing")
    options = parser.parse_args()
    found = conditions()
    if options.misses:
        for cases in found.values():
            print_misses(cases)
    print_points(found, is_apart=False)


if __name__ == "__main__":
    main()

"""How well the content of an answer is found: prints tables of precision, recall and F1 with their n.

Against answers whose truth was judged by hand (bench/gold): as written; as Whisper base hears them when
espeak-ng speaks the English ones (real slips, a machine's voice); with modelled slips at 6, 12 and 21 %
of the syllables in the Korean ones. Baseline for points: plain substring search of label and synonyms;
beside it the lemmas alone, without denial, slips and words of one sense.

    python -m bench.content [--developing] [--misses]
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from bench.gold.answers import FOLDER, Answer, answers, spoken, transcript
from bench.gold.hear import heard
from bench.gold.slips import slipped
from bench.table import print_table
from interview_sim.measures.blind_care import blind_hints
from interview_sim.measures.expected_points import said_points
from interview_sim.measures.repetition import repetition
from interview_sim.measures.sentence_endings import sentence_endings
from interview_sim.measures.structure import asked_parts, structure
from interview_sim.measures.wording.phrases import find_phrase, said_words
from interview_sim.measures.wording.story import PARTS
from interview_sim.measures.wording.wanted import FULL, LEMMAS, Matching
from interview_sim.measures.wording.words import running_text
from interview_sim.results import Transcript, Word

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
    columns = ["condition", "how", "n said", "precision", "recall", "F1"]
    print_table(f"Expected points, {_half(is_apart)}", columns, rows)


def print_misses(cases: Sequence[Case]) -> None:
    """What was missed or falsely found in the half developed on."""
    for case in cases:
        if not case.answer.is_apart:
            found = FINDERS["this program"](case.answer, case.transcript)
            wrong, missed = sorted(found - case.answer.said), sorted(case.answer.said - found)
            if wrong or missed:
                print(case.answer.id, "false:", *wrong, "missed:", *missed)


def print_denial() -> None:
    """Sentences that try to trap the rules of denial."""
    rows: list[list[str | int]] = []
    for case in tomllib.loads((FOLDER / "denial.toml").read_text("utf-8"))["set"]:
        own, plain = (_right(case, matching) for matching in (FULL, replace(FULL, denial=False)))
        rows.append([case["name"], len(case["said"]), len(case["denied"]), *own, *plain])
    columns = ["set", "n said", "n denied", "said: right", "denied: right"]
    columns += ["baseline without denial: said", "denied"]
    print_table("Said or denied, sentence by sentence", columns, rows)


def _right(case: dict[str, Any], matching: Matching) -> tuple[int, int]:
    """How many of the said and of the denied phrases are judged right."""

    def is_said(phrase: str, text: str) -> bool:
        words = text.split()
        row = tuple(
            Word(text=word, start_s=0.4 * at, end_s=0.4 * at + 0.4, probability=0.9)
            for at, word in enumerate(words)
        )
        heard = said_words(running_text(Transcript(text=text, words=row)), case["language"])
        return find_phrase(phrase, heard, case["language"], matching) is not None

    said = sum(is_said(phrase, text) for phrase, text in case["said"])
    return said, sum(not is_said(phrase, text) for phrase, text in case["denied"])


def print_structure(found: dict[str, list[Case]], is_apart: bool) -> None:
    """Parts of the story that are told, and the parts asked for that are named as missing."""
    rows: list[list[str | int]] = []
    for condition, cases in found.items():
        told, plain, missing, exact = Tally(), Tally(), Tally(), 0
        stories = [case for case in cases if case.answer.is_apart == is_apart and _asked(case.answer)]
        for case in stories:
            answer = case.answer
            heard = structure(case.transcript, answer.question, answer.language)
            told.add({event.label for event in heard.events}, answer.parts)
            plain.add(PARTS, answer.parts)
            named = heard.details.get("missing", ())
            lacking = set(_asked(answer)) - answer.parts
            missing.add(named if isinstance(named, list) else (), lacking)
            exact += set(named if isinstance(named, list) else ()) == lacking
        cells = [*told.cells(), plain.cells()[-1], *missing.cells()[:3], f"{exact} of {len(stories)}"]
        rows.append([condition, *cells])
    columns = ["condition", "n parts", "precision", "recall", "F1", "baseline: all four, F1"]
    columns += ["n missing", "named: precision", "recall", "answers all right"]
    print_table(f"Structure, {_half(is_apart)}", columns, rows)


def print_rest(found: dict[str, list[Case]], is_apart: bool) -> None:
    """Sentences said again, endings, sentences broken off, blind-hiring care."""
    rows: list[list[str | int]] = []
    for condition, cases in found.items():
        mine = [case for case in cases if case.answer.is_apart == is_apart]
        for name, own, plain in CHECKS:
            if name != "blind care" and not all(case.is_timed for case in mine):
                continue
            tally, baseline = Tally(), Tally()
            for case in mine:
                own(case, tally)
                plain(case, baseline)
            if tally.right + tally.missed:
                rows.append([condition, name, *tally.cells(), baseline.cells()[-1]])
    columns = ["condition", "what", "n", "precision", "recall", "F1", "baseline F1"]
    note = (
        "Baselines: repetition, the same sentence letter by letter; endings, the last letters before a full "
        "stop; blind care, the words 학교, 아버지, 고향 and their like anywhere."
    )
    print_table(f"Repetition, endings, blind care, {_half(is_apart)}", columns, rows, note)


def _half(is_apart: bool) -> str:
    return "the half kept apart" if is_apart else "the half developed on"


def _asked(answer: Answer) -> tuple[str, ...]:
    """The parts asked for, where the answer tells any story at all."""
    return asked_parts(answer.question, answer.language) if answer.parts else ()


def _line_at(case: Case, t_s: float) -> int:
    """The number of the line that is spoken at `t_s`."""
    return max(sum(1 for start_s in line_starts(case) if start_s <= t_s) - 1, 0)


def line_starts(case: Case) -> list[float]:
    """When each line of a timed case begins: pauses between lines are longer than between words."""
    words = case.transcript.words
    gaps = [(b.start_s - a.end_s, b.start_s) for a, b in pairwise(words)]
    return [words[0].start_s, *(start_s for gap_s, start_s in gaps if gap_s > 0.3)]


def repeated(case: Case, tally: Tally) -> None:
    """Lines told again."""
    heard = repetition(case.transcript, case.answer.question, case.answer.language, ())
    found = {_line_at(case, event.start_s) for event in heard.events if event.label == "sentence"}
    tally.add(found, _again(case))


def repeated_plainly(case: Case, tally: Tally) -> None:
    """The same sentence, letter by letter."""
    texts = _line_texts(case)
    tally.add({number for number, text in enumerate(texts) if text in texts[:number]}, _again(case))


def told_earlier(case: Case, tally: Tally) -> None:
    """Lines told in an earlier answer."""
    tally.add(_found_earlier(case), _earlier(case))


def told_earlier_plainly(case: Case, tally: Tally) -> None:
    """The same sentence in the earlier answer, letter by letter."""
    before = {line.text for answer in _earlier_answers(case) for line in answer.lines}
    found = {number for number, text in enumerate(_line_texts(case)) if text in before}
    tally.add(found, _earlier(case))


def _found_earlier(case: Case) -> set[int]:
    past = tuple(transcript(spoken(answer), answer) for answer in _earlier_answers(case))
    heard = repetition(case.transcript, case.answer.question, case.answer.language, past)
    return {_line_at(case, event.start_s) for event in heard.events if event.label == "earlier_answer"}


def _earlier_answers(case: Case) -> list[Answer]:
    """The earlier answer that is told again, and for every answer two that are not."""
    others = [answer for answer in answers() if answer.language == case.answer.language]
    place = [answer.id for answer in others].index(case.answer.id)
    strangers = [others[place - 7], others[place - 12]]
    return [answer for answer in others if answer.id == case.answer.earlier] + strangers


def _earlier(case: Case) -> set[int]:
    return {number for number, line in enumerate(case.answer.lines) if line.is_earlier}


def _again(case: Case) -> set[int]:
    return {number for number, line in enumerate(case.answer.lines) if line.is_again}


def _line_texts(case: Case) -> list[str]:
    starts = line_starts(case)
    return [
        " ".join(word.text for word in case.transcript.words if _line_at(case, word.start_s) == number)
        for number in range(len(starts))
    ]


def endings(case: Case, tally: Tally) -> None:
    """How each line ends."""
    if case.answer.language == "ko":
        heard = sentence_endings(case.transcript, "ko")
        last = {_line_at(case, event.start_s): event.label for event in heard.events}
        tally.add(last.items(), enumerate(line.ending for line in case.answer.lines))


def endings_plainly(case: Case, tally: Tally) -> None:
    """By the last letters of each line."""
    if case.answer.language == "ko":
        tally.add(enumerate(map(_plain_ending, _line_texts(case))), _true_endings(case))


def broken_off(case: Case, tally: Tally) -> None:
    """Lines that break off."""
    if case.answer.language == "ko":
        heard = sentence_endings(case.transcript, "ko")
        found = {_line_at(case, event.start_s) for event in heard.events if event.label == "unfinished"}
        tally.add(found, {number for number, ending in _true_endings(case) if ending == "unfinished"})


def broken_off_plainly(case: Case, tally: Tally) -> None:
    """Lines without a known last letter."""
    if case.answer.language == "ko":
        texts = _line_texts(case)
        found = {number for number, text in enumerate(texts) if _plain_ending(text) == "unfinished"}
        tally.add(found, {number for number, ending in _true_endings(case) if ending == "unfinished"})


def _true_endings(case: Case) -> list[tuple[int, str]]:
    return list(enumerate(line.ending for line in case.answer.lines))


def _plain_ending(text: str) -> str:
    bare = text.rstrip(".?! ")
    known = {"formal": ("니다", "니까"), "polite": ("요", "죠"), "plain": ("다", "지")}
    return next((style for style, ends in known.items() if bare.endswith(ends)), "unfinished")


def blind(case: Case, tally: Tally) -> None:
    """School, family, home town."""
    hints = blind_hints(case.transcript, case.answer.language)
    tally.add({hint.label for hint in hints}, case.answer.blind)


def blind_plainly(case: Case, tally: Tally) -> None:
    """The bare words."""
    words = {
        "school": ("학교", "대학", "university", "school", "college"),
        "family": ("아버지", "어머니", "부모", "결혼", "아들", "mother", "father", "brother", "wife"),
        "home_town": ("고향", "태어", "자랐", "born", "grew up", "home town"),
    }
    text = case.transcript.text.lower()
    found = {topic for topic, known in words.items() if any(word in text for word in known)}
    tally.add(found, case.answer.blind)


Check = Callable[[Case, Tally], None]
CHECKS: tuple[tuple[str, Check, Check], ...] = (
    ("sentences said again", repeated, repeated_plainly),
    ("told in an earlier answer", told_earlier, told_earlier_plainly),
    ("ending of each sentence", endings, endings_plainly),
    ("sentences broken off", broken_off, broken_off_plainly),
    ("blind care", blind, blind_plainly),
)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--developing", action="store_true", help="only the half that is developed on")
    parser.add_argument("--misses", action="store_true", help="name what was missed in that half")
    options = parser.parse_args()
    found = conditions()
    if options.misses:
        for cases in found.values():
            print_misses(cases)
    print_denial()
    for is_apart in (False,) if options.developing else (False, True):
        print_points(found, is_apart)
        print_structure(found, is_apart)
        print_rest(found, is_apart)


if __name__ == "__main__":
    main()

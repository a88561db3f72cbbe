"""The gold answers: what is said, and what a fair listener heard in it.

Written and judged by hand. Odd numbers are for developing, even numbers are kept apart and only report.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from interview_sim.banks import ExpectedPoint, Question, find_question
from interview_sim.banks.text import Text, Words
from interview_sim.results import SpokenLanguage, Transcript, Word

FOLDER: Final = Path(__file__).parent
WORD_S: Final = 0.4
BETWEEN_S: Final = 0.6
BROKEN_OFF_S: Final = 2.0
_PARTS: Final = {"S": "situation", "T": "task", "A": "action", "R": "result"}
_ENDINGS: Final = {"F": "formal", "P": "polite", "N": "plain", "U": "unfinished"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence: its parts of the story, its ending ("" where nobody cares), whether it says again.

    `is_again`: what this answer has said before; `is_earlier`: what the earlier answer has.
    """

    text: str
    parts: tuple[str, ...]
    ending: str
    is_again: bool
    is_earlier: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer with its question and what is true of it. `is_apart`: kept apart while developing."""

    id: str
    language: SpokenLanguage
    question: Question
    lines: tuple[Line, ...]
    said: frozenset[str]
    blind: tuple[str, ...]
    earlier: str = ""

    @property
    def is_apart(self) -> bool:
        return int(self.id.split("-")[1]) % 2 == 0

    @property
    def parts(self) -> frozenset[str]:
        """The parts of the story that are told."""
        return frozenset(part for line in self.lines for part in line.parts)


@cache
def _all() -> tuple[Answer, ...]:
    """Every answer, read once."""
    paths = sorted(FOLDER.glob("??-?.toml"))
    rows = [row for path in paths for row in tomllib.loads(path.read_text("utf-8"))["answer"]]
    return tuple(map(_answer, rows))


def answers(*, is_apart: bool | None = None) -> list[Answer]:
    """All gold answers in the order of their numbers, or one half of them."""
    return [answer for answer in _all() if is_apart in (None, answer.is_apart)]


def transcript(texts: list[list[str]], answer: Answer) -> Transcript:
    """Words of each line of `answer` with even times; a line that breaks off is followed by a pause."""
    words: list[Word] = []
    at_s = 0.0
    for line, spoken in zip(answer.lines, texts, strict=True):
        for text in spoken:
            words.append(Word(text=text, start_s=at_s, end_s=at_s + WORD_S, probability=0.9))
            at_s += WORD_S
        at_s += BROKEN_OFF_S if line.ending == "unfinished" else BETWEEN_S
    return Transcript(text=" ".join(word.text for word in words), words=tuple(words))


def spoken(answer: Answer) -> list[list[str]]:
    """The words of each line as they were written."""
    return [line.text.split() for line in answer.lines]


def _answer(row: dict[str, Any]) -> Answer:
    language: SpokenLanguage = "ko" if row["id"].startswith("ko") else "en"
    lines = tuple(_line(line) for line in row["spoken"].strip().splitlines())
    question = find_question(row["question"])[1] if "question" in row else _own_question(row, language)
    said = frozenset(row["said"].split())
    unknown = said - {point.id for point in question.expected_points}
    if unknown:
        raise ValueError(f"{row['id']}: no such points: {unknown}")
    return Answer(
        id=row["id"],
        language=language,
        question=question,
        lines=lines,
        said=said,
        blind=tuple(row["blind"].split()),
        earlier=row.get("earlier", ""),
    )


def _line(line: str) -> Line:
    marks = re.match(r"(-|[STAR]+) ([FPNU-])([=+]?) \| ", line)
    if marks is None:
        raise ValueError(f"no marks: {line}")
    parts = tuple(_PARTS[letter] for letter in marks[1] if letter in _PARTS)
    return Line(
        text=line[marks.end() :],
        parts=parts,
        ending=_ENDINGS.get(marks[2], ""),
        is_again=marks[3] == "=",
        is_earlier=marks[3] == "+",
    )


def _own_question(row: dict[str, Any], language: SpokenLanguage) -> Question:
    points = tuple(
        ExpectedPoint(
            id=point["id"],
            label=Text(**{language: point["label"]}),
            synonyms=Words(**{language: tuple(point["synonyms"])}),
        )
        for point in row["points"]
    )
    text = Text(**{language: row["question_text"]})
    return Question(id="own", kind="basic", text=text, expected_points=points)

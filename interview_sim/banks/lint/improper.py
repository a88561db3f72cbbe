"""Topics that an interviewer should leave alone: family, looks, home region, marriage, belief and the like.

The rules are data (`assets/lexicons/improper.toml`): patterns of *attribute + about the person + asked*,
so that nouns alone ("가족 같은 팀워크", "시스템 장애") are never flagged. Judged sentence by sentence.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from interview_sim.banks.lint.curing import removing, setting
from interview_sim.banks.lint.finding import Cure, Finding
from interview_sim.banks.question import Question
from interview_sim.banks.text import Language, Text
from interview_sim.banks.values import Path
from interview_sim.resources import assets

_SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")
_LANGUAGES: tuple[Language, Language] = ("ko", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImproperRule:
    """One topic: its basis in law and the patterns that find it, per language."""

    id: str
    basis: Literal["A", "B", "C"]
    topic: dict[Language, str]
    law: dict[Language, str]
    patterns: dict[Language, tuple[re.Pattern[str], ...]]
    unless: dict[Language, tuple[re.Pattern[str], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage that a rule found: letters `start` to `end` of the text."""

    rule: ImproperRule
    start: int
    end: int


@cache
def improper_rules() -> tuple[ImproperRule, ...]:
    """The rules of the lexicon, in its order (the first that finds a passage names it)."""
    document = tomllib.loads((assets() / "lexicons" / "improper.toml").read_text("utf-8"))
    return tuple(_rule(row) for row in document["rule"])


def find_improper(text: str, language: Language) -> tuple[Passage, ...]:
    """The passages of `text` that ask for something improper; at most one a sentence."""
    found = (_in_sentence(match, language) for match in _SENTENCE.finditer(text))
    return tuple(passage for passage in found if passage is not None)


def lint_improper(question: Question) -> Iterator[Finding]:
    """Improper passages of a question and of its follow-ups; silent where the job's need is stated."""
    if question.job_need is not None:
        return
    for path, text in spoken_texts(question):
        for language in _LANGUAGES:
            words = text.ko if language == "ko" else text.en
            for passage in find_improper(words, language):
                yield _finding(question, (*path, language), words, passage)


def spoken_texts(question: Question) -> Iterator[tuple[Path, Text]]:
    """What is said to the visitor: the question and its follow-ups, each with its path."""
    yield ("text",), question.text
    for index, rule in enumerate(question.follow_ups):
        yield ("follow_ups", index, "ask"), rule.ask


def sentence_around(text: str, start: int) -> tuple[int, int]:
    """Where the sentence of a text begins and ends in which the letter `start` stands."""
    for sentence in _SENTENCE.finditer(text):
        if sentence.start() <= start < sentence.end():
            return sentence.span()
    return 0, len(text)


def _finding(question: Question, path: Path, text: str, passage: Passage) -> Finding:
    rule = passage.rule
    return Finding(
        severity="error",
        code="lint-improper",
        question_id=question.id,
        path=path,
        span=(passage.start, passage.end),
        facts={
            "passage": text[passage.start : passage.end].strip(),
            "topic_ko": rule.topic["ko"],
            "topic_en": rule.topic["en"],
            "law_ko": rule.law["ko"],
            "law_en": rule.law["en"],
            "rule": rule.id,
            "basis": rule.basis,
        },
        cure=_cure(path, text, passage),
    )


def _cure(path: Path, text: str, passage: Passage) -> Cure | None:
    """Its sentence goes; where a follow-up is nothing else, its rule goes; the question itself must stay."""
    start, end = sentence_around(text, passage.start)
    if (text[:start] + text[end:]).strip():
        return removing(path, text, start, end)
    return setting(path[:2], None) if path[0] == "follow_ups" else None


def _in_sentence(sentence: re.Match[str], language: Language) -> Passage | None:
    words = sentence.group()
    for rule in improper_rules():
        match = _first_match(rule.patterns[language], words)
        if match is not None and _first_match(rule.unless[language], words) is None:
            return Passage(
                rule=rule, start=sentence.start() + match.start(), end=sentence.start() + match.end()
            )
    return None


def _first_match(patterns: Sequence[re.Pattern[str]], words: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.search(words))), None)


def _rule(row: dict[str, Any]) -> ImproperRule:
    return ImproperRule(
        id=row["id"],
        basis=row["basis"],
        topic={"ko": row["topic_ko"], "en": row["topic_en"]},
        law={"ko": row["law_ko"], "en": row["law_en"]},
        patterns={language: _compiled(row[language], language) for language in _LANGUAGES},
        unless={
            language: _compiled(row[f"unless_{language}"], language, anywhere=True) for language in _LANGUAGES
        },
    )


def _compiled(
    patterns: Sequence[str], language: Language, *, anywhere: bool = False
) -> tuple[re.Pattern[str], ...]:
    blank = r"\s*" if language == "ko" else r"\s+"
    return tuple(
        re.compile(_spaced(pattern, blank, language, anywhere), re.IGNORECASE) for pattern in patterns
    )


def _spaced(pattern: str, blank: str, language: Language, anywhere: bool) -> str:
    """Blanks as the lexicon's head says; a pattern starts at a word's start ("장애가" is not "애가")."""
    optional = r"\s*"
    words = pattern.replace(" ?", "\0").replace(" ", blank).replace("\0", optional)
    if anywhere:
        return words
    return rf"(?<![가-힣])(?:{words})" if language == "ko" else rf"\b(?:{words})"

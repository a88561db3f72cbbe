"""Topics that an interviewer should leave alone: family, looks, home region, marriage, belief and the like.

The rules are data (`assets/lexicons/improper.toml`): patterns of *attribute + about the person + asked*,
so that nouns alone ("가족 같은 팀워크", "시스템 장애") are never flagged. Judged sentence by sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from interview_sim.banks.lint.curing import removing, setting
from interview_sim.banks.lint.finding import Cure, Finding
from interview_sim.banks.lint.lexicon import SENTENCE, compiled, first_match, table
from interview_sim.banks.question import Question
from interview_sim.banks.text import Language, Text
from interview_sim.banks.values import Path

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
    return tuple(_rule(row) for row in table("improper")["rule"])


@lru_cache(maxsize=20_000)
def find_improper(text: str, language: Language) -> tuple[Passage, ...]:
    """The passages of `text` that ask for something improper; at most one a sentence."""
    found = (_in_sentence(match, language) for match in SENTENCE.finditer(text))
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
    for sentence in SENTENCE.finditer(text):
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
        match = first_match(rule.patterns[language], words)
        if match is not None and first_match(rule.unless[language], words) is None:
            return Passage(
                rule=rule, start=sentence.start() + match.start(), end=sentence.start() + match.end()
            )
    return None


def _rule(row: dict[str, Any]) -> ImproperRule:
    return ImproperRule(
        id=row["id"],
        basis=row["basis"],
        topic={"ko": row["topic_ko"], "en": row["topic_en"]},
        law={"ko": row["law_ko"], "en": row["law_en"]},
        patterns={language: compiled(row[language], language) for language in _LANGUAGES},
        unless={
            language: compiled(row[f"unless_{language}"], language, anywhere=True) for language in _LANGUAGES
        },
    )

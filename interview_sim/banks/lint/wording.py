"""Wordings that are rude, or that leave one answer only ("Don't you think...?"). Remarks, never errors.

The rules are data (`assets/lexicons/wording.toml`). Quoted speech is left out: in a situation a guest may be
rude. Judged sentence by sentence; the first rule that finds a passage names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final, Literal

from interview_sim.banks.lint.curing import removing, replacing
from interview_sim.banks.lint.finding import Cure, Finding
from interview_sim.banks.lint.improper import spoken_texts
from interview_sim.banks.lint.lexicon import SENTENCE, compiled, first_match, table
from interview_sim.banks.question import Question
from interview_sim.banks.text import Language
from interview_sim.banks.values import Path

_LANGUAGES: Final[tuple[Language, Language]] = ("ko", "en")
_QUOTED: Final = re.compile(
    r"'[^'\n]*'(?![A-Za-z])|\"[^\"\n]*\"|‘[^’\n]*’|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』"
)
_FILL: Final = "○"
_PAST: Final = f"[{''.join(chr(code) for code in range(0xAC00 + 20, 0xD7A4, 28))}]"
"""All Hangul syllables that end in ㅆ (the 20th of 28 endings)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRule:
    """One way to be rude or leading. `cure`: what may be done about it without knowing what was meant."""

    id: str
    kind: Literal["rude", "leading"]
    cure: Literal["none", "remove", "replace"]
    patterns: dict[Language, tuple[re.Pattern[str], ...]]
    unless: dict[Language, tuple[re.Pattern[str], ...]]
    instead: dict[Language, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A passage that a rule found: letters `start` to `end`; `instead` is what may stand in its place."""

    rule: WordingRule
    start: int
    end: int
    instead: str | None


@cache
def wording_rules() -> tuple[WordingRule, ...]:
    """The rules of the lexicon, in its order."""
    return tuple(_rule(row) for row in table("wording")["rule"])


@lru_cache(maxsize=20_000)
def find_wording(text: str, language: Language) -> tuple[Wording, ...]:
    """The rude or leading passages of `text`; at most one a sentence."""
    plain = _QUOTED.sub(lambda match: _FILL * len(match.group()), text)
    found = (_in_sentence(match, language) for match in SENTENCE.finditer(plain))
    return tuple(passage for passage in found if passage is not None)


def lint_wording(question: Question) -> Iterator[Finding]:
    """Rude and leading passages of a question and of its follow-ups."""
    for path, text in spoken_texts(question):
        for language in _LANGUAGES:
            words = text.ko if language == "ko" else text.en
            for passage in find_wording(words, language):
                yield Finding(
                    severity="warning",
                    code=f"lint-{passage.rule.kind}",
                    question_id=question.id,
                    path=(*path, language),
                    span=(passage.start, passage.end),
                    facts={
                        "passage": words[passage.start : passage.end].strip(),
                        "rule": passage.rule.id,
                    },
                    cure=_cure((*path, language), words, passage),
                )


def _cure(path: Path, text: str, passage: Wording) -> Cure | None:
    if passage.rule.cure == "remove":
        return removing(path, text, passage.start, passage.end)
    if passage.rule.cure == "replace" and passage.instead is not None:
        return replacing(path, text, passage.start, passage.end, passage.instead)
    return None


def _in_sentence(sentence: re.Match[str], language: Language) -> Wording | None:
    words = sentence.group()
    for rule in wording_rules():
        match = first_match(rule.patterns[language], words)
        if match is not None and first_match(rule.unless[language], words) is None:
            start = sentence.start()
            instead = rule.instead[language]
            return Wording(
                rule=rule,
                start=start + match.start(),
                end=start + match.end(),
                instead=None if instead is None else match.expand(instead),
            )
    return None


def _rule(row: dict[str, Any]) -> WordingRule:
    return WordingRule(
        id=row["id"],
        kind=row["kind"],
        cure=row["cure"],
        patterns={
            language: compiled([_ended(one) for one in row[language]], language) for language in _LANGUAGES
        },
        unless={
            language: compiled(row[f"unless_{language}"], language, anywhere=True) for language in _LANGUAGES
        },
        instead={language: row.get(f"instead_{language}") for language in _LANGUAGES},
    )


def _ended(pattern: str) -> str:
    """A pattern with what `~` and `@` stand for."""
    return pattern.replace("~", r"[.?!…]*\s*$").replace("@", _PAST)

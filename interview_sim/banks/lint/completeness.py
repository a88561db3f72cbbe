"""What a question lacks, and times that cannot work."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Final

from interview_sim.banks.lint.curing import setting
from interview_sim.banks.lint.finding import Cure, Finding, Severity
from interview_sim.banks.lint.improper import spoken_texts
from interview_sim.banks.lint.reading import read_aloud_s
from interview_sim.banks.question import Question
from interview_sim.banks.text import Language, Text
from interview_sim.banks.values import Path

SECONDS_A_POINT: Final = 5
"""One expected point takes at least a short sentence."""

MOST_THINK_S: Final = 600
"""What the schema takes; a longer question must be shortened."""

DONE_BEFORE_END_S: Final = 10
"""Where "done" came too late, the cure lets it come so long before the end."""

_LANGUAGES: Final[tuple[Language, Language]] = ("ko", "en")
_LANGUAGE_WORDS: Final = {"ko": ("한국어", "Korean"), "en": ("영어", "English")}


def lint_translations(question: Question) -> Iterator[Finding]:
    """Texts that stand in one language only."""
    for path, text in _texts(question):
        for language in _LANGUAGES:
            if not text.has(language):
                yield _missing_translation(question, (*path, language), language)
    for index, point in enumerate(question.expected_points):
        for language, other in (("ko", "en"), ("en", "ko")):
            words = point.synonyms
            if words.in_language(_of(other)) and not words.in_language(_of(language)):
                path = ("expected_points", index, "synonyms", language)
                yield _missing_translation(question, path, _of(language))


def lint_completeness(question: Question) -> Iterator[Finding]:
    """Why it is asked, the competency, and what is expected of the answer."""
    if question.kind == "practice":
        return
    if not question.expected_points:
        yield _finding(question, "warning", "lint-no-points", ("expected_points",))
    if question.why is None:
        yield _finding(question, "warning", "lint-no-why", ("why",))
    if question.competency is None:
        yield _finding(question, "warning", "lint-no-competency", ("competency",))
    for index, point in enumerate(question.expected_points):
        if not point.synonyms.ko and not point.synonyms.en:
            path = ("expected_points", index, "synonyms")
            yield _finding(question, "warning", "lint-no-synonyms", path, value=point.label.in_language("ko"))


def lint_timings(question: Question) -> Iterator[Finding]:
    """Times that cannot work, and questions that cannot be read aloud while thinking."""
    done_s, answer_s = question.done_after_s, question.answer_s
    if done_s is not None and done_s >= answer_s:
        cure = setting(("done_after_s",), max(answer_s - DONE_BEFORE_END_S, 0))
        facts = {"done": str(done_s), "answer": str(answer_s)}
        yield _finding(question, "error", "lint-done-after-answer", ("done_after_s",), cure, **facts)
    n_points = len(question.expected_points)
    needed_s = SECONDS_A_POINT * n_points
    if answer_s < needed_s:
        facts = {"answer": str(answer_s), "needed": str(needed_s), "n": str(n_points)}
        cure = setting(("answer_s",), needed_s)
        yield _finding(question, "warning", "lint-answer-too-short", ("answer_s",), cure, **facts)
    for language in _LANGUAGES:
        words = question.text.ko if language == "ko" else question.text.en
        reading_s = ceil(read_aloud_s(words, language))
        if reading_s > question.think_s:
            facts = {"reading": str(reading_s), "think": str(question.think_s)}
            longer = setting(("think_s",), reading_s) if reading_s <= MOST_THINK_S else None
            yield _finding(question, "warning", "lint-too-long-to-read", ("text", language), longer, **facts)


def _texts(question: Question) -> Iterator[tuple[Path, Text]]:
    yield from spoken_texts(question)
    for name in ("why", "hint", "model_answer"):
        text = getattr(question, name)
        if text is not None:
            yield (name,), text
    for index, point in enumerate(question.expected_points):
        yield ("expected_points", index, "label"), point.label


def _of(language: str) -> Language:
    return "ko" if language == "ko" else "en"


def _missing_translation(question: Question, path: Path, language: Language) -> Finding:
    ko, en = _LANGUAGE_WORDS[language]
    return _finding(question, "warning", "lint-no-translation", path, None, language_ko=ko, language_en=en)


def _finding(
    question: Question, severity: Severity, code: str, path: Path, cure: Cure | None = None, **facts: str
) -> Finding:
    return Finding(severity=severity, code=code, question_id=question.id, path=path, facts=facts, cure=cure)

"""What a question lacks, and times that cannot work."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Final

from interview_sim.banks.lint.finding import Finding, Severity
from interview_sim.banks.lint.improper import spoken_texts
from interview_sim.banks.lint.reading import read_aloud_s
from interview_sim.banks.question import Question
from interview_sim.banks.text import Language, Text

SECONDS_A_POINT: Final = 5
"""One expected point takes at least a short sentence."""

_LANGUAGES: tuple[Language, Language] = ("ko", "en")
_LANGUAGE_WORDS = {"ko": ("한국어", "Korean"), "en": ("영어", "English")}


def lint_translations(question: Question) -> Iterator[Finding]:
    """Texts that stand in one language only."""
    for field, text in _texts(question):
        for language in _LANGUAGES:
            if not text.has(language):
                yield _missing_translation(question, field, language)
    for index, point in enumerate(question.expected_points, start=1):
        for language in _LANGUAGES:
            if point.synonyms.in_language(
                "en" if language == "ko" else "ko"
            ) and not point.synonyms.in_language(language):
                yield _missing_translation(question, f"expected_points[{index}].synonyms", language)


def lint_completeness(question: Question) -> Iterator[Finding]:
    """Why it is asked, the competency, and what is expected of the answer."""
    if question.kind == "practice":
        return
    if not question.expected_points:
        yield _finding(question, "warning", "lint-no-points", "expected_points")
    if question.why is None:
        yield _finding(question, "warning", "lint-no-why", "why")
    if question.competency is None:
        yield _finding(question, "warning", "lint-no-competency", "competency")
    for index, point in enumerate(question.expected_points, start=1):
        if not point.synonyms.ko and not point.synonyms.en:
            field = f"expected_points[{index}].synonyms"
            yield _finding(
                question, "warning", "lint-no-synonyms", field, value=point.label.in_language("ko")
            )


def lint_timings(question: Question) -> Iterator[Finding]:
    """Times that cannot work, and questions that cannot be read aloud while thinking."""
    if question.done_after_s is not None and question.done_after_s >= question.answer_s:
        facts = {"done": str(question.done_after_s), "answer": str(question.answer_s)}
        yield _finding(question, "error", "lint-done-after-answer", "done_after_s", **facts)
    needed_s = SECONDS_A_POINT * len(question.expected_points)
    if question.answer_s < needed_s:
        facts = {
            "answer": str(question.answer_s),
            "needed": str(needed_s),
            "n": str(len(question.expected_points)),
        }
        yield _finding(question, "warning", "lint-answer-too-short", "answer_s", **facts)
    for language in _LANGUAGES:
        words = question.text.ko if language == "ko" else question.text.en
        reading_s = read_aloud_s(words, language)
        if reading_s > question.think_s:
            facts = {"reading": str(ceil(reading_s)), "think": str(question.think_s)}
            yield _finding(question, "warning", "lint-too-long-to-read", f"text.{language}", **facts)


def _texts(question: Question) -> Iterator[tuple[str, Text]]:
    yield from spoken_texts(question)
    for name in ("why", "hint", "model_answer"):
        text = getattr(question, name)
        if text is not None:
            yield name, text
    for index, point in enumerate(question.expected_points, start=1):
        yield f"expected_points[{index}].label", point.label


def _missing_translation(question: Question, field: str, language: Language) -> Finding:
    korean, english = _LANGUAGE_WORDS[language]
    return _finding(
        question,
        "warning",
        "lint-no-translation",
        f"{field}.{language}",
        language_ko=korean,
        language_en=english,
    )


def _finding(question: Question, severity: Severity, code: str, field: str, **facts: str) -> Finding:
    return Finding(severity=severity, code=code, question_id=question.id, field=field, facts=facts)

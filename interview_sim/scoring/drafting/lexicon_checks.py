"""What is wrong in a draft of a word list, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interview_sim.criteria import LexiconInvalid, check_lexicon, shipped_lexicon
from interview_sim.scoring.drafting.lexicon_draft import Entry, LexiconDraft
from interview_sim.scoring.drafting.problems import CriteriaProblem
from interview_sim.scoring.drafting.sections import Section


def lexicon_problems(draft: LexiconDraft) -> tuple[CriteriaProblem, ...]:
    """Everything that keeps the draft from being published, section by section.

    `place` is (section id, the word's place in it from 0 on as text, "word" or "forms").
    """
    found = [one for section in draft.sections for one in _of_section(section, draft.entries(section))]
    found += _forms_twice(draft)
    if not found:
        found += _of_whole(draft)
    return tuple(found)


def word_problem(draft: LexiconDraft, section: Section, at: int, word: str) -> CriteriaProblem | None:
    """Why `with_entry` would not put a word in, before it is tried; None where it would."""
    said = word.strip()
    if not said:
        return _problem(section, at, "word", "lexicon-draft-empty")
    if draft.is_taken(section, at, said):
        return _problem(section, at, "word", "lexicon-draft-twice", word=said)
    if section.shape == "words" and len(said.split()) > 1:
        return _problem(section, at, "word", "lexicon-draft-blank", word=said)
    why = _why_no_pattern(said) if section.has_patterns else ""
    return _problem(section, at, "word", "lexicon-draft-pattern", word=said, why=why) if why else None


def _of_section(section: Section, entries: tuple[Entry, ...]) -> Iterator[CriteriaProblem]:
    seen: set[str] = set()
    for at, one in enumerate(entries):
        word = one.word.strip()
        if not word:
            yield _problem(section, at, "word", "lexicon-draft-empty")
            continue
        if word.casefold() in seen:
            yield _problem(section, at, "word", "lexicon-draft-twice", word=word)
        seen.add(word.casefold())
        if section.has_forms and not any(form.strip() for form in one.forms):
            yield _problem(section, at, "forms", "lexicon-draft-no-forms", word=word)
        why = _why_no_pattern(word) if section.has_patterns else ""
        if why:
            yield _problem(section, at, "word", "lexicon-draft-pattern", word=word, why=why)


def _forms_twice(draft: LexiconDraft) -> Iterator[CriteriaProblem]:
    """A spelling belongs to one word of its language alone."""
    owner: dict[tuple[str, str], str] = {}
    for section in draft.sections:
        if section.shape not in ("labels", "habits"):
            continue
        for at, one in enumerate(draft.entries(section)):
            for form in one.forms:
                key = (section.language, form.strip().casefold())
                other = owner.setdefault(key, one.word)
                if other != one.word:
                    yield _problem(
                        section,
                        at,
                        "forms",
                        "lexicon-draft-form-twice",
                        form=form,
                        word=one.word,
                        other=other,
                    )


def _of_whole(draft: LexiconDraft) -> Iterator[CriteriaProblem]:
    try:
        check_lexicon(draft.name, draft.document, shipped_lexicon(draft.name))
    except LexiconInvalid as error:
        facts = {name: str(value) for name, value in error.facts.items()}
        yield CriteriaProblem(place=(), code="lexicon-draft-invalid", facts=facts)


def _why_no_pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        return error.msg
    return ""


def _problem(section: Section, at: int, field: str, code: str, **facts: str) -> CriteriaProblem:
    return CriteriaProblem(place=(section.id, str(at), field), code=code, facts=dict[str, str](facts))

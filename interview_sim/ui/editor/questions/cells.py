"""What stands in the cells of a question, and by what it is sorted. Facts may have any shape while edited."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from interview_sim.banks import words
from interview_sim.banks.drafting import Facts, QuestionJudgement
from interview_sim.banks.question import KINDS, STEPS
from interview_sim.ui.language import area, current_language
from interview_sim.ui.widgets.band_shape import BandName

tr = area("editor-questions")
USUAL: Final = {"think_s": 30, "answer_s": 60}
"""Seconds where a question says nothing."""
_NUMBER: Final = re.compile(r"(\d+)")
_STATES: Final = ("error", "warning", "ok")
_BANDS: Final[dict[str, BandName]] = {"error": "poor", "warning": "fair", "ok": "good"}


def question_text(facts: Facts) -> str:
    """The question in today's language, in the other one where it has none; in one line."""
    texts = facts.get("text")
    if not isinstance(texts, Mapping):
        return texts if isinstance(texts, str) else ""
    language = current_language()
    found = [texts.get(one) for one in (language, "en" if language == "ko" else "ko")]
    return next((" ".join(one.split()) for one in found if isinstance(one, str) and one.strip()), "")


def kind_words(facts: Facts) -> str:
    """자기소개; of a question in a set its place too: 심층 1/3."""
    kind, step = _text(facts.get("kind")), facts.get("step")
    name = words.word("kind", kind, current_language()) if kind else ""
    return f"{name} {STEPS.index(step) + 1}/{len(STEPS)}" if step in STEPS else name


def times_words(facts: Facts) -> str:
    """Seconds to think and to answer: 30/60."""
    return "/".join(str(facts.get(name, usual)) for name, usual in USUAL.items())


def check_band(judgement: QuestionJudgement) -> BandName:
    """The shape of its worst finding."""
    return _BANDS[judgement.state]


def check_words(judgement: QuestionJudgement) -> str:
    """The word beside the shape."""
    if judgement.state == "error":
        return tr("{n} to mend", n=judgement.n_errors)
    return tr("{n} to look at", n=judgement.n_warnings) if judgement.state == "warning" else tr("Fine")


def cell_words(column: str, facts: Facts, judgement: QuestionJudgement | None) -> str:
    """What stands in the cell of a column. `judgement` None: not judged yet."""
    language = current_language()
    match column:
        case "id":
            return _text(facts.get("id"))
        case "text":
            return question_text(facts)
        case "kind":
            return kind_words(facts)
        case "times":
            return times_words(facts)
        case "check":
            return "" if judgement is None else check_words(judgement)
        case "competency":
            key = _text(facts.get("competency"))
            return words.word("competency", key, language) if key else ""
        case "groups":
            return ", ".join(words.word("group", one, language) for one in listed_in(facts, "groups"))
        case "fields":
            return ", ".join(words.word("field", one, language) for one in listed_in(facts, "fields"))
        case _:
            return ", ".join(listed_in(facts, "tags"))


def sort_value(column: str, facts: Facts, judgement: QuestionJudgement | None) -> Any:
    """By what a question is sorted in a column; what is empty comes after the rest."""
    match column:
        case "kind":
            kind, step = facts.get("kind"), facts.get("step")
            place = KINDS.index(kind) if kind in KINDS else len(KINDS)
            return place, _text(facts.get("set_id")), STEPS.index(step) if step in STEPS else 0
        case "times":
            return tuple(_seconds(facts.get(name, usual)) for name, usual in USUAL.items())
        case "check":
            if judgement is None:
                return len(_STATES), 0, 0
            return _STATES.index(judgement.state), -judgement.n_errors, -judgement.n_warnings
        case _:
            said = cell_words(column, facts, judgement)
            return not said, _natural(said)


def listed_in(facts: Facts, name: str) -> tuple[str, ...]:
    """The texts of a list; other values in it are left out."""
    found = facts.get(name)
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list | tuple) else ()


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """q-9 before q-10."""
    parts = _NUMBER.split(unicodedata.normalize("NFKC", text).casefold())
    return tuple((0, int(one), "") if one.isdecimal() else (1, 0, one) for one in parts if one)


def _seconds(value: object) -> float:
    return float(value) if isinstance(value, int | float) else float("inf")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""

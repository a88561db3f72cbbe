"""One row of the table as a search sees it: its texts in small letters, and the words of its keys."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from interview_sim.banks.drafting.draft import DraftQuestion
from interview_sim.banks.drafting.judgement import NOTHING, QuestionJudgement
from interview_sim.banks.values import Facts
from interview_sim.banks.words import Area, word

_AREAS: Final[Mapping[str, Area]] = {
    "kind": "kind", "groups": "group", "fields": "field", "competency": "competency", "step": "step",
}  # fmt: skip
_MOST_KEPT: Final = 60_000


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A question and what was found in it."""

    question: DraftQuestion
    judgement: QuestionJudgement = NOTHING


@dataclass(frozen=True, slots=True)
class RowText:
    """What one question can be found by, folded. `named`: search key -> the words that its values have.

    `everything`: all texts and values of the question, a line each.
    """

    facts: Facts
    everything: str
    named: Mapping[str, tuple[str, ...]]


_kept: dict[int, RowText] = {}


def folded(text: str) -> str:
    """Small letters, one way to write each sign, full-width ones as plain ones."""
    return unicodedata.normalize("NFKC", text).casefold()


def row_text(facts: Facts) -> RowText:
    """What `facts` can be found by; made once for each object, since facts never change in place."""
    found = _kept.get(id(facts))
    if found is None or found.facts is not facts:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        found = _kept[id(facts)] = _made(facts)
    return found


def _made(facts: Facts) -> RowText:
    named = {
        "tag": _values(facts.get("tags"), None),
        "group": _values(facts.get("groups"), "group"),
        "kind": _values(facts.get("kind"), "kind") + _values(facts.get("step"), "step"),
        "field": _values(facts.get("fields"), "field"),
        "competency": _values(facts.get("competency"), "competency"),
        "id": _values(facts.get("id"), None) + _values(facts.get("set_id"), None),
    }
    words = [one for values in named.values() for one in values]
    return RowText(facts, folded("\n".join((*_strings(facts), *words))), named)


def _values(value: Any, area: Area | None) -> tuple[str, ...]:
    """The values as they stand and their names in both languages."""
    keys = [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]
    named = [word(area, key, language) for key in keys for language in ("ko", "en")] if area else []
    return tuple(dict.fromkeys(folded(one) for one in (*keys, *named)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)

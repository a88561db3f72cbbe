"""Text → conditions, and conditions → text, so that the box and the chips beside it are one state.

Words are joined by "and". `번호표: 그룹: 은행: 과정: 날짜: 말: 평가: 문제:` and `ticket: group: bank: course:
date: said: rated: trouble:` ask one thing each; quotes hold several words together. No text raises: what
cannot be understood is told in `Search.problems`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from interview_sim.sessions.desk.conditions import (
    TROUBLES,
    Condition,
    InCourse,
    InTrouble,
    Named,
    Nothing,
    OnDays,
    OnTicket,
    Rated,
    Said,
    Word,
)
from interview_sim.sessions.desk.days import WORDS, canonical, days_of
from interview_sim.sessions.desk.types import SearchProblem
from interview_sim.sessions.folding import folded

Language = Literal["ko", "en"]

QUALIFIERS: Final[Mapping[str, tuple[str, str]]] = {
    "ticket": ("번호표", "ticket"),
    "group": ("그룹", "group"),
    "bank": ("은행", "bank"),
    "course": ("과정", "course"),
    "date": ("날짜", "date"),
    "said": ("말", "said"),
    "rated": ("평가", "rated"),
    "trouble": ("문제", "trouble"),
}
RATED: Final[Mapping[bool, tuple[str, str]]] = {False: ("전", "no"), True: ("함", "yes")}
TROUBLE: Final[Mapping[str, tuple[str, str]]] = {
    "any": ("있음", "yes"),
    "none": ("없음", "no"),
    "no_sound": ("소리없음", "no_sound"),
    "no_picture": ("영상없음", "no_picture"),
    "some_sound_lost": ("소리끊김", "some_sound_lost"),
    "not_analysed": ("분석안됨", "not_analysed"),
}
BARE_RATED: Final = {"평가전": False, "unrated": False, "평가함": True, "rated": True}
_KEYS: Final = {name: key for key, names in QUALIFIERS.items() for name in names}
_TOKEN: Final = re.compile(r'(?:([^\s":]+):)?(?:"([^"]*)"?|([^\s"]+))')
_TICKET: Final = re.compile(r"[A-Za-z]-?[0-9]{1,4}")
_QUOTES: Final = str.maketrans("“”„‟«»", '""""""')
_SOME_DAY: Final = date(2026, 1, 1)
assert set(TROUBLE) == {"any", "none", *TROUBLES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What was typed, understood."""

    conditions: tuple[Condition, ...] = ()
    problems: tuple[SearchProblem, ...] = ()

    @property
    def asks_for_one_ticket(self) -> bool:
        """Whether nothing but a ticket was typed, in full: only then a visit that may not open is told of."""
        return len(self.conditions) == 1 and isinstance(one := self.conditions[0], OnTicket) and one.is_whole


def parse(text: str) -> Search:
    """What `text` asks for."""
    conditions: list[Condition] = []
    problems: list[SearchProblem] = []
    for found in _TOKEN.finditer(_cleaned(text)):
        qualifier, quoted, bare = found[1], found[2], found[3]
        value = bare if quoted is None else quoted
        if qualifier is not None and (key := _KEYS.get(qualifier.casefold())):
            condition, problem = _qualified(key, qualifier, value)
        elif qualifier is not None:
            condition, problem = Word(f"{qualifier}:{value}"), _unknown(qualifier)
        else:
            condition, problem = (_bare(bare) if quoted is None else Word(quoted)), None
        if condition is not None and not (isinstance(condition, Word) and not folded(condition.text)):
            conditions.append(condition)
        if problem is not None:
            problems.append(problem)
    return Search(conditions=tuple(dict.fromkeys(conditions)), problems=tuple(problems))


def write(conditions: Iterable[Condition], language: Language = "ko") -> str:
    """A text that `parse` understands as these conditions."""
    return " ".join(_written(condition, 0 if language == "ko" else 1) for condition in conditions)


def _cleaned(text: str) -> str:
    """Full-width signs and typographic quotes as plain ones; what no keyboard writes as a space."""
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Cs", "Cn") else sign for sign in plain)


def _bare(text: str) -> Condition | None:
    if text.endswith(":") and text[:-1].casefold() in _KEYS:
        return None  # its value is still being typed
    if text.casefold() in BARE_RATED:
        return Rated(BARE_RATED[text.casefold()])
    if _TICKET.fullmatch(text):
        return OnTicket(text.upper())
    is_word = canonical(text) in WORDS and canonical(text) not in (text, "week", "month")
    is_word = is_word or text.casefold() in ("today", "yesterday", "이번주", "이번달")
    if is_word or (text[:1].isdigit() and any(s in text for s in "-./월") and days_of(text, _SOME_DAY)):
        return OnDays(canonical(text))
    return Word(text)


def _qualified(key: str, qualifier: str, value: str) -> tuple[Condition | None, SearchProblem | None]:
    if not folded(value):
        return None, None
    return _READERS[key](qualifier, value)


def _ticket(qualifier: str, value: str) -> tuple[Condition, SearchProblem | None]:
    signs = folded(value).upper()
    if _TICKET.fullmatch(signs) or re.fullmatch(r"[A-Z]-?", signs):
        return OnTicket(signs), None
    return Nothing(qualifier, value), SearchProblem(code="search-ticket-unreadable", facts={"value": value})


def _date(_qualifier: str, value: str) -> tuple[Condition, SearchProblem | None]:
    problem = SearchProblem(code="search-date-unreadable", facts={"value": value})
    return OnDays(canonical(value)), None if days_of(value, _SOME_DAY) else problem


def _rated(qualifier: str, value: str) -> tuple[Condition, SearchProblem | None]:
    for is_rated, names in RATED.items():
        if value.casefold() in names:
            return Rated(is_rated), None
    return _not_one_of(qualifier, value, RATED.values())


def _trouble(qualifier: str, value: str) -> tuple[Condition, SearchProblem | None]:
    for code, names in TROUBLE.items():
        if value.casefold() in names:
            return InTrouble(code), None
    return _not_one_of(qualifier, value, TROUBLE.values())


def _not_one_of(
    qualifier: str, value: str, known: Iterable[tuple[str, str]]
) -> tuple[Condition, SearchProblem | None]:
    language = 0 if QUALIFIERS[_KEYS[qualifier.casefold()]][0] == qualifier else 1
    facts = {"value": value, "qualifier": qualifier, "known": ", ".join(names[language] for names in known)}
    return Nothing(qualifier, value), SearchProblem(code="search-value-unknown", facts=facts)


_Reader = Callable[[str, str], tuple[Condition, SearchProblem | None]]
_READERS: Final[Mapping[str, _Reader]] = {
    "ticket": _ticket,
    "group": lambda _, value: (Named("group", value), None),
    "bank": lambda _, value: (Named("bank", value), None),
    "course": lambda _, value: (InCourse(value), None),
    "date": _date,
    "said": lambda _, value: (Said(value), None),
    "rated": _rated,
    "trouble": _trouble,
}


def _unknown(qualifier: str) -> SearchProblem | None:
    """10:30 is a time and a web address is one; only a word may have been meant as a qualifier."""
    facts = {"qualifier": qualifier}
    return SearchProblem(code="search-qualifier-unknown", facts=facts) if qualifier.isalpha() else None


def _written(condition: Condition, at: int) -> str:
    match condition:
        case Word(text):
            return text if parse(text) == Search(conditions=(condition,)) else f'"{text}"'
        case OnTicket(text):
            return f"{QUALIFIERS['ticket'][at]}:{text}"
        case Named(area, text):
            return f"{QUALIFIERS[area][at]}:{_quoted(text)}"
        case InCourse(text):
            return f"{QUALIFIERS['course'][at]}:{_quoted(text)}"
        case OnDays(text):
            return f"{QUALIFIERS['date'][at]}:{_quoted(WORDS[text][at] if text in WORDS else text)}"
        case Said(text):
            return f"{QUALIFIERS['said'][at]}:{_quoted(text)}"
        case Rated(is_rated):
            return f"{QUALIFIERS['rated'][at]}:{RATED[is_rated][at]}"
        case InTrouble(code):
            return f"{QUALIFIERS['trouble'][at]}:{TROUBLE[code][at]}"
        case Nothing(qualifier, text):
            return f"{qualifier}:{_quoted(text)}"
    raise TypeError(f"no text for {condition!r}")


def _quoted(text: str) -> str:
    return f'"{text}"' if any(sign.isspace() for sign in text) else text

"""Searching the questions of a draft as one types: words, `tag:`, `group:`, `is:error`, `-` and "quotes".

Conditions are joined by "and". No text raises: what cannot be understood is told in `QuestionSearch.problems`
and does not hide anything. Keys and values are also understood by their names in Korean and English
(`태그:환불`, `대상:청년`, `is:고침`); what is not finished yet ("tag:") asks for nothing.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from interview_sim.banks.drafting.draft import BankDraft
from interview_sim.banks.drafting.judgement import NOTHING, Judgement, QuestionJudgement
from interview_sim.banks.drafting.rows import RowText, SearchRow, folded, row_text
from interview_sim.messages import Language, Message, message

SearchKey = Literal["text", "tag", "group", "kind", "field", "competency", "id", "is"]

KEYS: Final[Mapping[str, tuple[str, str]]] = {
    "tag": ("태그", "tag"),
    "group": ("대상", "group"),
    "kind": ("유형", "kind"),
    "field": ("분야", "field"),
    "competency": ("역량", "competency"),
    "id": ("번호", "id"),
    "is": ("점검", "is"),
}
"""Search key -> its names in Korean and English."""

STATES: Final[Mapping[str, tuple[str, ...]]] = {
    "error": ("고침", "고치기", "고쳐야함", "error", "errors"),
    "warning": ("살핌", "살펴보기", "warning", "warnings"),
    "ok": ("괜찮음", "ok"),
}
"""Value of `is:` -> the words for it."""

_NAMES: Final = {
    **{name: key for key, names in KEYS.items() for name in names},
    "직무": "field", "그룹": "group", "표지": "tag", "tags": "tag", "groups": "group", "fields": "field",
}  # fmt: skip
_STATE_OF: Final = {word: state for state, words in STATES.items() for word in words}
_TOKEN: Final = re.compile(r'(-)?(?:([^\s":\-][^\s":]*):)?(?:"([^"]*)"?|([^\s"]+))?')
_QUOTES: Final = str.maketrans("“”„‟«»", '""""""')


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a question must have, or with `negated` must not have. `value` is folded."""

    key: SearchKey
    value: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class SearchProblem:
    """What could not be understood; `code` and `facts` make the sentences."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)

    def message(self, language: Language) -> Message:
        """What is wrong, and what to type instead."""
        return message(self.code, self.facts, language)


@dataclass(frozen=True, slots=True)
class QuestionSearch:
    """What was typed, understood."""

    conditions: tuple[Condition, ...] = ()
    problems: tuple[SearchProblem, ...] = ()

    def matches(self, row: SearchRow) -> bool:
        """Whether a row fulfils every condition."""
        return self._matches(row_text(row.question.facts), row.judgement)

    def keys(self, draft: BankDraft, judgement: Judgement | None = None) -> tuple[int, ...]:
        """The keys of the questions that fulfil every condition, in the order of the draft."""
        judged = judgement.questions if judgement is not None else {}
        rows = [(question.key, row_text(question.facts)) for question in draft.questions]
        for one in self.conditions:
            value, is_wanted = one.value, not one.negated
            if one.key == "text":
                rows = [row for row in rows if (value in row[1].everything) is is_wanted]
            else:
                rows = [row for row in rows if _has(one, row[1], judged.get(row[0], NOTHING)) is is_wanted]
        return tuple(key for key, _ in rows)

    def _matches(self, text: RowText, judgement: QuestionJudgement) -> bool:
        return all(_has(one, text, judgement) != one.negated for one in self.conditions)


def parse_search(text: str) -> QuestionSearch:
    """What `text` asks for."""
    conditions: list[Condition] = []
    problems: list[SearchProblem] = []
    for found in _TOKEN.finditer(_cleaned(text)):
        minus, name, quoted, bare = found.groups()
        value = folded(bare if quoted is None else quoted) if (quoted or bare) else ""
        key = _NAMES.get(folded(name)) if name else "text"
        if name and key is None:
            problems.append(_unknown(name))
            key, value = "text", folded(f"{name}:{value}")
        if not value.strip():
            continue
        condition, problem = _condition(key or "text", value, negated=minus is not None)
        conditions += [condition] if condition is not None else []
        problems += [problem] if problem is not None else []
    return QuestionSearch(tuple(dict.fromkeys(conditions)), tuple(problems))


def write_search(conditions: Iterable[Condition], language: Language = "ko") -> str:
    """A text that `parse_search` understands as these conditions."""
    return " ".join(_written(one, 0 if language == "ko" else 1) for one in conditions)


def _condition(key: str, value: str, *, negated: bool) -> tuple[Condition | None, SearchProblem | None]:
    if key == "is":
        state = _STATE_OF.get(value.replace(" ", "")) or _begun_state(value)
        if state is None:
            known = {"known_ko": "고침, 살핌, 괜찮음", "known_en": "error, warning, ok"}
            return None, SearchProblem("editor-search-state", {"value": value, **known})
        return Condition("is", state, negated), None
    known_key: SearchKey = key if key in KEYS else "text"  # type: ignore[assignment]
    return Condition(known_key, value, negated), None


def _begun_state(value: str) -> str | None:
    """The state whose word is being typed, so that `is:err` narrows already."""
    begun = {state for word, state in _STATE_OF.items() if word.startswith(value)}
    return begun.pop() if len(begun) == 1 else None


def _has(condition: Condition, text: RowText, judgement: QuestionJudgement) -> bool:
    if condition.key == "text":
        return condition.value in text.everything
    if condition.key == "is":
        return judgement.state == condition.value
    return any(condition.value in one for one in text.named[condition.key])


def _written(condition: Condition, language: int) -> str:
    minus = "-" if condition.negated else ""
    if condition.key == "text":
        is_bare = re.fullmatch(r'[^\s":\-][^\s":]*', condition.value) is not None
        return f"{minus}{condition.value}" if is_bare else f'{minus}"{condition.value}"'
    value = STATES[condition.value][0 if language == 0 else -1] if condition.key == "is" else condition.value
    quoted = value if re.fullmatch(r'[^\s"]+', value) else f'"{value}"'
    return f"{minus}{KEYS[condition.key][language]}:{quoted}"


def _cleaned(text: str) -> str:
    """Full-width signs and typographic quotes as plain ones; what no keyboard writes as a blank."""
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Cs", "Cn") else sign for sign in plain)


def _unknown(name: str) -> SearchProblem:
    near = difflib.get_close_matches(folded(name), list(_NAMES), n=1, cutoff=0.5)
    key = KEYS[_NAMES[near[0]]] if near else None
    return SearchProblem(
        "editor-search-key",
        {
            "key": name,
            "known_ko": f"{key[0]}:" if key else ", ".join(f"{names[0]}:" for names in KEYS.values()),
            "known_en": f"{key[1]}:" if key else ", ".join(f"{names[1]}:" for names in KEYS.values()),
        },
    )

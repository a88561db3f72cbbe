"""Questions that are the same, or nearly: two of them may meet one visitor.

Korean is judged by the base forms of its words (`lemmas`), other texts and very short ones by the pairs
of neighbouring letters that they share, after the usual closing words ("… 말씀해 주세요") are taken off.
In-depth questions are compared as whole sets, because their second and third questions are alike by nature.
`Likeness` keeps what it found, so that after one edit only the edited question is compared again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from interview_sim.banks.lint.alike import AlikeIndex, dice
from interview_sim.banks.lint.finding import Finding
from interview_sim.banks.lint.lemmas import lemmas
from interview_sim.banks.question import Question

ALIKE_SHARE: Final = 0.72
"""From this share of common letter pairs on two questions are called nearly the same."""

ALIKE_LEMMAS_SHARE: Final = 0.8
"""From this share of common words on. Eleven pairs of one question asked in two ways have 0.67 to 1, eight
pairs of different questions, and all of the shipped ones, at most 0.67."""

MOST_NAMED: Final = 3
"""So many of the questions that are nearly the same are named at one question, the likest first."""

_HANGUL = re.compile(r"[가-힣]")
_CLOSING = re.compile(
    r"(에게|께)?\s*(말하듯이|말하듯|보고하듯이)?\s*(말씀|답|소개|설명|이야기)?\s*(해|하여)?\s*"
    r"(주세요|주십시오|주시겠습니까|보세요)"
    r"|무엇(이었)?입니까|있습니까|하십니까"
    r"|(please|tell us( about)?|could you|answer as if you were speaking to)\b",
    re.IGNORECASE,
)
_NOISE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """What is compared: a question, or all three of a set under its first question's id.

    `row`: whatever the caller knows it by. `exact`: letters and digits alone; texts are the same when these
    are.
    """

    row: int
    question_id: str
    text: str
    exact: str

    @staticmethod
    def of(row: int, question_id: str, text: str) -> Unit:
        """The unit of a text."""
        return Unit(row, question_id, text, _exact(text))


class Likeness:
    """Same and nearly same units among many, kept from one look to the next."""

    def __init__(self, *, by_letters: bool = False) -> None:
        self._by_letters = by_letters
        self._words = AlikeIndex(ALIKE_LEMMAS_SHARE)
        self._letters = AlikeIndex(ALIKE_SHARE)
        self._known: frozenset[str] = frozenset()

    def findings(self, units: Sequence[Unit]) -> dict[int, tuple[Finding, ...]]:
        """Row -> errors for the same text before it, warnings for nearly the same ones before it."""
        exacts = [unit.exact for unit in units]
        first = dict(zip(reversed(exacts), range(len(units) - 1, -1, -1), strict=True))
        first.pop("", None)
        if first.keys() != self._known:
            self._take({exact: units[at].text for exact, at in first.items()}, first)
        found: dict[int, list[Finding]] = {}
        again = _again(exacts, first)
        for exact, places in again.items():
            for at in places:
                found.setdefault(units[at].row, []).append(_same(units[at], units[first[exact]]))
        for index in (self._words, self._letters):
            for exact, partners in index.paired().items():
                ranked = sorted((-share, first[name]) for name, share in partners.items())
                for at in (first[exact], *again.get(exact, ())):
                    before = [(share, other) for share, other in ranked if other < at][:MOST_NAMED]
                    for share, other in before:
                        alike = _nearly_same(units[at], units[other], -share)
                        found.setdefault(units[at].row, []).append(alike)
        return {row: tuple(findings) for row, findings in found.items()}

    def _take(self, texts: Mapping[str, str], order: Mapping[str, int]) -> None:
        """Put in what is new, in its order, and drop what is gone."""
        for exact in self._known - texts.keys():
            self._words.drop(exact)
            self._letters.drop(exact)
        words: dict[str, frozenset[str]] = {}
        letters: dict[str, frozenset[str]] = {}
        for exact in sorted(texts.keys() - self._known, key=order.__getitem__):
            text = texts[exact]
            is_korean = not self._by_letters and _HANGUL.search(text) is not None
            found = lemmas(_CLOSING.sub(" ", text)) if is_korean else frozenset()
            words[exact] = found
            letters[exact] = frozenset() if found else _pairs(text)
        self._words.put_all(words)
        self._letters.put_all(letters)
        self._known = frozenset(texts)


def lint_likeness(questions: Sequence[Question], *, by_letters: bool = False) -> Iterator[Finding]:
    """Same questions (errors) and nearly the same ones (warnings), each pair once, at the later question.

    Args:
        questions: in their order.
        by_letters: compare letters alone, as where there is no analyser of Korean.
    """
    found = Likeness(by_letters=by_letters).findings(list(_units(questions)))
    for row in sorted(found):
        yield from found[row]


def likeness(one: str, other: str) -> float:
    """Share 0..1 of letter pairs that two texts have in common, closing words left out."""
    return dice(_pairs(one), _pairs(other))


def _units(questions: Iterable[Question]) -> Iterator[Unit]:
    sets: dict[str, list[tuple[int, Question]]] = {}
    for row, question in enumerate(questions):
        if question.set_id is None:
            yield Unit.of(row, question.id, question.text.in_language("ko"))
        else:
            sets.setdefault(question.set_id, []).append((row, question))
    for members in sets.values():
        text = " ".join(question.text.in_language("ko") for _, question in members)
        yield Unit.of(members[0][0], members[0][1].id, text)


@lru_cache(maxsize=60_000)
def _exact(text: str) -> str:
    """Letters and digits alone: texts are the same when these are."""
    return _NOISE.sub("", text).casefold()


@lru_cache(maxsize=60_000)
def _pairs(text: str) -> frozenset[str]:
    core = _exact(_CLOSING.sub(" ", text)) or _exact(text)
    return frozenset(core[at : at + 2] for at in range(max(1, len(core) - 1)))


def _same(unit: Unit, other: Unit) -> Finding:
    facts = {"other": other.question_id, "text": other.text}
    return Finding(
        severity="error", code="lint-same", question_id=unit.question_id, path=("text",), facts=facts
    )


def _nearly_same(unit: Unit, other: Unit, share: float) -> Finding:
    facts = {"other": other.question_id, "percent": str(round(100 * share)), "text": other.text}
    return Finding(
        severity="warning", code="lint-alike", question_id=unit.question_id, path=("text",), facts=facts
    )


def _again(exacts: Sequence[str], first: Mapping[str, int]) -> dict[str, list[int]]:
    """Text -> the places where it stands once more."""
    if len(first) == len(exacts):
        return {}
    found: dict[str, list[int]] = {}
    for at, exact in enumerate(exacts):
        if exact and first[exact] != at:
            found.setdefault(exact, []).append(at)
    return found

"""Questions that are the same, or nearly: two of them may meet one visitor.

Judged by the pairs of neighbouring letters that two texts share (Dice's coefficient), after the usual
closing words ("… 말씀해 주세요") are taken off. In-depth questions are compared as whole sets, because
their second and third questions are alike by nature. Only pairs that can reach the limit are compared
(prefix filter of Bayardo, Ma and Srikant 2007), so that thousands of questions take seconds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from interview_sim.banks.lint.finding import Finding
from interview_sim.banks.question import Question

ALIKE_SHARE: Final = 0.72
"""From this share of common letter pairs on two questions are called nearly the same."""

_CLOSING = re.compile(
    r"(에게|께)?\s*(말하듯이|말하듯|보고하듯이)?\s*(말씀|답|소개|설명|이야기)?\s*(해|하여)?\s*"
    r"(주세요|주십시오|주시겠습니까|보세요)"
    r"|무엇(이었)?입니까|있습니까|하십니까"
    r"|(please|tell us( about)?|could you|answer as if you were speaking to)\b",
    re.IGNORECASE,
)
_NOISE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Entry:
    question_id: str
    exact: str
    pairs: frozenset[str]


def lint_likeness(questions: Sequence[Question]) -> Iterator[Finding]:
    """Same questions (errors) and nearly the same ones (warnings), each pair once, at the later question."""
    entries = [_entry(question_id, text) for question_id, text in _units(questions)]
    first_with: dict[str, str] = {}
    for entry in entries:
        if entry.exact in first_with:
            facts = {"other": first_with[entry.exact]}
            yield Finding(
                severity="error", code="lint-same", question_id=entry.question_id, path=("text",), facts=facts
            )
        first_with.setdefault(entry.exact, entry.question_id)
    for earlier, later, share in _alike(entries):
        facts = {"other": earlier.question_id, "percent": str(round(100 * share))}
        yield Finding(
            severity="warning", code="lint-alike", question_id=later.question_id, path=("text",), facts=facts
        )


def likeness(one: str, other: str) -> float:
    """Share 0..1 of letter pairs that two texts have in common, closing words left out."""
    return _dice(_entry("", one).pairs, _entry("", other).pairs)


def _units(questions: Sequence[Question]) -> Iterator[tuple[str, str]]:
    """What is compared: a question, or all three of a set under its first question's id."""
    sets: dict[str, list[Question]] = {}
    for question in questions:
        if question.set_id is None:
            yield question.id, question.text.in_language("ko")
        else:
            sets.setdefault(question.set_id, []).append(question)
    for members in sets.values():
        yield members[0].id, " ".join(member.text.in_language("ko") for member in members)


def _entry(question_id: str, text: str) -> _Entry:
    exact = _NOISE.sub("", text).lower()
    core = _NOISE.sub("", _CLOSING.sub(" ", text)).lower() or exact
    return _Entry(question_id, exact, frozenset(core[at : at + 2] for at in range(max(1, len(core) - 1))))


def _alike(entries: Sequence[_Entry]) -> Iterator[tuple[_Entry, _Entry, float]]:
    rarity = Counter(pair for entry in entries for pair in entry.pairs)
    holders: dict[str, list[int]] = {}
    for index, entry in enumerate(entries):
        prefix = _prefix(entry.pairs, rarity)
        for other in sorted({at for pair in prefix for at in holders.get(pair, ())}):
            share = _dice(entry.pairs, entries[other].pairs)
            if share >= ALIKE_SHARE and entry.exact != entries[other].exact:
                yield entries[other], entry, share
        for pair in prefix:
            holders.setdefault(pair, []).append(index)


def _prefix(pairs: Iterable[str], rarity: Counter[str]) -> list[str]:
    """The rarest pairs of which two alike texts must share at least one.

    Dice >= t with sizes a and b means an overlap >= t (a + b) / 2 >= a t / (2 - t).
    """
    ordered = sorted(pairs, key=lambda pair: (rarity[pair], pair))
    least_overlap = ceil(len(ordered) * ALIKE_SHARE / (2 - ALIKE_SHARE) - 1e-9)
    return ordered[: len(ordered) - least_overlap + 1]


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0

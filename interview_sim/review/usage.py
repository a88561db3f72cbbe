"""How the questions of a bank fare, and which to write anew next. Sums only; nobody is found in them.

A question that fewer than 10 visits were asked tells how often it was asked and nothing else. The periods
on offer overlap, so a period of a question tells its figures only where every part that the told periods
cut the visits into is empty or has 10: no two periods, subtracted from one another, tell of fewer.
A figure over fewer than 10 answers (a point that was rarely measured) is not told either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Final, Literal

from interview_sim.banks import is_follow_up_id, question_behind
from interview_sim.review.statistics import LEAST_SESSIONS
from interview_sim.sessions.training.types import QuestionFigure

UsagePeriod = Literal["all", "year", "version"]
ReasonCode = Literal["left", "content", "point", "part", "short", "time"]

LEFT_SHARE: Final = 0.2
"""From this share of visits on that left a question or said nothing, it is worth a look."""
CONTENT_SHARE: Final = 0.4
"""Below it expected points are poor (docs/measures.md)."""
TOLD_SHARE: Final = 0.15
"""At most this share told a point or part: as good as nobody."""
SHORT_SHARE: Final = 0.35
"""Answers that use less than this share of the time have little to say to the question."""
FULL_SHARE: Final = 0.95
"""Answers that use this share of the time and more are cut off by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An expected point or a part of a story: which share 0..1 of `n` answers told it; None below 10."""

    id: str
    n: int
    share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionUsage:
    """How one question fared; None is not told.

    `n_empty`: nothing was said. `n_left`: the visit ended with it. `n_retaken`: answered more than once.
    `n_followed_up`: how often a follow-up of it was asked. `answer_s`, `length_share` (of the time limit)
    and `content_share` are means over answers.
    """

    question_id: str
    n_asked: int
    is_told: bool = False
    n_answered: int | None = None
    n_empty: int | None = None
    n_left: int | None = None
    n_retaken: int | None = None
    n_followed_up: int | None = None
    answer_s: float | None = None
    length_share: float | None = None
    content_share: float | None = None
    n_content: int = 0
    points: tuple[Told, ...] = ()
    parts: tuple[Told, ...] = ()

    @property
    def lost_share(self) -> float | None:
        """Share 0..1 of visits that said nothing or left with the question."""
        if self.n_empty is None or self.n_left is None or not self.n_asked:
            return None
        return (self.n_empty + self.n_left) / self.n_asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a question should be written anew: `value` is the figure, over `n`; `about` a point or part.

    `weight` 0..1: how far the figure lies beyond its limit.
    """

    code: ReasonCode
    value: float
    n: int
    weight: float
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewrite:
    """A question worth rewriting, the weightiest reason first."""

    usage: QuestionUsage
    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> float:
        """The reasons together."""
        return sum(one.weight for one in self.reasons)


@dataclass(slots=True)
class _Rows:
    """The rows of one question: its own, and those of its follow-ups."""

    own: list[QuestionFigure] = field(default_factory=list)
    follow_ups: list[QuestionFigure] = field(default_factory=list)


def usage(
    figures: Iterable[QuestionFigure], *, period: UsagePeriod = "all", year: str = "", version: str = ""
) -> tuple[QuestionUsage, ...]:
    """Every question that was asked in the period, in the order of ids.

    Args:
        figures: all rows of one bank, of whatever time.
        period: everything, the year `year` ("2026"), or what was asked from the bank's version `version`.
    """
    rows: dict[str, _Rows] = defaultdict(_Rows)
    for one in figures:
        if is_follow_up_id(one.question_id):
            rows[question_behind(one.question_id)].follow_ups.append(one)
        else:
            rows[one.question_id].own.append(one)
    tests = _tests(year, version)
    found = [_usage(name, of, period, tests) for name, of in sorted(rows.items())]
    return tuple(one for one in found if one.n_asked)


def rewrite_next(usages: Iterable[QuestionUsage]) -> tuple[Rewrite, ...]:
    """Questions with a reason to be written anew, the worst first: what to rewrite next.

    A question's place follows from the sum of its reasons' weights, then from how many it was asked.
    """
    found = [Rewrite(usage=one, reasons=reasons) for one in usages if (reasons := _reasons(one))]
    return tuple(sorted(found, key=lambda one: (-one.weight, -one.usage.n_asked, one.usage.question_id)))


def worst_answered(usages: Iterable[QuestionUsage]) -> tuple[QuestionUsage, ...]:
    """Questions by the mean of what was said of their content, the lowest first; those that tell it."""
    told = [(one.content_share, one) for one in usages if one.content_share is not None]
    return tuple(one for _, one in sorted(told, key=lambda pair: (pair[0], pair[1].question_id)))


# Who may be told of ---------------------------------------------------------------------------------

_Test = Callable[[QuestionFigure], bool]


def _tests(year: str, version: str) -> dict[UsagePeriod, _Test]:
    """What lies in each period, in the order in which they may tell."""
    return {
        "all": lambda _: True,
        "year": lambda one: one.month[:4] == year,
        "version": lambda one: one.bank_version == version,
    }


def _told_periods(rows: Sequence[QuestionFigure], tests: Mapping[UsagePeriod, _Test]) -> set[UsagePeriod]:
    """The periods that tell of these rows: one after the other, where no part becomes too small."""
    told: list[UsagePeriod] = []
    for period in tests:
        parts = Counter(tuple(tests[one](row) for one in (*told, period)) for row in rows)
        if all(n >= LEAST_SESSIONS for n in parts.values()):
            told.append(period)
    return set(told)


# Sums -----------------------------------------------------------------------------------------------


def _usage(name: str, rows: _Rows, period: UsagePeriod, tests: Mapping[UsagePeriod, _Test]) -> QuestionUsage:
    own = [one for one in rows.own if tests[period](one)]
    asked = QuestionUsage(question_id=name, n_asked=len(own))
    if not own or period not in _told_periods(rows.own, tests):
        return asked
    answered = [one for one in own if one.ending == "answered"]
    content = [one.content_share for one in answered if one.content_share is not None]
    return QuestionUsage(
        question_id=name,
        n_asked=len(own),
        is_told=True,
        n_answered=len(answered),
        n_empty=sum(one.ending == "empty" for one in own),
        n_left=sum(one.ending == "left" for one in own),
        n_retaken=sum(one.n_takes > 1 for one in own),
        n_followed_up=sum(tests[period](one) for one in rows.follow_ups),
        answer_s=_mean([one.answer_s for one in answered if one.answer_s is not None]),
        length_share=_mean(
            [
                min(1.0, one.answer_s / one.limit_s)
                for one in answered
                if one.answer_s is not None and one.limit_s
            ]
        ),
        content_share=_mean(content),
        n_content=len(content),
        points=_told(one.points for one in answered),
        parts=_told(one.parts for one in answered),
    )


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if len(values) >= LEAST_SESSIONS else None


def _told(answers: Iterable[Mapping[str, bool]]) -> tuple[Told, ...]:
    """Each point that was looked for, the least told first."""
    said: dict[str, list[float]] = defaultdict(list)
    for one in answers:
        for name, is_told in one.items():
            said[name].append(float(is_told))
    found = [Told(id=name, n=len(values), share=_mean(values)) for name, values in said.items()]
    return tuple(sorted(found, key=lambda one: (one.share is None, one.share or 0.0, one.id)))


# Reasons --------------------------------------------------------------------------------------------


def _reasons(one: QuestionUsage) -> tuple[Reason, ...]:
    found = [*_ending_reasons(one), *_length_reasons(one)]
    found += _told_reasons("point", one.points)
    found += _told_reasons("part", one.parts)
    return tuple(sorted(found, key=lambda reason: -reason.weight))


def _ending_reasons(one: QuestionUsage) -> Iterable[Reason]:
    lost, content = one.lost_share, one.content_share
    if lost is not None and lost >= LEFT_SHARE:
        yield Reason(code="left", value=lost, n=one.n_asked, weight=_beyond(lost, LEFT_SHARE, 1.0))
    if content is not None and content < CONTENT_SHARE:
        weight = _beyond(content, CONTENT_SHARE, 0.0)
        yield Reason(code="content", value=content, n=one.n_content, weight=weight)


def _length_reasons(one: QuestionUsage) -> Iterable[Reason]:
    share, n = one.length_share, one.n_answered or 0
    if share is not None and share < SHORT_SHARE:
        yield Reason(code="short", value=share, n=n, weight=_beyond(share, SHORT_SHARE, 0.0))
    if share is not None and share >= FULL_SHARE:
        yield Reason(code="time", value=share, n=n, weight=_beyond(share, FULL_SHARE, 1.0))


def _told_reasons(code: ReasonCode, rows: Iterable[Told]) -> Iterable[Reason]:
    for one in rows:
        if one.share is not None and one.share <= TOLD_SHARE:
            weight = _beyond(one.share, TOLD_SHARE, 0.0)
            yield Reason(code=code, value=one.share, n=one.n, weight=weight, about=one.id)


def _beyond(value: float, limit: float, end: float) -> float:
    """Where `value` lies between the limit (0) and the worst there is (1); at the limit itself a little."""
    return max(0.05, min(1.0, (value - limit) / (end - limit)))

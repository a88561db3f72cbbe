"""Which question to write anew, from sums in which nobody is found."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.review.usage import (
    QuestionUsage,
    Told,
    UsagePeriod,
    rewrite_next,
    usage,
    worst_answered,
)
from interview_sim.review.usage_files import USAGE_HEADER, UsageTexts, write_usage_csv
from interview_sim.sessions.training.types import QuestionFigure

YEAR, VERSION = "2026", "4"
PERIODS: tuple[UsagePeriod, ...] = ("all", "year", "version")
ANSWER = QuestionFigure(
    bank_version=VERSION,
    question_id="motive",
    group="youth",
    month="2026-11",
    ending="answered",
    n_takes=1,
    answer_s=45.0,
    limit_s=60.0,
    points={"reason": True, "company": False},
    parts={},
    content_share=0.5,
)
LEFT = replace(ANSWER, ending="left", answer_s=None, points={}, content_share=None)
FOLLOW_UP = replace(ANSWER, question_id="motive--follow-point-company")


def only(rows: list[QuestionFigure], period: UsagePeriod = "all") -> QuestionUsage:
    (found,) = usage(rows, period=period, year=YEAR, version=VERSION)
    return found


def test_the_sums_of_a_question() -> None:
    rows = [ANSWER] * 12 + [replace(ANSWER, answer_s=15.0, n_takes=2, points={}, content_share=None)] * 4
    rows += [LEFT] * 3 + [replace(LEFT, ending="empty")]
    found = only(rows)

    assert found == QuestionUsage(
        question_id="motive",
        n_asked=20,
        is_told=True,
        n_answered=16,
        n_empty=1,
        n_left=3,
        n_retaken=4,
        n_followed_up=0,
        answer_s=37.5,
        length_share=0.625,
        content_share=0.5,
        n_content=12,
        points=(Told(id="company", n=12, share=0.0), Told(id="reason", n=12, share=1.0)),
    )
    assert found.lost_share == pytest.approx(0.2)


def test_below_ten_nothing_is_told_but_how_often() -> None:
    assert only([ANSWER] * 9) == QuestionUsage(question_id="motive", n_asked=9)
    few = only([ANSWER] * 9 + [LEFT])
    assert (few.is_told, few.n_left, few.answer_s, few.content_share) == (True, 1, None, None)
    assert few.points == (Told(id="company", n=9, share=None), Told(id="reason", n=9, share=None))


def test_follow_ups_are_counted_with_their_question() -> None:
    assert only([ANSWER] * 10 + [FOLLOW_UP] * 4).n_followed_up == 4
    assert usage([FOLLOW_UP] * 20) == ()


def test_a_follow_up_of_the_program_is_taken_for_one() -> None:
    from interview_sim.banks import find_bank, follow_up_question

    question = next(one for one in find_bank("common").questions if one.follow_ups)
    asked = follow_up_question(question, question.follow_ups[0])
    rows = [replace(ANSWER, question_id=question.id)] * 10 + [replace(ANSWER, question_id=asked.id)]

    assert [(one.question_id, one.n_followed_up) for one in usage(rows)] == [(question.id, 1)]


ANY_ROW = st.builds(
    lambda month, version: replace(ANSWER, month=month, bank_version=version),
    st.sampled_from(["2025-12", "2026-03", "2026-11"]),
    st.sampled_from(["3", "4"]),
)


@given(rows=st.lists(ANY_ROW, max_size=60))
@settings(max_examples=150, deadline=None)
def test_no_two_periods_subtracted_tell_of_fewer_than_ten(rows: list[QuestionFigure]) -> None:
    inside = {
        "all": set(range(len(rows))),
        "year": {n for n, row in enumerate(rows) if row.month.startswith(YEAR)},
        "version": {n for n, row in enumerate(rows) if row.bank_version == VERSION},
    }
    told = [
        inside[period]
        for period in PERIODS
        for one in usage(rows, period=period, year=YEAR, version=VERSION)
        if one.is_told
    ]
    for part in told:
        assert len(part) >= 10
    for one, other in combinations(told, 2):
        assert all(not part or len(part) >= 10 for part in (one - other, other - one, one & other))


def test_each_period_has_its_own_rows() -> None:
    rows = [replace(ANSWER, month="2025-06", bank_version="3", answer_s=20.0)] * 10
    rows += [replace(ANSWER, bank_version="3", answer_s=30.0)] * 10 + [replace(ANSWER, answer_s=55.0)] * 10

    assert [only(rows, period).answer_s for period in PERIODS] == [35.0, 42.5, 55.0]
    assert only([*rows, LEFT], "version").n_asked == 11


def fared(name: str, **figures: object) -> QuestionUsage:
    usual: dict[str, object] = {"n_asked": 40, "is_told": True, "n_answered": 40, "n_empty": 0, "n_left": 0}
    usual |= {"answer_s": 40.0, "length_share": 0.7, "content_share": 0.7, "n_content": 40}
    return QuestionUsage(question_id=name, **{**usual, **figures})  # type: ignore[arg-type]


def test_reasons_name_their_figure() -> None:
    cases = {
        "left": (fared("a", n_answered=20, n_left=15, n_empty=5), ("left", 0.5, 40, "")),
        "content": (fared("a", content_share=0.3), ("content", 0.3, 40, "")),
        "point": (fared("a", points=(Told(id="result", n=31, share=0.1),)), ("point", 0.1, 31, "result")),
        "part": (fared("a", parts=(Told(id="task", n=25, share=0.0),)), ("part", 0.0, 25, "task")),
        "short": (fared("a", length_share=0.2), ("short", 0.2, 40, "")),
        "time": (fared("a", length_share=0.97), ("time", 0.97, 40, "")),
    }
    for code, (one, expected) in cases.items():
        (found,) = rewrite_next([one])
        (reason,) = found.reasons
        assert (reason.code, reason.value, reason.n, reason.about) == expected, code
        assert 0 < reason.weight <= 1


def test_the_worst_comes_first_and_what_fares_well_not_at_all() -> None:
    bad = fared("bad", content_share=0.1, n_answered=20, n_left=20)
    poor, good = fared("poor", content_share=0.35), fared("good")
    hidden = QuestionUsage(question_id="hidden", n_asked=9)

    assert [one.usage.question_id for one in rewrite_next([good, poor, hidden, bad])] == ["bad", "poor"]
    assert [one.code for one in rewrite_next([bad])[0].reasons] == ["content", "left"]
    assert [one.question_id for one in worst_answered([good, hidden, poor, bad])] == ["bad", "poor", "good"]


def test_the_file_is_read_back(tmp_path: Path) -> None:
    rows = [ANSWER] * 20 + [replace(ANSWER, question_id="few")] * 3
    found = usage(rows)
    texts = UsageTexts(questions={"motive": "=지원한 까닭"}, points={("motive", "company"): "회사"})
    write_usage_csv(found, rewrite_next(found), texts, tmp_path / "a.csv")

    text = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
    told = {row["question_id"]: row for row in csv.DictReader(io.StringIO(text))}
    assert tuple(told["motive"]) == USAGE_HEADER
    motive, few = told["motive"], told["few"]
    assert (motive["rank"], motive["asked"], motive["mean_answer_s"]) == ("1", "20", "45.0")
    assert motive["points"] == "회사 0%; reason 100%" and motive["reasons"] == "point:company"
    assert not motive["question"].startswith("=")
    assert few["asked"] == "3" and set(list(few.values())[4:]) == {""}

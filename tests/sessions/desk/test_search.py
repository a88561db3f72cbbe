"""The search: what is typed, what is found, and that SQL and plain judgement agree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session as Transaction

from interview_sim import messages
from interview_sim.sessions import Consents, Store
from interview_sim.sessions.desk.conditions import (
    Condition,
    InCourse,
    InTrouble,
    Look,
    Named,
    OnDays,
    OnTicket,
    Rated,
    Said,
    SearchedVisit,
    SearchNames,
    Word,
)
from interview_sim.sessions.desk.days import days_of
from interview_sim.sessions.desk.searching import TROUBLE, parse, write
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.tables import RatingRow, SaidRow, StaffRow
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.folding import folded
from interview_sim.sessions.tables import SessionRow, TakeRow
from interview_sim.sessions.training.store import TrainingStore
from interview_sim.sessions.training.tables import CourseRow, CourseVisitRow
from interview_sim.sessions.training.types import CourseFacts
from tests.sessions.building import SEOUL, START, TEXT, Clock
from tests.sessions.desk.visits import visit

NAMES = SearchNames(
    groups={"youth": ("청년", "Young people"), "over_50": ("만 50세 이상", "50 and over")},
    banks={"basic": ("기본 면접", "Basics"), "public-sector": ("공공기관", "Public sector")},
)
TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("", ()),
        ("바다  물류", (Word("바다"), Word("물류"))),
        ("A-0412", (OnTicket("A-0412"),)),
        ("ａ０４１２", (OnTicket("A0412"),)),
        ("0412", (Word("0412"),)),
        ("번호표:a412", (OnTicket("A412"),)),
        ("그룹:청년 은행:basic", (Named("group", "청년"), Named("bank", "basic"))),
        ("GROUP:youth", (Named("group", "youth"),)),
        ("그룹：청년", (Named("group", "청년"),)),
        ('말:"물류 회사"', (Said("물류 회사"),)),
        ("said:“front desk”", (Said("front desk"),)),
        ('말:"닫지 않은', (Said("닫지 않은"),)),
        ('"그룹:청년"', (Word("그룹:청년"),)),
        ("오늘", (OnDays("today"),)),
        ("이번주", (OnDays("week"),)),
        ("날짜:어제 date:2026-11-25", (OnDays("yesterday"), OnDays("2026-11-25"))),
        ("11-25", (OnDays("11-25"),)),
        ("평가:전 rated:yes", (Rated(False), Rated(True))),
        ("평가전", (Rated(False),)),
        ("unrated", (Rated(False),)),
        ("문제:소리없음 trouble:yes", (InTrouble("no_sound"), InTrouble("any"))),
        ("그룹: ", ()),
        ("week month", (Word("week"), Word("month"))),
        ("바다 바다", (Word("바다"),)),
    ],
)
def test_a_text_asks_for(text: str, conditions: tuple[Condition, ...]) -> None:
    search = parse(text)

    assert search.conditions == conditions
    assert search.problems == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("날짜:33일", "search-date-unreadable"),
        ("date:2026-02-30", "search-date-unreadable"),
        ("색깔:빨강", "search-qualifier-unknown"),
        ("평가:몰라", "search-value-unknown"),
        ("trouble:maybe", "search-value-unknown"),
        ("ticket:바다", "search-ticket-unreadable"),
    ],
)
def test_a_mistake_is_told_and_raises_nothing(text: str, code: str, desk: DeskStore, by: Staff) -> None:
    (problem,) = parse(text).problems

    assert problem.code == code
    for language in ("ko", "en"):
        told = messages.message(problem.code, problem.facts, language)
        assert "?" not in told.what + told.cure
    page = desk.page(text, by)
    assert (page.rows, page.total, page.problems) == ((), 0, (problem,))


def test_times_and_addresses_are_words() -> None:
    search = parse("10:30 https://a.kr")

    assert search.conditions == (Word("10:30"), Word("https://a.kr"))
    assert [problem.facts["qualifier"] for problem in search.problems] == ["https"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("오늘", TODAY, TODAY),
        ("yesterday", date(2026, 11, 24), date(2026, 11, 24)),
        ("이번주", date(2026, 11, 23), date(2026, 11, 29)),
        ("month", date(2026, 11, 1), date(2026, 11, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("11-25", TODAY, TODAY),
        ("11-26", date(2025, 11, 26), date(2025, 11, 26)),
        ("2-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("11월25일", TODAY, TODAY),
        ("2026.11.3", date(2026, 11, 3), date(2026, 11, 3)),
        ("2026-11-20..2026-11-03", date(2026, 11, 3), date(2026, 11, 20)),
        ("2026-10..어제", date(2026, 10, 1), date(2026, 11, 24)),
    ],
)
def test_days(text: str, first: date, last: date) -> None:
    assert days_of(text, TODAY) == (first, last)


@given(st.text(max_size=40))
@example("0000-1-1..오늘")
@example("날짜:9999-12-31")
@example('a"b:c"d')
@settings(max_examples=300)
def test_no_text_raises_and_writing_is_understood(text: str) -> None:
    search = parse(text)
    for language in ("ko", "en"):
        again = write(search.conditions, language)  # type: ignore[arg-type]
        assert parse(again).conditions == search.conditions
        assert write(parse(again).conditions, language) == again  # type: ignore[arg-type]


# SQL against plain judgement -------------------------------------------------------------------

_NICKNAMES = ("", "바다", "산들바람", "Sea", "ＡＢ")
_WORDS = ("물류", "회사", "Front", "Desk", "일", "A12", "청년")
_VISITS = st.builds(
    lambda number, nickname, group, bank, minutes, said, troubles, rated, courses: (
        SearchedVisit(
            ticket=f"A-{number:04}",
            nickname=nickname,
            group=group,
            bank_id=bank,
            started_at=datetime(2026, 11, 25, tzinfo=UTC) + timedelta(minutes=minutes),
            said=tuple(folded(" ".join(words)) for words in said),
            troubles=frozenset(code for code in troubles[: len(said)] if code),
            n_to_rate=len(said),
            n_rated=min(rated, len(said)),
            courses=tuple(courses),
        ),
        troubles[: len(said)],
    ),
    number=st.integers(1, 9999),
    nickname=st.sampled_from(_NICKNAMES),
    group=st.sampled_from(("", "youth", "over_50")),
    bank=st.sampled_from(("", "basic", "public-sector")),
    minutes=st.integers(-4000, 4000),
    said=st.lists(st.lists(st.sampled_from(_WORDS), max_size=3), max_size=3),
    troubles=st.lists(
        st.sampled_from(("", "no_sound", "no_picture", "some_sound_lost", "not_analysed")),
        min_size=3,
        max_size=3,
    ),
    rated=st.integers(0, 3),
    courses=st.lists(
        st.sampled_from(("데이터 분석 3기", "Data, class 3", "채용 박람회")), max_size=2, unique=True
    ),
)
_ODD = ("-", "%", "_", "'", "*")
_ASKED = st.one_of(
    st.builds(
        Word, st.sampled_from((*_WORDS, "바다", "04", "a", "-", "youth", "기본", "50세", "%", "_", "'"))
    ),
    st.builds(OnTicket, st.sampled_from(("A-0012", "A0012", "A-1", "A12", "A-", "A", "A999"))),
    st.builds(
        Named, st.sampled_from(("group", "bank")), st.sampled_from(("청년", "you", "Basics", "공공", "-"))
    ),
    st.builds(OnDays, st.sampled_from(("today", "yesterday", "week", "month", "11-25", "2026-11", "33"))),
    st.builds(Said, st.sampled_from((*_WORDS, "물류 회사", "front desk"))),
    st.builds(InCourse, st.sampled_from(("데이터분석", "DATA", "3", "박람회", "%", "none"))),
    st.builds(Rated, st.booleans()),
    st.builds(InTrouble, st.sampled_from(tuple(TROUBLE))),
)
Drawn = tuple[SearchedVisit, list[str]]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskStore]:
    store = DeskStore(tmp_path_factory.mktemp("search") / "data", clock=lambda: START)
    store.add_staff("counsellor", "김상담", "24680")
    yield store
    store.close()


def insert_courses(transaction: Transaction, names: set[str]) -> dict[str, int]:
    """The courses that any visit belongs to: name -> id."""
    rows = [
        CourseRow(kind="class", name=name, bank_id="", preset_id="", begins_on=TODAY, ends_on=TODAY, note="")
        for name in sorted(names)
    ]
    transaction.add_all(rows)
    transaction.flush()
    return {row.name: row.id for row in rows}


def insert(transaction: Transaction, drawn: list[Drawn]) -> dict[int, str]:
    courses = insert_courses(transaction, {name for one, _ in drawn for name in one.courses})
    for number, (one, troubles) in enumerate(drawn):
        session_id = f"{number:032x}"
        row = SessionRow(
            id=session_id,
            ticket=one.ticket,
            spoken="ko",
            group=one.group,
            field="",
            nickname=one.nickname,
            nickname_folded=folded(one.nickname),
            preset_id="",
            bank_id=one.bank_id,
            bank_version="",
            program="",
            started_at=one.started_at,
            is_shown=True,
        )
        transaction.add(row)
        transaction.flush()
        for name in one.courses:
            joined = {"course_id": courses[name], "session_id": session_id, "member": f"m{number}"}
            transaction.add(CourseVisitRow(**joined, text_version=TEXT, at=START))
        for place, words in enumerate(one.said):
            take = TakeRow(
                session_id=session_id,
                question_id=f"q{place}",
                bank_id="",
                bank_version="",
                question_text={},
                take_no=1,
                is_practice=False,
                recording=f"take-{place}.mkv",
                started_at=one.started_at,
                state="analysed",
                trouble=troubles[place],
                is_to_rate=True,
            )
            transaction.add(take)
            transaction.flush()
            transaction.add(SaidRow(take_id=take.id, session_id=session_id, words=words))
            if place < one.n_rated:
                about = {"scale": "general", "scale_version": "1", "scores": {}, "remark": ""}
                transaction.add(RatingRow(take_id=take.id, staff_id=1, made_at=START, **about))
    transaction.flush()
    return {course_id: name for name, course_id in courses.items()}


class _Enough(Exception):
    """Ends the transaction, so that the next example finds an empty store."""


@given(drawn=st.lists(_VISITS, max_size=6), asked=st.lists(_ASKED, min_size=1, max_size=3))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sql_finds_what_plain_judgement_finds(
    filled: DeskStore, drawn: list[Drawn], asked: list[Condition]
) -> None:
    assume(len({visit.ticket for visit, _ in drawn}) == len(drawn))
    found: set[str] = set()
    with pytest.raises(_Enough), filled._database.writing() as transaction:
        courses = insert(transaction, drawn)
        look = Look(today=TODAY, zone=SEOUL, staff_id=1, names=NAMES, courses=courses)
        assert transaction.get(StaffRow, 1) is not None
        clauses = [condition.clause(look) for condition in asked]
        found.update(transaction.scalars(select(SessionRow.ticket).where(*clauses)))
        raise _Enough

    assert found == {
        visit.ticket for visit, _ in drawn if all(condition.match(visit, look) for condition in asked)
    }


# Through the front door ------------------------------------------------------------------------


def test_today_comes_first_and_the_newest_ticket_whatever_the_clock_said(
    store: Store, clock: Clock, tmp_path: Path
) -> None:
    """The clock ran a year ahead for some visits; tickets know in which order they were."""
    for step in (0, 400, 0, -1, 0):
        clock.now = START + timedelta(days=step)
        visit(store)
        clock.now = START
    desk = DeskStore(tmp_path / "data", clock=clock)
    by = desk.add_staff("counsellor", "김상담", "24680")

    tickets = [row.ticket for row in desk.page("", by).rows]
    assert tickets == ["A-0005", "A-0003", "A-0001", "A-0004", "A-0002"]
    assert [row.ticket for row in desk.page("", by, offset=1, limit=2).rows] == ["A-0003", "A-0001"]
    assert desk.page("", by, offset=9).total == desk.count("", by) == 5
    desk.close()


def test_groups_and_banks_are_found_by_what_they_are_called(store: Store, tmp_path: Path) -> None:
    visit(store, group="youth")
    visit(store, group="over_50")
    desk = DeskStore(tmp_path / "data", clock=lambda: START, names=NAMES)
    by = desk.add_staff("counsellor", "김상담", "24680")

    for text, n in (("청년", 1), ("50세", 1), ("그룹:people", 1), ("기본", 2), ("bank:공공", 0)):
        assert desk.count(text, by) == n, text
    desk.close()


ALONE = Consents(record=True, keep=True, text_version=TEXT)


def test_a_course_finds_its_members_that_show_their_visits(
    store: Store, clock: Clock, tmp_path: Path
) -> None:
    training = TrainingStore(tmp_path / "data", clock=clock)
    trainer = DeskStore(tmp_path / "data", clock=clock).add_staff("trainer", "박 강사", "24680")
    facts = CourseFacts(
        name="데이터 분석 3기",
        begins_on=clock.now.date(),
        ends_on=clock.now.date(),
        bank_id="common",
        preset_id="one",
    )
    course = training.add_course(facts, trainer, [])
    shown, alone, other = visit(store), visit(store, ALONE), visit(store)
    for one in (shown, alone):
        training.join(course.id, one.id, TEXT)
    desk = DeskStore(tmp_path / "data", clock=clock)
    by = desk.add_staff("counsellor", "김상담", "24680")

    assert [row.session_id for row in desk.page("과정:데이터분석", by).rows] == [shown.id]
    assert desk.count("course:3기", by) == 1
    assert desk.count("과정:없음", by) == 0
    assert other.id not in {row.session_id for row in desk.page("course:데이터", by).rows}
    desk.close()
    training.close()

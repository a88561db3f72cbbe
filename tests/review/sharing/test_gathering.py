"""What is shared of an opened visit: its answers, and of the comments those for the visitor alone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from interview_sim.review.sharing.gathering import shared_report, table_of, visitor_comments
from interview_sim.review.sharing.tables import table_rows
from interview_sim.sessions.desk.types import OpenedVisit
from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.types import Consents, Profile, Session, Take
from tests.reports.answers import made_up_analysis
from tests.review.sharing.test_desk_sheet import comment

AT = datetime(2026, 11, 25, 14, 20, tzinfo=UTC)


def take(number: int, *, question: str = "teamwork", take_no: int = 1, is_practice: bool = False) -> Take:
    return Take(
        id=number,
        session_id="s1",
        question_id=question,
        bank_id="common",
        bank_version="1",
        question_text={"ko": "무슨 일이었나요?", "en": "What happened?"},
        question=None,
        take_no=take_no,
        is_practice=is_practice,
        answer_limit_s=90,
        recording=f"{number}.mkv",
        started_at=AT,
        state="analysed",
        seconds=12.4,
        dropped_pictures=0,
        sound_lost_s=0,
        gaps=(),
        failure=None,
    )


def visit_of(*takes: Take) -> OpenedVisit:
    session = Session(
        id="s1",
        ticket=Ticket("A-0412"),
        profile=Profile(spoken="ko", group="youth", nickname="하늘"),
        consents=Consents(record=True, show=True, text_version="1"),
        preset_id="basic",
        bank_id="common",
        bank_version="1",
        program="interview-sim 0",
        started_at=AT,
        ended_at=AT,
        ended_how="done",
        delete_after=AT,
        has_pin=False,
        n_takes=len(takes),
    )
    return OpenedVisit(session=session, takes=takes, is_private=False)


def test_private_comments_stay_at_the_desk() -> None:
    comments = [
        comment(1, 9.0, "later"),
        comment(2, 4.0, "mine", is_for_visitor=False),
        comment(3, 2.0, "sooner"),
    ]

    assert [one.text for one in visitor_comments(comments)] == ["sooner", "later"]


def test_the_report_is_the_kiosks_with_comments_and_recordings(tmp_path: Path) -> None:
    (tmp_path / "1.mkv").write_bytes(b"x")
    visit = visit_of(take(1), take(2, take_no=2), take(3, question="why"))
    analyses = {number: made_up_analysis() for number in (1, 2)}

    report = shared_report(
        visit,
        analyses,
        language="en",
        comments={2: [comment(1, 3.0, "good"), comment(2, 4.0, "hm", is_for_visitor=False)]},
        recordings={1: tmp_path / "1.mkv"},
        centre="Centre",
    )

    assert report is not None
    assert (report.ticket, report.nickname, report.date) == ("A-0412", "하늘", "2026-11-25")
    assert [answer.retake_of for answer in report.answers] == [None, 0]
    assert [len(answer.comments) for answer in report.answers] == [0, 1]
    assert report.answers[0].recording == tmp_path / "1.mkv"
    assert report.answers[0].question_text == "What happened?"


def test_nothing_analysed_is_no_report() -> None:
    assert shared_report(visit_of(take(1)), {}, language="ko") is None
    assert shared_report(visit_of(take(1, is_practice=True)), {1: made_up_analysis()}, language="ko") is None


def test_the_table_has_the_analysed_answers() -> None:
    rows = table_of(visit_of(take(1), take(2), take(3)), {1: made_up_analysis(), 3: made_up_analysis()})

    assert [(row.ticket, row.number, row.take_no) for row in rows] == [("A-0412", 1, 1), ("A-0412", 2, 1)]
    assert rows[0].question_text == "무슨 일이었나요?"
    assert len(list(table_rows(rows))) == 2 * len(made_up_analysis().measures)

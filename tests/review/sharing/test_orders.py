"""What was ordered lies there whole and is read by readers of its kind; else nothing does."""

from __future__ import annotations

import csv
import errno
import io
import re
from dataclasses import replace
from pathlib import Path

import av
import openpyxl
import pytest

from interview_sim.errors import InterviewSimError, OutputNotWritable
from interview_sim.messages import has_message
from interview_sim.recording import RecordingDiskFull, RecordingMissing, probe
from interview_sim.review.correcting import corrected
from interview_sim.review.scales import load_scale
from interview_sim.review.sharing import orders
from interview_sim.review.sharing.errors import NothingToShare, SharingDiskFull, SharingRefused
from interview_sim.review.sharing.orders import (
    ORDER_WAYS,
    Shareable,
    SharedAnswer,
    ShareOrder,
    carry_out,
    default_name,
    free_path,
    permission_for,
)
from interview_sim.sessions.types import Consents
from tests.recording.numbered import recorded
from tests.reports.answers import made_up_analysis
from tests.review.people import KIM, correction, rating
from tests.review.sharing.pages import n_pages, text_of
from tests.review.sharing.test_desk_sheet import comment
from tests.review.sharing.test_gathering import take, visit_of

JUDGED = rating(KIM, {"situation": 4, "own_action": 3, "result": 5, "pace": 2})
FILES = {
    "sheet": "a.pdf", "report": "b.pdf", "srt": "c.srt", "vtt": "d.vtt", "clip": "e.mp4",
    "package": "A-0412 2026-11-25", "csv": "f.csv", "xlsx": "g.xlsx", "print": "h.pdf",
}  # fmt: skip


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recorded(tmp_path_factory.mktemp("film") / "take.mkv", seconds=6)


@pytest.fixture
def what(film: Path) -> Shareable:
    fixes = [correction(1, "text", "replace", (2.5, 2.9), "재작년", "작년")]
    first = SharedAnswer(
        take=take(1),
        recording=film,
        analysis=corrected(made_up_analysis(), fixes).analysis,
        comments=(comment(1, 6.4, "여기서 막힘."), comment(2, 3.0, "혼잣말", is_for_visitor=False)),
        rating=JUDGED,
    )
    second = SharedAnswer(take=take(2, question="why"), recording=film, analysis=made_up_analysis(pace=300))
    visit = visit_of(first.take, second.take)
    return Shareable(
        visit=visit, answers=(first, second), take_id=1, scale=load_scale(), language="ko", centre="상상우리"
    )


def order(way: str, folder: Path) -> ShareOrder:
    return ShareOrder(way=way, path=folder / FILES[way], span=(1.0, 3.0))  # type: ignore[arg-type]


@pytest.mark.parametrize("way", ["sheet", "print"])
def test_the_sheet_is_one_page_for_the_visitor(what: Shareable, tmp_path: Path, way: str) -> None:
    carry_out(order(way, tmp_path), what)

    text = text_of(tmp_path / FILES[way])
    assert n_pages(tmp_path / FILES[way]) == 1
    assert "여기서 막힘." in text and "혼잣말" not in text
    assert "상상우리" in text and "김 상담사" in text


def test_without_a_rating_the_sheet_leads_nobody(what: Shareable, tmp_path: Path) -> None:
    blind = replace(what, answers=(replace(what.answers[0], rating=None), what.answers[1]))

    carry_out(order("sheet", tmp_path), blind)

    assert "아직 평가하지 않았습니다" in text_of(tmp_path / "a.pdf")


def test_the_report_has_all_answers_and_the_notes_for_the_visitor(what: Shareable, tmp_path: Path) -> None:
    made = carry_out(order("report", tmp_path), what)

    text = text_of(tmp_path / "b.pdf")
    assert "A-0412" in text and "여기서 막힘." in text and "혼잣말" not in text
    assert made.remarks == ()


def test_an_answer_that_was_not_analysed_is_told(what: Shareable, tmp_path: Path) -> None:
    half = replace(what, answers=what.answers[:1])

    made = carry_out(order("report", tmp_path), half)

    assert [(one.code, one.facts["n"]) for one in made.remarks] == [("package-answers-left-out", "1")]


def test_captions_read_as_corrected(what: Shareable, tmp_path: Path) -> None:
    carry_out(order("srt", tmp_path), what)
    carry_out(order("vtt", tmp_path), what)

    srt = (tmp_path / "c.srt").read_text("utf-8-sig")
    assert "재작년" in srt and " 작년" not in srt
    assert re.search(r"^00:00:02,\d{3} --> 00:00:0", srt, re.MULTILINE)
    assert (tmp_path / "d.vtt").read_text("utf-8").startswith("WEBVTT")


def test_the_clip_holds_the_chosen_seconds(what: Shareable, tmp_path: Path) -> None:
    told: list[float] = []

    carry_out(order("clip", tmp_path), what, on_progress=told.append)

    with av.open(str(tmp_path / "e.mp4")) as film:
        assert {stream.type for stream in film.streams} == {"video", "audio"}
    assert probe(tmp_path / "e.mp4").duration_s == pytest.approx(2.0, abs=0.15)
    assert told[-1] == 1.0


def test_the_tables_hold_both_answers(what: Shareable, tmp_path: Path) -> None:
    carry_out(order("csv", tmp_path), what)
    carry_out(order("xlsx", tmp_path), what)

    text = (tmp_path / "f.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    sheet = list(openpyxl.load_workbook(tmp_path / "g.xlsx").active.iter_rows(values_only=True))
    assert {row["ticket"] for row in rows} == {"A-0412"}
    assert {row["question_id"] for row in rows} == {"teamwork", "why"}
    assert list(sheet[0]) == list(rows[0]) and len(sheet) == len(rows) + 1


def test_the_package_is_a_folder_under_the_chosen_name(what: Shareable, tmp_path: Path) -> None:
    carry_out(order("package", tmp_path), what)

    folder = tmp_path / "A-0412 2026-11-25"
    names = {path.name for path in folder.iterdir()}
    assert {"report.html", "report.pdf", "answer-1.mp4", "answer-2.mp4", "answer-1.srt", "notes.txt"} <= names
    assert "재작년" in (folder / "answer-1.srt").read_text("utf-8-sig")
    assert "혼잣말" not in (folder / "notes.txt").read_text("utf-8-sig")
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]


@pytest.mark.parametrize("way", ORDER_WAYS)
def test_without_consent_nothing_leaves(what: Shareable, tmp_path: Path, way: str) -> None:
    session = replace(what.visit.session, consents=Consents(record=True, keep=True, text_version="1"))
    closed = replace(what, visit=replace(what.visit, session=session))

    with pytest.raises(SharingRefused):
        carry_out(order(way, tmp_path), closed)

    assert list(tmp_path.iterdir()) == []
    assert has_message(permission_for(way, closed.visit).code)  # type: ignore[arg-type]


@pytest.mark.parametrize("way", ORDER_WAYS)
def test_what_leaves_is_noted_or_does_not_stay(what: Shareable, tmp_path: Path, way: str) -> None:
    noted: list[str] = []
    carry_out(order(way, tmp_path), what, note=noted.append)
    (tmp_path / "second").mkdir()

    def cannot(_: str) -> None:
        raise OutputNotWritable(file="store", why="locked")

    with pytest.raises(OutputNotWritable):
        carry_out(order(way, tmp_path / "second"), what, note=cannot)

    assert noted == ["printed sheet" if way == "print" else f"exported {way}"]
    assert list((tmp_path / "second").iterdir()) == []


@pytest.mark.parametrize("way", ORDER_WAYS)
def test_a_folder_that_went_is_told_and_does_not_come_back(what: Shareable, tmp_path: Path, way: str) -> None:
    gone = tmp_path / "stick"

    with pytest.raises(OutputNotWritable):
        carry_out(order(way, gone), what)

    assert not gone.exists()


@pytest.mark.parametrize("way", [way for way in ORDER_WAYS if way != "clip"])
def test_nothing_analysed_is_nothing_to_share(what: Shareable, tmp_path: Path, way: str) -> None:
    bare = replace(what, answers=tuple(replace(one, analysis=None) for one in what.answers))

    with pytest.raises(NothingToShare):
        carry_out(order(way, tmp_path), bare)

    assert list(tmp_path.iterdir()) == []


def test_a_lost_recording_costs_the_clip_alone(what: Shareable, tmp_path: Path) -> None:
    lost = replace(what.answers[0], recording=tmp_path / "gone.mkv")
    without = replace(what, answers=(lost, what.answers[1]))

    with pytest.raises(RecordingMissing):
        carry_out(order("clip", tmp_path), without)
    carry_out(order("report", tmp_path), without)

    assert [path.name for path in tmp_path.iterdir()] == ["b.pdf"]


def test_a_full_disk_is_called_so(what: Shareable, tmp_path: Path, monkeypatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OutputNotWritable(file="x", why="?") from OSError(errno.ENOSPC, "No space left on device")

    def full_clip(*_: object, **__: object) -> None:
        raise RecordingDiskFull(file="x")

    monkeypatch.setattr("interview_sim.review.sharing.tables.write_table", full)
    monkeypatch.setattr("interview_sim.recording.clipping.clip", full_clip)

    for way in ("csv", "clip"):
        with pytest.raises(SharingDiskFull):
            carry_out(order(way, tmp_path), what)


def test_a_stop_leaves_nothing(what: Shareable, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(_: float) -> None:
        raise Stopped

    for way in ("clip", "package"):
        with pytest.raises(Stopped):
            carry_out(order(way, tmp_path), what, on_progress=stop)

    assert list(tmp_path.iterdir()) == []


def test_names_are_what_disks_take(tmp_path: Path) -> None:
    assert default_name("srt", "A-0412", "2026-11-25", "질문", 2) == "A-0412 2026-11-25 질문 2.srt"
    assert default_name("package", "A-0412", "2026-11-25", "") == "A-0412 2026-11-25"
    assert default_name("csv", "A/1", "", 'a:"b"\n<c>') == "A1 abc.csv"
    (tmp_path / "a.pdf").write_text("")
    (tmp_path / "a (2).pdf").write_text("")
    assert free_path(tmp_path / "a.pdf").name == "a (3).pdf"
    assert free_path(tmp_path / "b.pdf").name == "b.pdf"


def test_every_error_has_its_sentence() -> None:
    mine = [
        one for one in vars(orders).values() if isinstance(one, type) and issubclass(one, InterviewSimError)
    ]
    assert all(has_message(one.code) for one in mine)
    assert has_message("package-answers-left-out") and has_message("printing-failed")

"""The package holds everything the visitor may take home, or does not come into being."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from interview_sim.errors import OutputNotWritable
from interview_sim.messages import has_message
from interview_sim.recording import probe
from interview_sim.reports import media
from interview_sim.reports.model import AnswerComment, ReportAnswer, SessionReport
from interview_sim.review.sharing import package as packages
from interview_sim.review.sharing.errors import PackageExists, SharingRefused
from interview_sim.review.sharing.package import VisitorPackage, write_package
from interview_sim.review.sharing.permission import Permission
from tests.recording.films import Film
from tests.recording.numbered import recorded
from tests.reports.answers import made_up_analysis
from tests.review.people import correction
from tests.review.sharing.pages import n_pages, text_of

YES = Permission(may=True, code="share-shown")


def answer(number: int, recording: Path | None) -> ReportAnswer:
    return ReportAnswer(
        title=f"질문 {number}",
        question_text=f"질문 {number}: 무슨 일이었나요?",
        analysis=made_up_analysis(),
        recording=recording,
        comments=(AnswerComment(at_s=6.4, text="여기서 막힘."), AnswerComment(at_s=2.0, text="또렷함.")),
    )


def report_of(*recordings: Path | None) -> SessionReport:
    answers = tuple(answer(number, recording) for number, recording in enumerate(recordings, 1))
    return SessionReport(
        answers=answers,
        score=made_up_analysis().score,
        language="ko",
        title="면접 연습 결과",
        ticket="A-0412",
    )


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recorded(tmp_path_factory.mktemp("film") / "take.mkv", seconds=3)


def test_everything_is_in_it(film: Path, tmp_path: Path) -> None:
    sound = tmp_path / "sound.mkv"
    Film(fps=None, seconds=2).write(sound)

    made = write_package(VisitorPackage(report=report_of(film, sound), permission=YES), tmp_path / "out")

    assert made.folder == tmp_path / "out" / "A-0412"
    assert made.missing == ()
    assert {path.name for path in made.folder.iterdir()} == {
        "report.html", "report.pdf", "readme.txt", "notes.txt", "answer-1.mp4", "answer-1.srt",
        "answer-1.vtt", "answer-2.m4a", "answer-2.srt", "answer-2.vtt",
    }  # fmt: skip
    assert probe(made.folder / "answer-1.mp4").has_picture
    assert n_pages(made.folder / "report.pdf") == 3
    assert "0:06 여기서 막힘." in text_of(made.folder / "report.pdf")
    page = (made.folder / "report.html").read_text("utf-8")
    assert page.count("data:video/mp4;base64,") == 1
    assert page.count("data:audio/mp4;base64,") == 1
    notes = (made.folder / "notes.txt").read_bytes().decode("utf-8-sig")
    assert notes.index("또렷함") < notes.index("여기서 막힘")
    assert "0:06  여기서 막힘." in notes
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["A-0412"]


def test_captions_read_as_corrected(film: Path, tmp_path: Path) -> None:
    fixed = correction(1, "text", "replace", (2.5, 2.9), "재작년", "작년")

    made = write_package(
        VisitorPackage(report=report_of(film), permission=YES, corrections={0: (fixed,)}), tmp_path
    )

    assert "재작년 가을에" in (made.folder / "answer-1.srt").read_text("utf-8-sig")


def test_a_film_too_large_for_the_page_is_linked_beside_it(
    film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never to a file of the booth's computer."""
    monkeypatch.setattr(packages, "EMBED_AT_MOST_BYTES", 1000)
    monkeypatch.setattr(media, "EMBED_AT_MOST_BYTES", 1000)

    made = write_package(VisitorPackage(report=report_of(film), permission=YES), tmp_path)

    page = (made.folder / "report.html").read_text("utf-8")
    assert re.findall(r'src="([^"]*)"', page) == ["answer-1.mp4"]


def test_without_consent_nothing_is_written(film: Path, tmp_path: Path) -> None:
    no = Permission(may=False, code="share-not-shown")

    with pytest.raises(SharingRefused):
        write_package(VisitorPackage(report=report_of(film), permission=no), tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_a_recording_that_is_gone_or_damaged_costs_its_film_only(film: Path, tmp_path: Path) -> None:
    (tmp_path / "noise.mkv").write_bytes(b"no film" * 100)
    report = report_of(tmp_path / "gone.mkv", tmp_path / "noise.mkv", film)

    made = write_package(VisitorPackage(report=report, permission=YES), tmp_path / "out")

    assert [(one.code, one.number) for one in made.missing] == [
        ("package-film-missing", 1),
        ("package-film-damaged", 2),
    ]
    assert all(has_message(one.code) for one in made.missing)
    assert sorted(path.name for path in made.folder.glob("*.mp4")) == ["answer-3.mp4"]
    assert (made.folder / "answer-1.srt").exists()


def test_no_comments_make_no_notes(film: Path, tmp_path: Path) -> None:
    report = report_of(film)
    report = replace(report, answers=(replace(report.answers[0], comments=()),))

    made = write_package(VisitorPackage(report=report, permission=YES), tmp_path)

    assert not (made.folder / "notes.txt").exists()


def test_a_folder_that_is_there_is_not_touched(film: Path, tmp_path: Path) -> None:
    (tmp_path / "A-0412").mkdir()
    (tmp_path / "A-0412" / "mine.txt").write_text("mine")

    with pytest.raises(PackageExists):
        write_package(VisitorPackage(report=report_of(film), permission=YES), tmp_path)

    assert [path.name for path in (tmp_path / "A-0412").iterdir()] == ["mine.txt"]


def test_what_cannot_be_written_is_told(film: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputNotWritable):
        write_package(VisitorPackage(report=report_of(film), permission=YES), tmp_path / "file")

    assert [path.name for path in tmp_path.iterdir()] == ["file"]


class Stopped(Exception):
    pass


def test_progress_grows_and_may_stop_the_work(film: Path, tmp_path: Path) -> None:
    told: list[float] = []
    package = VisitorPackage(report=report_of(film, film), permission=YES)
    write_package(package, tmp_path / "a", on_progress=told.append)

    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(share: float) -> None:
        if share > 0.5:
            raise Stopped

    with pytest.raises(Stopped):
        write_package(package, tmp_path / "b", on_progress=stop)
    assert list((tmp_path / "b").iterdir()) == []


def test_errors_have_their_sentences() -> None:
    assert has_message(SharingRefused.code)
    assert has_message(PackageExists.code)

"""A report says what was found, escapes what visitors say, and never leaves half a file."""

from __future__ import annotations

import csv
import io
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from interview_sim.banks import follow_up_question, shipped_banks
from interview_sim.errors import OutputNotWritable
from interview_sim.reports.csv import write_csv
from interview_sim.reports.gaze import gaze_spans
from interview_sim.reports.headings import heading
from interview_sim.reports.html import write_html
from interview_sim.reports.interview import interview_report
from interview_sim.reports.model import AnswerComment, ReportAnswer, SessionReport
from interview_sim.reports.pdf import write_pdf
from interview_sim.reports.transcript import transcript_pieces
from interview_sim.reports.view import report_view
from interview_sim.reports.visit import AnsweredTake, visit_report
from interview_sim.reports.voice_line import voice_bars
from interview_sim.reports.words import measure_words, norm_text
from interview_sim.results import Analysis, Measured, Norm, Transcript, Word
from tests.reports.answers import made_up_analysis


@dataclass(frozen=True, kw_only=True)
class Take:
    """As much of a stored take as a report looks at."""

    question_id: str
    question_text: Mapping[str, str]
    question: Mapping[str, object] | None
    bank_id: str = "common"
    take_no: int = 1
    is_practice: bool = False


def report_of(
    *analyses: Analysis, language: str = "ko", question: str = "그때 어떤 상황이었나요?"
) -> SessionReport:
    return SessionReport(
        answers=tuple(
            ReportAnswer(
                title=f"질문 {number}",
                question_text=question,
                analysis=analysis,
                take=number,
                retake_of=None if number == 1 else 0,
            )
            for number, analysis in enumerate(analyses, 1)
        ),
        score=analyses[0].score,
        language="en" if language == "en" else "ko",
        title="면접 연습 결과" if language == "ko" else "Interview rehearsal",
        ticket="A-0412",
    )


def test_html_shows_points_advice_measures_and_what_was_not_measured(tmp_path: Path) -> None:
    write_html(report_of(made_up_analysis()), tmp_path / "report.html")

    page = (tmp_path / "report.html").read_text("utf-8")
    assert all(
        text in page for text in ("72", "0:06–0:12", "말 빠르기", "268", "기준 250–350", "재지 못함", "멈춤")
    )


def test_html_needs_no_address_outside_itself(tmp_path: Path) -> None:
    write_html(report_of(made_up_analysis()), tmp_path / "report.html")

    page = (tmp_path / "report.html").read_text("utf-8")
    outside = re.findall(r"""(?:src|href|url\()\s*=?\s*["']?(https?:[^"')\s]+)""", page)
    assert [address for address in outside if "www.w3.org" not in address] == []


def test_several_answers_stand_combined_on_the_overview() -> None:
    answers = [
        ReportAnswer(title=f"질문 {n}", question_text="", analysis=made_up_analysis(pace=pace))
        for n, pace in enumerate((260.0, 300.0), 1)
    ]
    practice = ReportAnswer(
        title="연습", question_text="", analysis=made_up_analysis(pace=90.0), is_practice=True
    )

    view = report_view(interview_report([practice, *answers], language="ko", title="결과"))

    pace = next(card for card in view.cards if card.words.measure == "speech_rate")
    assert pace.words.value_text == "280"
    assert {action.answer for action in view.actions} <= {1, 2}


def test_a_transcript_with_markup_stays_text(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    analysis = replace(
        made_up_analysis(),
        transcript=Transcript(text=evil, words=(Word(text=evil, start_s=2.2, end_s=3.0, probability=1.0),)),
    )

    write_html(report_of(analysis, question="<img src=x onerror=alert(1)>"), tmp_path / "report.html")

    page = (tmp_path / "report.html").read_text("utf-8")
    assert evil not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("language", ["ko", "en"])
def test_pdf_is_one_overview_and_a_page_per_answer(tmp_path: Path, language: str) -> None:
    path = tmp_path / "report.pdf"

    write_pdf(report_of(made_up_analysis(), made_up_analysis(pace=301), language=language), path)

    pages = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages:\s+3\n", pages)
    assert "268" in text
    assert "301" in text


def test_a_report_without_a_speech_model_says_so_with_its_cure(tmp_path: Path) -> None:
    write_html(report_of(made_up_analysis(without_speech_model=True)), tmp_path / "report.html")

    assert "interview-sim models install whisper-base" in (tmp_path / "report.html").read_text("utf-8")


def test_csv_has_a_row_for_every_measure_and_no_formula(tmp_path: Path) -> None:
    write_csv(report_of(made_up_analysis(), question='=HYPERLINK("x")'), tmp_path / "measures.csv")

    rows = list(csv.DictReader(io.StringIO((tmp_path / "measures.csv").read_text("utf-8-sig"))))
    assert len(rows) == len(made_up_analysis().measures)
    assert {row["question"][0] for row in rows} == {"'"}
    assert {row["measure"]: row["reason"] for row in rows}["framing"] == "no_picture"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputNotWritable):
        write_csv(report_of(made_up_analysis()), tmp_path / "file" / "measures.csv")

    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_transcript_marks_fillers_and_long_pauses_at_their_place() -> None:
    pieces = transcript_pieces(made_up_analysis(), "ko")

    kinds = [(piece.kind, piece.text) for piece in pieces]
    assert kinds[6:9] == [("long_pause", "2.4초"), ("filler", "어"), ("word", "결국")]


def test_a_filler_that_stands_in_the_transcript_is_not_shown_twice() -> None:
    analysis = made_up_analysis()
    words = (*analysis.transcript.words, Word(text="어,", start_s=8.7, end_s=9.1, probability=0.5))  # type: ignore[union-attr]

    pieces = transcript_pieces(replace(analysis, transcript=Transcript(text="", words=words)), "ko")

    assert [piece.text for piece in pieces if piece.kind == "filler"] == ["어,"]


def test_a_blink_does_not_end_a_look() -> None:
    spans = gaze_spans(made_up_analysis())

    assert [(span.state, span.start_s) for span in spans] == [("camera", 0.0), ("down", 3.0), ("camera", 4.4)]


def test_the_voice_line_is_silent_outside_speech_and_marks_the_moment() -> None:
    bars = voice_bars(made_up_analysis(), 6.0, 12.0, 60, mark=(8.6, 9.2))

    assert [bar.kind for bar in bars[3:25]] == ["silence"] * 22
    assert [number for number, bar in enumerate(bars) if bar.kind == "mark"] == [26, 27, 28, 29, 30, 31]


@pytest.mark.parametrize(
    ("low", "high", "ko", "en"),
    [
        (250, 350, "기준 250–350", "good: 250–350"),
        (None, 5, "기준 5 이하", "good: at most 5"),
        (15, None, "기준 15 이상", "good: 15 or more"),
        (None, None, "", ""),
    ],
)
def test_a_norm_in_words(low: float | None, high: float | None, ko: str, en: str) -> None:
    norm = Norm(good_low=low, good_high=high, scale_low=0, scale_high=500, unit="", source="x")

    assert (norm_text("speech_rate", norm, "ko"), norm_text("speech_rate", norm, "en")) == (ko, en)


def test_an_estimated_pace_says_that_it_is_estimated() -> None:
    found = Measured(value=268, details={"method": "syllable nuclei"})

    assert measure_words("speech_rate", found, None, "ko").note.startswith("소리로 어림한 값")


def test_a_school_that_was_named_is_a_note_to_the_visitor() -> None:
    words = (
        Word(text="한국대학교를", start_s=2.2, end_s=3.0, probability=1.0),
        Word(text="졸업했습니다", start_s=3.1, end_s=4.0, probability=1.0),
    )
    analysis = replace(
        made_up_analysis(), transcript=Transcript(text="한국대학교를 졸업했습니다", words=words)
    )

    view = report_view(report_of(analysis))

    assert "학교 이름 (0:02)" in view.answers[0].notes[0]
    assert report_view(report_of(made_up_analysis())).answers[0].notes == ()


def commented() -> SessionReport:
    report = report_of(made_up_analysis())
    remarks = (
        AnswerComment(at_s=11.2, text="배운 점이 좋음.\n앞으로 옮겨 볼 것. <b>"),
        AnswerComment(at_s=6.2, end_s=8.6, text="여기서 막힘. #strong[다음 말]을 준비해 두면 좋겠음."),
    )
    return replace(report, answers=(replace(report.answers[0], comments=remarks),))


def test_comments_for_the_visitor_stand_under_the_answer_with_their_seconds(tmp_path: Path) -> None:
    write_html(commented(), tmp_path / "report.html")
    write_pdf(commented(), tmp_path / "report.pdf")

    page = (tmp_path / "report.html").read_text("utf-8")
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "report.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert page.index("0:06–0:08") < page.index("여기서 막힘") < page.index("배운 점이 좋음")
    assert "&lt;b&gt;" in page
    assert re.search(r"0:06–0:08\s+여기서 막힘\. #strong\[다음 말\]을", text)
    assert "0:11" in text
    assert "상담사 메모" in text


def test_a_report_without_comments_has_no_heading_for_them(tmp_path: Path) -> None:
    write_html(report_of(made_up_analysis()), tmp_path / "report.html")

    assert "상담사 메모" not in (tmp_path / "report.html").read_text("utf-8")


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_follow_up_says_in_every_report_why_it_was_asked(tmp_path: Path, language: str) -> None:
    question = next(one for bank in shipped_banks() for one in bank.questions if one.id == "motive")
    asked = follow_up_question(question, question.follow_ups[0])
    takes = [
        Take(question_id=one.id, question_text=one.text.model_dump(), question=one.model_dump(mode="json"))
        for one in (question, asked)
    ]
    report = visit_report(
        [AnsweredTake(take=take, analysis=made_up_analysis()) for take in takes],
        language="ko" if language == "ko" else "en",
        ticket="A-0412",
        nickname="",
        centre="",
        date="",
        age_group=None,
    )
    assert report is not None
    because = {
        "ko": "앞 답변에서 '내 경험과 맞는 점' 이야기를 듣지 못해 이어서 여쭌 질문입니다.",
        "en": "Asked because “how my experience fits” was not heard in the answer before.",
    }[language]

    write_html(report, tmp_path / "report.html")
    write_pdf(report, tmp_path / "report.pdf")
    write_csv(report, tmp_path / "report.csv")

    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "report.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    page = (tmp_path / "report.html").read_text("utf-8").replace("&#39;", "'")
    assert page.count(because) == 1
    assert re.sub(r"\s+", "", because) in re.sub(r"[\s\u2060]+", "", text)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "report.csv").read_text("utf-8-sig"))))
    assert {row["answer"]: row["asked_because"] for row in rows} == {"1": "", "2": because}
    heads = {"ko": ["질문 1", "질문 2 · 꼬리 질문"], "en": ["Question 1", "Question 2 · Follow-up"]}
    assert [heading(index, report) for index in (0, 1)] == heads[language]

"""What a reader meets: one A4 overview whatever was measured, true sentences, labels that do not collide."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from interview_sim.errors import OutputNotWritable
from interview_sim.messages import Language
from interview_sim.reports.charts import answer_charts, clock_ticks
from interview_sim.reports.files import write_together
from interview_sim.reports.html import html_page
from interview_sim.reports.interview import interview_report
from interview_sim.reports.marks import Mark, merged, placed_labels
from interview_sim.reports.model import ReportAnswer, SessionReport
from interview_sim.reports.pdf import pdf_document
from interview_sim.reports.view import report_view
from interview_sim.reports.words import length_text, measure_words, source_text, value_text
from interview_sim.results import Analysis, Event, Measured, Norm, NotMeasured, ScoredMeasure, Transcript
from tests.reports.answers import NORM, made_up_analysis

REASONS = {"share": 61, "needed": 80, "seconds": "3.2", "rate": 4}
WIDE = replace(
    NORM, source=f"{'시작 기준 2-4 반음, 1.5 아래는 단조로움 ' * 2}/ {'start value, flat below 1.5 ' * 3}"
)


def one_answer(analysis: Analysis, language: Language = "ko", **more: object) -> SessionReport:
    answer = ReportAnswer(title="answer.mkv", question_text="", analysis=analysis, **more)  # type: ignore[arg-type]
    return SessionReport(answers=(answer,), score=analysis.score, language=language, title="면접 연습 결과")


def all_measured() -> Analysis:
    """Every measure has a value, a band, a norm with a long source; three pieces of advice."""
    base = made_up_analysis()
    scored = tuple(
        ScoredMeasure(name=name, band="poor", points=50.0, weight=1.0, norm=WIDE) for name in base.measures
    )
    actions = tuple(
        replace(base.score.next_actions[0], code=code, facts=(("point_ko", "맡은 일에서 배운 점"),))
        for code in ("filled_pauses_after_pause", "expected_points_missing", "sentence_endings_mixed")
    )
    return replace(
        base,
        measures={name: replace(_measured(base, name), value=0.5) for name in base.measures},
        score=replace(base.score, measures=scored, next_actions=actions),
    )


def _measured(analysis: Analysis, name: str) -> Measured:
    found = analysis.measures[name]
    return found if isinstance(found, Measured) else Measured(value=0.5)


def nothing_measured() -> Analysis:
    base = made_up_analysis()
    return replace(
        base,
        measures={name: NotMeasured(reason="face_too_dark", facts=REASONS) for name in base.measures},
        speech=(),
        transcript=Transcript(text="", words=()),
        score=replace(base.score, overall=None, measured_weight=0.0, measures=(), next_actions=()),
    )


def pages_of(pdf: bytes, folder: Path) -> list[str]:
    (folder / "report.pdf").write_bytes(pdf)
    text = subprocess.run(
        ["pdftotext", "-layout", folder / "report.pdf", "-"], capture_output=True, text=True, check=True
    )
    return text.stdout.rstrip("\f").split("\f")


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("analysis", [all_measured(), nothing_measured()], ids=["all", "nothing"])
def test_the_overview_is_one_page_whatever_was_measured(
    analysis: Analysis, language: Language, tmp_path: Path
) -> None:
    pages = pages_of(pdf_document(one_answer(analysis, language)), tmp_path)

    assert len(pages) == 2
    assert "answer.mkv" in pages[1]


def test_korean_in_the_pdf_can_be_searched_and_breaks_between_words(tmp_path: Path) -> None:
    """Words stay plain text: nothing invisible between the syllables, no line that ends inside a word."""
    words = made_up_analysis().transcript
    assert words is not None
    many = replace(words, words=words.words * 12)

    pages = pages_of(pdf_document(one_answer(replace(made_up_analysis(), transcript=many))), tmp_path)

    assert "말 빠르기" in pages[0]
    assert pages[1].count("분석했습니다") == 12
    assert "끝냈습니다" in pages[1]


def test_the_pdf_needs_no_font_of_ours(tmp_path: Path) -> None:
    pages = pages_of(pdf_document(one_answer(made_up_analysis()), fonts=None), tmp_path)

    assert "면접 연습 결과" in pages[0]


def test_where_too_little_was_measured_nobody_is_told_to_go_on_as_before() -> None:
    view = report_view(one_answer(nothing_measured()))

    assert "잰 것이 적어" in view.no_actions
    assert view.answers[0].transcript_note == "알아들은 말이 없습니다."


def test_a_dark_face_is_told_in_the_words_of_the_look() -> None:
    found = NotMeasured(reason="face_too_dark", facts={"share": 61, "needed": 80})

    ko, en = (measure_words("eye_contact", found, None, language) for language in ("ko", "en"))

    assert ko.reason == "얼굴이 어두워 61%만 볼 수 있었습니다. 80%가 넘어야 잽니다. 점수에 넣지 않았습니다."
    assert en.reason == "Too dark: only 61% was usable, 80% is needed. Not counted in your points."


@pytest.mark.parametrize(
    ("source", "ko", "en"),
    [("시작 기준 / start value", "시작 기준", "start value"), ("JABA 2024", "JABA 2024", "JABA 2024")],
)
def test_a_norms_source_speaks_the_readers_language(source: str, ko: str, en: str) -> None:
    norm = Norm(good_low=1, good_high=2, scale_low=0, scale_high=3, unit="", source=source)

    assert (source_text(norm, "ko"), source_text(norm, "en")) == (ko, en)


@pytest.mark.parametrize(("seconds", "text"), [(2.44, "2.4초"), (59.9, "59.9초"), (10_033.2, "167:13")])
def test_a_long_silence_is_told_in_minutes(seconds: float, text: str) -> None:
    assert length_text(seconds, "ko") == text


def test_shares_are_written_with_their_sign() -> None:
    assert (value_text("eye_contact", 0.62), value_text("speech_rate", 268.2)) == ("62%", "268")


def test_practice_first_take_and_retake_are_told_apart_and_numbered_as_advice_counts() -> None:
    question = "가장 기억에 남는 일을 말씀해 주세요."

    def take(**more: object) -> ReportAnswer:
        return ReportAnswer(
            title="가장 기억에 남는 일을…",
            question_text=question,
            analysis=made_up_analysis(),
            **more,  # type: ignore[arg-type]
        )

    answers = [take(is_practice=True), take(), take(take=2, retake_of=1), take()]
    view = report_view(interview_report(answers, language="ko", title="결과"))

    assert [answer.heading for answer in view.answers] == ["연습 질문", "질문 1", "질문 1", "질문 2"]
    assert [bool(answer.remark) for answer in view.answers] == [True, True, True, False]
    assert "넣지 않았습니다" in view.answers[1].remark
    assert all(action.where.startswith(("질문 1 · ", "질문 2 · ")) for action in view.actions)


def test_one_answer_is_not_called_question_1() -> None:
    action = report_view(one_answer(made_up_analysis())).actions[0]

    assert not action.where.startswith("질문")
    assert action.where


def test_sound_that_the_recording_lost_is_a_note() -> None:
    base = made_up_analysis()
    lost = replace(base, measures={**base.measures, "pauses": Measured(value=0.0, details={"lost_s": 3.2})})

    assert "소리가 3.2초 빠져" in report_view(one_answer(lost)).answers[0].notes[0]


def test_rows_of_the_timeline_that_hold_nothing_are_left_out() -> None:
    base = made_up_analysis()
    bare = replace(
        base,
        measures={
            **base.measures,
            "eye_contact": NotMeasured(reason="no_picture"),
            "filled_pauses": Measured(
                value=0.0,
                events=(Event(start_s=3.0, end_s=3.4, label="hesitation", details={"track": "acoustic"}),),
            ),
        },
    )

    full, empty = answer_charts(base, "ko"), answer_charts(bare, "ko")

    assert all(row in full["timeline"] for row in ("말", "군말", "멈춤", "시선"))
    assert "시선" not in empty["timeline"]
    assert "군말" not in empty["timeline"] and "hesitation" not in empty["timeline"]
    assert set(empty) == {"timeline", "pace"}


@pytest.mark.parametrize("duration_s", [0.0, 0.4, 2.0, 6.0, 63.2, 600.0, 10_800.0])
def test_the_clock_of_a_chart_has_round_times(duration_s: float) -> None:
    ticks = clock_ticks(duration_s)

    assert ticks[0] == 0
    assert len(ticks) <= 13
    assert all(tick <= duration_s for tick in ticks)


def test_labels_stand_inside_beside_or_joined_and_never_on_one_another() -> None:
    marks = [
        Mark(0.0, 4.0, "long_pause", "4.0"),
        Mark(10.0, 10.3, "filler", "어"),
        Mark(10.5, 10.8, "filler", "그"),
        Mark(20.0, 22.0, "long_pause", "2.0"),
        Mark(22.1, 22.3, "pause"),
    ]

    placed = placed_labels(marks, px_per_s=10.0)

    assert [(label.text, label.at_s, label.place) for label in placed] == [
        ("4.0", 2.0, "inside"),
        ("어 그", 10.8, "beside"),
    ]


def test_marks_that_a_long_axis_cannot_tell_apart_are_joined() -> None:
    marks = [Mark(n * 1.0, n * 1.0 + 0.9, "speech") for n in range(100)]

    assert len(merged(marks, px_per_s=0.07)) == 1
    assert len(merged(marks, px_per_s=70.0)) == 100


def test_files_that_belong_together_are_all_there_or_none(tmp_path: Path) -> None:
    (tmp_path / "blocked.pdf").mkdir()
    (tmp_path / "blocked.pdf" / "x").write_text("")
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputNotWritable):
        write_together({tmp_path / "a.json": b"new", tmp_path / "file" / "b.html": b"new"})

    assert sorted(path.name for path in tmp_path.iterdir()) == ["blocked.pdf", "file"]


def test_a_long_korean_name_can_be_written(tmp_path: Path) -> None:
    """82 syllables are 246 bytes: a part file may not carry the name once more."""
    path = tmp_path / f"{'답' * 82}.json"

    write_together({path: b"x"})

    assert path.read_bytes() == b"x"


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
def test_a_click_on_a_word_plays_from_there(tmp_path: Path) -> None:
    """In a real browser: the player stands at the word's start, then at the advice's after its button."""
    from tests.recording.films import Film

    recording = tmp_path / "answer.mkv"
    Film(seconds=12.4, fps=10.0).write(recording)
    page = html_page(one_answer(made_up_analysis(), recording=recording), tmp_path / "report.html").decode()
    probe = """<script>
      const player = document.querySelector("[data-player]"), seen = [];
      const word = document.querySelectorAll("span[data-start]")[4];
      const button = document.querySelector("button[data-start]");
      player.play = () => {};
      const go = () => {
        word.click(); seen.push(player.currentTime, +word.dataset.start);
        button.click(); seen.push(player.currentTime, +button.dataset.start, player.videoWidth);
        document.title = seen.join(" ");
      };
      if (player.readyState >= 1) go(); else player.addEventListener("loadedmetadata", go);
    </script></body>"""
    (tmp_path / "report.html").write_text(page.replace("</body>", probe), "utf-8")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        shown = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
             "--disable-background-networking", "--disable-component-update", f"--user-data-dir={profile}",
             "--virtual-time-budget=10000", "--dump-dom", (tmp_path / "report.html").as_uri()],
            capture_output=True, text=True, check=True, timeout=60,
        ).stdout  # fmt: skip

    title = re.search(r"<title>(.*?)</title>", shown)
    assert title is not None
    assert [float(part) for part in title[1].split()] == [4.3, 4.3, 6.0, 6.0, 160]

"""Reports say how sure a figure is, what it weighs, how it changed, and what it was made with."""

from __future__ import annotations

import csv
import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from interview_sim.messages import Language
from interview_sim.reports.csv import write_csv
from interview_sim.reports.html import write_html
from interview_sim.reports.interview import earlier_visit, interview_report
from interview_sim.reports.model import ReportAnswer, SessionReport
from interview_sim.reports.pdf import write_pdf
from interview_sim.reports.view import report_view
from interview_sim.reports.words import MeasureWords
from interview_sim.results import Analysis, Measured, Measurement
from interview_sim.scoring import load_norms, score
from tests.reports.answers import made_up_analysis

PACES = {"below every band": 100.0, "good": 300.0}


def scored(age_group: str | None = None, **changes: Measurement) -> Analysis:
    """The made-up answer with `changes`, scored as the program scores it."""
    found = made_up_analysis()
    measures = {**found.measures, **changes}
    norms = load_norms("ko", age_group)
    return replace(
        found,
        measures=measures,
        norms=norms.version,
        versions={"lexicons": "lexicons@0123456789ab"},
        score=score(measures, norms=norms, duration_s=found.duration_s, speech=found.speech),
    )


def report(
    *analyses: Analysis,
    language: Language = "ko",
    age_group: str | None = None,
    before: Analysis | None = None,
) -> SessionReport:
    answers = [ReportAnswer(title=f"{n}", question_text="", analysis=one) for n, one in enumerate(analyses)]
    earlier = None
    if before is not None:
        earlier = earlier_visit(
            [ReportAnswer(title="", question_text="", analysis=before)], age_group=age_group
        )
    return interview_report(answers, language=language, title="", age_group=age_group, before=earlier)


def card(shown: SessionReport, measure: str) -> MeasureWords:
    return next(one.words for one in report_view(shown).cards if one.words.measure == measure)


def page(shown: SessionReport, folder: Path) -> str:
    write_html(shown, folder / "report.html")
    return (folder / "report.html").read_text("utf-8")


def rows(shown: SessionReport, folder: Path) -> dict[str, dict[str, str]]:
    write_csv(shown, folder / "measures.csv")
    text = (folder / "measures.csv").read_text("utf-8-sig")
    return {row["measure"]: row for row in csv.DictReader(io.StringIO(text))}


def pdf_text(shown: SessionReport, folder: Path) -> str:
    write_pdf(shown, folder / "report.pdf")
    return subprocess.run(
        ["pdftotext", "-layout", folder / "report.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.parametrize("mark", ["uncertain", "estimated"])
@pytest.mark.parametrize("n_answers", [1, 2])
def test_nowhere_is_an_unsure_value_judged(tmp_path: Path, mark: str, n_answers: int) -> None:
    """A pace of 100 syllables would be the lowest band."""
    unsure = scored(speech_rate=Measured(value=100.0, details={mark: True, "seconds": 50.0}))
    shown = report(*[unsure] * n_answers)

    words = card(shown, "speech_rate")
    assert (words.band, words.band_word, words.prefix) == (None, "", "약")
    assert "판단하지 않았습니다" in words.note
    assert "speech_rate" not in {action.measure for action in shown.score.next_actions}
    row = rows(shown, tmp_path)["speech_rate"]
    assert (row["band"], row["points"], row["sureness"]) == ("", "", "uncertain")
    assert words.note in page(shown, tmp_path)
    assert "약 100" in " ".join(pdf_text(shown, tmp_path).split())


@pytest.mark.parametrize("pace", PACES.values(), ids=PACES)
@pytest.mark.parametrize("n_answers", [1, 2])
def test_nowhere_is_the_pace_of_over_50s_judged(tmp_path: Path, pace: float, n_answers: int) -> None:
    old = scored("over_50", speech_rate=Measured(value=pace, details={"seconds": 50.0}))
    shown = report(*[old] * n_answers, age_group="over_50")

    words = card(shown, "speech_rate")
    assert (words.band, words.norm_text, words.hedge, words.weight_text) == (None, "", "", "")
    assert words.note == "자신의 변화만 봅니다"
    assert "speech_rate" not in {action.measure for action in shown.score.next_actions}
    row = rows(shown, tmp_path)["speech_rate"]
    assert (row["band"], row["points"], float(row["weight"])) == ("", "", 0.0)
    assert "기준 250–350" not in page(shown, tmp_path)
    assert "250–350" not in pdf_text(shown, tmp_path)
    assert shown.score.overall == pytest.approx(
        report(*[scored("over_50")] * n_answers, age_group="over_50").score.overall
    )


@pytest.mark.parametrize(
    ("language", "before", "text"),
    [
        ("ko", 240.0, "지난번 240, 이번 +60"),
        ("en", 400.0, "last time 400, now −100"),
        ("ko", 295.0, "지난번 295, 비슷함"),
    ],
)
def test_over_50s_see_their_own_change(tmp_path: Path, language: Language, before: float, text: str) -> None:
    today = scored("over_50", speech_rate=Measured(value=300.0))
    earlier = scored("over_50", speech_rate=Measured(value=before))

    shown = report(today, language=language, age_group="over_50", before=earlier)

    assert text in page(shown, tmp_path)
    assert text in " ".join(pdf_text(shown, tmp_path).split())


def test_points_are_compared_where_the_same_was_measured() -> None:
    today = scored(speech_rate=Measured(value=300.0))
    slower = scored(speech_rate=Measured(value=210.0))
    blind = scored(speech_rate=Measured(value=210.0, details={"uncertain": True}))

    assert report_view(report(today, before=slower)).points_change == "지난번보다 7점 올랐습니다."
    assert report_view(report(slower, before=today)).points_change == "지난번보다 7점 내렸습니다."
    assert report_view(report(today, before=blind)).points_change == ""
    assert report_view(report(today)).points_change == ""


@pytest.mark.parametrize(
    ("before", "text"), [(244.0, "One point up"), (240.0, "2 points up"), (250.0, "The same")]
)
def test_one_point_is_singular(before: float, text: str) -> None:
    """Pace weighs 14 of 100 and loses 50 points over 40 syllables."""
    now, then = (scored(speech_rate=Measured(value=pace)) for pace in (300.0, before))

    assert report_view(report(now, language="en", before=then)).points_change.startswith(text)


@pytest.mark.parametrize(
    ("language", "about", "other"), [("ko", "약", "'보통'일 수도"), ("en", "about", '"Fair"')]
)
def test_a_value_near_a_limit_says_about_and_the_other_band(
    tmp_path: Path, language: Language, about: str, other: str
) -> None:
    words = card(report(scored(speech_rate=Measured(value=255.0)), language=language), "speech_rate")

    assert words.band == "good"
    assert words.prefix == about
    assert other in words.hedge


@pytest.mark.parametrize(
    ("value", "language", "prefix"), [(4.0, "ko", "적어도"), (4.0, "en", "at least"), (0.0, "ko", "")]
)
def test_ums_are_at_least_so_many(value: float, language: Language, prefix: str) -> None:
    found = Measured(value=value, details={"likely_range": [value, value + 2.5]})

    words = card(report(scored(filled_pauses=found), language=language), "filled_pauses")

    assert words.prefix == prefix
    assert f"{value + 2.5:.1f}" in words.likely_text


def test_weights_sources_and_errors_stand_in_the_report(tmp_path: Path) -> None:
    text = page(report(scored()), tmp_path)

    assert "가중치 14%" in text
    for norm in load_norms("ko").measures.values():
        if norm.has_band:
            korean = norm.source.split(" / ")[0]
            assert korean.replace("'", "&#39;") in text


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_report_names_what_it_was_made_with(tmp_path: Path, language: Language) -> None:
    analysis = scored()
    shown = report(analysis, language=language)
    missing = {"ko": "얼굴 없음", "en": "no face"}[language]

    for text in (page(shown, tmp_path), pdf_text(shown, tmp_path)):
        flat = " ".join(text.split())
        for version in (analysis.norms, "interview-sim 0", "whisper-base@905e5bf8336b", missing):
            assert version in flat
        assert "lexicons@0123456789ab" in flat
    row = rows(shown, tmp_path)["loudness"]
    assert row["norms"] == analysis.norms
    assert row["versions"] == "lexicons@0123456789ab"
    assert row["models"] == "whisper-base@905e5bf8336b"

"""Cards that say "about" and "at least", that are not sure, and that stand beside an earlier visit."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from interview_sim.reports.change import points_change
from interview_sim.reports.interview import earlier_visit, interview_report
from interview_sim.reports.model import ReportAnswer, SessionReport
from interview_sim.results import Analysis, Measured, Measurement
from interview_sim.scoring import load_norms, score
from interview_sim.ui.kiosk.screens.overview import OverviewScreen
from interview_sim.ui.kiosk.screens.parts.report_scope import scoped_measures
from tests.ui.answers import answer
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings

SIZES = pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
LANGUAGES = pytest.mark.parametrize("language", ["ko", "en"])


def scored(language: str, age_group: str | None, **changes: Measurement) -> Analysis:
    """The look's answer, scored as the program scores it."""
    found = answer(language)
    fillers = found.measures["filled_pauses"]
    pace = 262.0 if language == "ko" else 112.0
    measures: dict[str, Measurement] = {
        **found.measures,
        "speech_rate": Measured(value=pace, details={"seconds": 50.0}),
        "filled_pauses": Measured(value=4.2, events=fillers.events, details={"likely_range": [4.0, 6.8]}),
        "eye_contact": Measured(value=0.66),
        **changes,
    }
    norms = load_norms(found.language, age_group)
    card = score(measures, norms=norms, duration_s=found.duration_s, speech=found.speech)
    return replace(found, measures=measures, score=card, norms=norms.version, program="interview-sim 0")


def report(language: str, *, age_group: str | None = None, n_answers: int = 1) -> SessionReport:
    """Today's visit beside one in which the pace was slower and the first word came later."""
    asked = "ko" if language == "ko" else "en"
    earlier = scored(
        language,
        age_group,
        speech_rate=Measured(value=190.0 if language == "ko" else 80.0),
        loudness=Measured(value=18.5),
    )
    answers = [
        ReportAnswer(title=f"{number + 1}", question_text="", analysis=scored(language, age_group))
        for number in range(n_answers)
    ]
    before = earlier_visit([ReportAnswer(title="1", question_text="", analysis=earlier)], age_group=age_group)
    return interview_report(answers, language=asked, title="", age_group=age_group, before=before)


@SIZES
@LANGUAGES
@pytest.mark.parametrize("age_group", [None, "over_50"])
@pytest.mark.parametrize("has_before", [True, False])
def test_about_at_least_and_the_change_fit(stage, size, language, age_group, has_before) -> None:
    shown = report(language, age_group=age_group)
    screen = OverviewScreen()
    shown = shown if has_before else replace(shown, before=None)
    screen.show_report(shown, change_points=points_change(shown))
    stage(screen, size, language)
    folder = os.environ.get("INTERVIEW_SIM_TEST_PICTURES")
    if folder:
        name = f"{language}-{size[0]}-{age_group}-{'before' if has_before else 'first'}.png"
        screen.grab().save(str(Path(folder) / name))

    assert findings(screen) == []


@LANGUAGES
def test_cards_say_how_sure_they_are(stage, language) -> None:
    screen = OverviewScreen()
    screen.show_report(replace(report(language), before=None))
    stage(screen, WIDE, language)

    said = {card.name.text(): card.accessibleName() for card in screen.measures if card.isVisible()}
    about, at_least, fair = {
        "ko": ("약 262", "적어도 4.2", "'보통'일 수도"),
        "en": ("about 112", "at least 4.2", 'May also be "Fair"'),
    }[language]
    assert any(about in text and fair in text for text in said.values())
    assert any(at_least in text for text in said.values())


@LANGUAGES
def test_over_50s_pace_shows_its_own_change_and_no_band(stage, language) -> None:
    shown = report(language, age_group="over_50")
    pace = next(one for one in scoped_measures(shown, None, language) if one.words.measure == "speech_rate")
    screen = OverviewScreen()
    screen.show_report(shown)
    stage(screen, WIDE, language)

    card = screen.measures[0]
    assert (pace.words.band, pace.words.norm_text) == (None, "")
    assert not card.band.isVisible()
    assert not card.scale.isVisible()
    assert ("190" if language == "ko" else "80") in card.note.text()


@LANGUAGES
def test_a_change_smaller_than_the_error_is_none(language) -> None:
    changes = {one.words.measure: one.change for one in scoped_measures(report(language), None, language)}

    assert {"ko": "비슷함", "en": "similar"}[language] in changes["loudness"]
    assert {"ko": "+72", "en": "+32"}[language] in changes["speech_rate"]


def test_what_is_not_sure_has_no_band_and_says_why(stage) -> None:
    unsure = scored("ko", None, speech_rate=Measured(value=100.0, details={"uncertain": True}))
    shown = interview_report(
        [ReportAnswer(title="1", question_text="", analysis=unsure)], language="ko", title=""
    )
    screen = OverviewScreen()
    screen.show_report(shown)
    stage(screen, COMPACT, "ko")

    card = screen.measures[0]
    assert not card.band.isVisible()
    assert not card.scale.isVisible()
    assert "확실하지 않은" in card.note.text()
    assert card.accessibleName().startswith("말 빠르기, 약 100")
    assert findings(screen) == []

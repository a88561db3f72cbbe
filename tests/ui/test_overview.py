"""The overview shows what the report holds and says what was asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from interview_sim.reports.interview import scored_indexes
from interview_sim.ui.kiosk.screens.overview import OverviewScreen
from interview_sim.ui.kiosk.screens.parts.report_scope import scoped_measures
from interview_sim.ui.widgets import MeasureCard, spread_of
from tests.ui.answers import actions, report
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings

SPREAD = spread_of([40.0 + number % 50 for number in range(40)], 72.0)
SIZES = pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
LANGUAGES = pytest.mark.parametrize("language", ["ko", "en"])


@SIZES
@LANGUAGES
@pytest.mark.parametrize("n_actions", [0, 1, 2, 3])
def test_everything_fits(stage, size, language, n_actions) -> None:
    screen = OverviewScreen()
    screen.show_report(report(language, n_actions=n_actions, has_gaze=False), change_points=8, spread=SPREAD)
    stage(screen, size, language)

    assert screen.size().toTuple() == size
    assert findings(screen) == []


@SIZES
@LANGUAGES
@pytest.mark.parametrize("n_actions", [0, 1, 2, 3])
def test_everything_can_be_read_with_larger_text(stage, theme, size, language, n_actions) -> None:
    """The distribution goes; what is too much for the window scrolls, and nothing is cut."""
    screen = OverviewScreen()
    screen.show_report(
        report(language, n_actions=n_actions, has_gaze=False), change_points=8, spread=SPREAD, kept_days=30
    )
    theme.set_larger_text(True)
    stage(screen, size, language)

    assert screen.size().toTuple() == size
    assert not screen.points.distribution.isVisible()
    assert findings(screen) == []


def _is_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_with_larger_text_on_a_small_screen_the_keyboard_reaches_every_measure(stage, theme, qtbot) -> None:
    screen = OverviewScreen()
    screen.show_report(report("en", has_gaze=False), change_points=8, spread=SPREAD)
    theme.set_larger_text(True)
    stage(screen, COMPACT, "en")
    last, first = screen.measures[7], screen.advices[0]
    assert not _is_in_sight(last) and _is_in_sight(first.button)

    qtbot.keyClick(first.button, Qt.Key.Key_End)
    assert _is_in_sight(last) and _is_in_sight(screen.replay)
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        qtbot.keyClick(screen, key)
    assert _is_in_sight(first.button)


def test_back_to_normal_text_everything_stands_in_four_columns_again(stage, theme) -> None:
    screen = OverviewScreen()
    screen.show_report(report("en", has_gaze=False), change_points=8, spread=SPREAD)
    theme.set_larger_text(True)
    stage(screen, COMPACT, "en")
    theme.set_larger_text(False)
    stage(screen, COMPACT, "en")

    assert findings(screen) == []
    assert len({card.mapTo(screen, card.rect().topLeft()).y() for card in screen.measures[:4]}) == 1
    assert all(_is_in_sight(card) for card in (*screen.measures, *screen.advices, screen.points))


@SIZES
@LANGUAGES
def test_every_page_and_every_answer_fits(stage, size, language) -> None:
    screen = OverviewScreen()
    screen.show_report(report(language, has_retake=True, has_points=False))
    stage(screen, size, language)
    for scope in (None, 0, 1, 2, 3):
        screen.show_scope(scope)
        for _ in range(2):
            stage(screen, size, language)
            assert findings(screen) == [], scope
            screen.more.click()


def test_a_piece_of_advice_is_watched_by_its_button_and_by_its_digit(stage, qtbot) -> None:
    screen = OverviewScreen()
    screen.show_report(report("en"))
    stage(screen)
    asked = []
    screen.evidence_asked.connect(asked.append)
    screen.focus_first()
    qtbot.keyClick(screen.advices[0].button, Qt.Key.Key_Return)
    qtbot.keyClick(screen, Qt.Key.Key_3)

    assert asked == [actions()[0], actions()[2]]


def test_the_focus_begins_on_the_first_advice(stage) -> None:
    screen = OverviewScreen()
    screen.show_report(report("en"))
    stage(screen)
    screen.activateWindow()
    screen.focus_first()

    assert screen.focusWidget() is screen.advices[0].button


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("finish", "finished"),
        ("print_", "print_asked"),
        ("package", "package_asked"),
        ("consents", "consents_asked"),
        ("replay", "replay_asked"),
    ],
)
def test_each_button_says_what_was_asked(stage, qtbot, button: str, signal: str) -> None:
    screen = OverviewScreen()
    screen.show_report(report("en"))
    stage(screen)

    with qtbot.waitSignal(getattr(screen, signal), timeout=500):
        getattr(screen, button).click()


def test_too_little_measured_shows_no_number(stage) -> None:
    screen = OverviewScreen()
    screen.show_report(report("en", has_points=False))
    stage(screen)

    assert not screen.points.figure.isVisible()
    assert "41%" in screen.points.too_little.text()


def test_finishing_says_what_becomes_of_the_recording(stage) -> None:
    screen = OverviewScreen()
    screen.show_report(report("en"), kept_days=30)
    stage(screen)

    assert screen.finish.text() == "Finish · kept for 30 days"


def _shown(screen: QWidget) -> list[str]:
    return [card.name.text() for card in screen.findChildren(MeasureCard) if card.isVisible()]


def test_further_measures_stand_on_a_second_page(stage) -> None:
    screen = OverviewScreen()
    screen.show_report(report("ko", has_gaze=False))
    stage(screen, WIDE, "ko")
    first = _shown(screen)
    screen.more.click()
    second = _shown(screen)
    screen.more.click()

    assert first[:2] == ["말 빠르기", "군말"]
    assert len(first) == 8 and second and not set(first) & set(second)
    assert _shown(screen) == first


def test_the_whole_interview_is_the_mean_weighted_by_seconds_spoken() -> None:
    whole = report("ko", n_answers=3)
    lengths = [sum(end - start for start, end in one.analysis.speech) for one in whole.answers]
    starts = [2.1, 3.1, 4.1]
    cards = {card.words.measure: card for card in scoped_measures(whole, None, "ko")}

    expected = sum(a * b for a, b in zip(lengths, starts, strict=True)) / sum(lengths)
    assert cards["response_latency"].measurement.value == pytest.approx(expected)


def test_of_two_takes_the_last_counts_and_stands_beside_the_first() -> None:
    visit = report("ko", has_retake=True)
    cards = {card.words.measure: card for card in scoped_measures(visit, 3, "ko")}

    assert scored_indexes(visit.answers) == (1, 2, 3)
    assert cards["response_latency"].measurement.value == 1.2
    assert cards["response_latency"].earlier.value == 2.1
    assert cards["response_latency"].earlier_value == "2.1"


def test_not_measured_says_why_to_a_screen_reader(stage) -> None:
    screen = OverviewScreen()
    screen.show_report(report("en", has_gaze=False))
    stage(screen)
    gaze = next(card for card in screen.measures if card.name.text() == "Gaze")

    assert "Not measured" in gaze.accessibleName() and "61%" in gaze.accessibleName()


def test_the_tab_key_follows_the_page(stage) -> None:
    """Top bar, header, advice, bottom bar, also after the page was filled a second time."""
    screen = OverviewScreen()
    stage(screen, language="en")
    for _ in range(2):
        screen.show_report(report("en"))
    stops, widget = [], screen.nextInFocusChain()
    while widget is not screen:
        stops.append(widget)
        widget = widget.nextInFocusChain()
    order = (screen.consents, screen.top.language, screen.scope, screen.more)
    order += (*(card.button for card in screen.advices), screen.finish, screen.package, screen.replay)

    assert [stops.index(one) for one in order] == sorted(stops.index(one) for one in order)

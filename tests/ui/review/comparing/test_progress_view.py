"""A person's visits over time, and the list of what can be set side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from interview_sim.results import Measured
from interview_sim.review.comparing import visit_side
from interview_sim.review.progress import DatedVisit, progress
from interview_sim.ui.language import set_language
from interview_sim.ui.review.comparing.chooser import AnswerChooser
from interview_sim.ui.review.comparing.page import ComparePage
from interview_sim.ui.review.comparing.progress_view import ProgressView, VisitLine
from tests.ui.answers import answer
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings

FIRST = datetime(2026, 11, 2, 10, tzinfo=UTC)


def line(number: int, *, is_rated: bool = True) -> VisitLine:
    return VisitLine(
        session_id=str(number),
        ticket=f"A-{number:04d}",
        at=FIRST + timedelta(days=7 * number),
        n_answers=3 if number else 1,
        is_rated=is_rated,
    )


def series_of(n_visits: int, language: str = "en"):
    """The visits' series; speech becomes steadily faster."""
    dated = []
    for number in range(n_visits):
        found = answer("ko")
        faster = {**found.measures, "speech_rate": Measured(value=250.0 + 10 * number)}
        side = visit_side([replace(found, measures=faster)])
        assert side is not None
        shown = line(number)
        dated.append(DatedVisit(session_id=shown.session_id, ticket=shown.ticket, at=shown.at, side=side))
    return progress(dated, language)


@pytest.fixture
def view(stage) -> ProgressView:
    one = ProgressView()
    stage(one, COMPACT)
    return one


def sentence(view: ProgressView) -> str:
    return view.words.text() if view.words.isVisible() else ""


def test_one_visit_is_no_progress(view) -> None:
    view.show_visits([line(0)], ())

    assert sentence(view) == "Progress needs a second visit of the same person that was linked with consent."
    assert view.cards == [] and not view.covered.isVisible()


def test_before_two_visits_are_rated_no_figure_is_there(view) -> None:
    view.show_visits([line(0), line(1, is_rated=False)], ())

    assert sentence(view) == "Two rated visits are needed to show progress."
    assert view.covered.isVisible() and view.cards == []


def test_two_visits_that_share_no_measure_say_so(view) -> None:
    view.show_visits([line(0), line(1)], ())

    assert sentence(view) == "Nothing was measured in two visits that can be compared."


def test_each_measure_has_its_chart_with_a_point_for_each_visit(view) -> None:
    view.show_visits([line(n) for n in range(3)], series_of(3))
    (speed,) = [card.series for card in view.cards if card.series.measure == "speech_rate"]

    assert sentence(view) == "" and len(view.cards) > 3
    assert [point.value for point in speed.points] == [250.0, 260.0, 270.0]


def test_with_nothing_all_goes(view) -> None:
    view.show_visits([line(n) for n in range(3)], series_of(3))
    view.show_visits((), ())

    assert view.cards == []


@pytest.mark.parametrize("is_larger", [False, True], ids=["usual", "larger"])
@pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_eight_visits_fit_or_scroll(stage, theme, language, size, is_larger) -> None:
    theme.set_larger_text(is_larger)
    set_language(language)
    page = ComparePage()
    page.progress.show_visits([line(n, is_rated=n != 4) for n in range(8)], series_of(8, language))
    page.show_part("progress")
    stage(page, size, language)
    for _ in range(3):
        QCoreApplication.processEvents()

    assert findings(page) == []
    page.watching.close()


def test_the_charts_scroll_by_keyboard(view) -> None:
    view.show_visits([line(n) for n in range(3)], series_of(3))
    for _ in range(3):
        QCoreApplication.processEvents()
    bar = view._charts.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(view._charts, Qt.Key.Key_PageDown)

    assert bar.value() > 0


# The chooser ----------------------------------------------------------------------------------

CHOICES = (
    ("A-0412 · 질문 1", "v/1"),
    ("A-0412 · 질문 2", "v/2"),
    ("A-0398 · 질문 1 · " + "아주 " * 40, "w/7"),
)


@pytest.fixture
def chooser(stage) -> AnswerChooser:
    one = AnswerChooser()
    one.show_side("Left")
    stage(one, (480, 48))
    return one


def actions(chooser: AnswerChooser) -> list[QAction]:
    return chooser.menu_of_choices().actions()


def test_the_menu_lists_all_and_ticks_what_stands_there(chooser) -> None:
    chooser.show_choices(CHOICES)
    chooser.show_chosen("v/2")

    assert [(one.text(), one.isChecked()) for one in actions(chooser)] == [
        (label, key == "v/2") for label, key in CHOICES
    ]
    assert chooser.text() == CHOICES[1][0] and chooser.accessibleName() == "Left: A-0412 · 질문 2"


def test_choosing_tells_the_key_and_changes_nothing_by_itself(chooser, qtbot) -> None:
    chooser.show_choices(CHOICES)
    chooser.show_chosen("v/1")
    with qtbot.waitSignal(chooser.chosen) as told:
        actions(chooser)[2].trigger()

    assert told.args == ["w/7"]
    assert chooser.chosen_key() == "v/1"


def test_without_choices_no_menu_opens_and_it_asks_to_choose(chooser) -> None:
    chooser.show_choices(())
    chooser.show_chosen("")
    QTest.keyClick(chooser, Qt.Key.Key_Down)

    assert chooser.text() == "Choose an answer"
    assert actions(chooser) == []


def test_a_long_label_ends_in_dots_and_is_whole_in_the_tool_tip(chooser) -> None:
    chooser.show_choices(CHOICES)
    chooser.show_chosen("w/7")

    assert chooser.toolTip() == CHOICES[2][0]
    assert chooser.width() <= 480 and findings(chooser) == []


def test_a_choice_that_went_is_shown_as_none(chooser) -> None:
    chooser.show_choices(CHOICES)
    chooser.show_chosen("v/2")
    chooser.show_choices(CHOICES[:1])

    assert chooser.text() == "Choose an answer"

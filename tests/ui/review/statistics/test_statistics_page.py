"""The statistics page by keys and mouse: choices, tables, files, and what is said where there is nothing."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from interview_sim.ui.language import set_language
from interview_sim.ui.review.statistics.page import StatisticsPage
from interview_sim.ui.review.statistics.shown import ShownAgreement, ShownHowWell, Wanted
from interview_sim.ui.widgets import QuestionDialog
from tests.review.test_statistics import tally
from tests.ui.layout_checks import findings
from tests.ui.review.statistics.statistics_material import (
    CHOICES,
    a_year,
    shown_agreement,
    shown_how_well,
    shown_of,
    shown_spread,
)

LEFT = Qt.MouseButton.LeftButton
PAGE_WIDE, PAGE_COMPACT = (1920, 1016), (1366, 704)


class Said:
    def __init__(self, page: StatisticsPage) -> None:
        self.wanted: list[Wanted] = []
        self.files: list[tuple[str, Path]] = []
        self.spreads: list[tuple[str, str, str]] = []
        self.labelled: list[tuple[Path, bool]] = []
        page.period_chosen.connect(self.wanted.append)
        page.export_wanted.connect(lambda *facts: self.files.append(facts))
        page.distribution_wanted.connect(lambda *facts: self.spreads.append(facts))
        page.labelled_export_wanted.connect(lambda *facts: self.labelled.append(facts))


@pytest.fixture
def page(stage) -> StatisticsPage:
    one = StatisticsPage()
    stage(one, PAGE_COMPACT)
    return one


def file_dialog(qtbot) -> QFileDialog:
    def found() -> list[QFileDialog]:
        tops = QApplication.topLevelWidgets()
        return [one for one in tops if isinstance(one, QFileDialog) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=3000)
    return found()[0]


def type_path(qtbot, path: Path) -> None:
    dialog = file_dialog(qtbot)
    line = dialog.findChild(QLineEdit)
    dialog.setDirectory(str(path.parent))
    line.selectAll()
    QTest.keyClicks(line, path.name)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=3000)


def test_figures_stand_as_the_city_counts(page) -> None:
    page.show_statistics(shown_of())
    values = [one.value.text() for one in page.figures.large.figures]
    total = shown_of().found.total

    assert values[0] == f"{total.n_sessions}"
    assert values[4] == f"{total.n_interviews_held} interviewed · {total.n_hired} hired"
    assert page.figures.large.figures[3].note.text() == "16 people who came twice"
    assert page.csv.isVisible()


def test_small_months_and_groups_are_folded_and_it_says_why(page) -> None:
    page.show_statistics(shown_of())
    parts = page.figures.parts
    months = parts["month"].table.texts()

    assert months[0][0] == "2026-11" and months[-1][:2] == ("2026-03", "3")
    assert months[-1][4:] == ("–", "–", "–")
    assert parts["month"].note.text().startswith("Months with few visits")
    assert [row[0] for row in parts["group"].table.texts()] == ["Young people", "other"]
    assert "Fewer than 10 visits" in parts["group"].note.text()


def test_a_period_is_chosen_by_keys(page) -> None:
    page.show_statistics(shown_of())
    said = Said(page)
    QTest.keyClick(page.figures.period, Qt.Key.Key_Left)
    page.show_statistics(shown_of(wanted=said.wanted[-1]))
    QTest.keyClick(page.figures.period, Qt.Key.Key_Left)

    assert said.wanted[0] == Wanted(period="year", since="2026-01", until="2026-12")
    assert said.wanted[1] == Wanted(period="month", since="2026-11", until="2026-11")


def test_from_and_to_may_be_chosen_in_any_order(page) -> None:
    page.show_statistics(shown_of(wanted=Wanted(period="range", since="2026-03", until="2026-11")))
    said = Said(page)
    is_seen = page.figures.since.isVisible()
    QTest.keyClick(page.figures.until, Qt.Key.Key_Up)
    page.figures.until.activated.emit(page.figures.until.currentIndex())

    assert is_seen
    assert said.wanted[-1].since == "2026-03" and said.wanted[-1].until == "2026-10"


def test_a_group_is_chosen_by_keys(page) -> None:
    page.show_statistics(shown_of())
    said = Said(page)
    QTest.keyClick(page.figures.group, Qt.Key.Key_Down)

    assert said.wanted == [Wanted(group="youth")]


@pytest.mark.parametrize("n", [0, 9])
def test_too_few_visits_are_told_and_written_nowhere(page, n: int) -> None:
    page.show_statistics(shown_of([tally(n)] if n else []))

    assert f"so far there are {n}" in page.figures.empty.words.text()
    assert not page.figures.told.isVisible()
    assert not page.csv.isVisible()


def test_ten_visits_are_enough(page) -> None:
    page.show_statistics(shown_of([tally(10)]))

    assert page.figures.told.isVisible() and page.pdf.isVisible()


def test_files_go_where_they_are_wanted_and_replace_nothing_unasked(page, qtbot, tmp_path: Path) -> None:
    page.show_statistics(shown_of())
    said = Said(page)
    QTest.mouseClick(page.pdf, LEFT)
    type_path(qtbot, tmp_path / "year")
    qtbot.waitUntil(lambda: bool(said.files))
    (tmp_path / "year.csv").write_text("old")
    QTest.mouseClick(page.csv, LEFT)
    type_path(qtbot, tmp_path / "year.csv")
    qtbot.waitUntil(lambda: page.findChild(QuestionDialog) is not None)
    n_before = len(said.files)
    dialog = page.findChild(QuestionDialog)
    QTest.mouseClick(dialog.buttons["replace"], LEFT)

    assert said.files == [("pdf", tmp_path / "year.pdf"), ("csv", tmp_path / "year.csv")]
    assert n_before == 1


def test_a_distribution_is_asked_for_and_drawn(page) -> None:
    page.show_choices(CHOICES)
    page.show_tab("spread")
    said = Said(page)
    QTest.keyClick(page.spread.measure, Qt.Key.Key_Down)
    QTest.keyClick(page.spread.question, Qt.Key.Key_Down)
    QTest.keyClick(page.spread.group, Qt.Key.Key_Down)
    page.show_distribution(shown_spread())

    assert said.spreads[0] == (CHOICES.measures[1].key, "", "")
    assert said.spreads[-1] == (CHOICES.measures[1].key, "common/teamwork", "youth")
    assert page.spread.view.isVisible()
    assert page.spread.view.accessibleName().startswith("142 visits from")
    assert not page.csv.isVisible()


def test_below_thirty_visits_there_is_a_sentence(page) -> None:
    page.show_choices(CHOICES)
    page.show_tab("spread")
    page.show_distribution(shown_spread(29))

    assert not page.spread.view.isVisible()
    assert "From 30 visits on" in page.spread.empty.words.text()


def test_columns_are_as_high_as_they_count(page) -> None:
    """From the pixels: the column with most visits is the highest one."""
    page.show_tab("spread")
    shown = shown_spread()
    page.show_distribution(shown)
    QApplication.processEvents()
    image, columns = page.spread.view.grab().toImage(), shown.spread.columns
    step = image.width() / len(columns)

    def height(number: int) -> int:
        x = round((number + 0.25) * step)
        return sum(image.pixelColor(x, y).name() == "#569490" for y in range(image.height()))

    heights = [height(number) for number in range(len(columns))]
    order = sorted(range(len(columns)), key=lambda at: columns[at].n_sessions)
    assert heights.index(max(heights)) == order[-1]
    assert all(heights[a] <= heights[b] + 1 for a, b in pairwise(order))


def test_agreement_tells_the_figure_or_how_many_are_missing(page) -> None:
    page.show_agreement(shown_agreement())
    page.show_tab("agreement")
    rows = page.agreement.counsellors.table.texts()

    assert rows[0][1:] == ("–", "–", "4", "6 more needed")
    assert rows[1][1:] == ("0.68 (0.51–0.82)", "91%", "34", "mostly the same")
    assert page.agreement.machine.table.texts()[1][-1] == "not measured"


def test_agreement_of_the_last_quarters_stands_beside_each_other(page) -> None:
    page.show_agreement(shown_agreement())
    page.show_tab("agreement")
    rows = page.agreement.counsellors_then.table.texts()

    assert rows[0][1:] == ("0.41 (0.51–0.82), n = 18", "0.55 (0.51–0.82), n = 23", "0.68 (0.51–0.82), n = 34")
    assert rows[2][1:] == ("–", "–", "–")
    # One quarter alone tells no change.
    assert not page.agreement.machine_then.isVisible()


def test_nothing_rated_and_nothing_corrected_say_what_to_do(page) -> None:
    page.show_agreement(ShownAgreement(names={}, counsellors=(), machine=()))
    page.show_how_well(ShownHowWell(rows=(), n_takes=0))
    page.show_tab("agreement")
    no_rating = page.agreement.empty.isVisible()
    page.show_tab("accuracy")

    assert no_rating and page.accuracy.empty.isVisible()
    assert not page.accuracy.save.isVisible()


def test_labelled_data_leaves_without_words_unless_ticked(page, qtbot, tmp_path: Path) -> None:
    page.show_how_well(shown_how_well())
    page.show_tab("accuracy")
    said = Said(page)
    rows = page.accuracy.table.table.texts()
    for _ in range(2):
        QTest.mouseClick(page.accuracy.save, LEFT)
        dialog = file_dialog(qtbot)
        dialog.setDirectory(str(tmp_path))
        dialog.accept()
        qtbot.waitUntil(lambda dialog=dialog: not dialog.isVisible())
        QTest.keyClick(page.accuracy.words, Qt.Key.Key_Space)

    assert rows[0] == ("Fillers, Korean", "92% (82–97)", "80% (68–88)", "52", "60", "12", "")
    assert rows[2][-1] == "4 more needed"
    assert [with_words for _, with_words in said.labelled] == [False, True]
    assert said.labelled[0][0] == tmp_path


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("size", [PAGE_WIDE, PAGE_COMPACT])
@pytest.mark.parametrize("is_larger", [False, True])
def test_everything_fits(stage, theme, language: str, size, is_larger: bool) -> None:
    page = StatisticsPage()
    theme.set_larger_text(is_larger)
    stage(page, size, language)
    theme.set_window_size(size[0], size[1] + 64)
    page.show_statistics(shown_of(wanted=Wanted(period="range", since="2026-03", until="2026-11")))
    page.show_choices(CHOICES)
    page.show_distribution(shown_spread())
    page.show_agreement(shown_agreement())
    page.show_how_well(shown_how_well())
    for tab in ("figures", "spread", "agreement", "accuracy"):
        page.show_tab(tab)
        for _ in range(3):
            QApplication.processEvents()
        assert page.minimumSizeHint().width() <= size[0] and page.minimumSizeHint().height() <= size[1]
        assert findings(page) == []
    set_language("en")


def test_with_larger_text_on_a_small_screen_the_keyboard_reaches_the_last_row(stage, theme) -> None:
    theme.set_larger_text(True)
    page = StatisticsPage()
    stage(page, PAGE_COMPACT)
    theme.set_window_size(PAGE_COMPACT[0], PAGE_COMPACT[1] + 64)
    page.show_statistics(shown_of(wanted=Wanted(period="range", since="2026-03", until="2026-11")))
    for _ in range(3):
        QApplication.processEvents()
    page.figures.told.setFocus()
    before = page.figures.how.visibleRegion().isEmpty()
    for _ in range(4):
        QTest.keyClick(page.figures.told, Qt.Key.Key_PageDown)

    assert before and not page.figures.how.visibleRegion().isEmpty()


def test_any_year_can_be_shown(page) -> None:
    dice = random.Random(7)
    for _ in range(15):
        chosen = [one for one in a_year() if dice.random() < 0.6]
        page.show_statistics(shown_of(chosen))
        for row in page.figures.parts["month"].table.texts():
            if int(row[1]) < 10:
                assert row[4:] == ("–", "–", "–")

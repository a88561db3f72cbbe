"""The left column as a counsellor uses it: type, filter, move, open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from interview_sim.sessions.errors import StoreLocked
from interview_sim.ui.language import set_language
from interview_sim.ui.review.finding.column import FindingColumn
from interview_sim.ui.review.finding.filters import TO_RATE, TODAY
from interview_sim.ui.widgets import FocusRing
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings
from tests.ui.review.finding.visits import Endless, Visits, row


def _press(column: FindingColumn, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(column.list, key)


def test_only_pages_that_are_looked_at_are_fetched(column, settle) -> None:
    source = Visits([row(number) for number in range(5000)])
    column.show_source(source)
    settle(column)
    first = [(offset, limit) for _, offset, limit in source.asked]
    column.list.verticalScrollBar().setValue(column.list.verticalScrollBar().maximum())
    column.list.viewport().repaint()
    settle(column)

    assert first == [(0, 100)]
    assert {offset for _, offset, _ in source.asked} == {0, 4900}
    assert column.model.line(4999) is not None and column.model.line(2500) is None


def test_a_hand_on_the_scroll_bar_does_not_fetch_all_that_it_passes(column, settle) -> None:
    source = Visits([row(number) for number in range(20_000)])
    column.show_source(source)
    settle(column)
    source.open.clear()
    bar = column.list.verticalScrollBar()
    for step in range(1, 51):
        bar.setValue(bar.maximum() * step // 50)
        column.list.viewport().repaint()
    source.open.set()
    settle(column)

    assert len(source.asked) <= 4
    assert column.model.line(19_999) is not None


def test_the_last_search_wins(column, settle, qtbot) -> None:
    source = Visits([row(number) for number in range(300)])
    column.show_source(source)
    settle(column)
    source.open.clear()
    for text in ("a-99", "a-999", "a-9998"):
        column.search.setText(text)
        column._search()
    source.open.set()
    settle(column)

    assert [text for text, *_ in source.asked] == ["", "a-99", "a-9998"]
    assert (column.model.rowCount(), column.model.line(0).ticket) == (1, "A-9998")


def test_typing_searches_once_after_a_short_pause(column, settle) -> None:
    source = Visits([row(number) for number in range(300)])
    column.show_source(source)
    settle(column)
    column.search.setFocus()
    QTest.keyClicks(column.search, "a-9998")
    settle(column)

    assert [text for text, *_ in source.asked] == ["", "a-9998"]


def test_letters_typed_in_the_list_go_to_the_search_field(column, settle) -> None:
    column.show_source(Visits([row(number) for number in range(30)]))
    settle(column)
    column.list.setFocus()
    QTest.keyClick(column.list, "a")
    QTest.keyClicks(column.search, "-9990")
    settle(column)

    assert column.text() == "a-9990" and column.model.rowCount() == 1


def test_a_filter_writes_its_word_into_the_search_and_takes_it_away(column, settle) -> None:
    column.show_source(Visits([row(number, n_rated=3 * (number % 2)) for number in range(40)]))
    settle(column)
    n_today = int(column.chips[TODAY].text().split()[-1])
    column.search.setText("a-99")
    column.chips[TODAY].click()
    column.chips[TO_RATE].click()
    settle(column)
    both = (column.text(), column.model.rowCount())
    column.chips[TODAY].click()
    settle(column)

    assert n_today == 18 and column.chips[TO_RATE].text() == "Unrated 20"
    assert both == ("a-99 today unrated", 9)
    assert (column.text(), column.model.rowCount()) == ("a-99 unrated", 20)


def test_a_filter_word_typed_by_hand_lights_its_chip(column) -> None:
    column.search.setText("오늘")

    assert "on" in column.chips[TODAY].accessibleName()
    assert "off" in column.chips[TO_RATE].accessibleName()


def test_up_down_and_page_move_and_enter_opens(column, settle, qtbot) -> None:
    column.show_source(Visits([row(number) for number in range(400)]))
    settle(column)
    column.focus_list()
    _press(column, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    at_one = column.list.current_line()
    _press(column, Qt.Key.Key_PageDown)
    further = column.list.current_line()
    _press(column, Qt.Key.Key_End)
    settle(column)
    last = column.list.current_line()
    _press(column, Qt.Key.Key_Home)
    with qtbot.waitSignal(column.session_chosen) as chosen:
        _press(column, Qt.Key.Key_Return)

    assert at_one == 1 and 5 < further < 15 and last == 399
    assert chosen.args == ["s0"]
    assert column.list.visible_lines().start == 0


def test_whoever_comes_begins_at_the_newest_visit_that_waits_for_a_rating(column, settle) -> None:
    rows = [row(0, n_rated=3), row(1, access="needs_pin"), row(2), row(3)]
    column.show_source(Visits(rows))
    settle(column)

    assert column.list.current_line() == 2


def test_a_click_opens(column, settle, qtbot) -> None:
    column.show_source(Visits([row(number) for number in range(5)]))
    settle(column)
    place = column.list.visualRect(column.model.index(3)).center()
    with qtbot.waitSignal(column.session_chosen) as chosen:
        QTest.mouseClick(column.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert chosen.args == ["s3"]


def test_what_may_not_be_opened_says_why_or_asks_for_the_pin(column, settle, qtbot) -> None:
    column.show_source(Visits([row(0, access="needs_pin"), row(1, access="not_shown")]))
    settle(column)
    column.focus_list()
    column.list.go_to(0)
    with qtbot.waitSignal(column.private_asked) as asked:
        _press(column, Qt.Key.Key_Return)
    _press(column, Qt.Key.Key_Down)
    with qtbot.waitSignal(column.refused) as refused:
        _press(column, Qt.Key.Key_Return)

    assert asked.args == ["A-9999"]
    assert "did not agree" in refused.args[0]


def test_escape_empties_the_search_then_goes_back(column, settle, qtbot) -> None:
    column.show_source(Visits([row(number) for number in range(5)]))
    settle(column)
    column.search.setText("a-9999")
    settle(column)
    column.focus_list()
    _press(column, Qt.Key.Key_Escape)
    settle(column)
    with qtbot.waitSignal(column.left):
        _press(column, Qt.Key.Key_Escape)

    assert column.text() == "" and column.model.rowCount() == 5


def test_new_visits_come_in_at_the_top_while_the_place_stays(column, settle) -> None:
    source = Visits([row(number) for number in range(10, 900)])
    column.show_source(source)
    settle(column)
    column.show_opened("s410")
    column.list.go_to(400)
    column.list.viewport().repaint()
    settle(column)
    column.list.viewport().repaint()
    top = column.list.visible_lines().start
    before = (
        column.model.line(top).session_id,
        column.list.visualRect(column.model.index(top)).top(),
    )
    source.rows[:0] = [row(number) for number in range(7, 10)]
    column.show_changed()
    settle(column)
    column.list.viewport().repaint()

    assert column.model.rowCount() == 893
    assert column.model.line(column.list.current_line()).session_id == "s410"
    top = column.list.visible_lines().start
    after = (column.model.line(top).session_id, column.list.visualRect(column.model.index(top)).top())
    assert after == before
    assert column.list.opened_id() == "s410"


def test_at_the_very_top_new_visits_are_seen_at_once(column, settle) -> None:
    source = Visits([row(number) for number in range(1, 50)])
    column.show_source(source)
    settle(column)
    source.rows.insert(0, row(0))
    column.show_changed()
    settle(column)

    assert column.list.visible_lines().start == 0
    assert column.model.line(0).session_id == "s0"


def test_a_deleted_visit_leaves_the_list(column, settle) -> None:
    source = Visits([row(number) for number in range(30)])
    column.show_source(source)
    settle(column)
    del source.rows[5]
    column.show_changed()
    settle(column)

    assert column.model.rowCount() == 29
    assert [column.model.line(n).session_id for n in (4, 5)] == ["s4", "s6"]


def test_nothing_found_names_the_words_and_clears_them(column, settle) -> None:
    column.show_source(Visits([row(number) for number in range(5)]))
    settle(column)
    column.search.setText("zzz")
    settle(column)
    said = column.empty.title.text()
    column.empty.button.click()
    settle(column)

    assert "zzz" in said
    assert column.model.rowCount() == 5 and column.list.isVisible()


def test_a_search_that_was_not_understood_says_what(column, settle) -> None:
    column.show_source(Visits([row(number) for number in range(5)]))
    settle(column)
    column.search.setText("date:32-13")
    settle(column)

    assert "'32-13' is no date." in column.empty.words.text()


def test_an_empty_store_says_what_to_do(column, settle) -> None:
    column.show_source(Visits([]))
    settle(column)

    assert column.empty.isVisible() and not column.empty.button.isVisible()
    assert "agreed at the booth" in column.empty.words.text()


def test_a_locked_store_is_told_and_can_be_tried_again(column, settle) -> None:
    source = Visits([row(0)])
    source.error = StoreLocked(file="sessions.db", seconds=5)
    column.show_source(source)
    settle(column)
    said = column.empty.title.text()
    source.error = None
    column.empty.button.click()
    settle(column)

    assert "sessions.db" in said
    assert column.list.isVisible() and column.model.rowCount() == 1


def test_each_line_speaks(column, settle) -> None:
    column.show_preset_names({"bei-sets": "In-depth sets"}.get)
    column.show_source(Visits([row(0, nickname="Sky", n_rated=1)]))
    settle(column)
    spoken = column.model.data(column.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    interface = QAccessible.queryAccessibleInterface(column.list)

    assert spoken == "A-9999, Sky, Today, 11:59, In-depth sets · 3 answers, 1 of 3 rated"
    assert interface.child(0).text(QAccessible.Text.Name) == spoken


def test_a_hundred_thousand_visits_are_one_page(column, settle) -> None:
    column.show_source(Endless(100_000))
    settle(column)
    column.list.go_to(99_999)
    column.list.viewport().repaint()
    settle(column)

    assert column.model.line(99_999).session_id == "s99999"
    assert len(column.model._pages) <= 3


def test_the_ring_goes_round_the_line_of_the_keyboard(column, settle) -> None:
    ring = FocusRing(column)
    column.show_source(Visits([row(number) for number in range(20)]))
    settle(column)
    column.focus_list()
    _press(column, Qt.Key.Key_Down)
    rect = column.list.visualRect(column.model.index(column.list.current_line()))
    place = column.list.viewport().mapTo(column, rect.center())

    assert ring.isVisible() and ring.height() < 2 * rect.height()
    assert ring.geometry().contains(place)


def test_forgetting_leaves_nothing_of_anybody(column, settle) -> None:
    column.show_source(Visits([row(0, nickname="Sky")]))
    settle(column)
    column.search.setText("sky")
    settle(column)
    column.show_source(None)
    settle(column)

    assert (column.text(), column.model.rowCount(), column.list.opened_id()) == ("", 0, "")
    assert column.chips[TODAY].text() == "Today"


@pytest.mark.parametrize("is_larger", [False, True])
@pytest.mark.parametrize("size", [WIDE, COMPACT])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("text", ["", "zzz"])
def test_everything_fits(column, settle, theme, stage, text, language, size, is_larger) -> None:
    theme.set_larger_text(is_larger)
    theme.set_window_size(*size)
    set_language(language)
    column.show_source(Visits([row(number) for number in range(30)]))
    column.search.setText(text)
    settle(column)
    column.resize(column.minimumWidth(), size[1] - 64)
    settle(column)

    assert findings(column) == []

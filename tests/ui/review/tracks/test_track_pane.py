"""The tracks through mouse and keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest

from interview_sim.ui.language import set_language
from interview_sim.ui.review.tracks.data import ROWS, DeskTracks, RowName, desk_tracks
from interview_sim.ui.review.tracks.pane import TrackPane
from tests.ui.conftest import Stage
from tests.ui.review.tracks.track_material import comment, full_answer, long_answer

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tracks() -> DeskTracks:
    comments = [comment(1, 11.0, "짧고 또렷함"), comment(2, 28.0, "여기서 막힘")]
    return desk_tracks(full_answer(), "ko", comments=comments)


@pytest.fixture
def pane(stage: Stage, clock: Clock, tracks: DeskTracks) -> TrackPane:
    made = TrackPane(now_s=clock)
    made.show_tracks(tracks)
    stage(made, (1124, 500))
    made.setFocus()
    return made


def _place(pane: TrackPane, row: RowName, at_s: float) -> QPoint:
    return QPoint(round(pane.x_of(at_s)), round(pane.row_rect(row).center().y()))


def _wheel(pane: TrackPane, at: QPoint, notches: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(pane.mapToGlobal(at)),
        QPoint(),
        QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(pane, event)


def _drag(pane: TrackPane, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(pane, LEFT, NONE, start)
    for share in (0.1, 0.5, 1.0):
        between = start + QPoint(round((end.x() - start.x()) * share), round((end.y() - start.y()) * share))
        QTest.mouseMove(pane, between)
    QTest.mouseRelease(pane, LEFT, NONE, end)


def _heard(signal: object) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    signal.connect(lambda *values: heard.append(values))  # type: ignore[attr-defined]
    return heard


def test_a_click_on_a_filler_jumps_to_its_start(qtbot, pane: TrackPane, tracks: DeskTracks) -> None:
    filler = tracks.marks["fillers"][3]
    positions, marks = _heard(pane.position_chosen), _heard(pane.mark_chosen)

    qtbot.mouseClick(pane, LEFT, pos=_place(pane, "fillers", filler.end_s) + QPoint(5, 0))

    assert positions == [(filler.start_s,)]
    assert marks == [("filler", filler.start_s, filler.end_s)]


def test_a_click_on_a_phrase_jumps_to_the_word_under_it(qtbot, pane: TrackPane, tracks: DeskTracks) -> None:
    word = tracks.marks["words"][20]
    positions = _heard(pane.position_chosen)

    qtbot.mouseClick(pane, LEFT, pos=_place(pane, "words", (word.start_s + word.end_s) / 2))

    assert positions == [(word.start_s,)]


def test_a_click_beside_the_marks_moves_the_cursor_there(qtbot, pane: TrackPane) -> None:
    positions = _heard(pane.position_chosen)

    qtbot.mouseClick(pane, LEFT, pos=_place(pane, "pauses", 40.0))

    assert positions[0][0] == pytest.approx(40.0, abs=0.05)


def test_dragging_over_rows_selects_and_a_click_beside_it_lets_go(qtbot, pane: TrackPane) -> None:
    chosen, positions = _heard(pane.selection_chosen), _heard(pane.position_chosen)

    _drag(pane, _place(pane, "gaze", 30.0), _place(pane, "words", 20.0))

    assert chosen[0][0] == pytest.approx((20.0, 30.0), abs=0.06)
    assert positions == []
    qtbot.mouseClick(pane, LEFT, pos=_place(pane, "loudness", 5.0))
    assert chosen[1:] == [(None,)]


def test_a_click_inside_the_chosen_seconds_keeps_them(qtbot, pane: TrackPane) -> None:
    pane.show_selection((20.0, 30.0))
    chosen = _heard(pane.selection_chosen)

    qtbot.mouseClick(pane, LEFT, pos=_place(pane, "loudness", 25.0))

    assert chosen == []


def test_a_double_click_selects_a_mark(qtbot, pane: TrackPane, tracks: DeskTracks) -> None:
    pause = tracks.marks["pauses"][2]
    chosen = _heard(pane.selection_chosen)

    qtbot.mouseDClick(pane, LEFT, pos=_place(pane, "pauses", pause.start_s + 0.5))

    assert chosen[-1][0] == (pause.start_s, pause.end_s)


def test_dragging_on_the_axis_scrubs(pane: TrackPane) -> None:
    positions = _heard(pane.position_chosen)

    _drag(pane, QPoint(round(pane.x_of(10.0)), 8), QPoint(round(pane.x_of(20.0)), 8))

    seconds = [values[0] for values in positions]
    assert len(seconds) >= 3
    assert seconds[0] == pytest.approx(10.0, abs=0.06)
    assert seconds[-1] == pytest.approx(20.0, abs=0.06)


@pytest.mark.parametrize("notches", [1, 5, -1])
def test_zooming_keeps_the_moment_under_the_mouse(pane: TrackPane, notches: int) -> None:
    at = _place(pane, "words", 25.0)
    _wheel(pane, at, 4, CONTROL)
    before_s = pane.seconds_at(at.x())

    _wheel(pane, at, notches, CONTROL)

    assert pane.seconds_at(at.x()) == pytest.approx(before_s, abs=1e-6)
    assert (pane.view().span_s < pane.view().duration_s / 2) or notches < 0


def test_the_wheel_scrolls_what_is_zoomed_and_leaves_the_whole_to_the_window(pane: TrackPane) -> None:
    at = _place(pane, "words", 25.0)
    _wheel(pane, at, -1)
    assert pane.view().is_whole

    _wheel(pane, at, 6, CONTROL)
    start_s = pane.view().start_s
    _wheel(pane, at, -1)
    forward_s = pane.view().start_s
    _wheel(pane, at, 2, SHIFT)

    assert forward_s > start_s
    assert pane.view().start_s < start_s


def test_plus_minus_and_nought_zoom(qtbot, pane: TrackPane) -> None:
    pane.show_position(20.0)
    whole_s = pane.view().span_s

    qtbot.keyClick(pane, Qt.Key.Key_Plus)
    qtbot.keyClick(pane, Qt.Key.Key_Plus)
    assert pane.view().span_s == pytest.approx(whole_s / 4)
    assert pane.view().start_s < 20.0 < pane.view().end_s
    qtbot.keyClick(pane, Qt.Key.Key_Minus)
    assert pane.view().span_s == pytest.approx(whole_s / 2)
    qtbot.keyClick(pane, Qt.Key.Key_0)

    assert pane.view().is_whole


def test_the_corner_shows_everything_again(qtbot, pane: TrackPane) -> None:
    pane.zoom_in()

    qtbot.mouseClick(pane, LEFT, pos=QPoint(10, 10))

    assert pane.view().is_whole


def test_the_page_turns_with_the_cursor_but_not_after_scrolling(pane: TrackPane, clock: Clock) -> None:
    at = _place(pane, "words", 5.0)
    _wheel(pane, at, 10, CONTROL)
    clock.now_s += 6.0
    page = pane.view()
    pane.show_position(page.end_s - 0.01)
    assert pane.view() == page

    pane.show_position(page.end_s + 0.01)
    turned = pane.view()
    assert turned.start_s <= page.end_s <= turned.start_s + 0.1 * turned.span_s

    _wheel(pane, at, 2)
    elsewhere = pane.view()
    for number in range(30):
        pane.show_position(page.end_s + 0.02 + number / 30)
    assert pane.view() == elsewhere
    clock.now_s += 5.1
    pane.show_position(page.end_s + 1.1)
    assert pane.view().start_s <= page.end_s + 1.1 <= pane.view().end_s


def test_a_jump_is_shown_even_after_scrolling(pane: TrackPane) -> None:
    _wheel(pane, _place(pane, "words", 5.0), 10, CONTROL)

    pane.show_position(50.0)

    assert pane.view().start_s <= 50.0 <= pane.view().end_s


def test_a_correction_keeps_the_view(pane: TrackPane, tracks: DeskTracks) -> None:
    _wheel(pane, _place(pane, "words", 25.0), 6, CONTROL)
    before = pane.view()

    pane.show_tracks(desk_tracks(full_answer(), "ko"))

    assert pane.view() == before


def test_the_third_long_pause_is_two_clicks_away(qtbot, pane: TrackPane, tracks: DeskTracks) -> None:
    long_pauses = [mark for mark in tracks.marks["pauses"] if mark.seconds >= 2]
    positions = _heard(pane.position_chosen)

    qtbot.mouseClick(pane, LEFT, pos=QPoint(20, round(pane.row_rect("pauses").center().y())))
    events = pane.event_list()
    assert events is not None
    assert events.isVisible()
    index = events.view.model().index(len(long_pauses), 0)
    assert "3.1" in index.data()
    qtbot.mouseClick(events.view.viewport(), LEFT, pos=events.view.visualRect(index).center())

    assert positions == [(long_pauses[-1].start_s,)]
    qtbot.waitUntil(lambda: pane.event_list() is None)


def test_the_list_is_reached_and_used_with_keys(qtbot, pane: TrackPane, tracks: DeskTracks) -> None:
    positions = _heard(pane.position_chosen)
    pane.show_position(22.5)

    for _ in range(2):
        qtbot.keyClick(pane, Qt.Key.Key_Down)
    qtbot.keyClick(pane, Qt.Key.Key_Down, ALT)
    events = pane.event_list()
    assert events is not None
    qtbot.keyClick(events.view, Qt.Key.Key_Down)
    qtbot.keyClick(events.view, Qt.Key.Key_Return)

    assert positions == [(tracks.marks["fillers"][4].start_s,)]


def test_escape_closes_the_list(qtbot, pane: TrackPane) -> None:
    pane.open_list("gaze")
    events = pane.event_list()
    assert events is not None

    qtbot.keyClick(events.view, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: pane.event_list() is None)


def test_marks_one_after_the_other_with_keys(qtbot, pane: TrackPane, tracks: DeskTracks) -> None:
    fillers = tracks.marks["fillers"]
    marks, positions = _heard(pane.mark_chosen), _heard(pane.position_chosen)
    chosen = _heard(pane.selection_chosen)
    qtbot.keyClick(pane, Qt.Key.Key_Down)
    qtbot.keyClick(pane, Qt.Key.Key_Down)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(pane, key, CONTROL)
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    qtbot.keyClick(pane, Qt.Key.Key_Return, SHIFT)

    assert [values[1] for values in marks] == [fillers[n].start_s for n in (0, 1, 0)]
    assert positions == [(fillers[0].start_s,)]
    assert chosen == [((fillers[0].start_s, fillers[0].end_s),)]


def test_home_end_and_escape(qtbot, pane: TrackPane, tracks: DeskTracks) -> None:
    positions, chosen = _heard(pane.position_chosen), _heard(pane.selection_chosen)
    pane.show_selection((3.0, 4.0))

    for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Escape):
        qtbot.keyClick(pane, key)

    assert positions == [(0.0,), (tracks.duration_s,)]
    assert chosen == [(None,)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_1])
def test_keys_of_the_window_are_left_to_it(pane: TrackPane, key: Qt.Key) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, NONE)
    QCoreApplication.sendEvent(pane, event)

    assert not event.isAccepted()


def test_the_right_button_asks_for_a_menu(pane: TrackPane, tracks: DeskTracks) -> None:
    pause = tracks.marks["pauses"][0]
    asked = _heard(pane.mark_menu_asked)
    window = pane.windowHandle()

    QTest.mouseClick(window, Qt.MouseButton.RightButton, NONE, _place(pane, "pauses", pause.start_s + 1))
    QTest.mouseClick(window, Qt.MouseButton.RightButton, NONE, _place(pane, "fillers", 40.0))
    pane.show_selection((39.0, 41.0))
    QTest.mouseClick(window, Qt.MouseButton.RightButton, NONE, _place(pane, "gaze", 40.0))

    assert asked[0][:3] == ("pause", pause.start_s, pause.end_s)
    assert asked[1][0] == "filler"
    assert asked[1][1] == asked[1][2] == pytest.approx(40.0, abs=0.05)
    assert asked[2][:3] == ("gaze", 39.0, 41.0)


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_F10, SHIFT), (Qt.Key.Key_Menu, NONE)])
def test_the_menu_is_asked_for_with_keys(
    qtbot, pane: TrackPane, tracks: DeskTracks, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    word = tracks.marks["words"][0]
    asked = _heard(pane.mark_menu_asked)
    qtbot.keyClick(pane, Qt.Key.Key_Down)
    qtbot.keyClick(pane, Qt.Key.Key_Right, CONTROL)

    qtbot.keyClick(pane, key, modifiers)

    assert [values[:3] for values in asked] == [("word", word.start_s, word.end_s)]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_rows_are_told_in_words(qtbot, pane: TrackPane, language: str) -> None:
    set_language("ko" if language == "ko" else "en")
    QCoreApplication.processEvents()
    for _ in range(3):
        qtbot.keyClick(pane, Qt.Key.Key_Down)

    name, words = pane.accessibleName(), pane.accessibleDescription()

    assert ("긴 멈춤 2개" if language == "ko" else "Long pauses: 2") in name
    assert ("2.4초" if language == "ko" else "2.4 s") in words
    qtbot.keyClick(pane, Qt.Key.Key_Down)
    assert ("다른 곳을 봄 2개" if language == "ko" else "Looking away: 2") in pane.accessibleDescription()


def test_three_hours_can_be_used(
    qtbot, stage: Stage, clock: Clock, pane_of: Callable[[DeskTracks], TrackPane]
) -> None:
    tracks = desk_tracks(long_answer(), "ko")
    pane = pane_of(tracks)
    filler = tracks.marks["fillers"][400]
    positions = _heard(pane.position_chosen)

    while pane.view().span_s > 30:
        pane.show_position(filler.start_s)
        pane.zoom_in()
    qtbot.mouseClick(pane, LEFT, pos=_place(pane, "fillers", filler.start_s) + QPoint(2, 0))
    qtbot.mouseClick(pane, LEFT, pos=QPoint(20, round(pane.row_rect("words").center().y())))

    assert positions == [(filler.start_s,)]
    events = pane.event_list()
    assert events is not None
    assert len(events.marks()) > 2000
    events.close()


@pytest.fixture
def pane_of(stage: Stage, clock: Clock) -> Callable[[DeskTracks], TrackPane]:
    def make(tracks: DeskTracks) -> TrackPane:
        made = TrackPane(now_s=clock)
        made.show_rows(ROWS)
        made.show_tracks(tracks)
        stage(made, (1124, 700))
        return made

    return make


def test_a_pane_without_an_answer_bears_everything(qtbot, stage: Stage, clock: Clock) -> None:
    pane = TrackPane(now_s=clock)
    stage(pane, (800, 400))
    said = [_heard(signal) for signal in (pane.position_chosen, pane.selection_chosen, pane.mark_menu_asked)]

    pane.show_position(3.0)
    _wheel(pane, QPoint(400, 100), 3, CONTROL)
    _drag(pane, QPoint(300, 100), QPoint(500, 100))
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Plus, Qt.Key.Key_Return, Qt.Key.Key_Menu):
        qtbot.keyClick(pane, key)
    pane.grab()

    assert said == [[], [], []]


def test_rows_are_shown_in_their_order(pane: TrackPane) -> None:
    pane.show_rows({"notes", "structure", "pauses", "waveform"})

    assert pane.rows() == ("waveform", "pauses", "structure", "notes")
    assert pane.row_rect("gaze").isEmpty()
    tops = [pane.row_rect(row).top() for row in pane.rows()]
    assert tops == sorted(tops)


def test_a_tool_tip_tells_the_mark_under_the_mouse(pane: TrackPane, tracks: DeskTracks, monkeypatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        "interview_sim.ui.review.tracks.mouse.QToolTip.showText", lambda at, words, widget: told.append(words)
    )
    pause = tracks.marks["pauses"][0]
    for place in (_place(pane, "pauses", pause.start_s + 1), QPoint(400, 8), _place(pane, "fillers", 40.0)):
        event = QHelpEvent(QEvent.Type.ToolTip, place, pane.mapToGlobal(place))
        QCoreApplication.sendEvent(pane, event)

    assert told[0] == "0:18  2.4 s"
    assert "Ctrl" in told[1]
    assert told[2] == ""

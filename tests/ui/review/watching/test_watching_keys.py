"""The keys of the player: one table, obeyed and listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from interview_sim.ui.language import set_language
from interview_sim.ui.review.watching.keys import KEYS, WatchingKeys, key_rows
from interview_sim.ui.review.watching.play_bar import PlayBar

SIGNALS = sorted({row.signal for row in KEYS})
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def press(key: Qt.Key, modifiers=NONE, text: str = "", *, is_repeat: bool = False) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, is_repeat)


@pytest.fixture
def keys(theme) -> tuple[WatchingKeys, list[tuple[object, ...]]]:
    keys = WatchingKeys()
    said: list[tuple[object, ...]] = []
    for name in SIGNALS:
        getattr(keys, name).connect(lambda *values, name=name: said.append((name, *values)))
    return keys, said


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (press(Qt.Key.Key_Space), ("play_pressed",)),
        (press(Qt.Key.Key_J), ("back_pressed",)),
        (press(Qt.Key.Key_K), ("stop_pressed",)),
        (press(Qt.Key.Key_L), ("on_pressed",)),
        (press(Qt.Key.Key_L, SHIFT), ("loop_pressed",)),
        (press(Qt.Key.Key_Left), ("skipped", -1.0)),
        (press(Qt.Key.Key_Right), ("skipped", 1.0)),
        (press(Qt.Key.Key_Left, SHIFT), ("word_stepped", -1)),
        (press(Qt.Key.Key_Right, SHIFT), ("word_stepped", 1)),
        (press(Qt.Key.Key_Comma), ("frame_stepped", -1)),
        (press(Qt.Key.Key_Period), ("frame_stepped", 1)),
        (press(Qt.Key.Key_I), ("start_set",)),
        (press(Qt.Key.Key_O), ("end_set",)),
        (press(Qt.Key(0), NONE, "ㅣ"), ("on_pressed",)),
    ],
)
def test_a_key_says_what_it_means(keys, event, told) -> None:
    handler, said = keys

    assert handler.handle(event)
    assert said == [told]


@pytest.mark.parametrize(
    "event", [press(Qt.Key.Key_L, CTRL), press(Qt.Key.Key_A), press(Qt.Key.Key_1), press(Qt.Key.Key_I, SHIFT)]
)
def test_other_keys_are_left_to_others(keys, event) -> None:
    handler, said = keys

    assert not handler.handle(event)
    assert said == []


def test_what_is_held_down_goes_on_only_where_that_makes_sense(keys) -> None:
    handler, said = keys
    handler.handle(press(Qt.Key.Key_Period, is_repeat=True))
    assert handler.handle(press(Qt.Key.Key_L, is_repeat=True))

    assert said == [("frame_stepped", 1)]


def test_arrows_on_the_bar_s_buttons_move_the_cursor_and_space_presses(keys, stage) -> None:
    handler, said = keys
    bar = PlayBar()
    stage(bar)
    handler.listen_on(bar)
    pressed: list[int] = []
    bar.frame_stepped.connect(pressed.append)
    bar.on.setFocus()
    QTest.keyClick(bar.on, Qt.Key.Key_Right)
    QTest.keyClick(bar.on, Qt.Key.Key_Space)

    assert said == [("skipped", 1.0)]
    assert pressed == [1]


def test_the_table_can_be_listed_in_both_languages(theme) -> None:
    english = key_rows()
    set_language("ko")
    korean = key_rows()

    assert len(english) == len(KEYS)
    assert [name for name, _ in english] == [name for name, _ in korean]
    assert all(a != b for (_, a), (_, b) in zip(english, korean, strict=True))
    assert len({(row.key, row.with_shift) for row in KEYS}) == len(KEYS)

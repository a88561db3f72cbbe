"""The replay plays what was asked for, and one cursor runs through words and tracks."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from interview_sim.resources import assets
from interview_sim.ui.kiosk.screens.replay import ReplayScreen
from tests.ui.answers import actions, report
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings


@pytest.fixture(scope="session")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A minute whose pictures grow brighter from second to second."""
    import av

    path = tmp_path_factory.mktemp("replay") / "answer.mkv"
    with av.open(str(path), "w") as file:
        stream = file.add_stream("libx264", rate=5)
        stream.width, stream.height, stream.pix_fmt = 160, 90, "yuv420p"
        stream.time_base = Fraction(1, 5)
        for number in range(5 * 60):
            picture = np.full((90, 160, 3), 4 * (number // 5), np.uint8)
            file.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        file.mux(stream.encode())
    return path


@pytest.fixture
def replay(stage, recording: Path):
    screen = ReplayScreen()
    screen.show_report(report("en", recording=recording))
    stage(screen)
    yield screen
    screen.stop()


@pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("has_recording", [True, False])
def test_everything_fits(stage, recording, size, language, has_recording) -> None:
    screen = ReplayScreen()
    screen.show_report(report(language, recording=recording if has_recording else None))
    screen.play_action(actions()[0])
    stage(screen, size, language)

    assert screen.size().toTuple() == size
    assert findings(screen) == []
    screen.stop()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_advice_is_cut_on_a_small_screen(stage, qtbot, recording, language) -> None:
    screen = ReplayScreen()
    screen.show_report(report(language, recording=recording))
    stage(screen, COMPACT, language)

    for code in tomllib.loads((assets() / "advice" / "advice.toml").read_text("utf-8")):
        screen.play_action(replace(actions()[0], code=code))
        qtbot.wait(20)
        assert findings(screen) == [], code
    screen.stop()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_everything_fits_with_larger_text(stage, theme, recording, language) -> None:
    screen = ReplayScreen()
    screen.show_report(report(language, recording=recording))
    screen.play_action(actions()[0])
    theme.set_larger_text(True)
    stage(screen, WIDE, language)

    assert findings(screen) == []
    screen.stop()


def test_evidence_opens_one_second_before_and_stops_at_its_end(replay, qtbot) -> None:
    positions: list[float] = []
    replay.play_action(actions()[0])
    replay._player.position_changed.connect(positions.append)
    qtbot.waitUntil(replay.is_playing, timeout=5000)
    assert 19.9 <= replay._position_s < 21.5

    qtbot.waitUntil(lambda: not replay.is_playing() and bool(positions), timeout=20_000)
    assert positions[-1] == pytest.approx(27.0, abs=0.3)


def test_the_picture_is_that_of_the_cursor(replay, qtbot) -> None:
    seen = []
    replay._player.picture_changed.connect(lambda image: seen.append(image.pixelColor(80, 45).red()))
    replay.seek(40.0)

    qtbot.waitUntil(lambda: bool(seen) and abs(seen[-1] - 160) <= 12, timeout=10_000)
    assert seen[-1] == pytest.approx(160, abs=12)


def test_keys_move_the_cursor(replay, qtbot) -> None:
    def now() -> float:
        return replay._position_s

    words = replay._data.words
    replay.seek(words[3].start_s)
    replay.bar.play_button.setFocus()
    press = lambda key, modifier=Qt.KeyboardModifier.NoModifier: qtbot.keyClick(  # noqa: E731
        replay.bar.play_button, key, modifier
    )
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert now() == pytest.approx(words[4].start_s, abs=0.06)
    press(Qt.Key.Key_Right)
    assert now() == pytest.approx(words[4].start_s + 5, abs=0.06)
    press(Qt.Key.Key_Left)
    assert now() == pytest.approx(words[4].start_s, abs=0.06)
    press(Qt.Key.Key_Down)
    marks = [mark for mark in replay._data.marks_s() if mark > words[4].start_s + 0.05]
    assert now() == pytest.approx(marks[0], abs=0.06)


def test_enter_leads_through_the_advice_and_escape_leads_back(replay, qtbot) -> None:
    replay.play_action(actions()[0])
    assert replay.bar.next_button.text() == "Next advice 2/3"
    qtbot.keyClick(replay.bar.play_button, Qt.Key.Key_Return)
    assert replay.banner.number.text() == "2"
    qtbot.keyClick(replay.bar.play_button, Qt.Key.Key_Return)
    qtbot.keyClick(replay.bar.play_button, Qt.Key.Key_Return)
    assert replay.banner.number.text() == "1"
    with qtbot.waitSignal(replay.closed, timeout=500):
        qtbot.keyClick(replay.bar.play_button, Qt.Key.Key_Escape)
    assert not replay.is_playing()


def test_a_click_on_a_word_moves_there(replay, qtbot) -> None:
    placed = replay.transcript._placed[5]
    point = placed.box.center().toPoint() - QPoint(0, replay.transcript.verticalScrollBar().value())
    qtbot.mouseClick(replay.transcript.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert replay._position_s == pytest.approx(placed.piece.start_s, abs=0.06)


def test_a_click_beside_a_mark_snaps_to_it(replay, qtbot) -> None:
    tracks, pause = replay.tracks, replay._data.pauses[0]
    point = QPoint(round(tracks._x(pause.start_s)) + 8, tracks.height() - 20)
    qtbot.mouseClick(tracks, Qt.MouseButton.LeftButton, pos=point)

    assert replay._position_s == pytest.approx(pause.start_s, abs=0.06)


def test_without_a_recording_the_tracks_stand_and_nothing_plays(stage, qtbot) -> None:
    screen = ReplayScreen()
    screen.show_report(report("en"))
    screen.play_action(actions()[1])
    stage(screen)

    assert not screen.video.isVisible() and not screen.bar.play_button.isVisible()
    assert screen._position_s == pytest.approx(33.0)
    screen.seek(10.0)
    assert screen._position_s == 10.0


def test_a_measures_events_open_with_six_seconds_around_the_first(replay) -> None:
    replay.play_measure(0, "filled_pauses")
    first = replay._data.fillers[0]
    start_s, end_s = replay._chosen

    assert start_s <= first.start_s < first.end_s <= end_s
    assert end_s - start_s == pytest.approx(6.0, abs=0.5)

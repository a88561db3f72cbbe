"""An interviewer's clip: played once, resting and going on, and every way in which it may not play."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from bench.numbered import write_numbered
from interview_sim.ui.playback.clip import ClipPlayer
from tests.recording.films import Film
from tests.ui.playback.conftest import number_shown, times


class Watched:
    """A clip player and what it told."""

    def __init__(self) -> None:
        self.player = ClipPlayer()
        self.numbers: list[int] = []
        self.told: list[str] = []
        self.player.picture_came.connect(self._on_picture)
        self.player.playing_changed.connect(lambda on: self.told.append("on" if on else "off"))
        self.player.ended.connect(lambda: self.told.append("ended"))
        self.player.failed.connect(lambda code, facts: self.told.append(code))

    def _on_picture(self, image) -> None:
        number = number_shown(image)
        if number is not None:
            self.numbers.append(number)


@pytest.fixture
def watched(theme) -> Iterator[Watched]:
    one = Watched()
    yield one
    one.player.stop()
    one.player.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_numbered(tmp_path_factory.mktemp("clips") / "short.mkv", times(1.2))


def test_it_is_played_once_from_start_to_end_and_again(watched: Watched, short: Path, qtbot) -> None:
    for _ in range(2):
        watched.numbers.clear()
        watched.told.clear()
        watched.player.play(short)
        qtbot.waitUntil(lambda: "ended" in watched.told, timeout=15_000)

        assert watched.told == ["on", "off", "ended"] and not watched.player.is_on
        assert watched.numbers[0] <= 2 and max(watched.numbers) >= 30
        assert watched.numbers == sorted(watched.numbers)


def test_it_rests_and_goes_on_where_it_was(watched: Watched, short: Path, qtbot) -> None:
    watched.player.play(short)
    qtbot.waitUntil(lambda: bool(watched.numbers) and watched.numbers[-1] > 5, timeout=15_000)
    watched.player.rest()
    assert watched.player.is_on and not watched.player.is_playing and watched.told == ["on"]
    qtbot.wait(150)
    at = watched.numbers[-1]
    qtbot.wait(150)
    assert watched.numbers[-1] == at
    watched.player.go_on()
    qtbot.waitUntil(lambda: "ended" in watched.told, timeout=15_000)
    assert watched.numbers[-1] >= 30


def test_stopped_it_says_no_more(watched: Watched, short: Path, qtbot) -> None:
    watched.player.play(short)
    qtbot.waitUntil(lambda: bool(watched.numbers), timeout=15_000)
    watched.player.stop()
    n_seen = len(watched.numbers)
    qtbot.wait(100)
    assert watched.told == ["on", "off"] and len(watched.numbers) == n_seen


def damaged(folder: Path, kind: str) -> Path:
    path = folder / "clip.mp4"
    if kind == "nonsense":
        path.write_bytes(b"this is no film" * 400)
    elif kind == "empty":
        path.touch()
    elif kind == "sound alone":
        path = folder / "clip.mkv"
        Film(seconds=1.0, fps=None).write(path)
    return path


@pytest.mark.parametrize("kind", ["missing", "empty", "nonsense", "sound alone"])
def test_what_cannot_be_played_is_told_once(watched: Watched, tmp_path: Path, qtbot, kind: str) -> None:
    watched.player.play(damaged(tmp_path, kind))
    qtbot.waitUntil(lambda: len(watched.told) >= 3, timeout=15_000)

    assert watched.told[:2] == ["on", "off"] and len(watched.told) == 3 and watched.told[2] != "ended"
    assert not watched.player.is_on


def test_a_clip_that_never_moves_is_given_up(watched: Watched, short: Path, qtbot, monkeypatch) -> None:
    from interview_sim.ui.playback.player import RecordingPlayer

    monkeypatch.setattr(RecordingPlayer, "play", lambda _: None)
    watched.player.play(short)
    for _ in range(12):
        watched.player._look()

    assert watched.told == ["on", "off", "playback-not-possible"]

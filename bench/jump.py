"""How exactly and how fast the player jumps, read from the pixels of a real window.

Recordings whose pictures carry their number are written by the booth's writer; 200 random marks a
recording. After each jump the window is photographed until the right number is on it, and once more
when it has settled. Beside it, in the same run, QMediaPlayer alone gets the same marks (setPosition).
Without a display it starts Xvfb. Usage: python -m bench.jump [--marks 200] [--hours 3]
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bench.numbered import number_in, write_numbered
from bench.table import print_table
from interview_sim.recording import read_pictures
from interview_sim.recording.muxing import CONTAINER_OPTIONS
from interview_sim.ui.playback.player import RecordingPlayer
from interview_sim.ui.review.watching.stage import Stage
from interview_sim.ui.theme import install_theme

FPS = 30
MINUTE = 60 * FPS
PATIENCE_S = 1.0
SETTLES_S = 0.15


@dataclass(frozen=True)
class Film:
    """A recording and when its pictures come; the numbers begin anew after `repeats_s`."""

    name: str
    path: Path
    begins_s: list[float]
    repeats_s: float

    def right(self, t_s: float) -> int:
        """Number of the picture that is on the screen at `t_s`."""
        return max(0, bisect_right(self.begins_s, t_s % self.repeats_s + 0.0005) - 1)


class Player(Protocol):
    """What is compared."""

    def open(self, path: Path) -> None: ...
    def seek(self, seconds: float) -> None: ...
    def close(self) -> None: ...


class PlainPlayer(QObject):
    """QMediaPlayer as it is."""

    def __init__(self, show: Callable[[QImage], None]) -> None:
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

        super().__init__()
        self._player, self._sink = QMediaPlayer(self), QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(lambda frame: frame.isValid() and show(frame.toImage()))

    def open(self, path: Path) -> None:
        """Paused at the start."""
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self._player.pause()

    def seek(self, seconds: float) -> None:
        """Jump."""
        self._player.setPosition(round(seconds * 1000))

    def close(self) -> None:
        """Let go of the file."""
        self._player.stop()
        self._player.setSource(QUrl())


@dataclass
class Jumps:
    """What was seen: distance to the right picture after settling, and when the right one came."""

    errors_ms: list[float] = field(default_factory=list)
    off: list[int] = field(default_factory=list)
    waits_ms: list[float] = field(default_factory=list)
    n_unseen: int = 0


class Screen:
    """A window with a stage in it, and the number that can be read from its pixels."""

    def __init__(self) -> None:
        self.window, self.stage = QWidget(), Stage()
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self.window.resize(640, 360)
        self.window.show()
        self.wait(0.5)

    def number(self) -> int | None:
        """The number on the screen."""
        shot = QGuiApplication.primaryScreen().grabWindow(self.window.winId()).toImage()
        grey = shot.convertToFormat(QImage.Format.Format_Grayscale8)
        rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
        return number_in(rows[:, : grey.width()])

    def wait(self, seconds: float) -> None:
        """Let the window live."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QCoreApplication.processEvents()
            time.sleep(0.001)

    def wait_for(self, number: int) -> float | None:
        """Seconds until a number is on the screen; None when patience ends."""
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE_S:
            QCoreApplication.processEvents()
            if self.number() == number:
                return time.monotonic() - begun
            time.sleep(0.001)
        return None


def main() -> None:
    """Run everything and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--marks", type=int, default=200)
    parser.add_argument("--hours", type=float, default=3.0, help="length of the long recording")
    options = parser.parse_args()
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        own = ["xvfb-run", "-a", sys.executable, "-m", "bench.jump", *sys.argv[1:]]
        raise SystemExit(subprocess.run(own, check=False).returncode)
    app = QApplication(sys.argv[:1])
    install_theme(app)
    screen = Screen()
    with tempfile.TemporaryDirectory() as name:
        films = made(Path(name), options.hours)
        jumps, opening = [], []
        for _, player in players(screen):
            # What is only loaded once is no part of opening a recording.
            opened(films[0], "", player, screen)
            player.close()
        for film in films:
            for who, player in players(screen):
                opening.append(opened(film, who, player, screen))
                jumps.append(jumped(film, who, player, screen, options.marks))
                player.close()
        steps = [stepped(film, screen) for film in films]
    cores = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    columns = ["recording", "player", "median", "95 %", "most", "right picture", "within one picture"]
    print_table("Jumps: distance to the right picture, ms", columns, [row[0] for row in jumps], cores)
    columns = ["recording", "player", "median", "95 %", "most", "never within 1 s"]
    print_table("Time until the right picture is on the screen, ms", columns, [row[1] for row in jumps])
    columns = ["recording", "player", "window held up", "first picture on the screen"]
    print_table("Opening, ms", columns, opening)
    columns = ["recording", "right", "median", "95 %"]
    print_table("60 steps by one picture (30 on, 30 back): right ones, ms each", columns, steps)


def players(screen: Screen) -> list[tuple[str, Player]]:
    """Ours, and the baseline."""
    ours = RecordingPlayer()
    ours.picture_changed.connect(screen.stage.show_picture)
    return [("ours", ours), ("QMediaPlayer alone", PlainPlayer(screen.stage.show_picture))]


def made(folder: Path, hours: float) -> list[Film]:
    """The recordings."""
    dice = random.Random(11)
    regular = [number / FPS for number in range(MINUTE)]
    shaken = [max(0.0, t_s + dice.uniform(-0.012, 0.012)) + 0.5 for t_s in regular]
    minute = write_numbered(folder / "minute.mkv", regular, size_px=(1280, 720), noise=3.0)
    uneven = write_numbered(folder / "uneven.mkv", shaken, size_px=(1280, 720), noise=3.0, sound_from_s=0.1)
    small = write_numbered(folder / "small.mkv", regular, size_px=(640, 360), noise=2.0)
    long = repeated(small, folder / "long.mkv", round(hours * 60))
    gigabytes = long.stat().st_size / 1e9
    return [
        Film("60 s, 1280 x 720", minute, begins(minute), 1e9),
        Film("60 s, uneven camera, sound first", uneven, begins(uneven), 1e9),
        Film(f"{hours:g} h, 640 x 360, {gigabytes:.1f} GB", long, begins(small), 60.0),
    ]


def begins(path: Path) -> list[float]:
    """When each picture comes on the screen, as the recording's reader tells it."""
    return [picture.t_s for picture in read_pictures(path, luma=True, max_width_px=16)]


def repeated(minute: Path, path: Path, n_minutes: int) -> Path:
    """The packets of a minute, again and again: a long recording in no time."""
    import av

    with (
        av.open(str(minute)) as source,
        av.open(str(path), "w", format="matroska", container_options=CONTAINER_OPTIONS) as target,
    ):
        copies = [target.add_stream_from_template(stream) for stream in source.streams]
        packets = [packet for packet in source.demux() if packet.dts is not None]
        last = [-(10**9)] * len(copies)
        times = [(packet.pts, packet.dts, packet.stream.index) for packet in packets]
        for number in range(n_minutes):
            for packet, (pts, dts, index) in zip(packets, times, strict=True):
                shift = round(60 * number / float(source.streams[index].time_base))
                if dts + shift <= last[index]:
                    continue
                last[index] = dts + shift
                packet.pts, packet.dts, packet.stream = pts + shift, dts + shift, copies[index]
                packet.time_base = source.streams[index].time_base
                target.mux(packet)
    return path


def opened(film: Film, who: str, player: Player, screen: Screen) -> list[str | float]:
    """How long the window is held up, and when the first picture is there."""
    screen.stage.show_words("")
    screen.wait(0.1)
    begun = time.monotonic()
    player.open(film.path)
    held_ms = 1000 * (time.monotonic() - begun)
    screen.wait_for(0)
    shown_ms = 1000 * (time.monotonic() - begun)
    screen.wait(1.0)
    return [film.name, who, round(held_ms), round(shown_ms)]


def jumped(
    film: Film, who: str, player: Player, screen: Screen, n_marks: int
) -> tuple[list[str | float], list[str | float | int]]:
    """The marks, one after the other: the rows of both tables."""
    dice = random.Random(5)
    end_s = film.begins_s[-1] if film.repeats_s > 1e6 else film_end_s(film)
    seen = Jumps()
    for _ in range(n_marks):
        mark_s = dice.uniform(0.0, end_s)
        right = film.right(mark_s)
        player.seek(mark_s)
        waited_s = screen.wait_for(right)
        screen.wait(SETTLES_S)
        shown = screen.number()
        if waited_s is not None:
            seen.waits_ms.append(1000 * waited_s)
        else:
            seen.n_unseen += 1
        if shown is None:
            continue
        seen.off.append(shown - right)
        seen.errors_ms.append(1000 * abs(film.begins_s[shown] - film.begins_s[right]))
    return rows(film.name, who, seen)


def film_end_s(film: Film) -> float:
    """Where a long recording ends."""
    from interview_sim.recording import probe

    return (probe(film.path).duration_s or 60.0) - 0.1


def rows(film: str, who: str, seen: Jumps) -> tuple[list[str | float], list[str | float | int]]:
    """Both tables' rows of one player on one recording."""
    errors, waits = np.array(seen.errors_ms or [np.nan]), np.array(seen.waits_ms or [np.nan])
    off = np.abs(np.array(seen.off or [10**6]))
    shares = [f"{100 * np.mean(off <= most):.1f} %" for most in (0, 1)]
    three = [
        round(float(figure), 1) for figure in (np.median(errors), np.quantile(errors, 0.95), errors.max())
    ]
    first: list[str | float] = [film, who, *three, *shares]
    three = [round(float(figure)) for figure in (np.median(waits), np.quantile(waits, 0.95), waits.max())]
    return first, [film, who, *three, seen.n_unseen]


def stepped(film: Film, screen: Screen) -> list[str | float]:
    """Single pictures on and back again."""
    player = RecordingPlayer()
    player.picture_changed.connect(screen.stage.show_picture)
    player.open(film.path)
    screen.wait(1.0)
    player.seek(20.5)
    first = film.right(20.5)
    screen.wait_for(first)
    wanted = [*range(first + 1, first + 31), *range(first + 29, first - 1, -1)]
    waits = []
    for number, at in enumerate(wanted):
        player.step_frames(1 if number < 30 else -1)
        waits.append(screen.wait_for(at))
    right_ms = [1000 * waited for waited in waits if waited is not None]
    player.close()
    median, late = (round(float(np.quantile(right_ms or [np.nan], share))) for share in (0.5, 0.95))
    return [film.name, f"{len(right_ms)} of {len(wanted)}", median, late]


if __name__ == "__main__":
    main()

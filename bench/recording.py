"""What recording costs and keeps: dropped pictures, CPU, seconds lost by a kill, sync, follower delay.

Everything goes through the real command or the real capture; files play in place of a camera and
a microphone. Beside it, in the same run, cv2.VideoWriter gets the same pictures.
Usage: python bench/recording.py [--minutes 5] [--seconds 20] [--kills 8]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import psutil

from interview_sim.capture import Capture
from interview_sim.capture.clock import now_s
from interview_sim.recording import (
    PictureFormat,
    RecordingError,
    RecordingWriter,
    SoundFormat,
    create_recording,
    open_recording,
    probe,
    read_pictures,
    read_sound,
)

FPS = 30
RATE_HZ = 48_000
BASELINE = """
import sys, time
from interview_sim.capture.opencv import import_cv2
from interview_sim.recording import read_pictures
cv2 = import_cv2()
out, start = None, time.monotonic()
for picture in read_pictures(sys.argv[1]):
    time.sleep(max(0.0, start + picture.t_s - time.monotonic()))
    if out is None:
        size = picture.bgr.shape[1], picture.bgr.shape[0]
        out = cv2.VideoWriter(sys.argv[2], cv2.VideoWriter.fourcc(*"mp4v"), 30, size)
    out.write(picture.bgr)
out.release()
"""


def main() -> None:
    """Run everything and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0, help="length of the sync test")
    parser.add_argument("--seconds", type=float, default=20.0, help="length of the load tests")
    parser.add_argument("--kills", type=int, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = film(folder / "large.mkv", options.seconds, (1280, 720))
        rows = [*load(folder, large), *kills(folder, large, options.kills), *delay(folder, large)]
        rows += sync(folder, options.minutes)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print("| what | interview-sim | cv2.VideoWriter (no sound) |\n|---|---|---|")
    for what, ours, theirs in rows:
        print(f"| {what} | {ours} | {theirs} |")


Row = tuple[str, str, str]


def film(path: Path, seconds: float, size_px: tuple[int, int]) -> Path:
    """A film with noise like a camera's, a white picture and a click at each half second."""
    width_px, height_px = size_px
    dice = np.random.default_rng(1)
    room = np.linspace(40, 160, width_px, dtype=np.float32)[None, :, None] * np.ones((height_px, 1, 3))
    noisy = [np.clip(room + dice.normal(0, 3, room.shape), 0, 255).astype(np.uint8) for _ in range(8)]
    white = np.full((height_px, width_px, 3), 235, np.uint8)
    click = (0.8 * np.sin(2 * np.pi * 2000 * np.arange(240) / RATE_HZ)).astype(np.float32)
    picture = PictureFormat(width_px=width_px, height_px=height_px)
    with RecordingWriter(create_recording(path), picture=picture, sound=SoundFormat(rate_hz=RATE_HZ)) as out:
        for number in range(round(seconds * FPS)):
            is_flash = number % FPS == FPS // 2
            out.write_picture(white if is_flash else noisy[number % 8], number / FPS)
            block = dice.normal(0, 0.001, RATE_HZ // FPS).astype(np.float32)
            if is_flash:
                block[: click.size] += click
            out.write_sound(block, number / FPS)
    return path


def record(source: Path, out: Path) -> list[str]:
    """The command that records `source` in real time."""
    command = [sys.executable, "-m", "interview_sim", "record", "--json", "--out", str(out)]
    return [*command, "--camera", str(source), "--microphone", str(source)]


def cpu_s(command: list[str]) -> tuple[float, str]:
    """CPU seconds of a command with its start-up, and its output."""
    process = psutil.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    spent_s = 0.0
    while process.poll() is None:
        try:
            times = process.cpu_times()
            spent_s = times.user + times.system
        except psutil.Error:
            break
        time.sleep(0.05)
    return spent_s, process.communicate()[0]


def load(folder: Path, source: Path) -> list[Row]:
    """CPU and drops while 720p30 with sound is recorded, and for reading the same file in real time."""
    seconds = probe(source).duration_s or 1.0
    ours_s, told = cpu_s(record(source, folder / "ours.mkv"))
    theirs_s, _ = cpu_s([sys.executable, "-c", BASELINE, str(source), str(folder / "theirs.mp4")])
    report = json.loads(told)
    n_bytes = [(folder / name).stat().st_size for name in ("ours.mkv", "theirs.mp4")]
    sizes = [f"{size / 1e6 / seconds * 60:.1f}" for size in n_bytes]
    return [
        (
            "dropped pictures, 1280 x 720 at 30/s",
            f"{report['dropped']} of {report['pictures'] + report['dropped']}",
            "-",
        ),
        ("sound lost, s", f"{report['sound_lost_s']:.2f}", "-"),
        (
            "CPU, share of one core (with start-up and decoding the file)",
            f"{ours_s / seconds:.2f}",
            f"{theirs_s / seconds:.2f}",
        ),
        ("MB a minute", sizes[0], sizes[1]),
    ]


def kills(folder: Path, source: Path, n_kills: int) -> list[Row]:
    """Seconds that are gone when the recording process is killed at a random moment."""
    dice = random.Random(7)
    ours = [lost_s(record(source, out), out, dice) for out in outs(folder, n_kills, "mkv")]
    baseline = [sys.executable, "-c", BASELINE, str(source)]
    theirs = [lost_s([*baseline, str(out)], out, dice) for out in outs(folder, min(3, n_kills), "mp4")]
    unreadable = sum(lost is None for lost in theirs)
    readable = [lost for lost in ours if lost is not None]
    told = f"{max(readable):.2f} / {np.median(readable):.2f}, {len(readable)} of {n_kills} open"
    return [
        ("lost by kill -9, s: most / median", told, f"all; {unreadable} of {len(theirs)} do not open"),
    ]


def outs(folder: Path, n_files: int, ending: str) -> list[Path]:
    """Names for files."""
    return [folder / f"killed{number}.{ending}" for number in range(n_files)]


def lost_s(command: list[str], out: Path, dice: random.Random) -> float | None:
    """Kill a recording; seconds between its last sample and the kill, None when nothing opens."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not out.exists():
        time.sleep(0.005)
    # A file's first picture is due 0.1 s after the recording was created.
    began_s = time.monotonic() + 0.1
    time.sleep(dice.uniform(2.0, 6.0))
    process.kill()
    killed_s = time.monotonic()
    process.wait()
    try:
        return killed_s - began_s - (probe(out).duration_s or 0.0)
    except RecordingError:
        return None


def delay(folder: Path, source: Path) -> list[Row]:
    """How long after it was taken a picture comes out of a follower that reads the growing file."""
    out = folder / "live.mkv"
    behind_s: list[float] = []
    with Capture(str(source), str(source)) as capture:
        capture.start_recording(out)
        # The file's first picture is taken when the recording begins.
        zero_s = now_s() + 0.1

        def follow() -> None:
            with closing(open_recording(out, follow=True)) as live:
                behind_s.extend(now_s() - zero_s - picture.t_s for picture in read_pictures(live, luma=True))

        follower = threading.Thread(target=follow)
        follower.start()
        wait_until(capture.has_ended)
        capture.stop_recording()
        follower.join()
    settled = behind_s[5 * FPS :]
    told = f"{np.median(settled):.2f} / {np.quantile(settled, 0.95):.2f}"
    return [("follower behind the camera, s: median / 95 %", told, "-")]


def sync(folder: Path, minutes: float) -> list[Row]:
    """Difference between flash and click after recording both for minutes."""
    source = film(folder / "sync.mkv", minutes * 60, (320, 240))
    out = folder / "synced.mkv"
    with Capture(str(source), str(source)) as capture:
        capture.start_recording(out)
        wait_until(capture.has_ended)
        report = capture.stop_recording()
    flashes, clicks = flashes_s(out), clicks_s(out)
    n_both = min(len(flashes), len(clicks))
    errors_ms = 1000 * np.subtract(clicks[:n_both], flashes[:n_both])
    told = f"{np.abs(errors_ms).max():.1f} / {np.median(errors_ms):+.1f}"
    return [
        (f"sync error over {minutes:g} min, ms: most / median", told, "-"),
        (
            "flashes and clicks found, pictures dropped",
            f"{len(flashes)}, {len(clicks)}, {report.dropped}",
            "-",
        ),
    ]


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for something that will come true."""
    while not holds():
        time.sleep(0.02)


def flashes_s(path: Path) -> list[float]:
    """Times of white pictures."""
    return [picture.t_s for picture in read_pictures(path, luma=True) if picture.bgr.mean() > 190]


def clicks_s(path: Path) -> list[float]:
    """Times at which clicks begin."""
    found: list[float] = []
    for block in read_sound(path):
        for at in np.flatnonzero(np.abs(block.samples) > 0.2):
            t_s = block.t_s + at / 16_000
            if not found or t_s - found[-1] > 0.25:
                found.append(float(t_s))
    return found


if __name__ == "__main__":
    main()

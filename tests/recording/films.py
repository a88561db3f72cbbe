"""Films of known content: a white picture and a click at every half second past the full one."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from interview_sim.recording import (
    PictureFormat,
    RecordingWriter,
    SoundFormat,
    create_recording,
    read_pictures,
    read_sound,
)

MEDIA = Path(os.environ.get("INTERVIEW_SIM_TEST_MEDIA", Path(__file__).parents[3] / "shared" / "media"))
needs_media = pytest.mark.skipif(not MEDIA.is_dir(), reason=f"no test media at {MEDIA}")


@dataclass(frozen=True, kw_only=True)
class Film:
    """What to write. Sound in [silence) is left out, pictures in [darkness) likewise."""

    seconds: float = 4.0
    fps: float | None = 30.0
    width_px: int = 160
    height_px: int = 120
    rate_hz: int | None = 48_000
    channels: int = 1
    sound_from_s: float = 0.0
    picture_from_s: float = 0.0
    silence: tuple[float, float] = (0.0, 0.0)
    darkness: tuple[float, float] = (0.0, 0.0)

    def writer(self, path: Path, **more: object) -> RecordingWriter:
        picture = PictureFormat(width_px=self.width_px, height_px=self.height_px) if self.fps else None
        sound = SoundFormat(rate_hz=self.rate_hz, channels=self.channels) if self.rate_hz else None
        return RecordingWriter(create_recording(path), picture=picture, sound=sound, **more)  # type: ignore[arg-type]

    def events(self) -> Iterator[tuple[float, str, np.ndarray]]:
        """Pictures and 20 ms blocks in order of time."""
        everything = [*self._pictures(), *self._blocks()]
        yield from sorted(everything, key=lambda event: event[0])

    def _pictures(self) -> Iterator[tuple[float, str, np.ndarray]]:
        for number in range(round(self.seconds * (self.fps or 0))):
            t_s = number / (self.fps or 1)
            if t_s < self.picture_from_s or self.darkness[0] <= t_s < self.darkness[1]:
                continue
            level = 235 if 0.5 <= t_s % 1 + 1e-6 < 0.5 + 1 / (self.fps or 1) else 16
            yield t_s, "picture", np.full((self.height_px, self.width_px, 3), level, np.uint8)

    def _blocks(self) -> Iterator[tuple[float, str, np.ndarray]]:
        rate = self.rate_hz or 0
        n_block = rate // 50
        for number in range(round(self.seconds * 50) if rate else 0):
            t_s = number / 50
            if t_s < self.sound_from_s or self.silence[0] <= t_s < self.silence[1]:
                continue
            block = np.zeros((n_block, self.channels), np.float32)
            if abs(t_s % 1 - 0.5) < 1e-6:
                n_click = rate // 200
                block[:n_click] = 0.8 * np.sin(2 * np.pi * 2000 * np.arange(n_click) / rate)[:, None]
            yield t_s, "sound", block

    def write(self, path: Path) -> RecordingWriter:
        writer = self.writer(path)
        for t_s, kind, data in self.events():
            writer.write_picture(data, t_s) if kind == "picture" else writer.write_sound(data, t_s)
        writer.close()
        return writer

    def write_in_real_time(self, path: Path, stop: threading.Event | None = None) -> None:
        writer = self.writer(path)
        start = time.monotonic()
        for t_s, kind, data in self.events():
            time.sleep(max(0.0, start + t_s - time.monotonic()))
            if stop is not None and stop.is_set():
                break
            writer.write_picture(data, t_s) if kind == "picture" else writer.write_sound(data, t_s)
        writer.close()


def sound_of(path: Path, rate_hz: int = 16_000) -> np.ndarray:
    """All samples in one array, after checking that the blocks are where they say."""
    n_samples, parts = 0, []
    for block in read_sound(path, rate_hz=rate_hz):
        assert block.t_s == pytest.approx(n_samples / rate_hz)
        assert block.samples.dtype == np.float32
        n_samples += block.samples.size
        parts.append(block.samples)
    return np.concatenate(parts) if parts else np.zeros(0, np.float32)


def clicks_s(path: Path) -> list[float]:
    """Times at which clicks begin."""
    loud = np.flatnonzero(np.abs(sound_of(path)) > 0.2)
    return [
        float(at / 16_000) for at, before in zip(loud, [-9e9, *loud], strict=False) if at - before > 4_000
    ]


def flashes_s(path: Path) -> list[float]:
    """Times of the first white picture of each flash."""
    white = [(p.t_s, float(p.bgr.mean()) > 128) for p in read_pictures(path, luma=True)]
    return [
        t for (t, on), (_, was_on) in zip(white, [(0.0, False), *white], strict=False) if on and not was_on
    ]

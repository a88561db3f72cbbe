"""Recordings as other people's devices write them: any codec, any clock, any damage."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

SECONDS = 2.0
_RATE_HZ = 48_000


def tone(seconds: float = SECONDS) -> np.ndarray:
    """A voice-like buzz of 150 Hz, float32 mono at 48 kHz."""
    t_s = np.arange(round(seconds * _RATE_HZ)) / _RATE_HZ
    return (0.3 * np.sign(np.sin(2 * np.pi * 150 * t_s)) * (np.sin(2 * np.pi * 3 * t_s) > 0)).astype(
        np.float32
    )


def write_film(
    path: Path,
    *,
    picture: str | None = "libx264",
    sound: str | None = "aac",
    times_s: Sequence[float] | None = None,
    size: tuple[int, int] = (160, 120),
    pixels: str = "yuv420p",
    rate_hz: int = _RATE_HZ,
    layout: str = "mono",
    sound_from_s: float = 0.0,
    picture_from_s: float = 0.0,
    options: dict[str, str] | None = None,
) -> Path:
    """Grey noise and a buzz of two seconds, in the given codecs and with the given clocks."""
    rng = np.random.default_rng(3)
    with av.open(str(path), "w", container_options=options or {}) as target:
        parts: list[tuple[float, Any, Any]] = []
        if picture is not None:
            stream = target.add_stream(picture, rate=25)
            stream.width, stream.height, stream.pix_fmt = *size, pixels
            stream.codec_context.time_base = Fraction(1, 1000)
            stream.options = {"preset": "ultrafast"} if "264" in picture else {}
            for t_s in times_s or np.arange(0, SECONDS, 0.04):
                image = np.repeat(rng.integers(60, 200, (size[1], size[0], 1), np.uint8), 3, axis=2)
                frame = av.VideoFrame.from_ndarray(image, format="rgb24").reformat(format=pixels)
                frame.pts, frame.time_base = round((t_s + picture_from_s) * 1000), Fraction(1, 1000)
                parts.append((t_s + picture_from_s, stream, frame))
        if sound is not None:
            stream = target.add_stream(sound, rate=rate_hz, layout=layout)
            resampler = av.AudioResampler(stream.codec_context.format.name, layout, rate_hz)
            samples = tone()
            for first in range(0, samples.size, 960):
                block = av.AudioFrame.from_ndarray(
                    samples[None, first : first + 960], format="flt", layout="mono"
                )
                block.sample_rate, block.time_base = _RATE_HZ, Fraction(1, _RATE_HZ)
                block.pts = first + round(sound_from_s * _RATE_HZ)
                parts += [
                    (first / _RATE_HZ + sound_from_s, stream, frame) for frame in resampler.resample(block)
                ]
        for _, stream, frame in sorted(parts, key=lambda part: part[0]):
            target.mux(stream.encode(frame))
        for stream in target.streams:
            target.mux(stream.encode(None))
    return path


def damaged(path: Path, copy: Path, *, start_share: float, share: float) -> Path:
    """A copy with a stretch of bytes replaced by chance."""
    content = bytearray(path.read_bytes())
    first, n_bytes = int(len(content) * start_share), int(len(content) * share)
    content[first : first + n_bytes] = np.random.default_rng(7).bytes(n_bytes)
    copy.write_bytes(content)
    return copy

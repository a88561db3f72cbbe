"""Recordings whose pictures carry their number, in blocks that survive the encoder.

Twenty bits in black and white, below them the same bits inverted: a picture that was mixed from two,
or that is not from here, has no number.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interview_sim.recording import PictureFormat, RecordingWriter, SoundFormat, create_recording

N_BITS = 20
_ROWS, _COLUMNS = 4, 10
_BLACK, _WHITE = 28, 228
RATE_HZ = 48_000


def numbered_picture(number: int, width_px: int = 320, height_px: int = 180) -> NDArray[np.uint8]:
    """A picture, B, G, R, that says its number."""
    bits = [number >> bit & 1 for bit in range(N_BITS)]
    cells = np.array([*bits, *(1 - bit for bit in bits)], np.uint8).reshape(_ROWS, _COLUMNS)
    grey = np.full((height_px, width_px), _BLACK, np.uint8)
    blocks = np.kron(cells * (_WHITE - _BLACK), np.ones((height_px // _ROWS, width_px // _COLUMNS), np.uint8))
    grey[: blocks.shape[0], : blocks.shape[1]] += blocks.astype(np.uint8)
    return np.ascontiguousarray(np.repeat(grey[:, :, None], 3, axis=2))


def number_in(grey: NDArray[np.uint8]) -> int | None:
    """The number in a picture of shape (height, width), or None where the blocks contradict each other."""
    height_px, width_px = grey.shape
    rows = [height_px * (2 * row + 1) // (2 * _ROWS) for row in range(_ROWS)]
    columns = [width_px * (2 * column + 1) // (2 * _COLUMNS) for column in range(_COLUMNS)]
    bits = (grey[np.ix_(rows, columns)] > (_BLACK + _WHITE) // 2).ravel()
    if not np.array_equal(bits[:N_BITS], ~bits[N_BITS:]):
        return None
    return sum(1 << bit for bit in range(N_BITS) if bits[bit])


def write_numbered(
    path: Path,
    times_s: Sequence[float],
    *,
    size_px: tuple[int, int] = (320, 180),
    sound_from_s: float | None = 0.0,
    noise: float = 0.0,
) -> Path:
    """A recording with picture k at `times_s[k]` and a quiet tone (None: no sound), as the booth writes it.

    `noise`: standard deviation of grain on the pictures, which makes them as costly as a camera's.
    """
    dice = np.random.default_rng(1)
    grain = [dice.normal(0, noise, (size_px[1], size_px[0], 1)) for _ in range(8)] if noise else []
    sound = SoundFormat(rate_hz=RATE_HZ) if sound_from_s is not None else None
    picture = PictureFormat(width_px=size_px[0], height_px=size_px[1])
    heard_s = sound_from_s or 0.0
    with RecordingWriter(create_recording(path), picture=picture, sound=sound) as out:
        for number, t_s in enumerate(times_s):
            pixels = numbered_picture(number, *size_px)
            if grain:
                pixels = np.clip(pixels + grain[number % len(grain)], 0, 255).astype(np.uint8)
            out.write_picture(pixels, t_s)
            while sound is not None and heard_s <= t_s:
                at = np.arange(RATE_HZ // 10) / RATE_HZ + heard_s
                out.write_sound((0.1 * np.sin(2 * np.pi * 440 * at)).astype(np.float32), heard_s)
                heard_s = round(heard_s + 0.1, 6)
    return path

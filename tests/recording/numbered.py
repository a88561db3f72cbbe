"""Films whose pictures carry their number as light and dark fields, so that each says which it is."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from interview_sim.recording import PictureFormat, RecordingWriter, SoundFormat, create_recording

FPS = 30
HEIGHT, WIDTH, FIELD = 96, 288, 48
_BITS = 12


def picture_of(number: int) -> np.ndarray:
    """Twelve fields in two rows, the lowest bit first; the ground differs, too."""
    bgr = np.full((HEIGHT, WIDTH, 3), 16, np.uint8)
    bgr[:, :, 0] = 16 + number % 40
    for bit in range(_BITS):
        if number >> bit & 1:
            row, column = divmod(bit, 6)
            bgr[row * FIELD : (row + 1) * FIELD, column * FIELD : (column + 1) * FIELD] = 235
    return bgr


def number_of(luma: np.ndarray) -> int:
    """The number in a grey picture."""
    return sum(
        1 << bit
        for bit in range(_BITS)
        if luma[bit // 6 * FIELD + FIELD // 2, bit % 6 * FIELD + FIELD // 2] > 128
    )


def recorded(
    path: Path, seconds: float = 10, *, darkness: tuple[float, float] = (0, 0), sound: bool = True
) -> Path:
    """As the kiosk records: Matroska, a click at every half second past the full."""
    writer = RecordingWriter(
        create_recording(path),
        picture=PictureFormat(width_px=WIDTH, height_px=HEIGHT),
        sound=SoundFormat(rate_hz=48_000) if sound else None,
    )
    for number in range(round(seconds * FPS)):
        if not darkness[0] <= number / FPS < darkness[1]:
            writer.write_picture(picture_of(number), number / FPS)
    for number in range(round(seconds * 50) if sound else 0):
        block = np.zeros(960, np.float32)
        if number % 50 == 25:
            block[:240] = 0.8 * np.sin(2 * np.pi * 2000 * np.arange(240) / 48_000)
        writer.write_sound(block, number / 50)
    writer.close()
    return path


def filmed(path: Path, codec: str, seconds: float = 6, *, options: dict[str, str] | None = None) -> Path:
    """The same pictures as another program films them, without sound."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=FPS, options=options or {})
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for number in range(round(seconds * FPS)):
            frame = av.VideoFrame.from_ndarray(picture_of(number), format="bgr24")
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def seen(path: Path) -> list[tuple[float, int, bytes]]:
    """What a player shows: time, number and pixels of each picture; what an edit list hides is left out."""
    with av.open(str(path)) as container:
        if not container.streams.video:
            return []
        stream = container.streams.video[0]
        first = container.start_time or 0
        return [
            (
                float(frame.pts * stream.time_base) - first / 1e6,
                number_of(frame.to_ndarray(format="gray")),
                frame.to_ndarray(format="yuv420p").tobytes(),
            )
            for frame in container.decode(stream)
        ]


def length_s(path: Path) -> dict[str, float]:
    """Kind of stream → how long it is."""
    with av.open(str(path)) as container:
        return {stream.type: float(stream.duration * stream.time_base) for stream in container.streams}

"""Films that a phone wrote lying on its side come upright: the display matrix of ISO/IEC 14496-12."""

from __future__ import annotations

import struct
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from interview_sim.recording import open_recording, read_pictures

# A stored point (p, q) is shown at (a p + c q, b p + d q): (a, b, c, d) by how far clockwise it is turned.
MATRICES = {0: (1, 0, 0, 1), 90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}
WIDTH, HEIGHT = 96, 64


def film(path: Path, clockwise_deg: int) -> Path:
    """A film whose stored pictures are black with a white corner at the top left."""
    import av

    stored = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    stored[:24, :24] = 255
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for number in range(5):
            frame = av.VideoFrame.from_ndarray(stored, format="bgr24")
            frame.pts, frame.time_base = number, Fraction(1, 10)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    content = bytearray(path.read_bytes())
    # Track header, version 0: the matrix begins 40 bytes after the box's version field.
    at = content.index(b"tkhd") + 4 + 40
    a, b, c, d = MATRICES[clockwise_deg]
    one, unit = 1 << 16, 1 << 30
    content[at : at + 36] = struct.pack(">9i", a * one, b * one, 0, c * one, d * one, 0, 0, 0, unit)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("clockwise_deg", "corner"),
    [(0, "top left"), (90, "top right"), (180, "bottom right"), (270, "bottom left")],
)
@pytest.mark.parametrize("max_width_px", [None, 48])
def test_a_turned_film_comes_upright(
    tmp_path: Path, clockwise_deg: int, corner: str, max_width_px: int | None
) -> None:
    with open_recording(film(tmp_path / "turned.mp4", clockwise_deg)) as source:
        pictures = list(read_pictures(source, max_width_px=max_width_px))

    assert len(pictures) == 5
    bgr = pictures[2].bgr
    is_upright_film = clockwise_deg in (90, 270)
    assert (bgr.shape[0] > bgr.shape[1]) is is_upright_film
    half_y, half_x = bgr.shape[0] // 2, bgr.shape[1] // 2
    light = {
        "top left": bgr[:half_y, :half_x].mean(),
        "top right": bgr[:half_y, half_x:].mean(),
        "bottom left": bgr[half_y:, :half_x].mean(),
        "bottom right": bgr[half_y:, half_x:].mean(),
    }
    assert max(light, key=lambda where: light[where]) == corner


def test_times_come_from_the_container(tmp_path: Path) -> None:
    with open_recording(film(tmp_path / "turned.mp4", 90)) as source:
        times_s = [picture.t_s for picture in read_pictures(source)]

    assert times_s == pytest.approx([0.0, 0.1, 0.2, 0.3, 0.4], abs=0.002)

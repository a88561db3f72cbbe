"""Somebody in front of the camera: the demo's photograph looking at it, blinking, moving a little."""

from __future__ import annotations

import math
from fractions import Fraction
from pathlib import Path

import av

from interview_sim.demo.photograph import load_photograph
from interview_sim.demo.puppet import Pose, Puppet

FPS = 15
_LOOP_S = 4


def face_film(path: Path, seconds: float) -> Path:
    """A film of `seconds` at 1280 x 720: four seconds, encoded once and repeated."""
    loop = path.with_name(f"loop-{path.name}")
    _encode_loop(loop)
    with av.open(str(loop)) as source, av.open(str(path), "w") as film:
        picture = source.streams.video[0]
        out = film.add_stream_from_template(picture)
        packets = [packet for packet in source.demux(picture) if packet.pts is not None]
        step = round(_LOOP_S / picture.time_base)
        times = [(packet.pts, packet.dts) for packet in packets]
        for turn in range(math.ceil(seconds / _LOOP_S)):
            for packet, (pts, dts) in zip(packets, times, strict=True):
                packet.pts, packet.dts = pts + turn * step, dts + turn * step
                packet.stream = out
                film.mux(packet)
    loop.unlink()
    return path


def _encode_loop(path: Path) -> None:
    puppet = Puppet(load_photograph())
    with av.open(str(path), "w") as film:
        stream = film.add_stream("libx264", rate=FPS, options={"preset": "veryfast", "bf": "0", "crf": "20"})
        stream.width, stream.height, stream.pix_fmt = 1280, 720, "yuv420p"
        stream.time_base = Fraction(1, FPS)
        for number in range(_LOOP_S * FPS):
            bgr = puppet.picture(_pose(number / FPS))
            for packet in stream.encode(av.VideoFrame.from_ndarray(bgr, format="bgr24")):
                film.mux(packet)
        for packet in stream.encode(None):
            film.mux(packet)


def _pose(t_s: float) -> Pose:
    lean_deg = round(1.5 * math.sin(2 * math.pi * t_s / _LOOP_S), 1)
    return Pose(openness=0.0 if 1.0 <= t_s < 1.15 else 1.0, lean_deg=lean_deg)

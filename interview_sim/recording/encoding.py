"""Pictures and sound as packets of a new mp4: H.264 without reordering, AAC.

For copies that people take with them. A generator adds its stream when it is first asked, so ask each
of them once before anything is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from interview_sim.recording.muxing import PICTURE_OPTIONS
from interview_sim.recording.types import Picture, Pixels, SoundBlock

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.packet import Packet
    from av.stream import Stream
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

    # A packet with the time it has to be written at.
    Timed = tuple[float, Packet[Stream]]

AAC_HZ: Final = 48_000
_AAC_BIT_RATE = 96_000
_PICTURE_BASE = Fraction(1, 90_000)
_LAST_PICTURE_S = 1 / 30
# Times in Matroska are rounded to a millisecond: a picture this near to the end is the next one's.
_ROUNDED_S = 0.0006


def encoded_pictures(
    pictures: Iterable[Picture], target: OutputContainer, span: tuple[float, float]
) -> Iterator[Timed]:
    """`pictures` until the end of `span`, times counted from its start.

    One that was taken before the start is the one that is seen there, so it comes at 0. The last one
    is shown until the end of `span`, where that is known.
    """
    start_s, end_s = span
    stream: VideoStream | None = None
    for picture, until_s in _with_ends(pictures, end_s):
        stream = stream or _picture_stream(target, picture.bgr)
        frame = _frame(picture.bgr, stream)
        at_s = max(0.0, picture.t_s - start_s)
        frame.pts, frame.time_base = round(at_s / _PICTURE_BASE), _PICTURE_BASE
        # Nothing is reordered or held back, so what comes out is what went in.
        for at, packet in _with_times(stream.encode(frame)):
            packet.duration = max(1, round((until_s - start_s - at_s) / _PICTURE_BASE))
            yield at, packet
    if stream is not None:
        yield from _with_times(stream.encode(None))


def _with_ends(pictures: Iterable[Picture], end_s: float) -> Iterator[tuple[Picture, float]]:
    """Pictures before `end_s`, each with the time at which it makes room for the next."""
    last: Picture | None = None
    for picture, following in pairwise(chain(pictures, [None])):
        if picture is None or picture.t_s >= end_s - _ROUNDED_S:
            return
        if following is not None:
            yield picture, min(end_s, following.t_s)
        last = picture
        if following is None:
            yield last, end_s if end_s < float("inf") else last.t_s + _LAST_PICTURE_S


def _picture_stream(target: OutputContainer, pixels: Pixels) -> VideoStream:
    stream = target.add_stream("libx264", rate=30, options={**PICTURE_OPTIONS, "bf": "0"})
    height_px, width_px = pixels.shape[:2]
    stream.width, stream.height = width_px // 2 * 2, height_px // 2 * 2
    stream.pix_fmt = "yuv420p"
    stream.codec_context.time_base = _PICTURE_BASE
    return stream


def _frame(pixels: Pixels, stream: VideoStream) -> VideoFrame:
    from av.video.frame import VideoFrame

    even = np.ascontiguousarray(pixels[: stream.height, : stream.width])
    return VideoFrame.from_ndarray(even, format="bgr24").reformat(
        width=stream.width, height=stream.height, format="yuv420p"
    )


def encoded_sound(
    blocks: Iterable[SoundBlock], target: OutputContainer, span: tuple[float, float]
) -> Iterator[Timed]:
    """What of `blocks` (mono, `AAC_HZ`) lies in `span`, to the sample; times counted from its start."""
    from av.audio.frame import AudioFrame

    start_s, end_s = span
    stream = target.add_stream("aac", rate=AAC_HZ, layout="mono")
    stream.codec_context.bit_rate = _AAC_BIT_RATE
    for block in blocks:
        first = max(0, round((start_s - block.t_s) * AAC_HZ))
        last = len(block.samples) if end_s == float("inf") else round((end_s - block.t_s) * AAC_HZ)
        if last <= 0:
            break
        samples = block.samples[first : max(first, last)]
        if not samples.size:
            continue
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(samples)[None, :], format="fltp", layout="mono")
        frame.sample_rate = AAC_HZ
        frame.time_base = Fraction(1, AAC_HZ)
        frame.pts = round((block.t_s + first / AAC_HZ - start_s) * AAC_HZ)
        yield from _with_times(stream.encode(frame))
    yield from _with_times(stream.encode(None))


def _with_times(packets: list[Packet[Stream]]) -> Iterator[Timed]:
    for packet in packets:
        assert packet.dts is not None and packet.time_base is not None
        yield float(packet.dts * packet.time_base), packet

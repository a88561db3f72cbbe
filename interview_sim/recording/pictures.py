"""Pictures out of a recording, with the times the container gives them.

Rotation flags are honoured (a phone's upright film comes upright), as are pixels that are not
square. Memory is a few pictures, however long the file.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import numpy as np

from interview_sim.recording.container import (
    Source,
    decoded_frames,
    first_sample_s,
    name_of,
    open_container,
    picture_stream,
    sound_stream,
)
from interview_sim.recording.errors import RecordingUnreadable
from interview_sim.recording.seeking import go_before
from interview_sim.recording.types import Picture, Pixels, ReadTally

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

_PLANAR_LUMA = frozenset(
    {"yuv420p", "yuv422p", "yuv444p", "nv12", "yuvj420p", "yuvj422p", "yuvj444p", "gray"}
)


def read_pictures(
    source: Source,
    *,
    max_rate_hz: float | None = None,
    luma: bool = False,
    max_width_px: int | None = None,
    threads: int = 1,
    start_s: float = 0.0,
    tally: ReadTally | None = None,
) -> Iterator[Picture]:
    """Pictures in order of time, at most `max_rate_hz` a second (all of them without).

    The first picture in each interval of 1 / max_rate_hz is taken, so the choice depends on
    nothing but the file. `luma`: grey pictures of shape (height, width), much cheaper.
    `max_width_px`: wider pictures are scaled down, upright as they are seen. The size may change
    in mid-file. A recording without moving picture yields nothing. With `start_s` the first picture is
    the one that is seen at that time; what lies before its key picture is not read where the file has an
    index.
    Raises RecordingMissing, RecordingEmpty, RecordingUnreadable, RecordingNoStreams.
    """
    tally = tally if tally is not None else ReadTally()
    with open_container(source) as container:
        stream = picture_stream(container)
        if stream is None:
            return
        stream.codec_context.thread_count = threads
        stream.codec_context.thread_type = "SLICE"
        sar = stream.codec_context.sample_aspect_ratio
        zero_s = first_sample_s(container)
        go_before(container, start_s)
        frames = cast("Iterator[VideoFrame]", decoded_frames(container, stream, tally))
        timed = _timed(frames, zero_s)
        n_pictures = 0
        for t_s, frame in _thinned(_seen_from(timed, start_s) if start_s > 0 else timed, max_rate_hz):
            n_pictures += 1
            pixels = _pixels(frame, luma, max_width_px, float(sar) if sar else 1.0)
            yield Picture(t_s=t_s, bgr=pixels)
        if n_pictures == 0 and sound_stream(container) is None:
            raise RecordingUnreadable(file=name_of(source))


def _timed(frames: Iterator[VideoFrame], zero_s: float) -> Iterator[tuple[float, VideoFrame]]:
    """Frames with strictly growing times from the recording's first sample."""
    last_s = -math.inf
    for frame in frames:
        if frame.pts is None or frame.time_base is None:
            continue
        t_s = max(0.0, float(frame.pts * frame.time_base) - zero_s)
        if t_s > last_s:
            last_s = t_s
            yield t_s, frame


def _seen_from(
    frames: Iterator[tuple[float, VideoFrame]], start_s: float
) -> Iterator[tuple[float, VideoFrame]]:
    """The frame that is seen at `start_s`, and those behind it."""
    seen: tuple[float, VideoFrame] | None = None
    for t_s, frame in frames:
        if t_s <= start_s:
            seen = t_s, frame
            continue
        if seen is not None:
            yield seen
            seen = None
        yield t_s, frame
    if seen is not None:
        yield seen


def _thinned(
    frames: Iterator[tuple[float, VideoFrame]], max_rate_hz: float | None
) -> Iterator[tuple[float, VideoFrame]]:
    last_slot = -1
    for t_s, frame in frames:
        if max_rate_hz is not None:
            # Timestamps are rounded to 1 ms: a picture just before its slot belongs to it.
            slot = math.floor((t_s + 0.001) * max_rate_hz)
            if slot <= last_slot:
                continue
            last_slot = slot
        yield t_s, frame


def _pixels(frame: VideoFrame, luma: bool, max_width_px: int | None, sar: float) -> Pixels:
    """The picture as it is meant to be seen."""
    quarter_turns = round(frame.rotation / 90) % 4
    width_px, height_px = max(1, round(frame.width * sar)), frame.height
    seen_width_px = height_px if quarter_turns % 2 else width_px
    if max_width_px is not None and seen_width_px > max_width_px:
        scale = max_width_px / seen_width_px
        width_px, height_px = max(1, round(width_px * scale)), max(1, round(height_px * scale))
    pixels = _converted(frame, luma, width_px, height_px)
    return np.ascontiguousarray(np.rot90(pixels, quarter_turns)) if quarter_turns else pixels


def _converted(frame: VideoFrame, luma: bool, width_px: int, height_px: int) -> Pixels:
    if luma and frame.format.name in _PLANAR_LUMA and (width_px, height_px) == (frame.width, frame.height):
        plane = frame.planes[0]
        rows: Pixels = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
        return rows[:height_px, :width_px].copy()
    converted = frame.reformat(
        width=width_px, height=height_px, format="gray" if luma else "bgr24", interpolation="AREA"
    )
    return cast(Pixels, converted.to_ndarray())

"""Makes a file whole again after a crash, and makes a copy that people can take home.

`repair` copies packets, nothing is decoded, so it takes a fraction of a second. `remux` gives an
mp4 that phones play: the pictures as they are, the sound as AAC with its gaps filled.
"""

from __future__ import annotations

import heapq
import os
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from interview_sim.recording.container import first_sample_s, open_container, packets_of, picture_stream
from interview_sim.recording.errors import RecordingBeingWritten
from interview_sim.recording.guarding import not_written
from interview_sim.recording.liveness import is_being_written, marker_of
from interview_sim.recording.muxing import CONTAINER_OPTIONS, PICTURE_OPTIONS, mark_gaps
from interview_sim.recording.pictures import read_pictures
from interview_sim.recording.probing import probe
from interview_sim.recording.sound import read_sound
from interview_sim.recording.types import ReadTally, RecordingInfo, RepairResult

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.packet import Packet
    from av.stream import Stream

_AAC_HZ = 48_000
_AAC_BIT_RATE = 96_000
_ENCODED_BASE = Fraction(1, 90_000)

# A packet with the time it has to be written at.
_Timed = tuple[float, "Packet[Stream]"]


def repair(path: Path) -> RepairResult:
    """Give a recording whose writer died its duration, index and marked gaps, in place.

    The old file stays until the new one is on the disk. A complete file, or one that is not
    Matroska, is left alone.
    Raises RecordingBeingWritten, RecordingDiskFull, RecordingNotWritable, and what `probe` raises.
    """
    path = Path(path)
    if is_being_written(path):
        raise RecordingBeingWritten(file=path)
    info = probe(path)
    was_needed = not info.is_complete and _is_matroska(path)
    if was_needed:
        _replace(path, info)
        info = probe(path)
    marker_of(path).unlink(missing_ok=True)
    return RepairResult(was_needed=was_needed, duration_s=info.duration_s or 0.0)


def _is_matroska(path: Path) -> bool:
    with open_container(path) as container:
        return "matroska" in container.format.name


def _replace(path: Path, info: RecordingInfo) -> None:
    new = path.with_name(path.name + ".repair")
    try:
        _copy_packets(path, new, info)
        with new.open("r+b") as file:
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise not_written(error, path) from error
    finally:
        new.unlink(missing_ok=True)


def _copy_packets(path: Path, new: Path, info: RecordingInfo) -> None:
    import av

    with (
        open_container(path) as source,
        av.open(str(new), "w", format="matroska", container_options=CONTAINER_OPTIONS) as target,
    ):
        copies: dict[int, Stream] = {
            stream.index: target.add_stream_from_template(stream) for stream in source.streams
        }
        for packet in packets_of(source, *source.streams, tally=ReadTally()):
            if packet.dts is not None:
                packet.stream = copies[packet.stream.index]
                target.mux(packet)
        mark_gaps(target, info.gaps, zero_s=first_sample_s(source))


def remux(path: Path, out: Path, *, span: tuple[float, float] | None = None) -> None:
    """Write an mp4 for take-home: H.264 and AAC, gaps in the sound filled with silence.

    Without `span` H.264 pictures are copied as they are; with `span` (seconds from the
    recording's first sample), or from another codec, they are encoded anew, so the cut is exact.
    Raises RecordingDiskFull, RecordingNotWritable, and what `probe` raises.
    """
    import av

    info = probe(path)
    half = out.with_name(out.name + ".part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with av.open(str(half), "w", format="mp4", container_options={"movflags": "+faststart"}) as target:
            parts: list[Iterator[_Timed]] = []
            if info.has_picture:
                parts.append(_pictures(path, target, span))
            if info.has_sound:
                parts.append(_sound(path, target, span))
            # Each part adds its stream when it is first asked, before anything is written.
            for _, packet in heapq.merge(*parts, key=lambda timed: timed[0]):
                target.mux(packet)
        half.replace(out)
    except OSError as error:
        raise not_written(error, out) from error
    finally:
        half.unlink(missing_ok=True)


def _pictures(path: Path, target: OutputContainer, span: tuple[float, float] | None) -> Iterator[_Timed]:
    with open_container(path) as source:
        stream = picture_stream(source)
        is_h264 = stream is not None and stream.codec_context.name == "h264"
    return _copied(path, target) if is_h264 and span is None else _encoded(path, target, span)


def _copied(path: Path, target: OutputContainer) -> Iterator[_Timed]:
    with open_container(path) as source:
        stream = picture_stream(source)
        assert stream is not None
        copy = target.add_stream_from_template(stream)
        zero_s = first_sample_s(source)
        for packet in packets_of(source, stream, tally=ReadTally()):
            if packet.dts is None or packet.pts is None or packet.time_base is None:
                continue
            shift = round(zero_s / packet.time_base)
            packet.pts, packet.dts = packet.pts - shift, packet.dts - shift
            packet.stream = copy
            yield float(packet.dts * packet.time_base), packet


def _encoded(path: Path, target: OutputContainer, span: tuple[float, float] | None) -> Iterator[_Timed]:
    from av.video.frame import VideoFrame

    start_s, end_s = span or (0.0, float("inf"))
    stream = None
    for picture in read_pictures(path):
        if picture.t_s < start_s:
            continue
        if picture.t_s >= end_s:
            break
        if stream is None:
            stream = target.add_stream("libx264", rate=30, options={**PICTURE_OPTIONS, "bf": "0"})
            height_px, width_px = picture.bgr.shape[:2]
            stream.width, stream.height = width_px // 2 * 2, height_px // 2 * 2
            stream.pix_fmt = "yuv420p"
            stream.codec_context.time_base = _ENCODED_BASE
        even = np.ascontiguousarray(picture.bgr[: stream.height, : stream.width])
        frame = VideoFrame.from_ndarray(even, format="bgr24").reformat(
            width=stream.width, height=stream.height, format="yuv420p"
        )
        frame.pts = round((picture.t_s - start_s) / _ENCODED_BASE)
        frame.time_base = _ENCODED_BASE
        yield from _with_times(stream.encode(frame))
    if stream is not None:
        yield from _with_times(stream.encode(None))


def _sound(path: Path, target: OutputContainer, span: tuple[float, float] | None) -> Iterator[_Timed]:
    from av.audio.frame import AudioFrame

    start_s, end_s = span or (0.0, float("inf"))
    stream = target.add_stream("aac", rate=_AAC_HZ, layout="mono")
    stream.codec_context.bit_rate = _AAC_BIT_RATE
    for block in read_sound(path, rate_hz=_AAC_HZ):
        first = max(0, round((start_s - block.t_s) * _AAC_HZ))
        last = len(block.samples) if end_s == float("inf") else round((end_s - block.t_s) * _AAC_HZ)
        samples = block.samples[first : max(first, last)]
        if not samples.size:
            continue
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(samples)[None, :], format="fltp", layout="mono")
        frame.sample_rate = _AAC_HZ
        frame.time_base = Fraction(1, _AAC_HZ)
        frame.pts = round((block.t_s + first / _AAC_HZ - start_s) * _AAC_HZ)
        yield from _with_times(stream.encode(frame))
    yield from _with_times(stream.encode(None))


def _with_times(packets: list[Packet[Stream]]) -> Iterator[_Timed]:
    for packet in packets:
        assert packet.dts is not None and packet.time_base is not None
        yield float(packet.dts * packet.time_base), packet

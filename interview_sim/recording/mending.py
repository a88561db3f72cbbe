"""Makes a file whole again after a crash, and makes a copy that people can take home.

`repair` copies packets, nothing is decoded, so it takes a fraction of a second. `remux` gives an
mp4 that phones play: the pictures as they are, the sound as AAC with its gaps filled.
"""

from __future__ import annotations

import heapq
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.recording.container import first_sample_s, open_container, packets_of, picture_stream
from interview_sim.recording.encoding import AAC_HZ, encoded_pictures, encoded_sound
from interview_sim.recording.errors import RecordingBeingWritten
from interview_sim.recording.guarding import not_written
from interview_sim.recording.liveness import is_being_written, marker_of
from interview_sim.recording.muxing import CONTAINER_OPTIONS, mark_gaps
from interview_sim.recording.pictures import read_pictures
from interview_sim.recording.probing import probe
from interview_sim.recording.sound import read_sound
from interview_sim.recording.types import ReadTally, RecordingInfo, RepairResult

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.stream import Stream

    from interview_sim.recording.encoding import Timed

_WHOLE = (0.0, float("inf"))


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
            parts: list[Iterator[Timed]] = []
            if info.has_picture:
                parts.append(_pictures(path, target, span))
            if info.has_sound:
                start_s, end_s = span or _WHOLE
                blocks = read_sound(path, rate_hz=AAC_HZ, start_s=start_s)
                parts.append(encoded_sound(blocks, target, (start_s, end_s)))
            # Each part adds its stream when it is first asked, before anything is written.
            for _, packet in heapq.merge(*parts, key=lambda timed: timed[0]):
                target.mux(packet)
        half.replace(out)
    except OSError as error:
        raise not_written(error, out) from error
    finally:
        half.unlink(missing_ok=True)


def _pictures(path: Path, target: OutputContainer, span: tuple[float, float] | None) -> Iterator[Timed]:
    with open_container(path) as source:
        stream = picture_stream(source)
        is_h264 = stream is not None and stream.codec_context.name == "h264"
    if is_h264 and span is None:
        return _copied(path, target)
    start_s, end_s = span or _WHOLE
    return encoded_pictures(read_pictures(path, start_s=start_s), target, (start_s, end_s))


def _copied(path: Path, target: OutputContainer) -> Iterator[Timed]:
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

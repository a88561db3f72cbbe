"""Opening any media file and decoding it, with faults translated and damage skipped.

Everything here works on a file-like source or a path, and knows PyAV. Decoding goes on over
damaged packets; they are counted in a `ReadTally`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from interview_sim.recording.errors import RecordingEmpty, RecordingNoStreams, RecordingUnreadable
from interview_sim.recording.files import open_recording
from interview_sim.recording.types import ReadTally

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.packet import Packet
    from av.stream import Stream
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

Source = BinaryIO | Path | str

# Demuxers that take still images, text or screen dumps for video.
_NO_RECORDINGS = frozenset({"image2", "tty", "bin", "xbin", "adf", "idf", "gif", "apng", "ico", "lrc", "txd"})
_MAX_FAULTS_IN_A_ROW = 50


def name_of(source: Source) -> str:
    """What to call a source in a message."""
    if isinstance(source, Path | str):
        return str(source)
    return str(getattr(source, "name", "recording"))


@contextmanager
def open_container(source: Source) -> Iterator[InputContainer]:
    """A demuxer over `source`; a path is opened and closed here, an object stays the caller's.

    Raises RecordingMissing, RecordingEmpty, RecordingUnreadable, RecordingNoStreams.
    """
    file = open_recording(Path(source)) if isinstance(source, Path | str) else source
    try:
        container = _demuxer(file, name_of(source))
        try:
            if picture_stream(container) is None and sound_stream(container) is None:
                raise RecordingNoStreams(file=name_of(source))
            yield container
        finally:
            container.close()
    finally:
        if file is not source:
            file.close()


def _demuxer(file: BinaryIO, name: str) -> InputContainer:
    import av

    try:
        container = av.open(file, "r", metadata_errors="replace")
    except av.error.EOFError as error:
        raise RecordingEmpty(file=name) from error
    except (av.error.FFmpegError, OSError, ValueError) as error:
        raise RecordingUnreadable(file=name) from error
    formats = set(container.format.name.split(","))
    if formats & _NO_RECORDINGS or any(f.endswith("_pipe") for f in formats):
        container.close()
        raise RecordingUnreadable(file=name)
    return container


def sound_stream(container: InputContainer) -> AudioStream | None:
    """The first stream of sound that has a decoder, or None."""
    for stream in container.streams.audio:
        if stream.codec_context is not None and stream.codec_context.sample_rate > 0:
            return stream
    return None


def picture_stream(container: InputContainer) -> VideoStream | None:
    """The first stream of moving pictures, or None; cover art is none."""
    from av.stream import Disposition

    still = Disposition.attached_pic | Disposition.still_image | Disposition.timed_thumbnails
    for stream in container.streams.video:
        if stream.codec_context is None or stream.disposition & still:
            continue
        if stream.codec_context.width > 0:
            return stream
    return None


def first_sample_s(container: InputContainer) -> float:
    """Container time at which the earliest of picture and sound starts; all times count from it."""
    streams = (picture_stream(container), sound_stream(container))
    starts = [
        float(stream.start_time * stream.time_base)
        for stream in streams
        if stream is not None and stream.start_time is not None and stream.time_base is not None
    ]
    return min(starts, default=0.0)


def packets_of(container: InputContainer, *streams: Stream, tally: ReadTally) -> Iterator[Packet[Stream]]:
    """Packets of `streams` in file order; goes on behind damage, ends where nothing more comes."""
    import av

    n_faults = 0
    while n_faults < _MAX_FAULTS_IN_A_ROW:
        try:
            for packet in container.demux(*streams):
                n_faults = 0
                yield packet
        except av.error.FFmpegError:
            n_faults += 1
            tally.skipped_packets += 1
        else:
            return


def decoded(packet: Packet[Stream], tally: ReadTally) -> list[AudioFrame | VideoFrame]:
    """Frames of one packet; one that does not decode is counted and gives none."""
    import av

    try:
        return cast("list[AudioFrame | VideoFrame]", packet.decode())
    except av.error.FFmpegError:
        tally.skipped_packets += 1
        return []


def decoded_frames(
    container: InputContainer, stream: VideoStream | AudioStream, tally: ReadTally
) -> Iterator[AudioFrame | VideoFrame]:
    """Frames of one stream; packets that do not decode are counted and left out."""
    for packet in packets_of(container, stream, tally=tally):
        yield from decoded(packet, tally)

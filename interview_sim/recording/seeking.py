"""Going to a moment of a file without reading all that lies before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interview_sim.recording.container import first_sample_s, packets_of, picture_stream, sound_stream
from interview_sim.recording.types import ReadTally

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.stream import Stream


def go_before(container: InputContainer, at_s: float) -> None:
    """Place `container` so that reading goes on from a key picture at or before `at_s`.

    `at_s` counts from the recording's first sample. Where the file's index is missing or leads past the
    moment, reading begins at the start.
    """
    streams = [stream for stream in (picture_stream(container), sound_stream(container)) if stream]
    zero_s = first_sample_s(container)
    if at_s <= 0:
        return
    # A track that is announced and empty cannot be sought in: then the other one leads.
    for stream in streams:
        if _seek(container, stream, zero_s + at_s):
            found_s = _next_s(container, streams)
            if found_s is not None and found_s <= zero_s + at_s and _seek(container, stream, zero_s + at_s):
                return
    any(_seek(container, stream, zero_s) for stream in streams)


def _seek(container: InputContainer, stream: Stream, at_s: float) -> bool:
    import av

    assert stream.time_base is not None
    try:
        container.seek(int(at_s / stream.time_base), stream=stream)
    except (av.error.FFmpegError, OSError):
        return False
    return True


def _next_s(container: InputContainer, streams: Sequence[Stream]) -> float | None:
    """Container time of the next packet of what is read."""
    for packet in packets_of(container, *streams, tally=ReadTally()):
        if packet.pts is not None and packet.time_base is not None:
            return float(packet.pts * packet.time_base)
    return None

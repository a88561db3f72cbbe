"""What a file holds and how long it is, also when nobody closed it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.recording.container import (
    Source,
    first_sample_s,
    open_container,
    packets_of,
    picture_stream,
    sound_stream,
)
from interview_sim.recording.files import open_recording
from interview_sim.recording.liveness import is_being_written
from interview_sim.recording.types import Gap, GapKind, ReadTally, RecordingInfo

if TYPE_CHECKING:
    from av.container import InputContainer

# Chapters with these titles say where picture or sound is missing.
GAP_TITLES: dict[str, GapKind] = {"gap: picture": "picture", "gap: sound": "sound"}
# From here on a hole between packets counts as a gap; a 1 fps camera has none.
GAP_FROM_S: dict[GapKind, float] = {"picture": 1.5, "sound": 0.1}
# The header's duration is believed when the last packets lie this near to it.
_END_TOLERANCE_S = 1.5


def probe(path: Source) -> RecordingInfo:
    """What the file holds; the duration counts from the first sample to the end of the last.

    A file without a duration in its header (its writer died) is read through once, without
    decoding; so is one whose end is not where the header says. Of a file that is still being
    written the streams are told (as soon as there is something in it) but no duration.
    Raises RecordingMissing, RecordingEmpty, RecordingUnreadable, RecordingNoStreams.
    """
    if isinstance(path, Path | str) and is_being_written(Path(path)):
        with open_recording(Path(path), follow=True) as source, open_container(source) as container:
            return _described(container, duration_s=None, gaps=(), is_complete=False)
    with open_container(path) as container:
        told_s, is_whole = _told_duration_s(container)
        marked = _marked_gaps(container)
        if is_whole:
            return _described(container, duration_s=told_s, gaps=marked, is_complete=True)
    if not isinstance(path, Path | str):
        path.seek(0)
    with open_container(path) as container:
        scan = Scan(container)
        scan.read()
        gaps = marked or tuple(scan.gaps)
        return _described(container, duration_s=scan.end_s, gaps=gaps, is_complete=False)


def _described(
    container: InputContainer, *, duration_s: float | None, gaps: tuple[Gap, ...], is_complete: bool
) -> RecordingInfo:
    picture, sound = picture_stream(container), sound_stream(container)
    return RecordingInfo(
        duration_s=duration_s,
        has_picture=picture is not None,
        has_sound=sound is not None,
        width_px=picture.codec_context.width if picture else None,
        height_px=picture.codec_context.height if picture else None,
        sample_rate_hz=sound.codec_context.sample_rate if sound else None,
        gaps=gaps,
        is_complete=is_complete,
    )


def _told_duration_s(container: InputContainer) -> tuple[float | None, bool]:
    """The duration from the first sample, and whether the file really reaches as far as it says."""
    if container.duration is None:
        return None, False
    told_s = (container.start_time or 0) / 1e6 + container.duration / 1e6 - first_sample_s(container)
    end_s = _last_sample_s(container, told_s)
    if end_s is None or end_s < told_s - _END_TOLERANCE_S - first_sample_s(container):
        return None, False
    # Matroska's header counts from zero, not from the first sample: believe the packets.
    return (end_s if "matroska" in container.format.name else told_s), True


def _last_sample_s(container: InputContainer, told_s: float) -> float | None:
    """Where the last packets end, found from just before the told end; None where none are."""
    import av

    at_us = max(0, int((told_s - _END_TOLERANCE_S) * 1e6))
    try:
        container.seek(at_us)
    except (av.error.FFmpegError, OSError):
        return None
    scan = Scan(container)
    scan.read()
    return scan.end_s


def _marked_gaps(container: InputContainer) -> tuple[Gap, ...]:
    zero_s = first_sample_s(container)
    return tuple(
        Gap(
            kind=GAP_TITLES[chapter["metadata"]["title"]],
            start_s=float(chapter["start"] * (chapter["time_base"] or 0)) - zero_s,
            end_s=float(chapter["end"] * (chapter["time_base"] or 0)) - zero_s,
        )
        for chapter in container.chapters()
        if chapter["metadata"].get("title") in GAP_TITLES
    )


class Scan:
    """Reads packets without decoding: where the file ends, and where something is missing."""

    def __init__(self, container: InputContainer) -> None:
        self._container = container
        self._zero_s = first_sample_s(container)
        self.end_s: float | None = None
        self.gaps: list[Gap] = []

    def read(self) -> None:
        """Go through the packets from where the container stands."""
        ends: dict[GapKind, float] = {}
        for kind, start_s, end_s in self._spans():
            last_s = ends.get(kind, -math.inf)
            if math.isfinite(last_s) and start_s - last_s > GAP_FROM_S[kind]:
                self.gaps.append(Gap(kind=kind, start_s=last_s, end_s=start_s))
            ends[kind] = max(last_s, end_s)
        # Times of packets are fractions of a millisecond at best.
        self.end_s = round(max(ends.values()), 6) if ends else None

    def _spans(self) -> Iterator[tuple[GapKind, float, float]]:
        streams = [s for s in (picture_stream(self._container), sound_stream(self._container)) if s]
        for packet in packets_of(self._container, *streams, tally=ReadTally()):
            if packet.pts is None or packet.time_base is None:
                continue
            start_s = float(packet.pts * packet.time_base) - self._zero_s
            length_s = float((packet.duration or 0) * packet.time_base)
            yield ("picture" if packet.stream.type == "video" else "sound"), start_s, start_s + length_s

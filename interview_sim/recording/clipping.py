"""Cuts a stretch out of a recording as an mp4 of its own.

The H.264 packets are copied, so the pictures stay what they are and no time is spent on encoding them.
A picture can only be decoded from its key picture on: packets from there are in the file too, with times
before zero, and the edit list (ISO/IEC 14496-12, 8.6.6), which libavformat's mov muxer writes for such
times, lets every player begin exactly at the selection.

The sound is encoded as AAC. Opus in an mp4 is played by Chrome, Firefox and VLC, but not by the players
that come with Windows 10 and many telephones; AAC is heard everywhere, and it is cut to the sample.

Pictures of another codec, and H.264 whose last pictures need one behind the selection (reordered films of
telephones), are encoded anew; `Clip.is_copied` says which it was.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.recording.cutting import Cut, copied_pictures, find_cut
from interview_sim.recording.encoding import AAC_HZ, encoded_pictures, encoded_sound
from interview_sim.recording.errors import ClipEmpty, RecordingBeingWritten
from interview_sim.recording.guarding import not_written
from interview_sim.recording.liveness import is_being_written
from interview_sim.recording.pictures import read_pictures
from interview_sim.recording.probing import probe
from interview_sim.recording.sound import read_sound
from interview_sim.recording.types import ReadTally, RecordingInfo

if TYPE_CHECKING:
    from interview_sim.recording.encoding import Timed

_SHORTER_S = 0.1
_TELL_EVERY_S = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """What was cut: seconds of the source from its first sample.

    `is_copied`: the pictures are the source's own packets. `trouble` is a message code or "":
    "clip-damaged" (parts of the source could not be read), "clip-shorter" (the source ends before the
    selection does), "clip-without-picture" (there is none in the selection, although the source has some).
    """

    start_s: float
    end_s: float
    is_copied: bool
    trouble: str = ""


def clip(
    recording: Path,
    out_mp4: Path,
    span: tuple[float, float],
    *,
    on_progress: Callable[[float], None] | None = None,
) -> Clip:
    """Write the seconds `span` of `recording` to `out_mp4`, whole or not at all.

    The clip begins with the picture that is seen at the selection's start and ends at its end, or where
    the source ends. `on_progress` is told shares 0..1; what it raises stops the work.

    Raises:
        ClipEmpty: the selection holds nothing, or lies outside the recording.
        RecordingBeingWritten, RecordingDiskFull, RecordingNotWritable, and what `probe` raises.
    """
    recording, out_mp4 = Path(recording), Path(out_mp4)
    if is_being_written(recording):
        raise RecordingBeingWritten(file=recording)
    info = probe(recording)
    start_s, end_s = _checked(recording, span, info)
    cut = find_cut(recording, (start_s, end_s)) if info.has_picture else None
    half = out_mp4.with_name(out_mp4.name + ".part")
    tally = ReadTally()
    _make_folder(out_mp4)
    try:
        has_picture = _write(recording, half, cut, (start_s, end_s), info, tally, on_progress)
        half.replace(out_mp4)
    except OSError as error:
        raise not_written(error, out_mp4) from error
    finally:
        half.unlink(missing_ok=True)
    return Clip(
        start_s=start_s,
        end_s=end_s,
        is_copied=has_picture and cut is not None and cut.is_copyable,
        trouble=_trouble(tally, info, has_picture=has_picture, missing_s=span[1] - end_s),
    )


def _make_folder(out_mp4: Path) -> None:
    try:
        out_mp4.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(error, out_mp4) from error


def _checked(recording: Path, span: tuple[float, float], info: RecordingInfo) -> tuple[float, float]:
    start_s, end_s = max(0.0, span[0]), min(span[1], info.duration_s or 0.0)
    if not start_s < end_s:
        raise ClipEmpty(file=recording, start_s=f"{span[0]:.1f}", end_s=f"{span[1]:.1f}")
    return start_s, end_s


def _write(
    recording: Path,
    half: Path,
    cut: Cut | None,
    span: tuple[float, float],
    info: RecordingInfo,
    tally: ReadTally,
    on_progress: Callable[[float], None] | None,
) -> bool:
    """Write the file; whether there are pictures in it."""
    import av

    has_picture = False
    with av.open(str(half), "w", format="mp4", container_options={"movflags": "+faststart"}) as target:
        parts: list[Iterator[Timed]] = []
        if cut is not None and cut.is_copyable:
            parts.append(copied_pictures(recording, cut, target, tally))
        elif info.has_picture:
            pictures = read_pictures(recording, start_s=span[0], tally=tally)
            parts.append(encoded_pictures(pictures, target, span))
        if info.has_sound:
            blocks = read_sound(recording, rate_hz=AAC_HZ, start_s=span[0], tally=tally)
            parts.append(encoded_sound(blocks, target, span))
        told_s = 0.0
        # Each part adds its stream when it is first asked, before anything is written.
        for at_s, packet in heapq.merge(*parts, key=lambda timed: timed[0]):
            has_picture = has_picture or packet.stream.type == "video"
            if on_progress is not None and at_s >= told_s:
                on_progress(min(1.0, max(0.0, at_s / (span[1] - span[0]))))
                told_s = at_s + _TELL_EVERY_S
            target.mux(packet)
        if not target.streams:
            raise ClipEmpty(file=recording, start_s=f"{span[0]:.1f}", end_s=f"{span[1]:.1f}")
    if on_progress is not None:
        on_progress(1.0)
    return has_picture


def _trouble(tally: ReadTally, info: RecordingInfo, *, has_picture: bool, missing_s: float) -> str:
    if info.has_picture and not has_picture:
        return "clip-without-picture"
    if tally.skipped_packets:
        return "clip-damaged"
    return "clip-shorter" if missing_s > _SHORTER_S else ""

"""Which packets of an H.264 recording make up a selection, and copying them.

Nothing is decoded. Reordered pictures are seen in another order than they are stored in: what is stored
behind the selection's last picture may still be seen in it, and may need pictures that are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.recording.container import first_sample_s, open_container, packets_of, picture_stream
from interview_sim.recording.seeking import go_before
from interview_sim.recording.types import ReadTally

if TYPE_CHECKING:
    from av.container import InputContainer, OutputContainer
    from av.packet import Packet
    from av.stream import Stream

    from interview_sim.recording.encoding import Timed

# Times in Matroska are rounded to a millisecond: a selection that was read from one lies this near to it.
_ROUNDED_S = 0.0006
# These say when a packet has to be decoded; for others the demuxer guesses, wrongly behind a jump.
_WITH_DECODING_TIMES = frozenset({"mov", "mp4"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Where to cut: `start_s`, `end_s` in seconds from the source's first sample, the rest in its ticks.

    `zero` is the place of `start_s`. `first_dts`, `first_pts` are those of the key picture, `shown_pts` of
    the picture that is seen at the start (None where there was none yet), `last_pts` of the one seen last.
    `is_copyable`: nothing that is seen needs a packet that is not copied.
    """

    start_s: float
    end_s: float
    first_dts: int
    first_pts: int
    shown_pts: int | None
    last_pts: int
    zero: int
    is_copyable: bool


@dataclass(slots=True)
class _Seen:
    """What a look through the packets has found so far."""

    first_dts: int | None = None
    first_pts: int = 0
    shown_pts: int | None = None
    last_pts: int | None = None
    is_behind: bool = False
    is_closed: bool = True
    is_reordered: bool = False

    def see(self, pts: int, dts: int, start: int, end: int, *, is_key: bool) -> None:
        """One more packet, in the order in which they are stored."""
        self.is_reordered = self.is_reordered or pts != dts
        if pts >= end:
            self.is_behind = True
            return
        if is_key and (pts <= start or self.first_dts is None):
            self.first_dts, self.first_pts = dts, pts
            self.shown_pts = self.last_pts = None
        if self.first_dts is None or pts < self.first_pts:
            return
        if self.is_behind:
            self.is_closed = False
        if pts <= start:
            self.shown_pts = max(pts, self.shown_pts or pts)
        self.last_pts = max(pts, self.last_pts or pts)


def find_cut(recording: Path, span: tuple[float, float]) -> Cut | None:
    """Where to cut so that `span` is seen; None where no picture can be shown in it."""
    with open_container(recording) as container:
        stream = picture_stream(container)
        if stream is None or stream.time_base is None:
            return None
        zero_s, base = first_sample_s(container), stream.time_base
        go_before(container, span[0])
        start = round((zero_s + span[0] + _ROUNDED_S) / base)
        end = round((zero_s + span[1] - _ROUNDED_S) / base)
        seen = _look(container, stream, start, end)
        if seen.first_dts is None or seen.last_pts is None:
            return None
        is_told = bool(_WITH_DECODING_TIMES & set(container.format.name.split(",")))
        return Cut(
            start_s=span[0],
            end_s=span[1],
            first_dts=seen.first_dts,
            first_pts=seen.first_pts,
            shown_pts=seen.shown_pts,
            last_pts=seen.last_pts,
            zero=round((zero_s + span[0]) / base),
            is_copyable=stream.codec_context.name == "h264"
            and seen.is_closed
            and (is_told or not seen.is_reordered),
        )


def _look(container: InputContainer, stream: Stream, start: int, end: int) -> _Seen:
    seen = _Seen()
    for packet in packets_of(container, stream, tally=ReadTally()):
        if packet.pts is None or packet.dts is None:
            continue
        if packet.dts >= end:
            break
        seen.see(packet.pts, packet.dts, start, end, is_key=packet.is_keyframe)
    return seen


def copied_pictures(recording: Path, cut: Cut, target: OutputContainer, tally: ReadTally) -> Iterator[Timed]:
    """The packets of `cut` with times counted from its start; those before it come out below zero."""
    with open_container(recording) as container:
        stream = picture_stream(container)
        assert stream is not None and stream.time_base is not None
        copy = target.add_stream_from_template(stream)
        base = stream.time_base
        go_before(container, cut.start_s)
        waiting: Packet[Stream] | None = None
        for packet in packets_of(container, stream, tally=tally):
            if packet.pts is None or packet.dts is None or packet.dts < cut.first_dts:
                continue
            if packet.pts < cut.first_pts:
                continue
            if packet.pts > cut.last_pts:
                break
            if waiting is not None:
                yield _placed(waiting, cut, copy, base, until=packet.dts)
            waiting = packet
        if waiting is not None:
            yield _placed(waiting, cut, copy, base, until=None)


def _placed(
    packet: Packet[Stream], cut: Cut, copy: Stream, base: Fraction, *, until: int | None
) -> tuple[float, Packet[Stream]]:
    """The packet at its new place.

    The picture that is seen at the start begins there, however long it had been seen before: players do
    not agree on what to show when an edit begins inside a picture. What is seen last stays until the end.
    """
    assert packet.pts is not None and packet.dts is not None
    is_last = packet.pts == cut.last_pts
    if packet.pts == cut.shown_pts:
        packet.dts = cut.zero if packet.dts == packet.pts else min(packet.dts, cut.zero)
        packet.pts = cut.zero
    if is_last:
        packet.duration = max(1, cut.zero + round((cut.end_s - cut.start_s) / base) - packet.pts)
    elif until is not None:
        packet.duration = max(1, until - packet.dts)
    packet.pts, packet.dts = packet.pts - cut.zero, packet.dts - cut.zero
    packet.stream = copy
    return float(packet.dts * base), packet

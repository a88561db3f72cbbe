"""Sound out of a recording: mono blocks on an unbroken timeline.

Sample n of all blocks together is the sound at n / rate seconds after the recording's first
sample. Where the file has no sound there is silence; where timestamps overlap, what came first
stays. Memory is one block, however long the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import numpy as np

from interview_sim.recording.container import (
    Source,
    decoded,
    first_sample_s,
    name_of,
    open_container,
    packets_of,
    picture_stream,
    sound_stream,
)
from interview_sim.recording.errors import RecordingUnreadable
from interview_sim.recording.seeking import go_before
from interview_sim.recording.types import ReadTally, SoundBlock, SoundSamples

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.resampler import AudioResampler
    from av.packet import Packet
    from av.stream import Stream

# Timestamps in Matroska are rounded to 1 ms and jitter in foreign files; a step below this is none.
_STEP_S = 0.03
# A jump beyond this is a wrong timestamp, not a gap.
_MAX_GAP_S = 3600.0
_MAX_OVERLAP_S = 1.0
# Pictures that go on for longer than this behind the sound: the microphone was gone.
_TAIL_S = 0.25
# A decoder that begins in mid-file needs a while until it is right (Opus: 80 ms, RFC 7845).
_SETTLES_S = 0.25
# These hold no times of their own: what the demuxer makes up is wrong once the rate changes.
_WITHOUT_CLOCK = frozenset({"aac", "ac3", "aiff", "amr", "flac", "mp3", "w64", "wav"})


def read_sound(
    source: Source, *, rate_hz: int = 16_000, start_s: float = 0.0, tally: ReadTally | None = None
) -> Iterator[SoundBlock]:
    """Blocks of half a second (the last one is shorter), float32 mono at `rate_hz`.

    The mean of the channels, not their sum. Where the microphone gave nothing there is silence,
    also behind its last sound until the pictures end. A recording without a sound track yields
    nothing. Packets that cannot be decoded become silence and are counted in `tally`. With `start_s`
    the first block begins there (rounded to a sample), and what lies before is not read where the file has
    an index; times still count from the first sample.
    Raises RecordingMissing, RecordingEmpty, RecordingUnreadable, RecordingNoStreams.
    """
    tally = tally if tally is not None else ReadTally()
    with open_container(source) as container:
        stream, picture = sound_stream(container), picture_stream(container)
        if stream is None:
            return
        has_clock = container.format.name not in _WITHOUT_CLOCK
        track = _Track(rate_hz, n_skipped=round(max(0.0, start_s) * rate_hz))
        if has_clock:
            go_before(container, start_s - _SETTLES_S)
        zero_s = first_sample_s(container)
        placer = _Placer(track, zero_s, tally, has_clock=has_clock, joins_late=has_clock and start_s > 0)
        streams = [stream] if picture is None else [stream, picture]
        for packet in packets_of(container, *streams, tally=tally):
            if packet.stream.index != stream.index:
                placer.see_picture(packet)
                continue
            for frame in decoded(packet, tally):
                yield from placer.place(cast("AudioFrame", frame))
        if track.n_samples == 0 and picture is None and not placer.has_sound:
            raise RecordingUnreadable(file=name_of(source))
        yield from placer.finish()


class _Track:
    """Samples in order, handed out in blocks of equal length."""

    def __init__(self, rate_hz: int, *, n_skipped: int = 0) -> None:
        self.rate_hz = rate_hz
        self.n_samples = n_skipped
        self._block = rate_hz // 2
        self._waiting = np.zeros(0, np.float32)
        self._n_given = n_skipped

    def add(self, samples: SoundSamples) -> Iterator[SoundBlock]:
        """Append; yield the blocks that are full now."""
        self.n_samples += samples.size
        self._waiting = np.concatenate([self._waiting, samples])
        while self._waiting.size >= self._block:
            yield self._give(self._block)

    def add_silence(self, n_samples: int) -> Iterator[SoundBlock]:
        """Append silence, a block at a time."""
        while n_samples > 0:
            n_now = min(n_samples, self._block)
            yield from self.add(np.zeros(n_now, np.float32))
            n_samples -= n_now

    def rest(self) -> Iterator[SoundBlock]:
        """The last, shorter block."""
        if self._waiting.size:
            yield self._give(self._waiting.size)

    def _give(self, n_samples: int) -> SoundBlock:
        block = SoundBlock(t_s=self._n_given / self.rate_hz, samples=self._waiting[:n_samples])
        self._waiting = self._waiting[n_samples:]
        self._n_given += n_samples
        return block


class _Placer:
    """Puts decoded frames at their place on the track.

    A run is a stretch of frames that follow each other without a step in time or a change of
    format; it has one resampler, so no seam is heard inside it.
    """

    def __init__(
        self, track: _Track, zero_s: float, tally: ReadTally, *, has_clock: bool, joins_late: bool = False
    ) -> None:
        self._track = track
        self._tally = tally
        self._has_clock = has_clock
        self._joins_late = joins_late
        self._zero_s = self._first_s = zero_s
        self._resampler: AudioResampler | None = None
        self._format: tuple[str, str, int] | None = None
        self._expected_s = 0.0
        self._n_to_drop = 0
        self._pictures_until_s = 0.0

    @property
    def has_sound(self) -> bool:
        """Whether any frame came."""
        return self._format is not None

    def see_picture(self, packet: Packet[Stream]) -> None:
        """Note how far the pictures go."""
        if packet.pts is not None and packet.time_base is not None:
            t_s = float(packet.pts * packet.time_base) - self._first_s
            self._pictures_until_s = max(self._pictures_until_s, t_s)

    def place(self, frame: AudioFrame) -> Iterator[SoundBlock]:
        """Append one frame."""
        t_s = self._time_of(frame)
        frame_format = (frame.format.name, frame.layout.name, frame.sample_rate)
        if frame_format != self._format or abs(t_s - self._expected_s) > _STEP_S:
            yield from self._end_run()
            yield from self._begin_run(t_s, frame_format)
        assert self._resampler is not None
        frame.pts = None
        for resampled in self._resampler.resample(frame):
            yield from self._append(resampled)
        self._expected_s += frame.samples / frame.sample_rate

    def finish(self) -> Iterator[SoundBlock]:
        """Flush everything, and be silent until the pictures end."""
        yield from self._end_run()
        n_missing = round(self._pictures_until_s * self._track.rate_hz) - self._track.n_samples
        if n_missing > _TAIL_S * self._track.rate_hz:
            yield from self._bridge(n_missing)
        yield from self._track.rest()

    def _time_of(self, frame: AudioFrame) -> float:
        if not self._has_clock or frame.pts is None or frame.time_base is None:
            return self._expected_s
        t_s = float(frame.pts * frame.time_base) - self._zero_s
        if self._joins_late and not self.has_sound:
            return t_s
        if not -_MAX_OVERLAP_S < t_s - self._expected_s < _MAX_GAP_S:
            # The clock of the file was set anew: go on where we are.
            self._zero_s += t_s - self._expected_s
            return self._expected_s
        return t_s

    def _begin_run(self, t_s: float, frame_format: tuple[str, str, int]) -> Iterator[SoundBlock]:
        from av.audio.layout import AudioLayout
        from av.audio.resampler import AudioResampler

        layout = frame_format[1] if AudioLayout(frame_format[1]).nb_channels <= 2 else "stereo"
        self._resampler = AudioResampler(format="fltp", layout=layout, rate=self._track.rate_hz)
        self._format = frame_format
        self._expected_s = t_s
        ahead = round(t_s * self._track.rate_hz) - self._track.n_samples
        self._n_to_drop = max(0, -ahead)
        yield from self._bridge(max(0, ahead))

    def _bridge(self, n_missing: int) -> Iterator[SoundBlock]:
        """Silence in place of sound that the recording does not hold."""
        start_s = self._track.n_samples / self._track.rate_hz
        missing_s = n_missing / self._track.rate_hz
        if missing_s >= _TAIL_S:
            self._tally.silent_spans.append((start_s, start_s + missing_s))
        yield from self._track.add_silence(n_missing)

    def _end_run(self) -> Iterator[SoundBlock]:
        if self._resampler is not None:
            for resampled in self._resampler.resample(None):
                yield from self._append(resampled)
        self._resampler = None

    def _append(self, frame: AudioFrame) -> Iterator[SoundBlock]:
        samples = frame.to_ndarray().mean(axis=0, dtype=np.float32)
        n_dropped = min(self._n_to_drop, samples.size)
        self._n_to_drop -= n_dropped
        yield from self._track.add(samples[n_dropped:])

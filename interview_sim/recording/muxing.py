"""Encodes pictures and sound into a growing Matroska file.

H.264 without look-ahead and a key picture at least every second, Opus in 20 ms packets, clusters
of half a second, each flushed when it is full: a process that is killed loses less than a
second, and the file opens. Timestamps are the ones that are handed in, so cameras of any and of
changing rate keep their times. Settings were tried out one by one; docs of libavformat's
matroska muxer and libx264's presets name them.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, BinaryIO, cast

import numpy as np

from interview_sim.recording.guarding import GuardedSink
from interview_sim.recording.probing import GAP_FROM_S
from interview_sim.recording.types import Gap, PictureFormat, Pixels, SoundFormat, SoundSamples

if TYPE_CHECKING:
    from av.audio.resampler import AudioResampler
    from av.audio.stream import AudioStream
    from av.container import OutputContainer
    from av.video.stream import VideoStream

CONTAINER_OPTIONS = {
    "cluster_time_limit": "500",
    "flush_packets": "1",
    # Sound that is late or missing must not hold back pictures (microseconds).
    "max_interleave_delta": "300000",
}
PICTURE_OPTIONS = {"preset": "veryfast", "tune": "zerolatency", "crf": "23"}
_MILLISECOND = Fraction(1, 1000)
_OPUS_HZ = 48_000
_OPUS_FRAME = 960
_OPUS_BIT_RATE = 64_000
# Blocks whose time differs less from where the last one ended follow it without a seam.
_STEP_S = 0.02
_BT601 = 5


class Muxer:
    """One Matroska file being written, from one thread."""

    def __init__(self, sink: GuardedSink, picture: PictureFormat | None, sound: SoundFormat | None) -> None:
        import av

        if picture is None and sound is None:
            raise ValueError("a recording has picture or sound")
        self._container: OutputContainer = av.open(
            cast(BinaryIO, sink), "w", format="matroska", container_options=CONTAINER_OPTIONS
        )
        self.pictures = _PictureTrack(self._container, picture) if picture else None
        self.sound = _SoundTrack(self._container, sound) if sound else None
        self._container.start_encoding()

    def finish(self, gaps: Iterable[Gap]) -> None:
        """Flush the encoders, write gaps as chapters, the index and the duration."""
        if self.pictures:
            self.pictures.finish()
        if self.sound:
            self.sound.finish()
        mark_gaps(self._container, gaps)
        self._container.close()


def mark_gaps(container: OutputContainer, gaps: Iterable[Gap], *, zero_s: float = 0.0) -> None:
    """Write gaps as chapters, where `probe` finds them and players show them.

    `zero_s`: container time from which the gaps are counted.
    """
    container.set_chapters(
        [
            {
                "id": number,
                "start": round((gap.start_s + zero_s) * 1000),
                "end": round((gap.end_s + zero_s) * 1000),
                "time_base": _MILLISECOND,
                "metadata": {"title": f"gap: {gap.kind}"},
            }
            for number, gap in enumerate(gaps, start=1)
        ]
    )


class _PictureTrack:
    def __init__(self, container: OutputContainer, picture: PictureFormat) -> None:
        self._container = container
        self._stream: VideoStream = container.add_stream("libx264", rate=30, options=PICTURE_OPTIONS)
        self._stream.width = picture.width_px // 2 * 2
        self._stream.height = picture.height_px // 2 * 2
        self._stream.pix_fmt = "yuv420p"
        self._stream.time_base = _MILLISECOND
        self._stream.codec_context.time_base = _MILLISECOND
        self._stream.codec_context.gop_size = 30
        self._stream.codec_context.colorspace = _BT601
        self._last_pts = -1
        self._last_s: float | None = None
        self.n_written = 0
        self.gaps: list[Gap] = []

    def add(self, pixels: Pixels, t_s: float) -> None:
        """Encode B, G, R of shape (height, width, 3), or I420 planes of shape (height * 3 / 2, width)."""
        from av.video.frame import VideoFrame

        if pixels.ndim == 2:
            frame = VideoFrame.from_ndarray(pixels, format="yuv420p")
        else:
            even = pixels[: pixels.shape[0] // 2 * 2, : pixels.shape[1] // 2 * 2]
            frame = VideoFrame.from_ndarray(np.ascontiguousarray(even), format="bgr24")
        frame = frame.reformat(width=self._stream.width, height=self._stream.height, format="yuv420p")
        # Two pictures in one millisecond: the later one moves on by one.
        self._last_pts = frame.pts = max(round(t_s * 1000), self._last_pts + 1)
        frame.time_base = _MILLISECOND
        self._container.mux(self._stream.encode(frame))
        if self._last_s is not None and t_s - self._last_s > GAP_FROM_S["picture"]:
            self.gaps.append(Gap(kind="picture", start_s=self._last_s, end_s=t_s))
        self._last_s = t_s
        self.n_written += 1

    def finish(self) -> None:
        self._container.mux(self._stream.encode(None))


class _SoundTrack:
    """Cuts sound of any rate into Opus packets that sit where their time says."""

    def __init__(self, container: OutputContainer, sound: SoundFormat) -> None:
        self._container = container
        self._format = sound
        self._layout = "stereo" if sound.channels == 2 else "mono"
        self._stream: AudioStream = container.add_stream("libopus", rate=_OPUS_HZ, layout=self._layout)
        self._stream.codec_context.bit_rate = _OPUS_BIT_RATE
        self._stream.time_base = Fraction(1, _OPUS_HZ)
        self._resampler: AudioResampler | None = None
        self._expected_s: float | None = None
        self._position = 0
        self._waiting = np.zeros((0, sound.channels), np.float32)
        self._n_to_drop = 0
        self.gaps: list[Gap] = []

    def add(self, samples: SoundSamples, t_s: float) -> None:
        """Encode samples of shape (n,) or (n, channels) whose first one was heard at `t_s`."""
        block = samples.reshape(len(samples), -1)
        if self._expected_s is None or abs(t_s - self._expected_s) > _STEP_S:
            self._begin_run(t_s)
        assert self._expected_s is not None
        self._expected_s += len(block) / self._format.rate_hz
        self._take(self._resampled(block))

    def finish(self) -> None:
        """Write out what waits and flush the encoder."""
        self._end_run()
        self._container.mux(self._stream.encode(None))

    def _begin_run(self, t_s: float) -> None:
        if self._expected_s is not None:
            self._end_run()
            if t_s - self._expected_s > GAP_FROM_S["sound"]:
                self.gaps.append(Gap(kind="sound", start_s=self._expected_s, end_s=t_s))
        ahead = round(t_s * _OPUS_HZ) - self._position
        self._n_to_drop = max(0, -ahead)
        self._position += max(0, ahead)
        self._expected_s = t_s

    def _end_run(self) -> None:
        if self._resampler is not None:
            self._take(self._resampled(None))
            self._resampler = None
        if len(self._waiting):
            padding = np.zeros((-len(self._waiting) % _OPUS_FRAME, self._format.channels), np.float32)
            self._take(padding)

    def _resampled(self, block: SoundSamples | None) -> SoundSamples:
        from av.audio.frame import AudioFrame
        from av.audio.resampler import AudioResampler

        if self._format.rate_hz == _OPUS_HZ:
            return block if block is not None else self._waiting[:0]
        if self._resampler is None:
            self._resampler = AudioResampler(format="flt", layout=self._layout, rate=_OPUS_HZ)
        frame = None
        if block is not None:
            packed = np.ascontiguousarray(block, np.float32).reshape(1, -1)
            frame = AudioFrame.from_ndarray(packed, format="flt", layout=self._layout)
            frame.sample_rate = self._format.rate_hz
        parts = [
            part.to_ndarray().reshape(-1, self._format.channels) for part in self._resampler.resample(frame)
        ]
        return np.concatenate(parts) if parts else self._waiting[:0]

    def _take(self, samples: SoundSamples) -> None:
        n_dropped = min(self._n_to_drop, len(samples))
        self._n_to_drop -= n_dropped
        self._waiting = np.concatenate([self._waiting, samples[n_dropped:]])
        while len(self._waiting) >= _OPUS_FRAME:
            self._encode(self._waiting[:_OPUS_FRAME])
            self._waiting = self._waiting[_OPUS_FRAME:]

    def _encode(self, samples: SoundSamples) -> None:
        from av.audio.frame import AudioFrame

        packed = np.ascontiguousarray(samples, np.float32).reshape(1, -1)
        frame = AudioFrame.from_ndarray(packed, format="flt", layout=self._layout)
        frame.sample_rate = _OPUS_HZ
        frame.pts = self._position
        frame.time_base = Fraction(1, _OPUS_HZ)
        self._position += _OPUS_FRAME
        self._container.mux(self._stream.encode(frame))

"""The picture that is on the screen at a moment of a recording, found without reading the rest.

A picture is on the screen from its own time until the next one's. Times are the container's, as
`read_pictures` gives them, so cameras of changing rate, gaps and long groups of pictures make no
difference. The pictures around the last one found are kept, so steps back cost nothing either.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from interview_sim.recording.container import (
    Source,
    decoded_frames,
    first_sample_s,
    open_container,
    picture_stream,
)
from interview_sim.recording.pictures import _pixels
from interview_sim.recording.types import Picture, ReadTally

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

# Decoded pictures that are kept, as planes: 48 of 1280 x 720.
_KEPT_BYTES = 66_000_000
_KEPT_MOST = 256
# Further ahead than this a jump to a key picture is cheaper than decoding on.
_DECODE_ON_S = 2.0
# Where no picture is found before the moment, look for an earlier key picture.
_LOOK_BACK_S = (0.0, 2.0, 10.0, 60.0)
# Times are whole milliseconds in a Matroska file.
_SAME_S = 0.0005


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FoundPicture:
    """A picture, and until when it stays on the screen (infinity for the last one)."""

    picture: Picture
    until_s: float

    @property
    def t_s(self) -> float:
        """When it comes on the screen, seconds from the recording's first sample."""
        return self.picture.t_s


class PictureSeeker:
    """Finds pictures by time; one thread at a time. Close it, or use it as a context manager.

    `is_given_up` is asked while pictures are decoded; when it says true, nothing is found.
    Raises RecordingMissing, RecordingEmpty, RecordingUnreadable, RecordingNoStreams.
    """

    def __init__(
        self, source: Source, *, threads: int = 1, is_given_up: Callable[[], bool] = lambda: False
    ) -> None:
        self._stack = ExitStack()
        self._container = self._stack.enter_context(open_container(source))
        self._is_given_up = is_given_up
        self._zero_s = first_sample_s(self._container)
        self._stream = picture_stream(self._container)
        self._sar = 1.0
        if self._stream is not None:
            self._stream.codec_context.thread_count = threads
            sar = self._stream.codec_context.sample_aspect_ratio
            self._sar = float(sar) if sar else 1.0
        self._kept: deque[tuple[float, VideoFrame]] = deque()
        self._coming: Iterator[tuple[float, VideoFrame]] = iter(())
        self._has_ended = True
        self._tally = ReadTally()

    def __enter__(self) -> PictureSeeker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file and of what is kept."""
        self._kept.clear()
        self._coming = iter(())
        self._stack.close()

    @property
    def has_picture(self) -> bool:
        """Whether there is a stream of moving pictures."""
        return self._stream is not None

    @property
    def skipped_packets(self) -> int:
        """How many damaged packets were passed over so far."""
        return self._tally.skipped_packets

    def at(self, t_s: float, *, step: int = 0) -> FoundPicture | None:
        """The picture on the screen at `t_s`, or the one `step` pictures after (before, if negative) it.

        Before the first picture it is the first, after the last the last. None where the recording
        has no picture that can be decoded.
        """
        if self._stream is None or not self._reach(t_s):
            return None
        at = self._index(t_s) + step
        if at < 0:
            at = self._go_back(-at)
        while at >= len(self._kept) - 1 and (n_dropped := self._take_next()) is not None:
            at -= n_dropped
        return self._found(min(at, len(self._kept) - 1)) if self._kept else None

    def _found(self, at: int) -> FoundPicture:
        t_s, frame = self._kept[at]
        until_s = self._kept[at + 1][0] if at + 1 < len(self._kept) else math.inf
        pixels = _pixels(frame, luma=False, max_width_px=None, sar=self._sar)
        return FoundPicture(picture=Picture(t_s=t_s, bgr=pixels), until_s=until_s)

    def _index(self, t_s: float) -> int:
        """Which of the kept pictures is on the screen."""
        last = 0
        for at, (begin_s, _) in enumerate(self._kept):
            if begin_s <= t_s + _SAME_S:
                last = at
        return last

    def _reach(self, t_s: float) -> bool:
        """Have the picture of `t_s` and the one behind it among those kept; False where none is."""
        is_near = bool(self._kept) and self._kept[0][0] <= t_s + _SAME_S
        if not is_near or (not self._has_ended and t_s - self._kept[-1][0] > _DECODE_ON_S):
            for back_s in _LOOK_BACK_S:
                self._jump(t_s - back_s)
                if (self._kept and self._kept[0][0] <= t_s + _SAME_S) or t_s - back_s <= 0:
                    break
        while not self._has_ended and (not self._kept or self._kept[-1][0] <= t_s + _SAME_S):
            self._take_next()
        return bool(self._kept) and not self._is_given_up()

    def _go_back(self, n_pictures: int) -> int:
        """Have `n_pictures` before those kept; the place of the wanted one among those kept now."""
        while n_pictures > 0 and not self._is_given_up():
            first_s = self._kept[0][0]
            for back_s in (0.001, *_LOOK_BACK_S[1:]):
                self._jump(first_s - _SAME_S - back_s)
                if self._kept and self._kept[0][0] < first_s - _SAME_S:
                    break
            else:
                return 0
            while not self._has_ended and self._kept[-1][0] < first_s - _SAME_S:
                self._take_next()
            n_before = sum(t_s < first_s - _SAME_S for t_s, _ in self._kept)
            if n_before >= n_pictures:
                return n_before - n_pictures
            n_pictures -= n_before
        return 0

    def _jump(self, t_s: float) -> None:
        """Begin to decode at the key picture before `t_s`, and take its first picture."""
        import av

        assert self._stream is not None
        self._kept.clear()
        at = max(0.0, t_s) + self._zero_s
        try:
            self._container.seek(int(at / float(self._stream.time_base or 1)), stream=self._stream)
        except (av.error.FFmpegError, OSError):
            # Without an index some files cannot be sought behind their end: from the start, then.
            self._container.seek(0)
        self._has_ended = False
        self._coming = self._frames()
        self._take_next()

    def _frames(self) -> Iterator[tuple[float, VideoFrame]]:
        assert self._stream is not None
        frames = cast("Iterator[VideoFrame]", decoded_frames(self._container, self._stream, self._tally))
        for frame in frames:
            if self._is_given_up():
                return
            if frame.pts is not None and frame.time_base is not None:
                yield max(0.0, float(frame.pts * frame.time_base) - self._zero_s), frame

    def _take_next(self) -> int | None:
        """Decode one more picture; how many old ones were let go for it, None at the end."""
        for t_s, frame in self._coming:
            if self._kept and t_s <= self._kept[-1][0]:
                continue
            self._kept.append((t_s, frame))
            n_most = max(4, min(_KEPT_MOST, _KEPT_BYTES // max(1, frame.width * frame.height * 3 // 2)))
            if len(self._kept) > n_most:
                self._kept.popleft()
                return 1
            return 0
        self._has_ended = True
        return None

"""Takes pictures and sound from any thread and appends them to a recording.

Encoding runs in a thread of its own behind a bounded queue, so a camera or a sound card never
waits for the disk. A full queue either makes the caller wait or drops the picture; drops are
counted. When the sink fails (disk full), what was written stays, and every later call says so.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import BinaryIO, Literal

import numpy as np

from interview_sim.recording.guarding import GuardedSink
from interview_sim.recording.muxing import Muxer
from interview_sim.recording.types import Gap, GapKind, PictureFormat, Pixels, SoundFormat, SoundSamples

# 48 pictures of 1280 x 720 take 66 MB as I420; sound blocks are small.
_PICTURES_WAITING = 48
_BLOCKS_WAITING = 4_096


class RecordingWriter:
    """One recording being written; `close` it, or use it as a context manager.

    Args:
        sink: a writable file-like object, seekable if the index and the duration are to be
            written at the end. The writer closes it.
        picture, sound: what will come; None for a recording without. One of them is needed.
        when_full: `wait` holds up the caller while the encoder is behind, `drop` does not.
    """

    def __init__(
        self,
        sink: BinaryIO,
        *,
        picture: PictureFormat | None,
        sound: SoundFormat | None,
        when_full: Literal["wait", "drop"] = "wait",
    ) -> None:
        self._sink = GuardedSink(sink)
        self._picture, self._sound = picture, sound
        self._may_wait = when_full == "wait"
        self._jobs: SimpleQueue[Callable[[Muxer], None] | None] = SimpleQueue()
        self._picture_slots = threading.Semaphore(_PICTURES_WAITING)
        self._block_slots = threading.Semaphore(_BLOCKS_WAITING)
        self._marked: list[Gap] = []
        self._bug: BaseException | None = None
        self._is_closed = False
        self.pictures_written = 0
        self.pictures_dropped = 0
        self.sound_lost_s = 0.0
        self.gaps: tuple[Gap, ...] = ()
        self._thread = threading.Thread(target=self._run, name="recording-writer", daemon=True)
        self._thread.start()

    def __enter__(self) -> RecordingWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write_picture(self, frame: Pixels, t_s: float) -> bool:
        """Append a picture that was taken `t_s` seconds after the recording began.

        `frame`: uint8, B, G, R of shape (height, width, 3), or I420 planes of shape
        (height * 3 / 2, width). It must not be changed afterwards. Another size than announced
        is scaled. False if it was dropped. Raises RecordingDiskFull, RecordingNotWritable.
        """
        self._raise_failure()
        if self._picture is None:
            raise ValueError("this recording has no picture")
        if not self._picture_slots.acquire(blocking=self._may_wait):
            self.pictures_dropped += 1
            return False
        self._jobs.put(lambda muxer: self._put_picture(muxer, frame, t_s))
        return True

    def write_sound(self, samples: SoundSamples, t_s: float) -> bool:
        """Append samples whose first one was heard `t_s` seconds after the recording began.

        `samples`: float in -1..1, shape (n,) or (n, channels); copied. A block that begins within
        20 ms of where the last one ended follows it without a seam; later ones leave a gap, of
        earlier ones the overlap is cut. False if it was lost, which is counted.
        Raises RecordingDiskFull, RecordingNotWritable.
        """
        self._raise_failure()
        if self._sound is None:
            raise ValueError("this recording has no sound")
        if not self._block_slots.acquire(blocking=self._may_wait):
            self.sound_lost_s += len(samples) / self._sound.rate_hz
            return False
        block = np.array(samples, np.float32)
        self._jobs.put(lambda muxer: self._put_sound(muxer, block, t_s))
        return True

    def mark_gap(self, kind: GapKind, start_s: float, end_s: float) -> None:
        """Note that something is missing; written when the recording is closed.

        Steps in the times of pictures and sound are noted without being told.
        """
        self._marked.append(Gap(kind=kind, start_s=start_s, end_s=end_s))

    def close(self) -> None:
        """Write out what waits, then index and duration, and close the sink.

        Raises RecordingDiskFull, RecordingNotWritable when something could not be written.
        """
        if self._is_closed:
            return
        self._is_closed = True
        self._jobs.put(None)
        self._thread.join()
        self._sink.close()
        self._raise_failure()

    def _raise_failure(self) -> None:
        if self._bug is not None:
            raise self._bug
        if self._sink.failure is not None:
            raise self._sink.failure

    def _put_picture(self, muxer: Muxer, frame: Pixels, t_s: float) -> None:
        try:
            assert muxer.pictures is not None
            muxer.pictures.add(frame, t_s)
            self.pictures_written = muxer.pictures.n_written
        finally:
            self._picture_slots.release()

    def _put_sound(self, muxer: Muxer, block: SoundSamples, t_s: float) -> None:
        try:
            assert muxer.sound is not None
            muxer.sound.add(block, t_s)
        finally:
            self._block_slots.release()

    def _run(self) -> None:
        """The writer's thread: one job after the other until None comes."""
        try:
            muxer = Muxer(self._sink, self._picture, self._sound)
            while (job := self._jobs.get()) is not None:
                job(muxer)
            self.gaps = _in_order(muxer, self._marked)
            muxer.finish(self.gaps)
        except BaseException as error:  # noqa: BLE001 - handed to the caller's thread, which raises it
            self._bug = error
            self._let_go()

    def _let_go(self) -> None:
        """Free whoever waits for a slot; nothing is taken any more."""
        for _ in range(_PICTURES_WAITING):
            self._picture_slots.release()
        for _ in range(_BLOCKS_WAITING):
            self._block_slots.release()


def _in_order(muxer: Muxer, marked: list[Gap]) -> tuple[Gap, ...]:
    found = [track.gaps for track in (muxer.pictures, muxer.sound) if track is not None]
    return tuple(sorted({*marked, *(gap for gaps in found for gap in gaps)}, key=lambda gap: gap.start_s))

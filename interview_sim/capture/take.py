"""One recording as it is made: what comes from the devices goes to the writer, counted."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from interview_sim.capture.opencv import import_cv2
from interview_sim.capture.types import CapturedPicture, CapturedSound, CaptureReport, Fault
from interview_sim.recording import (
    Gap,
    PictureFormat,
    RecordingError,
    RecordingWriter,
    SoundFormat,
    create_recording,
)
from interview_sim.recording.types import Pixels

# Missing picture or sound at the beginning or end is told from here on.
_EDGE_S = {"picture": 1.5, "sound": 0.5}


class TakeRecorder:
    """Writes what lies between `begin` and `end`, both on the capture clock.

    Args:
        on_failure: called once, from a device's thread, when the disk takes no more.

    Raises RecordingNotWritable when the file cannot be created.
    """

    def __init__(
        self,
        path: Path,
        *,
        picture: PictureFormat | None,
        sound: SoundFormat | None,
        on_failure: Callable[[RecordingError], None],
    ) -> None:
        self._path = path
        self._cv2 = import_cv2() if picture else None
        self._sound = sound
        self.zero_s = self.end_s = math.inf
        self._on_failure = on_failure
        self._failure: RecordingError | None = None
        self._first: dict[str, float] = {}
        self._last: dict[str, float] = {}
        self._has_picture = picture is not None
        self._writer = RecordingWriter(create_recording(path), picture=picture, sound=sound, when_full="drop")

    def begin(self, zero_s: float) -> None:
        """What is taken from `zero_s` on belongs to the recording."""
        self.zero_s = zero_s

    def end(self, end_s: float) -> None:
        """What is taken from `end_s` on does not."""
        self.end_s = max(self.zero_s, end_s)

    @property
    def last_s(self) -> float:
        """End of what was taken so far, on the capture clock."""
        return self.zero_s + max(self._last.values(), default=0.0)

    def add_picture(self, picture: CapturedPicture) -> None:
        """Record a picture, unless it was taken before or after."""
        t_s = picture.t_s - self.zero_s
        if t_s < 0 or picture.t_s >= self.end_s or not self._has_picture or self._failure is not None:
            return
        try:
            if self._writer.write_picture(self._i420(picture.bgr), t_s):
                self._first.setdefault("picture", t_s)
                self._last["picture"] = t_s
        except RecordingError as error:
            self._fail(error)

    def add_sound(self, sound: CapturedSound, rate_hz: int) -> None:
        """Record a block, or the part of it that was heard between beginning and end."""
        if self._sound is None or self._failure is not None or rate_hz != self._sound.rate_hz:
            return
        t_s = sound.t_s - self.zero_s
        samples = sound.samples
        if self.end_s < sound.t_s + len(samples) / rate_hz:
            samples = samples[: max(0, round((self.end_s - sound.t_s) * rate_hz))]
        if t_s < 0:
            samples = samples[min(len(samples), math.ceil(-max(t_s, -1e6) * rate_hz)) :]
            t_s = 0.0
        if not len(samples) or samples.shape[1] != self._sound.channels:
            return
        try:
            if self._writer.write_sound(samples, t_s):
                self._first.setdefault("sound", t_s)
                self._last["sound"] = t_s + len(samples) / rate_hz
        except RecordingError as error:
            self._fail(error)

    def finish(self, faults: tuple[Fault, ...]) -> CaptureReport:
        """Close the file; to be called after `end`."""
        seconds = self.end_s - self.zero_s
        self._mark_edges(seconds)
        try:
            self._writer.close()
        except RecordingError as error:
            self._fail(error)
        gaps = self._writer.gaps
        return CaptureReport(
            path=self._path,
            seconds=seconds,
            pictures=self._writer.pictures_written,
            dropped=self._writer.pictures_dropped,
            sound_lost_s=sum(gap.end_s - gap.start_s for gap in gaps if gap.kind == "sound"),
            gaps=gaps,
            faults=faults,
            failure=self._failure,
        )

    def _mark_edges(self, seconds: float) -> None:
        """A device that came late or went early leaves no step in time; its gap is marked."""
        for gap in edge_gaps(self._has_picture, self._sound is not None, self._first, self._last, seconds):
            self._writer.mark_gap(gap.kind, gap.start_s, gap.end_s)

    def _i420(self, bgr: Pixels) -> Pixels:
        """OpenCV converts in 2.4 ms what takes the encoder's own scaler 4 ms at 1280 x 720."""
        assert self._cv2 is not None
        even = bgr[: bgr.shape[0] // 2 * 2, : bgr.shape[1] // 2 * 2]
        converted: Pixels = self._cv2.cvtColor(even, self._cv2.COLOR_BGR2YUV_I420)
        return converted

    def _fail(self, error: RecordingError) -> None:
        if self._failure is None:
            self._failure = error
            self._on_failure(error)


def edge_gaps(
    has_picture: bool, has_sound: bool, first: dict[str, float], last: dict[str, float], seconds: float
) -> tuple[Gap, ...]:
    """What is missing before the first and behind the last of picture and sound."""
    gaps = []
    if has_picture:
        gaps += [Gap(kind="picture", start_s=a, end_s=b) for a, b in _edges("picture", first, last, seconds)]
    if has_sound:
        gaps += [Gap(kind="sound", start_s=a, end_s=b) for a, b in _edges("sound", first, last, seconds)]
    return tuple(gaps)


def _edges(
    kind: str, first: dict[str, float], last: dict[str, float], seconds: float
) -> list[tuple[float, float]]:
    least_s = _EDGE_S[kind]
    if kind not in first:
        return [(0.0, seconds)] if seconds > least_s else []
    edges = [(0.0, first[kind]), (last[kind], seconds)]
    return [(start_s, end_s) for start_s, end_s in edges if end_s - start_s > least_s]

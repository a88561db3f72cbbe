"""Camera and microphone together: preview, levels, faults, and recordings of them.

A device that fails costs what it would have given and nothing else: recording goes on with what
is left, the device is opened again when it comes back, and the report tells the gap.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import numpy as np

from interview_sim.capture.camera_feed import CameraFeed
from interview_sim.capture.cameras import camera_for
from interview_sim.capture.clock import now_s
from interview_sim.capture.errors import CaptureError, NothingToCapture
from interview_sim.capture.faults import FaultBoard
from interview_sim.capture.microphone_feed import MicrophoneFeed
from interview_sim.capture.microphones import microphone_for
from interview_sim.capture.playing import FilePlayer
from interview_sim.capture.sources import parse_source
from interview_sim.capture.take import TakeRecorder
from interview_sim.capture.types import (
    CapturedPicture,
    CapturedSound,
    CaptureReport,
    Fault,
    SoundClip,
    SoundLevel,
)
from interview_sim.recording import PictureFormat, RecordingError

_CHECK_EVERY_S = 0.25
# Files start a moment after the recording does, so that none comes late for its first picture.
_FILE_LEAD_S = 0.1
# How long the end waits for sound that was heard and has not arrived.
_LAST_SOUND_S = 0.5


class Capture:
    """The devices of one booth; a context manager that holds them open.

    Args:
        camera, microphone: as in the command line (`none`, index, name, file in real time, URL);
            None is the system's default device.
        width_px, height_px: asked of the camera; it may give another size.
        on_fault: called when a fault comes and when it is over, from a device's thread.
        missing_ok: a device that does not open becomes the fault `missing` (and is tried again)
            instead of an error.
        loop_files: a file starts over when it ends during a recording too.

    Entering opens the devices. Raises CaptureError, InputMissing, and what `probe` raises of files.
    """

    def __init__(
        self,
        camera: str | None,
        microphone: str | None,
        *,
        width_px: int = 1280,
        height_px: int = 720,
        on_fault: Callable[[Fault], None] | None = None,
        missing_ok: bool = False,
        loop_files: bool = False,
    ) -> None:
        self._size_px = (width_px, height_px)
        self._missing_ok = missing_ok
        self._loop_files = loop_files
        self._faults = FaultBoard(on_fault)
        picture_source = camera_for(parse_source(camera), width_px, height_px)
        sound_source = microphone_for(parse_source(microphone))
        if picture_source is None and sound_source is None:
            raise NothingToCapture()
        self._camera = (
            CameraFeed(picture_source, self._take_picture, self._faults) if picture_source else None
        )
        self._microphone = (
            MicrophoneFeed(sound_source, self._take_sound, self._faults) if sound_source else None
        )
        self._take: TakeRecorder | None = None
        # Held while a recording begins or ends: a window may close while the last one is written.
        self._changing = threading.RLock()
        self._stop = threading.Event()
        self._watch = threading.Thread(target=self._check, name="capture-watch", daemon=True)

    def __enter__(self) -> Capture:
        try:
            if self._camera:
                self._opened("camera", self._camera)
            if self._microphone:
                self._opened("microphone", self._microphone)
        except BaseException:
            self.close()
            raise
        for feed in (self._camera, self._microphone):
            if feed:
                feed.start()
        self._watch.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End a recording that runs, and let go of the devices."""
        self._stop.set()
        with self._changing:
            if self._take is not None:
                self.stop_recording()
        for feed in (self._camera, self._microphone):
            if feed:
                feed.close()
        if self._watch.ident is not None:
            self._watch.join()

    @property
    def has_camera(self) -> bool:
        """Whether a camera was chosen."""
        return self._camera is not None

    @property
    def has_microphone(self) -> bool:
        """Whether a microphone was chosen."""
        return self._microphone is not None

    def wait_until_ready(self, timeout_s: float = 5.0) -> bool:
        """Wait until each device gives what it should; false when one does not in time.

        A microphone needs one to four seconds until its times can be relied on.
        """
        end_s = now_s() + timeout_s
        while now_s() < end_s and not self._stop.is_set():
            is_seen = self._camera is None or self._camera.latest is not None
            if is_seen and (self._microphone is None or self._microphone.has_settled):
                return True
            self._stop.wait(0.02)
        return False

    def latest_picture(self) -> CapturedPicture | None:
        """The newest picture, None before the first one."""
        return self._camera.latest if self._camera else None

    def sound_level(self) -> SoundLevel | None:
        """Levels of the last moments; None without a microphone."""
        return self._microphone.meter.level() if self._microphone else None

    def recent_sound(self, seconds: float) -> SoundClip:
        """The last seconds (at most 30) of sound, to be played back at the device check."""
        if self._microphone is None:
            return SoundClip(rate_hz=48_000, samples=np.zeros(0, np.float32))
        return self._microphone.meter.recent(seconds)

    def faults(self) -> tuple[Fault, ...]:
        """What is wrong now."""
        return self._faults.lasting()

    def has_ended(self) -> bool:
        """Whether every chosen source is a file that is over."""
        over = {fault.device for fault in self._faults.lasting() if fault.kind == "ended"}
        chosen = {"camera": self._camera, "microphone": self._microphone}
        return all(feed is None or name in over for name, feed in chosen.items())

    def recorded_s(self) -> float:
        """Seconds recorded so far; 0 while nothing is."""
        take = self._take
        return max(0.0, now_s() - take.zero_s) if take is not None else 0.0

    def start_recording(self, path: Path) -> None:
        """Begin to record into `path`. Files start from their beginning.

        Raises RecordingNotWritable.
        """
        if self._take is not None:
            raise RuntimeError("a recording is running")
        take = TakeRecorder(
            path,
            picture=self._picture_format(),
            sound=self._microphone.format if self._microphone else None,
            on_failure=self._disk_failed,
        )
        # The writer is ready, so nothing that comes from now on is lost.
        take.begin(now_s() + (_FILE_LEAD_S if self._players() else 0.0))
        self._restart_files(take.zero_s, does_loop=self._loop_files)
        self._take = take

    def stop_recording(self) -> CaptureReport:
        """End the recording, close its file, and tell what became of it."""
        with self._changing:
            take = self._take
            if take is None:
                raise RuntimeError("no recording is running")
            take.end(take.last_s if self.has_ended() else now_s())
            self._wait_for_sound(take.end_s)
            self._take = None
            report = take.finish(self._faults.since(take.zero_s))
            self._faults.clear("disk")
            if not self._stop.is_set():
                self._restart_files(now_s(), does_loop=True)
            return report

    def _picture_format(self) -> PictureFormat | None:
        if self._camera is None:
            return None
        latest = self._camera.latest
        height_px, width_px = latest.bgr.shape[:2] if latest else (self._size_px[1], self._size_px[0])
        return PictureFormat(width_px=width_px, height_px=height_px)

    def _players(self) -> list[FilePlayer[object]]:
        files = [feed.file for feed in (self._camera, self._microphone) if feed]
        return [file.player for file in files if file is not None]  # type: ignore[misc]

    def _restart_files(self, epoch_s: float, *, does_loop: bool) -> None:
        for player in self._players():
            player.does_loop = does_loop
            player.restart(epoch_s)

    def _wait_for_sound(self, until_s: float) -> None:
        feed = self._microphone
        if feed is None or any(fault.device == "microphone" for fault in self._faults.lasting()):
            return
        while feed.heard_until_s < until_s and now_s() < until_s + _LAST_SOUND_S:
            time.sleep(0.01)

    def _take_picture(self, picture: CapturedPicture) -> None:
        take = self._take
        if take is not None:
            take.add_picture(picture)

    def _take_sound(self, sound: CapturedSound) -> None:
        take = self._take
        if take is not None and self._microphone is not None:
            take.add_sound(sound, self._microphone.format.rate_hz)

    def _disk_failed(self, error: RecordingError) -> None:
        self._faults.report("disk", "full")

    def _opened(self, kind: str, feed: CameraFeed | MicrophoneFeed) -> None:
        try:
            feed.open()
        except CaptureError:
            if not self._missing_ok:
                raise
            self._faults.report("camera" if kind == "camera" else "microphone", "missing")

    def _check(self) -> None:
        while not self._stop.wait(_CHECK_EVERY_S):
            if self._camera:
                self._camera.check()

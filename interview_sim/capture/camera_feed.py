"""Reads one camera in a thread of its own, reopens it when it vanished, and says what is wrong."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from interview_sim.capture.cameras import Camera, FileCamera
from interview_sim.capture.clock import now_s
from interview_sim.capture.errors import CaptureError
from interview_sim.capture.faults import FaultBoard
from interview_sim.capture.types import CapturedPicture, FaultKind

log = logging.getLogger(__name__)

_REOPEN_EVERY_S = 1.0
_STALLED_AFTER_S = 2.0
_FROZEN_AFTER_S = 3.0


class CameraFeed:
    """The camera's thread.

    Args:
        take: is given every picture, in this thread; it must be quick.
    """

    def __init__(self, camera: Camera, take: Callable[[CapturedPicture], None], faults: FaultBoard) -> None:
        self._camera = camera
        self._take = take
        self._faults = faults
        self._stop = threading.Event()
        self._last_s = now_s()
        self._still = _Stillness()
        self.latest: CapturedPicture | None = None
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)

    @property
    def file(self) -> FileCamera | None:
        """The camera, if it is a file."""
        return self._camera if isinstance(self._camera, FileCamera) else None

    def open(self) -> None:
        """Open the camera. Raises CaptureError."""
        self._camera.open()

    def start(self) -> None:
        """Begin to read; without `open` before, the thread tries to open it."""
        self._last_s = now_s()
        self._thread.start()

    def close(self) -> None:
        """Stop reading and let go of the camera."""
        self._stop.set()
        if self.file is not None:
            self._camera.close()
        if self._thread.ident is not None:
            # A driver that hangs must not hold up the program's end.
            self._thread.join(timeout=5.0)
        if not self._thread.is_alive():
            self._camera.close()

    def check(self) -> None:
        """Called now and then from another thread: `read` may hang."""
        if self.file is None:
            is_late = now_s() - self._last_s > _STALLED_AFTER_S
            self._faults.report("camera", "stalled", is_late and not self._has("missing", "vanished"))

    def _run(self) -> None:
        while not self._stop.is_set():
            picture = self._camera.read() if not self._has("missing") else None
            if picture is None:
                self._recover()
                continue
            self._last_s = now_s()
            self.latest = picture
            self._report_health(picture)
            self._take(picture)

    def _has(self, *kinds: FaultKind) -> bool:
        return any(fault.device == "camera" and fault.kind in kinds for fault in self._faults.lasting())

    def _report_health(self, picture: CapturedPicture) -> None:
        for kind in ("vanished", "missing", "ended"):
            self._faults.report("camera", kind, False)
        if self.file is None:
            self._faults.report("camera", "frozen", self._still.lasts_s(picture) > _FROZEN_AFTER_S)

    def _recover(self) -> None:
        if self._stop.is_set():
            return
        if self.file is not None:
            self._faults.report("camera", "ended")
            self.file.player.wait_for_restart(_REOPEN_EVERY_S)
            return
        if not self._has("missing"):
            self._faults.report("camera", "vanished")
        self._camera.close()
        self._stop.wait(_REOPEN_EVERY_S)
        if self._stop.is_set():
            return
        try:
            self._camera.open()
        except CaptureError as error:
            log.debug("camera does not open: %s", error.code)
        else:
            self._faults.report("camera", "missing", False)


class _Stillness:
    """How long the same picture has been coming; real sensors have noise."""

    def __init__(self) -> None:
        self._sample = b""
        self._since_s = 0.0

    def lasts_s(self, picture: CapturedPicture) -> float:
        sample = picture.bgr[::16, ::16].tobytes()
        if sample != self._sample:
            self._sample, self._since_s = sample, picture.t_s
        return picture.t_s - self._since_s

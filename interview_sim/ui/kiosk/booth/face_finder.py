"""Looks for the face in the newest picture, a few times a second, in a thread of its own.

Without the face model, or when it cannot be read, nobody looks and the check says "please sit inside".
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from interview_sim.capture import CapturedPicture
from interview_sim.errors import InterviewSimError
from interview_sim.ui.kiosk.visit.checks import FaceSeen

log = logging.getLogger(__name__)
_EVERY_S = 0.25


class FaceFinder:
    """`start()`, then `seen` holds the face of a moment ago, `stop()` at the end of the check."""

    def __init__(
        self, newest: Callable[[], CapturedPicture | None], model: Callable[[], Path | None]
    ) -> None:
        self._newest, self._model = newest, model
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self.can_look = False
        self.seen: FaceSeen | None = None

    def start(self) -> None:
        """Begin to look."""
        self.stop()
        self._stop.clear()
        self.seen = None
        self._thread = threading.Thread(target=self._run, name="face-finder", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no longer; waits for the picture in hand."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(2.0)
            self._thread = None
        self.can_look = False

    def _run(self) -> None:
        from interview_sim.signals.face.tracker import FaceTracker

        path = self._model()
        if path is None:
            return
        try:
            tracker = FaceTracker(path)
        except InterviewSimError as error:
            log.warning("the face model cannot be used: %s", error.code)
            return
        self.can_look = True
        last_s = 0.0
        while not self._stop.wait(_EVERY_S):
            picture = self._newest()
            if picture is not None and picture.t_s != last_s:
                last_s = picture.t_s
                face = tracker.look(picture.bgr, picture.t_s).face
                self.seen = (
                    None
                    if face is None
                    else FaceSeen(
                        centre_x=face.centre_x,
                        centre_y=face.centre_y,
                        height=face.height_share,
                        brightness=face.brightness,
                    )
                )

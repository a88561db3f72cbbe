"""The exact picture of a moment, found in a thread of its own.

Qt's player shows a picture that may be the neighbour of the right one: it judges by a nominal
length and counts from another first sample. What is shown while nothing plays comes from here.
Requests that arrive faster than pictures are found replace one another: the last one wins.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from interview_sim.errors import InterviewSimError
from interview_sim.recording import FoundPicture, PictureSeeker, open_recording
from interview_sim.ui.playback.errors import PlaybackLost

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Still:
    """A picture with the span in which it is on the screen; `number` is the request it answers."""

    number: int
    image: QImage
    t_s: float
    until_s: float


class StillReader(QObject):
    """`look_at(t_s, step)` answers with `found(Still)`; `close` ends the thread.

    `opened(first_s)`: the time of the first picture, None where the recording has none.
    `damaged` is said once when packets had to be passed over; `failed` when nothing more will come.
    """

    opened = Signal(object)
    found = Signal(object)
    damaged = Signal()
    failed = Signal(str, object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._changed = threading.Condition()
        self._wanted: tuple[int, float, int] | None = None
        self._number = 0
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, name="still-reader", daemon=True)

    def start(self) -> None:
        """Open the file in the thread, once the signals are connected."""
        self._thread.start()

    def look_at(self, t_s: float, step: int = 0) -> int:
        """Ask for the picture at `t_s`, or the one `step` pictures from it; the request's number."""
        with self._changed:
            self._number += 1
            self._wanted = self._number, t_s, step
            self._changed.notify()
            return self._number

    def close(self) -> None:
        """End the thread; what it is decoding is given up. A drive that hangs is not waited for."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()
        if self._thread.is_alive():
            self._thread.join(timeout=1.0)

    def _run(self) -> None:
        try:
            with (
                open_recording(self._path) as source,
                PictureSeeker(source, threads=2, is_given_up=lambda: self._is_closed) as seeker,
            ):
                first = seeker.at(0.0)
                self._say(self.opened, first.t_s if first else None)
                if first is not None:
                    self._answer(seeker)
        except InterviewSimError as error:
            self._say(self.failed, error.code, error.facts)
        except OSError as error:
            _log.warning("a recording can no longer be read: %s", error.strerror)
            lost = PlaybackLost(file=self._path)
            self._say(self.failed, lost.code, lost.facts)

    def _answer(self, seeker: PictureSeeker) -> None:
        is_damage_told = False
        while (wanted := self._next()) is not None:
            number, t_s, step = wanted
            picture = seeker.at(t_s, step=step)
            if picture is not None:
                self._say(self.found, _still(number, picture))
            if seeker.skipped_packets and not is_damage_told:
                is_damage_told = True
                self._say(self.damaged)

    def _next(self) -> tuple[int, float, int] | None:
        """The newest request, waited for; None when it is time to end."""
        with self._changed:
            self._changed.wait_for(lambda: self._wanted is not None or self._is_closed)
            wanted, self._wanted = self._wanted, None
            return None if self._is_closed else wanted

    def _say(self, signal: object, *values: object) -> None:
        if not self._is_closed:
            signal.emit(*values)  # type: ignore[attr-defined]


def _still(number: int, found: FoundPicture) -> Still:
    bgr = found.picture.bgr
    height_px, width_px = bgr.shape[:2]
    image = QImage(bgr.data, width_px, height_px, 3 * width_px, QImage.Format.Format_BGR888).copy()
    return Still(number=number, image=image, t_s=found.t_s, until_s=found.until_s)

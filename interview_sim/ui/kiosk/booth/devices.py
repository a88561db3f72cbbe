"""Camera and microphone as the window uses them: pictures and levels at a calm rate, recordings begun and
ended off the window's thread, and each fault as a signal."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from interview_sim.capture import Capture, CapturedPicture, CaptureReport, Fault, SoundClip
from interview_sim.errors import InterviewSimError
from interview_sim.ui.theme import theme

log = logging.getLogger(__name__)
_PREVIEW_MS = 40
_LOST = ("missing", "vanished", "stalled", "full")


class Devices(QObject):
    """`opened()`, `refused(code, facts)`, `picture_came(QImage)`, `level_came(dBFS)`,
    `fault_came(Fault)`, `recorded(CaptureReport)`."""

    opened = Signal()
    refused = Signal(str, dict)
    picture_came = Signal(object)
    level_came = Signal(float)
    fault_came = Signal(object)
    recorded = Signal(object)
    _ready = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._capture: Capture | None = None
        self._opening: threading.Thread | None = None
        self._order = 0
        self._is_recording = False
        self._stopping: threading.Thread | None = None
        self._report: CaptureReport | None = None
        self._last_picture_s = 0.0
        self._pictures = QTimer(self, interval=_PREVIEW_MS)
        self._pictures.timeout.connect(self._show_picture)
        self._levels = QTimer(self)
        self._levels.timeout.connect(self._show_level)
        self._ready.connect(self._take_capture)

    # Opening -------------------------------------------------------------------------------

    def open(self, camera: str | None, microphone: str | None) -> None:
        """Open devices in a thread; `opened` or `refused` follows. What was open is let go first."""
        self.close()
        self._order += 1
        self._opening = threading.Thread(
            target=self._open, args=(camera, microphone, self._order), name="open-devices", daemon=True
        )
        self._opening.start()

    def _open(self, camera: str | None, microphone: str | None, order: int) -> None:
        try:
            capture = Capture(camera, microphone, on_fault=self.fault_came.emit, missing_ok=True)
            capture.__enter__()
        except InterviewSimError as error:
            log.warning("devices not opened: %s", error.code)
            self._ready.emit(error, order)
            return
        capture.wait_until_ready(3.0)
        self._ready.emit(capture, order)

    def _take_capture(self, outcome: Capture | InterviewSimError, order: int) -> None:
        if order != self._order:
            if isinstance(outcome, Capture):
                threading.Thread(target=outcome.close, name="close-devices", daemon=True).start()
            return
        self._opening = None
        if isinstance(outcome, InterviewSimError):
            self.refused.emit(outcome.code, outcome.facts)
            return
        self._capture = outcome
        self._pictures.start()
        self._levels.start(max(20, 1000 // max(1, theme().motion("level_fps"))))
        self.opened.emit()

    def close(self) -> CaptureReport | None:
        """Let the devices go; the report of a recording that was still running, or just ending."""
        self._order += 1
        self._pictures.stop()
        self._levels.stop()
        if self._opening is not None:
            self._opening.join(5.0)
            self._opening = None
        report = self._ended_meanwhile()
        capture, self._capture = self._capture, None
        if capture is not None:
            if self._is_recording:
                report = capture.stop_recording()
            capture.close()
        self._is_recording = False
        return report

    # What holds now ------------------------------------------------------------------------

    @property
    def is_opening(self) -> bool:
        """Whether `opened` or `refused` is still to come."""
        return self._opening is not None

    @property
    def is_open(self) -> bool:
        return self._capture is not None

    @property
    def has_camera(self) -> bool:
        """A camera is open and gives pictures."""
        return self._capture is not None and self._capture.has_camera and not self._lacks("camera")

    @property
    def has_microphone(self) -> bool:
        """A microphone is open and not lost."""
        return self._capture is not None and self._capture.has_microphone and not self._lacks("microphone")

    @property
    def gives_anything(self) -> bool:
        """Whether there is something to record."""
        return self.has_camera or self.has_microphone

    def _lacks(self, device: str) -> bool:
        faults = () if self._capture is None else self._capture.faults()
        return any(fault.device == device and fault.kind in _LOST for fault in faults)

    def silence(self) -> Fault | None:
        """The fault of a microphone that gives nothing but zeros just now."""
        faults = () if self._capture is None else self._capture.faults()
        return next((fault for fault in faults if fault.kind == "silent" and fault.until_s is None), None)

    def latest_picture(self) -> CapturedPicture | None:
        """The newest picture as it came, None without a camera."""
        return None if self._capture is None else self._capture.latest_picture()

    def recent_sound(self, seconds: float) -> SoundClip | None:
        """What was heard last, to be played back."""
        return None if self._capture is None else self._capture.recent_sound(seconds)

    # Recording -----------------------------------------------------------------------------

    @property
    def is_recording(self) -> bool:
        return self._is_recording

    def start_recording(self, path: Path) -> None:
        """Begin to record. Raises RecordingNotWritable."""
        if self._capture is None:
            raise RuntimeError("no device is open")
        self._capture.start_recording(path)
        self._is_recording = True

    def stop_recording(self) -> None:
        """End the recording; `recorded(report)` follows when the file is closed and safe."""
        if self._capture is None or not self._is_recording:
            return
        self._is_recording = False
        self._stopping = threading.Thread(
            target=self._stop, args=(self._capture,), name="stop-recording", daemon=True
        )
        self._stopping.start()

    def _stop(self, capture: Capture) -> None:
        report = self._report = capture.stop_recording()
        self.recorded.emit(report)

    def _ended_meanwhile(self) -> CaptureReport | None:
        """The report of the recording that is being ended by its thread, None where none is."""
        stopping, self._stopping = self._stopping, None
        report, self._report = self._report, None
        if stopping is None:
            return None
        stopping.join(10.0)
        return report or self._report

    # Preview -------------------------------------------------------------------------------

    def _show_picture(self) -> None:
        picture = self.latest_picture()
        if picture is None or picture.t_s == self._last_picture_s:
            return
        self._last_picture_s = picture.t_s
        self.picture_came.emit(to_image(picture))

    def _show_level(self) -> None:
        level = None if self._capture is None else self._capture.sound_level()
        if level is not None:
            self.level_came.emit(level.rms_dbfs)


def to_image(picture: CapturedPicture) -> QImage:
    """A picture as Qt paints it; a copy, so that the camera may go on. Large ones are halved."""
    bgr = picture.bgr[::2, ::2].copy() if picture.bgr.shape[1] > 1400 else picture.bgr
    high, wide = bgr.shape[:2]
    return QImage(bgr.data, wide, high, int(bgr.strides[0]), QImage.Format.Format_BGR888).copy()


def lost_devices(faults: tuple[Fault, ...]) -> tuple[str, ...]:
    """Which of "camera" and "microphone" were gone at some time, out of a recording's faults."""
    gone = {str(fault.device) for fault in faults if fault.kind in _LOST and fault.device != "disk"}
    return tuple(sorted(gone))

"""Ten seconds that tell where the visitor looks: recorded, handed to the worker, deleted at once."""

from __future__ import annotations

import logging
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.capture import CaptureReport
from interview_sim.ui.kiosk.screens.calibration import CalibrationScreen, targets

if TYPE_CHECKING:
    from interview_sim.signals.types import GazeCalibration
    from interview_sim.ui.kiosk.flow.flow import Flow

log = logging.getLogger(__name__)


class Calibrating(QObject):
    """The page with the dot, and what becomes of its recording."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._recording: Path | None = None
        self._request: int | None = None
        flow.devices.recorded.connect(self._recorded)
        flow.worker.calibrated.connect(self._calibrated)
        flow.worker.failed.connect(lambda number, _code, _facts: self._calibrated(number, None))

    @cached_property
    def screen(self) -> CalibrationScreen:
        screen = self._flow.add(CalibrationScreen())
        screen.began.connect(self._begin)
        screen.ended.connect(self._end)
        screen.skipped.connect(self._skip)
        return screen

    def leave(self) -> None:
        """Stop, and take no answer that comes later."""
        self.screen.stop()
        if self._recording is not None and self._flow.devices.is_recording:
            self._flow.devices.stop_recording()
        self._request = None

    def enter(self) -> None:
        """Show the page and begin."""
        self._flow.show(self.screen)
        self.screen.start(self._flow.settings.camera_position)

    def _begin(self) -> None:
        scratch = self._flow.ledger.scratch()
        if scratch is None:
            return
        path = scratch / "calibration.mkv"
        path.unlink(missing_ok=True)
        self._flow.devices.start_recording(path)
        self._recording = path

    def _end(self) -> None:
        self._flow.devices.stop_recording()
        self._flow.go(self._flow.visit.calibrated())

    def _skip(self) -> None:
        self._flow.devices.stop_recording()
        self._recording = None
        self._flow.go(self._flow.visit.calibrated())

    def _recorded(self, report: CaptureReport) -> None:
        if report.path.name != "calibration.mkv":
            return
        if self._recording == report.path and report.failure is None:
            self._request = self._flow.worker.calibrate(report.path, targets())
        else:
            report.path.unlink(missing_ok=True)

    def _calibrated(self, number: int, calibration: GazeCalibration | None) -> None:
        if number != self._request:
            return
        path, self._recording, self._request = self._recording, None, None
        if path is not None:
            path.unlink(missing_ok=True)
        if calibration is not None:
            self._flow.analyses.calibration = calibration
            self._flow.ledger.save_calibration(calibration)
        log.info("gaze calibrated: %s", calibration is not None)

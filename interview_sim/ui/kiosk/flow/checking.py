"""The device check and the gaze calibration."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from interview_sim.capture import list_cameras, list_microphones
from interview_sim.errors import InterviewSimError
from interview_sim.ui.kiosk.booth.face_finder import FaceFinder
from interview_sim.ui.kiosk.booth.sounds import melody
from interview_sim.ui.kiosk.flow.calibrating import Calibrating
from interview_sim.ui.kiosk.screens.device import DeviceScreen
from interview_sim.ui.kiosk.screens.parts.device_choice import DeviceChoice
from interview_sim.ui.kiosk.visit.checks import (
    Listener,
    Verdict,
    face_verdict,
    light_verdict,
    meter_share,
    seen_through,
    worst_of,
)
from interview_sim.ui.kiosk.visit.steady import Steady
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.language import area
from interview_sim.ui.widgets import Choice

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow

tr = area("kiosk")
log = logging.getLogger(__name__)
_LOOK_MS = 250
_SENTENCE_S = 4.0


class Checking(QObject):
    """Devices and calibration. Verdicts come four times a second and are shown when they last."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._listener, self._steady = Listener(), Steady()
        self._headset = Verdict(kind="headset", band="none", code="waiting")
        self._finder = FaceFinder(flow.devices.latest_picture, self._face_model)
        self._calibrating = Calibrating(flow)
        self._camera: str | None = None
        self._microphone: str | None = None
        self._goes_on_when_open = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        flow.devices.opened.connect(self._opened)
        flow.devices.refused.connect(self._refused)
        flow.devices.picture_came.connect(self._show_picture)
        flow.devices.level_came.connect(self._hear)

    def entries(self) -> dict[Step, Callable[[], None]]:
        """What each step does when it is entered."""
        return {Step.DEVICES: self._enter_devices, Step.CALIBRATION: self._calibrating.enter}

    def forget(self) -> None:
        """The next visitor begins anew, with the booth's own devices."""
        self._listener = Listener()
        self._steady.forget()
        self._headset = Verdict(kind="headset", band="none", code="waiting")
        self._camera = self._microphone = None
        self.devices.show_fresh()
        self.devices.show_no_picture("")

    def leave(self) -> None:
        """Stop looking and listening."""
        self._timer.stop()
        self._finder.stop()
        self._calibrating.leave()

    # Screens -------------------------------------------------------------------------------

    @cached_property
    def devices(self) -> DeviceScreen:
        screen = self._flow.add(DeviceScreen())
        screen.started.connect(self._checked)
        screen.went_back.connect(self._go_back)
        screen.remeasure_asked.connect(self._measure_again)
        screen.melody_asked.connect(lambda: self._flow.player.play(melody()))
        screen.heard.connect(self._heard)
        screen.playback_asked.connect(self._play_back)
        screen.devices_asked.connect(self._choose_devices)
        return screen

    # Device check --------------------------------------------------------------------------

    def _enter_devices(self) -> None:
        flow = self._flow
        self.devices.show_fresh()
        self._listener = Listener()
        self._goes_on_when_open = False
        if not flow.devices.is_open:
            self._open(self._camera or flow.camera, self._microphone or flow.microphone)
        self._finder.start()
        self._timer.start()
        self._look()
        flow.show(self.devices)

    def _open(self, camera: str | None, microphone: str | None) -> None:
        self.devices.show_no_picture(tr("The camera is starting."))
        self._listener = Listener()
        self._steady.forget()
        self._flow.devices.open(camera, microphone)

    def _opened(self) -> None:
        self._steady.forget()
        if self._flow.visit.step is Step.DEVICES:
            self._look()
            self._go_on_when_open()

    def _refused(self, code: str, facts: dict[str, str]) -> None:
        if self._flow.visit.step is Step.DEVICES:
            self.devices.show_no_picture("")
            if code != "capture-nothing":
                self._flow.tell_code(code, facts)
            self._go_on_when_open()

    def _go_on_when_open(self) -> None:
        """Somebody pressed start before the devices were there."""
        if self._goes_on_when_open:
            self._goes_on_when_open = False
            self._checked()

    def _show_picture(self, image: QImage) -> None:
        if self._flow.visit.step is Step.DEVICES:
            self.devices.show_picture(image)

    def _hear(self, level_db: float) -> None:
        if self._flow.visit.step is Step.DEVICES:
            self.devices.show_level(meter_share(level_db))
            self._listener.hear(level_db)

    def verdicts(self) -> tuple[Verdict, tuple[Verdict, ...]]:
        """The verdicts of now: the face, and light, voice, room, headset."""
        devices, finder = self._flow.devices, self._finder
        newest = devices.latest_picture() if devices.has_camera else None
        bgr = None if newest is None else newest.bgr[::4, ::4]
        seen = finder.seen
        if seen is not None and newest is not None:
            view = self.devices.view
            high_px, wide_px = newest.bgr.shape[:2]
            seen = seen_through(seen, (wide_px, high_px), (view.width(), view.height()))
        face = face_verdict(seen, can_look=finder.can_look, has_picture=bgr is not None)
        has_sound = devices.has_microphone
        found = (
            light_verdict(bgr, finder.seen),
            self._listener.voice_verdict(has_sound=has_sound),
            self._listener.room_verdict(has_sound=has_sound),
            self._headset,
        )
        return self._steady.settle(face), tuple(self._steady.settle(one) for one in found)

    def _look(self) -> None:
        face, others = self.verdicts()
        self.devices.show_verdicts(face, others)
        self.devices.show_can_play(self._listener.has_spoken)
        if not self._flow.devices.has_camera and self._flow.devices.is_open:
            self.devices.show_no_picture(tr("No picture comes from the camera."))

    def _measure_again(self, kind: str) -> None:
        if kind in ("voice", "room"):
            self._listener = Listener()
        self._steady.forget(kind)  # type: ignore[arg-type]
        self._look()

    def _heard(self, is_heard: bool) -> None:
        code = "good" if is_heard else "silent"
        self._headset = Verdict(kind="headset", band="good" if is_heard else "fair", code=code)
        self._steady.forget("headset")
        self._look()

    def _play_back(self) -> None:
        clip = self._flow.devices.recent_sound(_SENTENCE_S)
        if clip is not None and clip.samples.size:
            self._flow.player.play(clip.samples, clip.rate_hz)

    def _choose_devices(self) -> None:
        try:
            microphones = list_microphones()
        except InterviewSimError as error:
            log.warning("microphones not listed: %s", error.code)
            microphones = ()
        choice = DeviceChoice(list_cameras(), microphones)
        choice.show_chosen(self._camera or self._flow.camera, self._microphone or self._flow.microphone)
        dialog = self._flow.ask(
            tr("Other camera, microphone"),
            "",
            Choice(key="keep", text=tr("Leave as it is")),
            Choice(key="take", text=tr("Use these")),
            extra=choice,
        )
        dialog.answered.connect(lambda key: self._take_devices(*choice.chosen()) if key == "take" else None)

    def _take_devices(self, camera: str | None, microphone: str | None) -> None:
        self._camera, self._microphone = camera, microphone
        self._open(camera, microphone)

    def _go_back(self) -> None:
        self.leave()
        self._flow.go(self._flow.visit.went_back())

    def _checked(self) -> None:
        flow = self._flow
        if flow.devices.is_opening:
            # Going on now would mean to record nothing: it is a matter of seconds.
            self._goes_on_when_open = True
            return
        face, others = self.verdicts()
        worst = worst_of((*others, face))
        spoilt = worst is not None and worst.kind in ("light", "face")
        can_calibrate = self._finder.can_look and flow.devices.has_camera and not spoilt
        self._timer.stop()
        self._finder.stop()
        if flow.devices.gives_anything:
            try:
                flow.ledger.begin(flow.visit, flow.preparing.pin)
                flow.preparing.courses.settle()
            except InterviewSimError as error:
                self._timer.start()
                self._finder.start()
                flow.tell(error)
                return
        flow.go(flow.visit.checked_devices(calibrate=can_calibrate))

    def _face_model(self) -> Path | None:
        from interview_sim import weights

        folder = weights.model_folder("face-landmarker", self._flow.options.data_dir)
        return None if folder is None else folder / "face_landmarker.task"

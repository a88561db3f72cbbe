"""Which camera and which microphone: two lines of chips for the dialog of the device check."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.capture import DeviceInfo
from interview_sim.ui.kiosk.screens.parts.choice_chips import ChoiceChips
from interview_sim.ui.language import area
from interview_sim.ui.widgets import TextLabel

tr = area("kiosk")
_DEFAULT, _NONE = "", "none"


class DeviceChoice(QWidget):
    """`chosen()` gives two sources as on the command line; None is the first one found."""

    def __init__(self, cameras: Sequence[DeviceInfo], microphones: Sequence[DeviceInfo]) -> None:
        super().__init__()
        self.camera, self.microphone = ChoiceChips(), ChoiceChips()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for name, chips, devices, none in (
            (tr("Camera"), self.camera, cameras, tr("Without camera")),
            (tr("Microphone"), self.microphone, microphones, tr("Without microphone")),
        ):
            named = [(str(device.index), device.name) for device in devices]
            chips.show_options([(_DEFAULT, tr("Choose by itself")), *named, (_NONE, none)], name=name)
            column.addWidget(TextLabel("label", text=name))
            column.addWidget(chips)

    def show_chosen(self, camera: str | None, microphone: str | None) -> None:
        self.camera.show_chosen(camera or _DEFAULT)
        self.microphone.show_chosen(microphone or _DEFAULT)

    def chosen(self) -> tuple[str | None, str | None]:
        """Camera and microphone."""
        return self.camera.chosen_key() or None, self.microphone.chosen_key() or None

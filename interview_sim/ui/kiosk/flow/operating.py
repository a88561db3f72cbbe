"""Behind the operator's code: the settings page, and the way out of full screen."""

from __future__ import annotations

import logging
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from interview_sim.banks import available_presets
from interview_sim.capture import DeviceInfo, list_cameras, list_microphones
from interview_sim.errors import InterviewSimError
from interview_sim.settings import Settings, operator_code_fits, save_settings, with_operator_code
from interview_sim.ui.kiosk.screens.settings import SettingsScreen
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.language import area, current_language
from interview_sim.ui.widgets import Choice, Field

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow

tr = area("operator")
log = logging.getLogger(__name__)


class Operating(QObject):
    """Ctrl+Shift+O asks for the code; at the first start there is none and the page asks for one."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self.is_open = False
        self._n_wrong = 0
        flow.window.operator_asked.connect(self.ask_for_code)

    @cached_property
    def screen(self) -> SettingsScreen:
        screen = self._flow.add(SettingsScreen())
        screen.saved.connect(self._save)
        screen.closed.connect(self.leave)
        screen.window_asked.connect(self._leave_full_screen)
        screen.quit_asked.connect(self._quit)
        return screen

    def ask_for_code(self) -> None:
        """Ask for the operator's code; only between two visits."""
        flow = self._flow
        if self.is_open or flow.window.open_dialog() is not None:
            return
        if flow.visit.step is not Step.WELCOME:
            flow.window.toast.show_message(tr("Settings open from the first page only."), band="fair")
            return
        if flow.settings.needs_operator_code:
            self._enter()
            return
        field = Field(is_secret=True)
        field.show_texts(tr("Operator's code"))
        dialog = flow.ask(
            tr("Settings"),
            "",
            Choice(key="back", text=tr("Back")),
            Choice(key="open", text=tr("Open")),
            extra=field,
        )
        field.entered.connect(lambda: dialog.answer("open"))
        dialog.answered.connect(lambda key: self._try(field.text()) if key == "open" else None)
        field.setFocus()

    def _try(self, code: str) -> None:
        if operator_code_fits(self._flow.settings, code):
            self._n_wrong = 0
            self._enter()
            return
        self._n_wrong += 1
        log.warning("a wrong operator's code, %d in a row", self._n_wrong)
        self._flow.window.toast.show_message(tr("This code does not fit."), band="fair")

    def _enter(self) -> None:
        self.is_open = True
        self.screen.offer(
            cameras=_named(list_cameras()), microphones=self._microphones(), presets=self._presets()
        )
        self.screen.show_settings(self._flow.settings, is_first=self._flow.settings.needs_operator_code)
        self._flow.show(self.screen)

    def leave(self) -> None:
        """Back to the first page."""
        self.is_open = False
        self._flow.go(self._flow.visit)

    def _save(self, settings: Settings, code: str) -> None:
        flow = self._flow
        chosen = with_operator_code(settings, code) if code else settings
        try:
            save_settings(flow.options.data_dir, chosen)
        except InterviewSimError as error:
            flow.tell(error)
            return
        flow.take_settings(chosen)
        self.leave()
        flow.window.toast.show_message(tr("Settings are saved."))

    def _leave_full_screen(self) -> None:
        self._flow.window.leave_full_screen()

    def _quit(self) -> None:
        self._flow.window.allow_closing()
        self._flow.window.close()
        app = QApplication.instance()
        if app is not None:
            app.quit()

    def _microphones(self) -> list[tuple[str, str]]:
        try:
            return _named(list_microphones())
        except InterviewSimError as error:
            log.warning("microphones not listed: %s", error.code)
            return []

    def _presets(self) -> list[tuple[str, str]]:
        language = current_language()
        presets = available_presets(self._flow.preparing.folders)
        return [(preset.id, preset.name.in_language(language)) for preset in presets]


def _named(devices: tuple[DeviceInfo, ...]) -> list[tuple[str, str]]:
    """By name, which survives another order of plugging in."""
    return [(device.name, device.name) for device in devices]

"""What may come at any time: stopping, help, a rest, and nobody being there any more."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.ui.idle import IdleWatch
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.kiosk.visit.visit import idle_limit_s
from interview_sim.ui.language import area
from interview_sim.ui.widgets import Choice, QuestionDialog

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow

tr = area("kiosk")
log = logging.getLogger(__name__)
_REST_S = 600.0
_NO_STOP = (Step.WELCOME, Step.THANKS)
_HALF_WAY = (Step.THINK, Step.ANSWER, Step.SAVED, Step.RULES)


class Interrupting(QObject):
    """Esc and the buttons for stop and help; the idle warning."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._is_resting = False
        self._idle: IdleWatch | None = None
        self._warning: QuestionDialog | None = None
        flow.window.stop_asked.connect(self.ask_to_stop)
        flow.window.help_asked.connect(self.ask_for_help)

    # Stopping ------------------------------------------------------------------------------

    def ask_to_stop(self) -> None:
        """ "Stop practising?", with the focus on going on."""
        flow = self._flow
        if flow.visit.step in _NO_STOP or flow.window.open_dialog() is not None or flow.operating.is_open:
            return
        flow.asking.rest()
        others = [Choice(key="stop", text=tr("Stop"))]
        if flow.visit.recorded and flow.visit.step in _HALF_WAY and not flow.is_recording_step:
            others.append(Choice(key="result", text=tr("See the result so far")))
        dialog = flow.ask(
            tr("Stop practising?"), self._stop_text(), Choice(key="on", text=tr("Go on")), *others
        )
        dialog.answered.connect(self._stop_answered)

    def _stop_text(self) -> str:
        flow = self._flow
        choices = flow.visit.choices
        if flow.ledger.session is None:
            text = tr("Nothing is recorded. We go back to the first page.")
        elif choices.keep:
            text = tr("What is recorded so far is kept as you chose. We go back to the first page.")
        elif choices.show:
            text = tr("What is recorded so far stays for the counsellor until tonight.")
        else:
            text = tr("What is recorded so far is deleted. We go back to the first page.")
        if flow.is_recording_step:
            text = f"{tr('Recording and clock go on meanwhile.')} {text}"
        return text

    def _stop_answered(self, key: str) -> None:
        flow = self._flow
        if key == "stop":
            flow.end_visit("stopped")
        elif key == "result":
            flow.asking.abandon()
            flow.go(flow.visit.cut_short())
        else:
            flow.asking.go_on()

    # Help and rest -------------------------------------------------------------------------

    def ask_for_help(self) -> None:
        """Help by a person, or a rest."""
        flow = self._flow
        if flow.visit.step in _NO_STOP or flow.window.open_dialog() is not None or flow.operating.is_open:
            return
        flow.asking.rest()
        text = (
            tr("Recording and clock go on until you choose. The answer so far is kept.")
            if flow.is_recording_step
            else tr("The clock stands still.")
        )
        dialog = flow.ask(
            tr("What do you need?"),
            text,
            Choice(key="on", text=tr("Go on")),
            Choice(key="help", text=tr("I need help"), icon="chat"),
            Choice(key="rest", text=tr("A short rest"), icon="pause"),
        )
        dialog.answered.connect(self._help_answered)

    def _help_answered(self, key: str) -> None:
        flow = self._flow
        if key == "on":
            flow.asking.go_on()
            return
        if flow.is_recording_step:
            flow.asking.cut_short()
        self._is_resting = True
        log.info("%s asked for", key)
        title = tr("I need help") if key == "help" else tr("A short rest")
        text = (
            tr("Please wave to the counsellor. This page stays until somebody comes.")
            if key == "help"
            else tr("Take your time. The clock stands still.")
        )
        dialog = flow.ask(title, text, Choice(key="on", text=tr("Go on")))
        dialog.answered.connect(self._rested)

    def _rested(self, _key: str) -> None:
        self._is_resting = False
        self._flow.asking.go_on()

    # Nobody there --------------------------------------------------------------------------

    def watch(self, idle: IdleWatch) -> None:
        """Listen to the idle watch."""
        self._idle = idle
        idle.warned.connect(self._warn)
        idle.returned.connect(self._returned)
        idle.expired.connect(self._expired)

    def idle_limit_s(self) -> float | None:
        """After how many seconds nobody seems to be there; None: never."""
        flow = self._flow
        if flow.devices.is_recording or flow.concluding.is_playing or flow.asking.is_clip_playing:
            return None
        if flow.operating.is_open or self._is_resting:
            return _REST_S
        limit_s = idle_limit_s(flow.visit, page_s=flow.settings.idle_s, result_s=flow.settings.idle_report_s)
        if limit_s is None and flow.window.open_dialog() is not None and flow.visit.step is Step.THINK:
            return float(flow.settings.idle_s)
        return limit_s

    def _warn(self) -> None:
        self._warning = self._flow.ask(
            tr("Are you still here?"),
            tr("In 30 seconds the screen is cleared and we go back to the start."),
            Choice(key="here", text=tr("I am here")),
        )

    def _returned(self) -> None:
        warning, self._warning = self._warning, None
        if warning is not None and warning.isVisible():
            warning.answer("here")

    def _expired(self) -> None:
        self._warning = None
        self._is_resting = False
        log.info("nobody there any more")
        if self._flow.operating.is_open:
            self._flow.operating.leave()
        self._flow.end_visit("idle")

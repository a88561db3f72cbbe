"""The one who ties it together: the visit's state, the screens, devices, store and worker.

`go(visit)` takes the next state and enters its step. What a step does lies with its part: preparing,
checking, asking, concluding; what may happen at any time lies with interrupting.
"""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import has_message, message, message_of
from interview_sim.sessions.types import EndedHow
from interview_sim.settings import Settings, load_settings
from interview_sim.ui.idle import IdleWatch
from interview_sim.ui.kiosk.booth.analyses import Analyses
from interview_sim.ui.kiosk.booth.devices import Devices
from interview_sim.ui.kiosk.booth.sounds import Player
from interview_sim.ui.kiosk.flow.asking import Asking
from interview_sim.ui.kiosk.flow.checking import Checking
from interview_sim.ui.kiosk.flow.concluding import Concluding
from interview_sim.ui.kiosk.flow.interrupting import Interrupting
from interview_sim.ui.kiosk.flow.operating import Operating
from interview_sim.ui.kiosk.flow.preparing import Preparing
from interview_sim.ui.kiosk.flow.returning import Returning
from interview_sim.ui.kiosk.options import KioskOptions
from interview_sim.ui.kiosk.visit.ledger import Ledger
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.kiosk.visit.visit import Visit
from interview_sim.ui.kiosk.window import KioskWindow
from interview_sim.ui.language import area, current_language, set_language
from interview_sim.ui.speech import Speech
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice, QuestionDialog
from interview_sim.ui.worker_client import WorkerClient

if TYPE_CHECKING:
    from interview_sim.sessions.training.store import TrainingStore

tr = area("kiosk")
log = logging.getLogger(__name__)
S = TypeVar("S", bound=QWidget)
_LATEST_START_MS = 3000


class Flow(QObject):
    """One booth. `start()` shows the first page, `close()` lets everything go."""

    def __init__(self, options: KioskOptions) -> None:
        super().__init__()
        self.options = options
        self.settings: Settings = load_settings(options.data_dir)
        self.visit = Visit()
        self.window = KioskWindow(is_windowed=options.is_windowed)
        self.devices = Devices(self)
        self.ledger = Ledger(self._open_store, self.open_training)
        self._store: object | None = None
        self._training: TrainingStore | None = None
        self._store_turn = threading.Lock()
        self._has_begun = False
        worker_command = None if options.worker_command is None else list(options.worker_command)
        self.worker = WorkerClient(options.data_dir, self.settings.speech_model, self, worker_command)
        self.analyses = Analyses(self.worker, self.ledger, self)
        self.speech = Speech(self)
        self.player = Player()
        self.preparing, self.checking = Preparing(self), Checking(self)
        self.asking, self.concluding = Asking(self), Concluding(self)
        self.returning, self.interrupting, self.operating = (
            Returning(self),
            Interrupting(self),
            Operating(self),
        )
        self.idle = IdleWatch(
            self.interrupting.idle_limit_s, warning_s=float(theme().motion("idle_warn_s")), parent=self
        )
        self.interrupting.watch(self.idle)
        self._entries = {
            **self.preparing.entries(),
            **self.checking.entries(),
            **self.asking.entries(),
            **self.concluding.entries(),
        }
        self.window.closing.connect(self.close)
        self._is_closed = False

    # The way of the visit ------------------------------------------------------------------

    def start(self) -> None:
        """Show the first page; what can wait begins once it is painted."""
        sys.excepthook = self._fault_of_ours
        self.reset_look()
        self.go(Visit())
        self.window.open()
        self.preparing.welcome.focus_first()
        self.idle.start()
        self.window.painted.connect(self._begin_what_can_wait)
        # A display that is asleep paints nothing.
        QTimer.singleShot(_LATEST_START_MS, self._begin_what_can_wait)

    def _begin_what_can_wait(self) -> None:
        if self._has_begun or self._is_closed:
            return
        self._has_begun = True
        self.worker.start()
        self.speech.start()
        self.returning.look_for_unfinished()

    def go(self, visit: Visit) -> None:
        """Take the next state of the visit and enter its step."""
        before, self.visit = self.visit.step, visit
        if before is not visit.step or visit.step is Step.WELCOME:
            log.info("screen: %s", visit.step.value)
        self.idle.touch()
        self._entries[visit.step]()

    def end_visit(self, how: EndedHow) -> None:
        """End as the consents say, wipe everything, back to the first page."""
        self.asking.abandon()
        self.checking.leave()
        report = self.devices.close()
        self.player.stop()
        self.speech.hush()
        choices = self.visit.choices
        self.analyses.forget(keeps_running=choices.keep or choices.show)
        try:
            self.asking.settle(report)
            self.ledger.end(how)
        except InterviewSimError as error:
            self.tell(error)
        self.wipe()

    def wipe(self) -> None:
        """Nothing of the visitor stays on any screen; the first page comes up."""
        for part in (self.preparing, self.checking, self.asking, self.concluding):
            part.forget()
        dialog = self.window.open_dialog()
        if dialog is not None:
            dialog.hide()
            dialog.deleteLater()
        self.reset_look()
        self.go(Visit())

    def close(self) -> None:
        """The program ends: an open session stays open and is offered at the next start."""
        if self._is_closed:
            return
        self._is_closed = True
        self.idle.stop()
        self.asking.abandon()
        self.checking.leave()
        self.concluding.leave()
        self.devices.close()
        self.returning.wait()
        self.preparing.close()
        self.player.stop()
        self.speech.close()
        self.worker.close()
        if self._store is not None:
            self.ledger.store.close()
        if self._training is not None:
            self._training.close()
        sys.excepthook = sys.__excepthook__

    # For the parts -------------------------------------------------------------------------

    def add(self, screen: S) -> S:
        """Take a new screen into the window."""
        self.window.add_screen(screen)
        return screen

    def show(self, screen: QWidget) -> None:
        """Bring a screen to the front."""
        self.window.show_screen(screen)

    def ask(
        self, title: str, text: str, safe: Choice, *others: Choice, extra: QWidget | None = None
    ) -> QuestionDialog:
        """Open a dialog over the screen; one that is open already is answered by its safe choice."""
        before = self.window.open_dialog()
        if before is not None:
            before.answer(before._safe.key)
        dialog = QuestionDialog(self.window, title, text, safe=safe, others=list(others), extra=extra)
        dialog.answered.connect(lambda _: QTimer.singleShot(0, self.window.focus_screen))
        return dialog

    def tell(self, error: InterviewSimError) -> None:
        """One dialog for every error that a person can do something about."""
        log.warning("told: %s", error.code)
        said = message_of(error, current_language())
        self.ask(said.what, said.cure, Choice(key="ok", text=tr("All right")))

    def tell_code(self, code: str, facts: dict[str, str]) -> None:
        """The same for an error that came as a code."""
        known = code if has_message(code) else "input-not-usable"
        said = message(known, facts, current_language())
        self.ask(said.what, said.cure, Choice(key="ok", text=tr("All right")))

    def reset_look(self) -> None:
        """Language, text size and motion as the settings say: a new visitor finds them so."""
        set_language(self.options.language or self.settings.screen_language)  # type: ignore[arg-type]
        theme().set_larger_text(self.settings.larger_type)
        theme().set_reduced_motion(self.settings.less_motion)

    def take_settings(self, settings: Settings) -> None:
        """New settings hold from now on; the speech model from the next start."""
        self.settings = settings
        self.reset_look()

    @property
    def camera(self) -> str | None:
        """The camera to open: the command line's, else the settings'; None is the first found."""
        return self.options.camera if self.options.camera is not None else self.settings.camera or None

    @property
    def microphone(self) -> str | None:
        """The microphone to open, in the same way."""
        chosen = self.options.microphone
        return chosen if chosen is not None else self.settings.microphone or None

    def _open_store(self):  # type: ignore[no-untyped-def]
        from interview_sim.sessions import Store

        with self._store_turn:
            if self._store is None:
                self._store = Store(self.options.data_dir)
        return self._store

    def open_training(self) -> TrainingStore:
        """The store of courses, opened when it is first needed."""
        from interview_sim.sessions.training.store import TrainingStore

        with self._store_turn:
            if self._training is None:
                self._training = TrainingStore(self.options.data_dir)
            return self._training

    def _fault_of_ours(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What nobody expected: the log has it all, the visitor one sentence, the recording is safe."""
        if isinstance(error, InterviewSimError):
            self.tell(error)
            return
        log.error("a fault of ours", exc_info=(kind, error, trace))
        text = tr("Something went wrong on our side. Your answers so far are saved.")
        self.window.toast.show_message(text, band="poor", stays=True)

    @property
    def is_recording_step(self) -> bool:
        """Whether an answer is being given."""
        return self.visit.step is Step.ANSWER

"""The page of what is taken along: which sticks there are, what is asked for, what became of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from interview_sim.messages import message
from interview_sim.reports.model import SessionReport
from interview_sim.ui.kiosk.flow.taking_home import TakingHome
from interview_sim.ui.kiosk.screens.take_home import TakeHomeScreen
from interview_sim.ui.kiosk.visit.sticks import Stick, sticks
from interview_sim.ui.language import area, current_language
from interview_sim.ui.printing import has_printer
from interview_sim.weights import model_folder

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow

tr = area("kiosk")
_STICKS_MS = 2000


class TakeHomePage(QObject):
    """`went_back()` to the result, `finished()`. `report` is asked for when something is taken."""

    went_back = Signal()
    finished = Signal()

    def __init__(self, flow: Flow, report: Callable[[], SessionReport | None]) -> None:
        super().__init__(flow)
        self._flow, self._report_of_now = flow, report
        self._sticks: dict[str, Stick] = {}
        self.home = TakingHome(self, fonts=model_folder("pretendard", flow.options.data_dir))
        self.home.done.connect(self._taken)
        self.home.refused.connect(self._not_taken)
        self._look_for_sticks = QTimer(self, interval=_STICKS_MS)
        self._look_for_sticks.timeout.connect(self._show_sticks)

    @cached_property
    def screen(self) -> TakeHomeScreen:
        screen = self._flow.add(TakeHomeScreen())
        screen.print_asked.connect(self._print)
        screen.pdf_asked.connect(lambda key: self._save("pdf", key))
        screen.package_asked.connect(lambda key: self._save("package", key))
        screen.went_back.connect(self.went_back)
        screen.finished.connect(self.finished)
        return screen

    def leave(self) -> None:
        """Nothing is looked for any more; what is being written is finished first."""
        self.rest()
        self.home.wait()

    def rest(self) -> None:
        """No stick is looked for while the page is not in front."""
        self._look_for_sticks.stop()

    def enter(self) -> None:
        """Show it fresh, with the sticks and the printer of now."""
        self.screen.show_fresh()
        self.screen.show_printer(has_printer())
        self._show_sticks()
        self._look_for_sticks.start()
        self._flow.show(self.screen)

    def _show_sticks(self) -> None:
        found = sticks(self._flow.options.stick)
        self._sticks = {str(stick.folder): stick for stick in found}
        self.screen.show_sticks([(key, stick.name) for key, stick in self._sticks.items()])

    def _print(self) -> None:
        report = self._report_of_now()
        if report is not None and not self.home.is_busy:
            self.screen.show_busy("paper", tr("Is being printed"))
            self.home.print_report(report)

    def _save(self, way: str, key: str) -> None:
        stick, report = self._sticks.get(key), self._report_of_now()
        if report is None or stick is None or self.home.is_busy:
            return
        self.screen.show_busy(way, tr("Is being saved"))
        title = f"interview-{report.ticket or 'report'}-{report.date}"
        save = self.home.save_pdf if way == "pdf" else self.home.save_package
        save(report, stick, title)

    def _taken(self, way: str, _where: str) -> None:
        self.screen.show_done(way, tr("Printed") if way == "paper" else tr("Saved. You may pull it out."))

    def _not_taken(self, way: str, code: str, facts: dict[str, str]) -> None:
        self.screen.show_problem(way, str(message(code, facts, current_language())))

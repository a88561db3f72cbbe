"""From the last answer to the thanks: results as they come, overview, replay, take home, consents."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from interview_sim.errors import InterviewSimError
from interview_sim.reports.change import points_change
from interview_sim.reports.model import SessionReport
from interview_sim.reports.visit import short_title
from interview_sim.results import NextAction
from interview_sim.ui.kiosk.booth.analyses import TakeAnalysis
from interview_sim.ui.kiosk.flow.reconsenting import Reconsenting
from interview_sim.ui.kiosk.flow.report_building import build_report
from interview_sim.ui.kiosk.flow.take_home_page import TakeHomePage
from interview_sim.ui.kiosk.screens.analysing import AnalysingScreen, AnswerProgress
from interview_sim.ui.kiosk.screens.overview import OverviewScreen
from interview_sim.ui.kiosk.screens.replay import ReplayScreen
from interview_sim.ui.kiosk.screens.thanks import Stays, ThanksScreen
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.language import area, current_language
from interview_sim.ui.widgets import Choice, PointsSpread
from interview_sim.ui.widgets.distribution import spread_of

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow

tr = area("kiosk")
log = logging.getLogger(__name__)
_SLOW_S = 60.0


class Concluding(QObject):
    """Analysing, overview, replay, take home, thanks."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._shown: list[int] = []
        self._report: SessionReport | None = None
        self.consents = Reconsenting(flow)
        self.consents.kept.connect(lambda: flow.show(self.overview))
        self.home = TakeHomePage(flow, lambda: self._report)
        self.home.went_back.connect(self._back_to_overview)
        self.home.finished.connect(self._finish)
        self._slow = QTimer(self, singleShot=True, interval=round(1000 * _SLOW_S))
        self._slow.timeout.connect(lambda: self.analysing.show_slow(True))
        flow.analyses.changed.connect(self._changed)

    def entries(self) -> dict[Step, Callable[[], None]]:
        """What each step does when it is entered."""
        return {
            Step.ANALYSING: self._enter_analysing,
            Step.OVERVIEW: self._enter_overview,
            Step.REPLAY: lambda: self._flow.show(self.replay),
            Step.TAKE_HOME: self.home.enter,
            Step.THANKS: self._enter_thanks,
        }

    def forget(self) -> None:
        """Wipe what was shown."""
        self.leave()
        self._report, self._shown, self.consents.is_open = None, [], False
        for name in ("overview", "replay"):
            screen = self.__dict__.pop(name, None)
            if screen is not None:
                self._flow.window.drop_screen(screen)
        self.analysing.show_answers([])

    def leave(self) -> None:
        """Nothing plays, nothing is looked for."""
        self._slow.stop()
        self.thanks.stop()
        if "replay" in self.__dict__:
            self.replay.stop()
        self.home.leave()

    @property
    def is_playing(self) -> bool:
        """While something plays nobody is idle."""
        return "replay" in self.__dict__ and self.replay.is_playing()

    # Screens -------------------------------------------------------------------------------

    @cached_property
    def analysing(self) -> AnalysingScreen:
        screen = self._flow.add(AnalysingScreen())
        screen.went_on.connect(self._go_to_result)
        return screen

    @cached_property
    def overview(self) -> OverviewScreen:
        screen = self._flow.add(OverviewScreen())
        screen.evidence_asked.connect(self._show_evidence)
        screen.events_asked.connect(self._show_events)
        screen.replay_asked.connect(self._replay_all)
        screen.finished.connect(self._finish)
        screen.print_asked.connect(self._to_take_home)
        screen.package_asked.connect(self._to_take_home)
        screen.consents_asked.connect(self.consents.open)
        return screen

    @cached_property
    def replay(self) -> ReplayScreen:
        screen = self._flow.add(ReplayScreen())
        screen.closed.connect(self._back_to_overview)
        return screen

    @cached_property
    def thanks(self) -> ThanksScreen:
        screen = self._flow.add(ThanksScreen())
        screen.finished.connect(self._flow.wipe)
        return screen

    # Analysing -----------------------------------------------------------------------------

    def _enter_analysing(self) -> None:
        flow = self._flow
        flow.devices.close()
        takes = flow.analyses.takes
        self._shown = [one.take.id for one in takes]
        self.analysing.show_slow(False)
        self.analysing.show_answers([_progress(one) for one in takes])
        flow.show(self.analysing)
        self._slow.start()
        if flow.analyses.is_settled:
            QTimer.singleShot(0, self._go_to_result)

    def _changed(self, take_id: int) -> None:
        if self._flow.visit.step is not Step.ANALYSING or take_id not in self._shown:
            return
        takes = self._flow.analyses.takes
        index = self._shown.index(take_id)
        self.analysing.show_progress(index, _progress(takes[index]))
        if self._flow.analyses.is_settled:
            self._go_to_result()

    def _go_to_result(self) -> None:
        if self._flow.visit.step is not Step.ANALYSING:
            return
        self._slow.stop()
        if self._build() is None:
            self._tell_no_result()
            return
        self._flow.go(self._flow.visit.analysed())

    def _tell_no_result(self) -> None:
        text = tr("The recording is kept and can be analysed again.")
        if not (self._flow.visit.choices.keep or self._flow.visit.choices.show):
            text = tr("The recordings are deleted, as you chose.")
        dialog = self._flow.ask(
            tr("We could not make a result of your answers."), text, Choice(key="ok", text=tr("Finish"))
        )
        dialog.answered.connect(lambda _: self._finish())

    # Overview and replay -------------------------------------------------------------------

    def _build(self) -> SessionReport | None:
        flow, session = self._flow, self._flow.ledger.session
        started = datetime.now().astimezone() if session is None else session.started_at
        self._report = build_report(
            flow.analyses.takes,
            language=current_language(),
            ticket=flow.ledger.ticket,
            nickname=flow.visit.about.nickname,
            centre=flow.settings.centre_name,
            date=started,
            age_group=flow.visit.about.group,
        )
        return self._report

    def _enter_overview(self) -> None:
        flow = self._flow
        report = self._build()
        if report is None:
            self._finish()
            return
        keeps = flow.visit.choices.keep
        self.overview.show_report(
            report,
            change_points=points_change(report),
            spread=self._spread(report),
            kept_days=flow.settings.keep_days if keeps else None,
        )
        flow.show(self.overview)

    def _spread(self, report: SessionReport) -> PointsSpread | None:
        if report.score.overall is None:
            return None
        found = self._flow.ledger.store.figures("overall", "points")
        return None if found is None else spread_of(found.values, report.score.overall)

    def _open_replay(self) -> None:
        if self._report is None:
            return
        self.replay.show_report(self._report)
        self._flow.go(self._flow.visit.replaying())

    def _show_evidence(self, action: NextAction) -> None:
        self._open_replay()
        self.replay.play_action(action)

    def _show_events(self, answer: int, measure: str) -> None:
        self._open_replay()
        self.replay.play_measure(answer, measure)

    def _replay_all(self) -> None:
        self._open_replay()
        self.replay.play_answer(0)

    def _back_to_overview(self) -> None:
        self.home.rest()
        self._flow.go(self._flow.visit.went_back())

    def _to_take_home(self) -> None:
        self._flow.go(self._flow.visit.taking_home())

    # The end -------------------------------------------------------------------------------

    def _finish(self) -> None:
        self._flow.go(self._flow.visit.left())

    def _enter_thanks(self) -> None:
        flow = self._flow
        self.leave()
        flow.devices.close()
        ticket, choices, course = flow.ledger.ticket, flow.visit.choices, flow.ledger.course
        was_recorded = bool(ticket)
        flow.analyses.forget(keeps_running=choices.keep or choices.show)
        try:
            until = flow.ledger.end("done")
        except InterviewSimError as error:
            flow.tell(error)
            until = None
        kept_until = "" if until is None else until.astimezone().strftime("%Y-%m-%d")
        stays = Stays(was_recorded=was_recorded, ticket=ticket, kept_until=kept_until)
        if until is not None:
            stays = replace(stays, is_kept=choices.keep, is_shown=choices.show, course=course)
        self.thanks.show_stays(replace(stays, is_counted=choices.count and was_recorded))
        flow.show(self.thanks)


def _progress(one: TakeAnalysis) -> AnswerProgress:
    text = one.take.question_text[current_language()]
    points = None if one.analysis is None else one.analysis.score.overall
    return AnswerProgress(title=short_title(text), state=one.state, share=one.share, points=points)

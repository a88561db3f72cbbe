"""The classes and job fairs of today: which are offered, and that the visit belongs to the one agreed to."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.banks import available_banks, available_presets
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.ticket import Ticket
from interview_sim.ui.kiosk.visit.courses import CourseOffer, CourseTick, offers
from interview_sim.ui.language import area, current_language

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow

tr = area("kiosk")
log = logging.getLogger(__name__)


class CourseChoosing(QObject):
    """A course is never needed to practise: where one cannot be offered or joined, the visit goes on."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow

    def offers(self) -> tuple[CourseOffer, ...]:
        """What is on today, fit for the spoken language, where bank and preset are there."""
        try:
            choices = self._flow.open_training().choices(datetime.now().date())
        except InterviewSimError as error:
            log.warning("no courses are offered: %s", error.code)
            return ()
        if not choices:
            return ()
        folders, spoken = self._flow.preparing.folders, self._flow.visit.about.spoken
        banks = {
            bank.id
            for bank in available_banks(folders)
            if any(question.text.has(spoken) for question in bank.questions)
        }
        lengths = {
            one.id: (one.minutes, one.n_questions)
            for one in available_presets(folders)
            if one.language in ("any", spoken)
        }
        usable = [one for one in choices if one.bank_id in banks and one.preset_id in lengths]
        return offers(usable, lengths)

    def problem_of(self, tick: CourseTick) -> str:
        """What is wrong with the earlier ticket, "" where nothing is."""
        if not tick.earlier_ticket:
            return ""
        try:
            ticket = Ticket.read(tick.earlier_ticket).code
            is_known = self._flow.open_training().is_member(tick.choice.course_id, ticket)
        except InterviewSimError as error:
            return str(message_of(error, current_language()))
        if is_known:
            return ""
        return tr("No visit of this course has this ticket. Check it, or leave the field empty.")

    def settle(self) -> None:
        """Let the visit belong to what was agreed to; where that fails, say so and go on."""
        flow = self._flow
        try:
            flow.ledger.settle_course(flow.visit)
        except InterviewSimError as error:
            log.warning("not joined: %s", error.code)
            flow.window.toast.show_message(str(message_of(error, current_language())), band="fair")

"""From the welcome page to the page before the first question."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.banks import (
    PlannedQuestion,
    Preset,
    QuestionBank,
    available_banks,
    available_presets,
    own_question,
    plan_interview,
    plan_own_question,
)
from interview_sim.errors import InterviewSimError
from interview_sim.ui.kiosk.flow.course_choosing import CourseChoosing
from interview_sim.ui.kiosk.flow.earlier_questions import EarlierQuestions
from interview_sim.ui.kiosk.screens.about import AboutScreen
from interview_sim.ui.kiosk.screens.choose import MIX, ChooseScreen
from interview_sim.ui.kiosk.screens.consent import ConsentScreen
from interview_sim.ui.kiosk.screens.parts.earlier_ticket import not_known
from interview_sim.ui.kiosk.screens.rules import Rules, RulesScreen
from interview_sim.ui.kiosk.screens.welcome import WelcomeScreen
from interview_sim.ui.kiosk.visit.courses import CourseTick
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.kiosk.visit.visitor import About, Choices
from interview_sim.ui.language import current_language

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow

log = logging.getLogger(__name__)


class Preparing(QObject):
    """Welcome, consent, about, choose, rules."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self.pin = ""
        self.courses = CourseChoosing(flow)
        self.earlier = EarlierQuestions(flow)

    def entries(self) -> dict[Step, Callable[[], None]]:
        """What each step does when it is entered."""
        return {
            Step.WELCOME: self._enter_welcome,
            Step.CONSENT: self._enter_consent,
            Step.ABOUT: self._enter_about,
            Step.CHOOSE: self._enter_choose,
            Step.RULES: self._enter_rules,
        }

    def close(self) -> None:
        """Nothing is looked for any more."""
        self.earlier.close()

    def forget(self) -> None:
        """Wipe what was typed and ticked."""
        self.pin = ""
        self.earlier.forget()
        self.consent.show_choices(Choices(), None, keep_days=self._flow.settings.keep_days)
        self.about.forget()
        self.choose.forget()

    # Screens -------------------------------------------------------------------------------

    @cached_property
    def welcome(self) -> WelcomeScreen:
        screen = self._flow.add(WelcomeScreen())
        screen.started.connect(lambda: self._flow.go(self._flow.visit.began()))
        screen.reopen_asked.connect(self._flow.returning.ask_for_ticket)
        return screen

    @cached_property
    def consent(self) -> ConsentScreen:
        screen = self._flow.add(ConsentScreen())
        screen.consented.connect(self._consented)
        screen.went_back.connect(self._go_back)
        return screen

    @cached_property
    def about(self) -> AboutScreen:
        screen = self._flow.add(AboutScreen())
        screen.told.connect(self._told)
        screen.ticket_typed.connect(self._look_up_ticket)
        screen.went_back.connect(self._go_back)
        return screen

    @cached_property
    def choose(self) -> ChooseScreen:
        screen = self._flow.add(ChooseScreen())
        screen.chose.connect(self._chose)
        screen.typed.connect(self._typed)
        screen.chose_course.connect(self._chose_course)
        screen.went_back.connect(self._go_back)
        return screen

    @cached_property
    def rules(self) -> RulesScreen:
        screen = self._flow.add(RulesScreen())
        screen.read.connect(self._read)
        return screen

    # Entering ------------------------------------------------------------------------------

    def _enter_welcome(self) -> None:
        self.show_centre()
        self._flow.show(self.welcome)

    def show_centre(self) -> None:
        """What the first page says of this centre; the focus stays where it is."""
        first = self._presets()[0]
        self.welcome.show_centre(
            self._flow.settings.centre_name,
            minutes=first.minutes,
            n_questions=first.n_questions,
            can_reopen=self._flow.returning.can_reopen,
        )

    def _enter_consent(self) -> None:
        visit = self._flow.visit
        self.consent.show_choices(visit.choices, visit.is_14, keep_days=self._flow.settings.keep_days)
        self._flow.show(self.consent)

    def _enter_about(self) -> None:
        visit, languages = self._flow.visit, self._flow.settings.spoken_languages
        about = visit.about
        if about == About() and current_language() in languages:
            about = replace(about, spoken=current_language())
        self.about.offer(languages=languages)
        keeps = visit.records and visit.choices.keep
        self.about.show_about(about, visit.time_factor, records=visit.records, keeps=keeps)
        self._flow.show(self.about)

    def _enter_choose(self) -> None:
        presets, options = self._presets(), self._flow.options
        marked = options.preset or self._flow.visit.preset_id
        known = marked if marked in {preset.id for preset in presets} else presets[0].id
        self.choose.offer(
            presets,
            self._banks(),
            preset=known,
            bank=options.bank or MIX,
            courses=self.courses.offers(),
            may_join=self._flow.visit.may_join,
        )
        self._flow.show(self.choose)

    def _enter_rules(self) -> None:
        flow, visit = self._flow, self._flow.visit
        scored = [planned for planned in visit.questions if not planned.is_practice]
        self.rules.show_rules(
            Rules(
                n_questions=len(scored),
                has_practice=visit.questions[0].is_practice,
                records=visit.records and flow.ledger.session is not None,
                keeps=visit.choices.keep,
                ticket=flow.ledger.ticket,
                is_untimed=visit.time_factor is None or scored[0].answer_s is None,
                retries=scored[0].retries,
                may_follow_up=visit.records
                and visit.max_follow_ups > 0
                and any(planned.question.follow_ups for planned in scored),
            )
        )
        if not visit.records and not flow.devices.is_open and flow.camera != "none":
            flow.devices.open(flow.camera, "none")
        flow.show(self.rules)

    # What was asked for --------------------------------------------------------------------

    def _go_back(self) -> None:
        if self._flow.concluding.consents.is_open:
            self._flow.concluding.consents.keep()
            return
        self._flow.go(self._flow.visit.went_back())

    def _consented(self, choices: Choices, is_14: bool | None) -> None:
        if self._flow.concluding.consents.is_open:
            self._flow.concluding.consents.change(choices, is_14)
            return
        self._flow.go(self._flow.visit.consented(choices, is_14=is_14))

    def _look_up_ticket(self, text: str) -> None:
        self.about.ticket.show_known(True)
        if text:
            self.earlier.look_up(text, lambda is_known: self._tell_of_ticket(text, is_known))

    def _tell_of_ticket(self, text: str, is_known: bool) -> None:
        """Below the field; in passing to whoever has gone on already."""
        if self.about.ticket.text() != text:
            return
        self.about.ticket.show_known(is_known)
        if not is_known and self._flow.visit.step is Step.CHOOSE:
            self._flow.window.toast.show_message(not_known(), band="none")

    def _told(self, about: About, factor: float | None, pin: str) -> None:
        self.pin = pin
        self._flow.go(self._flow.visit.told(about, factor))

    def _chose(self, preset_id: str, bank_id: str) -> None:
        self._plan(self._preset(preset_id), self._bank(bank_id), None)

    def _chose_course(self, tick: CourseTick) -> None:
        problem = self.courses.problem_of(tick)
        if problem:
            self.choose.course.ticket.show_problem(problem)
            self.choose.course.ticket.setFocus()
            return
        self._plan(self._preset(tick.choice.preset_id), self._bank(tick.choice.bank_id), tick)

    def _plan(self, preset: Preset, bank: QuestionBank, course: CourseTick | None) -> None:
        """Plan, without what an earlier visit was asked, where one was named."""
        tickets = (self._flow.visit.about.earlier_ticket, "" if course is None else course.earlier_ticket)
        self.earlier.find(tickets, lambda asked: self._plan_without(asked, preset, bank, course))

    def _plan_without(
        self, asked: frozenset[str], preset: Preset, bank: QuestionBank, course: CourseTick | None
    ) -> None:
        if self._flow.visit.step is not Step.CHOOSE:
            return
        try:
            planned = plan_interview(
                preset,
                bank,
                seed=random.SystemRandom().randrange(2**31),
                tags=self._tags(),
                avoid=asked,
                folders=self.folders,
            )
        except InterviewSimError as error:
            self._flow.tell(error)
            return
        self._go_with(planned, preset, bank.id, course)

    def _typed(self, preset_id: str, text: str) -> None:
        preset = self._preset(preset_id)
        question = own_question(text, self._flow.visit.about.spoken)
        self._go_with(plan_own_question(preset, question), preset, "")

    def _go_with(
        self,
        planned: tuple[PlannedQuestion, ...],
        preset: Preset,
        bank_id: str,
        course: CourseTick | None = None,
    ) -> None:
        visit = self._flow.visit.chose(
            planned,
            preset_id=preset.id,
            bank_id=bank_id,
            max_follow_ups=preset.max_follow_ups,
            course=course,
        )
        self._flow.go(visit)

    def _read(self, with_practice: bool) -> None:
        self._flow.go(self._flow.visit.rules_read(with_practice=with_practice))

    # Banks and presets ---------------------------------------------------------------------

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where the centre's own banks and presets lie."""
        return (self._flow.options.data_dir / "banks",)

    def _presets(self) -> list[Preset]:
        """What is offered: the settings' list, at most five, fit for the spoken language."""
        known = {preset.id: preset for preset in available_presets(self.folders)}
        wanted = [*self._flow.settings.presets]
        if self._flow.options.preset and self._flow.options.preset not in wanted:
            wanted.insert(0, self._flow.options.preset)
        offered = [known[preset_id] for preset_id in wanted if preset_id in known][:5]
        spoken = self._flow.visit.about.spoken
        fitting = [preset for preset in offered if preset.language in ("any", spoken)]
        return fitting or offered or list(known.values())[:5]

    def _banks(self) -> list[QuestionBank]:
        spoken = self._flow.visit.about.spoken
        banks = available_banks(self.folders)
        return [bank for bank in banks if any(question.text.has(spoken) for question in bank.questions)]

    def preset_of_visit(self) -> Preset:
        """The kind of interview that was chosen."""
        return self._preset(self._flow.visit.preset_id)

    def _preset(self, preset_id: str) -> Preset:
        return next(preset for preset in available_presets(self.folders) if preset.id == preset_id)

    def _bank(self, bank_id: str) -> QuestionBank:
        """The chosen bank; mixed: the bank of the visitor's field, else the common one."""
        banks = available_banks(self.folders)
        wanted = self._flow.visit.about.field
        if bank_id == MIX:
            return next((bank for bank in banks if wanted in bank.fields), banks[0])
        return next(bank for bank in banks if bank.id == bank_id)

    def _tags(self) -> tuple[str, ...]:
        about = self._flow.visit.about
        return tuple(tag for tag in (about.group, about.field) if tag)

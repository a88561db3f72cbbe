"""The state of one visit and what comes next: no Qt, no clock, no disk.

A `Visit` is frozen; every transition returns the next one, or raises `ValueError` when it does not
belong to the step (a fault of ours). The window shows `visit.step`; the controller (`flow.py`) does
what a step needs and calls the transition. Without the consent to record there are questions, timers
and self-view only: no devices are checked, nothing is recorded, analysed or stored.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.banks import FollowUpQuestion, planned_follow_up
from interview_sim.ui.kiosk.visit.courses import CourseTick
from interview_sim.ui.kiosk.visit.steps import BACK, PHASES, Phase, Step
from interview_sim.ui.kiosk.visit.visitor import About, Choices, TakeMade

if TYPE_CHECKING:
    from interview_sim.banks import PlannedQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Everything that is true of the person at the kiosk now.

    `time_factor` stretches the time to think and to answer (1, 1.5, 2); None means no limit at all.
    `max_follow_ups`: how many follow-up questions the preset allows in one interview. `course`: the class or
    fair that was chosen, None where it was none.
    """

    step: Step = Step.WELCOME
    choices: Choices = field(default_factory=Choices)
    is_14: bool | None = None
    about: About = field(default_factory=About)
    preset_id: str = ""
    bank_id: str = ""
    time_factor: float | None = 1.0
    max_follow_ups: int = 0
    course: CourseTick | None = None
    questions: tuple[PlannedQuestion, ...] = ()
    index: int = 0
    takes: tuple[TakeMade, ...] = ()

    # What holds now ------------------------------------------------------------------------

    @property
    def phase(self) -> Phase | None:
        """Which of the four words at the top is lit."""
        return PHASES.get(self.step)

    @property
    def records(self) -> bool:
        """Whether answers may be recorded and analysed: consented, and at least 14 years old."""
        return self.choices.record and self.is_14 is True

    @property
    def may_join(self) -> bool:
        """Whether anything of the visit stays that a course could count."""
        return self.records and (self.choices.keep or self.choices.show)

    @property
    def question(self) -> PlannedQuestion:
        """The question of now."""
        return self.questions[self.index]

    @property
    def question_text(self) -> str:
        """Its words in the language of the answers."""
        return self.question.question.text.in_language(self.about.spoken)

    @property
    def records_now(self) -> bool:
        """Whether the answer of now is recorded; the practice question never is."""
        return self.records and not self.question.is_practice

    @property
    def n_questions(self) -> int:
        """How many questions count, without the practice question."""
        return sum(not planned.is_practice for planned in self.questions)

    @property
    def number(self) -> int:
        """The number of the question of now among those that count, from 1; 0 while practising."""
        if self.question.is_practice:
            return 0
        return sum(not planned.is_practice for planned in self.questions[: self.index + 1])

    @property
    def think_s(self) -> float | None:
        """Seconds to think, None without limit."""
        return self._stretched(self.question.think_s)

    @property
    def answer_s(self) -> float | None:
        """Seconds to answer, None without limit."""
        return self._stretched(self.question.answer_s)

    @property
    def done_after_s(self) -> float:
        """From which second on "done" works. Never later than the end, 0 where time has no limit."""
        limit_s, earliest_s = self.answer_s, self.question.done_after_s
        return 0.0 if limit_s is None or earliest_s is None else min(earliest_s, limit_s)

    def takes_of(self, index: int) -> tuple[TakeMade, ...]:
        """All takes of a question in order."""
        return tuple(take for take in self.takes if take.index == index)

    @property
    def can_retry(self) -> bool:
        """Whether the preset allows another take of the question of now; `retries` None: any number."""
        if self.question.retries is None or self.question.is_practice:
            return True
        n_whole = sum(not take.is_interrupted for take in self.takes_of(self.index))
        return n_whole <= self.question.retries

    @property
    def must_repeat(self) -> bool:
        """Whether the last take was cut short, so that the question is offered again for nothing."""
        made = self.takes_of(self.index)
        return bool(made) and made[-1].is_interrupted

    @property
    def recorded(self) -> tuple[TakeMade, ...]:
        """The takes that have a recording: those that are analysed."""
        return tuple(take for take in self.takes if take.recording is not None)

    @property
    def is_last(self) -> bool:
        """Whether no question follows."""
        return self.index + 1 >= len(self.questions)

    @property
    def is_follow_up(self) -> bool:
        """Whether the question of now is a follow-up itself."""
        return isinstance(self.question.question, FollowUpQuestion)

    @property
    def asked_ids(self) -> tuple[str, ...]:
        """The ids of all questions of this interview, follow-ups too."""
        return tuple(planned.question.id for planned in self.questions)

    @property
    def may_follow_up(self) -> bool:
        """Whether the answer just saved may be followed up: recorded whole, heard, and allowed."""
        if self.step is not Step.SAVED or not self.records_now or self.is_follow_up or not self.takes:
            return False
        made = self.takes[-1]
        is_whole = made.recording is not None and not made.is_interrupted and made.has_voice is not False
        n_asked = sum(isinstance(one.question, FollowUpQuestion) for one in self.questions)
        return is_whole and n_asked < self.max_follow_ups and bool(self.question.question.follow_ups)

    # What comes next -----------------------------------------------------------------------

    def began(self) -> Visit:
        """Start was pressed."""
        return self._to(Step.CONSENT, Step.WELCOME)

    def went_back(self) -> Visit:
        """Back was pressed, where there is a way back."""
        return replace(self, step=BACK[self._at(*BACK)])

    def consented(self, choices: Choices, *, is_14: bool | None) -> Visit:
        """The consents were given as ticked. Under 14 nothing is recorded, whatever is ticked."""
        held = choices.in_force() if is_14 is True else Choices()
        return self._to(Step.ABOUT, Step.CONSENT, choices=held, is_14=is_14)

    def told(self, about: About, time_factor: float | None) -> Visit:
        """The visitor said what today is about."""
        return self._to(Step.CHOOSE, Step.ABOUT, about=about, time_factor=time_factor)

    def chose(
        self,
        questions: tuple[PlannedQuestion, ...],
        *,
        preset_id: str,
        bank_id: str,
        max_follow_ups: int = 0,
        course: CourseTick | None = None,
    ) -> Visit:
        """An interview was chosen; without recording no device is checked."""
        if not questions:
            raise ValueError("an interview has at least one question")
        after = Step.DEVICES if self.records else Step.RULES
        return self._to(
            after,
            Step.CHOOSE,
            questions=questions,
            preset_id=preset_id,
            bank_id=bank_id,
            max_follow_ups=max_follow_ups,
            course=course,
            index=0,
            takes=(),
        )

    def checked_devices(self, *, calibrate: bool) -> Visit:
        """The devices were looked at; gaze is calibrated where there is a picture."""
        return self._to(Step.CALIBRATION if calibrate else Step.RULES, Step.DEVICES)

    def calibrated(self) -> Visit:
        """The walking dot was followed, or skipped."""
        return self._to(Step.RULES, Step.CALIBRATION)

    def rules_read(self, *, with_practice: bool = True) -> Visit:
        """The page before the first question was read; the practice question may be left out."""
        self._at(Step.RULES)
        skips = self.question.is_practice and not with_practice and not self.is_last
        return replace(self, step=Step.THINK, index=self.index + 1 if skips else self.index)

    def answering(self) -> Visit:
        """The time to think is over."""
        return self._to(Step.ANSWER, Step.THINK)

    def answered(
        self,
        *,
        seconds: float,
        recording: Path | None,
        is_interrupted: bool = False,
        lost: tuple[str, ...] = (),
        has_voice: bool | None = None,
    ) -> Visit:
        """The answer has ended and, where it is recorded, is safe on disk."""
        made = TakeMade(
            index=self.index,
            number=len(self.takes_of(self.index)) + 1,
            seconds=seconds,
            recording=recording,
            limit_s=self.answer_s,
            is_interrupted=is_interrupted,
            lost=lost,
            has_voice=has_voice,
        )
        return self._to(Step.SAVED, Step.ANSWER, takes=(*self.takes, made))

    def again(self) -> Visit:
        """The same question once more: a retry that the preset allows, or after an interruption."""
        if not (self.can_retry or self.must_repeat):
            raise ValueError("this preset allows no further take")
        return self._to(Step.THINK, Step.SAVED)

    def went_on(self, follow_up: FollowUpQuestion | None = None) -> Visit:
        """On to `follow_up`, which comes in before all others, to the next question, or to the end."""
        self._at(Step.SAVED)
        if follow_up is None:
            return self._after_question()
        if not self.may_follow_up:
            raise ValueError(f"no follow-up may be asked after {self.question.question.id}")
        after = self.index + 1
        added = planned_follow_up(self.question, follow_up)
        questions = (*self.questions[:after], added, *self.questions[after:])
        return replace(self, questions=questions)._after_question()

    def analysed(self) -> Visit:
        """All results are there, or are not waited for any longer."""
        return self._to(Step.OVERVIEW, Step.ANALYSING)

    def replaying(self) -> Visit:
        """A piece of evidence is looked at."""
        return self._to(Step.REPLAY, Step.OVERVIEW)

    def taking_home(self) -> Visit:
        """Print, PDF or stick were asked for."""
        return self._to(Step.TAKE_HOME, Step.OVERVIEW)

    def cut_short(self) -> Visit:
        """Enough for today: on to the results of what was answered so far."""
        self._at(Step.RULES, Step.THINK, Step.SAVED)
        return replace(self, step=Step.ANALYSING if self.recorded else Step.THANKS)

    def reconsented(self, choices: Choices) -> Visit:
        """The consents were changed on the result screen."""
        return replace(self, step=Step.OVERVIEW, choices=choices.in_force())

    def left(self) -> Visit:
        """The visit is over; the screen is wiped after this."""
        return replace(self, step=Step.THANKS)

    # Inside --------------------------------------------------------------------------------

    def _after_question(self) -> Visit:
        if not self.is_last:
            return replace(self, step=Step.THINK, index=self.index + 1)
        return replace(self, step=Step.ANALYSING if self.recorded else Step.THANKS)

    def _stretched(self, seconds: float | None) -> float | None:
        if seconds is None or self.time_factor is None:
            return None
        return seconds * self.time_factor

    def _at(self, *steps: Step) -> Step:
        if self.step not in steps:
            raise ValueError(f"not a way on from {self.step}: expected one of {', '.join(steps)}")
        return self.step

    def _to(self, after: Step, before: Step, **changes: object) -> Visit:
        self._at(before)
        return replace(self, step=after, **changes)  # type: ignore[arg-type]


def idle_limit_s(visit: Visit, *, page_s: float, result_s: float) -> float | None:
    """After how many seconds without input the warning comes; None: never.

    Never on the welcome page, and never while a clock runs by itself: the answer's end or the start of
    the answer comes anyway, and what follows waits for a hand.
    """
    if visit.step in (Step.WELCOME, Step.ANSWER, Step.ANALYSING, Step.CALIBRATION):
        return None
    if visit.step is Step.THINK:
        return None if visit.think_s is not None else page_s
    return result_s if visit.step in (Step.OVERVIEW, Step.REPLAY, Step.TAKE_HOME) else page_s

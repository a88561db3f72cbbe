"""Where a visit can go, as tables. Truth: flow.md and the look's screen list, written out by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.banks import FollowUpQuestion, PlannedQuestion, follow_up_question, shipped_banks
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.kiosk.visit.visit import Visit, idle_limit_s
from interview_sim.ui.kiosk.visit.visitor import About, Choices

ALL = Choices(record=True, keep=True, show=True, count=True)


@dataclass(frozen=True)
class Planned:
    """As much of a planned question as a visit looks at."""

    think_s: float | None = 30
    answer_s: float | None = 90
    done_after_s: float | None = None
    retries: int | None = 0
    is_practice: bool = False
    question: object = None
    set_index: int | None = None


PRACTICE = Planned(is_practice=True)


def chosen(*planned: Planned, record: bool = True, factor: float | None = 1.0) -> Visit:
    visit = Visit().began().consented(Choices(record=record), is_14=True)
    return visit.told(About(), factor).chose(planned, preset_id="p", bank_id="b")  # type: ignore[arg-type]


def thinking(*planned: Planned, record: bool = True, factor: float | None = 1.0) -> Visit:
    visit = chosen(*planned, record=record, factor=factor)
    if visit.step is Step.DEVICES:
        visit = visit.checked_devices(calibrate=False)
    return visit.rules_read()


def answered(visit: Visit, seconds: float = 60, **more: object) -> Visit:
    path = Path("a.mkv") if visit.records_now else None
    return visit.answering().answered(seconds=seconds, recording=path, **more)  # type: ignore[arg-type]


def test_the_whole_way_with_recording() -> None:
    visit = chosen(PRACTICE, Planned(), Planned())
    steps = [visit.step]
    for move in (
        lambda v: v.checked_devices(calibrate=True),
        Visit.calibrated,
        Visit.rules_read,
        answered,
        Visit.went_on,
        answered,
        Visit.went_on,
        answered,
        Visit.went_on,
        Visit.analysed,
        Visit.replaying,
        Visit.went_back,
        Visit.taking_home,
        Visit.left,
    ):
        visit = move(visit)
        steps.append(visit.step)

    assert steps == [
        Step.DEVICES,
        Step.CALIBRATION,
        Step.RULES,
        Step.THINK,
        Step.SAVED,
        Step.THINK,
        Step.SAVED,
        Step.THINK,
        Step.SAVED,
        Step.ANALYSING,
        Step.OVERVIEW,
        Step.REPLAY,
        Step.OVERVIEW,
        Step.TAKE_HOME,
        Step.THANKS,
    ]
    assert [take.index for take in visit.recorded] == [1, 2]


def test_without_record_there_are_questions_only() -> None:
    visit = thinking(PRACTICE, Planned(), record=False)
    assert chosen(Planned(), record=False).step is Step.RULES
    assert not visit.records_now

    visit = answered(answered(visit).went_on()).went_on()

    assert visit.step is Step.THANKS and visit.recorded == ()


@pytest.mark.parametrize(
    ("choices", "is_14", "records"),
    [
        (Choices(), True, False),
        (Choices(record=True), True, True),
        (Choices(record=True), False, False),
        (Choices(record=True), None, False),
        (Choices(keep=True, show=True, count=True), True, False),
        (ALL, True, True),
    ],
)
def test_who_is_recorded(choices: Choices, is_14: bool | None, records: bool) -> None:
    visit = Visit().began().consented(choices, is_14=is_14)

    assert visit.records is records
    assert visit.choices == (choices if records else Choices())


def test_the_later_ticks_need_the_first() -> None:
    assert Choices(show=True).lacks_record and not ALL.lacks_record and not Choices().lacks_record
    assert Choices(show=True, keep=True).in_force() == Choices()
    assert ALL.n_ticked == 4


@pytest.mark.parametrize(
    ("factor", "think_s", "answer_s", "done_after_s"),
    [(1.0, 30, 90, 70), (1.5, 45, 135, 70), (2.0, 60, 180, 70), (None, None, None, 0)],
)
def test_more_time(
    factor: float | None, think_s: float | None, answer_s: float | None, done_after_s: float
) -> None:
    visit = thinking(Planned(done_after_s=70), factor=factor)

    assert (visit.think_s, visit.answer_s, visit.done_after_s) == (think_s, answer_s, done_after_s)


def test_done_is_never_later_than_the_end() -> None:
    assert thinking(Planned(answer_s=60, done_after_s=70)).done_after_s == 60
    assert thinking(Planned()).done_after_s == 0
    assert thinking(Planned(answer_s=None, done_after_s=70)).done_after_s == 0


@pytest.mark.parametrize(("retries", "n_takes"), [(0, 1), (1, 2), (2, 3)])
def test_retries_as_the_preset_says(retries: int, n_takes: int) -> None:
    visit = answered(thinking(Planned(retries=retries)))
    for _ in range(n_takes - 1):
        assert visit.can_retry
        visit = answered(visit.again())

    assert not visit.can_retry
    with pytest.raises(ValueError, match="no further take"):
        visit.again()
    assert [take.number for take in visit.takes_of(0)] == list(range(1, n_takes + 1))


def test_retries_without_limit() -> None:
    visit = answered(thinking(Planned(retries=None)))
    for _ in range(20):
        visit = answered(visit.again())

    assert visit.can_retry


def test_an_interruption_costs_no_retry() -> None:
    visit = answered(thinking(Planned(retries=0)), 12, is_interrupted=True, lost=("camera",))
    assert visit.must_repeat

    visit = answered(visit.again())

    assert not visit.must_repeat and not visit.can_retry
    assert [take.number for take in visit.takes] == [1, 2]


def test_the_practice_question_is_unscored_and_may_be_repeated() -> None:
    visit = thinking(PRACTICE, Planned(), Planned())
    assert not visit.records_now and visit.number == 0 and visit.n_questions == 2

    visit = answered(visit)
    assert visit.can_retry and visit.recorded == ()
    visit = visit.went_on()

    assert visit.number == 1 and visit.records_now


def test_the_practice_question_can_be_left_out() -> None:
    visit = chosen(PRACTICE, Planned()).checked_devices(calibrate=False)

    assert visit.rules_read(with_practice=False).number == 1


@pytest.mark.parametrize(
    ("factor", "seconds", "unused_s"), [(1.0, 60, 30), (1.0, 91, 0), (2.0, 60, 120), (None, 60, None)]
)
def test_unused_time(factor: float | None, seconds: float, unused_s: float | None) -> None:
    visit = answered(thinking(Planned(), factor=factor), seconds)

    assert visit.takes[-1].unused_s == unused_s


@pytest.mark.parametrize(
    ("move", "step"),
    [
        (Visit.began, Step.CONSENT),
        (Visit.calibrated, Step.WELCOME),
        (Visit.answering, Step.WELCOME),
        (Visit.went_on, Step.THINK),
        (Visit.analysed, Step.THINK),
        (Visit.went_back, Step.THINK),
    ],
)
def test_a_step_has_its_own_ways_on(move: Callable[[Visit], Visit], step: Step) -> None:
    visit = Visit() if step is Step.WELCOME else thinking(Planned())
    if step is Step.CONSENT:
        visit = Visit().began()

    with pytest.raises(ValueError, match="way on"):
        move(visit)


def test_back_goes_through_the_preparation() -> None:
    visit = chosen(Planned())
    steps = []
    while visit.step is not Step.WELCOME:
        steps.append(visit.step)
        visit = visit.went_back()

    assert steps == [Step.DEVICES, Step.CHOOSE, Step.ABOUT, Step.CONSENT]


def test_consents_can_be_changed_at_the_end() -> None:
    visit = answered(thinking(Planned())).went_on().analysed()

    assert visit.reconsented(ALL).choices == ALL
    assert visit.reconsented(Choices(keep=True)).choices == Choices()


@pytest.mark.parametrize(
    ("visit", "limit_s"),
    [
        (Visit(), None),
        (Visit().began(), 90),
        (thinking(Planned()), None),
        (thinking(Planned(think_s=None)), 90),
        (thinking(Planned()).answering(), None),
        (answered(thinking(Planned())), 90),
        (answered(thinking(Planned())).went_on(), None),
        (answered(thinking(Planned())).went_on().analysed(), 180),
        (answered(thinking(Planned())).went_on().analysed().taking_home(), 180),
        (Visit().left(), 90),
    ],
)
def test_idle_time(visit: Visit, limit_s: float | None) -> None:
    assert idle_limit_s(visit, page_s=90, result_s=180) == limit_s


BANK = next(bank for bank in shipped_banks() if bank.id == "common")


def asking(*ids: str, most: int = 2, record: bool = True) -> Visit:
    """At the first question of an interview of these, with so many follow-ups allowed."""
    planned = tuple(
        PlannedQuestion(
            question=BANK.question(name),  # type: ignore[arg-type]
            bank_id="common",
            bank_version=1,
            think_s=30.0,
            answer_s=90.0,
            done_after_s=70.0,
            retries=1,
            is_practice=name == "practice-today",
            set_index=0 if name[-1] in "123" else None,
        )
        for name in ids
    )
    visit = Visit().began().consented(Choices(record=record), is_14=True).told(About(), 1.0)
    visit = visit.chose(planned, preset_id="p", bank_id="b", max_follow_ups=most)
    return (visit.checked_devices(calibrate=False) if record else visit).rules_read()


def follow_up(visit: Visit) -> FollowUpQuestion:
    question = visit.question.question
    return follow_up_question(question, question.follow_ups[0])


def test_a_follow_up_comes_in_before_what_was_planned() -> None:
    visit = answered(asking("team-conflict-1", "team-conflict-2", "team-conflict-3"))
    assert visit.may_follow_up
    asked = follow_up(visit)
    visit = visit.went_on(asked)

    assert visit.step is Step.THINK and visit.question.question is asked and visit.is_follow_up
    assert [one.set_index for one in visit.questions] == [0, 0, 0, 0]
    assert (visit.number, visit.n_questions) == (2, 4)
    assert (visit.think_s, visit.answer_s, visit.done_after_s) == (30, 90, 0)
    assert visit.question.bank_version == 1 and visit.question.bank_id == "common"
    visit = answered(visit)
    assert not visit.may_follow_up and visit.can_retry
    assert [one.question.id for one in visit.questions[2:]] == ["team-conflict-2", "team-conflict-3"]
    assert visit.went_on().question.question.id == "team-conflict-2"


def test_no_more_follow_ups_than_the_preset_allows() -> None:
    visit = answered(asking("motive", "strength", "weakness", most=1))
    visit = answered(visit.went_on(follow_up(visit))).went_on()
    visit = answered(visit)

    assert not visit.may_follow_up
    with pytest.raises(ValueError, match="no follow-up may be asked"):
        visit.went_on(follow_up(visit))
    assert not answered(asking("motive", most=0)).may_follow_up


def test_after_the_last_answer_a_follow_up_is_the_last() -> None:
    visit = answered(asking("motive"))
    assert visit.is_last
    visit = visit.went_on(follow_up(visit))
    assert visit.step is Step.THINK and visit.is_last
    assert answered(visit).went_on().step is Step.ANALYSING


@pytest.mark.parametrize(
    "visit",
    [
        lambda: answered(asking("motive", record=False)),
        lambda: answered(asking("practice-today", "motive")),
        lambda: answered(asking("motive"), is_interrupted=True),
        lambda: answered(asking("motive"), has_voice=False),
        lambda: answered(asking("motive")).again(),
        lambda: asking("motive"),
        lambda: asking("motive").answering().answered(seconds=20, recording=None),
    ],
)
def test_what_was_not_recorded_whole_is_not_followed_up(visit: Callable[[], Visit]) -> None:
    assert not visit().may_follow_up


@given(st.lists(st.sampled_from(["on", "follow", "again"]), max_size=30), st.integers(0, 4))
def test_whatever_is_pressed_the_planned_questions_keep_their_order(keys: list[str], most: int) -> None:
    ids = ["motive", "strength", "team-conflict-1", "team-conflict-2", "team-conflict-3"]
    visit = answered(asking(*ids, most=most))
    for key in keys:
        if visit.step is not Step.SAVED:
            break
        if key == "again" and visit.can_retry:
            visit = answered(visit.again())
            continue
        asked = follow_up(visit) if key == "follow" and visit.may_follow_up else None
        visit = visit.went_on(asked)
        if visit.step is Step.THINK:
            visit = answered(visit)

    names = [one.question.id for one in visit.questions]
    assert [name for name in names if "--follow-" not in name] == ids
    assert sum("--follow-" in name for name in names) <= most
    assert all(
        name.partition("--")[0] == names[place - 1] for place, name in enumerate(names) if "--" in name
    )

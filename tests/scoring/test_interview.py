"""Several answers as one interview."""

from __future__ import annotations

import pytest

from interview_sim.reports.advice import advice_words
from interview_sim.results import Event, Measured, NotMeasured
from interview_sim.scoring import combined_measures, load_norms, score, score_interview
from tests.scoring.answers import SPEECH, analysis, answer, filler


def test_one_answer_scores_as_itself() -> None:
    measures = answer(
        speech_rate=Measured(value=210.0), filled_pauses=Measured(value=9.0, events=(filler(9.0),))
    )

    whole = score_interview([analysis(measures)])
    single = score(measures, norms=load_norms("ko"), duration_s=60.0, speech=SPEECH)

    assert whole.overall == pytest.approx(single.overall)
    assert whole.measured_weight == pytest.approx(single.measured_weight)
    assert [part.band for part in whole.measures] == [part.band for part in single.measures]


def test_points_are_weighted_by_the_seconds_spoken() -> None:
    """Pace costs 50 points in 10 s of speech and none in 30 s: 12.5 points of a weight of 14 %."""
    slow = analysis(answer(speech_rate=Measured(value=210.0)), speech=((0.0, 10.0),))
    good = analysis(answer(), speech=((0.0, 30.0),))

    card = score_interview([slow, good])
    pace = card.of("speech_rate")

    assert pace is not None
    assert pace.points == pytest.approx(87.5)
    assert card.overall == pytest.approx(100 - 0.14 * 12.5)


def test_too_fast_and_too_slow_do_not_make_a_good_pace() -> None:
    answers = [analysis(answer(speech_rate=Measured(value=value))) for value in (210.0, 400.0)]

    pace = score_interview(answers).of("speech_rate")

    assert pace is not None
    assert pace.points == pytest.approx(50.0)


def test_values_are_means_and_counts_are_sums() -> None:
    first = analysis(answer(speech_rate=Measured(value=200.0), pauses=Measured(value=2.0)))
    second = analysis(answer(speech_rate=Measured(value=300.0), pauses=Measured(value=3.0)))

    found = combined_measures([first, second])

    assert found["speech_rate"] == Measured(value=250.0, details={"answers": 2, "of": 2})
    assert found["pauses"] == Measured(value=5.0, details={"answers": 2, "of": 2})


def test_what_one_answer_measured_is_measured() -> None:
    dark = analysis(answer(eye_contact=NotMeasured(reason="face_too_dark")))
    light = analysis(answer(eye_contact=Measured(value=0.8)))

    found = combined_measures([dark, light])["eye_contact"]

    assert found == Measured(value=0.8, details={"answers": 1, "of": 2})


def test_what_no_answer_measured_keeps_its_reason() -> None:
    dark = analysis(answer(eye_contact=NotMeasured(reason="face_too_dark")))

    assert combined_measures([dark, dark])["eye_contact"] == NotMeasured(reason="face_too_dark")


def test_said_points_are_added_up() -> None:
    rows = [
        analysis(answer(expected_points=Measured(value=said / total, details={"said": said, "total": total})))
        for said, total in ((2, 4), (6, 8))
    ]

    found = combined_measures(rows)["expected_points"]

    assert (found.details["said"], found.details["total"]) == (8, 12)


def test_actions_come_from_all_answers_and_name_theirs() -> None:
    fillers = tuple(filler(float(n)) for n in range(5, 20))
    glance = Event(start_s=30.0, end_s=34.0, label="side")
    answers = [
        analysis(answer(filled_pauses=Measured(value=15.0, events=fillers))),
        analysis(answer()),
        analysis(answer(eye_contact=Measured(value=0.2, events=(glance,)))),
    ]

    card = score_interview(answers, indices=(1, 2, 4), numbers=(1, 2, 3))

    by_measure = {action.measure: dict(action.facts) for action in card.next_actions}
    assert by_measure["filled_pauses"]["answer"] == "1"
    assert by_measure["eye_contact"]["answer"] == "4"
    assert by_measure["eye_contact"]["question"] == "3"
    assert advice_words(card.next_actions[0], "ko").where == "질문 3 · 4.0초 옆을 봄"


def test_one_action_a_measure_over_all_answers() -> None:
    answers = [
        analysis(answer(filled_pauses=Measured(value=value, events=tuple(filler(n + 0.0) for n in range(9)))))
        for value in (13.0, 18.0, 15.0)
    ]

    card = score_interview(answers)

    assert [dict(action.facts)["answer"] for action in card.next_actions] == ["1"]


def test_the_age_group_chooses_the_norms() -> None:
    card = score_interview([analysis(answer(speech_rate=Measured(value=160.0)))], age_group="over_50")
    pace = card.of("speech_rate")

    assert card.overall == pytest.approx(100.0)
    assert pace is not None
    assert pace.band is None


def test_paces_of_two_languages_are_not_mixed() -> None:
    answers = [
        analysis(answer(speech_rate=Measured(value=300.0))),
        analysis(answer(speech_rate=Measured(value=280.0))),
        analysis(answer(speech_rate=Measured(value=140.0)), language="en"),
    ]

    found = combined_measures(answers)["speech_rate"]
    pace = score_interview(answers).of("speech_rate")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(290.0)
    assert pace is not None
    assert pace.points == pytest.approx(100.0)


def test_no_answer_is_no_interview() -> None:
    with pytest.raises(ValueError, match="at least one"):
        score_interview([])

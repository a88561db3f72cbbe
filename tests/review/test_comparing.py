"""What changed between two answers or visits, and what may not be called a change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from interview_sim.messages import Language
from interview_sim.results import Analysis, Measured, Measurement, NotMeasured
from interview_sim.review.comparing import Comparison, Difference, compare, take_side, visit_side
from interview_sim.review.progress import DatedVisit, progress
from interview_sim.scoring import load_norms, score
from tests.reports.answers import made_up_analysis


def analysis_of(*, spoken: str = "ko", **measures: Measurement) -> Analysis:
    """The made-up answer with some findings replaced, scored by the norms that are shipped."""
    made = made_up_analysis(spoken=spoken)
    found = {**made.measures, **measures}
    norms = load_norms(made.language, None)
    card = score(found, norms=norms, duration_s=made.duration_s, speech=made.speech)
    return replace(made, measures=found, score=card)


def compared(before: Analysis, after: Analysis, language: Language = "ko") -> Comparison:
    return compare(take_side(before), take_side(after), language)


def of(comparison: Comparison, measure: str) -> Difference:
    return next(one for one in comparison.measures if one.measure == measure)


def loud(value: float) -> Analysis:
    return analysis_of(loudness=Measured(value=value))


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [(6.0, 18.0, "better"), (18.0, 6.0, "worse"), (18.0, 18.2, "same"), (20.0, 40.0, "same")],
)
def test_better_is_what_lies_closer_to_the_good_range(before: float, after: float, verdict: str) -> None:
    """Loudness is good from 15 dB on."""
    assert of(compared(loud(before), loud(after)), "loudness").verdict == verdict


def test_two_values_in_the_good_range_say_so() -> None:
    found = of(compared(loud(20.0), loud(40.0)), "loudness")

    assert found.why == "둘 다 기준 안에 있습니다."
    assert found.change.startswith("+20 ")


@pytest.mark.parametrize(("after", "verdict"), [(2.9, "same"), (3.1, "better")])
def test_a_difference_within_the_error_is_none(after: float, verdict: str) -> None:
    """The range in which the true value lies is 1 wide to either side of both values."""
    before = analysis_of(pitch_variation=Measured(value=1.0, details={"likely_range": [0.0, 3.0]}))
    later = analysis_of(pitch_variation=Measured(value=after, details={"likely_range": [after - 1, after]}))

    found = of(compared(before, later), "pitch_variation")

    assert found.verdict == verdict
    assert (found.change == "") == (verdict == "same")


def test_values_read_as_they_stand_in_reports() -> None:
    found = of(compared(loud(6.0), loud(18.0), "en"), "loudness")

    assert found.after == "18 dB over the room"
    assert found.change == "+12 dB over the room"
    assert found.verdict_word == "Closer to good"


def test_paces_of_two_languages_do_not_compare() -> None:
    found = of(compared(analysis_of(), analysis_of(spoken="en")), "speech_rate")

    assert found.verdict == "not_comparable"
    assert "언어" in found.why


def test_other_measures_of_two_languages_do() -> None:
    found = of(compared(loud(6.0), replace(loud(18.0), language="en")), "loudness")

    assert found.verdict == "better"


@pytest.mark.parametrize("is_before", [True, False])
def test_an_unsure_value_does_not_compare(is_before: bool) -> None:
    sure, unsure = loud(18.0), analysis_of(loudness=Measured(value=6.0, details={"uncertain": True}))

    found = of(compared(*((unsure, sure) if is_before else (sure, unsure))), "loudness")

    assert found.verdict == "not_comparable"
    assert found.change == ""


def test_what_was_not_measured_says_on_which_side_and_why() -> None:
    dumb = analysis_of(loudness=NotMeasured(reason="no_sound"))

    first, second = of(compared(dumb, loud(18)), "loudness"), of(compared(loud(18), dumb), "loudness")

    assert first.why.startswith("앞의 것은 재지 못했습니다: ")
    assert second.why.startswith("뒤의 것은 재지 못했습니다: ")
    assert second.after == "재지 못함"
    assert of(compared(dumb, dumb), "loudness").why == "둘 다 재지 못했습니다."


def test_a_measure_that_the_first_did_not_have_is_shown() -> None:
    made = loud(18)
    older = replace(made, measures={k: v for k, v in made.measures.items() if k != "loudness"})

    assert "그때는" in of(compared(older, made), "loudness").why


def test_key_points_of_two_questions_do_not_compare() -> None:
    before, after = (analysis_of(expected_points=Measured(value=value)) for value in (0.2, 0.9))

    same = compare(take_side(before, question="a/1"), take_side(after, question="a/1"), "ko")
    other = compare(take_side(before, question="a/1"), take_side(after, question="a/2"), "ko")

    assert of(same, "expected_points").verdict == "better"
    assert "질문" in of(other, "expected_points").why


def test_a_measure_without_a_norm_is_changed_and_not_judged() -> None:
    before, after = (analysis_of(repetition=Measured(value=value)) for value in (0.0, 4.0))
    norm = before.score.of("repetition")
    assert norm is None or norm.norm is None or norm.norm.good_high is None

    assert of(compared(before, after), "repetition").verdict == "changed"


def test_points_compare_only_over_the_same_measures() -> None:
    whole, part = loud(18.0), analysis_of(loudness=NotMeasured(reason="no_sound"))

    assert compared(whole, part).points.verdict == "not_comparable"
    assert compared(loud(6.0), whole).points.verdict == "better"
    assert compared(loud(6.0), whole).points.change.startswith("+")
    assert compared(whole, whole).points.verdict == "same"


def test_two_visits_are_compared_over_all_their_answers() -> None:
    before = visit_side([loud(6.0), loud(8.0)])
    after = visit_side([loud(18.0), loud(20.0)])
    assert before is not None
    assert after is not None

    found = of(compare(before, after, "ko"), "loudness")

    assert (found.before.split()[0], found.after.split()[0]) == ("7", "19")
    assert found.verdict == "better"


def test_a_visit_without_answers_is_no_side() -> None:
    assert visit_side([]) is None


def test_nothing_is_compared_twice_and_every_measure_once() -> None:
    found = compared(loud(6.0), loud(18.0))

    names = [one.measure for one in found.measures]
    assert sorted(names) == sorted(loud(6.0).measures)


def visits_of(*analyses: Analysis) -> list[DatedVisit]:
    start = datetime(2026, 11, 1, 10, tzinfo=UTC)
    return [
        DatedVisit(session_id=str(n), ticket=f"A-{n:04d}", at=start + timedelta(days=n), side=side)
        for n, analysis in enumerate(analyses)
        if (side := visit_side([analysis])) is not None
    ]


def test_progress_is_a_series_for_each_measure() -> None:
    found = progress(visits_of(loud(6.0), loud(12.0), loud(18.0)), "ko")

    loudness = next(series for series in found if series.measure == "loudness")
    assert [point.value for point in loudness.points] == [6.0, 12.0, 18.0]
    assert [point.band for point in loudness.points][-1] == "good"
    assert loudness.norm is not None
    assert loudness.norm.good_low == 15
    assert found[0].measure == "points"


def test_a_visit_in_another_language_leaves_a_hole_with_its_reason() -> None:
    found = progress(visits_of(analysis_of(), analysis_of(spoken="en"), analysis_of()), "ko")

    pace = next(series for series in found if series.measure == "speech_rate")
    assert [point.value is None for point in pace.points] == [False, True, False]
    assert "언어" in pace.points[1].why


def test_one_visit_is_no_progress() -> None:
    assert progress(visits_of(loud(6.0)), "ko") == ()


def test_a_series_of_one_value_is_left_out() -> None:
    dumb = analysis_of(loudness=NotMeasured(reason="no_sound"))

    found = progress(visits_of(dumb, loud(18.0)), "ko")

    assert "loudness" not in {series.measure for series in found}

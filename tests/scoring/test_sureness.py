"""How sure a value is: "about", "at least", or no band at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.results import Band, Event, JsonValue, Measured, NotMeasured
from interview_sim.scoring import combined_measures, load_norms, score, score_interview
from interview_sim.scoring.likely import likely_span, possible_bands
from interview_sim.scoring.norms import MeasureNorm, Norms
from interview_sim.scoring.scorecard import case_of, scored_measure
from tests.scoring.answers import GOOD, SPEECH, analysis, answer, filler

NORMS = load_norms("ko")


def _pace(error: float, **more: float | bool) -> MeasureNorm:
    return MeasureNorm(
        unit="syllables/min", weight=1, good_low=250, good_high=350, poor_below=210, poor_above=400,
        scale_high=500, error=error, **more,
    )  # type: ignore[arg-type]  # fmt: skip


def _bands(value: float, norm: MeasureNorm) -> tuple[Band, ...]:
    return possible_bands(likely_span(Measured(value=value), norm) or (value, value), norm)


@pytest.mark.parametrize(
    ("value", "error", "bands"),
    [
        (300.0, 50.0, ("good",)),
        (300.0, 50.1, ("good", "fair")),
        (259.9, 10.0, ("good", "fair")),
        (260.0, 10.0, ("good",)),
        (249.9, 0.0, ("fair",)),
        (230.0, 20.0, ("good", "fair")),
        (230.0, 20.1, ("good", "fair", "poor")),
        (209.0, 0.5, ("poor",)),
        (300.0, 110.0, ("good", "fair", "poor")),
    ],
)
def test_the_bands_that_an_error_reaches(value: float, error: float, bands: tuple[Band, ...]) -> None:
    assert _bands(value, _pace(error)) == bands


@given(st.sampled_from([(0.0, 210.0), (210.0, 250.0), (250.0, 350.0), (350.0, 400.0)]), st.floats(0, 1))
def test_an_error_larger_than_the_width_of_the_band_says_about(ends: tuple[float, float], at: float) -> None:
    """The issue's sentence, for a value anywhere in its band."""
    low, high = ends
    value = low + at * (high - low)

    assert len(_bands(value, _pace(high - low + 0.01))) > 1


@given(st.sampled_from(sorted(GOOD)), st.floats(0, 500))
def test_about_says_that_the_error_reaches_another_band(name: str, value: float) -> None:
    part = scored_measure(name, Measured(value=value), NORMS)
    norm = NORMS.of(name)

    assert norm is not None
    assert part.is_about == (len(part.possible_bands) > 1)
    assert part.band in part.possible_bands
    if part.likely is not None:
        low, high = part.likely
        assert low <= value <= high
        assert {norm.band(low), norm.band(high)} <= set(part.possible_bands)


def test_the_larger_of_both_errors_holds() -> None:
    norm = _pace(10.0, error_share=0.1)

    assert likely_span(Measured(value=90.0), norm) == (80.0, 100.0)
    assert likely_span(Measured(value=300.0), norm) == pytest.approx((270.0, 330.0))


def test_calibrated_eyes_have_an_error_of_their_own() -> None:
    norm = MeasureNorm(unit="share", good_low=0.7, error=0.1, calibrated_error=0.05)
    plain, calibrated = (
        likely_span(Measured(value=0.6, details={"is_calibrated": done}), norm) for done in (False, True)
    )

    assert plain == pytest.approx((0.5, 0.7))
    assert calibrated == pytest.approx((0.55, 0.65))


def test_a_share_lies_between_none_and_all() -> None:
    norm = MeasureNorm(unit="share", good_low=0.7, error=0.1)

    assert likely_span(Measured(value=0.95), norm) == pytest.approx((0.85, 1.0))
    assert likely_span(Measured(value=0.05), norm) == pytest.approx((0.0, 0.15))


def test_of_a_lower_bound_the_truth_lies_above() -> None:
    norm = MeasureNorm(unit="per minute", good_high=5, poor_from=12, error=2, lower_bound=True)

    assert likely_span(Measured(value=4.0), norm) == (4.0, 6.0)


def test_a_measure_that_knows_its_own_range_is_believed() -> None:
    found = Measured(value=4.0, details={"likely_range": [3.5, 6.5]})
    part = scored_measure("filled_pauses", found, NORMS)

    assert part.likely == (3.5, 6.5)
    assert part.possible_bands == ("good", "fair")
    assert part.is_about
    assert part.is_lower_bound


@pytest.mark.parametrize("mark", ["uncertain", "estimated"])
@pytest.mark.parametrize("value", [100.0, 230.0, 300.0])
def test_what_is_not_sure_has_no_band_no_points_and_no_advice(mark: str, value: float) -> None:
    card = score(
        answer(speech_rate=Measured(value=value, details={mark: True, "seconds": 54.0})),
        norms=NORMS,
        duration_s=60.0,
        speech=SPEECH,
    )
    pace = card.of("speech_rate")

    assert pace is not None
    assert (pace.band, pace.points, pace.is_about) == (None, None, True)
    assert card.measured_weight == pytest.approx(0.86)
    assert card.next_actions == ()


@pytest.mark.parametrize("name", sorted(GOOD))
def test_no_uncertain_measure_colours_a_card(name: str) -> None:
    part = scored_measure(name, Measured(value=0.0, details={"uncertain": True}), NORMS)

    assert (part.band, part.points) == (None, None)


def test_uncertain_values_do_not_enter_an_interview_where_there_are_sure_ones() -> None:
    sure = analysis(answer(speech_rate=Measured(value=300.0)))
    unsure = analysis(answer(speech_rate=Measured(value=100.0, details={"uncertain": True})))

    mixed, alone = combined_measures([sure, unsure])["speech_rate"], score_interview([unsure, unsure])

    assert isinstance(mixed, Measured)
    assert mixed.value == pytest.approx(300.0)
    part = alone.of("speech_rate")
    assert part is not None
    assert (part.band, part.is_about) == (None, True)


def test_the_ranges_of_an_interviews_answers_are_averaged() -> None:
    details: list[JsonValue] = [[4.0, 8.0], [6.0, 10.0]]
    answers = [
        analysis(answer(filled_pauses=Measured(value=5.0, details={"likely_range": ends})))
        for ends in details
    ]

    assert combined_measures(answers)["filled_pauses"].details["likely_range"] == [5.0, 9.0]


def test_over_50s_are_told_why_there_is_no_band() -> None:
    part = scored_measure("speech_rate", Measured(value=160.0), load_norms("ko", "over_50"))

    assert (part.band, part.possible_bands, part.is_about) == (None, (), False)
    assert part.note


def test_what_was_not_measured_is_neither_sure_nor_about() -> None:
    part = scored_measure("loudness", NotMeasured(reason="no_sound"), NORMS)

    assert (part.is_about, part.likely, part.possible_bands) == (False, None, ())


@given(st.floats(0, 30), st.floats(0, 30))
def test_of_two_losses_the_larger_is_told_first(more: float, fewer: float) -> None:
    """Ums weigh 14 and gaze 16; a loss is the mean over the ends of its likely range."""
    events = tuple(filler(float(n)) for n in range(5, 20))
    gaze = min(1.0, fewer / 30)
    card = score(
        answer(
            filled_pauses=Measured(value=more, events=events),
            eye_contact=Measured(value=gaze, events=(Event(start_s=12.0, end_s=15.0, label="down"),)),
        ),
        norms=NORMS,
        duration_s=60.0,
        speech=SPEECH,
    )
    lost = {}
    for part in card.measures:
        norm = NORMS.of(part.name)
        if norm is not None and part.points is not None and part.likely is not None:
            each = [norm.points(end) or 0.0 for end in part.likely]
            lost[part.name] = part.weight * (100 - sum(each) / 2)
    told = [lost[action.measure] for action in card.next_actions]

    assert told == sorted(told, reverse=True)
    assert all(
        part.points != 100 for part in card.measures if part.name in {a.measure for a in card.next_actions}
    )


def test_a_lower_bound_that_may_be_good_weighs_less_than_one_that_surely_is_not() -> None:
    losses = []
    for error in (0.0, 4.0):
        norm = MeasureNorm(
            unit="per minute",
            weight=1,
            good_high=5,
            poor_from=12,
            scale_high=20,
            error=error,
            lower_bound=True,
        )
        gaze = MeasureNorm(
            unit="share",
            weight=1,
            good_low=0.75,
            poor_below=0.4,
            scale_high=1,
            error=error / 8,
            lower_bound=True,
        )
        norms = Norms(version="", language="ko", measures={"filled_pauses": norm, "expected_points": gaze})
        measures = {"filled_pauses": Measured(value=7.0), "expected_points": Measured(value=0.5)}
        case = case_of(measures, norms=norms, duration_s=60.0)
        losses.append((case.lost("filled_pauses"), case.lost("expected_points")))

    (sure_ums, sure_points), (likely_ums, likely_points) = losses
    assert likely_ums > sure_ums > 0
    assert 0 < likely_points < sure_points

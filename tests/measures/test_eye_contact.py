"""Eye contact on faces made to order: what was planned must come back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.measures.eye_contact import eye_contact
from interview_sim.measures.gaze.centre import centred_on_person
from interview_sim.measures.gaze.states import states
from interview_sim.results import Measured, NotMeasured
from interview_sim.signals.types import FaceTrack, GazeCalibration
from tests.measures.faces import steady_face, with_values, without_face


def measured(
    face: FaceTrack, calibration: GazeCalibration | None = None, duration_s: float = 10.0
) -> Measured:
    found = eye_contact(face, calibration, duration_s)
    assert isinstance(found, Measured), found
    return found


def test_looking_at_the_camera_throughout_is_one() -> None:
    found = measured(steady_face(10.0))

    assert found.value == 1.0
    assert found.events == ()


@pytest.mark.parametrize(
    ("direction", "gaze"),
    [("side", {"eye_yaw_deg": -20.0}), ("up", {"eye_pitch_deg": 18.0}), ("down", {"pitch_deg": -18.0})],
)
def test_a_glance_is_told_with_its_direction_and_time(direction: str, gaze: dict[str, float]) -> None:
    found = measured(with_values(steady_face(10.0), 4.0, 6.0, **gaze))

    assert found.value == pytest.approx(0.8)
    assert [(event.label, event.start_s, event.end_s) for event in found.events] == [
        (direction, pytest.approx(4.0), pytest.approx(6.0))
    ]


@pytest.mark.parametrize(
    ("yaw_deg", "pitch_deg", "state"),
    [(12.5, 0, "camera"), (13.5, 0, "side"), (0, 11.5, "camera"), (0, 12.5, "up"), (0, -9.5, "camera"),
     (0, -10.5, "down")],
)  # fmt: skip
def test_limits_of_the_camera_zone(yaw_deg: float, pitch_deg: float, state: str) -> None:
    """Side beyond 13 degrees, up 12, down 10, from the person's own camera look."""
    face = with_values(steady_face(10.0), 5.0, 6.0, eye_yaw_deg=yaw_deg, eye_pitch_deg=pitch_deg)

    assert states(face, GazeCalibration(camera_yaw_deg=0.0, camera_pitch_deg=0.0))[55] == state


def test_a_glance_under_0_3_s_counts_in_the_share_and_is_no_event() -> None:
    found = measured(with_values(steady_face(10.0), 4.0, 4.2, eye_yaw_deg=25.0))

    assert found.value == pytest.approx(0.98)
    assert found.events == ()


@pytest.mark.parametrize(("shut_s", "state"), [(0.1, "blink"), (0.4, "blink"), (0.5, "down")])
def test_lids_shut_up_to_0_4_s_are_a_blink_and_longer_is_down(shut_s: float, state: str) -> None:
    face = with_values(steady_face(10.0), 4.0, 4.0 + shut_s, openness=0.05, eye_pitch_deg=-25.0)

    seen = states(face, centred_on_person(face)[0])

    assert set(seen[40 : round(40 + 10 * shut_s)]) == {state}
    assert set(seen[:40]) == {"camera"}


def test_blinks_are_counted_and_leave_the_share_alone() -> None:
    face = steady_face(10.0)
    for start_s in (1.0, 4.0, 7.5):
        face = with_values(face, start_s, start_s + 0.2, openness=0.05, eye_pitch_deg=-25.0)

    found = measured(face)

    assert found.value == 1.0
    assert found.details["n_blinks"] == 3


def test_a_blink_does_not_cut_a_glance_in_two() -> None:
    face = with_values(steady_face(10.0), 4.0, 6.0, eye_yaw_deg=25.0)
    face = with_values(face, 5.0, 5.2, openness=0.05)

    assert len(measured(face).events) == 1


def test_a_camera_that_stands_askew_costs_nothing() -> None:
    """The person's own most frequent direction is the camera."""
    face = with_values(steady_face(10.0), 0.0, 10.0, yaw_deg=12.0, pitch_deg=-16.0)

    assert measured(face).value == 1.0


def test_reading_from_notes_most_of_the_time_does_not_become_the_camera() -> None:
    face = with_values(steady_face(20.0), 4.0, 20.0, eye_pitch_deg=-26.0, look_down=0.6)

    assert measured(face, duration_s=20.0).value == pytest.approx(0.2, abs=0.02)


def test_a_calibration_replaces_the_guess() -> None:
    face = with_values(steady_face(10.0), 0.0, 10.0, eye_yaw_deg=10.0)
    calibration = GazeCalibration(camera_yaw_deg=-10.0, camera_pitch_deg=0.0)

    found = measured(face, calibration)

    assert found.value == 0.0
    assert found.details["is_calibrated"] is True


@pytest.mark.parametrize(("gone_s", "is_measured"), [(1.9, True), (2.1, False)])
def test_under_80_percent_usable_is_not_measured(gone_s: float, is_measured: bool) -> None:
    found = eye_contact(without_face(steady_face(10.0), 10.0 - gone_s, 10.0), None, 10.0)

    assert isinstance(found, Measured) is is_measured
    if isinstance(found, NotMeasured):
        assert found.reason == "face_not_usable"
        assert found.facts == {"share": 79, "needed": 80, "why": "away"}


def test_a_camera_that_was_lost_makes_the_rest_unusable() -> None:
    """Pictures end at 5 of 10 seconds: half of the answer is not known."""
    found = eye_contact(steady_face(5.0), None, 10.0)

    assert isinstance(found, NotMeasured)
    assert found.usable_share == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("brightness", "eye_width_px", "is_measured"), [(0.1, 55.0, True), (0.5, 30.0, True), (0.1, 30.0, False)]
)
def test_only_low_light_and_small_eyes_together_are_refused(
    brightness: float, eye_width_px: float, is_measured: bool
) -> None:
    face = with_values(steady_face(10.0), 0.0, 10.0, brightness=brightness, eye_width_px=eye_width_px)

    found = eye_contact(face, None, 10.0)

    assert isinstance(found, Measured) is is_measured
    if isinstance(found, NotMeasured):
        assert (found.reason, found.facts["why"]) == ("face_too_dark", "dark")


@pytest.mark.parametrize(("eye_width_px", "is_measured"), [(8.0, True), (7.9, False)])
def test_eyes_of_a_few_pixels_are_refused_in_any_light(eye_width_px: float, is_measured: bool) -> None:
    face = with_values(steady_face(10.0), 0.0, 10.0, eye_width_px=eye_width_px)

    found = eye_contact(face, None, 10.0)

    assert isinstance(found, Measured) is is_measured
    if isinstance(found, NotMeasured):
        assert (found.reason, found.facts["share"]) == ("face_too_small", 0)


@pytest.mark.parametrize(("rate_hz", "is_measured"), [(5.0, True), (4.0, False)])
def test_a_slow_camera_is_said(rate_hz: float, is_measured: bool) -> None:
    found = eye_contact(steady_face(10.0, rate_hz), None, 10.0)

    assert isinstance(found, Measured) is is_measured
    if isinstance(found, NotMeasured):
        assert (found.reason, found.facts) == ("too_slow", {"rate": 4.0})


def test_a_short_answer_is_not_measured() -> None:
    found = eye_contact(steady_face(2.0), None, 2.0)

    assert isinstance(found, NotMeasured)
    assert found.reason == "too_short"


def test_every_picture_has_its_state() -> None:
    face = without_face(steady_face(10.0), 3.0, 4.0)

    frames = measured(face).details["frames"]

    assert isinstance(frames, list)
    assert len(frames) == 100
    assert frames[30] == [pytest.approx(3.0), "no_face"]
    assert frames[40] == [pytest.approx(4.0), "camera"]


@given(
    yaw=st.lists(st.floats(-80, 80), min_size=40, max_size=40),
    pitch=st.lists(st.floats(-80, 80), min_size=40, max_size=40),
    openness=st.lists(st.floats(0, 0.6), min_size=40, max_size=40),
)
def test_any_track_gives_a_share_and_events_that_fit_its_frames(
    yaw: list[float], pitch: list[float], openness: list[float]
) -> None:
    face = steady_face(4.0)
    face.yaw_deg[:], face.pitch_deg[:], face.openness[:] = yaw, pitch, openness

    found = eye_contact(face, None, 4.0)

    if isinstance(found, Measured):
        assert found.value is not None
        assert 0.0 <= found.value <= 1.0
    seen = np.array([state for _t_s, state in found.details.get("frames", [])])
    for event in found.events:
        at = (face.t_s >= event.start_s - 1e-9) & (face.t_s < event.end_s - 1e-9)
        assert set(seen[at]) <= {event.label, "blink"}

"""Eye contact where something is amiss: two people, blur, a new seat, nobody at first, no clear look."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import numpy as np
import pytest

from interview_sim.measures.eye_contact import eye_contact
from interview_sim.measures.gaze.centre import centred_on_person
from interview_sim.measures.gaze.states import states
from interview_sim.results import Measured, NotMeasured
from interview_sim.signals.types import FaceTrack, GazeCalibration
from tests.measures.faces import steady_face, with_values, without_face


def share(face: FaceTrack, duration_s: float, calibration: GazeCalibration | None = None) -> float:
    found = eye_contact(face, calibration, duration_s)
    assert isinstance(found, Measured), found
    assert found.value is not None
    return found.value


def test_gazes_strewn_all_over_are_not_measured() -> None:
    """Thirty seconds without a direction that stands out: nobody knows which look was the camera's."""
    rng = np.random.default_rng(3)
    face = steady_face(30.0)
    face = replace(
        face,
        eye_yaw_deg=rng.uniform(-28, 28, face.t_s.size),
        eye_pitch_deg=rng.uniform(-33, 33, face.t_s.size),
    )

    found = eye_contact(face, None, 30.0)

    assert isinstance(found, NotMeasured)
    assert found.reason == "gaze_unclear"
    assert len(found.details["frames"]) == 300  # type: ignore[arg-type]


def test_a_calibration_makes_strewn_gazes_clear() -> None:
    rng = np.random.default_rng(3)
    face = steady_face(30.0)
    face = replace(face, eye_yaw_deg=rng.uniform(-60, 60, face.t_s.size))

    assert share(face, 30.0, GazeCalibration(camera_yaw_deg=0.0, camera_pitch_deg=0.0)) < 0.5


def test_a_camera_look_that_wanders_a_little_is_clear() -> None:
    rng = np.random.default_rng(4)
    face = steady_face(30.0)
    face = replace(
        face, eye_yaw_deg=rng.normal(0, 3.0, face.t_s.size), eye_pitch_deg=rng.normal(0, 4.5, face.t_s.size)
    )

    assert centred_on_person(face)[1]
    assert share(face, 30.0) > 0.96


@pytest.mark.parametrize(("rival_share", "is_measured"), [(0.3, True), (0.5, True), (0.51, False)])
def test_a_second_face_about_as_large_costs_usable_time(rival_share: float, is_measured: bool) -> None:
    face = with_values(steady_face(10.0), 0.0, 10.0, n_faces=2, rival_share=rival_share)

    found = eye_contact(face, None, 10.0)

    assert isinstance(found, Measured) is is_measured
    if isinstance(found, NotMeasured):
        assert (found.reason, found.usable_share) == ("second_face", 0.0)


@pytest.mark.parametrize(("blur", "is_measured"), [(0.7, True), (0.71, False)])
def test_blurred_eyes_cost_usable_time(blur: float, is_measured: bool) -> None:
    found = eye_contact(with_values(steady_face(10.0), 0.0, 10.0, blur=blur), None, 10.0)

    assert isinstance(found, Measured) is is_measured
    if isinstance(found, NotMeasured):
        assert found.reason == "face_blurred"


@pytest.mark.parametrize(("late_s", "is_measured"), [(1.5, True), (3.0, False)])
def test_a_face_that_comes_late(late_s: float, is_measured: bool) -> None:
    found = eye_contact(without_face(steady_face(10.0), 0.0, late_s), None, 10.0)

    assert isinstance(found, Measured) is is_measured
    assert found.usable_share == pytest.approx(1 - late_s / 10)


@pytest.mark.parametrize("n_pictures", [1, 2, 5])
def test_a_few_pictures_are_too_short(n_pictures: int) -> None:
    found = eye_contact(steady_face(n_pictures / 10), None, n_pictures / 10)

    assert isinstance(found, NotMeasured)
    assert found.reason == "too_short"
    assert len(found.details["frames"]) == n_pictures  # type: ignore[arg-type]


def test_a_mirrored_film_gives_the_same() -> None:
    face = with_values(steady_face(10.0), 0.0, 10.0, yaw_deg=8.0, eye_yaw_deg=-3.0)
    face = with_values(face, 4.0, 6.0, eye_yaw_deg=22.0)
    mirrored = replace(face, yaw_deg=-face.yaw_deg, eye_yaw_deg=-face.eye_yaw_deg)

    assert share(mirrored, 10.0) == share(face, 10.0) == pytest.approx(0.8)


def test_a_tremble_of_one_picture_is_no_glance() -> None:
    face = with_values(steady_face(10.0), 4.0, 4.1, eye_pitch_deg=-14.0)

    assert share(face, 10.0) == 1.0


@pytest.mark.parametrize(
    ("of_own_lids", "seconds", "state"),
    [(0.3, 0.3, "blink"), (0.72, 0.1, "blink"), (0.72, 0.3, "down"), (0.3, 0.5, "down")],
)
def test_lids_that_shut_are_a_blink_and_lids_that_follow_the_eye_are_not(
    of_own_lids: float, seconds: float, state: str
) -> None:
    """A short glance down lowers the lids by a quarter; a blink shuts them. One picture may catch either."""
    face = steady_face(10.0)
    face = with_values(
        face, 4.0, 4.0 + seconds, openness=of_own_lids * float(face.openness[0]), eye_pitch_deg=-15.0
    )

    seen = states(face, centred_on_person(face)[0])

    assert set(seen[40 : round(40 + 10 * seconds)]) == {state}


def test_a_new_seat_is_centred_anew() -> None:
    """After 15 s the person sits lower and nearer, and the same look reads 7 degrees lower."""
    rng = np.random.default_rng(5)
    face = steady_face(30.0)
    face = replace(face, eye_pitch_deg=rng.normal(0, 1.0, face.t_s.size))
    moved = with_values(face, 15.0, 30.0, height_share=0.55)
    moved.centre_xy[150:, 1] = 0.7
    moved.eye_pitch_deg[150:] -= 7.0
    zone = GazeCalibration(camera_yaw_deg=0.0, camera_pitch_deg=0.0, down_tolerance_deg=6.0)

    assert share(moved, 30.0, zone) > 0.97


def test_reading_below_the_camera_does_not_become_the_camera_of_a_calibrated_person() -> None:
    face = with_values(steady_face(30.0), 6.0, 30.0, eye_pitch_deg=-12.0)
    zone = GazeCalibration(camera_yaw_deg=0.0, camera_pitch_deg=0.0, down_tolerance_deg=6.0)

    assert share(face, 30.0, zone) == pytest.approx(0.2, abs=0.02)


def test_with_a_calibration_the_screen_is_told_from_notes() -> None:
    """Ten seconds at the camera, six at the screen's lower half, four at the desk."""
    face = with_values(steady_face(20.0), 10.0, 16.0, eye_pitch_deg=-18.0)
    face = with_values(face, 16.0, 20.0, eye_pitch_deg=-40.0)
    zone = GazeCalibration(
        camera_yaw_deg=0.0,
        camera_pitch_deg=0.0,
        down_tolerance_deg=7.0,
        screen_left_deg=-20.0,
        screen_right_deg=20.0,
        screen_down_deg=-24.0,
        screen_up_deg=0.0,
    )

    found = eye_contact(face, zone, 20.0)

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(0.5, abs=0.01)
    assert found.details["screen_share"] == pytest.approx(0.3, abs=0.01)
    assert share(face, 20.0) == pytest.approx(0.5, abs=0.01)


def test_a_calibrated_persons_own_lids_are_read() -> None:
    """Their upper lid falls by 0.02 eye widths where the usual weights see 6.6 degrees only."""
    face = steady_face(10.0)
    face.eye_shape[50:70, 1] -= 0.02
    face.eye_pitch_deg[50:70] -= 6.6
    zone = GazeCalibration(
        camera_yaw_deg=0.0, camera_pitch_deg=0.0, pitch_weights=(0.6, 0.0, 600.0, 0.0, 126.0)
    )

    assert share(face, 10.0) == 1.0
    assert share(face, 10.0, zone) == pytest.approx(0.8)


def test_a_calibration_survives_json() -> None:
    zone = GazeCalibration(camera_yaw_deg=1.0, camera_pitch_deg=2.0, pitch_weights=(0.6, 1.0, 2.0, 3.0, 4.0))

    assert GazeCalibration(**json.loads(json.dumps(asdict(zone)))) == zone
    with pytest.raises(ValueError, match="weights"):
        GazeCalibration(camera_yaw_deg=1.0, camera_pitch_deg=2.0, pitch_weights=(0.6,))

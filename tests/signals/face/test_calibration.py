"""Ten seconds of looking at dots, on faces made to order: the zones that come of it."""

from __future__ import annotations

import numpy as np
import pytest

from interview_sim.signals.face import GazeTarget, calibrate
from interview_sim.signals.types import FaceTrack, GazeCalibration
from tests.measures.faces import steady_face, with_values

UPPER_PER_DEG, IRIS_PER_DEG = 0.0021, 0.0013


def look_at(dots: dict[str, tuple[float, float]], lid_gain: float = 1.0) -> GazeCalibration | None:
    """The calibration of a person who looks at each dot for 1.5 s; dots are (yaw, pitch) from the camera."""
    face = steady_face(1.5 * len(dots))
    targets = []
    for number, (where, (yaw_deg, pitch_deg)) in enumerate(dots.items()):
        start_s, end_s = 1.5 * number, 1.5 * (number + 1)
        targets.append(GazeTarget(t_start_s=start_s, t_end_s=end_s, where=where))
        face = with_values(face, start_s, end_s, eye_yaw_deg=yaw_deg, eye_pitch_deg=lid_gain * pitch_deg)
        shown = slice(15 * number, 15 * (number + 1))
        face.eye_shape[shown, 0] += lid_gain * IRIS_PER_DEG * pitch_deg
        face.eye_shape[shown, 1] += lid_gain * UPPER_PER_DEG * pitch_deg
    return calibrate(_trembling(face), targets)


def _trembling(face: FaceTrack) -> FaceTrack:
    face.eye_shape[:] += np.random.default_rng(1).normal(0, 0.001, face.eye_shape.shape)
    return face


def screen(camera: tuple[float, float]) -> dict[str, tuple[float, float]]:
    """Dots of a screen of 40 by 22 degrees, as seen from a camera that stands at (yaw, pitch) on it."""
    places = {
        "camera": camera,
        "top_left": (-20.0, 11.0),
        "top_right": (20.0, 11.0),
        "centre": (0.0, 0.0),
        "bottom_right": (20.0, -11.0),
        "bottom_left": (-20.0, -11.0),
    }
    return {where: (yaw - camera[0], pitch - camera[1]) for where, (yaw, pitch) in places.items()}


def test_a_camera_above_the_screen_ends_half_way_to_its_middle() -> None:
    found = look_at(screen((0.0, 13.0)))

    assert found is not None
    assert found.down_tolerance_deg == pytest.approx(0.6 * 13, abs=1.5)
    assert found.up_tolerance_deg == 12.0
    assert (found.screen_left_deg, found.screen_right_deg) == (
        pytest.approx(-20, abs=1),
        pytest.approx(20, abs=1),
    )
    assert found.screen_down_deg == pytest.approx(-24, abs=3)


def test_a_camera_below_the_screen_narrows_the_zone_upward() -> None:
    found = look_at(screen((0.0, -13.0)))

    assert found is not None
    assert 8.0 <= found.up_tolerance_deg < 9.5
    assert found.down_tolerance_deg == 10.0


@pytest.mark.parametrize("camera_yaw_deg", [-23.0, 23.0])
def test_a_camera_beside_the_screen_narrows_it_sideways(camera_yaw_deg: float) -> None:
    found = look_at(screen((camera_yaw_deg, 0.0)))

    assert found is not None
    assert found.yaw_tolerance_deg == 13.0
    assert found.screen_left_deg is not None
    assert found.screen_right_deg is not None
    assert found.screen_right_deg - found.screen_left_deg == pytest.approx(40, abs=2)


@pytest.mark.parametrize("lid_gain", [0.6, 1.0, 1.4])
def test_the_lower_dots_lie_outside_the_zone_whatever_the_lids_do(lid_gain: float) -> None:
    """People whose lids follow the eye by much and by little: reading the lower edge is never the camera."""
    found = look_at(screen((0.0, 13.0)), lid_gain)

    assert found is not None
    assert found.screen_down_deg is not None
    assert found.screen_down_deg < -1.5 * found.down_tolerance_deg


def test_a_person_who_did_not_follow_the_dots_gets_the_usual_zone() -> None:
    found = look_at(dict.fromkeys(screen((0.0, 13.0)), (0.0, 0.0)))

    assert found is not None
    assert found.pitch_weights == ()


def test_only_the_cameras_dot_gives_the_usual_zone_about_it() -> None:
    found = look_at({"camera": (4.0, -3.0)})

    assert found == GazeCalibration(camera_yaw_deg=4.0, camera_pitch_deg=pytest.approx(-3.0, abs=0.5))

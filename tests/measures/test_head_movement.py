"""Head movement on faces made to order: planned degrees a second must come back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from interview_sim.measures.head_movement import head_movement
from interview_sim.results import Measured, NotMeasured
from interview_sim.signals.types import FaceTrack
from tests.measures.faces import steady_face, without_face


def measured(face: FaceTrack, duration_s: float = 20.0) -> Measured:
    found = head_movement(face, duration_s)
    assert isinstance(found, Measured), found
    return found


def nodding(face: FaceTrack, start_s: float, depth_deg: float, seconds: float) -> FaceTrack:
    """One nod: down and up again along a cosine."""
    phase = np.clip((face.t_s - start_s) / seconds, 0.0, 1.0)
    return replace(face, pitch_deg=face.pitch_deg - depth_deg / 2 * (1 - np.cos(2 * np.pi * phase)))


def test_a_still_head_has_no_speed() -> None:
    assert measured(steady_face(20.0)).value == 0.0


@pytest.mark.parametrize("axis", ["yaw_deg", "pitch_deg", "roll_deg"])
def test_a_steady_turn_gives_its_speed(axis: str) -> None:
    face = steady_face(20.0)
    face = replace(face, **{axis: 3.0 * face.t_s - 30.0})

    assert measured(face).value == pytest.approx(3.0, rel=0.02)


def test_tremble_of_the_landmarks_is_smoothed() -> None:
    """A quarter degree to and fro in each picture is no movement of 5 degrees a second."""
    face = steady_face(20.0)
    face = replace(face, yaw_deg=0.25 * (-1.0) ** np.arange(face.t_s.size))

    value = measured(face).value
    assert value is not None
    assert value < 2.0


def test_nods_are_events_and_no_movement() -> None:
    face = nodding(nodding(steady_face(20.0), 5.0, 10.0, 0.8), 12.0, 10.0, 0.8)

    found = measured(face)

    assert [event.label for event in found.events] == ["nod", "nod"]
    assert found.details["n_nods"] == 2
    assert found.events[1].start_s == pytest.approx(12.0, abs=0.25)
    assert found.value == pytest.approx(0.0, abs=0.3)


@pytest.mark.parametrize(("depth_deg", "seconds"), [(3.0, 0.8), (10.0, 3.0)])
def test_a_shallow_or_slow_dip_is_no_nod(depth_deg: float, seconds: float) -> None:
    assert measured(nodding(steady_face(20.0), 5.0, depth_deg, seconds)).events == ()


def test_a_gap_is_no_jump() -> None:
    """The head stands elsewhere after a gap: how it got there is not known."""
    face = steady_face(20.0)
    face = replace(face, yaw_deg=np.where(face.t_s < 10.0, 0.0, 40.0))

    assert measured(without_face(face, 9.0, 11.0)).value == 0.0


def test_half_of_the_answer_is_needed() -> None:
    found = head_movement(without_face(steady_face(20.0), 9.0, 20.0), 20.0)

    assert isinstance(found, NotMeasured)
    assert found.reason == "face_not_usable"

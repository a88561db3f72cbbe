"""Framing on faces made to order."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from interview_sim.measures.framing import framing
from interview_sim.results import Measured, NotMeasured
from interview_sim.signals.types import FaceTrack
from tests.measures.faces import during, steady_face, with_values, without_face


def measured(face: FaceTrack) -> Measured:
    found = framing(face, 10.0)
    assert isinstance(found, Measured), found
    return found


def moved(face: FaceTrack, start_s: float, end_s: float, x: float, y: float) -> FaceTrack:
    centre_xy = face.centre_xy.copy()
    centre_xy[during(face, start_s, end_s)] = (x, y)
    return replace(face, centre_xy=centre_xy)


def test_a_face_in_the_middle_is_well_placed() -> None:
    found = measured(steady_face(10.0))

    assert found.value == 1.0
    assert found.events == ()
    assert found.details["height_share"] == pytest.approx(0.4)


def test_absence_is_told_with_its_time() -> None:
    found = measured(without_face(steady_face(10.0), 3.0, 6.0))

    assert found.value == pytest.approx(0.7)
    assert found.details["present_share"] == pytest.approx(0.7)
    assert [(event.label, event.start_s) for event in found.events] == [("no_face", pytest.approx(3.0))]


@pytest.mark.parametrize(
    ("x", "y", "is_off"), [(0.31, 0.5, False), (0.29, 0.5, True), (0.5, 0.69, False), (0.5, 0.71, True)]
)
def test_limits_of_the_middle(x: float, y: float, is_off: bool) -> None:
    found = measured(moved(steady_face(10.0), 2.0, 5.0, x, y))

    assert [event.label for event in found.events] == (["off_centre"] if is_off else [])


@pytest.mark.parametrize(("height_share", "label"), [(0.17, "too_small"), (0.81, "too_large")])
def test_size_is_told(height_share: float, label: str) -> None:
    found = measured(with_values(steady_face(10.0), 0.0, 5.0, height_share=height_share))

    assert found.value == pytest.approx(0.5)
    assert [event.label for event in found.events] == [label]


def test_a_second_face_is_an_event_and_costs_nothing() -> None:
    found = measured(with_values(steady_face(10.0), 4.0, 7.0, n_faces=2))

    assert found.value == 1.0
    assert [(event.label, event.seconds) for event in found.events] == [("second_face", pytest.approx(3.0))]


def test_darkness_is_an_event_and_costs_nothing() -> None:
    found = measured(with_values(steady_face(10.0), 0.0, 10.0, brightness=0.1))

    assert found.value == 1.0
    assert [event.label for event in found.events] == ["too_dark"]


def test_less_than_a_second_is_no_event() -> None:
    assert measured(with_values(steady_face(10.0), 4.0, 4.9, n_faces=2)).events == ()


def test_two_seconds_are_needed() -> None:
    found = framing(steady_face(1.9), 1.9)

    assert isinstance(found, NotMeasured)
    assert found.reason == "too_short"


def test_medians_leave_out_pictures_without_a_face() -> None:
    found = measured(without_face(steady_face(10.0), 0.0, 4.0))

    assert np.isfinite(float(str(found.details["brightness"])))

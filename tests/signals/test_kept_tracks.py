"""What of the signals stays with a finding."""

import numpy as np
import pytest

from interview_sim.signals.kept_tracks import kept_tracks
from interview_sim.signals.types import Missing
from tests.measures.faces import steady_face, with_values, without_face
from tests.measures.made import voice

NO_PICTURE = Missing(reason="no_picture")
NO_SOUND = Missing(reason="no_sound")


def test_the_pitch_of_each_twentieth_second_is_kept_and_silence_has_none() -> None:
    f0_hz = np.full(300, np.nan)
    f0_hz[100:200] = 180.0
    f0_hz[200:202] = 90.0

    pitch = kept_tracks(voice(seconds=3.0, f0_hz=f0_hz), NO_PICTURE, 3.0)["pitch_hz"]

    assert pitch.step_s == pytest.approx(0.05)
    assert pitch.values[:20] == (None,) * 20
    assert pitch.values[20:40] == (180.0,) * 20
    # Two of five frames are just enough to be a voice.
    assert pitch.values[40] == 90.0
    assert pitch.values[41:] == (None,) * 19


def test_the_head_is_kept_ten_times_a_second_where_a_face_was_seen() -> None:
    face = without_face(with_values(steady_face(6.0, rate_hz=30.0), 2.0, 3.0, yaw_deg=25.0), 4.0, 5.0)

    yaw = kept_tracks(NO_SOUND, face, 6.0)["head_yaw_deg"]

    assert len(yaw.values) == 60
    assert yaw.values[22:28] == (25.0,) * 6
    assert yaw.values[42:48] == (None,) * 6
    assert all(value is not None and abs(value) < 1 for value in yaw.values[:18])


def test_a_hole_between_pictures_is_not_bridged() -> None:
    face = steady_face(2.0)
    yaw = kept_tracks(NO_SOUND, face, 4.0)["head_yaw_deg"]

    assert yaw.values[0] is not None
    assert yaw.values[25:] == (None,) * 15


def test_a_missing_signal_leaves_no_track() -> None:
    assert kept_tracks(NO_SOUND, NO_PICTURE, 3.0) == {}

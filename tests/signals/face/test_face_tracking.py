"""The face track against a photograph whose eyes, lids and head were moved by known amounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from interview_sim.demo.puppet import Pose, Puppet
from interview_sim.measures.eye_contact import eye_contact
from interview_sim.recording import Picture, open_recording, read_pictures
from interview_sim.results import Measured
from interview_sim.signals.errors import FaceModelUnusable
from interview_sim.signals.face import FaceTracker, GazeTarget, SeenFace, calibrate, track_face
from interview_sim.signals.types import FaceTrack, FloatArray, Missing


def seen(puppet: Puppet, model: Path, pose: Pose) -> SeenFace:
    """The face of one pose, after the tracker has settled on it."""
    tracker = FaceTracker(model)
    looks = [tracker.look(puppet.picture(pose), 0.1 * number) for number in range(3)]
    face = looks[-1].face
    assert face is not None
    return face


def gaze_yaw(face: SeenFace) -> float:
    return face.yaw_deg + face.eye_yaw_deg


def gaze_pitch(face: SeenFace) -> float:
    return face.pitch_deg + face.eye_pitch_deg


def track(pictures: Sequence[np.ndarray], model: Path) -> FaceTrack:
    found = track_face(
        [Picture(t_s=0.1 * number, bgr=bgr) for number, bgr in enumerate(pictures)], model, has_picture=True
    )
    assert isinstance(found, FaceTrack)
    return found


@pytest.mark.parametrize("yaw_deg", [-25.0, -15.0, 15.0, 25.0])
def test_irises_moved_sideways_move_the_gaze(puppet: Puppet, face_model: Path, yaw_deg: float) -> None:
    rest = seen(puppet, face_model, Pose())
    moved = seen(puppet, face_model, Pose(gaze_yaw_deg=yaw_deg))

    assert 0.7 < (gaze_yaw(moved) - gaze_yaw(rest)) / yaw_deg < 1.8
    assert moved.yaw_deg == pytest.approx(rest.yaw_deg, abs=2.0)


def test_irises_moved_up_and_down_move_the_gaze(puppet: Puppet, face_model: Path) -> None:
    """Less than they were moved, since lids hide them, but in order and clear of the zone's limits."""
    up, rest, down = (
        gaze_pitch(seen(puppet, face_model, Pose(gaze_pitch_deg=pitch_deg)))
        for pitch_deg in (24.0, 0.0, -24.0)
    )

    assert up - rest > 12.0
    assert down - rest < -4.0


@pytest.mark.parametrize("lean_deg", [-8.0, -4.0, 5.0])
def test_a_leaning_head_rolls_by_as_much(puppet: Puppet, face_model: Path, lean_deg: float) -> None:
    rest = seen(puppet, face_model, Pose())
    leant = seen(puppet, face_model, Pose(lean_deg=lean_deg))

    assert leant.roll_deg - rest.roll_deg == pytest.approx(lean_deg, abs=1.0)
    assert gaze_yaw(leant) == pytest.approx(gaze_yaw(rest), abs=3.0)


def test_shut_lids_are_shut(puppet: Puppet, face_model: Path) -> None:
    openness = [seen(puppet, face_model, Pose(openness=share)).openness for share in (1.0, 0.5, 0.0)]

    assert openness == sorted(openness, reverse=True)
    assert openness[0] > 0.25
    assert openness[2] < 0.16


def test_place_size_and_light(puppet: Puppet, face_model: Path) -> None:
    face = seen(puppet, face_model, Pose())

    assert (face.centre_x, face.centre_y) == (pytest.approx(0.5, abs=0.05), pytest.approx(0.55, abs=0.05))
    assert face.height_share == pytest.approx(0.5, abs=0.06)
    assert face.eye_width_px == pytest.approx(59.0, abs=4.0)
    assert face.brightness == pytest.approx(0.6, abs=0.1)


def test_two_faces_are_counted(puppet: Puppet, face_model: Path) -> None:
    """The photograph beside a smaller copy of itself; the larger face is followed."""
    large = puppet.picture(Pose())
    small = large[::2, ::2]
    both = np.full((720, 1920, 3), 200, np.uint8)
    both[:, :1280] = large
    both[180:540, 1280:] = small

    found = track([both] * 3, face_model)

    assert found.n_faces.tolist() == [2, 2, 2]
    assert found.centre_xy[:, 0] == pytest.approx(0.33, abs=0.05)


def test_a_face_that_leaves_and_returns(puppet: Puppet, face_model: Path) -> None:
    face, empty = puppet.picture(Pose()), np.full((720, 1280, 3), 128, np.uint8)

    found = track([face] * 5 + [empty] * 5 + [face] * 5, face_model)

    assert found.n_faces.tolist() == [1] * 5 + [0] * 5 + [1] * 5
    assert np.isnan(found.yaw_deg).tolist() == [False] * 5 + [True] * 5 + [False] * 5


def test_sizes_may_change_in_mid_file(puppet: Puppet, face_model: Path) -> None:
    large = puppet.picture(Pose())

    found = track([large, large, large[::2, ::2], large[::2, ::2]], face_model)

    assert found.n_faces.tolist() == [1, 1, 1, 1]
    assert found.eye_width_px[3] == pytest.approx(found.eye_width_px[1] / 2, rel=0.1)


@pytest.mark.parametrize("shape", [(720, 1280), (2, 2), (40, 4000)])
def test_pictures_without_a_face(face_model: Path, shape: tuple[int, int]) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (*shape, 3)).astype(np.uint8)
    found = track_face([Picture(t_s=0.0, bgr=noise)], face_model, has_picture=True)

    assert found == Missing(reason="no_face")


def test_what_is_missing_is_said(face_model: Path) -> None:
    assert track_face([], face_model, has_picture=False) == Missing(reason="no_picture")
    assert track_face([], face_model, has_picture=True) == Missing(reason="no_picture")
    assert track_face([], None, has_picture=True) == Missing(reason="no_face_model")


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "face_landmarker.task"
    path.write_bytes(b"no zip")

    with pytest.raises(FaceModelUnusable) as refusal:
        FaceTracker(path)
    assert refusal.value.facts["file"] == str(path)


def test_the_same_pictures_give_the_same_track(puppet: Puppet, face_model: Path) -> None:
    pictures = [puppet.picture(Pose(gaze_yaw_deg=3.0 * number)) for number in range(6)]

    first, second = track(pictures, face_model), track(pictures, face_model)

    for field in fields(FaceTrack):
        np.testing.assert_array_equal(getattr(first, field.name), getattr(second, field.name))


def test_calibration_finds_the_camera_and_the_screen(puppet: Puppet, face_model: Path) -> None:
    """Two seconds at the camera, then the corners of a screen below it."""
    poses = {
        "camera": Pose(),
        "top_left": Pose(gaze_yaw_deg=-16.0),
        "top_right": Pose(gaze_yaw_deg=16.0),
        "bottom_left": Pose(gaze_yaw_deg=-16.0, gaze_pitch_deg=-16.0),
        "bottom_right": Pose(gaze_yaw_deg=16.0, gaze_pitch_deg=-16.0),
    }
    pictures = [puppet.picture(pose) for pose in poses.values() for _ in range(12)]
    targets = [
        GazeTarget(t_start_s=1.2 * number, t_end_s=1.2 * (number + 1), where=where)
        for number, where in enumerate(poses)
    ]

    found = calibrate(track(pictures, face_model), targets)

    assert found is not None
    rest = seen(puppet, face_model, Pose())
    assert found.camera_yaw_deg == pytest.approx(gaze_yaw(rest), abs=1.0)
    assert found.camera_pitch_deg == pytest.approx(gaze_pitch(rest), abs=1.0)
    assert 8.0 <= found.yaw_tolerance_deg <= 13.0
    assert 5.5 <= found.down_tolerance_deg <= 10.0
    assert found.screen_left_deg is not None
    assert -28.0 < found.screen_left_deg < -11.0
    assert found.screen_right_deg is not None
    assert 11.0 < found.screen_right_deg < 28.0
    assert found.screen_down_deg is not None
    assert found.screen_down_deg < -9.0


def test_no_calibration_of_shut_eyes(puppet: Puppet, face_model: Path) -> None:
    found = track([puppet.picture(Pose(openness=0.0))] * 20, face_model)

    assert calibrate(found, [GazeTarget(t_start_s=0.0, t_end_s=2.0, where="camera")]) is None


@pytest.mark.parametrize(("where", "end_s"), [("ceiling", 1.0), ("camera", 0.0)])
def test_a_dot_stands_somewhere_for_a_while(where: str, end_s: float) -> None:
    with pytest.raises(ValueError, match="dot"):
        GazeTarget(t_start_s=0.0, t_end_s=end_s, where=where)


@pytest.fixture(scope="module")
def address(media: Path, face_model: Path) -> FaceTrack:
    """A woman who addresses the camera while her head turns by 20 degrees to both sides and nods."""

    def pictures() -> Iterator[Picture]:
        with open_recording(media / "address_512.mp4") as source:
            yield from read_pictures(source, max_rate_hz=10.0)

    found = track_face(pictures(), face_model, has_picture=True)
    assert isinstance(found, FaceTrack)
    return found


@pytest.mark.media
def test_a_real_head_turns_while_its_gaze_stays_on_the_camera(address: FaceTrack) -> None:
    open_eyes = address.openness > 0.25

    def spread(values: FloatArray) -> float:
        return float(np.std(values[open_eyes]))

    assert spread(address.yaw_deg) > 9.0
    assert spread(address.pitch_deg) > 7.0
    assert spread(address.yaw_deg + address.eye_yaw_deg) < 3.0
    assert spread(address.pitch_deg + address.eye_pitch_deg) < 5.0


@pytest.mark.media
def test_a_real_address_is_eye_contact_with_blinks(address: FaceTrack) -> None:
    """Seen by eye: she looks at the camera, and blinks at 0.95, 1.3, 4.5 and 6.8 s."""
    found = eye_contact(address, None, 8.0)

    assert isinstance(found, Measured)
    assert found.value is not None
    assert found.value > 0.9
    frames = found.details["frames"]
    assert isinstance(frames, list)
    blinks_s = [row[0] for row in frames if isinstance(row, list) and row[1] == "blink"]
    for blink_s in (0.95, 1.3, 4.5, 6.85):
        assert any(abs(float(str(t_s)) - blink_s) < 0.15 for t_s in blinks_s)

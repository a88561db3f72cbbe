"""This person's gaze towards camera and screen, from ten seconds of looking at dots.

What is eye contact, and what is reading: a gaze counts as on the camera while it is nearer to the
camera than to the middle of the screen (and to the edges beside the camera). Whoever is looked at
through a camera takes a gaze for theirs that passes some 5 to 10 degrees below it, and half as
far to the sides (Chen 2002), so the zone is never narrower than that, and never wider than without a
calibration. The rest of the screen is told apart as "screen" in the measure's details.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.face.eyes import SHUT_BELOW, USUAL_WEIGHTS, VerticalWeights
from interview_sim.signals.types import FaceTrack, GazeCalibration

Where = Literal["camera", "top_left", "top_right", "bottom_left", "bottom_right", "centre"]

_SETTLE_S: Final = 0.4
_MIN_PICTURES: Final = 4
_MAX_SPREAD_DEG: Final = 8.0
_NEARER_SHARE: Final = 0.6
_EDGE_SHARE: Final = 0.6
_YAW_RANGE_DEG: Final = (8.0, 13.0)
_UP_RANGE_DEG: Final = (8.0, 12.0)
_DOWN_RANGE_DEG: Final = (5.5, 10.0)
_LIDS_USUAL_QUANTILE: Final = 0.7
_OPEN_SHARE: Final = 0.5
_LEAST_DISTANCE_DEG: Final = 6.0

# How head pitch (degrees), iris, upper and lower lid (eye widths) vary while the gaze stays on one place:
# standard deviations and correlations, mean of three films of people whose heads and brows move, and
# of drawn faces whose heads nod with the eyes held on the camera.
_SPREAD: Final = np.array([4.58, 0.011, 0.015, 0.009])
_TOGETHER: Final = np.array(
    [
        [1.0, -0.49, -0.46, 0.18],
        [-0.49, 1.0, 0.46, 0.25],
        [-0.46, 0.46, 1.0, -0.46],
        [0.18, 0.25, -0.46, 1.0],
    ]
)
_USUAL_PER_DEG: Final = np.array([0.0, 0.0013, 0.0021, 0.0002])
"""How they change with one degree of the eyes' own turn upward."""
_WITH_HEAD: Final = np.array([1.0, 0.0004, 0.0013, 0.0006])
"""How they change with one degree of head pitch while the eyes stay in the head."""
_OWN_SHARE: Final = 0.5
"""How much the person's own change counts against the usual one: two short looks at each of two dots."""

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class GazeTarget:
    """A dot that was shown from `t_start_s` to `t_end_s`: at the camera, in a corner or amid the screen."""

    t_start_s: float
    t_end_s: float
    where: str

    def __post_init__(self) -> None:
        if self.where not in get_args(Where):
            raise ValueError(f"a dot stands at one of {get_args(Where)}, not {self.where}")
        if self.t_end_s <= self.t_start_s:
            raise ValueError(f"a dot is shown for a while: {self.t_start_s} .. {self.t_end_s}")


def calibrate(face: FaceTrack, targets: Sequence[GazeTarget]) -> GazeCalibration | None:
    """Where this person's gaze lies when looking at the camera, and how far the screen reaches.

    Returns:
        None when the camera's dot was not looked at steadily: too few pictures with open eyes,
        or a gaze that wandered by more than 8 degrees.
    """
    shown = {where: _pictures(face, targets, where) for where in get_args(Where)}
    looks = {where: look for where, flags in shown.items() if (look := _look(face, flags)) is not None}
    if "camera" not in looks:
        return None
    weights = _own_weights(looks)
    gaze = {where: _gaze(look, weights) for where, look in looks.items()}
    camera = gaze.pop("camera")
    away = {where: at - camera for where, at in gaze.items()}
    return _zones(camera, away, weights)


def _pictures(face: FaceTrack, targets: Sequence[GazeTarget], where: str) -> NDArray[np.bool_]:
    """Pictures in which the dot at `where` was looked at with open eyes; shape (n,)."""
    shown = np.zeros(face.t_s.shape, dtype=bool)
    for target in targets:
        if target.where == where:
            # The eyes need a moment to get there.
            settled_s = min(target.t_start_s + _SETTLE_S, (target.t_start_s + target.t_end_s) / 2)
            shown |= (face.t_s >= settled_s) & (face.t_s < target.t_end_s)
    shown &= (face.n_faces > 0) & (face.openness >= SHUT_BELOW)
    if shown.any():
        usual = float(np.quantile(face.openness[shown], _LIDS_USUAL_QUANTILE))
        shown &= face.openness >= _OPEN_SHARE * usual
    return shown


def _look(face: FaceTrack, flags: NDArray[np.bool_]) -> FloatArray | None:
    """Median yaw, head pitch, iris and lids of these pictures, shape (5,), or None if unsteady."""
    if flags.sum() < _MIN_PICTURES:
        return None
    yaw_deg, pitch_deg = face.yaw_deg + face.eye_yaw_deg, face.pitch_deg + face.eye_pitch_deg
    for values in (yaw_deg[flags], pitch_deg[flags]):
        if float(np.median(np.abs(values - np.median(values)))) > _MAX_SPREAD_DEG:
            return None
    columns = np.column_stack([yaw_deg, face.pitch_deg, face.eye_shape])
    middle: FloatArray = np.median(columns[flags], axis=0)
    return middle


def _gaze(look: FloatArray, weights: VerticalWeights) -> FloatArray:
    return np.array([look[0], weights.pitch_deg(look[1:2], look[None, 2:])[0]])


def _own_weights(looks: Mapping[str, FloatArray]) -> VerticalWeights:
    """Fisher's discriminant between camera and the screen's lower edge, drawn half way to the usual one.

    The person's own change from camera to the lower dots, less what the head did, replaces half of the
    usual change, at the usual spread. The weights are scaled so that the distance stays what the usual
    ones say, and `rest` so that the camera look does. The usual ones where the dots were not told apart.
    """
    lower = [looks[where] for where in ("bottom_left", "bottom_right") if where in looks]
    if not lower:
        return USUAL_WEIGHTS
    change = np.mean(lower, axis=0)[1:] - looks["camera"][1:]
    own = change - change[0] * _WITH_HEAD
    distance_deg = float(-(own @ np.array(astuple(USUAL_WEIGHTS)[:4])))
    if distance_deg < _LEAST_DISTANCE_DEG:
        return USUAL_WEIGHTS
    mixed = _OWN_SHARE * own - (1 - _OWN_SHARE) * distance_deg * _USUAL_PER_DEG
    weights = np.linalg.solve(np.outer(_SPREAD, _SPREAD) * _TOGETHER, mixed)
    weights *= -distance_deg / float(weights @ own)
    camera = looks["camera"]
    rest = float(weights @ camera[1:] - _gaze(camera, USUAL_WEIGHTS)[1])
    head, iris, upper, lower_lid = (float(value) for value in weights)
    return VerticalWeights(head=head, iris=iris, upper_lid=upper, lower_lid=lower_lid, rest=rest)


def _zones(camera: FloatArray, away: Mapping[str, FloatArray], weights: VerticalWeights) -> GazeCalibration:
    """The calibration from the gaze at each dot, as (yaw, pitch) from the camera's."""
    usual = GazeCalibration(camera_yaw_deg=float(camera[0]), camera_pitch_deg=float(camera[1]))
    if not away:
        return usual
    points = np.array(list(away.values()))
    low, high = points.min(axis=0), points.max(axis=0)
    centre = away.get("centre", (low + high) / 2)
    beside = abs(centre[0]) * _NEARER_SHARE
    edges = float(min(abs(low[0]), abs(high[0]))) * _EDGE_SHARE
    is_beside = abs(centre[0]) > max(abs(centre[1]), edges)
    return GazeCalibration(
        camera_yaw_deg=usual.camera_yaw_deg,
        camera_pitch_deg=usual.camera_pitch_deg,
        yaw_tolerance_deg=float(np.clip(beside if is_beside else edges, *_YAW_RANGE_DEG)),
        up_tolerance_deg=_towards(centre[1], _UP_RANGE_DEG) or usual.up_tolerance_deg,
        down_tolerance_deg=_towards(-centre[1], _DOWN_RANGE_DEG) or usual.down_tolerance_deg,
        screen_left_deg=float(low[0]),
        screen_right_deg=float(high[0]),
        screen_down_deg=float(low[1]),
        screen_up_deg=float(high[1]),
        pitch_weights=() if weights is USUAL_WEIGHTS else astuple(weights),
    )


def _towards(centre_deg: float, allowed_deg: tuple[float, float]) -> float | None:
    """Limit towards the screen's middle, None where the screen does not lie that way."""
    if centre_deg <= 0:
        return None
    return float(np.clip(_NEARER_SHARE * centre_deg, *allowed_deg))

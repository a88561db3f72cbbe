"""The person's own look into the camera: found in the answer itself, or followed from the calibration.

Without a calibration it is the most frequent direction of their open eyes, by a kernel density in
which a picture counts less the farther the face model's own direction of head and eyes, which is
coarse but the same for everybody, lies below the camera (Zhang et al. 2017 take the cluster nearest
to the camera likewise). So a camera that stands askew costs nothing, and reading from notes for most
of the answer does not become the camera look. Where no direction stands out there is none.

A new seat shows as a jump of the face's place or size; each stretch that lasts is centred anew, near
the look it had.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np

from interview_sim.signals.face.eyes import SHUT_BELOW, VerticalWeights
from interview_sim.signals.types import BoolArray, FaceTrack, FloatArray, GazeCalibration

DARK_BELOW: Final = 0.2
SMALL_BELOW_PX: Final = 40.0
TINY_BELOW_PX: Final = 8.0
"""Eyes narrower than this cannot be read in any light: below it the gaze of one film, made smaller
and smaller, is 10 degrees off (3 degrees at 9 px, 1.4 at 12 px)."""
BLURRED_ABOVE: Final = 0.7
"""Where the eyes' detail is gone (a blur of a sixth of the eye's width gives 0.72 to 0.82) all gazes look
alike and low; films of 20 px an eye that can still be read give up to 0.7."""
RIVAL_ABOVE: Final = 0.5
"""A second face of more than half the size may be the one that speaks."""
CLEAR_SHARE: Final = 0.25
"""A camera look holds at least this share of what lies around it; gazes strewn evenly give 0.07."""

_MAX_CENTRE_YAW_DEG: Final = 20.0
_MAX_CENTRE_PITCH_DEG: Final = 25.0
_PRIOR_YAW_DEG: Final = 20.0
_PRIOR_PITCH_DEG: Final = 20.0
_MODEL_AT_CAMERA_DEG: Final = -5.0
_MODEL_SPREAD_DEG: Final = 6.0
_MODEL_LOOK_DEG: Final = 38.0
"""Turn of the eyes at full blendshape; people who look at a camera give -5 +- 5 degrees with it."""
_KERNEL_DEG: Final = 4.0
_GRID_STEP_DEG: Final = 0.5
_MIN_PICTURES: Final = 10
_MOST_CENTRED: Final = 20_000
_MODE_YAW_DEG: Final = 6.0
_MODE_PITCH_DEG: Final = 7.0
_FOLLOWED_DEG: Final = 8.0
_FOLLOWED_SPREAD_DEG: Final = 4.0
_NEW_SEAT_HEIGHTS: Final = 0.35
_NEW_SEAT_SIZE: Final = 1.25
_SEAT_SIDE_S: Final = 3.0
_SHORTEST_SEAT_S: Final = 8.0


def too_dark_and_small(face: FaceTrack) -> BoolArray:
    """Pictures in which the eyes cannot be read: low light and small eyes together; shape (n,)."""
    return (face.brightness < DARK_BELOW) & (face.eye_width_px < SMALL_BELOW_PX)


def tiny(face: FaceTrack) -> BoolArray:
    """Pictures in which the face is so small that no light would help; shape (n,)."""
    return face.eye_width_px < TINY_BELOW_PX


def blurred(face: FaceTrack) -> BoolArray:
    """Pictures in which the eyes have no detail left; shape (n,)."""
    return face.blur > BLURRED_ABOVE


def doubled(face: FaceTrack) -> BoolArray:
    """Pictures with a second face about as large: whose gaze counts is not known; shape (n,)."""
    return (face.n_faces > 1) & (face.rival_share > RIVAL_ABOVE)


def usable(face: FaceTrack) -> BoolArray:
    """Pictures with one face whose eyes can be read; shape (n,)."""
    lost = too_dark_and_small(face) | tiny(face) | blurred(face) | doubled(face)
    return (face.n_faces > 0) & ~lost


def gaze_deg(face: FaceTrack, zone: GazeCalibration | None = None) -> FloatArray:
    """Gaze against the camera, yaw and pitch in degrees, NaN without a face; shape (n, 2).

    With the weights of a calibrated person where `zone` has some.
    """
    pitch_deg = face.pitch_deg + face.eye_pitch_deg
    if zone is not None and zone.pitch_weights:
        head, iris, upper, lower, rest = zone.pitch_weights
        own = VerticalWeights(head=head, iris=iris, upper_lid=upper, lower_lid=lower, rest=rest)
        pitch_deg = own.pitch_deg(face.pitch_deg, face.eye_shape)
    return np.stack([face.yaw_deg + face.eye_yaw_deg, pitch_deg], axis=1)


def centred_on_person(face: FaceTrack) -> tuple[GazeCalibration, bool]:
    """The camera look to take for a person who was not calibrated, and whether it is clear."""
    usual = GazeCalibration(camera_yaw_deg=0.0, camera_pitch_deg=0.0)
    can_use = usable(face) & (face.openness >= SHUT_BELOW)
    if can_use.sum() < _MIN_PICTURES:
        return usual, True
    gaze = gaze_deg(face)[can_use]
    model_deg = (face.pitch_deg + _MODEL_LOOK_DEG * (face.look_up - face.look_down))[can_use]
    too_low_deg = np.minimum(0.0, model_deg - _MODEL_AT_CAMERA_DEG)
    weights = np.exp(-((too_low_deg / _MODEL_SPREAD_DEG) ** 2) / 2)
    reach = np.array([_MAX_CENTRE_YAW_DEG, _MAX_CENTRE_PITCH_DEG])
    prior = np.array([_PRIOR_YAW_DEG, _PRIOR_PITCH_DEG])
    centre = _mode(gaze, weights, np.zeros(2), reach, prior)
    zone = replace(usual, camera_yaw_deg=float(centre[0]), camera_pitch_deg=float(centre[1]))
    return zone, _is_clear(gaze, weights, centre)


def _is_clear(gaze: FloatArray, weights: FloatArray, centre: FloatArray) -> bool:
    """Whether enough of the gazes that might be the camera look lie close together."""
    from_centre = (gaze - centre) / (_MODE_YAW_DEG, _MODE_PITCH_DEG)
    around = (np.abs(gaze) <= (_MAX_CENTRE_YAW_DEG + 10, _MAX_CENTRE_PITCH_DEG + 10)).all(axis=1)
    whole = float(weights[around].sum())
    near = float(weights[around & ((from_centre**2).sum(axis=1) <= 1)].sum())
    return whole > 0 and near / whole >= CLEAR_SHARE


def _mode(
    gaze: FloatArray, weights: FloatArray, about: FloatArray, reach: FloatArray, prior: FloatArray
) -> FloatArray:
    """The most frequent direction within `reach` of `about`, degrees; shape (2,)."""
    every = max(1, len(gaze) // _MOST_CENTRED)
    gaze, weights = gaze[::every], weights[::every]
    yaws, pitches = (
        np.arange(-limit, limit + _GRID_STEP_DEG / 2, _GRID_STEP_DEG) + middle
        for limit, middle in zip(reach, about, strict=True)
    )
    density = (_kernel(yaws, gaze[:, 0]) * weights) @ _kernel(pitches, gaze[:, 1]).T
    density *= np.exp(-(((yaws - about[0]) / prior[0]) ** 2) / 2)[:, None]
    density *= np.exp(-(((pitches - about[1]) / prior[1]) ** 2) / 2)
    best_yaw, best_pitch = np.unravel_index(int(density.argmax()), density.shape)
    return np.array([yaws[best_yaw], pitches[best_pitch]])


def _kernel(grid_deg: FloatArray, gaze_deg: FloatArray) -> FloatArray:
    kernel: FloatArray = np.exp(-(((grid_deg[:, None] - gaze_deg) / _KERNEL_DEG) ** 2) / 2)
    return kernel


def followed_centre_deg(face: FaceTrack, zone: GazeCalibration, gaze: FloatArray) -> FloatArray:
    """The camera look in each picture, yaw and pitch, centred anew in each seat; shape (n, 2).

    A seat moves it by less than 8 degrees; where its most frequent direction lies farther away it
    is no camera look, and the former stays.
    """
    base = np.array([zone.camera_yaw_deg, zone.camera_pitch_deg])
    centre = np.tile(base, (face.t_s.size, 1))
    can_use = usable(face) & (face.openness >= SHUT_BELOW)
    for seat in _seats(face):
        within = seat & can_use & (np.abs(gaze - base) <= 2 * _FOLLOWED_DEG).all(axis=1)
        if within.sum() < _MIN_PICTURES:
            continue
        reach, prior = np.full(2, _FOLLOWED_DEG), np.full(2, _FOLLOWED_SPREAD_DEG)
        found = _mode(gaze[within], np.ones(int(within.sum())), base, reach, prior)
        if (np.abs(found - base) < _FOLLOWED_DEG - _GRID_STEP_DEG).all():
            centre[seat] = found
    return centre


def _seats(face: FaceTrack) -> list[BoolArray]:
    """Stretches of at least 8 s without a jump of the face's place (0.35 faces) or size (a quarter)."""
    seen = np.flatnonzero(face.n_faces > 0)
    if seen.size < _MIN_PICTURES:
        return []
    place = face.centre_xy[seen] / np.nanmedian(face.height_share[seen])
    size = np.log(np.maximum(face.height_share[seen], 1e-3))
    t_s, jumps = face.t_s[seen], [float(face.t_s[0])]
    for at_s in np.arange(t_s[0] + _SEAT_SIDE_S, t_s[-1] - _SEAT_SIDE_S, 1.0):
        before = (t_s >= at_s - _SEAT_SIDE_S) & (t_s < at_s)
        after = (t_s >= at_s) & (t_s < at_s + _SEAT_SIDE_S)
        if not (before.any() and after.any()) or at_s - jumps[-1] < _SEAT_SIDE_S:
            continue
        moved = np.abs(np.median(place[after], axis=0) - np.median(place[before], axis=0)).max()
        grown = abs(float(np.median(size[after]) - np.median(size[before])))
        if moved > _NEW_SEAT_HEIGHTS or grown > np.log(_NEW_SEAT_SIZE):
            jumps.append(float(at_s))
    edges_s = [*jumps, float("inf")]
    seats = [(face.t_s >= start) & (face.t_s < end) for start, end in pairwise(edges_s)]
    return [seat for seat in seats if np.ptp(face.t_s[seat]) >= _SHORTEST_SEAT_S]

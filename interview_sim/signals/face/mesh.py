"""Head pose: how the canonical face of the model bundle must be turned to fit the landmarks.

Weighted orthogonal Procrustes (Umeyama 1991) on the 33 landmarks and weights that the bundle
names as its basis. No camera intrinsics: the landmarks' depth is in the same pixels as their
width, so a similarity transform is enough, and the pose is told against the line of sight, which
is what counts for looking into a camera.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from interview_sim.signals.face.wire import WireError, read_fields

FloatArray = NDArray[np.float64]

_MESH_FIELD, _BASIS_FIELD = 1, 2
_VERTICES_FIELD = 3
_LANDMARK_FIELD, _WEIGHT_FIELD = 1, 2
_VERTEX_FLOATS = 5  # x, y, z, u, v


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadPose:
    """Turn of the head in degrees: to the viewer's right, up, and clockwise as the viewer sees it."""

    yaw_deg: float
    pitch_deg: float
    roll_deg: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CanonicalMesh:
    """The face that looks straight ahead.

    `points_cm`: shape (n, 3), x to the viewer's right, y up, z towards the viewer. `basis`: shape
    (k,), indices of the landmarks that the pose rests on; `weights`: shape (k,).
    """

    points_cm: FloatArray
    basis: NDArray[np.int64]
    weights: FloatArray

    def pose(self, landmarks_px: FloatArray) -> HeadPose:
        """Pose of a face from its landmarks, shape (>= 468, 3): x right, y down, z away, in pixels."""
        seen = landmarks_px[self.basis] * (1.0, -1.0, -1.0)
        return _angles(_rotation(self.points_cm[self.basis], seen, self.weights))


def parse_mesh(metadata: bytes) -> CanonicalMesh:
    """Read `geometry_pipeline_metadata_landmarks.binarypb`. Raises WireError if it is none."""
    vertices: list[FloatArray] = []
    basis: list[tuple[int, float]] = []
    for field in read_fields(metadata):
        if field.number == _MESH_FIELD:
            inner = read_fields(field.message())
            vertices.extend(vertex.floats() for vertex in inner if vertex.number == _VERTICES_FIELD)
        elif field.number == _BASIS_FIELD:
            basis.append(_basis_entry(field.message()))
    numbers = np.concatenate(vertices) if vertices else np.empty(0)
    if numbers.size == 0 or numbers.size % _VERTEX_FLOATS or not basis:
        raise WireError("no face mesh in the metadata")
    points_cm = numbers.reshape(-1, _VERTEX_FLOATS)[:, :3]
    indices = np.array([index for index, _weight in basis], dtype=np.int64)
    if indices.max() >= len(points_cm):
        raise WireError("the basis names landmarks that the mesh does not have")
    return CanonicalMesh(
        points_cm=points_cm, basis=indices, weights=np.array([weight for _index, weight in basis])
    )


def _basis_entry(message: bytes) -> tuple[int, float]:
    landmark, weight = 0, 0.0
    for field in read_fields(message):
        if field.number == _LANDMARK_FIELD:
            landmark = field.integer()
        elif field.number == _WEIGHT_FIELD:
            weight = float(field.floats()[0])
    return landmark, weight


def _rotation(model: FloatArray, seen: FloatArray, weights: FloatArray) -> FloatArray:
    """The rotation, shape (3, 3), that brings `model` closest to `seen` up to scale and place."""
    share = (weights / weights.sum())[:, None]
    centred_model = model - (share * model).sum(axis=0)
    centred_seen = seen - (share * seen).sum(axis=0)
    u, _scales, vt = np.linalg.svd((share * centred_seen).T @ centred_model)
    mirror = np.diag([1.0, 1.0, np.sign(np.linalg.det(u @ vt))])
    rotation: FloatArray = u @ mirror @ vt
    return rotation


def _angles(rotation: FloatArray) -> HeadPose:
    """Where the face's own forward and sideways axes point."""
    right, forward = rotation[:, 0], rotation[:, 2]
    return HeadPose(
        yaw_deg=float(np.degrees(np.arctan2(forward[0], forward[2]))),
        pitch_deg=float(np.degrees(np.arcsin(np.clip(forward[1], -1.0, 1.0)))),
        roll_deg=float(-np.degrees(np.arctan2(right[1], right[0]))),
    )

"""Opens the Face Landmarker bundle: three networks for OpenCV and the canonical face mesh.

The bundle is a zip (MediaPipe Face Landmarker, Apache-2.0, row `face-landmarker` of the model
catalogue). Nothing of it is written to disk.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from interview_sim.capture.opencv import import_cv2
from interview_sim.signals.errors import FaceModelUnusable
from interview_sim.signals.face.mesh import CanonicalMesh, parse_mesh
from interview_sim.signals.face.wire import WireError

DETECTOR: Final = "face_detector.tflite"
LANDMARKS: Final = "face_landmarks_detector.tflite"
BLENDSHAPES: Final = "face_blendshapes.tflite"
GEOMETRY: Final = "geometry_pipeline_metadata_landmarks.binarypb"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FaceBundle:
    """The networks (`cv2.dnn.Net`) and the mesh. Not for two threads at once."""

    detector: Any
    landmarks: Any
    blendshapes: Any
    mesh: CanonicalMesh


def open_bundle(path: Path) -> FaceBundle:
    """Load the bundle at `path`; about 0.1 s.

    Raises:
        FaceModelUnusable: there is no such file, or it is no such bundle.
    """
    cv2 = import_cv2()
    # OpenCV's thread pool is slower when the cores are busy, and one thread adds up in one order.
    cv2.setNumThreads(1)
    try:
        with zipfile.ZipFile(path) as bundle:
            nets = [_read_net(cv2, bundle.read(name)) for name in (DETECTOR, LANDMARKS, BLENDSHAPES)]
            mesh = parse_mesh(bundle.read(GEOMETRY))
    except (OSError, zipfile.BadZipFile, KeyError, cv2.error, WireError) as error:
        raise FaceModelUnusable(file=path, why=type(error).__name__) from error
    return FaceBundle(detector=nets[0], landmarks=nets[1], blendshapes=nets[2], mesh=mesh)


def _read_net(cv2: Any, content: bytes) -> Any:
    return cv2.dnn.readNetFromTFLite(np.frombuffer(content, np.uint8))

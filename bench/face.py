"""What the face signals cost a picture, and how far they are off on known movements: prints tables.

Real recordings lie in ../shared/media beside the checkout, or where INTERVIEW_SIM_TEST_MEDIA says.
Usage: python bench/face.py
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from interview_sim.demo.photograph import load_photograph
from interview_sim.demo.puppet import Pose, Puppet
from interview_sim.recording import Picture, open_recording, read_pictures
from interview_sim.settings import data_dir
from interview_sim.signals.face import FaceTracker, SeenFace
from interview_sim.weights import model_folder


def media() -> Path:
    """The folder with real recordings."""
    named = os.environ.get("INTERVIEW_SIM_TEST_MEDIA")
    return Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "media"


def costs_ms(pictures: Sequence[Picture], model: Path) -> np.ndarray:
    """Processor milliseconds of each picture, one core."""
    tracker = FaceTracker(model)
    costs = []
    for picture in pictures:
        before_s = time.process_time()
        tracker.look(picture.bgr, picture.t_s)
        costs.append(1000 * (time.process_time() - before_s))
    return np.array(costs)


def settled(puppet: Puppet, model: Path, pose: Pose) -> SeenFace | None:
    """The face of one pose after the tracker has settled on it."""
    tracker = FaceTracker(model)
    return [tracker.look(puppet.picture(pose), 0.1 * number).face for number in range(3)][-1]


def print_costs(model: Path, puppet: Puppet) -> None:
    """A table of milliseconds a picture."""
    still = puppet.picture(Pose())
    films = {
        "photograph 1280 x 720": [Picture(t_s=0.1 * number, bgr=still) for number in range(100)],
        "nobody 1280 x 720": [Picture(t_s=0.1 * n, bgr=np.full_like(still, 128)) for n in range(100)],
    }
    address = media() / "address_512.mp4"
    if address.is_file():
        with open_recording(address) as source:
            films["address_512.mp4"] = list(read_pictures(source, max_rate_hz=10.0))
    print(f"{'picture':24} {'median ms':>9} {'mean ms':>9} {'worst ms':>9}")
    for name, pictures in films.items():
        costs = costs_ms(pictures, model)
        print(f"{name:24} {np.median(costs):9.1f} {costs.mean():9.1f} {costs.max():9.1f}")


def print_accuracy(model: Path, puppet: Puppet) -> None:
    """A table of planned and measured movements of the photograph."""
    rest = settled(puppet, model, Pose())
    if rest is None:
        print("no face in the photograph")
        return
    poses = (
        *(("gaze right", Pose(gaze_yaw_deg=float(v)), float(v)) for v in (-25, -15, 15, 25)),
        *(("gaze up", Pose(gaze_pitch_deg=float(v)), float(v)) for v in (-30, -20, -10, 10, 20, 26)),
        *(("lean", Pose(lean_deg=float(v)), float(v)) for v in (-8, -4, 4, 8)),
    )
    print(f"\n{'movement':12} {'planned':>8} {'measured':>9}")
    for name, pose, planned in poses:
        face = settled(puppet, model, pose)
        if face is None:
            print(f"{name:12} {planned:8.0f} {'no face':>9}")
            continue
        measured = {
            "gaze right": face.yaw_deg + face.eye_yaw_deg - rest.yaw_deg - rest.eye_yaw_deg,
            "gaze up": face.pitch_deg + face.eye_pitch_deg - rest.pitch_deg - rest.eye_pitch_deg,
            "lean": face.roll_deg - rest.roll_deg,
        }[name]
        print(f"{name:12} {planned:8.0f} {measured:9.1f}")


def main() -> None:
    """Print both tables."""
    folder = model_folder("face-landmarker", data_dir(None))
    if folder is None:
        raise SystemExit("the face model is missing: interview-sim models install face-landmarker")
    model, puppet = folder / "face_landmarker.task", Puppet(load_photograph())
    print_costs(model, puppet)
    print_accuracy(model, puppet)


if __name__ == "__main__":
    main()

"""The face of an answer as a film, and the pose it has at any moment."""

from __future__ import annotations

import math
from fractions import Fraction
from pathlib import Path
from typing import Final

from interview_sim.capture.opencv import import_cv2
from interview_sim.demo.photograph import HEIGHT_PX, WIDTH_PX
from interview_sim.demo.puppet import Pose, Puppet
from interview_sim.demo.script import FaceScript, Glance, Lean

PICTURES_PER_S: Final = 25
BLINK_SHUT_S: Final = 0.12
BLINK_MOVES_S: Final = 0.08
SACCADE_S: Final = 0.08


def pose_at(face: FaceScript, t_s: float) -> Pose:
    """What the face does at `t_s`."""
    gaze_yaw_deg = gaze_pitch_deg = 0.0
    for glance in face.glances:
        angle_deg = glance.angle_deg * _away(glance, t_s)
        if glance.direction == "side":
            gaze_yaw_deg += angle_deg
        else:
            gaze_pitch_deg += angle_deg
    return Pose(
        gaze_yaw_deg=gaze_yaw_deg,
        gaze_pitch_deg=gaze_pitch_deg,
        openness=min((_openness(t_s - blink_s) for blink_s in face.blinks_s), default=1.0),
        lean_deg=sum(_lean_deg(lean, t_s) for lean in face.leans),
    )


def write_film(face: FaceScript, seconds: float, puppet: Puppet, path: Path) -> None:
    """Film `face` for `seconds`: 1280 x 720, 25 pictures a second, H.264."""
    import av

    cv2 = import_cv2()
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream(
            "libx264", rate=PICTURES_PER_S, options={"preset": "ultrafast", "crf": "20"}
        )
        stream.width, stream.height, stream.pix_fmt = WIDTH_PX, HEIGHT_PX, "yuv420p"
        for number in range(math.ceil(seconds * PICTURES_PER_S)):
            bgr = puppet.picture(pose_at(face, number / PICTURES_PER_S))
            yuv = cv2.cvtColor(bgr, cv2.COLOR_BGR2YUV_I420)
            frame = av.VideoFrame.from_ndarray(yuv, format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, PICTURES_PER_S)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _away(glance: Glance, t_s: float) -> float:
    """How far a glance has gone, 0..1; the eyes jump at both ends."""
    into = (t_s - glance.start_s) / SACCADE_S
    back = (glance.end_s - t_s) / SACCADE_S
    return min(1.0, max(0.0, min(into, back)))


def _openness(from_middle_s: float) -> float:
    """Lids around the middle of a blink: 0 shut, 1 open."""
    return min(1.0, max(0.0, (abs(from_middle_s) - BLINK_SHUT_S / 2) / BLINK_MOVES_S))


def _lean_deg(lean: Lean, t_s: float) -> float:
    share = (t_s - lean.start_s) / (lean.end_s - lean.start_s)
    if not 0.0 < share < 1.0:
        return 0.0
    return lean.angle_deg * 0.5 * (1 - math.cos(2 * math.pi * share))

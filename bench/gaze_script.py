"""What a drawn face does, second by second: ten seconds of calibration, then an answer with known looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np

from bench.living import Look
from interview_sim.capture.opencv import import_cv2
from interview_sim.measures.gaze.states import State
from interview_sim.recording.types import Pixels
from interview_sim.signals.face import GazeTarget

RATE_HZ: Final = 10
CAMERA_S: Final = 2.5
DOT_S: Final = 1.5

Damage = Literal[
    "none", "glasses", "dark", "dark and small", "blurred", "much blurred", "small", "JPEG 20", "mirrored"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One picture: how the face looks (None: nobody there) and what that is called."""

    look: Look | None
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """Calibration and answer, ten pictures a second, and when which dot was shown."""

    calibration: tuple[Moment, ...]
    answer: tuple[Moment, ...]
    targets: tuple[GazeTarget, ...]


def write_script(seed: int) -> Script:
    """A person before a screen of 36 to 48 degrees' width with the camera above it."""
    rng = np.random.default_rng(seed)
    half_width_deg = rng.uniform(18, 24)
    bottom_deg = -(2 + 2 * half_width_deg * 0.56)
    dots = {
        "camera": (0.0, 0.0),
        "top_left": (-half_width_deg, -3.0),
        "top_right": (half_width_deg, -3.0),
        "centre": (0.0, bottom_deg / 2 - 1),
        "bottom_right": (half_width_deg, bottom_deg),
        "bottom_left": (-half_width_deg, bottom_deg),
    }
    calibration: list[Moment] = []
    targets: list[GazeTarget] = []
    for where, (yaw_deg, pitch_deg) in dots.items():
        seconds = CAMERA_S if where == "camera" else DOT_S
        start_s = len(calibration) / RATE_HZ
        targets.append(GazeTarget(t_start_s=start_s, t_end_s=start_s + seconds, where=where))
        # The eyes do most of it; the head comes along by a fifth.
        for _ in range(2):
            jitter = rng.normal(0, 0.7, 2)
            look = Look(
                yaw_deg=yaw_deg + jitter[0],
                pitch_deg=pitch_deg + jitter[1],
                head_yaw_deg=round(0.2 * yaw_deg),
                head_pitch_deg=round(0.2 * pitch_deg),
            )
            calibration += [Moment(look=look, state="camera")] * round(seconds * RATE_HZ / 2)
    return Script(calibration=tuple(calibration), answer=_answer(rng), targets=tuple(targets))


def _answer(rng: np.random.Generator) -> tuple[Moment, ...]:
    """About 35 s: looks at the camera, and one after each something else."""
    glances: list[list[Moment]] = []
    for low, high, head_share in (
        (9, 13, 0.1),
        (13, 18, 0.15),
        (18, 25, 0.25),
        (28, 40, 0.45),
        (10, 20, 0.0),
    ):
        glances.append(_glance(rng, "down", 0.0, -rng.uniform(low, high), head_share))
    for low, high, head_share in ((16, 20, 0.0), (20, 26, 0.3), (24, 34, 0.5)):
        side = rng.choice([-1, 1]) * rng.uniform(low, high)
        glances.append(_glance(rng, "side", side, rng.uniform(-4, 4), head_share))
    glances.append(_glance(rng, "up", 0.0, rng.uniform(16, 20), 0.1))
    glances.append(_glance(rng, "up", rng.uniform(-6, 6), rng.uniform(20, 26), 0.3))
    glances += [_blink(rng) for _ in range(7)]
    glances.append([Moment(look=None, state="no_face")] * 8)
    looks = _camera_looks(rng)
    answer = _at_camera(rng, looks, 2.0)
    for number in rng.permutation(len(glances)):
        answer += glances[number] + _at_camera(rng, looks, rng.uniform(0.7, 1.3))
    return tuple(answer)


def _camera_looks(rng: np.random.Generator) -> list[Look]:
    """The eyes stay on the camera while the head sways by some degrees."""
    eyes, head = rng.normal(0, 1.0, (12, 2)), rng.normal(0, 3.0, (12, 2))
    return [
        Look(yaw_deg=yaw, pitch_deg=pitch, head_yaw_deg=head_yaw, head_pitch_deg=head_pitch)
        for (yaw, pitch), (head_yaw, head_pitch) in zip(eyes.tolist(), head.tolist(), strict=True)
    ]


def _at_camera(rng: np.random.Generator, looks: list[Look], seconds: float) -> list[Moment]:
    moments: list[Moment] = []
    while len(moments) < seconds * RATE_HZ:
        moments += [Moment(look=looks[int(rng.integers(len(looks)))], state="camera")] * 5
    return moments


def _glance(
    rng: np.random.Generator, state: State, yaw_deg: float, pitch_deg: float, head_share: float
) -> list[Moment]:
    look = Look(
        yaw_deg=yaw_deg,
        pitch_deg=pitch_deg,
        head_yaw_deg=head_share * yaw_deg,
        head_pitch_deg=head_share * pitch_deg,
    )
    return [Moment(look=look, state=state)] * int(rng.integers(6, 16))


def _blink(rng: np.random.Generator) -> list[Moment]:
    """0.1 to 0.4 s; a picture may catch the lids on their way."""
    length = int(rng.choice([1, 2, 2, 3, 4]))
    lids = [rng.uniform(0.0, 0.6)] if length == 1 else [rng.uniform(0.1, 0.6), *([0.0] * (length - 1))]
    look = Look(head_pitch_deg=rng.normal(0, 2.0))
    return [Moment(look=replace(look, lids_open=open_share), state="blink") for open_share in lids]


def damaged(bgr: Pixels, damage: Damage, eyes_px: tuple[np.ndarray, np.ndarray]) -> Pixels:
    """The picture as a poorer camera or room would give it; `eyes_px`: middles of both eyes."""
    cv2 = import_cv2()
    if damage == "glasses":
        return _with_glasses(bgr, eyes_px)
    if damage in ("dark", "dark and small"):
        dark = (255 * 0.35 * (bgr / 255.0) ** 1.6).astype(np.uint8)
        return dark if damage == "dark" else cv2.resize(dark, None, fx=0.35, fy=0.35, interpolation=3)
    if damage == "blurred":
        return cv2.GaussianBlur(bgr, (0, 0), 2.5)
    if damage == "much blurred":
        return cv2.GaussianBlur(bgr, (0, 0), 9.0)
    if damage == "small":
        return cv2.resize(bgr, None, fx=0.35, fy=0.35, interpolation=cv2.INTER_AREA)
    if damage == "JPEG 20":
        _done, packed = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, 20])
        return cv2.imdecode(packed, cv2.IMREAD_COLOR)
    return np.ascontiguousarray(bgr[:, ::-1]) if damage == "mirrored" else bgr


def _with_glasses(bgr: Pixels, eyes_px: tuple[np.ndarray, np.ndarray]) -> Pixels:
    """Dark frames and a pale reflection on each lens."""
    cv2, worn = import_cv2(), bgr.copy()
    apart_px = float(np.linalg.norm(eyes_px[1] - eyes_px[0]))
    axes = (round(0.40 * apart_px), round(0.30 * apart_px))
    shine = worn.copy()
    for eye in eyes_px:
        at = (round(float(eye[0])), round(float(eye[1] + 0.04 * apart_px)))
        cv2.ellipse(worn, at, axes, 0, 0, 360, (35, 30, 30), round(0.05 * apart_px), cv2.LINE_AA)
        spot = (at[0] - round(0.15 * apart_px), at[1] - round(0.12 * apart_px))
        cv2.ellipse(
            shine, spot, (round(0.11 * apart_px), round(0.05 * apart_px)), -30, 0, 360, (245, 245, 240), -1
        )
    inner = [
        (round(float(eye[0])) + sign * axes[0], round(float(eye[1])))
        for eye, sign in zip(eyes_px, (1, -1), strict=True)
    ]
    cv2.line(worn, inner[0], inner[1], (35, 30, 30), round(0.05 * apart_px), cv2.LINE_AA)
    return cv2.addWeighted(worn, 0.65, np.where(shine > worn, shine, worn), 0.35, 0)

"""Framing: how much of the time the face stood well in the picture, and what was amiss."""

from __future__ import annotations

from typing import Final

import numpy as np

from interview_sim.measures.gaze.states import picture_weights_s
from interview_sim.measures.registry import measure
from interview_sim.results import Event, Measured, Measurement, NotMeasured
from interview_sim.signals.types import BoolArray, FaceTrack, FloatArray

MIN_SECONDS: Final = 2.0
SHORTEST_EVENT_S: Final = 1.0
CENTRE_X: Final = (0.3, 0.7)
CENTRE_Y: Final = (0.25, 0.7)
HEIGHT: Final = (0.18, 0.8)
BRIGHTNESS: Final = (0.2, 0.9)


@measure("framing", unit="share", needs="face")
def framing(face: FaceTrack, duration_s: float) -> Measurement:
    """Share 0..1 of the answer in which the face was there, near the middle and of a fitting size.

    Well placed: centre at 30-70 % of the width and 25-70 % of the height, height 18-80 % of the
    picture's (a webcam at arm's length gives 30-50 %). Events of at least 1 s: no_face, off_centre,
    too_small, too_large, too_dark, too_bright, second_face. Light and a second face are told and do
    not count. `details`: present_share, centred_share, second_face_s, medians of the face's height
    (share of the picture's) and brightness (0..1).
    """
    weights_s = picture_weights_s(face.t_s)
    seen_s = float(weights_s.sum())
    if seen_s < MIN_SECONDS:
        return NotMeasured(reason="too_short", facts={"needed": int(MIN_SECONDS)})
    amiss = _amiss(face)
    is_well = (face.n_faces > 0) & ~(amiss["off_centre"] | amiss["too_small"] | amiss["too_large"])
    return Measured(
        value=_share(weights_s, is_well, seen_s),
        usable_share=min(1.0, seen_s / max(duration_s, seen_s)),
        events=_events(face.t_s, weights_s, amiss),
        details={
            "present_share": _share(weights_s, face.n_faces > 0, seen_s),
            "centred_share": _share(weights_s, (face.n_faces > 0) & ~amiss["off_centre"], seen_s),
            "second_face_s": float(weights_s[amiss["second_face"]].sum()),
            "height_share": _median(face.height_share),
            "brightness": _median(face.brightness),
        },
    )


def _amiss(face: FaceTrack) -> dict[str, BoolArray]:
    """What is not as it should be, picture by picture; a picture without a face is only that."""
    x, y = face.centre_xy[:, 0], face.centre_xy[:, 1]
    return {
        "no_face": face.n_faces == 0,
        "off_centre": (x < CENTRE_X[0]) | (x > CENTRE_X[1]) | (y < CENTRE_Y[0]) | (y > CENTRE_Y[1]),
        "too_small": face.height_share < HEIGHT[0],
        "too_large": face.height_share > HEIGHT[1],
        "too_dark": face.brightness < BRIGHTNESS[0],
        "too_bright": face.brightness > BRIGHTNESS[1],
        "second_face": face.n_faces > 1,
    }


def _share(weights_s: FloatArray, flags: BoolArray, seen_s: float) -> float:
    return min(1.0, float(weights_s[flags].sum()) / seen_s)


def _median(values: FloatArray) -> float:
    return float(np.nanmedian(values))


def _events(t_s: FloatArray, weights_s: FloatArray, amiss: dict[str, BoolArray]) -> tuple[Event, ...]:
    events: list[Event] = []
    for label, flags in amiss.items():
        edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
        for first, after in edges.reshape(-1, 2):
            end_s = float(t_s[after - 1] + weights_s[after - 1])
            if end_s - t_s[first] >= SHORTEST_EVENT_S - 1e-9:
                events.append(Event(start_s=float(t_s[first]), end_s=end_s, label=label))
    return tuple(sorted(events, key=lambda event: (event.start_s, event.label)))

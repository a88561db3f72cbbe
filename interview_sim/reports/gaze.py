"""Gaze as spans in which one state lasts, from the per-picture states of `eye_contact`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from interview_sim.results import Analysis

BLINK: Final = "blink"
_LAST_PICTURE_S: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class GazeSpan:
    """`state` is camera, down, up, side or no_face; a blink belongs to what was before it."""

    state: str
    start_s: float
    end_s: float


def gaze_spans(analysis: Analysis) -> tuple[GazeSpan, ...]:
    """States that follow one another, joined; empty where no picture was analysed."""
    found = analysis.measures.get("eye_contact")
    frames = found.details.get("frames") if found is not None else None
    if not isinstance(frames, list | tuple):
        return ()
    spans: list[GazeSpan] = []
    for frame in frames:
        moment_s, state = float(frame[0]), str(frame[1])  # type: ignore[index, arg-type]
        if spans and state in (BLINK, spans[-1].state):
            last = spans.pop()
            spans.append(GazeSpan(state=last.state, start_s=last.start_s, end_s=moment_s + _LAST_PICTURE_S))
        else:
            if spans:
                last = spans.pop()
                spans.append(GazeSpan(state=last.state, start_s=last.start_s, end_s=moment_s))
            first = "camera" if state == BLINK else state
            spans.append(GazeSpan(state=first, start_s=moment_s, end_s=moment_s + _LAST_PICTURE_S))
    return tuple(spans)

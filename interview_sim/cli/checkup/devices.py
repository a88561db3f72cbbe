"""Camera and microphone, as the settings name them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from interview_sim.cli.checkup.check import Check, hint, missing, ok, refused
from interview_sim.errors import InterviewSimError
from interview_sim.settings import Settings


def device_checks(settings: Settings) -> list[Check]:
    """Whether the chosen camera and microphone are there; nothing is recorded."""
    return [camera_check(settings), _microphone(settings.microphone_source)]


def camera_check(settings: Settings) -> Check:
    """Whether the chosen camera is there."""
    return _camera(settings.camera_source)


def _camera(source: str | None) -> Check:
    from interview_sim.capture.devices import find_camera
    from interview_sim.capture.sources import parse_source

    try:
        choice = parse_source(source)
        if choice.kind == "none":
            return hint("camera")
        if choice.kind in ("file", "url"):
            return ok("camera", found=choice.text)
        camera = find_camera(choice)
    except InterviewSimError as error:
        return refused("camera", error)
    if camera is None:
        return missing("camera", wanted=source or "-")
    node = Path(f"/dev/video{camera.index}")
    if sys.platform == "linux" and node.exists() and not os.access(node, os.R_OK | os.W_OK):
        return Check(
            name="camera",
            state="missing",
            code="doctor-camera-forbidden",
            facts={"found": camera.name, "file": str(node)},
        )
    return ok("camera", found=camera.name)


def _microphone(source: str | None) -> Check:
    from interview_sim.capture.devices import find_microphone, list_microphones
    from interview_sim.capture.sources import parse_source

    try:
        choice = parse_source(source)
        if choice.kind == "none":
            return hint("microphone")
        if choice.kind in ("file", "url"):
            return ok("microphone", found=choice.text)
        if not list_microphones():
            return missing("microphone")
        return ok("microphone", found=find_microphone(choice).name)
    except InterviewSimError as error:
        return refused("microphone", error)

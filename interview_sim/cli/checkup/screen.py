"""Display, fonts, voices and sound output, as Qt sees them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from interview_sim.cli.checkup.check import Check, hint, missing, ok

WAIT_S = 25


def screen_checks() -> list[Check]:
    """The display, a Korean font, voices, QtMultimedia."""
    found, display = _look()
    if display.name == "windows":
        return [display]
    return [display, _font(found.get("fonts", [])), _sound(found), _voices(found)]


def display_check() -> Check:
    """Whether windows can be shown here; quick, since no voice is tried."""
    return _look("--display-only")[1]


def _look(*options: str) -> tuple[dict[str, Any], Check]:
    """What Qt finds on the display, or without one, and whether windows can be shown."""
    found = _probe(os.environ, *options) if _may_have_display() else {}
    if "screen" in found:
        return found, ok("display", size=found["screen"])
    found = _probe({**os.environ, "QT_QPA_PLATFORM": "offscreen"}, *options)
    if "screen" in found:
        return found, missing("display")
    return found, missing("windows", why=found.get("error", "-"))


def _may_have_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _font(families: list[str]) -> Check:
    return ok("font", found=families[0]) if families else missing("font")


def _sound(found: Mapping[str, Any]) -> Check:
    fault = found.get("sound", "-")
    return missing("playback", why=fault) if fault else ok("playback")


def _voices(found: Mapping[str, Any]) -> Check:
    voices = found.get("voices", [])
    return (
        ok("voice", found=", ".join(voices))
        if "ko" in voices
        else hint("voice", found=", ".join(voices) or "-")
    )


def _probe(environment: Mapping[str, str], *options: str) -> dict[str, Any]:
    """What the probe said before it ended or the time was over."""
    command = [sys.executable, "-m", "interview_sim.cli.checkup.qt_probe", *options]
    try:
        done = subprocess.run(command, env=environment, capture_output=True, timeout=WAIT_S, check=False)
        said, complaint = done.stdout, done.stderr.decode("utf-8", "replace").strip()
    except subprocess.TimeoutExpired as late:
        said, complaint = late.stdout or b"", ""
    found: dict[str, Any] = {"error": complaint.splitlines()[-1] if complaint else "-"}
    for line in said.splitlines():
        if line.startswith(b"{"):
            found.update(json.loads(line))
    return found

"""Cameras of every kind behind three methods: open, read, close.

`read` blocks until there is a picture; None says that nothing more comes (pulled out, stream
dead, file over). All of it runs in the camera's own thread (`camera_feed`).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Protocol

from interview_sim.capture.clock import now_s
from interview_sim.capture.devices import camera_backend, find_camera, list_cameras
from interview_sim.capture.errors import (
    CameraBusy,
    CameraForbidden,
    CameraMissing,
    CaptureError,
    NoPictureInFile,
    StreamUnreachable,
)
from interview_sim.capture.opencv import import_cv2
from interview_sim.capture.playing import FilePlayer
from interview_sim.capture.sources import SourceChoice
from interview_sim.capture.types import CapturedPicture
from interview_sim.recording import probe, read_pictures

_OPEN_TIMEOUT_MS = 3_000
_READ_TIMEOUT_MS = 2_000


class Camera(Protocol):
    """A source of pictures."""

    name: str

    def open(self) -> None:
        """Make it ready. Raises CaptureError."""

    def read(self) -> CapturedPicture | None:
        """Wait for the next picture; None when nothing more comes."""

    def close(self) -> None:
        """Let go of it; may be called from another thread while `read` waits."""


class _OpenCvCamera:
    """What devices and streams share."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._capture: Any = None

    def read(self) -> CapturedPicture | None:
        is_read, picture = self._capture.read()
        # The time of arrival: over HTTP the position OpenCV tells is wrong.
        t_s = now_s()
        return CapturedPicture(t_s=t_s, bgr=picture) if is_read else None

    def close(self) -> None:
        if self._capture is not None:
            self._capture.release()


class DeviceCamera(_OpenCvCamera):
    """A camera of this machine, asked for a size; it may give another."""

    def __init__(self, choice: SourceChoice, width_px: int, height_px: int) -> None:
        super().__init__(choice.text or "0")
        self._choice = choice
        self._size_px = (width_px, height_px)

    def open(self) -> None:
        cv2 = import_cv2()
        device = find_camera(self._choice)
        if device is None:
            found = ", ".join(f"{camera.index}: {camera.name}" for camera in list_cameras()) or "-"
            raise CameraMissing(device=self.name, found=found)
        self._capture = cv2.VideoCapture(device.index, camera_backend(cv2))
        if not self._capture.isOpened():
            raise _why_closed(device.index, device.name)
        self.name = device.name
        # Over USB 2 only compressed pictures come at 30 a second in this size.
        self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, self._size_px[0])
        self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, self._size_px[1])
        self._capture.set(cv2.CAP_PROP_FPS, 30)


def _why_closed(index: int, name: str) -> CaptureError:
    if sys.platform == "linux" and not os.access(f"/dev/video{index}", os.R_OK | os.W_OK):
        return CameraForbidden(device=name)
    return CameraBusy(device=name)


class StreamCamera(_OpenCvCamera):
    """A camera behind an address (HTTP, RTSP). A stream that stalls gives None after 2 s."""

    def __init__(self, url: str) -> None:
        super().__init__(url)

    def open(self) -> None:
        cv2 = import_cv2()
        timeouts = [
            cv2.CAP_PROP_OPEN_TIMEOUT_MSEC,
            _OPEN_TIMEOUT_MS,
            cv2.CAP_PROP_READ_TIMEOUT_MSEC,
            _READ_TIMEOUT_MS,
        ]
        self._capture = cv2.VideoCapture(self.name, cv2.CAP_FFMPEG, timeouts)
        if not self._capture.isOpened():
            raise StreamUnreachable(device=self.name)


class FileCamera:
    """A file that plays in real time, with the times it was recorded with."""

    def __init__(self, path: Path, max_width_px: int) -> None:
        self.name = str(path)
        self._path = path
        self.player = FilePlayer(
            lambda: ((p.t_s, p) for p in read_pictures(path, max_width_px=max_width_px)),
        )

    def open(self) -> None:
        info = probe(self._path)
        if not info.has_picture:
            raise NoPictureInFile(device=self.name)
        self.player.length_s = info.duration_s

    def read(self) -> CapturedPicture | None:
        played = self.player.next()
        return None if played is None else CapturedPicture(t_s=played[0], bgr=played[1].bgr)

    def close(self) -> None:
        self.player.close()


def camera_for(choice: SourceChoice, width_px: int, height_px: int) -> Camera | None:
    """The camera that a choice means; None for `none`. Nothing is opened yet."""
    if choice.kind == "none":
        return None
    if choice.kind == "file":
        return FileCamera(choice.path, width_px)
    if choice.kind == "url":
        return StreamCamera(choice.text)
    return DeviceCamera(choice, width_px, height_px)

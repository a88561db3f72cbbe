"""Which cameras and microphones there are, and which one a choice means."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import cast

from interview_sim.capture.errors import MicrophoneMissing, SoundSystemMissing
from interview_sim.capture.sources import SourceChoice
from interview_sim.capture.types import DeviceInfo

_VIDEO_CLASS = Path("/sys/class/video4linux")
_CAMERAS_TRIED = 4

# PortAudio reads the list of devices once; it can be read anew only while no stream is open.
# Whoever opens a stream holds the lock meanwhile.
streams_lock = threading.RLock()
_n_streams = 0


def list_cameras() -> tuple[DeviceInfo, ...]:
    """Cameras by index. Linux knows their names; elsewhere the first few indexes are tried."""
    if sys.platform == "linux":
        return _linux_cameras(_VIDEO_CLASS)
    return _tried_cameras()


def _linux_cameras(folder: Path) -> tuple[DeviceInfo, ...]:
    cameras = []
    for node in folder.glob("video*"):
        # A camera has further nodes for metadata; their "index" is not 0.
        index_file = node / "index"
        if index_file.is_file() and index_file.read_text().strip() != "0":
            continue
        name_file = node / "name"
        name = name_file.read_text("utf-8", "replace").strip() if name_file.is_file() else node.name
        index = int(node.name.removeprefix("video"))
        cameras.append(DeviceInfo(index=index, name=name))
    return _first_is_default(sorted(cameras, key=lambda camera: camera.index))


def _tried_cameras() -> tuple[DeviceInfo, ...]:
    from interview_sim.capture.opencv import import_cv2

    cv2 = import_cv2()
    cameras = []
    for index in range(_CAMERAS_TRIED):
        camera = cv2.VideoCapture(index, camera_backend(cv2))
        if camera.isOpened():
            cameras.append(DeviceInfo(index=index, name=f"Camera {index}"))
        camera.release()
    return _first_is_default(cameras)


def _first_is_default(cameras: Sequence[DeviceInfo]) -> tuple[DeviceInfo, ...]:
    return tuple(
        DeviceInfo(index=camera.index, name=camera.name, is_default=number == 0)
        for number, camera in enumerate(cameras)
    )


def camera_backend(cv2: ModuleType) -> int:
    """OpenCV's fastest way to a device on this system."""
    if sys.platform == "win32":
        return int(cv2.CAP_DSHOW)
    return int(cv2.CAP_V4L2 if sys.platform == "linux" else cv2.CAP_ANY)


def list_microphones() -> tuple[DeviceInfo, ...]:
    """Microphones by index. Devices plugged in since are seen while no microphone is open.

    Raises SoundSystemMissing where PortAudio is not installed.
    """
    sd = import_sounddevice()
    with streams_lock:
        if _n_streams == 0:
            sd._terminate()
            sd._initialize()
    default = sd.default.device[0]
    home = sd.query_devices(default)["hostapi"] if default >= 0 else None
    return tuple(
        DeviceInfo(index=number, name=device["name"], is_default=number == default)
        for number, device in enumerate(sd.query_devices())
        # Windows lists a device once for each of its four sound systems.
        if device["max_input_channels"] > 0 and (sys.platform != "win32" or device["hostapi"] == home)
    )


def import_sounddevice() -> ModuleType:
    """The module sounddevice. Raises SoundSystemMissing where PortAudio is not installed."""
    try:
        import sounddevice
    except OSError as error:
        raise SoundSystemMissing() from error
    return cast(ModuleType, sounddevice)


def count_stream(change: int) -> None:
    """Told by a microphone when it opens (+1) and closes (-1) its stream."""
    global _n_streams
    with streams_lock:
        _n_streams += change


def find_microphone(choice: SourceChoice) -> DeviceInfo:
    """The microphone that a choice by default, index or name means. Raises MicrophoneMissing."""
    microphones = list_microphones()
    found = _chosen(choice, microphones)
    if found is None:
        names = ", ".join(f"{m.index}: {m.name}" for m in microphones) or "-"
        raise MicrophoneMissing(device=choice.text or "0", found=names)
    return found


def find_camera(choice: SourceChoice) -> DeviceInfo | None:
    """The camera that a choice by default, index or name means, or None."""
    cameras = list_cameras() if choice.kind != "index" or sys.platform == "linux" else ()
    found = _chosen(choice, cameras)
    if found is None and choice.kind == "index" and sys.platform != "linux":
        return DeviceInfo(index=choice.index, name=f"Camera {choice.index}")
    return found


def _chosen(choice: SourceChoice, devices: Sequence[DeviceInfo]) -> DeviceInfo | None:
    if choice.kind == "default":
        return next((d for d in devices if d.is_default), devices[0] if devices else None)
    if choice.kind == "index":
        return next((d for d in devices if d.index == choice.index), None)
    wanted = choice.text.casefold()
    exact = [d for d in devices if d.name.casefold() == wanted]
    partly = [d for d in devices if wanted in d.name.casefold()]
    return next(iter(exact or partly), None)

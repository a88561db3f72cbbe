"""What camera and microphone give, on one clock, appended safely to the recording."""

from interview_sim.capture.capturing import Capture
from interview_sim.capture.devices import list_cameras, list_microphones
from interview_sim.capture.errors import (
    CameraBusy,
    CameraForbidden,
    CameraMissing,
    CaptureError,
    DeviceSilent,
    MicrophoneBusy,
    MicrophoneMissing,
    MicrophoneNotFromUrl,
    NoPictureInFile,
    NoSoundInFile,
    NothingToCapture,
    SoundSystemMissing,
    StreamUnreachable,
)
from interview_sim.capture.sources import SourceChoice, parse_source
from interview_sim.capture.types import (
    CapturedPicture,
    CaptureReport,
    DeviceInfo,
    DeviceKind,
    Fault,
    FaultKind,
    SoundClip,
    SoundLevel,
)

__all__ = [
    "CameraBusy",
    "CameraForbidden",
    "CameraMissing",
    "Capture",
    "CaptureError",
    "CaptureReport",
    "CapturedPicture",
    "DeviceInfo",
    "DeviceKind",
    "DeviceSilent",
    "Fault",
    "FaultKind",
    "MicrophoneBusy",
    "MicrophoneMissing",
    "MicrophoneNotFromUrl",
    "NoPictureInFile",
    "NoSoundInFile",
    "NothingToCapture",
    "SoundClip",
    "SoundLevel",
    "SoundSystemMissing",
    "SourceChoice",
    "StreamUnreachable",
    "list_cameras",
    "list_microphones",
    "parse_source",
]

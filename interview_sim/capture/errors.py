"""What keeps a camera or microphone from being used. Sentences: assets/messages/capture.toml."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class CaptureError(InterviewSimError):
    """Root of this room's errors. Facts: device."""

    code = "capture-not-usable"


class NothingToCapture(CaptureError):
    """Neither camera nor microphone was chosen."""

    code = "capture-nothing"


class PictureLibraryMissing(CaptureError):
    """A system library that OpenCV is linked with is not there. Facts: why."""

    code = "picture-library-missing"


class CameraMissing(CaptureError):
    """There is no such camera. Facts: device, found."""

    code = "camera-missing"


class CameraForbidden(CaptureError):
    """The system does not let this program use the camera. Facts: device."""

    code = "camera-forbidden"


class CameraBusy(CaptureError):
    """The camera is there and does not open; as a rule another program uses it. Facts: device."""

    code = "camera-busy"


class StreamUnreachable(CaptureError):
    """A camera's address does not answer with pictures. Facts: device."""

    code = "stream-unreachable"


class MicrophoneMissing(CaptureError):
    """There is no such microphone. Facts: device, found."""

    code = "microphone-missing"


class MicrophoneBusy(CaptureError):
    """The microphone is there and does not open. Facts: device, why."""

    code = "microphone-busy"


class MicrophoneNotFromUrl(CaptureError):
    """A microphone is a device or a file, not an address. Facts: device."""

    code = "microphone-not-from-url"


class SoundSystemMissing(CaptureError):
    """PortAudio, which sounddevice needs, is not installed."""

    code = "sound-system-missing"


class NoPictureInFile(CaptureError):
    """A file was chosen as camera and holds no moving picture. Facts: device."""

    code = "camera-file-without-picture"


class NoSoundInFile(CaptureError):
    """A file was chosen as microphone and holds no sound. Facts: device."""

    code = "microphone-file-without-sound"


class DeviceSilent(CaptureError):
    """Devices opened but gave nothing within seconds. Facts: device."""

    code = "capture-gives-nothing"

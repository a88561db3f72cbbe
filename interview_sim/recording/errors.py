"""What can be wrong with a recording's file. Sentences: assets/messages/recording.toml."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class RecordingError(InterviewSimError):
    """Root of this room's errors. Facts: file."""

    code = "recording-not-usable"


class RecordingMissing(RecordingError):
    """There is no such file. Facts: file."""

    code = "recording-missing"


class RecordingEmpty(RecordingError):
    """The file holds no bytes, or nothing that could be heard or seen. Facts: file."""

    code = "recording-empty"


class RecordingUnreadable(RecordingError):
    """The file is no recording, or cut or damaged so that nothing can be read. Facts: file."""

    code = "recording-unreadable"


class RecordingNoStreams(RecordingError):
    """A media file with neither sound nor moving picture. Facts: file."""

    code = "recording-no-streams"


class RecordingBeingWritten(RecordingError):
    """The file is still being recorded, so it cannot be changed. Facts: file."""

    code = "recording-being-written"


class RecordingNotWritable(RecordingError):
    """The file cannot be created or written. Facts: file, why."""

    code = "recording-not-writable"


class RecordingDiskFull(RecordingNotWritable):
    """The disk ran full; what was written so far is kept. Facts: file."""

    code = "recording-disk-full"


class ClipEmpty(RecordingError):
    """There is nothing to cut in the selection. Facts: file, start_s, end_s."""

    code = "clip-empty"

"""The recording's file format: writer, reader, follower, repair, remux for take-home, clips."""

from interview_sim.recording.clipping import Clip, clip
from interview_sim.recording.container import Source
from interview_sim.recording.errors import (
    ClipEmpty,
    RecordingBeingWritten,
    RecordingDiskFull,
    RecordingEmpty,
    RecordingError,
    RecordingMissing,
    RecordingNoStreams,
    RecordingNotWritable,
    RecordingUnreadable,
)
from interview_sim.recording.files import create_recording, open_recording
from interview_sim.recording.liveness import is_being_written
from interview_sim.recording.looking import FoundPicture, PictureSeeker
from interview_sim.recording.mending import remux, repair
from interview_sim.recording.pictures import read_pictures
from interview_sim.recording.probing import probe
from interview_sim.recording.sound import read_sound
from interview_sim.recording.types import (
    Gap,
    GapKind,
    Picture,
    PictureFormat,
    ReadTally,
    RecordingInfo,
    RepairResult,
    SoundBlock,
    SoundFormat,
)
from interview_sim.recording.writer import RecordingWriter

__all__ = [
    "Clip",
    "ClipEmpty",
    "FoundPicture",
    "Gap",
    "GapKind",
    "Picture",
    "PictureFormat",
    "PictureSeeker",
    "ReadTally",
    "RecordingBeingWritten",
    "RecordingDiskFull",
    "RecordingEmpty",
    "RecordingError",
    "RecordingInfo",
    "RecordingMissing",
    "RecordingNoStreams",
    "RecordingNotWritable",
    "RecordingUnreadable",
    "RecordingWriter",
    "RepairResult",
    "SoundBlock",
    "SoundFormat",
    "Source",
    "clip",
    "create_recording",
    "is_being_written",
    "open_recording",
    "probe",
    "read_pictures",
    "read_sound",
    "remux",
    "repair",
]

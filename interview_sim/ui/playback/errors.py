"""What can keep a recording, or a part of it, from being played. Sentences: assets/messages/playback.toml."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class PlaybackError(InterviewSimError):
    """The recording cannot be played here. Facts: file."""

    code = "playback-not-possible"


class PlaybackLost(PlaybackError):
    """The file can no longer be read: removed drive, deleted file. Facts: file."""

    code = "playback-lost"


class PlaybackDamaged(PlaybackError):
    """Some pictures are damaged; the rest plays. Facts: file."""

    code = "playback-damaged"


class PlaybackCutShort(PlaybackError):
    """The recording ends before its answer did; what is there plays. Facts: file."""

    code = "playback-cut-short"

"""What keeps a video from becoming a question's clip. Sentences: assets/messages/editor.toml."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class ClipUnfit(InterviewSimError):
    """The video cannot be used. Facts: file."""

    code = "clip-not-readable"


class ClipOfOtherKind(ClipUnfit):
    """It is no video file of a kind that is played. Facts: file, allowed."""

    code = "clip-kind"


class ClipTooLarge(ClipUnfit):
    """The file is too large. Facts: file, size_mb, limit_mb."""

    code = "clip-too-large"


class ClipTooLong(ClipUnfit):
    """It takes too long. Facts: file, length_s, limit_s."""

    code = "clip-too-long"


class ClipWithoutPicture(ClipUnfit):
    """There is sound at most. Facts: file."""

    code = "clip-no-picture"

"""Interviewers' clips of a bank's questions: looked at, and copied below the bank's folder as sounds are."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from interview_sim.errors import InputNotReadable
from interview_sim.ui.editor.desk.errors import (
    ClipOfOtherKind,
    ClipTooLarge,
    ClipTooLong,
    ClipUnfit,
    ClipWithoutPicture,
)
from interview_sim.ui.editor.desk.sounds import kept_name

MOST_S: Final = 120.0
MOST_BYTES: Final = 200_000_000
# A camera that was told two minutes may write a picture more.
_TOLERANCE_S: Final = 0.5


def clip_length_s(path: Path) -> float:
    """How long a clip is, in seconds, once its first picture was seen.

    Raises:
        ClipUnfit: it is missing or cannot be opened.
        ClipWithoutPicture: it has sound at most.
    """
    from interview_sim.recording import (
        PictureSeeker,
        RecordingError,
        RecordingNoStreams,
        open_recording,
        probe,
    )

    try:
        info = probe(path)
        if not info.has_picture:
            raise ClipWithoutPicture(file=path.name)
        with open_recording(path) as source, PictureSeeker(source) as seeker:
            has_first = seeker.at(0.0) is not None
    except RecordingNoStreams as error:
        raise ClipWithoutPicture(file=path.name) from error
    except (RecordingError, OSError) as error:
        raise ClipUnfit(file=path.name) from error
    if not has_first:
        raise ClipWithoutPicture(file=path.name)
    if not info.duration_s:
        raise ClipUnfit(file=path.name)
    return info.duration_s


def keep_clip(data_dir: Path, bank_id: str, source: Path) -> tuple[str, float]:
    """Look at a video and copy it to the bank; its name as questions give it, and its length in seconds.

    Raises:
        ClipUnfit: it is of another kind, too large, too long, without a picture, or cannot be opened.
        InputNotReadable: it cannot be read.
        OutputNotWritable: the data folder cannot be written.
    """
    from interview_sim.banks.question import CLIP_ENDINGS

    if source.suffix.lower() not in CLIP_ENDINGS:
        raise ClipOfOtherKind(file=source.name, allowed=", ".join(CLIP_ENDINGS))
    try:
        size = source.stat().st_size
    except OSError as error:
        raise InputNotReadable(file=source, why=error.strerror or str(error)) from error
    if size > MOST_BYTES:
        size_mb = -(-size // 1_000_000)
        raise ClipTooLarge(file=source.name, size_mb=size_mb, limit_mb=MOST_BYTES // 1_000_000)
    length_s = clip_length_s(source)
    if length_s > MOST_S + _TOLERANCE_S:
        raise ClipTooLong(file=source.name, length_s=round(length_s), limit_s=round(MOST_S))
    return kept_name(data_dir, bank_id, source), length_s

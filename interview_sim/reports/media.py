"""A recording as something a browser plays: inside the page, beside it, or not at all."""

from __future__ import annotations

import base64
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal
from urllib.parse import quote

from interview_sim.errors import InterviewSimError
from interview_sim.recording import probe, remux

MediaChoice = Literal["embed", "link", "none"]

# A page with more inside opens slowly, and some browsers refuse longer addresses.
EMBED_AT_MOST_BYTES: Final = 48 * 1024 * 1024
_TYPES: Final = {".mp4": "video/mp4", ".m4a": "audio/mp4"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayableMedia:
    """An element (`video` or `audio`) and its address, a data address or a relative one."""

    tag: Literal["video", "audio"]
    address: str


def playable_media(recording: Path | None, page: Path, choice: MediaChoice) -> PlayableMedia | None:
    """How the page at `page` plays `recording`; None where it cannot or shall not.

    "embed" puts a copy that browsers play into the page, unless it is larger than
    `EMBED_AT_MOST_BYTES`: then the page links to the recording as "link" does.
    """
    if recording is None or choice == "none" or not recording.is_file():
        return None
    tag: Literal["video", "audio"] = "video" if probe(recording).has_picture else "audio"
    if choice == "embed" and recording.stat().st_size <= EMBED_AT_MOST_BYTES:
        embedded = _embedded(recording, ".mp4" if tag == "video" else ".m4a")
        if embedded is not None:
            return PlayableMedia(tag=tag, address=embedded)
    return PlayableMedia(tag=tag, address=_relative_address(recording, page))


def _embedded(recording: Path, suffix: str) -> str | None:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"answer{suffix}"
        try:
            remux(recording, copy)
        except InterviewSimError:
            # Formats that cannot be repacked for a browser are linked instead.
            return None
        if copy.stat().st_size > EMBED_AT_MOST_BYTES:
            return None
        data = base64.b64encode(copy.read_bytes()).decode("ascii")
    return f"data:{_TYPES[suffix]};base64,{data}"


def _relative_address(recording: Path, page: Path) -> str:
    try:
        relative = recording.resolve().relative_to(page.resolve().parent)
    except ValueError:
        return recording.resolve().as_uri()
    return quote(relative.as_posix())

"""What a person may name as camera or microphone: nothing, an index, a name, a file, an address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from interview_sim.errors import InputMissing

SourceKind = Literal["default", "none", "index", "name", "file", "url"]

_URL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceChoice:
    """A chosen source: its kind, and the text behind it."""

    kind: SourceKind
    text: str = ""

    @property
    def index(self) -> int:
        """The number of a source chosen by index."""
        return int(self.text)

    @property
    def path(self) -> Path:
        """The path of a source chosen by file."""
        return Path(self.text)


def parse_source(text: str | None) -> SourceChoice:
    """Read SRC of the command line; None is the system's default device.

    A text that is not a number, an address or an existing file is a device's name, unless it
    looks like a path. Raises InputMissing for a path that is not there.
    """
    if text is None:
        return SourceChoice(kind="default")
    text = text.strip()
    if text.lower() in ("none", ""):
        return SourceChoice(kind="none")
    if text.isascii() and text.isdigit():
        return SourceChoice(kind="index", text=text)
    if _URL.match(text):
        return SourceChoice(kind="url", text=text)
    if Path(text).is_file():
        return SourceChoice(kind="file", text=text)
    if _looks_like_a_path(text):
        raise InputMissing(file=text)
    return SourceChoice(kind="name", text=text)


def _looks_like_a_path(text: str) -> bool:
    media = {".mkv", ".mp4", ".webm", ".mov", ".avi", ".wav", ".flac", ".mp3", ".m4a", ".ogg", ".opus"}
    return text.startswith(("/", "./", "../", "~", ".\\", "..\\")) or Path(text).suffix.lower() in media

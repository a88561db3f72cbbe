"""Real recordings with known words, and which of them tune and which report (`clips.toml`).

They lie in ../shared/media beside the checkout, or where INTERVIEW_SIM_TEST_MEDIA says, and are no
part of the repository.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from interview_sim.results import SpokenLanguage

Side = Literal["tuning", "reporting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A recording and what is said in it. `syllables`: counted by hand; None where nobody counted."""

    path: Path
    language: SpokenLanguage
    text: str
    syllables: int | None
    side: Side


def media() -> Path:
    """The folder with real recordings. Raises SystemExit, saying where it looked."""
    named = os.environ.get("INTERVIEW_SIM_TEST_MEDIA")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "media"
    if not folder.is_dir():
        raise SystemExit(f"No recordings in {folder}; INTERVIEW_SIM_TEST_MEDIA names another folder.")
    return folder


def clips(side: Side | None = None) -> list[Clip]:
    """All recordings whose words are known, or those of one side."""
    found = [*_named("words_en", "en"), *_named("words_ko", "ko"), *_korean()]
    return [clip for clip in found if side in (None, clip.side)]


def _named(table: str, language: SpokenLanguage) -> list[Clip]:
    return [_clip(media() / name, language, text, None) for name, text in _lists()[table].items()]


def _korean() -> list[Clip]:
    """The rows of the Korean folder's own table."""
    found = []
    for line in (media() / "ko" / "README.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) > 8 and cells[1].endswith(".flac"):
            found.append(_clip(media() / "ko" / cells[1], "ko", cells[6], int(cells[5])))
    return found


def _clip(path: Path, language: SpokenLanguage, text: str, syllables: int | None) -> Clip:
    side: Side = "reporting" if path.name in _lists()["reporting"] else "tuning"
    return Clip(path=path, language=language, text=text, syllables=syllables, side=side)


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "clips.toml").read_text("utf-8"))

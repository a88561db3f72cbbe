"""Which word lists and libraries a result rests on, beside program, models and norms.

A version of data is a hash of what it says, not of the file's bytes: a comment or another line ending
changes nothing, an edited word or limit does.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

from interview_sim.criteria import cached_until_changed, lexicons_in_force

DIGITS: Final = 12
# What hears voices, tags Korean and follows pitch: models that travel inside a library.
_LIBRARIES: Final = {
    "voice_activity": "faster-whisper",
    "korean_tags": "kiwipiepy_model",
    "pitch": "praat-parselmouth",
}


def content_hash(document: Mapping[str, Any]) -> str:
    """Twelve hexadecimal digits of what a TOML document says, whatever its layout."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:DIGITS]


@cached_until_changed
def lexicons_version() -> str:
    """The version of all word lists in force, the centre's own among them: `lexicons@` and their hash."""
    return f"lexicons@{content_hash(lexicons_in_force())}"


@cache
def library_versions() -> dict[str, str | None]:
    """The models that come with a library, each with the library's version; None where it is missing."""
    return {name: _installed(package) for name, package in _LIBRARIES.items()}


def data_versions() -> dict[str, str | None]:
    """All that a finding rests on beside program, models and norms: word lists and libraries."""
    return {"lexicons": lexicons_version(), **library_versions()}


def _installed(package: str) -> str | None:
    try:
        return f"{package}@{version(package)}"
    except PackageNotFoundError:
        return None

"""Fixed sentences of what leaves the desk, from `assets/words/sharing.toml`."""

from __future__ import annotations

import tomllib
from functools import cache

from interview_sim.messages import Language
from interview_sim.resources import assets


def sharing_text(key: str, language: Language) -> str:
    """The sentence under `key`."""
    return _table()[key][language]


def sharing_texts(language: Language) -> dict[str, str]:
    """All sentences in one language, for the templates."""
    return {key: row[language] for key, row in _table().items()}


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((assets() / "words" / "sharing.toml").read_text("utf-8"))

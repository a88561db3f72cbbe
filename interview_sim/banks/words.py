"""Names of the keys that banks use, in the reader's language, from `assets/words/banks.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Literal

from interview_sim.banks.text import Language
from interview_sim.resources import assets

Area = Literal["kind", "step", "part", "group", "field", "competency"]


def word(area: Area, key: str, language: Language) -> str:
    """The name of such a key ("part": a part of a story); the key itself where it has none."""
    return _table().get(area, {}).get(key, {}).get(language, key)


def keys(area: Area) -> tuple[str, ...]:
    """The keys that have a name, in the order of the file."""
    return tuple(_table()[area])


@cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads((assets() / "words" / "banks.toml").read_text("utf-8"))

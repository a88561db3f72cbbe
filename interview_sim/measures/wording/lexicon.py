"""Word lists that a trainer edits: `assets/lexicons/*.toml`, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from interview_sim.resources import assets


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The tables of `assets/lexicons/<name>.toml`. Do not change what is returned."""
    return tomllib.loads((assets() / "lexicons" / f"{name}.toml").read_text("utf-8"))

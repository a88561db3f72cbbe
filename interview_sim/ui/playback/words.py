"""What the player says, in words; of the file its name, not the whole way to it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from interview_sim.messages import Language, message


def player_words(code: str, facts: Mapping[str, str], language: Language) -> str:
    """The sentence of `failed` or `remarked`."""
    named = {key: Path(fact).name if key == "file" else fact for key, fact in facts.items()}
    return str(message(code, named, language))

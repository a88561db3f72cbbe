"""What a figure of agreement is called, from `assets/ratings/agreement.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from interview_sim.messages import Language
from interview_sim.resources import assets


def agreement_word(value: float, language: Language) -> str:
    """The plain word for an agreement of `value`, -1..1, as it is shown with two decimals."""
    shown = round(value, 2)
    rows = _document()["words"].values()
    row = next((row for row in rows if shown >= row["from"]), list(rows)[-1])
    return str(row[language])


def agreement_words_source(language: Language) -> str:
    """Where the divisions come from."""
    korean, _, english = str(_document()["source"]).partition(" / ")
    return korean if language == "ko" else english


@cache
def _document() -> dict[str, Any]:
    return tomllib.loads((assets() / "ratings" / "agreement.toml").read_text("utf-8"))

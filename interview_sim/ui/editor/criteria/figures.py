"""Limits of norms as people write them: shares in per cent, whole numbers without a point."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from interview_sim.reports.words import unit_words
from interview_sim.results import SpokenLanguage
from interview_sim.ui.language import current_language

_DIGITS = 4
MAX_LETTERS = 9


def is_share(facts: Mapping[str, Any]) -> bool:
    """Whether the measure is a share, shown in per cent."""
    return bool(facts.get("unit") == "share")


def figure_text(value: Any, *, per_cent: bool) -> str:
    """A limit in its field: "250", "1.5", "70"; what is no number as it stands, nothing as ""."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return str(value)
    return f"{round(value * 100 if per_cent else value, _DIGITS):g}"


def figure_of(text: str, *, per_cent: bool) -> float | int | str | None:
    """What was typed: a number, None for nothing, the text itself where it is no number."""
    said = text.strip().removesuffix("%").strip().replace(",", ".")
    if not said:
        return None
    try:
        value = float(said)
    except ValueError:
        return text.strip()
    if not math.isfinite(value):
        return text.strip()
    if per_cent:
        value = round(value / 100, _DIGITS + 2)
    return int(value) if value == int(value) and abs(value) < 1e9 else value


def unit_text(measure: str, facts: Mapping[str, Any], spoken: SpokenLanguage) -> str:
    """The unit behind a limit."""
    return "%" if is_share(facts) else unit_words(measure, current_language(), spoken=spoken)

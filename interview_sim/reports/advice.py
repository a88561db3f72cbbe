"""A next action in words: its title, where it happened, the word under the moment, one drill.

The words stand in `assets/advice/advice.toml` under the action's code and are filled from its
facts. A title carries its own line break, so that no line is left with one word.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from interview_sim.messages import Language
from interview_sim.resources import assets
from interview_sim.results import NextAction


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceWords:
    """One thing to do better. `title` may hold one line break; `drill` is an exercise of a minute at most."""

    title: str
    where: str
    mark: str
    drill: str


def advice_words(action: NextAction, language: Language) -> AdviceWords:
    """`action` in words; a fact that is missing reads "?"."""
    row = _table()[action.code]
    facts = defaultdict(lambda: "?", action.facts)
    return AdviceWords(
        title=row[f"title_{language}"].format_map(facts),
        where=row[f"where_{language}"].format_map(facts),
        mark=row[f"mark_{language}"].format_map(facts),
        drill=row[f"drill_{language}"].format_map(facts),
    )


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((assets() / "advice" / "advice.toml").read_text("utf-8"))

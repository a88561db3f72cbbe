"""What is found in the checks as a filter: its words in the search text, put in and taken out."""

from __future__ import annotations

import re
from typing import Final

from interview_sim.banks.drafting import Condition, parse_search, write_search
from interview_sim.ui.language import current_language

STATES: Final = ("error", "warning")
_WRITTEN: Final = {"error": ("점검:고치기", "is:error"), "warning": ("점검:살펴보기", "is:warning")}
_TOKEN: Final = re.compile(r'(?:^|(?<=\s))[^\s":\-][^\s":]*:\s?(?:"[^"]*"|[^\s"]+)')


def is_in(state: str, text: str) -> bool:
    """Whether a search asks for that state."""
    return Condition("is", state) in parse_search(text).conditions


def toggled(state: str, text: str) -> str:
    """The text with that state asked for, or without; two states at once would find nothing.

    It stands in front, where no quotation mark that was left open can swallow it.
    """
    kept = _without_states(text)
    if is_in(state, text):
        return kept
    return f"{_WRITTEN[state][0 if current_language() == 'ko' else 1]} {kept}".strip()


def _without_states(text: str) -> str:
    """The rest as it was typed; where that cannot be told apart, as the search understood it."""
    left = _TOKEN.sub(lambda found: "" if _is_state(found.group()) else found.group(), text)
    kept = " ".join(left.split()) if left != text else text.strip()
    conditions = parse_search(kept).conditions
    if any(_asks_state(one) for one in conditions):
        return write_search((one for one in conditions if not _asks_state(one)), current_language())
    return kept


def _asks_state(condition: Condition) -> bool:
    return condition.key == "is" and not condition.negated


def _is_state(token: str) -> bool:
    conditions = parse_search(token).conditions
    return len(conditions) == 1 and _asks_state(conditions[0])

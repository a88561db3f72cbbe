"""What is found in the checks as a filter: its words in the search text, put in and taken out."""

from __future__ import annotations

import re
from typing import Final

from interview_sim.banks.drafting import Condition, parse_search
from interview_sim.ui.language import current_language

STATES: Final = ("error", "warning")
_WRITTEN: Final = {"error": ("점검:고치기", "is:error"), "warning": ("점검:살펴보기", "is:warning")}
_TOKEN: Final = re.compile(r'(?:^|(?<=\s))[^\s":\-][^\s":]*:\s?(?:"[^"]*"|[^\s"]+)')


def is_in(state: str, text: str) -> bool:
    """Whether a search asks for that state."""
    return Condition("is", state) in parse_search(text).conditions


def toggled(state: str, text: str) -> str:
    """The text with that state asked for, or without; two states at once would find nothing."""
    was_in = is_in(state, text)
    left = _TOKEN.sub(lambda found: "" if _is_state(found.group()) else found.group(), text)
    kept = " ".join(left.split()) if left != text else text.strip()
    if was_in:
        return kept
    return f"{kept} {_WRITTEN[state][0 if current_language() == 'ko' else 1]}".strip()


def _is_state(token: str) -> bool:
    conditions = parse_search(token).conditions
    return len(conditions) == 1 and conditions[0].key == "is"

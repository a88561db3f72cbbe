"""One thing that is wrong in a draft of norms or of a word list.

Sentences: assets/messages/criteria-drafting.toml.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from interview_sim.messages import Language, Message, message

Place = tuple[str, ...]
"""Norms: (measure, key, age group or ""); word lists: (section, place in it as text, field); () is all."""

_FIELDS: Final = {
    "good_low": ("‘좋음’이 시작되는 값", "where “good” begins"),
    "good_high": ("‘좋음’이 끝나는 값", "where “good” ends"),
    "poor_below": ("‘연습할 곳’ 아래 경계", "the lower limit of “to practise”"),
    "poor_above": ("‘연습할 곳’ 위 경계", "the upper limit of “to practise”"),
    "poor_from": ("‘연습할 곳’ 위 경계", "the upper limit of “to practise”"),
    "scale_low": ("눈금의 시작", "where the scale begins"),
    "scale_high": ("눈금의 끝", "where the scale ends"),
    "weight": ("비중", "the weight"),
    "advice_weight": ("조언에서의 비중", "the weight in advice"),
    "error": ("측정 오차", "the error"),
    "error_share": ("측정 오차(비율)", "the error as a share"),
    "estimated_error_share": ("어림일 때의 오차(비율)", "the error of an estimate"),
    "calibrated_error": ("맞춤 뒤의 오차", "the error after calibrating"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaProblem:
    """`code` and `facts` make the sentence; a fact that is the name of a limit is said in words."""

    place: Place
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)

    def message(self, language: Language) -> Message:
        """What is wrong and the act that cures it."""
        at = 0 if language == "ko" else 1
        said = {name: _FIELDS[value][at] if value in _FIELDS else value for name, value in self.facts.items()}
        return message(self.code, said, language)


def field_words(key: str, language: Language) -> str:
    """What a limit, a weight or an error of norms is called."""
    return _FIELDS[key][0 if language == "ko" else 1]

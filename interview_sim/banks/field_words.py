"""Names of fields and words of values, for whoever shows what changed (`assets/words/bank_fields.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from interview_sim.banks.text import Language
from interview_sim.banks.words import Area, word
from interview_sim.resources import assets

_NAMED: Final[Mapping[str, Area]] = {
    "kind": "kind", "step": "step", "competency": "competency", "groups": "group", "fields": "field",
    "missing_part": "part",
}  # fmt: skip
_YES: Final = {"ko": ("아니요", "예"), "en": ("no", "yes")}
_UNLIMITED: Final = {"ko": "원하는 만큼", "en": "as often as wanted"}


def field_words(path: str, language: Language) -> str:
    """The name of a field: "expected_points.result.label.en" is "핵심 내용 · result · 이름 (영어)"."""
    steps = path.split(".") if path else []
    said = f" ({_name(steps.pop(), language)})" if len(steps) > 1 and steps[-1] in ("ko", "en") else ""
    return " · ".join(_name(step, language) for step in steps) + said


def value_words(path: str, value: Any, language: Language) -> str:
    """A plain value as people read it; several values a line each where they are tables, else with commas."""
    field = path.rsplit(".", 1)[-1]
    if isinstance(value, bool):
        return _YES[language][value]
    if isinstance(value, Mapping):
        # An id only names its row; a table of one text is that text.
        kept = {key: one for key, one in value.items() if key != "id"} or dict(value)
        if kept.keys() <= {"ko", "en"}:
            return " / ".join(value_words(field, one, language) for one in kept.values())
        return "; ".join(
            f"{field_words(str(key), language)}: {value_words(str(key), one, language)}"
            for key, one in kept.items()
        )
    if isinstance(value, list | tuple):
        parted = "\n" if any(isinstance(one, Mapping) for one in value) else ", "
        return parted.join(value_words(field, one, language) for one in value)
    if value == "unlimited":
        return _UNLIMITED[language]
    text = "" if value is None else str(value)
    return word(_NAMED[field], text, language) if field in _NAMED else text


def _name(step: str, language: Language) -> str:
    return _table().get(step, {}).get(language, step)


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((assets() / "words" / "bank_fields.toml").read_text("utf-8"))

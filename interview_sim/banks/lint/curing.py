"""Doing what a finding offers as its cure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from interview_sim.banks.lint.finding import Cure, Finding
from interview_sim.banks.values import Facts, Path, value_at, with_value

_BLANKS: Final = re.compile(r"[ \t]{2,}")


def apply_cure(facts: Facts, finding: Finding) -> Facts:
    """The facts of a question after the cure of `finding`.

    The same object where the finding has none, or where its passage is no longer in the text.
    """
    cure = finding.cure
    if cure is None:
        return facts
    if cure.kind == "set_field":
        return with_value(facts, cure.path, cure.facts.get("value"))
    text = value_at(facts, cure.path)
    if not isinstance(text, str):
        return facts
    changed = _without_passage(text, cure.facts, str(cure.facts.get("instead", "")))
    return facts if changed == text else with_value(facts, cure.path, changed)


def removing(path: Path, text: str, start: int, end: int) -> Cure:
    """The cure that takes letters `start` to `end` out of the text at `path`."""
    return Cure(
        kind="remove_passage", path=path, facts={"passage": text[start:end], "start": start, "end": end}
    )


def replacing(path: Path, text: str, start: int, end: int, instead: str) -> Cure:
    """The cure that puts `instead` in the place of letters `start` to `end`."""
    facts = {"passage": text[start:end], "start": start, "end": end, "instead": instead}
    return Cure(kind="replace_passage", path=path, facts=facts)


def setting(path: Path, value: Any) -> Cure:
    """The cure that puts `value` into the field at `path`, or takes it away (None)."""
    return Cure(kind="set_field", path=path, facts={"value": value})


def _without_passage(text: str, facts: Mapping[str, Any], instead: str) -> str:
    passage, start = str(facts["passage"]), int(facts["start"])
    if text[start : start + len(passage)] != passage:
        start = text.find(passage)
    if start < 0 or not passage:
        return text
    before, behind = text[:start], text[start + len(passage) :]
    if not instead:
        joint = " " if before.strip() and behind.strip() and not before.endswith("\n") else ""
        return _BLANKS.sub(" ", before.rstrip(" ") + joint + behind.lstrip(" ")).strip(" ")
    return before + instead + behind

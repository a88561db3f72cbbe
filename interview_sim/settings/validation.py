"""Wrong values become problems with a cure; the right ones count all the same."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from interview_sim.settings.model import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingProblem:
    """One thing in the settings that does not count.

    `code` and `facts` (key, line, value, allowed, file) make its two sentences
    (`interview_sim.messages.message`); `line` is None where the file as a whole is meant.
    """

    code: str
    key: str | None = None
    line: int | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


def validate_settings(
    values: Mapping[str, object], lines: Mapping[str, int] | None = None
) -> tuple[Settings, tuple[SettingProblem, ...]]:
    """The settings in `values`, defaults in place of each wrong one, and what is wrong with those.

    `lines` tells the line of each key, for the message.
    """
    known = {key: _as_tuple(value) for key, value in values.items() if key in Settings.model_fields}
    wrong: dict[str, None] = {}
    try:
        settings = Settings.model_validate(known)
    except ValidationError as error:
        wrong = dict.fromkeys(str(finding["loc"][0]) for finding in error.errors())
        settings = Settings.model_validate({key: value for key, value in known.items() if key not in wrong})
    lines = lines or {}
    problems = [_unknown(key, lines.get(key)) for key in values if key not in Settings.model_fields]
    problems += [_not_allowed(key, values[key], lines.get(key)) for key in wrong]
    return settings, tuple(sorted(problems, key=lambda problem: problem.line or 0))


def _as_tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _unknown(key: str, line: int | None) -> SettingProblem:
    near = difflib.get_close_matches(key, Settings.model_fields, n=1)
    code = "setting-misspelt" if near else "setting-unknown"
    return SettingProblem(
        code=code, key=key, line=line, facts=_facts(key, line, near=near[0] if near else "")
    )


def _not_allowed(key: str, value: object, line: int | None) -> SettingProblem:
    shown = "…" if key == "operator_code_hash" else _shown(value)
    facts = _facts(key, line, value=shown, allowed=allowed_values(key))
    return SettingProblem(code="setting-not-allowed", key=key, line=line, facts=facts)


def _facts(key: str, line: int | None, **more: str) -> dict[str, str]:
    return {"key": key, "line": str(line or "-"), **more}


def _shown(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 40 else f"{text[:39]}…"


def allowed_values(key: str) -> str:
    """What `key` takes, in signs that need no translation: `30 - 900`, `above | left | right`."""
    schema: dict[str, Any] = Settings.model_json_schema()["properties"][key]
    choices = schema.get("enum") or schema.get("items", {}).get("enum")
    if choices:
        listed = " | ".join(str(choice) for choice in choices)
        return f"[ {listed} ]" if schema.get("type") == "array" else listed
    if schema.get("type") == "integer":
        return f"{schema['minimum']} - {schema['maximum']}"
    if schema.get("type") == "boolean":
        return "true | false"
    if schema.get("type") == "array":
        return f'["…", "…"] ({schema["minItems"]} - {schema["maxItems"]})'
    return f'"…" (0 - {schema["maxLength"]})' if "maxLength" in schema else "$argon2id$…"

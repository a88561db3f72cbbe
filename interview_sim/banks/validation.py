"""Plain values to a model; what does not fit becomes problems with their lines.

Values are judged as JSON (strict: "30" is no number, 1.0 is no whole number), so YAML, CSV and XLSX
all end here. A key that is nearly right is answered with the key that was probably meant.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from interview_sim.banks.crosscheck import Breach, breaches
from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.values import Path as Path
from interview_sim.banks.values import path_text

Model = TypeVar("Model", bound=BaseModel)

_EXPECTED = {
    "int_type": "whole-number", "int_from_float": "whole-number", "int_parsing": "whole-number",
    "float_type": "number", "float_parsing": "number",
    "string_type": "text", "bool_type": "true-false", "bool_parsing": "true-false",
    "tuple_type": "list", "list_type": "list", "model_type": "table",
    "dict_type": "table", "model_attributes_type": "table",
}  # fmt: skip
_KINDS = {
    "whole-number": ("정수", "a whole number"),
    "number": ("숫자", "a number"),
    "text": ("글(따옴표로 묶은 문자열)", 'text (in quotes where it looks like a number, as "30")'),
    "true-false": ("true 또는 false", "true or false"),
    "list": ("목록(- 로 시작하는 줄들)", "a list (lines that start with -)"),
    "table": ("이름과 값의 묶음(이름: 값)", "named values (name: value)"),
}


def validate(
    model: type[Model],
    value: Any,
    *,
    file: str,
    line_of: Callable[[Path], int],
    crossing: Callable[[Any], Iterable[Breach]] = breaches,
) -> Model:
    """`value` as `model`.

    Args:
        value: plain JSON-like values.
        file: name for the problems.
        line_of: the line (or row) of a path.
        crossing: what finds breaches between values, each with its place.

    Raises:
        BankInvalid: with every problem, in the order of the lines.
    """
    try:
        return model.model_validate_json(json.dumps(value, ensure_ascii=True))
    except ValidationError as error:
        problems = [_problem(row, model, file, line_of) for row in error.errors(include_url=False)]
        crossed = _crossed(crossing(value), file, line_of)
        named = {one.code for one in crossed}
        problems = [*crossed, *(one for one in problems if one.code not in named)]
        raise BankInvalid(sorted(_once(problems), key=lambda problem: problem.line)) from error


def _crossed(found: Iterable[Breach], file: str, line_of: Callable[[Path], int]) -> list[Problem]:
    return [
        Problem(
            file=file,
            line=line_of(one.path),
            code=one.code,
            where=path_text(one.path),
            path=one.path,
            facts=one.facts,
        )
        for one in found
    ]


def _once(problems: list[Problem]) -> list[Problem]:
    """`problems` without repeats (a union reports each of its branches)."""
    seen: dict[tuple[int, str, str], Problem] = {}
    for problem in problems:
        seen.setdefault((problem.line, problem.where, problem.code), problem)
    return list(seen.values())


def _problem(row: Any, model: type[BaseModel], file: str, line_of: Callable[[Path], int]) -> Problem:
    kind, path, context = row["type"], _path(row["loc"]), row.get("ctx", {})
    code, facts = _code_and_facts(kind, path, context, row.get("input"), model)
    facts.setdefault("field", str(next((step for step in reversed(path) if isinstance(step, str)), "YAML")))
    return Problem(file=file, line=line_of(path), code=code, where=path_text(path), path=path, facts=facts)


def _path(location: tuple[str | int, ...]) -> Path:
    """The location without the name of a union's branch behind it."""
    return location[: location.index("retries") + 1] if "retries" in location else location


def _code_and_facts(
    kind: str, path: Path, context: Mapping[str, Any], given: Any, model: type[BaseModel]
) -> tuple[str, dict[str, str]]:
    value = _short(given)
    if kind.startswith(("bank-", "preset-")):
        return kind, {name: str(fact) for name, fact in context.items()}
    if kind == "missing":
        return "bank-field-missing", {}
    if kind == "extra_forbidden":
        return "bank-field-unknown", _near(str(path[-1]), model)
    if kind == "literal_error":
        return "bank-value-unknown", {"value": value, "allowed": _choices(context)}
    if kind in _EXPECTED:
        korean, english = _KINDS[_EXPECTED[kind]]
        return "bank-type-wrong", {"value": value, "expected_ko": korean, "expected_en": english}
    if kind in ("greater_than_equal", "less_than_equal"):
        limit = context.get("ge", context.get("le"))
        code = "bank-number-small" if kind == "greater_than_equal" else "bank-number-large"
        return code, {"value": value, "limit": str(limit)}
    if kind in ("string_too_long", "too_long"):
        return "bank-too-long", {"limit": str(context.get("max_length", ""))}
    if kind in ("string_too_short", "too_short"):
        return "bank-too-short", {}
    if kind == "string_pattern_mismatch":
        return ("bank-id-form" if _is_name(path) else "bank-date-form"), {"value": value}
    return "bank-value-wrong", {"value": value, "why": kind}


def _choices(context: Mapping[str, Any]) -> str:
    return str(context.get("expected", "")).replace(" or ", ", ")


def _is_name(path: Path) -> bool:
    return next((step for step in reversed(path) if isinstance(step, str)), "") != "date"


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else text[:39] + "…"


def _near(key: str, model: type[BaseModel]) -> dict[str, str]:
    names = sorted(_all_names(model))
    near = difflib.get_close_matches(key, names, n=1, cutoff=0.7)
    return {
        "near_ko": f"혹시 '{near[0]}' 인가요? 그렇게 고치거나 " if near else "",
        "near_en": f"Write '{near[0]}' if that was meant, or " if near else "",
    }


def _all_names(model: type[BaseModel]) -> set[str]:
    schema = model.model_json_schema()
    tables = [schema, *schema.get("$defs", {}).values()]
    return {name for table in tables for name in table.get("properties", {})}

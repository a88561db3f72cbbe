"""Drafts as they are kept while they are edited: JSON, which is YAML too, quick to write and to read."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.banks.values import Path, path_text
from interview_sim.banks.yamltext import read_yaml

LineOf = Callable[[Path], int]

TABLE: Final = ("이름과 값의 묶음(이름: 값)", "named values (name: value)")
LIST: Final = ("목록(- 로 시작하는 줄들)", "a list (lines that start with -)")


def read_table(text: str, file: str) -> tuple[dict[str, Any], LineOf]:
    """The named values in a text, and what gives the line of a path (0 in JSON of our own).

    Raises:
        BankInvalid: neither JSON nor YAML, or no named values.
    """
    value, line_of = _document(text, file)
    if not isinstance(value, dict):
        raise BankInvalid([wrong_kind(file, 1, (), value, TABLE)])
    return value, line_of


def is_writable(text: str) -> bool:
    """Whether a text can be written as UTF-8: half a sign, as a torn paste leaves it, cannot."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def json_text(value: Any) -> str:
    """`value` as JSON in one line."""
    return json.dumps(value, ensure_ascii=False)


def escaped_text(values: Mapping[str, Any]) -> str:
    """`values` as JSON in plain ASCII, which holds half signs too."""
    return json.dumps(values, ensure_ascii=True) + "\n"


def wrong_kind(file: str, line: int, path: Path, value: Any, expected: tuple[str, str]) -> Problem:
    """That `value` is no `TABLE` or no `LIST`."""
    said, where = str(value), path_text(path)
    facts = {
        "field": where or "YAML",
        "value": said if len(said) <= 40 else f"{said[:39]}…",
        "expected_ko": expected[0],
        "expected_en": expected[1],
    }
    return Problem(file=file, line=line, code="bank-type-wrong", where=where, path=path, facts=facts)


def _document(text: str, file: str) -> tuple[Any, LineOf]:
    if text.startswith("{"):
        try:
            return json.loads(text, parse_constant=_no_number), lambda _: 0
        except (ValueError, RecursionError):
            pass  # braces of YAML
    document = read_yaml(text, file)
    return document.value, document.line_of


def _no_number(name: str) -> Any:
    raise ValueError(name)

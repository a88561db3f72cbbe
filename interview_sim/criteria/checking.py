"""Whether a centre's word list can stand in for the shipped one: the same tables, values of the same kinds.

Words may be added and taken away. What the program asks for by name must be there; every pattern must be one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from interview_sim.criteria.errors import LexiconInvalid

_PATTERNS: Final = {"structure": ("ko", "en"), "blind_care": ("ko", "en")}
"""Lexicons whose lists hold regular expressions, and the tables in which they stand."""
_OPEN: Final = {
    "fillers": ("ko.sure", "ko.unsure", "en.sure", "en.unsure"),
}
"""Tables whose keys are words, so that any may come and go."""


def check_lexicon(name: str, said: Mapping[str, Any], shipped: Mapping[str, Any]) -> None:
    """Raises `LexiconInvalid` with the first thing that keeps `said` from being used as lexicon `name`."""
    _alike(name, "", said, shipped)
    for table in _PATTERNS.get(name, ()):
        _patterns(name, table, said.get(table, {}))


def _alike(name: str, where: str, said: Mapping[str, Any], shipped: Mapping[str, Any]) -> None:
    is_open = where in _OPEN.get(name, ())
    for key, wanted in shipped.items():
        place = f"{where}.{key}" if where else key
        if key not in said:
            if is_open:
                continue
            raise LexiconInvalid(file=f"{name}.toml", where=place, why="missing")
        _same_kind(name, place, said[key], wanted)
    example = next(iter(shipped.values()), None)
    for key in said if is_open and example is not None else ():
        if key not in shipped:
            _same_kind(name, f"{where}.{key}", said[key], example)


def _same_kind(name: str, place: str, value: Any, wanted: Any) -> None:
    if isinstance(wanted, Mapping):
        if not isinstance(value, Mapping):
            raise LexiconInvalid(file=f"{name}.toml", where=place, why="not a table")
        _alike(name, place, value, wanted)
    elif isinstance(wanted, list):
        example = wanted[0] if wanted else None
        if not isinstance(value, list) or any(not _is_like(one, example) for one in value):
            raise LexiconInvalid(file=f"{name}.toml", where=place, why="not a list of words")
        if isinstance(example, Mapping):
            _rows(name, place, value, wanted)
    elif not _is_like(value, wanted):
        raise LexiconInvalid(file=f"{name}.toml", where=place, why=f"not like {wanted!r}"[:80])


def _rows(name: str, place: str, rows: list[Mapping[str, Any]], wanted: list[Mapping[str, Any]]) -> None:
    """Each row has what every shipped row has; what only some have may be left out."""
    kinds = {key: value for row in wanted for key, value in row.items()}
    needed = set(kinds).intersection(*wanted)
    for number, row in enumerate(rows, 1):
        for key, value in kinds.items():
            where = f"{place}[{number}].{key}"
            if key in row:
                _same_kind(name, where, row[key], value)
            elif key in needed:
                raise LexiconInvalid(file=f"{name}.toml", where=where, why="missing")


def _is_like(value: Any, example: Any) -> bool:
    if isinstance(example, str):
        return isinstance(value, str) and bool(value.strip())
    if isinstance(example, bool) or isinstance(value, bool):
        return isinstance(value, bool) and isinstance(example, bool)
    if isinstance(example, int | float):
        return isinstance(value, int | float)
    return example is None or isinstance(value, type(example))


def _patterns(name: str, where: str, value: Any) -> None:
    for text, place in _texts(value, where):
        try:
            re.compile(text)
        except re.error as error:
            raise LexiconInvalid(file=f"{name}.toml", where=place, why=f"no pattern: {text[:40]}") from error


def _texts(value: Any, where: str) -> list[tuple[str, str]]:
    if isinstance(value, Mapping):
        return [one for key, below in value.items() for one in _texts(below, f"{where}.{key}")]
    if isinstance(value, list):
        return [(one, where) for one in value if isinstance(one, str)]
    return []

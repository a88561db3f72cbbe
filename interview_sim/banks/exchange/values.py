"""What stands in one cell, as the value of a question: keys also by their names, seconds also in words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from interview_sim.banks.exchange.cells import split_cell
from interview_sim.banks.exchange.columns import LISTS, NUMBERS
from interview_sim.banks.words import Area, keys, word

_NAMED: dict[str, Area] = {
    "kind": "kind",
    "step": "step",
    "competency": "competency",
    "groups": "group",
    "fields": "field",
}
_SLUG = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
_WHOLE = re.compile(r"[-+]?\d{1,9}", re.ASCII)
_TIME = re.compile(r"(?:(\d{1,3})(?:분|min|m))?(?:(\d{1,4})(?:초|sec|s)?)?(?:이내|내외|까지)?", re.ASCII)
_COUNT = re.compile(r"(\d{1,2})(?:회|번|times?|x)", re.ASCII)


def value_of(key: str, cell: str, *, commas: bool = False) -> Any:
    """The plain value of a cell that is not empty. What is not understood stays text, for the schema.

    `commas`: commas part the entries of a list too, where no semicolon does.
    """
    if key in LISTS:
        return [_by_name(key, entry) for entry in entries_of(cell, commas=commas or key != "tags")]
    if key in NUMBERS:
        return _number(key, cell)
    return _by_name(key, cell)


def entries_of(cell: str, *, commas: bool) -> list[str]:
    """The entries of a cell, parted by semicolons and line breaks, or by commas where there is neither."""
    entries = split_cell(cell)
    if commas and len(entries) == 1 and "\\" not in cell:
        return [entry.strip() for entry in re.split("[,،、]", entries[0]) if entry.strip()]
    return entries


def part_called(name: str) -> str:
    """The key of a part of a story, by its key or its name in either language."""
    return _keys_by_name("part").get(_folded(name), name)


def _by_name(key: str, cell: str) -> str:
    if key not in _NAMED or _SLUG.fullmatch(cell):
        return cell
    return _keys_by_name(_NAMED[key]).get(_folded(cell), cell)


@cache
def _keys_by_name(area: Area) -> dict[str, str]:
    named = {_folded(word(area, key, language)): key for key in keys(area) for language in ("ko", "en")}
    return {**named, **{key: key for key in keys(area)}}


def _folded(text: str) -> str:
    return "".join(text.split()).casefold().removesuffix("질문") or text


def _number(key: str, cell: str) -> int | str:
    """A whole number; "30초", "1분 30초" and "2회" too. Anything else is for the schema to refuse."""
    if _WHOLE.fullmatch(cell):
        return int(cell)
    plain = "".join(unicodedata.normalize("NFKC", cell).split()).casefold()
    if _WHOLE.fullmatch(plain):
        return int(plain)
    if key == "retries":
        count = _COUNT.fullmatch(plain)
        return int(count[1]) if count else cell
    time = _TIME.fullmatch(plain)
    if key.endswith("_s") and time and (time[1] or time[2]):
        return 60 * int(time[1] or 0) + int(time[2] or 0)
    return cell

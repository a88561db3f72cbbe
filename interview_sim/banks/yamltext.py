"""YAML text to plain values with the line of each, refusing what a question bank never needs.

Reads the parser's events itself, so that nothing is built before it was counted: aliases and tags are
refused (no "billion laughs"), so are keys that stand twice, more than one document, nesting deeper
than `MAX_DEPTH` and more than `MAX_VALUES` values. Plain scalars become null, true/false, whole
numbers or decimals by YAML 1.2's core schema; everything else is text (dates stay text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from interview_sim.banks.errors import BankInvalid, Problem

MAX_DEPTH: Final = 24
MAX_VALUES: Final = 2_000_000
LARGE_LETTERS: Final = 300_000
"""From this size on (some 150 questions) a text is read by the parser in C, where there is one."""

Path = tuple[str | int, ...]

_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]{1,18}|[0-9]{1,18}(\.[0-9]{0,18})?)([eE][-+]?[0-9]{1,2})?")
_CONSTANTS: Final[dict[str, Any]] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


@dataclass(slots=True)
class Document:
    """Plain values (dict, list, str, int, float, bool, None) and the line of each path, from 1."""

    value: Any
    lines: dict[Path, int] = field(default_factory=dict)

    def line_of(self, path: Path) -> int:
        """The line of a path, or of the nearest thing around it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Refused(Exception):
    """A stop while reading; becomes a Problem with the file's name."""

    def __init__(self, code: str, line: int, **facts: str) -> None:
        super().__init__(code)
        self.problem_code, self.line, self.facts = code, line, facts


def read_yaml(text: str, file: str) -> Document:
    """`text` as a document.

    Raises:
        BankInvalid: not YAML, or YAML that is refused (see the module); names the line.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        if len(text) >= LARGE_LETTERS and (document := _read_quickly(text)) is not None:
            return document
        return _Reader(iter(YAML(typ="safe", pure=True).parse(text))).document()
    except _Refused as refused:
        problem = Problem(file=file, line=refused.line, code=refused.problem_code, facts=refused.facts)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        facts = {"why": str(error.problem or error.context or "").strip()}
        problem = Problem(file=file, line=mark.line + 1 if mark else 1, code="bank-not-yaml", facts=facts)
    except YAMLError as error:
        problem = Problem(file=file, line=_line_of_reader_error(error, text), code="bank-character")
    except RecursionError:
        problem = Problem(file=file, line=1, code="bank-too-deep")
    except (ValueError, OverflowError, IndexError, AttributeError, AssertionError, TypeError) as error:
        # the parser's own slips on malformed directives and escapes, such as %YAML with letters
        problem = Problem(file=file, line=1, code="bank-not-yaml", facts={"why": str(error)[:120]})
    raise BankInvalid([problem])


def _read_quickly(text: str) -> Document | None:
    """The document by the parser in C, thirty times as fast; None where it is not there or stumbles.

    What it stumbles over is left to the other parser, whose messages name the place.
    """
    try:
        import yaml

        loader = yaml.CLoader
    except (ImportError, AttributeError):
        return None
    try:
        return _Reader(iter(yaml.parse(text, Loader=loader))).document()
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _line_of_reader_error(error: Exception, text: str) -> int:
    position = getattr(error, "position", 0)
    return text.count("\n", 0, position if isinstance(position, int) else 0) + 1


class _Reader:
    """Turns parser events into values; `_path` is where it stands."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._lines: dict[Path, int] = {}
        self._n_values = 0

    def document(self) -> Document:
        event = self._next()
        while type(event).__name__ in ("StreamStartEvent", "DocumentStartEvent"):
            event = self._next()
        if type(event).__name__ == "StreamEndEvent":
            raise _Refused("bank-empty", 1)
        value = self._value(event, ())
        for event in self._events:
            if type(event).__name__ == "DocumentStartEvent":
                raise _Refused("bank-second-document", _line(event))
        return Document(value, self._lines)

    def _next(self) -> Any:
        return next(self._events)

    def _value(self, event: Any, path: Path) -> Any:
        self._n_values += 1
        if self._n_values > MAX_VALUES:
            raise _Refused("bank-too-many-values", _line(event))
        if len(path) > MAX_DEPTH:
            raise _Refused("bank-too-deep", _line(event))
        self._lines.setdefault(path, _line(event))
        kind = type(event).__name__
        if kind == "AliasEvent" or getattr(event, "anchor", None):
            raise _Refused("bank-alias", _line(event))
        if kind == "ScalarEvent":
            return _scalar(event)
        if event.tag is not None and str(event.tag) not in ("!", "None"):
            raise _Refused("bank-tag", _line(event), value=str(event.tag))
        return self._mapping(path) if kind == "MappingStartEvent" else self._sequence(path)

    def _mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while type(event := self._next()).__name__ != "MappingEndEvent":
            key = self._key(event)
            if key in found:
                first = self._lines[(*path, key)]
                raise _Refused("bank-key-twice", _line(event), key=key, first=str(first))
            self._lines[(*path, key)] = _line(event)
            found[key] = self._value(self._next(), (*path, key))
        return found

    def _sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while type(event := self._next()).__name__ != "SequenceEndEvent":
            found.append(self._value(event, (*path, len(found))))
        return found

    def _key(self, event: Any) -> str:
        kind = type(event).__name__
        if kind == "AliasEvent" or getattr(event, "anchor", None):
            raise _Refused("bank-alias", _line(event))
        if kind != "ScalarEvent":
            raise _Refused("bank-key-not-text", _line(event))
        key: str = event.value
        return key


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _scalar(event: Any) -> Any:
    text: str = event.value
    if event.tag is not None and str(event.tag) not in ("!", "None", "tag:yaml.org,2002:str"):
        raise _Refused("bank-tag", _line(event), value=str(event.tag))
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise _Refused("bank-character", _line(event))
    if event.style in (None, "") and event.tag is None:
        return _plain(text)
    return text


def _plain(text: str) -> Any:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text

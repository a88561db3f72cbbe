"""Plain values to YAML as this house writes it: block style, two blanks, quotes only where they are needed.

Written by hand because a round-trip emitter takes 5 ms a question: ten thousand questions are a second here.
What is read back by `yamltext` is what was written, type by type.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

_PLAIN_FIRST: Final = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=~.+0-9]|[0-9](?=.*[^0-9:.eE+_xob\-])")
_RISKY: Final = re.compile(r":(\s|$)|\s#|^(---|\.\.\.)")
_WORDS: Final = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n"])
_LINE_START: Final = re.compile(r"(^|\n)[ \t]|\n$|^\n|[ \t](\n|$)")


def write_yaml(values: Mapping[str, Any]) -> str:
    """`values` (tables, lists, texts, numbers, true, false, None) as YAML."""
    lines: list[str] = []
    _table(values, "", lines)
    return "\n".join((*lines, ""))


def _table(values: Mapping[str, Any], indent: str, lines: list[str]) -> None:
    inner = f"{indent}  "
    for name, value in values.items():
        head = f"{indent}{_key(str(name))}:"
        if not value or not isinstance(value, Mapping | list | tuple):
            lines.append(f"{head} {_leaf(value, inner)}")
        elif isinstance(value, Mapping):
            lines.append(head)
            _table(value, inner, lines)
        else:
            lines.append(head)
            _list(value, inner, lines)


def _list(values: list[Any] | tuple[Any, ...], indent: str, lines: list[str]) -> None:
    inner = f"{indent}  "
    for value in values:
        if not value or not isinstance(value, Mapping | list | tuple):
            lines.append(f"{indent}- {_leaf(value, inner)}")
            continue
        at = len(lines)
        if isinstance(value, Mapping):
            _table(value, inner, lines)
        else:
            _list(value, inner, lines)
        lines[at] = f"{indent}- {lines[at][len(inner) :]}"


@lru_cache(maxsize=500)
def _key(name: str) -> str:
    return _scalar(name, "", is_key=True)


def _leaf(value: Any, indent: str) -> str:
    if isinstance(value, str):
        return _scalar(value, indent)
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    return json.dumps(value)


def _scalar(text: str, indent: str, *, is_key: bool = False) -> str:
    if text.isprintable() and _is_plain(text, is_key=is_key):
        return text
    if "\n" in text and not is_key and _is_block(text):
        lines = (f"{indent}{line}" if line else "" for line in text.split("\n"))
        return "\n".join(("|-", *lines))
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in quoted)


def _is_plain(text: str, *, is_key: bool) -> bool:
    if not text or text[-1] in " :" or text.lower() in _WORDS or (is_key and len(text) > 100):
        return False
    return _PLAIN_FIRST.match(text) is not None and _RISKY.search(text) is None


def _is_block(text: str) -> bool:
    return _LINE_START.search(text) is None and all(line.isprintable() for line in text.split("\n"))


def _escaped(sign: str) -> str:
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

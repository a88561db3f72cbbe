"""Plain values as TOML text and back: nothing that was said is lost, comments and layout are."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_WIDE: Final = 100


def toml_text(document: Mapping[str, Any]) -> str:
    """`document` as TOML; `tomllib.loads` gives the same values again. Numbers must be finite."""
    return "\n".join(_table(document, "")).strip("\n") + "\n"


def _table(table: Mapping[str, Any], where: str) -> list[str]:
    """Values first, then tables below, as TOML wants them."""
    plain = {key: value for key, value in table.items() if not _is_table(value)}
    lines = [f"{_key(key)} = {_value(value)}" for key, value in plain.items()]
    for key, value in table.items():
        name = f"{where}.{_key(key)}" if where else _key(key)
        if isinstance(value, Mapping):
            lines += ["", f"[{name}]", *_table(value, name)]
        elif _is_table(value):
            for row in value:
                lines += ["", f"[[{name}]]", *_table(row, name)]
    return lines


def _is_table(value: Any) -> bool:
    is_list = isinstance(value, list) and bool(value) and all(isinstance(row, Mapping) for row in value)
    return isinstance(value, Mapping) or is_list


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _string(key)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _lines(value) if "\n" in value.strip("\n") else _string(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(one)}" for key, one in value.items()) + " }"
    if isinstance(value, Sequence):
        return _list([_value(one) for one in value])
    if isinstance(value, float) and not math.isfinite(value):
        return "nan" if math.isnan(value) else ("inf" if value > 0 else "-inf")
    return repr(value) if isinstance(value, int | float) else _string(str(value))


def _list(values: Sequence[str]) -> str:
    short = f"[{', '.join(values)}]"
    return short if len(short) <= _WIDE else "[\n" + "".join(f"  {one},\n" for one in values) + "]"


def _string(text: str) -> str:
    return '"' + "".join(_escaped(sign) for sign in text) + '"'


def _lines(text: str) -> str:
    return '"""\n' + "".join("\n" if sign == "\n" else _escaped(sign) for sign in text) + '"""'


def _escaped(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x20 or ord(sign) == 0x7F else sign

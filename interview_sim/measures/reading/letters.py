"""Other forms of letters and digits as the plain ones: full width (Ａ), accents (é), other scripts."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

_ODD: Final = re.compile(r"[^\W가-힣ㄱ-ㆎA-Za-z0-9_]")


def plain_letters(text: str) -> str:
    """`text` with each such character as its plain one; places in the text stay the same."""
    return _ODD.sub(lambda odd: _plain(odd.group()), text)


@cache
def _plain(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[:1]
    if base.isascii() and base.isalpha():
        return base
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)

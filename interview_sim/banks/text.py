"""The small types that every model of this room is made of: texts in two languages, ids, short words.

Texts are normalised on the way in (NFC, one kind of line break, no blanks at the ends), so that the
same question typed on any system compares equal and survives YAML, CSV and XLSX unchanged.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

Language = Literal["ko", "en"]

ID_PATTERN: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_TEXT_LETTERS: Final = 2000
MAX_PHRASE_LETTERS: Final = 120
MAX_PHRASES: Final = 60

_LINE_BREAK = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_RESERVED_NAMES = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)


class Strict(BaseModel):
    """Base of all models here: frozen, unknown keys refused, no silent conversion of types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _is_normal(value: str) -> bool:
    """Whether a text is one line as it is stored; most are, and this tells it at once."""
    is_bare = not value or not (value[0].isspace() or value[-1].isspace())
    return is_bare and value.isprintable() and unicodedata.is_normalized("NFC", value)


def _normal(value: Any) -> Any:
    if not isinstance(value, str) or _is_normal(value):
        return value
    text = unicodedata.normalize("NFC", _LINE_BREAK.sub("\n", value)).replace("\t", " ")
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def _writable(value: str) -> str:
    if value.isprintable():
        return value
    if any(unicodedata.category(letter) in ("Cc", "Cs") and letter != "\n" for letter in value) or any(
        letter in "\ufffe\uffff\ufeff" for letter in value
    ):
        raise PydanticCustomError("bank-character", "a character that cannot be shown")
    return value


def _one_line(value: str) -> str:
    if "\n" in value:
        raise PydanticCustomError("bank-line-break", "a line break inside a short text")
    return value


def _usable_as_file_name(value: str) -> str:
    if value in _RESERVED_NAMES:
        raise PydanticCustomError("bank-id-reserved", "reserved file name", {"value": value})
    return value


LongText = Annotated[
    str, BeforeValidator(_normal), StringConstraints(max_length=MAX_TEXT_LETTERS), AfterValidator(_writable)
]
"""A text of any number of lines, at most 2,000 letters."""

Phrase = Annotated[
    str,
    BeforeValidator(_normal),
    StringConstraints(min_length=1, max_length=MAX_PHRASE_LETTERS),
    AfterValidator(_writable),
    AfterValidator(_one_line),
]
"""One line that is not empty, at most 120 letters: a label, a synonym, a tag."""

Phrases = Annotated[tuple[Phrase, ...], Field(max_length=MAX_PHRASES)]
"""Up to 60 phrases: as many as fit into a spreadsheet's cell, and more than anyone reads."""

Id = Annotated[
    str,
    StringConstraints(min_length=1, max_length=64, pattern=ID_PATTERN),
    AfterValidator(_usable_as_file_name),
]
"""Stable name: small Latin letters, digits and single hyphens; safe as a file name on every system."""

Slug = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$")]
"""A key with words of its own elsewhere (field of work, competency): Latin letters, digits, `_`, `-`."""


class Text(Strict):
    """The same sentence in Korean and English; one of them may be missing, not both."""

    ko: LongText = ""
    en: LongText = ""

    @model_validator(mode="after")
    def _not_empty(self) -> Text:
        if not self.ko and not self.en:
            raise PydanticCustomError("bank-text-empty", "no text in either language")
        return self

    def in_language(self, language: Language) -> str:
        """The text in `language`, or in the other one where that is missing."""
        return (self.ko or self.en) if language == "ko" else (self.en or self.ko)

    def has(self, language: Language) -> bool:
        """Whether there is a text in `language` itself."""
        return bool(self.ko if language == "ko" else self.en)


class Words(Strict):
    """Words and phrases in both languages, in the order they were written."""

    ko: Phrases = ()
    en: Phrases = ()

    def in_language(self, language: Language) -> tuple[str, ...]:
        """The words of `language`."""
        return self.ko if language == "ko" else self.en

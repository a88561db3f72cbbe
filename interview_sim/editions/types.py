"""One edition, one draft: frozen facts about files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args

Kind = Literal["banks", "presets", "norms", "lexicons"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
ENDINGS: Final[dict[Kind, str]] = {
    "banks": ".yaml",
    "presets": ".yaml",
    "norms": ".toml",
    "lexicons": ".toml",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One published text. `number` counts from 1 within its kind and id; `sha256` is that of its bytes.

    `by`: the name of who published it, "" for one that was there before (shipped, or put there by hand).
    `restores`: the number of the edition whose text this one took up again, if it did.
    """

    kind: Kind
    id: str
    number: int
    sha256: str
    at: datetime
    by: str = ""
    note: str = ""
    restores: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What lies unpublished, begun from the text of `base_sha256` ("" for something new)."""

    kind: Kind
    id: str
    text: str
    base_sha256: str
    by: str
    at: datetime


def sha256_of(text: str) -> str:
    """The hash by which two texts are told apart."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()

"""What happened and what to do about it, in the reader's language, from `assets/messages/`.

Qt-free, so that the command line, the windows and the worker say the same. Each file
`assets/messages/<area>.toml` holds tables `[code]` with `what_ko`, `cure_ko`, `what_en` and
`cure_en`; `{name}` in a sentence is replaced by the fact of that name. The reasons of
measures that were not measured stand there in the same way.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from interview_sim.errors import InterviewSimError
from interview_sim.resources import assets

Language = Literal["ko", "en"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Two sentences: what happened, and the act that cures it."""

    what: str
    cure: str

    def __str__(self) -> str:
        return f"{self.what} {self.cure}".strip()


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for path in sorted((assets() / "messages").glob("*.toml")):
        for code, row in tomllib.loads(path.read_text("utf-8")).items():
            if code in table:
                raise ValueError(f"{path.name}: message code {code} stands twice")
            table[code] = row
    return table


def has_message(code: str) -> bool:
    """Whether both sentences stand in both languages under `code`."""
    row = _table().get(code, {})
    return all(row.get(f"{part}_{language}") for part in ("what", "cure") for language in ("ko", "en"))


def message(code: str, facts: Mapping[str, object], language: Language) -> Message:
    """The sentences of `code` with `facts` filled in; a fact that is missing reads "?"."""
    row = _table()[code]
    known = defaultdict(lambda: "?", {name: str(value) for name, value in facts.items()})
    return Message(
        what=row[f"what_{language}"].format_map(known), cure=row[f"cure_{language}"].format_map(known)
    )


def message_of(error: InterviewSimError, language: Language) -> Message:
    """The sentences of an error."""
    return message(error.code, error.facts, language)

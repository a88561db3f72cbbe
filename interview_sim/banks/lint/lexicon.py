"""Patterns of the trainers' lexicons, compiled as their heads say, and texts cut into sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from interview_sim.banks.text import Language

SENTENCE: Final = re.compile(r"[^.?!\n]+[.?!]*")


def compiled(
    patterns: Sequence[str], language: Language, *, anywhere: bool = False
) -> tuple[re.Pattern[str], ...]:
    """Patterns with blanks as a lexicon's head says; each starts at a word's start unless `anywhere`."""
    blank = r"\s*" if language == "ko" else r"\s+"
    return tuple(
        re.compile(_spaced(pattern, blank, language, anywhere), re.IGNORECASE) for pattern in patterns
    )


def first_match(patterns: Sequence[re.Pattern[str]], words: str) -> re.Match[str] | None:
    """What the first pattern that finds anything finds."""
    return next((match for pattern in patterns if (match := pattern.search(words))), None)


@cache
def table(name: str) -> dict[str, Any]:
    """The lexicon `assets/lexicons/<name>.toml`."""
    import tomllib

    from interview_sim.resources import assets

    return tomllib.loads((assets() / "lexicons" / f"{name}.toml").read_text("utf-8"))


def _spaced(pattern: str, blank: str, language: Language, anywhere: bool) -> str:
    """Blanks as the lexicon's head says; a pattern starts at a word's start ("장애가" is not "애가")."""
    optional = r"\s*"
    words = pattern.replace(" ?", "\0").replace(" ", blank).replace("\0", optional)
    if anywhere:
        return words
    return rf"(?<![가-힣])(?:{words})" if language == "ko" else rf"\b(?:{words})"

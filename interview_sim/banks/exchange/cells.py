"""Lists inside one cell: `a; b; c`, with `\\;` for a semicolon and `\\\\` for a backslash in an entry."""

from __future__ import annotations

from collections.abc import Sequence


def join_cell(entries: Sequence[str]) -> str:
    """The entries as one cell."""
    return "; ".join(entry.replace("\\", "\\\\").replace(";", "\\;") for entry in entries)


def split_cell(cell: str) -> list[str]:
    """The entries of a cell; a line break parts entries as well, empty ones are left out."""
    entries, letters, rest = [], [], iter(cell)
    for letter in rest:
        if letter == "\\":
            letters.append(next(rest, "\\"))
        elif letter in ";\n":
            entries.append("".join(letters))
            letters = []
        else:
            letters.append(letter)
    entries.append("".join(letters))
    return [entry.strip() for entry in entries if entry.strip()]

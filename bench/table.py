"""A table as the benches print it: Markdown, so that the README shows what the command printed."""

from __future__ import annotations

from collections.abc import Sequence

from tabulate import tabulate

Cell = str | int | float | None


def print_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], note: str = "") -> None:
    """Print `rows` under `columns`; None is an empty cell. Round figures before they come here."""
    print(f"\n### {title}\n")
    print(tabulate([list(row) for row in rows], headers=list(columns), tablefmt="github", missingval=""))
    if note:
        print(f"\n{note}")

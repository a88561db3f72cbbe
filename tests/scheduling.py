"""Which tests never run at the same time, where scripts/test runs two at once.

Windows share one display and would take the focus from one another. Whole programs have displays of their
own, but two of them at once leave no processor for the pictures that must come in time.
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

_ROWS = {"e2e": "programs", "ui": "windows"}


def row_of(nodeid: str) -> str:
    """The row in which a test waits for its turn, "" for one that need not wait."""
    return _ROWS.get(nodeid.split("/")[1], "")


class OneOfAKind(LoadScopeScheduling):
    """Programs, windows, and the tests of each other file: each one after another in one process."""

    def _split_scope(self, nodeid: str) -> str:
        return row_of(nodeid) or nodeid.partition("::")[0]

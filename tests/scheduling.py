"""Which tests never run at the same time, where scripts/test runs two at once.

Windows share one display and would take the focus from one another. Whole programs have displays of their
own, but two of them at once leave no processor for the pictures that must come in time.
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

TOGETHER = {"e2e": "programs", "ui": "windows"}


class OneOfAKind(LoadScopeScheduling):
    """Programs, windows, and the tests of each other file: each one after another in one process."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return TOGETHER.get(path.split("/")[1], path)

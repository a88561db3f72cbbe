"""Verdicts that do not flicker: a change counts once it has lasted a moment. No Qt."""

from __future__ import annotations

import time
from collections.abc import Callable

from interview_sim.ui.kiosk.visit.checks import Kind, Verdict


class Steady:
    """`settle(verdict)` gives back what may be shown: the new one after `hold_s`, the old one before."""

    def __init__(self, hold_s: float = 1.0, now_s: Callable[[], float] = time.monotonic) -> None:
        self._hold_s, self._now_s = hold_s, now_s
        self._shown: dict[Kind, Verdict] = {}
        self._coming: dict[Kind, tuple[str, float]] = {}

    def settle(self, verdict: Verdict) -> Verdict:
        """The verdict to show now; a figure inside the same verdict may move freely."""
        kind, shown = verdict.kind, self._shown.get(verdict.kind)
        if shown is None or shown.code == verdict.code:
            self._coming.pop(kind, None)
            self._shown[kind] = verdict
            return verdict
        code, since_s = self._coming.get(kind, ("", 0.0))
        if code != verdict.code:
            self._coming[kind] = (verdict.code, self._now_s())
        elif self._now_s() - since_s >= self._hold_s:
            del self._coming[kind]
            self._shown[kind] = verdict
            return verdict
        return shown

    def forget(self, kind: Kind | None = None) -> None:
        """Begin anew, for one kind or for all."""
        for store in (self._shown, self._coming):
            if kind is None:
                store.clear()
            else:
                store.pop(kind, None)

"""Which of many texts share most of their features, found again quickly as single texts change.

Likeness is Dice's coefficient of two sets. Only pairs that can reach the limit are compared (prefix filter
of Bayardo, Ma and Srikant 2007): features are put in one order, rare ones first, and two sets that are alike
share at least one of the first of each. The order is fixed when the first texts come, so that putting one
in later costs no more than looking up its own features.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from math import ceil
from typing import Final

MOST_PARTNERS: Final = 8
"""So many are looked for and no more: where a thousand texts are nearly the same, eight say enough."""


class AlikeIndex:
    """Named sets of features, and which of them share at least `limit_share` (Dice)."""

    def __init__(self, limit_share: float) -> None:
        self._limit_share = limit_share
        self._least_share = limit_share / (2 - limit_share)
        self._sets: dict[str, frozenset[str]] = {}
        self._prefixes: dict[str, list[str]] = {}
        self._holders: dict[str, dict[str, None]] = {}
        self._partners: dict[str, dict[str, float]] = {}
        self._rarity: Counter[str] = Counter()

    def put_all(self, sets: Mapping[str, frozenset[str]]) -> None:
        """Take in many at once; the first time the order of features is learnt from them."""
        if not self._rarity:
            self._rarity = Counter(feature for one in sets.values() for feature in one)
        for name, features in sets.items():
            self.put(name, features)

    def put(self, name: str, features: frozenset[str]) -> None:
        """Take in one, in the place of an earlier one of that name; no features: it is like nothing."""
        self.drop(name)
        if not features:
            return
        self._sets[name] = features
        prefix = self._prefixes[name] = self._prefix(features)
        self._find(name)
        for feature in prefix:
            self._holders.setdefault(feature, {})[name] = None

    def drop(self, name: str) -> None:
        """Leave one out. Those that had it among many partners look for another."""
        if self._sets.pop(name, None) is None:
            return
        for feature in self._prefixes.pop(name):
            holders = self._holders[feature]
            del holders[name]
            if not holders:
                del self._holders[feature]
        for other in self._partners.pop(name, {}):
            partners = self._partners[other]
            del partners[name]
            if len(partners) >= MOST_PARTNERS - 1:
                self._find(other)
            elif not partners:
                del self._partners[other]

    def partners(self, name: str) -> Mapping[str, float]:
        """Those that are like it, each with the share 0..1; up to `MOST_PARTNERS` of its own finding."""
        return self._partners.get(name, {})

    def paired(self) -> Mapping[str, Mapping[str, float]]:
        """All that have partners."""
        return self._partners

    def _find(self, name: str) -> None:
        mine = self._sets[name]
        least, most = len(mine) * self._least_share - 1e-9, len(mine) / self._least_share + 1e-9
        seen = {name}
        n_found = len(self._partners.get(name, {}))
        for feature in self._prefixes[name]:
            for other in self._holders.get(feature, ()):
                if other in seen:
                    continue
                if n_found >= MOST_PARTNERS:
                    return
                seen.add(other)
                theirs = self._sets[other]
                if least <= len(theirs) <= most and (share := dice(mine, theirs)) >= self._limit_share:
                    n_found += other not in self._partners.get(name, {})
                    self._partners.setdefault(name, {})[other] = share
                    self._partners.setdefault(other, {})[name] = share

    def _prefix(self, features: frozenset[str]) -> list[str]:
        """The rarest features, of which two alike sets must share at least one.

        Dice >= t with sizes a and b means an overlap >= t (a + b) / 2 >= a t / (2 - t).
        """
        rarity = self._rarity
        ordered = sorted(features, key=lambda feature: (rarity.get(feature, 0), feature))
        least_overlap = ceil(len(ordered) * self._least_share - 1e-9)
        return ordered[: len(ordered) - least_overlap + 1]


def dice(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient 0..1 of two sets; 0 for two empty ones."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0

"""What a Korean question is about: the base forms of its words, by Kiwi, loaded when first needed.

Left out are endings and particles, and words that every question has (`assets/lexicons/likeness.toml`).
Where Kiwi cannot be loaded there are none, and likeness falls back to letter pairs.
"""

from __future__ import annotations

import logging
import threading
from functools import cache, lru_cache
from typing import Any, Final

from interview_sim.banks.lint.lexicon import table

_log = logging.getLogger(__name__)
_loading = threading.Lock()
_loaded: dict[str, Any] = {}

LEAST_LEMMAS: Final = 3
"""Fewer say too little: two of three words in common are no near repeat."""

_CONTENT_TAGS: Final = ("NNG", "NNP", "VV", "VA", "XR", "MAG", "SL", "SN")
_DENIED: Final = frozenset({"않다¹", "않다²", "않다³"})
"""A denial turns the question round: it weighs as much as three words."""


def preload() -> bool:
    """Load the analyser now: half a second in which no other thread runs. False where there is none.

    It reads most of its tables at its first sentence, not when it is made.
    """
    kiwi = _kiwi()
    if kiwi is not None:
        kiwi.tokenize("준비되었습니다.")
    return kiwi is not None


@lru_cache(maxsize=30_000)
def lemmas(text: str) -> frozenset[str]:
    """The base forms that say what `text` is about; none where there are fewer than `LEAST_LEMMAS`."""
    kiwi = _kiwi()
    if kiwi is None:
        return frozenset()
    everywhere, denials, same = _lexicon()
    tokens = kiwi.tokenize(text)
    found = {
        same.get(token.lemma, token.lemma)
        for token in tokens
        if token.tag.split("-")[0] in _CONTENT_TAGS and token.lemma not in everywhere
    }
    if len(found) < LEAST_LEMMAS:
        return frozenset()
    is_denied = any(token.lemma in denials for token in tokens)
    return frozenset(found | _DENIED if is_denied else found)


@cache
def _lexicon() -> tuple[frozenset[str], frozenset[str], dict[str, str]]:
    """Words that every question has, denials, and word -> the word that stands for it."""
    korean = table("likeness")["ko"]
    groups = [line.split() for line in korean["same"].strip().splitlines()]
    same = {word: group[0] for group in groups for word in group}
    return frozenset(korean["everywhere"].split()), frozenset(korean["denials"].split()), same


def _kiwi() -> Any:
    with _loading:
        if "kiwi" not in _loaded:
            try:
                from kiwipiepy import Kiwi

                # without names of several words and usual typing errors it is there in a third of the time
                _loaded["kiwi"] = Kiwi(num_workers=1, load_multi_dict=False, load_typo_dict=False)
            except (ImportError, OSError, RuntimeError) as error:
                # not installed, or its tables cannot be opened (a folder's name that it cannot read)
                _log.warning("likeness by letters alone: %s", error)
                _loaded["kiwi"] = None
        return _loaded["kiwi"]

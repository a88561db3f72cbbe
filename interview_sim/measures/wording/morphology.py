"""Korean morphemes by Kiwi, loaded once, when first needed: loading takes seconds.

The same text always gives the same morphemes: one thread, no learning.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

_loading = threading.Lock()
_loaded: dict[str, Any] = {}
_REMEMBERED_TEXTS: Final = 1024
_MARKS: Final = ("SF", "SP", "SE", "SS", "SSC", "SSO")
_CLEAR_ENDINGS: Final = ("니다", "다", "요", "죠", "니까", "시오")
# A word that Kiwi does not know has the number of its tag alone: 2 for a noun, 3 for a name.
_LAST_BARE_TAG: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Morpheme:
    """One morpheme: its form, Kiwi's tag, its dictionary form, and its place `text[start:end]`.

    `is_known`: whether Kiwi's dictionary has it; a name, a rare word or a recogniser's slip is not in it.
    """

    form: str
    tag: str
    lemma: str
    start: int
    end: int
    is_known: bool = True


def preload() -> None:
    """Load the analyser now (seconds), so that the first answer need not wait for it.

    It reads most of its tables at its first sentence, not when it is made.
    """
    _kiwi().tokenize("준비되었습니다.")


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def morphemes(text: str) -> tuple[Morpheme, ...]:
    """The morphemes of `text`, in order."""
    return tuple(
        Morpheme(
            form=token.form,
            tag=token.tag,
            lemma=token.lemma,
            start=token.start,
            end=token.start + token.len,
            is_known=token.id > _LAST_BARE_TAG,
        )
        for token in _kiwi().tokenize(text)
    )


def final_endings(text: str) -> tuple[Morpheme, ...]:
    """The morphemes of `text` that end a sentence: 했습니다, 했어요, and 했고요.

    Kiwi's EF where the text stops, a mark follows or the form is final beyond doubt (-니다, -다, -요, -죠):
    recognisers leave marks out, and -지, -라, -냐 go on as often as they end. Also -니다, which Kiwi
    sometimes takes for a connective, and 요 behind any ending.
    """
    row = morphemes(text)
    found = []
    for place, morpheme in enumerate(row):
        behind = row[place + 1] if place + 1 < len(row) else None
        if behind is not None and behind.form == "요" and behind.tag == "JX":
            continue
        is_open = morpheme.tag == "EC" and morpheme.form.endswith("니다")
        is_polite = place > 0 and morpheme.form == "요" and row[place - 1].tag in ("EC", "EF")
        is_last = behind is None or behind.tag in _MARKS
        is_final = morpheme.tag == "EF" and (is_last or morpheme.form.endswith(_CLEAR_ENDINGS))
        if is_final or is_open or is_polite:
            found.append(morpheme)
    return tuple(found)


def _kiwi() -> Any:
    with _loading:
        if "kiwi" not in _loaded:
            from kiwipiepy import Kiwi

            _loaded["kiwi"] = Kiwi(num_workers=1)
        return _loaded["kiwi"]

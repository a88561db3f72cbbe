"""Text as the search compares it: without case, width, composition and spaces.

Spaces do not count because Korean is written with and without them, by people and recognisers alike.
"""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """`text` in compatibility composition and case folding, all white space left out."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())

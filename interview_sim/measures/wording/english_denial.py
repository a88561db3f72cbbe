"""Whether an English sentence denies a word that it holds: I do not report, I never check, without help.

By rule over the words before it in its clause, as NegEx does for findings in medical notes (Chapman et al.
2001): a denying word reaches six words on, or to the end of the clause. Two denials say it after all (I
never sign without reading). No denial: not only, no doubt, do not forget to.
"""

from __future__ import annotations

import re
from typing import Final

_DENYING_WORDS: Final = "not never no nor neither nobody nothing none without hardly barely scarcely cannot"
_DENIALS: Final = frozenset(_DENYING_WORDS.split())
# Words whose sense is that something was left undone; with a denial before them it was done.
_UNDOING: Final = re.compile(
    r"(?:forg[eo]t|fail|hesitat|refus|avoid|skip|miss|mind)\w*|unable|afraid|shy|ashamed|scared|reluctant|proud"
)
# Those that deny on their own what they are followed by: I forgot to check.
_LEFT_UNDONE: Final = re.compile(r"\b(?:forg[eo]t\w*|fail(?:ed|s|ing)?|refus(?:ed|es|ing)|unable) to\b")
_REACH_WORDS: Final = 6
_SHORT_REACH: Final = {"no": 3, "without": 4}
_BREAKING_WORDS: Final = (
    "because but so when if although though while then which who that and however unless until before after "
    "since except instead"
)
_BREAKS: Final = frozenset(_BREAKING_WORDS.split())
_HARMLESS: Final = re.compile(
    r"\bnot (?:only|just|merely|simply)\b|\bno (?:doubt|matter|wonder)\b|\bnothing but\b"
    r"|\bcan(?:'t|not) wait\b"
    r"|\b(?:no|nobody|no one|nothing|never)(?: is| was)?(?: a)? (?:more|better)\b"
)
_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)*|[,;:.?!]")


def is_denied(text: str, start: int) -> bool:
    """Whether the sentence in which `text[start:]` begins denies that word."""
    before = text[max(0, start - 120) : start].lower().replace("’", "'")
    words = _WORD.findall(_HARMLESS.sub(" also ", before))
    reach: list[str] = []
    for word in reversed(words[-_REACH_WORDS:]):
        if word in _BREAKS or not word[0].isalpha():
            break
        reach.insert(0, word)
    denials = sum(
        is_negator(word) and len(reach) - place <= _SHORT_REACH.get(word, _REACH_WORDS)
        for place, word in enumerate(reach)
    )
    if denials:
        denials += sum(1 for word in reach if _UNDOING.fullmatch(word))
    elif _LEFT_UNDONE.search(" ".join(reach)):
        denials = 1
    return denials % 2 == 1


def is_negator(word: str) -> bool:
    """Whether `word` denies what follows: not, never, don't, without ..."""
    word = word.lower().replace("’", "'")
    return word in _DENIALS or word.endswith("n't")

"""A recogniser's slips, modelled: what Whisper base confused on real Korean clips, put into other text.

`python -m bench.gold.slips` listens to the Korean tuning clips (bench/clips.py), lays what was heard over
what was said, syllable by syllable, and counts in `slips.json` which initial, vowel and final became
which, how often a syllable was lost or added, and how often a blank was. `slipped` puts such changes into
a text until a wanted share of its syllables is wrong. A jamo that was never seen to change takes one of
its kind at random. Harder than life in one way: real slips fall on rare words and spare common ones.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from bench.clips import clips
from bench.gold.answers import FOLDER

COUNTS: Final = FOLDER / "slips.json"
_INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS: Final = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_KINDS: Final = (("initial", _INITIALS), ("vowel", _VOWELS), ("final", _FINALS))
Counts = dict[str, dict[str, int]]


def slipped(lines: Sequence[Sequence[str]], share: float, seed: str) -> list[list[str]]:
    """`lines` of words with about `share` of their syllables wrong; the same seed gives the same slips."""
    counts: Counts = json.loads(COUNTS.read_text("utf-8"))
    chance = random.Random(seed)
    return [_line(line, share, counts, chance) or list(line) for line in lines]


def learn(pairs: Sequence[tuple[str, str]]) -> Counts:
    """What became what in `pairs` of said and heard."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("initial", "vowel", "final", "change")}
    for said, heard in pairs:
        for old, new in _laid_over(_syllables(said), _syllables(heard)):
            if old and new:
                _count_jamo(old, new, counts)
            else:
                counts["change"]["added" if new else "lost"] += 1
        counts["change"]["blank"] += abs(len(said.split()) - len(heard.split()))
        counts["change"]["words"] += len(said.split())
    return {name: dict(sorted(counter.items())) for name, counter in counts.items()}


def _line(line: Sequence[str], share: float, counts: Counts, chance: random.Random) -> list[str]:
    words = ["".join(_syllable(letter, share, counts, chance) for letter in word) for word in line]
    blank_share = share * counts["change"]["blank"] / max(counts["change"]["words"], 1) / 0.1
    joined: list[str] = []
    for word in filter(None, words):
        if joined and chance.random() < blank_share and re.search(r"[가-힣]$", joined[-1]):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _syllable(letter: str, share: float, counts: Counts, chance: random.Random) -> str:
    if not re.fullmatch("[가-힣]", letter) or chance.random() >= share:
        return letter
    change = counts["change"]
    weights = {kind: sum(counts[kind].values()) for kind, _ in _KINDS}
    weights |= {"lost": change["lost"], "added": change["added"]}
    kind = chance.choices(list(weights), list(weights.values()))[0]
    if kind == "lost":
        return ""
    if kind == "added":
        return letter + _changed(letter, "vowel", counts, chance)
    return _changed(letter, kind, counts, chance)


def _changed(letter: str, kind: str, counts: Counts, chance: random.Random) -> str:
    """`letter` with another initial, vowel or final."""
    jamo = _jamo(letter)
    place = [name for name, _ in _KINDS].index(kind)
    seen = {pair[1]: n for pair, n in counts[kind].items() if pair[0] == jamo[place]}
    others = seen or {pair[1]: n for pair, n in counts[kind].items() if pair[1] != jamo[place]}
    new = chance.choices(list(others), list(others.values()))[0]
    return _letter((*jamo[:place], new, *jamo[place + 1 :]))


def _count_jamo(old: str, new: str, counts: dict[str, Counter[str]]) -> None:
    for (kind, _), before, after in zip(_KINDS, _jamo(old), _jamo(new), strict=True):
        if before != after:
            counts[kind][before + after] += 1


def _syllables(text: str) -> str:
    return re.sub("[^가-힣]", "", text)


def _jamo(letter: str) -> tuple[str, str, str]:
    place = ord(letter) - 0xAC00
    return _INITIALS[place // 588], _VOWELS[place % 588 // 28], _FINALS[place % 28]


def _letter(jamo: tuple[str, ...]) -> str:
    initial, vowel, final = jamo
    place = _INITIALS.index(initial) * 588 + _VOWELS.index(vowel) * 28 + _FINALS.index(final)
    return chr(0xAC00 + place)


def _laid_over(said: str, heard: str) -> list[tuple[str, str]]:
    """Pairs of syllables, "" where one was lost or added; the cheapest way, jamo by jamo."""
    cost = [[float(i + j) for j in range(len(heard) + 1)] for i in range(len(said) + 1)]
    for i, old in enumerate(said, 1):
        for j, new in enumerate(heard, 1):
            change = sum(a != b for a, b in zip(_jamo(old), _jamo(new), strict=True)) / 2
            cost[i][j] = min(cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change)
    pairs: list[tuple[str, str]] = []
    i, j = len(said), len(heard)
    while i or j:
        if i and cost[i][j] == cost[i - 1][j] + 1:
            i -= 1
            pairs.append((said[i], ""))
        elif j and cost[i][j] == cost[i][j - 1] + 1:
            j -= 1
            pairs.append(("", heard[j]))
        else:
            i, j = i - 1, j - 1
            pairs.append((said[i], heard[j]))
    return pairs[::-1]


def main() -> None:
    """Listen to the Korean tuning clips and write the counts."""
    from bench.gold.hear import listen_to, whisper_base

    model = whisper_base()
    korean = [clip for clip in clips("tuning") if clip.language == "ko"]
    counts = learn([(clip.text, listen_to(model, clip.path, "ko").text) for clip in korean])
    COUNTS.write_text(json.dumps(counts, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(counts)


if __name__ == "__main__":
    main()

"""English sounds in Hangul, by the loan-word orthography of the National Institute of Korean Language.

외래어 표기법 (Ministry of Culture notice 2017-14), chapter 3, section 1: which stops close a short vowel's
block, where a consonant takes 으 or 이, how glides join their vowel. What is kept is the number of syllables;
settled spellings that depart from the rules (로봇, 체크) stand in `assets/lexicons/readings.toml`.
"""

from __future__ import annotations

from typing import Final

from interview_sim.measures.reading.pronunciations import VOWELS, Phones

_ONSETS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MEDIALS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_CODAS: Final = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

_VOWEL: Final = {
    "AA": "ㅏ", "AE": "ㅐ", "AH": "ㅓ", "AO": "ㅗ", "AW": "ㅏㅜ", "AY": "ㅏㅣ", "EH": "ㅔ", "ER": "ㅓ",
    "EY": "ㅔㅣ", "IH": "ㅣ", "IY": "ㅣ", "OW": "ㅗ", "OY": "ㅗㅣ", "UH": "ㅜ", "UW": "ㅜ",
}  # fmt: skip
_AFTER_W: Final = {"ㅏ": "ㅘ", "ㅐ": "ㅙ", "ㅓ": "ㅝ", "ㅔ": "ㅞ", "ㅣ": "ㅟ", "ㅗ": "ㅝ", "ㅜ": "ㅜ"}
_AFTER_Y: Final = {"ㅏ": "ㅑ", "ㅐ": "ㅒ", "ㅓ": "ㅕ", "ㅔ": "ㅖ", "ㅣ": "ㅣ", "ㅗ": "ㅛ", "ㅜ": "ㅠ"}
_CONSONANT: Final = {
    "B": "ㅂ", "CH": "ㅊ", "D": "ㄷ", "DH": "ㄷ", "F": "ㅍ", "G": "ㄱ", "HH": "ㅎ", "JH": "ㅈ", "K": "ㅋ",
    "L": "ㄹ", "M": "ㅁ", "N": "ㄴ", "P": "ㅍ", "R": "ㄹ", "S": "ㅅ", "SH": "ㅅ", "T": "ㅌ", "TH": "ㅅ",
    "V": "ㅂ", "Z": "ㅈ", "ZH": "ㅈ", "TS": "ㅊ", "DZ": "ㅈ",
}  # fmt: skip
_CODA: Final = {"M": "ㅁ", "N": "ㄴ", "NG": "ㅇ", "L": "ㄹ", "P": "ㅂ", "T": "ㅅ", "K": "ㄱ"}
_SHORT: Final = frozenset({"AA", "AE", "AH", "EH", "IH", "UH"})
_SONORANT: Final = frozenset({"L", "R", "M", "N"})
_WITH_I: Final = frozenset({"CH", "JH", "SH", "ZH"})
_JOINS_W: Final = frozenset({"K", "G", "HH"})


def hangul(phones: Phones) -> str:
    """The Hangul of `phones` (ARPAbet without stress)."""
    sounds = _as_heard(phones)
    blocks: list[list[str]] = []
    place = 0
    while place < len(sounds):
        place = _take(sounds, place, blocks)
    return "".join(_block(*block) for block in blocks)


def _as_heard(phones: Phones) -> list[str]:
    """`phones` as Korean hears them, most of all where an r colours or links vowels.

    T S and D Z at the end are one sound (스포츠); an r before a vowel is said even where the phone before
    has swallowed it (camera, 캐머라); after 이, 에, 우 and at the end after 오 it is 어 (케어, 스토어).
    """
    sounds: list[str] = []
    for place, sound in enumerate(phones):
        behind = phones[place + 1] if place + 1 < len(phones) else ""
        before = phones[place - 1] if place else ""
        if sound == "AW" and behind == "ER":
            sounds += ["AA", "W"]
        elif sound == "ER":
            sounds += ["ER", "R"] if behind in VOWELS else ["ER"]
        elif sound == "Y" and behind == "ER":
            sounds.append("IY")
        elif (
            sound == "R"
            and behind not in VOWELS
            and (before in {"IH", "IY", "EH", "UH"} or (before == "AO" and not behind))
        ):
            sounds.append("AH")
        else:
            sounds.append(sound)
    if tuple(sounds[-2:]) in {("T", "S"), ("D", "Z")} and len(sounds) > 2:
        sounds[-2:] = [sounds[-2] + sounds[-1]]
    return sounds


def _take(sounds: list[str], place: int, blocks: list[list[str]]) -> int:
    """Write the sound at `place` and what joins it; returns the next place."""
    sound = sounds[place]
    if sound in VOWELS or sound in {"W", "Y"}:
        return _take_syllable(sounds, place, "ㅇ", blocks)
    joins = _joins_vowel(sounds, place)
    if joins and sound != "NG":
        if sound == "L" and blocks and not blocks[-1][2]:
            blocks[-1][2] = "ㄹ"
        return _take_syllable(sounds, place + 1, _CONSONANT[sound], blocks, after=sound)
    if _closes(sounds, place) and blocks and not blocks[-1][2]:
        blocks[-1][2] = _CODA[sound]
    elif not (sound == "R" and place and sounds[place - 1] in VOWELS) and sound != "HH":
        blocks.append([_CONSONANT.get(sound, "ㅇ"), "ㅣ" if sound in _WITH_I else "ㅡ", ""])
    return place + 1


def _joins_vowel(sounds: list[str], place: int) -> bool:
    """Whether the consonant at `place` begins a block with what follows."""
    behind = sounds[place + 1 : place + 3]
    if not behind:
        return False
    if behind[0] in VOWELS:
        return True
    if len(behind) < 2 or behind[1] not in VOWELS:
        return False
    return behind[0] == "Y" or (behind[0] == "W" and sounds[place] in _JOINS_W)


def _closes(sounds: list[str], place: int) -> bool:
    """Whether the consonant at `place` closes the block before it."""
    sound = sounds[place]
    if not place or sound not in _CODA:
        return False
    if sound in {"M", "N", "NG", "L"}:
        return True
    before = sounds[place - 1]
    behind = sounds[place + 1] if place + 1 < len(sounds) else ""
    return before in _SHORT and behind not in _SONORANT


def _take_syllable(
    sounds: list[str], place: int, onset: str, blocks: list[list[str]], after: str = ""
) -> int:
    """Write the vowel at `place`, with the glide before it if there is one."""
    glide = sounds[place] if sounds[place] in {"W", "Y"} else ""
    place += bool(glide)
    if place >= len(sounds) or sounds[place] not in VOWELS:
        blocks.append([onset, "ㅜ" if glide == "W" else "ㅣ", ""])
        return place
    first, rest = _VOWEL[sounds[place]][0], _VOWEL[sounds[place]][1:]
    if glide or after == "SH":
        first = (_AFTER_W if glide == "W" else _AFTER_Y)[first]
    blocks.append([onset, first, ""])
    blocks += [["ㅇ", vowel, ""] for vowel in rest]
    return place + 1


def _block(onset: str, medial: str, coda: str) -> str:
    number = (_ONSETS.index(onset) * 21 + _MEDIALS.index(medial)) * 28 + _CODAS.index(coda or " ")
    return chr(0xAC00 + number)

"""English words and syllables of a transcript; digits are read out."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)|(?P<word>[A-Za-z]+(?:['’][A-Za-z]+)*)")


def english_words(text: str) -> tuple[str, ...]:
    """Words of `text` in small letters; 25 is two words, twenty and five; a hyphen parts words."""
    words: list[str] = []
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "number":
            words += _number_words(token.group())
        else:
            words.append(token.group().lower().replace("’", "'"))
    return tuple(words)


def english_syllables(text: str) -> int:
    """Syllables of `text` by vowel groups, a silent e left out: about 5 % off on running speech."""
    return sum(_syllables(word) for word in english_words(text))


def _syllables(word: str) -> int:
    letters = re.sub(r"[^a-z]", "", word)
    stem = re.sub(r"(?<![aeiouy])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyszx])es$", "", letters)
    if re.search(r"[^aeiouy]le$", letters):
        stem = letters
    return max(1, len(re.findall(r"[aeiouy]+", stem)))


def _number_words(digits: str) -> list[str]:
    from num2words import num2words

    plain = digits.replace(",", "")
    if len(plain) > 15:
        return [str(num2words(int(digit))) for digit in plain if digit.isdecimal()]
    if "," not in digits and re.fullmatch(r"1[1-9]\d\d|20[1-9]\d", plain):
        said = num2words(int(plain), to="year")
    else:
        said = num2words(float(plain) if "." in plain else int(plain))
    return [word for word in re.split(r"[\s,-]+", str(said)) if word and word != "and"]

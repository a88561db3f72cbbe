"""English words and syllables of a transcript; digits are read out."""

from __future__ import annotations

import re

from interview_sim.measures.reading.pronunciations import is_known, syllables

_TOKEN = re.compile(
    r"(?P<money>[$£€]\s?(?P<sum>\d[\d,]*(?:\.\d+)?))"
    r"|(?P<clock>(?<!\d)\d{1,2}:[0-5]\d(?!\d))"
    r"|(?P<percent>\d[\d,]*(?:\.\d+)?\s?%)"
    r"|(?P<ordinal>\d+(?:st|nd|rd|th)\b)"
    r"|(?P<decade>(?<!\d)(?:1[1-9]|20)\d0s\b)"
    r"|(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"|(?P<word>[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)*)"
    r"|(?P<symbol>[&+])"
)
_SHORT = {"mr": "mister", "mrs": "missis", "dr": "doctor", "vs": "versus", "etc": "et cetera"}
_COINS = {"$": "dollars", "£": "pounds", "€": "euros"}
_SYMBOLS = {"&": "and", "+": "plus"}
_MAX_SPELLED = 5


def english_words(text: str) -> tuple[str, ...]:
    """Words of `text` in small letters as they are said.

    25 is two words, twenty and five; a hyphen parts words; an abbreviation (KPI) is one word.
    """
    words: list[str] = []
    for token in _TOKEN.finditer(text):
        words += _said(token)
    return tuple(words)


def english_syllables(text: str) -> int:
    """Syllables of `text` by the CMU Pronouncing Dictionary, of words it lacks by their spelling."""
    return sum(syllables_of_token(word) for token in _TOKEN.finditer(text) for word in _spelled(token))


def syllables_of_token(word: str) -> int:
    """Syllables of one word or of a letter's name: W has three."""
    if len(word) == 1 and word not in "ai":
        return 3 if word == "w" else 1
    return syllables(word)


def _said(token: re.Match[str]) -> list[str]:
    """The words of one token."""
    kind, text = token.lastgroup or "word", token.group()
    if kind == "word":
        plain = text.lower().replace("’", "'")
        return _SHORT.get(plain, plain).split()
    if kind == "symbol":
        return [_SYMBOLS[text]]
    if kind == "money":
        return [*_number_words(token["sum"]), _COINS[text[0]]]
    if kind == "percent":
        return [*_number_words(text.rstrip("% ")), "percent"]
    if kind == "clock":
        return _clock_words(text)
    if kind == "ordinal":
        return _num2words(int(text[:-2]), to="ordinal")
    if kind == "decade":
        words = _num2words(int(text[:-1]), to="year")
        return [*words[:-1], re.sub("y$", "ie", words[-1]) + "s"]
    return _number_words(text)


def _spelled(token: re.Match[str]) -> list[str]:
    """The words of one token, an abbreviation as its letters."""
    text = token.group()
    is_short = token.lastgroup == "word" and text.isupper() and 1 < len(text) <= _MAX_SPELLED
    if is_short and (len(text) < 4 or not is_known(text)):
        return list(text.lower())
    return _said(token)


def _clock_words(text: str) -> list[str]:
    hour, minute = (int(part) for part in text.split(":"))
    if not minute:
        return [*_num2words(hour), "o'clock"]
    return [*_num2words(hour), *(["oh"] if minute < 10 else []), *_num2words(minute)]


def _number_words(digits: str) -> list[str]:
    plain = digits.replace(",", "").rstrip(".")
    if len(plain) > 15:
        return [word for digit in plain if digit.isdecimal() for word in _num2words(int(digit))]
    if "," not in digits and re.fullmatch(r"1[1-9]\d\d|20[1-9]\d", plain):
        return _num2words(int(plain), to="year")
    whole, _, fraction = plain.partition(".")
    words = _num2words(int(whole))
    return words + (
        ["point", *(word for digit in fraction for word in _num2words(int(digit)))] if fraction else []
    )


def _num2words(number: int, to: str = "cardinal") -> list[str]:
    from num2words import num2words

    return [word for word in re.split(r"[\s,-]+", str(num2words(number, to=to))) if word and word != "and"]

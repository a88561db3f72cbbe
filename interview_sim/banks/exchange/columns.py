"""The columns of a bank as a table: their keys, their headings, and what people call them.

An exported heading is its key followed by words for people ("text_ko · 질문(한국어)"). In tables that
people made themselves a heading is looked up in `assets/words/table_headings.toml`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final

from interview_sim.banks.exchange.sheet import Cell, OddCell
from interview_sim.resources import assets

BANK_TEXTS: Final = ("name_ko", "name_en", "summary_ko", "summary_en")
BANK_KEYS: Final = ("schema", "id", "version", *BANK_TEXTS, "licence", "include", "fields")
TEXTS: Final = ("text", "why", "hint", "model_answer", "job_need", "audio", "clip")
FILES: Final = ("audio", "clip")
COLUMNS: Final[dict[str, str]] = {
    "id": "번호",
    "kind": "유형",
    "set_id": "묶음",
    "step": "단계",
    "competency": "역량",
    "text_ko": "질문(한국어)",
    "text_en": "질문(영어)",
    "why_ko": "묻는 까닭(한국어)",
    "why_en": "묻는 까닭(영어)",
    "think_s": "생각 시간(초)",
    "answer_s": "답변 시간(초)",
    "done_after_s": "마치기 열림(초)",
    "retries": "다시 하기(번)",
    "hint_ko": "도움말(한국어)",
    "hint_en": "도움말(영어)",
    "model_answer_ko": "모범 답변(한국어)",
    "model_answer_en": "모범 답변(영어)",
    "groups": "대상",
    "fields": "직무",
    "tags": "꼬리표",
    "audio_ko": "음성 파일(한국어)",
    "audio_en": "음성 파일(영어)",
    "clip_ko": "면접관 영상(한국어)",
    "clip_en": "면접관 영상(영어)",
    "job_need_ko": "직무상 필요(한국어)",
    "job_need_en": "직무상 필요(영어)",
}
POINT_COLUMNS: Final[dict[str, str]] = {
    "id": "핵심 번호",
    "ko": "핵심(한국어)",
    "en": "핵심(영어)",
    "words_ko": "비슷한 말(한국어)",
    "words_en": "비슷한 말(영어)",
}
FOLLOW_UP_COLUMNS: Final[dict[str, str]] = {
    "if": "빠지면(part:result, point:…)",
    "ko": "꼬리 질문(한국어)",
    "en": "꼬리 질문(영어)",
}
POINTS: Final = "points"
"""A column of people's own tables: expected points as a list in one cell."""
PASSED_OVER: Final = ("number", "note")
NUMBERS: Final = ("think_s", "answer_s", "done_after_s", "retries", "version", "schema")
LISTS: Final = ("groups", "fields", "tags", "include")
REPEATED: Final = re.compile(r"(point|follow_up)([1-9]\d?)_(\w+)")
_NO_LETTER = re.compile(r"[\s()\[\]{}<>.,:;·•*_/\\'\"~-]+")


def heading_words(key: str) -> str:
    """What people call a column; the key itself where it has no name."""
    repeated = REPEATED.fullmatch(key)
    if repeated is None:
        return COLUMNS.get(key, key)
    names = POINT_COLUMNS if repeated[1] == "point" else FOLLOW_UP_COLUMNS
    return f"{names.get(repeated[3], key)} {repeated[2]}"


def first_word(cell: Cell) -> str:
    """The key at the beginning of an exported heading."""
    words = "" if isinstance(cell, OddCell) else str(cell).split()
    return words[0] if words else ""


def is_key(word: str) -> bool:
    """Whether a word is the key of a column."""
    repeated = REPEATED.fullmatch(word)
    if repeated is None:
        return word in COLUMNS
    return repeated[3] in (POINT_COLUMNS if repeated[1] == "point" else FOLLOW_UP_COLUMNS)


def called(cell: Cell) -> str | None:
    """The column that a heading means, None where it says nothing known.

    A key of `COLUMNS` or of the repeated columns; `points`, `number`, `note`; or a field with two
    languages of which none is said, such as `text`.
    """
    word = first_word(cell)
    if is_key(word):
        return word
    return None if isinstance(cell, OddCell) else _names().get(_plain(str(cell)))


def keys_of(row: Sequence[Cell]) -> list[str | None]:
    """The columns that a row of headings means; of 질문 and Question each gets its language."""
    keys = [called(cell) for cell in row]
    for field in TEXTS:
        at = [index for index, key in enumerate(keys) if key == field]
        if len(at) == 2:
            one_is_korean = has_hangul(str(row[at[0]]))
            keys[at[0]] = f"{field}_{'ko' if one_is_korean else 'en'}"
            keys[at[1]] = f"{field}_{'en' if one_is_korean else 'ko'}"
        elif len(at) == 1 and (f"{field}_ko" in keys or f"{field}_en" in keys):
            keys[at[0]] = f"{field}_en" if f"{field}_ko" in keys else f"{field}_ko"
    return keys


def has_hangul(text: str) -> bool:
    """Whether there is a Korean letter in a text."""
    return any("가" <= letter <= "힣" or "ㄱ" <= letter <= "ㆎ" for letter in text)


def near_heading(cell: Cell) -> str:
    """A known heading that is written nearly like this one, "" where there is none."""
    import difflib

    if isinstance(cell, OddCell):
        return ""
    keys = {_plain(key): key for key in COLUMNS}
    known = {**_as_written(), **keys}
    near = difflib.get_close_matches(_plain(first_word(cell)), keys, n=1, cutoff=0.8)
    near = near or difflib.get_close_matches(_plain(str(cell)), known, n=1, cutoff=0.8)
    return known[near[0]] if near else ""


def _plain(text: str) -> str:
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text).casefold())


def _rows() -> list[tuple[str, str]]:
    table = tomllib.loads((assets() / "words" / "table_headings.toml").read_text("utf-8"))
    return [(key, name) for part in table.values() for key, names in part.items() for name in names]


@cache
def _names() -> dict[str, str]:
    return {_plain(name): key for key, name in _rows()}


@cache
def _as_written() -> dict[str, str]:
    return {_plain(name): name for _, name in _rows()}

"""Bytes of a text file as people save them, to text: UTF-8 with or without BOM, UTF-16 with BOM, CP949.

Korean Excel and older editors write CP949; a file that is neither is refused with the line of its
first byte that makes no sense.
"""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Final

from interview_sim.banks.errors import BankInvalid, Problem
from interview_sim.errors import InputMissing

MAX_FILE_BYTES: Final = 32 * 1024 * 1024
"""Far above any bank (130 questions take about 250 kB), far below what fills the memory."""


def read_bytes(path: Path, *, limit: int = MAX_FILE_BYTES) -> bytes:
    """The bytes of a file of at most `limit` bytes.

    Raises:
        InputMissing: there is no such file.
        BankInvalid: it is a folder, cannot be read, or is too large.
    """
    try:
        size = path.stat().st_size
        if size > limit:
            raise BankInvalid([_file_problem(path, "bank-too-large", limit=f"{limit // 2**20} MB")])
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputMissing(file=path) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BankInvalid([_file_problem(path, "bank-unreadable", why=why)]) from error


def decode(data: bytes, file: str) -> str:
    """The text of `data`, line breaks as they are.

    Raises:
        BankInvalid: the bytes are no text in any encoding named above.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _decode_as(data, encoding, file)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_as(data, "cp949", file)


def _decode_as(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BankInvalid([Problem(file=file, line=line, code="bank-encoding")]) from error


def _file_problem(path: Path, code: str, **facts: str) -> Problem:
    return Problem(file=str(path), line=0, code=code, facts=facts)

"""Fetch one address into a `.part` file, going on where an earlier attempt was cut.

Uses HTTP Range and the system's proxy settings. Promises nothing about the bytes: the caller hashes.
"""

from __future__ import annotations

import http.client
import logging
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from interview_sim.weights.errors import SourceFailed
from interview_sim.weights.hashing import PIECE_BYTES

log = logging.getLogger(__name__)

TIMEOUT_S = 20.0
MAX_FRUITLESS_TRIES = 3
_AGENT = "interview-sim"


def download(url: str, part: Path, size_bytes: int, arrived: Callable[[], None]) -> None:
    """Fill `part` to `size_bytes` from `url`; `arrived` is called after every piece.

    A cut connection is taken up again; after three tries in a row that brought no byte it raises
    `SourceFailed`, and what came is kept for the next time.
    """
    fruitless = 0
    why = ""
    while (have := _length(part)) < size_bytes:
        if fruitless == MAX_FRUITLESS_TRIES:
            raise SourceFailed(f"{_host(url)}: {why}")
        try:
            _fetch_from(url, part, have, size_bytes, arrived)
            why = "the connection ended early"
        except urllib.error.HTTPError as error:
            if error.code != http.client.REQUESTED_RANGE_NOT_SATISFIABLE:
                raise SourceFailed(f"{_host(url)}: HTTP {error.code}") from error
            part.unlink()
            why = "it refused to go on where we stopped"
        except (OSError, http.client.HTTPException) as error:
            why = _reason(error)
            log.debug("cut: %s", why)
        fruitless = 0 if _length(part) > have else fruitless + 1


def _fetch_from(url: str, part: Path, have: int, size_bytes: int, arrived: Callable[[], None]) -> None:
    headers = {"User-Agent": _AGENT, "Accept-Encoding": "identity"}
    if have:
        headers["Range"] = f"bytes={have}-"
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=TIMEOUT_S) as answer:
        continues = answer.status == http.client.PARTIAL_CONTENT
        with part.open("ab" if continues else "wb") as file:
            while piece := answer.read(PIECE_BYTES):
                file.write(piece)
                file.flush()
                arrived()
                if file.tell() > size_bytes:
                    raise SourceFailed(f"{_host(url)}: more bytes than the catalogue says")


def _length(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _host(url: str) -> str:
    return urllib.request.Request(url).host or url


def _reason(error: Exception) -> str:
    inner = getattr(error, "reason", error)
    return getattr(inner, "strerror", None) or str(inner) or type(inner).__name__

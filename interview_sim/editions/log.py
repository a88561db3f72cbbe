"""The log of editions: one JSON line each, only ever added to."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict
from datetime import datetime
from typing import Any

from interview_sim.editions.places import Places
from interview_sim.editions.types import Edition, sha256_of
from interview_sim.errors import OutputNotWritable

_log = logging.getLogger(__name__)


def add_line(places: Places, edition: Edition) -> None:
    """Write one edition down, flushed to the disk. Raises OutputNotWritable."""
    line = {**asdict(edition), "at": edition.at.isoformat()}
    try:
        has_torn_end = _ends_torn(places)
        with places.log.open("ab") as sink:
            # A line that a power cut tore must not swallow the next one.
            text = json.dumps(line, ensure_ascii=False, sort_keys=True)
            sink.write((b"\n" if has_torn_end else b"") + text.encode("utf-8") + b"\n")
            sink.flush()
            os.fsync(sink.fileno())
    except OSError as error:
        raise OutputNotWritable(file=places.log, why=error.strerror or str(error)) from error


def read_log(places: Places) -> tuple[Edition, ...]:
    """All editions by number; a file without a line (a power cut between the two) is told from itself."""
    told = {edition.number: edition for edition in _lines(places)}
    for path in places.versions.glob(f"[0-9]*{places.published.suffix}"):
        number = int(path.stem) if path.stem.isdecimal() else 0
        if number > 0 and number not in told:
            told[number] = _from_file(places, number)
    return tuple(told[number] for number in sorted(told) if places.edition(number).is_file())


def _lines(places: Places) -> list[Edition]:
    if not places.log.is_file():
        return []
    found: list[Edition] = []
    for text in places.log.read_text("utf-8", errors="replace").splitlines():
        edition = _edition(places, text)
        if edition is not None:
            found.append(edition)
    return found


def _edition(places: Places, text: str) -> Edition | None:
    try:
        line: dict[str, Any] = json.loads(text)
        return Edition(
            kind=places.kind,
            id=places.id,
            number=int(line["number"]),
            sha256=str(line["sha256"]),
            at=datetime.fromisoformat(line["at"]),
            by=str(line.get("by", "")),
            note=str(line.get("note", "")),
            restores=line.get("restores"),
        )
    except (ValueError, KeyError, TypeError):
        if text.strip():
            _log.warning("a line of %s/%s/log.jsonl cannot be read", places.kind, places.id)
        return None


def _from_file(places: Places, number: int) -> Edition:
    path = places.edition(number)
    at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    text = path.read_text("utf-8", errors="replace")
    return Edition(kind=places.kind, id=places.id, number=number, sha256=sha256_of(text), at=at)


def _ends_torn(places: Places) -> bool:
    if not places.log.is_file() or not places.log.stat().st_size:
        return False
    with places.log.open("rb") as source:
        source.seek(-1, os.SEEK_END)
        return source.read(1) != b"\n"

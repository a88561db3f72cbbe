"""How the kiosk was started: what the command line says, above what the settings hold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskOptions:
    """`camera` and `microphone` None: as in the settings. `stick`: a folder that stands in for a drive.

    `worker_command` replaces the analysis worker's program, for tests.
    """

    data_dir: Path
    is_windowed: bool = False
    camera: str | None = None
    microphone: str | None = None
    preset: str | None = None
    bank: str | None = None
    language: str | None = None
    stick: Path | None = None
    worker_command: tuple[str, ...] | None = None

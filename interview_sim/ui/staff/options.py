"""How a desk was started: what the command line says, above what the settings hold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffOptions:
    """`language` None: as in the settings."""

    data_dir: Path
    is_windowed: bool = False
    language: str | None = None

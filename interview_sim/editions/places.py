"""Where the files of one thing lie below the data folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from interview_sim.editions.types import ENDINGS, Kind
from interview_sim.errors import OptionInvalid

_SAFE_ID = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,78}[A-Za-z0-9_-])?")
_PUBLISHED = {"banks": "banks", "presets": "banks/presets", "norms": "norms", "lexicons": "lexicons"}


@dataclass(frozen=True, slots=True)
class Places:
    """The files of `kind`/`id`; an id that could leave the folder is refused (OptionInvalid)."""

    data_dir: Path
    kind: Kind
    id: str

    def __post_init__(self) -> None:
        if not _SAFE_ID.fullmatch(self.id):
            raise OptionInvalid(option="id", value=self.id, allowed="a-z 0-9 - _")

    @property
    def published(self) -> Path:
        """What the program uses."""
        return published_folder(self.data_dir, self.kind) / f"{self.id}{ENDINGS[self.kind]}"

    @property
    def versions(self) -> Path:
        """The folder of all editions and their log."""
        return self.data_dir / "versions" / self.kind / self.id

    @property
    def log(self) -> Path:
        """One line an edition: number, hash, who, when, note."""
        return self.versions / "log.jsonl"

    def edition(self, number: int) -> Path:
        """The file of one edition."""
        return self.versions / f"{number}{ENDINGS[self.kind]}"

    @property
    def draft(self) -> Path:
        """What was typed and not published."""
        return self._draft_file(ENDINGS[self.kind])

    @property
    def draft_facts(self) -> Path:
        """What the draft was begun from, and by whom."""
        return self._draft_file(".json")

    @property
    def lock(self) -> Path:
        """Held by the system's lock while somebody edits."""
        return self._draft_file(".lock")

    def _draft_file(self, ending: str) -> Path:
        return self.data_dir / "drafts" / self.kind / f"{self.id}{ending}"


def published_folder(data_dir: Path, kind: Kind) -> Path:
    """The folder of all published things of a kind."""
    return data_dir / _PUBLISHED[kind]


def draft_folder(data_dir: Path, kind: Kind) -> Path:
    """The folder of all drafts of a kind."""
    return data_dir / "drafts" / kind

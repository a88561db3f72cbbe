"""Norms that an answer may be scored by: those in force, the shipped ones, a centre's earlier ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from interview_sim.criteria import norms_file
from interview_sim.editions import Editions
from interview_sim.editions.places import Places
from interview_sim.errors import InterviewSimError
from interview_sim.resources import assets
from interview_sim.results import SpokenLanguage
from interview_sim.scoring.norms import Norms
from interview_sim.scoring.norms_file import load_norms, read_norms

IN_FORCE: Final = "in-force"
SHIPPED: Final = "shipped"
_EDITION: Final = "edition-"


@dataclass(frozen=True, slots=True, kw_only=True)
class NormSet:
    """Norms to choose. `key`: IN_FORCE, SHIPPED or "edition-3", with number, who, when and note of that."""

    key: str
    number: int = 0
    by: str = ""
    at: datetime | None = None
    note: str = ""


def norm_sets(data_dir: Path, language: SpokenLanguage) -> tuple[NormSet, ...]:
    """Those in force first, then the centre's earlier ones from the newest on, the shipped ones last.

    What is in force stands there once; sets that cannot be read are left out.
    """
    if norms_file(language) is None:
        return (NormSet(key=IN_FORCE),)
    editions = Editions(data_dir)
    used = editions.in_use("norms", language)
    earlier = [
        NormSet(key=f"{_EDITION}{one.number}", number=one.number, by=one.by, at=one.at, note=one.note)
        for one in editions.versions("norms", language)
        # Without a name it is the shipped text, filed away with the first change.
        if one.by and (used is None or one.sha256 != used.sha256)
    ]
    sound = [one for one in earlier if _is_sound(data_dir, one, language)]
    return (NormSet(key=IN_FORCE), *sound, NormSet(key=SHIPPED))


def norms_of_set(data_dir: Path, key: str, language: SpokenLanguage, age_group: str | None = None) -> Norms:
    """The norms of one set.

    Raises:
        NormsMissing, NormsInvalid: its file is gone or broken.
    """
    if key == SHIPPED:
        return read_norms(assets() / "norms" / f"{language}.toml", language, age_group)
    if key.startswith(_EDITION):
        number = int(key.removeprefix(_EDITION))
        return read_norms(Places(data_dir, "norms", language).edition(number), language, age_group)
    return load_norms(language, age_group)


def _is_sound(data_dir: Path, one: NormSet, language: SpokenLanguage) -> bool:
    try:
        norms_of_set(data_dir, one.key, language)
    except InterviewSimError:
        return False
    return True

"""Reading rating scales: `assets/ratings/*.toml`, or a centre's own in `<data folder>/ratings/`.

Checked so that a slip names its line and its cure.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NoReturn

from interview_sim.measures import NAMES
from interview_sim.measures.wording.story import PARTS
from interview_sim.resources import assets
from interview_sim.review.errors import (
    ScaleInvalid,
    ScaleKeyMissing,
    ScaleKeyUnknown,
    ScaleMissing,
    ScaleNotReadable,
    ScaleSyntax,
    ScaleValueInvalid,
)
from interview_sim.review.scale import (
    ANCHORED,
    HIGHEST,
    LOWEST,
    MachineLink,
    Phrase,
    RatingItem,
    RatingScale,
)

FOLDER: Final = "ratings"
READS: Final = ("points", "value", *(f"seconds.{part}" for part in PARTS))
_N_LIMITS: Final = HIGHEST - LOWEST
_TOP: Final = ("name", "version", "source", "machine_source", "comparable_with", "items")
_PHRASES: Final = ("name", "low", "high", *(f"at_{score}" for score in ANCHORED))
_ITEM: Final = (*_PHRASES, "is_core", "machine")
_MACHINE: Final = ("measure", "read", "limits")
_ID: Final = re.compile(r"[a-z][a-z0-9_]*")
_ID_EXAMPLE: Final = "[items.own_action]"
_PHRASE_EXAMPLE: Final = '{ ko = "...", en = "..." }'


def load_scale(data_dir: Path | None = None, name: str = "answer") -> RatingScale:
    """The rating scale `name`.

    Args:
        data_dir: the data folder; a centre's own `ratings/<name>.toml` there comes before the shipped one.

    Raises:
        ScaleMissing: there is no such file.
        ScaleInvalid: the file has a mistake; its facts name file, line, key and what would be right.
    """
    shipped = assets() / FOLDER / f"{name}.toml"
    own = shipped if data_dir is None else data_dir / FOLDER / f"{name}.toml"
    path = own if own.is_file() else shipped
    if not path.is_file():
        raise ScaleMissing(file=path)
    return _File(path).scale(name)


class _File:
    """One rating file being read; keeps the text so that a mistake can name its line."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "UTF-8"
            raise ScaleNotReadable(file=path.name, why=why) from error

    def scale(self, name: str) -> RatingScale:
        """Everything in the file, checked."""
        document = self._parse()
        self._check_keys(document, "", _TOP)
        if self._text_at(document, "name", "") != name:
            self._refuse(ScaleValueInvalid, "name", example=f'name = "{name}"')
        rows = self._table(document, "items", "")
        if not any(isinstance(row, dict) and row.get("is_core") is True for row in rows.values()):
            self._refuse(ScaleValueInvalid, "items", example="is_core = true")
        return RatingScale(
            name=name,
            version=self._text_at(document, "version", ""),
            source=self._text_at(document, "source", ""),
            machine_source=self._text_at(document, "machine_source", ""),
            comparable_with=self._versions(document),
            items=tuple(self._item(rows, item_id) for item_id in rows),
        )

    def _parse(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            line = re.search(r"line (\d+)", str(error))
            number = line.group(1) if line else str(self._text.count("\n") + 1)
            raise ScaleSyntax(file=self._path.name, line=number, key=error) from error

    def _versions(self, document: Mapping[str, Any]) -> tuple[str, ...]:
        versions = document.get("comparable_with", [])
        if not isinstance(versions, list) or not all(isinstance(each, str) for each in versions):
            self._refuse(ScaleValueInvalid, "comparable_with", example='comparable_with = ["2026-11"]')
        return tuple(versions)

    def _item(self, rows: Mapping[str, Any], item_id: str) -> RatingItem:
        where = f"items.{item_id}."
        if not _ID.fullmatch(item_id):
            self._refuse(ScaleValueInvalid, f"items.{item_id}", example=_ID_EXAMPLE)
        row = self._table(rows, item_id, "items.")
        self._check_keys(row, where, _ITEM)
        phrases = {key: self._phrase(row, key, where) for key in _PHRASES}
        is_core = row.get("is_core", False)
        if not isinstance(is_core, bool):
            self._refuse(ScaleValueInvalid, f"{where}is_core", example="is_core = true")
        return RatingItem(
            id=item_id,
            name=phrases["name"],
            low=phrases["low"],
            high=phrases["high"],
            anchors=tuple((score, phrases[f"at_{score}"]) for score in ANCHORED),
            is_core=is_core,
            machine=self._machine(row, where) if "machine" in row else None,
        )

    def _machine(self, row: Mapping[str, Any], where: str) -> MachineLink:
        link = self._table(row, "machine", where)
        inside = f"{where}machine."
        self._check_keys(link, inside, _MACHINE)
        measure = self._text_at(link, "measure", inside)
        if measure not in NAMES:
            self._refuse(ScaleValueInvalid, f"{inside}measure", example=", ".join(NAMES))
        read = self._text_at(link, "read", inside)
        if read not in READS or (read.startswith("seconds.") and measure != "structure"):
            allowed = READS if measure == "structure" else READS[:2]
            self._refuse(ScaleValueInvalid, f"{inside}read", example=", ".join(allowed))
        return MachineLink(measure=measure, read=read, limits=self._limits(link, inside))

    def _limits(self, link: Mapping[str, Any], where: str) -> tuple[float, float, float, float]:
        limits = link.get("limits", [])
        is_right = (
            isinstance(limits, list)
            and len(limits) == _N_LIMITS
            and all(isinstance(each, int | float) and not isinstance(each, bool) for each in limits)
            and all(low < high for low, high in pairwise(limits))
        )
        if not is_right:
            self._refuse(ScaleValueInvalid, f"{where}limits", example="limits = [25, 50, 75, 95]")
        first, second, third, fourth = (float(each) for each in limits)
        return first, second, third, fourth

    def _phrase(self, row: Mapping[str, Any], key: str, where: str) -> Phrase:
        example = f"{key} = {_PHRASE_EXAMPLE}"
        value = row.get(key)
        if value is None:
            self._refuse(ScaleKeyMissing, where + key, example=example)
        is_right = (
            isinstance(value, dict)
            and set(value) == {"ko", "en"}
            and all(isinstance(text, str) and text.strip() for text in value.values())
        )
        if not is_right:
            self._refuse(ScaleValueInvalid, where + key, example=example)
        return Phrase(**value)

    def _check_keys(self, row: Mapping[str, Any], where: str, allowed: tuple[str, ...]) -> None:
        for key in row:
            if key not in allowed:
                self._refuse(ScaleKeyUnknown, where + key, allowed=", ".join(allowed))

    def _table(self, parent: Mapping[str, Any], key: str, where: str) -> dict[str, Any]:
        value = parent.get(key)
        if value is None:
            self._refuse(ScaleKeyMissing, where + key, example=f"[{where}{key}]")
        if not isinstance(value, dict):
            self._refuse(ScaleValueInvalid, where + key, example=f"[{where}{key}]")
        return value

    def _text_at(self, row: Mapping[str, Any], key: str, where: str) -> str:
        value = row.get(key)
        if value is None:
            self._refuse(ScaleKeyMissing, where + key, example=f'{key} = "..."')
        if not isinstance(value, str) or not value.strip():
            self._refuse(ScaleValueInvalid, where + key, example=f'{key} = "..."')
        return value

    def _refuse(self, kind: type[ScaleInvalid], key: str, **facts: str) -> NoReturn:
        raise kind(file=self._path.name, line=self._line_of(key), key=key, **facts)

    def _line_of(self, key: str) -> int:
        """Line of `table.key`, else of the nearest table around it; 1 where there is none."""
        tables = {"": 1}
        current = ""
        for number, line in enumerate(self._text.splitlines(), 1):
            header = re.match(r"\s*\[([^\]]+)\]", line)
            if header is not None:
                current = header.group(1).strip()
                tables.setdefault(current, number)
                continue
            written = re.match(r"\s*([^\s=#]+)\s*=", line)
            if written is not None:
                tables.setdefault(f"{current}.{written.group(1)}".strip("."), number)
        while key not in tables:
            key = key.rpartition(".")[0]
        return tables[key]

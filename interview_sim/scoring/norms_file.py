"""Reading norms: `norms/<language>.toml` of centre or program, checked so that a slip names line and cure.

Age groups change single norms: `[age_groups.over_50.speech_rate]` replaces keys of the measure's
row, and `has_band = false` takes its band and weight away.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NoReturn

from interview_sim.criteria import left_out, norms_file
from interview_sim.resources import assets
from interview_sim.results import SpokenLanguage
from interview_sim.scoring.errors import (
    NormsInvalid,
    NormsKeyMissing,
    NormsKeyUnknown,
    NormsLimitTwice,
    NormsMissing,
    NormsOrderInvalid,
    NormsSyntax,
    NormsValueInvalid,
    NormsWeightUnfounded,
)
from interview_sim.scoring.norms import MeasureNorm, Norms
from interview_sim.scoring.versions import content_hash

NUMBERS: Final = (
    "weight",
    "advice_weight",
    "good_low",
    "good_high",
    "poor_below",
    "poor_above",
    "poor_from",
    "scale_low",
    "scale_high",
    "error",
    "error_share",
    "estimated_error_share",
    "calibrated_error",
)
TEXTS: Final = ("unit", "source", "error_source", "note")
SWITCHES: Final = ("has_band", "lower_bound")
MAX_NUMBER: Final = 1e9
ORDER: Final = (
    ("scale_low", "poor_below", False),
    ("poor_below", "good_low", False),
    ("scale_low", "good_low", True),
    ("scale_low", "good_high", True),
    ("good_low", "scale_high", True),
    ("good_low", "good_high", True),
    ("good_high", "poor_above", False),
    ("good_high", "poor_from", False),
    ("poor_above", "scale_high", False),
    ("poor_from", "scale_high", False),
    ("good_high", "scale_high", True),
    ("scale_low", "scale_high", False),
)
"""Where both are there, the first must be smaller than the second (or equal, where marked)."""
ERRORS: Final = ("error", "error_share", "estimated_error_share", "calibrated_error")
_TOP: Final = ("version", "language", "measures", "age_groups")


def load_norms(language: SpokenLanguage, age_group: str | None = None, folder: Path | None = None) -> Norms:
    """The norms for answers spoken in `language`: the centre's own where they can be used, else the shipped.

    Args:
        age_group: a key below `[age_groups]`, such as "over_50"; one that is not there changes nothing.
        folder: where `<language>.toml` lies, to read that and no other.

    Raises:
        NormsMissing: there is no such file.
        NormsInvalid: the file has a mistake; its facts name line, key, what is wrong and the cure.
    """
    own = norms_file(language) if folder is None else None
    if own is not None:
        try:
            return read_norms(own, language, age_group)
        except (NormsInvalid, NormsMissing) as error:
            left_out(own, error)
        except OSError as error:
            left_out(own, NormsMissing(language=language, file=f"{own} ({error.strerror})"))
    return read_norms((folder or assets() / "norms") / f"{language}.toml", language, age_group)


def read_norms(path: Path, language: SpokenLanguage, age_group: str | None = None) -> Norms:
    """The norms in one file. Raises as `load_norms`."""
    if not path.is_file():
        raise NormsMissing(language=language, file=path)
    return _File(path).norms(language, age_group)


def norms_of_text(text: str, language: SpokenLanguage, age_group: str | None = None) -> Norms:
    """The norms that a file with this text has. Raises NormsInvalid; its file is `<language>.toml`."""
    return _File(Path(f"{language}.toml"), text).norms(language, age_group)


class _File:
    """One norms file being read; keeps the text so that a mistake can name its line."""

    def __init__(self, path: Path, text: str | None = None) -> None:
        self._path = path
        self._text = path.read_text("utf-8", errors="replace") if text is None else text

    def norms(self, language: SpokenLanguage, age_group: str | None) -> Norms:
        """Everything in the file, checked, with the changes of `age_group`."""
        document = self._parse()
        for key in document:
            if key not in _TOP:
                self._refuse(NormsKeyUnknown, key, allowed=", ".join(_TOP))
        if self._text_at(document, "language", "") != language:
            self._refuse(NormsValueInvalid, "language", example=f'language = "{language}"')
        version = self._text_at(document, "version", "")
        rows = self._table(document, "measures", "")
        changes = self._changes(document, rows).get(age_group or "", {})
        named = f"{version} {age_group}" if changes else version
        norms = Norms(
            version=f"{named}@{content_hash(document)}",
            language=language,
            measures={name: self._row(rows, name, changes.get(name, {})) for name in rows},
            age_group=age_group if changes else None,
        )
        if norms.total_weight <= 0:
            self._refuse(NormsWeightUnfounded, "measures")
        return norms

    def _parse(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            line = re.search(r"line (\d+)", str(error))
            number = line.group(1) if line else str(self._text.count("\n") + 1)
            raise NormsSyntax(file=self._path.name, line=number, key=error) from error

    def _changes(
        self, document: Mapping[str, Any], rows: Mapping[str, Any]
    ) -> dict[str, dict[str, dict[str, Any]]]:
        """Age group -> measure -> changed keys; every group is checked, whichever is asked for."""
        groups = self._table(document, "age_groups", "") if "age_groups" in document else {}
        found: dict[str, dict[str, dict[str, Any]]] = {}
        for group in groups:
            where = f"age_groups.{group}."
            measures = self._table(groups, group, "age_groups.")
            found[group] = {name: self._table(measures, name, where) for name in measures}
            for name, change in found[group].items():
                if name not in rows:
                    self._refuse(NormsKeyUnknown, where + name, allowed=", ".join(rows))
                self._check_keys(change, f"{where}{name}.")
        return found

    def _row(self, rows: Mapping[str, Any], name: str, change: Mapping[str, Any]) -> MeasureNorm:
        """One measure's norm with the age group's changes."""
        where = f"measures.{name}."
        row = self._table(rows, name, "measures.")
        self._check_keys(row, where)
        self._text_at(row, "unit", where)
        merged = {**row, **change}
        wanted = NUMBERS if merged.get("has_band", True) else ERRORS
        fields: dict[str, Any] = {key: float(merged[key]) for key in wanted if key in merged}
        fields |= {key: merged[key] for key in (*TEXTS, "lower_bound") if key in merged}
        norm = MeasureNorm(**fields)
        self._check_range(norm, where)
        return norm

    def _check_keys(self, row: Mapping[str, Any], where: str) -> None:
        """Every key known and of its kind."""
        for key, value in row.items():
            if key in NUMBERS:
                is_number = isinstance(value, int | float) and not isinstance(value, bool)
                if not is_number or not 0 <= value < MAX_NUMBER:
                    self._refuse(NormsValueInvalid, where + key, example=f"{key} = 10")
            elif key in TEXTS:
                self._text_at(row, key, where)
            elif key not in SWITCHES:
                allowed = ", ".join((*TEXTS, *NUMBERS, *SWITCHES))
                self._refuse(NormsKeyUnknown, where + key, allowed=allowed)
            elif not isinstance(value, bool):
                self._refuse(NormsValueInvalid, where + key, example=f"{key} = false")

    def _check_range(self, norm: MeasureNorm, where: str) -> None:
        """Limits in order, a source for every range and error, a range for every weight."""
        has_error = any(getattr(norm, key) for key in ERRORS)
        if has_error and not norm.error_source:
            self._refuse(NormsKeyMissing, f"{where}error_source")
        if not norm.has_band:
            if norm.weight:
                self._refuse(NormsWeightUnfounded, f"{where}weight")
            return
        if not norm.source:
            self._refuse(NormsKeyMissing, f"{where}source")
        if norm.poor_above is not None and norm.poor_from is not None:
            self._refuse(NormsLimitTwice, f"{where}poor_from")
        for low, high, may_be_equal in ORDER:
            below, above = getattr(norm, low), getattr(norm, high)
            if below is None or above is None or below < above or (may_be_equal and below == above):
                continue
            self._refuse(NormsOrderInvalid, where + low, other=high, limit=f"{above:g}")

    def _table(self, parent: Mapping[str, Any], key: str, where: str) -> dict[str, Any]:
        value = parent.get(key)
        if value is None:
            self._refuse(NormsKeyMissing, where + key)
        if not isinstance(value, dict):
            self._refuse(NormsValueInvalid, where + key, example=f"[{where}{key}]")
        return value

    def _text_at(self, row: Mapping[str, Any], key: str, where: str) -> str:
        value = row.get(key)
        if value is None:
            self._refuse(NormsKeyMissing, where + key)
        if not isinstance(value, str) or not value.strip():
            self._refuse(NormsValueInvalid, where + key, example=f'{key} = "..."')
        return value

    def _refuse(self, kind: type[NormsInvalid], key: str, **facts: str) -> NoReturn:
        raise kind(file=self._path.name, line=self._line_of(key), key=key, **facts)

    def _line_of(self, key: str) -> int:
        """Line of `table.key`, or of its table when the key itself is not there; 1 for neither."""
        table, _, last = key.rpartition(".")
        current = ""
        at_table = 1
        for number, line in enumerate(self._text.splitlines(), 1):
            header = re.match(r"\s*\[([^\]]+)\]", line)
            if header is not None:
                current = header.group(1).strip()
                if current == key:
                    return number
                at_table = number if current == table else at_table
            elif current == table and re.match(rf"\s*{re.escape(last)}\s*=", line):
                return number
        return at_table

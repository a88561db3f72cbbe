"""The values of the look as typed data, from `assets/theme/tokens.toml`.

Pixels are device-independent Qt pixels. A pair (wide, compact) belongs to the two size classes.
Knows no Qt.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from interview_sim.resources import assets


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeRole:
    """One row of the type table: sizes, weight 100..900, line height as a multiple of the size."""

    wide_px: int
    compact_px: int
    weight: int
    line: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPx:
    """A length in both size classes."""

    wide_px: int
    compact_px: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitPart:
    """One piece of the welcome portrait: fill as written, SVG path data in a 400-unit box."""

    part: str
    fill: str
    d: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Everything in tokens.toml, by name."""

    colors: Mapping[str, str]
    families: tuple[str, ...]
    font_files: tuple[str, ...]
    roles: Mapping[str, TypeRole]
    lengths: Mapping[str, PairPx]
    radii: Mapping[str, int]
    motion: Mapping[str, int]
    reduced_motion: Mapping[str, int]
    icons: Mapping[str, str]
    portrait: tuple[PortraitPart, ...]
    wide_from: tuple[int, int]
    compact_factor: float
    large_text_factor: float


@cache
def load_tokens(path: Path | None = None) -> Tokens:
    """Read the tokens; roles are "h1" for the kiosk and "desk.h1" for the desks."""
    raw = tomllib.loads((path or assets() / "theme" / "tokens.toml").read_text("utf-8"))
    motion = {key: value for key, value in raw["motion"].items() if isinstance(value, int)}
    size = raw["size_class"]
    return Tokens(
        colors=raw["color"],
        families=(raw["font"]["family"], *raw["font"]["fallback"]),
        font_files=tuple(raw["font"]["files"]),
        roles=_roles(raw["type"]),
        lengths=_lengths(raw),
        radii=raw["radius"],
        motion=motion,
        reduced_motion=raw["motion"]["reduced"],
        icons=raw["icon"],
        portrait=tuple(PortraitPart(**part) for part in raw["art"]["portrait"]),
        wide_from=(size["wide"]["min_width"], size["wide"]["min_height"]),
        compact_factor=raw["space"]["compact_factor"],
        large_text_factor=size["large_text_factor"],
    )


def _roles(tables: Mapping[str, Any]) -> dict[str, TypeRole]:
    roles: dict[str, TypeRole] = {}
    for place, table in tables.items():
        prefix = "" if place == "kiosk" else f"{place}."
        for name, row in table.items():
            roles[prefix + name] = TypeRole(
                wide_px=row["wide"], compact_px=row["compact"], weight=row["weight"], line=row["line"]
            )
    return roles


def _lengths(raw: Mapping[str, Any]) -> dict[str, PairPx]:
    lengths: dict[str, PairPx] = {}
    for name, value in {**raw["space"], **raw["target"]}.items():
        if isinstance(value, Mapping):
            lengths[name] = PairPx(wide_px=value["wide"], compact_px=value["compact"])
        elif isinstance(value, int) and name != "grid":
            lengths[name] = PairPx(wide_px=value, compact_px=value)
    return lengths

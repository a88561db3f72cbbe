"""Qt Linguist files and the texts in our code: read, compare, add what is missing. Knows no Qt."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree as ET


@dataclass(frozen=True, slots=True, kw_only=True)
class TsEntry:
    """One message of a .ts file."""

    source: str
    translation: str
    note: str = ""
    is_unfinished: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TsFile:
    """The messages of one area."""

    area: str
    entries: tuple[TsEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeText:
    """A text that code asks for, and where."""

    area: str
    source: str
    note: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A text that is missing, unfinished or no longer used."""

    area: str
    source: str
    note: str
    state: Literal["missing", "unfinished", "unused"]
    where: str


def read_ts(path: Path) -> TsFile:
    """Parse a .ts file; vanished and obsolete messages are left out."""
    entries = []
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        kind = "" if translation is None else translation.get("type", "")
        if kind in ("vanished", "obsolete"):
            continue
        text = "" if translation is None else translation.text or ""
        entries.append(
            TsEntry(
                source=message.findtext("source", ""),
                translation=text,
                note=message.findtext("comment", ""),
                is_unfinished=kind == "unfinished" or not text,
            )
        )
    return TsFile(area=path.stem, entries=tuple(entries))


def write_ts(ts: TsFile, path: Path, language: str = "ko_KR") -> None:
    """Write a .ts file that Qt Linguist opens, one context named as the area."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = ts.area
    for entry in ts.entries:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = entry.source
        if entry.note:
            ET.SubElement(message, "comment").text = entry.note
        translation = ET.SubElement(message, "translation")
        translation.text = entry.translation
        if entry.is_unfinished:
            translation.set("type", "unfinished")
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def texts_in_code(folder: Path) -> Iterator[CodeText]:
    """Every text given to an area's function in the Python files below `folder`."""
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        areas = _areas_named_in(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (area := _area_of(node.func, areas)):
                yield from _text_of(node, area, f"{path.name}:{node.lineno}")


def _areas_named_in(tree: ast.Module) -> dict[str, str]:
    """`tr = area("kiosk")` at module level: {"tr": "kiosk"}."""
    areas = {}
    for node in tree.body:
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="area"), args=[ast.Constant(value=str(of))]),
            ):
                areas[name] = of
    return areas


def _area_of(function: ast.expr, areas: dict[str, str]) -> str | None:
    match function:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id=name), attr="mark"):
            return areas.get(name)
    return None


def _text_of(call: ast.Call, area: str, where: str) -> Iterator[CodeText]:
    notes = [k.value.value for k in call.keywords if k.arg == "note" and isinstance(k.value, ast.Constant)]
    match call.args:
        case [ast.Constant(value=str(text))]:
            yield CodeText(area=area, source=text, note=str(notes[0]) if notes else "", where=where)
        case _:
            raise ValueError(f"{where}: {area} texts are literals; use .mark and .late for tables")


def compare(code: Path, folder: Path) -> list[Finding]:
    """What the .ts files lack of the texts in code, and what they hold that no code asks for."""
    asked = {(t.area, t.source, t.note): t for t in texts_in_code(code)}
    held = {
        (ts.area, e.source, e.note): e for ts in map(read_ts, sorted(folder.glob("*.ts"))) for e in ts.entries
    }
    findings = [
        Finding(
            area=key[0],
            source=key[1],
            note=key[2],
            state="unfinished" if key in held else "missing",
            where=text.where,
        )
        for key, text in asked.items()
        if key not in held or held[key].is_unfinished
    ]
    unused = [
        Finding(area=key[0], source=key[1], note=key[2], state="unused", where="")
        for key in held
        if key not in asked
    ]
    return sorted(findings + unused, key=lambda finding: (finding.area, finding.state, finding.source))


def write_missing(findings: Iterable[Finding], folder: Path) -> None:
    """Add the missing texts to their .ts files as unfinished."""
    missing = [finding for finding in findings if finding.state == "missing"]
    for name in sorted({finding.area for finding in missing}):
        path = folder / f"{name}.ts"
        old = read_ts(path).entries if path.is_file() else ()
        new = [
            TsEntry(source=f.source, translation="", note=f.note, is_unfinished=True)
            for f in missing
            if f.area == name
        ]
        write_ts(TsFile(area=name, entries=(*old, *new)), path)

"""One row of a table as the plain values of a question, with the column that each value came from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from interview_sim.banks.exchange.cells import split_cell
from interview_sim.banks.exchange.columns import FILES, POINTS, REPEATED, TEXTS, has_hangul
from interview_sim.banks.exchange.values import entries_of, part_called, value_of

Path = tuple[str | int, ...]
_WITH_WORDS = re.compile(r"([^:：(]+)[:：(]([^)]*)\)?\s*")


class RowBuilder:
    """Builds one question. `values`: its plain values; `sources`: path -> key of its column.

    `wrong_rules`: keys of follow-up columns whose condition is not understood, with what stands there.
    """

    def __init__(self, cells: Mapping[str, str], *, is_exported: bool) -> None:
        self.values: dict[str, Any] = {}
        self.sources: dict[Path, str] = {}
        self.wrong_rules: dict[str, str] = {}
        self._commas = not is_exported
        points: dict[int, dict[str, str]] = {}
        rules: dict[int, dict[str, str]] = {}
        for key, cell in cells.items():
            repeated = REPEATED.fullmatch(key)
            if repeated is not None:
                group = points if repeated[1] == "point" else rules
                group.setdefault(int(repeated[2]), {})[repeated[3]] = cell
            elif key == POINTS:
                continue
            else:
                self._put(key, cell)
        self._put_points(points)
        if POINTS in cells:
            self._put_point_list(cells[POINTS])
        self._put_rules(rules)

    def _put(self, key: str, cell: str) -> None:
        field, language = _field_and_language(key, cell)
        if language:
            self.values.setdefault(field, {})[language] = cell
            self.sources[field, language] = key
        else:
            self.values[key] = value_of(key, cell, commas=self._commas)
            self.sources[(key,)] = key

    def _put_points(self, points: Mapping[int, Mapping[str, str]]) -> None:
        for n in sorted(points):
            listed = self.values.setdefault("expected_points", [])
            path: Path = ("expected_points", len(listed))
            self.sources[path] = f"point{n}_{next(iter(points[n]))}"
            point: dict[str, Any] = {}
            for name, cell in points[n].items():
                source = f"point{n}_{name}"
                if name == "id":
                    point["id"], self.sources[(*path, "id")] = cell, source
                elif name.startswith("words_"):
                    point.setdefault("synonyms", {})[name[-2:]] = split_cell(cell)
                    self.sources[(*path, "synonyms", name[-2:])] = source
                else:
                    point.setdefault("label", {})[name] = cell
                    self.sources[(*path, "label", name)] = source
            listed.append({"id": _free_point_id(points, n), **point})

    def _put_point_list(self, cell: str) -> None:
        """`성과; 협업: 같이, 팀`: labels, each perhaps with the words that people say for it."""
        listed = self.values.setdefault("expected_points", [])
        ids = {point["id"] for point in listed}
        for entry in entries_of(cell, commas=not re.search("[:：(]", cell)):
            self.sources["expected_points", len(listed)] = POINTS
            number = next(n for n in range(1, 1000) if f"point-{n}" not in ids)
            ids.add(f"point-{number}")
            listed.append({"id": f"point-{number}", **_label_and_words(entry)})

    def _put_rules(self, rules: Mapping[int, Mapping[str, str]]) -> None:
        for n in sorted(rules):
            listed = self.values.setdefault("follow_ups", [])
            path: Path = ("follow_ups", len(listed))
            self.sources[path] = f"follow_up{n}_{next(iter(rules[n]))}"
            rule: dict[str, Any] = {}
            for name, cell in rules[n].items():
                if name != "if":
                    rule.setdefault("ask", {})[name] = cell
                    self.sources[(*path, "ask", name)] = f"follow_up{n}_{name}"
                    continue
                field, value, is_understood = _condition(cell)
                rule[field], self.sources[(*path, field)] = value, f"follow_up{n}_if"
                if not is_understood:
                    self.wrong_rules[f"follow_up{n}_if"] = cell
            listed.append(rule)


def _field_and_language(key: str, cell: str) -> tuple[str, str]:
    if key in TEXTS:
        return key, "ko" if key in FILES or has_hangul(cell) or not re.search("[A-Za-z]", cell) else "en"
    if key.endswith(("_ko", "_en")) and key[:-3] in TEXTS:
        return key[:-3], key[-2:]
    return key, ""


def _condition(cell: str) -> tuple[str, str, bool]:
    kind, colon, name = cell.partition(":")
    if not colon:
        part = part_called(cell)
        return "missing_part", part, part != cell or part in ("situation", "task", "action", "result")
    if kind.strip() == "part":
        return "missing_part", part_called(name.strip()), True
    return "missing_point", name.strip(), kind.strip() == "point"


def _free_point_id(points: Mapping[int, Mapping[str, str]], n: int) -> str:
    """An id for a point that states none, which no other point of the row has."""
    taken = {cells["id"] for cells in points.values() if "id" in cells}
    return f"point-{n}" if f"point-{n}" not in taken else f"point-{n}-{len(taken) + 1}"


def _label_and_words(entry: str) -> dict[str, Any]:
    found = _WITH_WORDS.fullmatch(entry)
    label, words = (found[1].strip(), found[2]) if found else (entry, "")
    synonyms = [word.strip() for word in re.split("[,/]", words) if word.strip()]
    point: dict[str, Any] = {"label": {"ko" if has_hangul(label) else "en": label}}
    for word in synonyms:
        point.setdefault("synonyms", {}).setdefault("ko" if has_hangul(word) else "en", []).append(word)
    return point

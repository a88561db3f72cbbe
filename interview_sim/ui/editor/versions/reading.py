"""Published versions of a bank or preset and what differs between them. No windows; may be slow."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final

from interview_sim.banks import BankInvalid, Question
from interview_sim.banks.diff import Change, diff_documents
from interview_sim.banks.drafting import BankDraft, Facts
from interview_sim.banks.drafting.presets import preset_of
from interview_sim.banks.files import plain
from interview_sim.banks.packs import PackKind, shipped_text
from interview_sim.banks.validation import validate
from interview_sim.banks.yamltext import read_yaml
from interview_sim.editions import EditionMissing, Editions, Kind

DRAFT: Final = -1
"""Stands for what is in the editor, where a version's number is asked for."""
SHIPPED: Final = 0
"""Stands for what travels with the program, where no version of it was kept yet."""
_ROW: Final = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*( *)- ")
_TOP: Final = re.compile(r"\n[A-Za-z]")
_UNTOLD: Final = ("version", "schema")
"""Change with every version, or never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionFacts:
    """One published version. `by` is "" for what was there before anybody edited.

    `n_questions`: None where its file cannot be read.
    """

    number: int
    at: datetime | None
    by: str = ""
    note: str = ""
    restores: int | None = None
    n_questions: int | None = None
    is_in_use: bool = False


class VersionFiles:
    """Of one kind (banks or presets) below one data folder."""

    def __init__(self, data_dir: Path, kind: PackKind) -> None:
        self.kind: PackKind = kind
        self._kind: Kind = kind
        self._editions = Editions(data_dir)
        self._counts: dict[str, int | None] = {}

    def versions(self, item: str) -> tuple[VersionFacts, ...]:
        """The newest first; what is shipped last, where it was never published here."""
        in_use = self._editions.in_use(self._kind, item)
        found = [
            VersionFacts(
                number=one.number,
                at=one.at,
                by=one.by,
                note=one.note,
                restores=one.restores,
                n_questions=self._count(item, one.number, one.sha256),
                is_in_use=one == in_use,
            )
            for one in self._editions.versions(self._kind, item)
        ]
        if not found and shipped_text(self.kind, item) is not None:
            n_questions = self._count(item, SHIPPED, f"shipped {item}")
            found = [VersionFacts(number=SHIPPED, at=None, n_questions=n_questions, is_in_use=True)]
        return tuple(found)

    def newest(self, item: str) -> int | None:
        """The number of the version in use, None where nothing was ever published."""
        found = self.versions(item)
        return next((one.number for one in found if one.is_in_use), found[0].number if found else None)

    def document(self, item: str, number: int) -> Facts:
        """The plain values of a version.

        Raises:
            EditionMissing, EditionDamaged: as `Editions.text_of`; BankInvalid: it is no YAML.
        """
        return self._parsed(self._text(item, number), item)

    def _text(self, item: str, number: int) -> str:
        if number != SHIPPED:
            return self._editions.text_of(self._kind, item, number)
        text = shipped_text(self.kind, item)
        if text is None:
            raise EditionMissing(id=item, number=number)
        return text

    def published_document(self, item: str) -> Facts:
        """What the program uses now; nothing where there is none. Raises BankInvalid."""
        published = self._editions.published(self._kind, item)
        text = published if published is not None else shipped_text(self.kind, item)
        return {} if text is None else self._parsed(text, item)

    def _parsed(self, text: str, item: str) -> Facts:
        if self.kind == "banks":
            return BankDraft.read(text, f"{item}.yaml").document()
        value = read_yaml(text, f"{item}.yaml").value
        return value if isinstance(value, Mapping) else {}

    def _counted(self, item: str, number: int) -> int:
        text = self._text(item, number)
        listed = listed_questions(text) if self.kind == "banks" else None
        return listed if listed is not None else n_questions_of(self._parsed(text, item))

    def _count(self, item: str, number: int, sha256: str) -> int | None:
        if sha256 not in self._counts:
            try:
                self._counts[sha256] = self._counted(item, number)
            except (BankInvalid, EditionMissing):
                self._counts[sha256] = None
        return self._counts[sha256]


def listed_questions(text: str) -> int | None:
    """How many questions stand in the YAML of a bank, counted without reading it; None where it differs.

    A version's text never changes and may hold thousands of them: reading all versions would take long.
    """
    rows = text.partition("\nquestions:\n")[2]
    first = _ROW.match(rows)
    if first is None:
        return None
    begin = f"\n{first[1]}- "
    rest = f"\n{rows}"
    end = _TOP.search(rest, 1)
    return rest.count(begin, 0, end.start() if end is not None else len(rest))


def n_questions_of(document: Facts) -> int:
    """How many questions a bank has, or a preset asks without practice."""
    questions = document.get("questions")
    if isinstance(questions, list | tuple):
        return len(questions)
    parts = document.get("parts")
    return sum(_asked(one) for one in parts if isinstance(one, Mapping)) if isinstance(parts, list) else 0


def differences(old: Facts, new: Facts) -> tuple[Change, ...]:
    """What turns `old` into `new`, the version's number left out; values that mean the same are the same."""
    before, after = _told(old), _told(new)
    if "parts" in before or "parts" in after:
        before["parts"], after["parts"] = _steps(before.get("parts"), after.get("parts"))
    return diff_documents(*_alike(before, after))


def _told(document: Facts) -> dict[str, Any]:
    whole = _usual_preset(document) if "parts" in document else document
    return {key: value for key, value in whole.items() if key not in _UNTOLD}


def _usual_preset(document: Facts) -> Facts:
    """Without values that are usual; one that is no preset yet is compared as it stands."""
    try:
        return plain(preset_of(document))
    except BankInvalid:
        return document


def _steps(old: Any, new: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Steps by their place in the new one, so that one that was put in or taken out shifts no other.

    One that is gone bears its old place in brackets.
    """
    before = list(old) if isinstance(old, list | tuple) else []
    after = list(new) if isinstance(new, list | tuple) else []
    was, now = ([json.dumps(one, sort_keys=True, default=str) for one in steps] for steps in (before, after))
    left: dict[str, Any] = {}
    right: dict[str, Any] = {}
    for _, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        for at in range(max(b - a, d - c)):
            key = str(c + at + 1) if c + at < d else f"({a + at + 1})"
            if a + at < b:
                left[key] = before[a + at]
            if c + at < d:
                right[key] = after[c + at]
    return left, right


def _alike(old: dict[str, Any], new: dict[str, Any]) -> tuple[Facts, Facts]:
    """Questions that differ only in whether usual values are written down become equal."""
    before = {_id(one): one for one in _questions(old)}
    after = {_id(one): one for one in _questions(new)}
    differing = {name for name, one in after.items() if before.get(name, one) != one}
    if not differing:
        return old, new
    return _with_usual(old, differing), _with_usual(new, differing)


def _with_usual(document: dict[str, Any], names: set[str]) -> Facts:
    rows = [_normal(one) if _id(one) in names else one for one in _questions(document)]
    return {**document, "questions": rows}


def _normal(facts: Any) -> Any:
    try:
        return plain(validate(Question, facts, file="", line_of=lambda _: 0))
    except BankInvalid:
        return facts


def _questions(document: Facts) -> list[Any]:
    rows = document.get("questions")
    return list(rows) if isinstance(rows, list | tuple) else []


def _id(facts: Any) -> str:
    return str(facts.get("id")) if isinstance(facts, Mapping) else ""


def _asked(part: Facts) -> int:
    if part.get("kind") == "practice":
        return 0
    questions, draw, sets = part.get("questions"), part.get("draw"), part.get("draw_sets")
    if isinstance(questions, list):
        return len(questions)
    if isinstance(draw, int):
        return draw
    return 3 * sets if isinstance(sets, int) else 0

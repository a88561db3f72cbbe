"""A word list while somebody edits it: its words one by one, by section, whatever the file's layout."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from interview_sim.banks.values import Facts, value_at, with_value
from interview_sim.criteria import LexiconInvalid
from interview_sim.scoring.drafting.sections import Section, sections_of
from interview_sim.scoring.drafting.toml_text import toml_text

NOTES: Final = "notes"
"""The table of notes for the staff, by section and word; the program does not look at it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One word. `forms`: spellings, a reading, or nothing; `not_after`, `not_before` for habit words."""

    word: str
    forms: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class LexiconDraft:
    """`document`: the file's values as they stand, right or not. Nothing is changed in place."""

    name: str
    document: Facts

    @staticmethod
    def read(name: str, text: str) -> LexiconDraft:
        """The draft of a file's text. Raises LexiconInvalid where it is no TOML."""
        try:
            return LexiconDraft(name, tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            raise LexiconInvalid(file=f"{name}.toml", where="", why=str(error)) from error

    def text(self) -> str:
        """The draft as TOML, also one that is not valid yet."""
        return toml_text(self.document)

    @property
    def sections(self) -> tuple[Section, ...]:
        """What of it can be edited."""
        return sections_of(self.name)

    def section(self, section_id: str) -> Section:
        """One of them by its id."""
        return next(one for one in self.sections if one.id == section_id)

    def entries(self, section: Section) -> tuple[Entry, ...]:
        """The words of a section in their order, with their notes."""
        notes = value_at(self.document, (NOTES, section.id))
        said = notes if isinstance(notes, Mapping) else {}
        found = _entries(section, value_at(self.document, section.path))
        return tuple(replace(one, note=str(said.get(one.word, ""))) for one in found)

    def with_entries(self, section: Section, entries: Sequence[Entry]) -> LexiconDraft:
        """With other words in a section; where its file holds each once, the last of the same word stays."""
        before = value_at(self.document, section.path)
        document = with_value(self.document, section.path, _value(section, entries, before))
        notes = {one.word: one.note for one in entries if one.note.strip() and one.word}
        document = with_value(document, (NOTES, section.id), notes or None)
        if NOTES in document and not document[NOTES]:
            document = with_value(document, (NOTES,), None)
        return LexiconDraft(self.name, document)

    def is_taken(self, section: Section, at: int, word: str) -> bool:
        """Whether another place than `at` has the word already."""
        same = word.strip().casefold()
        others = enumerate(self.entries(section))
        return any(place != at and one.word.strip().casefold() == same for place, one in others)

    def with_entry(self, section: Section, at: int, entry: Entry) -> LexiconDraft:
        """With another word in the place of one; `at` behind the last adds it.

        The draft stays as it is where the word would be lost: it is empty, its file holds each once and
        another place has it, or it has a blank where blanks stand between words.
        """
        is_lost = section.holds_each_once and self.is_taken(section, at, entry.word)
        n_words = len(entry.word.split())
        if is_lost or not n_words or (section.shape == "words" and n_words > 1):
            return self
        entries = list(self.entries(section))
        entries[at : at + 1] = [entry]
        return self.with_entries(section, entries)

    def without(self, section: Section, at: int) -> LexiconDraft:
        """Without one word."""
        entries = list(self.entries(section))
        return self.with_entries(section, entries[:at] + entries[at + 1 :])


def _entries(section: Section, value: Any) -> list[Entry]:
    match section.shape:
        case "labels":
            rows = value.items() if isinstance(value, Mapping) else ()
            return [Entry(word=label, forms=_texts(forms)) for label, forms in rows]
        case "readings":
            rows = value.items() if isinstance(value, Mapping) else ()
            return [Entry(word=word, forms=(str(said),) if said else ()) for word, said in rows]
        case "habits":
            return (
                [_habit(row) for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []
            )
        case "lines":
            return [Entry(word=line) for line in str(value or "").strip("\n").split("\n") if line]
        case "words":
            return [Entry(word=word) for word in str(value or "").split()]
    return [Entry(word=word) for word in _texts(value)]


def _habit(row: Mapping[str, Any]) -> Entry:
    return Entry(
        word=str(row.get("word", "")),
        forms=_texts(row.get("forms")),
        not_after=_texts(row.get("not_after")),
        not_before=_texts(row.get("not_before")),
    )


def _value(section: Section, entries: Sequence[Entry], before: Any) -> Any:
    match section.shape:
        case "labels":
            return {one.word: list(one.forms) for one in entries}
        case "readings":
            return {one.word: one.forms[0] if one.forms else "" for one in entries}
        case "habits":
            return [_row(one) for one in entries]
        case "lines":
            return "\n".join(" ".join(one.word.split()) for one in entries) + "\n"
        case "words":
            # Twelve in a line, so that two versions can be compared by eye.
            words = [one.word for one in entries]
            return "\n".join(" ".join(words[at : at + 12]) for at in range(0, len(words), 12)) + "\n"
    return [one.word for one in entries]


def _row(one: Entry) -> dict[str, Any]:
    row: dict[str, Any] = {"word": one.word, "forms": list(one.forms)}
    for key, words in (("not_after", one.not_after), ("not_before", one.not_before)):
        if words:
            row[key] = list(words)
    return row


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()

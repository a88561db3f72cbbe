"""Norms of one spoken language while somebody edits them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interview_sim.banks.values import Facts, with_value
from interview_sim.results import SpokenLanguage
from interview_sim.scoring.drafting.toml_text import toml_text
from interview_sim.scoring.norms import Norms
from interview_sim.scoring.norms_file import norms_of_text


@dataclass(frozen=True, slots=True)
class NormsDraft:
    """`document`: the file's values as they stand, right or not. Nothing is changed in place."""

    document: Facts

    @staticmethod
    def read(text: str, language: SpokenLanguage) -> NormsDraft:
        """The draft of a file's text. Raises NormsSyntax where it is no TOML."""
        try:
            document = tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            norms_of_text(text, language)  # refuses with file and line
            raise
        return NormsDraft(document)

    def text(self) -> str:
        """The draft as TOML, also one that is not valid yet."""
        return toml_text(self.document)

    @property
    def language(self) -> SpokenLanguage:
        """The spoken language that the norms are for."""
        return "en" if self.document.get("language") == "en" else "ko"

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures in the order of the file."""
        return tuple(_mapping(self.document.get("measures")))

    @property
    def groups(self) -> tuple[str, ...]:
        """The age groups that have norms of their own."""
        return tuple(_mapping(self.document.get("age_groups")))

    def own(self, measure: str, group: str = "") -> Facts:
        """What stands there for the measure: of the group alone, or of everybody ("")."""
        rows = _mapping(self.document.get("measures"))
        if group:
            rows = _mapping(_mapping(self.document.get("age_groups")).get(group))
        return _mapping(rows.get(measure))

    def facts(self, measure: str, group: str = "") -> Facts:
        """What holds for a group: everybody's, with the group's own in their place."""
        return {**self.own(measure), **(self.own(measure, group) if group else {})}

    def has_band(self, measure: str, group: str = "") -> bool:
        """Whether values of the measure are judged."""
        facts = self.facts(measure, group)
        has_ends = facts.get("good_low") is not None or facts.get("good_high") is not None
        return has_ends and facts.get("has_band", True) is not False

    def with_fact(self, measure: str, key: str, value: Any, group: str = "") -> NormsDraft:
        """With another value; None takes it away, for a group also its own row when nothing is left."""
        path = ("age_groups", group, measure, key) if group else ("measures", measure, key)
        changed = NormsDraft(with_value(self.document, path, value))
        if group and not changed.own(measure, group):
            return changed.with_own(measure, group, None)
        return changed

    def with_own(self, measure: str, group: str, facts: Facts | None) -> NormsDraft:
        """With all of a group's own values for a measure; None or nothing: as everybody."""
        document = with_value(self.document, ("age_groups", group, measure), dict(facts) if facts else None)
        if not _mapping(_mapping(document.get("age_groups")).get(group)):
            document = with_value(document, ("age_groups", group), None)
        if "age_groups" in document and not document["age_groups"]:
            document = with_value(document, ("age_groups",), None)
        return NormsDraft(document)

    def with_version(self, version: str) -> NormsDraft:
        """With the version that reports name."""
        return NormsDraft(with_value(self.document, ("version",), version))

    def norms(self, age_group: str | None = None) -> Norms:
        """The norms as scoring uses them. Raises NormsInvalid with the first thing that is wrong."""
        return norms_of_text(self.text(), self.language, age_group)


def source_pair(text: str) -> tuple[str, str]:
    """Korean and English of a source; of one that has one language alone, the same twice."""
    korean, bar, english = text.partition(" / ")
    return (korean.strip(), english.strip()) if bar else (text.strip(), text.strip())


def source_text(korean: str, english: str) -> str:
    """One text of the two; " / " stands between them and so in neither."""
    pair = [" ".join(one.replace(" / ", ", ").split()) for one in (korean, english)]
    return " / ".join(pair) if pair[0] != pair[1] else pair[0]


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}

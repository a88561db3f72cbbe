"""How versions are called."""

from __future__ import annotations

from datetime import datetime

from interview_sim.ui.editor.versions.reading import DRAFT, SHIPPED, VersionFacts
from interview_sim.ui.language import area, current_language

tr = area("editor-versions")


def number_words(number: int) -> str:
    """v7, the draft, or as shipped."""
    if number == DRAFT:
        return tr("The draft")
    return tr("As shipped") if number == SHIPPED else f"v{number}"


def time_words(at: datetime) -> str:
    """Day and time where the program runs."""
    here = at.astimezone()
    if current_language() == "ko":
        return f"{here.year}년 {here.month}월 {here.day}일 {here:%H:%M}"
    return f"{here.day} {here:%b %Y %H:%M}"


def who_words(one: VersionFacts) -> str:
    """When, who, and what was noted."""
    said = [time_words(one.at)] if one.at is not None else []
    if one.by:
        said.append(one.by.replace(" ", "\u00a0"))
    first = " · ".join(said)
    notes = [tr("taken up from {version}", version=number_words(one.restores))] if one.restores else []
    notes += [one.note] if one.note else []
    return "\n".join(part for part in (first, " – ".join(notes)) if part)

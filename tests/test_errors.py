"""Every error a person can meet has its two sentences in both languages."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import interview_sim
from interview_sim import messages
from interview_sim.errors import InterviewSimError


def all_errors() -> list[type[InterviewSimError]]:
    for module in pkgutil.walk_packages(interview_sim.__path__, "interview_sim."):
        if module.name.split(".")[-1] == "errors":
            importlib.import_module(module.name)
    for name in ("results.json",):
        importlib.import_module(f"interview_sim.{name}")
    found: list[type[InterviewSimError]] = []
    rest = [InterviewSimError]
    while rest:
        kind = rest.pop()
        found.append(kind)
        rest.extend(kind.__subclasses__())
    return found


@pytest.mark.parametrize("kind", all_errors(), ids=lambda kind: kind.__name__)
def test_an_error_says_what_happened_and_what_to_do(kind: type[InterviewSimError]) -> None:
    assert messages.has_message(kind.code), f"{kind.code} lacks a sentence in assets/messages/"


def test_a_missing_fact_does_not_hide_the_sentence() -> None:
    told = messages.message("input-missing", {}, "en")

    assert told.what == "? does not exist."


def test_facts_are_filled_in() -> None:
    told = messages.message("input-missing", {"file": "a.mkv"}, "ko")

    assert told.what.startswith("a.mkv")

"""What may leave is a reading of the consents, and each answer has its sentence."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

import pytest

from interview_sim.messages import has_message
from interview_sim.review.sharing.permission import WAYS, what_may_leave
from interview_sim.sessions.types import Consents


def consents(*, record: bool = True, keep: bool = False, show: bool = False, count: bool = False) -> Consents:
    return Consents(record=record, keep=keep, show=show, count=count, text_version="1")


def allowed(given: Consents, *, is_private: bool = False) -> set[str]:
    return {way for way, one in what_may_leave(given, is_private=is_private).items() if one.may}


TO_VISITOR = {"desk_sheet", "report", "captions", "clip", "package"}


@pytest.mark.parametrize(
    ("given", "is_private", "ways"),
    [
        (consents(show=True), False, TO_VISITOR | {"table"}),
        (consents(show=True, keep=True), False, TO_VISITOR | {"table"}),
        (consents(keep=True), False, set()),
        (consents(keep=True), True, TO_VISITOR),
        (consents(keep=True, count=True), True, TO_VISITOR),
        (consents(), False, set()),
        (consents(record=False), True, set()),
    ],
)
def test_who_may_see_it_may_be_given_it(given: Consents, is_private: bool, ways: set[str]) -> None:
    assert allowed(given, is_private=is_private) == ways


def test_every_answer_has_its_sentence_in_both_languages() -> None:
    for keep, show, count, is_private in itertools.product((True, False), repeat=4):
        found = what_may_leave(consents(keep=keep, show=show, count=count), is_private=is_private)
        assert set(found) == set(WAYS)
        assert all(has_message(one.code) for one in found.values())
    assert has_message(what_may_leave(consents(record=False))["clip"].code)


def test_the_button_says_when_it_is_deleted() -> None:
    until = datetime(2026, 12, 24, 9, 0, tzinfo=UTC)

    found = what_may_leave(consents(show=True), delete_after=until)["package"]

    assert "2026-12-24" in found.words("ko").what
    assert "2026-12-24" in found.words("en").what

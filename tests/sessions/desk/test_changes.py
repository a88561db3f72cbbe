"""Each change, taken back and made again, and what happens when somebody else was there meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import text

from interview_sim.results.json import AnalysisOfNewerProgram
from interview_sim.sessions import Store
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Change, Staff
from interview_sim.sessions.errors import (
    ChangedMeanwhile,
    EntryUnknown,
    NotYours,
    SessionUnknown,
    TakeUnknown,
)
from tests.sessions.desk.visits import first_take, said, visit


class Seen:
    """Everything that a change could touch, read through the front door."""

    def __init__(self, store: Store, desk: DeskStore, by: Staff) -> None:
        self.desk, self.by = desk, by
        self.session, self.other = visit(store, nickname="바다"), visit(store, nickname="산들")
        self.take = first_take(store, self.session)

    def now(self) -> tuple[object, ...]:
        take_id = self.take.id
        return (
            self.desk.comments(take_id),
            self.desk.ratings(take_id),
            self.desk.corrections(take_id),
            self.desk.analyses(take_id),
            self.desk.outcomes(self.session.id),
            self.desk.open(self.session.id, self.by).linked,
            self.desk.count("말:고친말", self.by),
            self.desk.count("말:다시들은말", self.by),
            self.desk.take(take_id),
            self.desk.row(self.session.id, self.by),
        )


@pytest.fixture
def seen(store: Store, desk: DeskStore, by: Staff) -> Seen:
    return Seen(store, desk, by)


def comment_id(seen: Seen) -> int:
    seen.desk.add_comment(seen.take.id, seen.by, 3.0, "처음 쓴 말")
    return seen.desk.comments(seen.take.id)[0].id


def correction_id(seen: Seen) -> int:
    seen.desk.add_correction(seen.take.id, seen.by, "text", "replace", (0.0, 0.5), "고친 말", "안녕하세요")
    return seen.desk.corrections(seen.take.id)[0].id


def outcome_id(seen: Seen) -> int:
    seen.desk.add_outcome(seen.session.id, seen.by, "hired", date(2026, 11, 20))
    return seen.desk.outcomes(seen.session.id)[0].id


def linked(seen: Seen) -> str:
    seen.desk.link(seen.session.id, seen.other.id, seen.by)
    return seen.other.id


CHANGES: dict[str, Callable[[Seen], Callable[[], Change]]] = {
    "comment-added": lambda s: lambda: s.desk.add_comment(s.take.id, s.by, 2.5, "여기가 좋습니다", end_s=4.0),
    "comment-changed": lambda s: (
        lambda one: lambda: s.desk.change_comment(one, s.by, text="바꿔 쓴 말", is_for_visitor=True)
    )(comment_id(s)),
    "comment-removed": lambda s: (lambda one: lambda: s.desk.remove_comment(one, s.by))(comment_id(s)),
    "rating-saved": lambda s: (
        lambda: s.desk.save_rating(s.take.id, s.by, "general", "1", {"story": 4}, "또렷함")
    ),
    "correction-added": lambda s: (
        lambda: s.desk.add_correction(s.take.id, s.by, "text", "replace", (0.0, 0.5), "고친 말", "안녕하세요")
    ),
    "correction-removed": lambda s: (lambda one: lambda: s.desk.remove_correction(one, s.by))(
        correction_id(s)
    ),
    "outcome-added": lambda s: (
        lambda: s.desk.add_outcome(s.session.id, s.by, "interview_held", date(2026, 11, 30))
    ),
    "outcome-removed": lambda s: (lambda one: lambda: s.desk.remove_outcome(one, s.by))(outcome_id(s)),
    "visits-linked": lambda s: lambda: s.desk.link(s.session.id, s.other.id, s.by),
    "visits-unlinked": lambda s: (lambda one: lambda: s.desk.unlink(s.session.id, one, s.by))(linked(s)),
    "analysis-saved": lambda s: lambda: s.desk.save_analysis(s.take.id, said("다시 들은 말"), s.by),
}


@pytest.mark.parametrize("step", CHANGES)
def test_a_change_is_taken_back_and_made_again(seen: Seen, step: str) -> None:
    make = CHANGES[step](seen)
    before = seen.now()

    change = make()
    after = seen.now()
    assert after != before
    assert (change.step, change.session_id) == (step, seen.session.id)
    for _ in range(2):
        assert change.undo is not None
        change = change.undo()
        assert seen.now() == before
        assert change.undo is not None
        change = change.undo()
        assert seen.now() == after


def test_the_newest_rating_of_a_person_counts(seen: Seen) -> None:
    other = seen.desk.add_staff("counsellor", "이상담", "13579")
    seen.desk.save_rating(seen.take.id, seen.by, "general", "1", {"story": 2})
    seen.desk.save_rating(seen.take.id, other, "general", "1", {"story": 5})
    latest = seen.desk.save_rating(seen.take.id, seen.by, "general", "1", {"story": 3})

    assert [(one.by.name, one.scores["story"]) for one in seen.desk.ratings(seen.take.id)] == [
        ("이상담", 5),
        ("김상담", 3),
    ]
    assert seen.desk.row(seen.session.id, seen.by).n_rated == 1
    rated = seen.desk.rated_takes()
    assert [(one.take_id, len(one.ratings)) for one in rated] == [(seen.take.id, 2)]
    assert rated[0].analysis == seen.desk.analyses(seen.take.id)[-1].analysis
    assert latest.undo is not None
    latest.undo()
    assert [one.scores["story"] for one in seen.desk.ratings(seen.take.id)] == [2, 5]


def test_a_remark_belongs_to_its_author(seen: Seen) -> None:
    other = seen.desk.add_staff("counsellor", "이상담", "13579")
    mine = comment_id(seen)

    with pytest.raises(NotYours) as caught:
        seen.desk.change_comment(mine, other, text="내 말")
    assert caught.value.facts["name"] == "김상담"
    with pytest.raises(NotYours):
        seen.desk.remove_comment(mine, other)


def test_taking_back_never_undoes_what_somebody_did_since(seen: Seen) -> None:
    one = comment_id(seen)
    first = seen.desk.change_comment(one, seen.by, text="두 번째")
    second = seen.desk.change_comment(one, seen.by, text="세 번째")

    assert first.undo is not None and second.undo is not None
    with pytest.raises(ChangedMeanwhile):
        first.undo()
    assert seen.desk.comments(seen.take.id)[0].text == "세 번째"
    second.undo()
    first.undo()
    assert seen.desk.comments(seen.take.id)[0].text == "처음 쓴 말"


def test_taking_back_after_the_visit_has_gone_says_so(seen: Seen) -> None:
    change = seen.desk.add_comment(seen.take.id, seen.by, 1.0, "?")
    seen.desk.delete(seen.session.id, seen.by, "visitor")

    assert change.undo is not None
    with pytest.raises(SessionUnknown):
        change.undo()
    with pytest.raises(TakeUnknown):
        seen.desk.comments(seen.take.id)


def test_what_is_gone_cannot_be_changed(seen: Seen) -> None:
    one = comment_id(seen)
    seen.desk.remove_comment(one, seen.by)

    with pytest.raises(EntryUnknown):
        seen.desk.change_comment(one, seen.by, text="?")
    with pytest.raises(EntryUnknown):
        seen.desk.remove_correction(99, seen.by)
    with pytest.raises(EntryUnknown):
        seen.desk.remove_outcome(99, seen.by)
    with pytest.raises(EntryUnknown):
        seen.desk.unlink(seen.session.id, seen.other.id, seen.by)


def test_links_reach_over_several_visits_and_survive_the_one_between(store: Store, seen: Seen) -> None:
    third = visit(store, nickname="들")
    seen.desk.link(seen.session.id, seen.other.id, seen.by)
    seen.desk.link(third.id, seen.other.id, seen.by)
    assert [one.id for one in seen.desk.open(seen.session.id, seen.by).linked] == [seen.other.id, third.id]
    seen.desk.delete(seen.other.id, seen.by, "visitor")

    assert [one.id for one in seen.desk.open(seen.session.id, seen.by).linked] == [third.id]


def test_corrected_answers_come_with_the_finding_that_was_corrected(seen: Seen) -> None:
    correction_id(seen)
    seen.desk.save_analysis(seen.take.id, said("다시 들은 말"), seen.by)

    ((stored, corrections),) = seen.desk.corrected_takes()
    first, second = seen.desk.analyses(seen.take.id)
    assert stored == first
    assert [(one.label, one.analysis_id) for one in corrections] == [("고친 말", first.id)]

    seen.desk.add_correction(seen.take.id, seen.by, "pause", "add", (0.0, 0.5))
    told = [(stored.id, [one.kind for one in made]) for stored, made in seen.desk.corrected_takes()]
    assert told == [(first.id, ["text"]), (second.id, ["text", "pause"])]
    assert [one.analysis_id for one in seen.desk.corrections(seen.take.id)] == [first.id, second.id]


def test_a_finding_that_was_taken_back_leaves_its_corrections_to_no_other(seen: Seen) -> None:
    first = seen.desk.analyses(seen.take.id)[-1]
    again = seen.desk.save_analysis(seen.take.id, said("다시 들은 말"), seen.by)
    second = seen.desk.analyses(seen.take.id)[-1]
    correction = correction_id(seen)
    removed = seen.desk.remove_correction(correction, seen.by)
    assert removed.undo is not None and again.undo is not None
    removed.undo()
    back = again.undo()
    assert seen.desk.corrected_takes() == ()

    seen.desk.save_analysis(seen.take.id, said("또 들은 말"), seen.by)
    assert seen.desk.analyses(seen.take.id)[-1].id not in (first.id, second.id)
    assert seen.desk.corrected_takes() == ()
    assert back.undo is not None
    back.undo()
    ((stored, (one,)),) = seen.desk.corrected_takes()
    assert (stored, one.id, one.analysis_id) == (second, correction, second.id)


def test_a_finding_of_a_newer_program_hides_no_other(store: Store, seen: Seen) -> None:
    take = first_take(store, seen.other)
    for one in (seen.take, take):
        seen.desk.save_rating(one.id, seen.by, "general", "1", {"story": 2})
        seen.desk.add_correction(one.id, seen.by, "pause", "add", (0.0, 0.5))
    with store._database.writing() as transaction:
        transaction.execute(
            text("update analyses set document = json_set(document, '$.schema', 99) where take_id = :take"),
            {"take": take.id},
        )

    assert [one.analysis is None for one in seen.desk.rated_takes()] == [False, True]
    assert [stored.take_id for stored, _ in seen.desk.corrected_takes()] == [seen.take.id]
    with pytest.raises(AnalysisOfNewerProgram):
        seen.desk.analyses(take.id)

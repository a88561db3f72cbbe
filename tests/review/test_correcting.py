"""Corrections: what depends on them is measured anew, the rest and the stored finding stay as they are."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.measures import AskedQuestion
from interview_sim.messages import has_message, message
from interview_sim.results import Analysis, Event, Measured, NotMeasured, Word
from interview_sim.results.json import dumps, from_json, to_json
from interview_sim.review.correcting import CorrectedAnalysis, corrected
from interview_sim.sessions.desk.types import Correction
from tests.measures.questions import STORY, question
from tests.review.findings import ASKED, ENGLISH, FILLERS, TEXT, finding, without_measure
from tests.review.people import correction

FINDING = finding()
BEFORE = dumps(FINDING)
ADD_FILLER = correction(1, "filler", "add", (8.0, 8.3), "어")
FIRST_PAUSE = (4.6, 7.0)


def after(told: CorrectedAnalysis, measure: str) -> Measured:
    found = told.analysis.measures[measure]
    assert isinstance(found, Measured)
    return found


def changed(told: CorrectedAnalysis) -> set[str]:
    return {change.measure for change in told.changes}


def reasons(told: CorrectedAnalysis) -> list[str]:
    return [each.reason for each in told.skipped]


def test_without_corrections_it_is_the_stored_finding_itself() -> None:
    told = corrected(FINDING, (), ASKED)

    assert told.analysis is FINDING
    assert (told.changes, told.applied, told.skipped, told.kept) == ((), (), (), ())


def test_the_stored_finding_stays_as_it_was_and_the_new_one_is_no_machines_own() -> None:
    told = corrected(FINDING, [ADD_FILLER, correction(2, "pause", "remove", FIRST_PAUSE)], ASKED)

    assert dumps(FINDING) == BEFORE
    assert told.analysis.program == "interview-sim 0; 2 corrected by a counsellor"
    assert after(told, "filled_pauses").details["corrected"] == 2
    assert "corrected" not in after(told, "speech_rate").details
    assert from_json(to_json(told.analysis)).program == told.analysis.program


def test_an_added_filler_counts_once_more_and_only_that_changes() -> None:
    told = corrected(FINDING, [ADD_FILLER], ASKED)
    found = after(told, "filled_pauses")

    assert changed(told) == {"filled_pauses"}
    assert found.details["count"] == 4
    assert found.value == pytest.approx(4 / 26.8 * 60)
    assert found.events[1].label == "어"
    assert found.events[1].details == {"track": "lexical", "source": "counsellor"}
    scored = told.analysis.score.of("filled_pauses")
    assert scored is not None and scored.band == "fair"


def test_a_removed_filler_counts_once_less() -> None:
    told = corrected(FINDING, [correction(1, "filler", "remove", (26.0, 26.4), before="음")], ASKED)

    assert after(told, "filled_pauses").details["count"] == 2
    assert [event.start_s for event in after(told, "filled_pauses").events] == [5.0, 12.3, 20.0]


def test_a_possible_hesitation_that_was_an_um_becomes_one() -> None:
    told = corrected(FINDING, [correction(1, "filler", "add", (20.0, 20.5), "음")], ASKED)
    found = after(told, "filled_pauses")

    assert (found.details["count"], found.details["hesitations"], len(found.events)) == (4, 0, 4)


def test_a_possible_hesitation_that_was_none_goes_and_nothing_counts_less() -> None:
    told = corrected(FINDING, [correction(1, "filler", "remove", (20.0, 20.5))], ASKED)
    found = after(told, "filled_pauses")

    assert (found.details["count"], found.details["hesitations"]) == (3, 0)


def test_of_two_sounds_close_together_the_named_one_goes() -> None:
    pair = (*FILLERS, Event(start_s=26.45, end_s=26.7, label="그", details={"track": "lexical"}))
    told = corrected(
        finding(fillers=pair), [correction(1, "filler", "remove", (26.3, 26.6), before="그")], ASKED
    )

    assert [event.label for event in after(told, "filled_pauses").events] == ["음", "어", "hesitation", "음"]


def test_fillers_that_were_not_counted_at_all_are_shown_and_give_no_figure() -> None:
    slow = without_measure(
        FINDING, "filled_pauses", "filler_pass_too_slow", possible=True, second_pass="skipped"
    )
    told = corrected(slow, [ADD_FILLER], ASKED)
    found = told.analysis.measures["filled_pauses"]

    assert isinstance(found, NotMeasured)
    assert (found.reason, [event.label for event in found.events]) == ("filler_pass_too_slow", ["어"])


def test_a_removed_pause_joins_the_speech_around_it() -> None:
    told = corrected(FINDING, [correction(1, "pause", "remove", FIRST_PAUSE)], ASKED)

    assert after(told, "pauses").value == 1.0
    assert len(after(told, "pauses").events) == 4
    assert told.analysis.speech[0] == (1.0, 10.6)
    assert after(told, "articulation_rate").value == pytest.approx(141 / (19.2 + 2.4) * 60)
    assert changed(told) == {"pauses", "articulation_rate"}
    assert {(kept.measure, kept.reason) for kept in told.kept} == {
        ("loudness", "needs_sound"),
        ("pitch_variation", "needs_sound"),
    }


@pytest.mark.parametrize(("seconds", "label"), [(0.25, "short"), (2.0, "long"), (4.0, "break")])
def test_an_added_pause_is_cut_into_the_speech_and_named_by_its_length(seconds: float, label: str) -> None:
    told = corrected(FINDING, [correction(1, "pause", "add", (12.0, 12.0 + seconds))], ASKED)
    new = [event for event in after(told, "pauses").events if event.start_s == 12.0]

    assert [event.label for event in new] == [label]


def test_a_gaze_that_was_on_the_camera_after_all_counts_so() -> None:
    told = corrected(FINDING, [correction(1, "gaze", "replace", (11.0, 12.0), "camera", "down")], ASKED)
    found = after(told, "eye_contact")

    assert found.value == pytest.approx((39.8 - 3.0) / 39.8)
    assert [(event.start_s, event.end_s, event.label) for event in found.events] == [
        (10.0, pytest.approx(11.0), "down"),
        (12.0, pytest.approx(14.0), "down"),
    ]
    assert changed(told) == {"eye_contact"}


def test_a_blink_inside_a_corrected_stretch_stays_one_unless_it_was_what_was_wrong() -> None:
    kept = corrected(FINDING, [correction(1, "gaze", "replace", (19.5, 20.5), "side", "camera")], ASKED)
    gone = corrected(FINDING, [correction(1, "gaze", "replace", (20.0, 20.2), "down", "blink")], ASKED)

    assert after(kept, "eye_contact").details["n_blinks"] == 1
    assert after(gone, "eye_contact").details["n_blinks"] == 0
    assert after(gone, "eye_contact").value == pytest.approx((39.8 - 4.0) / 40.0)


def test_a_gaze_that_the_machine_could_not_read_counts_once_enough_of_it_is_known() -> None:
    """Dark for 12 of 40 s: 70 % usable. A counsellor who tells 6 s of them makes it 85 %."""
    rows = [[n / 10, "no_face" if n < 120 else "camera"] for n in range(400)]
    refused = NotMeasured(
        reason="face_too_dark", facts={"share": 70, "needed": 80, "why": "dark"}, usable_share=0.7,
        details={"frames": rows},  # type: ignore[dict-item]
    )  # fmt: skip
    dark = replace(FINDING, measures={**FINDING.measures, "eye_contact": refused})

    little = corrected(dark, [correction(1, "gaze", "replace", (0.0, 2.0), "side", "no_face")], ASKED)
    enough = corrected(dark, [correction(1, "gaze", "replace", (0.0, 6.0), "side", "no_face")], ASKED)

    still = little.analysis.measures["eye_contact"]
    assert isinstance(still, NotMeasured) and still.facts["share"] == 75
    assert after(enough, "eye_contact").usable_share == pytest.approx(0.85)
    assert after(enough, "eye_contact").value == pytest.approx(28 / 34)


def test_corrected_words_keep_their_seconds_and_the_others_their_times() -> None:
    told = corrected(
        FINDING, [correction(1, "text", "replace", (1.0, 1.8), "지난해 가을에", "작년 가을에")], ASKED
    )
    words = told.analysis.transcript.words if told.analysis.transcript else ()

    assert words[0] == Word(text="지난해", start_s=1.0, end_s=1.4, probability=1.0)
    assert FINDING.transcript is not None
    assert words[1:] == FINDING.transcript.words[1:]
    assert [(word.index, word.before) for word in told.words] == [(0, "작년")]
    assert after(told, "speech_rate").details["syllables"] == 142
    assert after(told, "speech_rate").value == pytest.approx(142 / 26.8 * 60)


def test_several_words_for_one_share_its_seconds_by_their_length() -> None:
    told = corrected(FINDING, [correction(1, "text", "replace", (1.4, 1.8), "가 을에는", "가을에")], ASKED)
    assert told.analysis.transcript is not None

    first, second = told.analysis.transcript.words[1:3]

    assert (first.text, first.start_s, first.end_s) == ("가", 1.4, pytest.approx(1.5))
    assert (second.text, second.start_s, second.end_s) == ("을에는", pytest.approx(1.5), 1.8)
    assert told.analysis.transcript.text.startswith("작년 가 을에는 직업훈련에서")


def test_words_that_were_missed_and_words_that_nobody_said() -> None:
    missed = corrected(FINDING, [correction(1, "text", "replace", (5.0, 6.0), "그때 말입니다", "")], ASKED)
    invented = corrected(FINDING, [correction(1, "text", "replace", (1.0, 1.8), "", "작년 가을에")], ASKED)
    between = corrected(
        FINDING, [correction(1, "text", "replace", (1.0, 1.8), "작년 늦은 가을에", "작년 가을에")], ASKED
    )
    assert FINDING.transcript and missed.analysis.transcript and invented.analysis.transcript
    assert between.analysis.transcript

    n = len(FINDING.transcript.words)
    new = [word for word in missed.analysis.transcript.words if word.probability == 1.0]
    assert [(word.text, word.start_s, word.end_s) for word in new] == [
        ("그때", 5.0, pytest.approx(5 + 1 / 3)),
        ("말입니다", pytest.approx(5 + 1 / 3), 6.0),
    ]
    assert invented.analysis.transcript.words == FINDING.transcript.words[2:]
    assert len(between.analysis.transcript.words) == n + 1
    times = [time for word in between.analysis.transcript.words for time in (word.start_s, word.end_s)]
    assert times == sorted(times)


def test_a_key_point_that_the_recogniser_garbled_is_found_in_the_corrected_words() -> None:
    asked = AskedQuestion(question=question(), answer_limit_s=60.0)
    garbled = finding(text=STORY.replace("시간이 20% 줄었고", "시관니 20% 즈럿고"), fillers=(), asked=asked)
    assert garbled.transcript is not None
    words = [word for word in garbled.transcript.words if word.text in ("시관니", "20%", "즈럿고")]
    span = (words[0].start_s, words[-1].end_s)
    told = corrected(
        garbled, [correction(1, "text", "replace", span, "시간이 20% 줄었고", "시관니 20% 즈럿고")], asked
    )
    before = garbled.measures["expected_points"]

    assert isinstance(before, Measured)
    assert (before.details["said"], after(told, "expected_points").details["said"]) == (1, 2)


def test_without_the_question_its_points_stay_and_it_is_said() -> None:
    asked = AskedQuestion(question=question(), answer_limit_s=60.0)
    told_about = finding(text=STORY, fillers=(), asked=asked)
    assert told_about.transcript is not None
    first = told_about.transcript.words[0]
    span = (first.start_s, first.end_s)
    told = corrected(told_about, [correction(1, "text", "replace", span, "지난해에", first.text)])

    assert ("expected_points", "not_repeatable") in [(kept.measure, kept.reason) for kept in told.kept]
    assert told.analysis.measures["expected_points"] == told_about.measures["expected_points"]


def test_a_pace_that_was_refused_for_unsure_words_is_measured_once_they_are_corrected() -> None:
    """All words at probability 0.2; the counsellor writes every one anew."""
    unsure = finding(probability=0.2)
    assert isinstance(unsure.measures["speech_rate"], NotMeasured)
    assert unsure.transcript is not None
    written = [
        correction(n, "text", "replace", (word.start_s, word.end_s), word.text[::-1], word.text)
        for n, word in enumerate(unsure.transcript.words, 1)
    ]
    told = corrected(unsure, written, ASKED)

    assert after(told, "speech_rate").details["uncertain"] is False


def figures(analysis: Analysis) -> dict[str, tuple[object, ...]]:
    """Every measure's figure, events and details, without the mark of a correction."""
    return {
        name: (
            None
            if isinstance(found, NotMeasured) or found.value is None
            else pytest.approx(found.value, rel=1e-3),
            getattr(found, "reason", ""),
            [(event.start_s, event.end_s, event.label) for event in found.events],
            found.details.get("count"),
            found.details.get("uncertain"),
        )
        for name, found in analysis.measures.items()
    }


@pytest.mark.parametrize("lost_spans", [(), ((4.8, 6.8),)])
def test_corrected_it_gives_the_figures_of_an_answer_that_was_heard_so_at_once(
    lost_spans: tuple[tuple[float, float], ...],
) -> None:
    """Also where two seconds of sound were lost, which are no pause and no part of the pace."""
    asked = AskedQuestion(question=question(), answer_limit_s=60.0)
    better = TEXT.replace("작년 가을에", "지난해 봄에").replace("칭찬을 받았", "깨닫고 받았")
    added = Event(start_s=8.0, end_s=8.3, label="어", details={"track": "lexical"})
    heard_so = finding(
        text=better, fillers=(FILLERS[0], added, *FILLERS[2:]), asked=asked, lost_spans=lost_spans
    )
    told = corrected(
        finding(asked=asked, lost_spans=lost_spans),
        [
            correction(1, "text", "replace", (1.0, 1.8), "지난해 봄에", "작년 가을에"),
            correction(2, "text", "replace", (24.6, 25.0), "깨닫고", "칭찬을"),
            replace(ADD_FILLER, id=4),
            correction(3, "filler", "remove", (12.3, 12.6), before="어"),
        ],
        asked,
    )

    assert told.kept == ()
    assert figures(told.analysis) == figures(heard_so)
    assert told.analysis.score.overall == pytest.approx(heard_so.score.overall, abs=0.1)


def test_english_words_count_as_words() -> None:
    english = finding(text=ENGLISH, language="en", fillers=(), nuclei_per_second=3.0)
    told = corrected(
        english, [correction(1, "text", "replace", (1.0, 1.8), "the last year", "last year")], ASKED
    )
    before = english.measures["speech_rate"]

    assert isinstance(before, Measured)
    assert after(told, "speech_rate").details["words"] == int(str(before.details["words"])) + 1


def test_the_age_group_of_the_finding_is_kept() -> None:
    older = finding(age_group="over_50")
    told = corrected(older, [ADD_FILLER], ASKED)
    pace = told.analysis.score.of("speech_rate")

    assert told.analysis.norms == older.norms
    assert pace is not None and pace.band is None


SKIPPED = [
    (correction(1, "text", "replace", (1.0, 1.8), "가", "내년 가을에"), "words_differ"),
    (correction(1, "filler", "add", (5.1, 5.4), "음"), "already_there"),
    (correction(1, "filler", "add", (40.5, 41.0), "음"), "outside_answer"),
    (correction(1, "filler", "remove", (8.0, 8.4), before="음"), "not_there"),
    (correction(1, "pause", "add", (5.0, 6.0)), "already_there"),
    (correction(1, "pause", "add", (12.0, 12.2)), "pause_too_short"),
    (correction(1, "pause", "add", (0.2, 0.8)), "pause_outside"),
    (correction(1, "pause", "add", (27.5, 27.9)), "pause_outside"),
    (correction(1, "pause", "remove", (12.0, 13.0)), "not_there"),
    (correction(1, "gaze", "replace", (41.0, 42.0), "down", "camera"), "no_gaze"),
    (correction(1, "gaze", "replace", (11.0, 12.0), "down", "camera"), "already_there"),
    (correction(1, "gaze", "replace", (1.0, 2.0), "down", "up"), "not_there"),
    (correction(1, "gaze", "replace", (1.0, 2.0), "asleep", "camera"), "not_a_correction"),
    (correction(1, "text", "add", (1.0, 1.8), "가"), "not_a_correction"),
    (correction(1, "pause", "add", (3.0, float("nan"))), "not_a_correction"),
    (correction(1, "filler", "add", (-1.0, 0.5), "음"), "not_a_correction"),
]


@pytest.mark.parametrize(("wrong", "reason"), SKIPPED, ids=lambda value: str(value)[:40])
def test_what_does_not_fit_is_left_out_and_why(wrong: Correction, reason: str) -> None:
    told = corrected(FINDING, [wrong], ASKED)

    assert (reasons(told), told.applied) == ([reason], ())
    assert told.analysis is FINDING
    assert has_message(reason) and "?" not in str(message(reason, {}, "ko"))


def test_without_words_speech_or_pictures_corrections_to_them_are_left_out() -> None:
    bare = replace(FINDING, transcript=None, speech=(), measures={})
    told = corrected(
        bare,
        [
            correction(1, "text", "replace", (1.0, 2.0), "가", "나"),
            correction(2, "pause", "add", (3.0, 4.0)),
            correction(3, "gaze", "replace", (3.0, 4.0), "down", "camera"),
        ],
    )

    assert reasons(told) == ["no_transcript", "pause_outside", "no_gaze"]


def test_one_that_does_not_fit_keeps_no_other_back() -> None:
    told = corrected(FINDING, [correction(1, "pause", "add", (0.2, 0.8)), replace(ADD_FILLER, id=2)], ASKED)

    assert [each.id for each in told.applied] == [2]
    assert changed(told) == {"filled_pauses"}


def test_a_second_thought_replaces_the_first() -> None:
    span = (1.0, 1.4)
    first = correction(1, "text", "replace", span, "지난해", "작년")
    second = correction(2, "text", "replace", span, "재작년", "지난해")
    third = correction(3, "text", "replace", span, "작년", "재작년")

    told = corrected(FINDING, [first, second], ASKED)
    assert told.analysis.transcript is not None
    assert told.analysis.transcript.text.startswith("재작년 가을에")
    assert (told.words[0].before, told.applied[0].before) == ("작년", "작년")
    assert corrected(FINDING, [first, second, third], ASKED).analysis is FINDING


def test_words_that_were_corrected_may_be_part_of_a_later_correction() -> None:
    first = correction(1, "text", "replace", (1.0, 1.4), "지난해", "작년")
    second = correction(
        2, "text", "replace", (1.0, 2.2), "지난해 봄에 직업훈련에서", "지난해 가을에 직업훈련에서"
    )

    told = corrected(FINDING, [second, first], ASKED)

    assert told.analysis.transcript is not None
    assert told.analysis.transcript.text.startswith("지난해 봄에 직업훈련에서 네")
    assert [(word.index, word.before) for word in told.words] == [(0, "작년"), (1, "가을에")]


def test_a_sound_may_be_given_another_name() -> None:
    told = corrected(
        FINDING,
        [
            correction(1, "filler", "remove", (5.0, 5.4), before="음"),
            correction(2, "filler", "add", (5.0, 5.4), "어"),
        ],
        ASKED,
    )

    assert after(told, "filled_pauses").details["sounds"] == {"어": 2, "음": 1}


# Places where nothing is marked yet, one second each, so that none touches another.
FREE = st.sampled_from([7.3, 8.5, 9.6, 12.8, 13.9, 15.0, 17.2, 22.6, 23.8])
KINDS = st.sampled_from(["filler", "pause"])


@st.composite
def adding(draw: st.DrawFn) -> list[Correction]:
    """Fillers and pauses in different places."""
    places = draw(st.lists(FREE, min_size=1, max_size=6, unique=True))
    made = []
    for number, start_s in enumerate(places, 1):
        length_s = draw(st.floats(0.26, 0.7))
        kind = draw(KINDS)
        label = draw(st.sampled_from(["음", "어"])) if kind == "filler" else ""
        made.append(correction(number, kind, "add", (start_s, start_s + length_s), label))
    return made


def n_of(analysis: Analysis, measure: str) -> int:
    found = analysis.measures[measure]
    if measure == "filled_pauses":
        return int(str(found.details["count"]))
    return sum(int(str(found.details[label])) for label in ("short", "long", "break"))


@settings(max_examples=40)
@given(adding())
def test_every_added_one_counts_exactly_once(added: list[Correction]) -> None:
    told = corrected(FINDING, added, ASKED)

    for kind, measure in (("filler", "filled_pauses"), ("pause", "pauses")):
        n_added = sum(each.kind == kind for each in added)
        assert n_of(told.analysis, measure) == n_of(FINDING, measure) + n_added
    assert told.skipped == ()


@settings(max_examples=40)
@given(adding(), st.randoms())
def test_added_and_removed_again_in_whatever_order_is_the_stored_finding(
    added: list[Correction], chance: object
) -> None:
    removed = [
        replace(each, action="remove", label="", before=each.label, id=len(added) + n)
        for n, each in enumerate(added, 1)
    ]
    both = [*added, *removed]
    chance.shuffle(both)  # type: ignore[attr-defined]

    told = corrected(FINDING, both, ASKED)

    assert told.analysis is FINDING
    assert len(told.undone) == len(both)


@settings(max_examples=40)
@given(adding(), st.randoms())
def test_the_order_of_corrections_in_different_places_does_not_matter(
    added: list[Correction], chance: object
) -> None:
    others = [
        correction(0, "filler", "remove", (5.0, 5.4), before="음"),
        correction(0, "pause", "remove", (19.1, 22.2)),
        correction(0, "text", "replace", (1.0, 1.4), "지난해", "작년"),
        correction(0, "gaze", "replace", (30.0, 31.0), "side", "camera"),
    ]
    first = [replace(each, id=n) for n, each in enumerate([*added, *others], 1)]
    mixed = list(first)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    second = [replace(each, id=n) for n, each in enumerate(mixed, 1)]

    assert corrected(FINDING, first, ASKED).analysis == corrected(FINDING, second, ASKED).analysis


ANYTHING = st.builds(
    correction,
    st.integers(1, 50),
    st.sampled_from(["text", "filler", "pause", "gaze"]),
    st.sampled_from(["replace", "add", "remove"]),
    st.tuples(st.floats(-1, 45), st.floats(-1, 45)),
    st.sampled_from(["", "음", "down", "camera", "작년 가을에"]),
    st.sampled_from(["", "음", "camera", "작년 가을에"]),
)


@settings(max_examples=150)
@given(st.lists(ANYTHING, max_size=6, unique_by=lambda each: each.id))
def test_whatever_was_stored_as_a_correction_ends_in_a_finding_that_can_be_written(
    stored: list[Correction],
) -> None:
    told = corrected(FINDING, stored, ASKED)

    assert from_json(to_json(told.analysis)).duration_s == 40.0
    assert len(told.applied) + len(told.skipped) + len(told.undone) == len(stored)
    spans = told.analysis.speech
    assert all(before[1] <= after_[0] for before, after_ in pairwise(spans))
    assert (spans[0][0], spans[-1][1]) == (1.0, 27.8)
    assert all(has_message(each.reason) for each in (*told.skipped, *told.kept))

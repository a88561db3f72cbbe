"""A trainer's trial answer: what is found is found where it stands, typed or spoken."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.banks import FollowUp
from interview_sim.banks.text import Text
from interview_sim.measures import AskedQuestion, measure_only
from interview_sim.results import Analysis, NotMeasured, Scorecard, Transcript, Word
from interview_sim.review.trial_answer import TrialFindings, judge_analysis, judge_text
from interview_sim.signals.types import Missing, Signals
from tests.measures.questions import ENGLISH_STORY, STORY, question

NO_LESSON = FollowUp(
    missing_point="lesson", ask=Text(ko="그 일에서 무엇을 배우셨습니까?", en="What did you learn?")
)
NO_RESULT = FollowUp(missing_part="result", ask=Text(ko="결과는 어떠했습니까?", en="How did it end?"))


def passages(found: TrialFindings, point: str) -> list[str]:
    """What stands at a point's places."""
    one = next(one for one in found.points if one.id == point)
    return [found.text[start:end] for start, end in one.places]


def states(found: TrialFindings) -> dict[str, str]:
    return {one.id: one.state for one in found.points}


def test_points_of_a_korean_story_and_their_words() -> None:
    found = judge_text(question(), STORY, "ko")

    assert states(found) == {"analysis": "said", "effect": "said", "lesson": "missing"}
    assert passages(found, "analysis") == ["경로를 분석했고"]
    assert passages(found, "effect") == ["시간이 20% 줄었고"]
    assert passages(found, "lesson") == []


def test_points_of_an_english_story_and_their_words() -> None:
    """Of "asked customers" both words are said, but not together."""
    found = judge_text(question(), ENGLISH_STORY, "en")

    assert states(found) == {"analysis": "half", "effect": "said", "lesson": "missing"}
    assert passages(found, "effect") == ["complaints dropped"]


def test_the_text_stays_as_it_was_typed() -> None:
    """Blanks, tabs and lines of any number; places are those of the text as typed."""
    typed = "  " + STORY.replace(" 그래서", "\n\n\t그래서").replace("경로를 분석", "경로를   분석")
    found = judge_text(question(), typed, "ko")

    assert found.text == typed
    assert passages(found, "analysis") == ["경로를   분석했고"]


def test_all_parts_of_the_story_stand_in_order_with_what_was_asked() -> None:
    found = judge_text(question(), STORY, "ko")
    places = [place for part in found.parts for place in part.places]

    assert [part.part for part in found.parts] == ["situation", "task", "action", "result"]
    assert all(part.is_asked and part.places for part in found.parts)
    assert places == sorted(places)
    assert found.text[slice(*found.parts[3].places[0])].startswith("그 결과")


def test_a_new_line_ends_a_sentence() -> None:
    lines = "I worked at a shop\nMy job was to find out why\nSo I asked fifty of them\nIn the end it worked"
    in_lines, in_one = (judge_text(question(), text, "en") for text in (lines, lines.replace("\n", " ")))

    assert in_lines.parts and in_lines.why_no_parts is None
    assert in_one.why_no_parts is not None and in_one.why_no_parts.reason == "too_few_sentences"


def test_the_follow_up_is_the_one_the_kiosk_would_ask() -> None:
    asked = question(follow_ups=(NO_RESULT, NO_LESSON))
    whole = judge_text(asked, STORY, "ko")
    cut = judge_text(asked, STORY[: STORY.index("그 결과")], "ko")

    assert whole.follow_up is not None and whole.follow_up.rule == NO_LESSON
    assert whole.follow_up.facts["label_ko"] == "배운 점"
    assert cut.follow_up is not None and cut.follow_up.rule == NO_RESULT
    assert judge_text(question(), STORY, "ko").follow_up is None


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("We met the customers and the team of the shop on that day.", "missing"),
        ("We met customers and that was a good lesson for us all.", "half"),
        ("We met customers and that was the lesson for us all.", "said"),
    ],
)
def test_an_article_alone_is_no_half_of_a_phrase(text: str, state: str) -> None:
    asked = question(
        expected_points=({"id": "lesson", "label": {"en": "the lesson"}},), follow_ups=(NO_LESSON,)
    )
    found = judge_text(asked, text, "en")

    assert states(found) == {"lesson": state}
    assert (found.follow_up is not None) == (state == "missing")


def test_what_was_denied_is_neither_said_nor_missing() -> None:
    text = "저는 그 일에서 아무것도 깨닫지 못했습니다. 시간이 조금 지나서 다른 일을 했습니다."
    found = judge_text(question(), text, "ko")

    assert states(found)["lesson"] == "denied"
    assert passages(found, "lesson")[0] in text


@pytest.mark.parametrize("text", ["", "   \n ", "네"])
def test_of_too_little_nothing_is_told_but_why(text: str) -> None:
    found = judge_text(question(follow_ups=(NO_LESSON,)), text, "ko")

    assert found.points == () and found.parts == () and found.follow_up is None
    assert found.why_no_points is not None and found.why_no_points.reason == "too_few_words"


def test_an_introduction_has_no_story_and_a_question_without_points_none() -> None:
    found = judge_text(question(kind="self_introduction", expected_points=()), STORY, "ko")

    assert found.why_no_parts is not None and found.why_no_parts.reason == "no_story"
    assert found.why_no_points is not None and found.why_no_points.reason == "no_expected_points"


# Spoken ---------------------------------------------------------------------------------------


def spoken(text: str, *, probability: float = 0.9) -> Analysis:
    """A finding about these words, two a second."""
    words = tuple(
        Word(text=word, start_s=n * 0.5, end_s=n * 0.5 + 0.4, probability=probability)
        for n, word in enumerate(text.split())
    )
    transcript = Transcript(text=text, words=words)
    gone = Missing(reason="no_sound")
    signals = Signals(
        duration_s=60.0,
        language="ko",
        speech=gone,
        transcript=transcript,
        fillers=gone,
        voice=gone,
        face=gone,
    )
    return Analysis(
        duration_s=60.0,
        language="ko",
        program="t",
        models={},
        norms="",
        transcript=transcript,
        speech=(),
        measures=measure_only(["expected_points", "structure"], signals, AskedQuestion(question=question())),
        units={},
        score=Scorecard(overall=None, measured_weight=0.0, measures=(), next_actions=()),
    )


def test_spoken_and_typed_are_judged_alike() -> None:
    said, typed = judge_analysis(question(), spoken(STORY)), judge_text(question(), STORY, "ko")

    assert said.text == STORY
    assert said.points == typed.points
    assert [part.places for part in said.parts] == [part.places for part in typed.parts]


def test_without_a_transcript_the_reason_is_told() -> None:
    reason = NotMeasured(reason="no_speech_model")
    unheard = replace(
        spoken(STORY), transcript=None, measures={"expected_points": reason, "structure": reason}
    )
    found = judge_analysis(question(follow_ups=(NO_LESSON,)), unheard)

    assert (found.text, found.points, found.parts, found.follow_up) == ("", (), (), None)
    assert found.why_no_points == found.why_no_parts == reason


def test_of_words_that_were_guessed_nothing_is_told() -> None:
    found = judge_analysis(question(follow_ups=(NO_LESSON,)), spoken(STORY, probability=0.2))

    assert found.why_no_points is not None and found.why_no_points.reason == "uncertain_words"
    assert found.follow_up is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*STORY.split(), " ", "\n", "\t", "…", "🙂", "깨달았습니다."]), max_size=60))
def test_places_are_places_of_the_text_and_begin_and_end_with_words(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = judge_text(question(), text, "ko")
    places = [place for one in (*found.points, *found.parts) for place in one.places]

    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(text[start:end] == text[start:end].strip() for start, end in places)
    assert all(one.places for one in found.points if one.state in ("said", "denied"))

"""What was said: points, structure, endings, habit words, repetition, care in blind hiring."""

from __future__ import annotations

import pytest

from interview_sim.banks import ExpectedPoint, Question
from interview_sim.banks.text import Text, Words
from interview_sim.measures.blind_care import blind_hints
from interview_sim.measures.expected_points import expected_points
from interview_sim.measures.habit_words import habit_words
from interview_sim.measures.repetition import repetition
from interview_sim.measures.sentence_endings import sentence_endings, style_of
from interview_sim.measures.structure import structure
from interview_sim.measures.wording.content import content_words, stem
from interview_sim.measures.wording.phrases import find_phrase, said_words
from interview_sim.measures.wording.words import running_text, sentences
from interview_sim.results import Measured, NotMeasured, SpokenLanguage
from interview_sim.signals.types import Missing, SpeechTrack
from tests.measures.made import said, spoken_spans

NO_QUESTION = Missing(reason="no_question")
STORY = (
    "작년에 물류 회사에서 근무할 때 배송이 자주 늦었습니다 제가 맡은 역할은 지연을 줄이는 것이었습니다 "
    "그래서 먼저 경로를 분석했고 팀에 새 순서를 제안했습니다 "
    "그 결과 배송 시간이 20% 줄었고 고객 칭찬을 받았습니다"
)
ENGLISH_STORY = (
    "Last year I worked at a small shop and customers were leaving. My job was to find out why. "
    "So I asked fifty of them and I made a new schedule. In the end complaints dropped by 30 percent."
)


def _question(kind: str = "basic", **more: object) -> Question:
    points = (
        ExpectedPoint(
            id="analysis",
            label=Text(ko="원인을 찾은 방법", en="how the cause was found"),
            synonyms=Words(ko=("경로 분석", "원인 조사"), en=("asked customers",)),
        ),
        ExpectedPoint(
            id="effect",
            label=Text(ko="성과", en="outcome"),
            synonyms=Words(ko=("시간이 줄다",), en=("complaints drop",)),
        ),
        ExpectedPoint(
            id="lesson", label=Text(ko="배운 점", en="lesson"), synonyms=Words(ko=("깨닫다",), en=("learn",))
        ),
    )
    return Question.model_validate(
        {
            "id": "q",
            "kind": kind,
            "text": Text(ko="문제를 해결한 경험은?", en="A problem you solved?"),
            "expected_points": points,
            **more,
        }
    )


def test_points_are_found_in_any_form_and_order() -> None:
    """경로를 분석했고 → 경로 분석; 시간이 20% 줄었고 → 시간이 줄다; nothing was learnt."""
    found = expected_points(_question(), said(STORY), "ko")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(2 / 3)
    assert (found.details["said"], found.details["total"]) == (2, 3)
    assert [event.label for event in found.events] == ["analysis", "effect"]


def test_a_point_is_told_with_the_time_of_its_first_mention() -> None:
    """경로를 is the 15th word, so it begins at 14 x 0.4 s."""
    words = STORY.split()

    found = expected_points(_question(), said(STORY), "ko")

    assert found.events[0].start_s == pytest.approx(0.4 * words.index("경로를"))


def test_english_points_are_found_by_their_stems() -> None:
    found = expected_points(_question(), said(ENGLISH_STORY), "en")

    assert isinstance(found, Measured)
    assert [event.label for event in found.events] == ["effect"]


def test_a_point_that_was_denied_or_half_heard_is_told_so() -> None:
    """원인을 is half of 원인 조사; 깨닫지 못했습니다 denies the lesson."""
    found = expected_points(
        _question(), said("저는 원인을 몰랐습니다 그래서 아무것도 깨닫지 못했습니다"), "ko"
    )

    rows = {row["id"]: row for row in found.details["points"]}  # type: ignore[index, union-attr]
    assert found.details["said"] == 0
    assert rows["analysis"]["half"] == "원인 조사"
    assert rows["lesson"]["denied_at_s"] == pytest.approx(0.4 * 5)


def test_words_of_low_probability_are_not_used() -> None:
    sure = said(STORY)
    unsure = said(STORY, probability=0.2)

    found = expected_points(_question(), unsure, "ko")

    assert isinstance(expected_points(_question(), sure, "ko"), Measured)
    assert isinstance(found, NotMeasured)
    assert found.reason == "uncertain_words"


def test_a_question_without_points_is_not_measured() -> None:
    found = expected_points(_question(expected_points=()), said(STORY), "ko")

    assert found == NotMeasured(reason="no_expected_points")


@pytest.mark.parametrize(("text", "language"), [(STORY, "ko"), (ENGLISH_STORY, "en")])
def test_a_whole_story_has_four_parts_in_order(text: str, language: SpokenLanguage) -> None:
    found = structure(said(text), _question(), language)

    assert isinstance(found, Measured)
    assert found.value == 4.0
    assert [event.label for event in found.events] == ["situation", "task", "action", "result"]
    assert found.details["missing"] == []
    assert found.details["in_order"] is True


def test_a_part_that_was_left_out_is_named() -> None:
    story = STORY.split(" 그 결과")[0]

    found = structure(said(story), _question(), "ko")

    assert found.details["missing"] == ["result"]


def test_a_step_of_a_set_asks_for_its_own_part() -> None:
    story = STORY.split(" 그 결과")[0]
    step = _question("in_depth", set_id="s", step="situation")

    found = structure(said(story), step, "ko")

    assert found.details["missing"] == []


def test_a_role_play_has_no_structure() -> None:
    assert structure(said(STORY), _question("situational"), "ko") == NotMeasured(reason="no_story")


def test_an_answer_without_cue_words_is_not_judged() -> None:
    found = structure(
        said("나무가 푸르다 하늘이 높다 바람이 분다 꽃이 핀다 강이 흐른다 새가 운다 눈이 온다 비가 온다"),
        NO_QUESTION,
        "ko",
    )

    assert isinstance(found, NotMeasured)
    assert found.reason == "no_cues"


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("저는 분석을 했습니다", "formal"),
        ("무엇을 하겠습니까?", "formal"),
        ("제가 했어요", "polite"),
        ("그게 맞죠", "polite"),
        ("의견을 조율했고요", "polite"),
        ("열심히 했거든요", "polite"),
        ("학생이에요", "polite"),
        ("자료가 늦게 왔더라고요", "polite"),
        ("정리를 잘 했습닏다", "formal"),
        ("그렇게 끝났다", "plain"),
        ("회의를 하면서", "unfinished"),
        ("팀원들과 같이", "unfinished"),
    ],
)
def test_a_sentence_is_known_by_its_ending(text: str, style: str) -> None:
    assert style_of(text) == style


def test_mixed_endings_are_told_by_their_share() -> None:
    found = sentence_endings(said("저는 왔습니다 그리고 했어요 다시 봤습니다 또 갔습니다"), "ko")

    assert isinstance(found, Measured)
    assert found.value == pytest.approx(0.75)
    assert found.details["formal"] == 3
    assert found.details["polite"] == 1


def test_a_garbled_last_word_is_not_called_unfinished() -> None:
    found = sentence_endings(said("저는 왔습니다. 저는 봤습니다. 저는 뷁쉙맽. 다시 갔습니다."), "ko")

    assert found.details["unfinished"] == 0
    assert found.details["unclear"] == 1


def test_an_ending_that_may_go_on_ends_nothing_without_a_mark() -> None:
    found = sentence_endings(said("그 다음에 뭐냐 그 |2.0 저는 왔습니다 그리고 갔습니다"), "ko")

    assert [event.label for event in found.events] == ["unfinished", "formal", "formal"]


def test_english_has_no_korean_endings() -> None:
    assert sentence_endings(said(ENGLISH_STORY), "en") == NotMeasured(reason="korean_only")


def test_sentences_end_at_marks_endings_and_pauses() -> None:
    transcript = said("저는 왔습니다 팀에서 일하면서 |2.0 배웠고 좋았어요. 네 맞습니다")

    found = [sentence.text for sentence in sentences(running_text(transcript), "ko")]

    assert found == ["저는 왔습니다", "팀에서 일하면서", "배웠고 좋았어요.", "네 맞습니다"]


def _minute(text: str, language: SpokenLanguage) -> Measured:
    found = habit_words(SpeechTrack(spans=((0.0, 60.0),)), said(text), language)
    assert isinstance(found, Measured)
    return found


@pytest.mark.parametrize(("times", "value"), [(2, 0.0), (3, 3.0), (5, 5.0)])
def test_a_habit_begins_at_three_times_a_minute(times: int, value: float) -> None:
    found = _minute(" ".join(["저는 약간 회의를 준비했고 팀을"] * times) + " 함께 일을 했습니다", "ko")

    assert found.value == pytest.approx(value)
    assert len(found.events) == value


def test_an_opening_yes_is_no_habit() -> None:
    assert _minute(" ".join(["네 그렇습니다"] * 5), "ko").value == 0.0


def test_like_is_no_habit_where_it_is_a_verb_or_a_comparison() -> None:
    """Three of six are habits."""
    text = (
        "I like this job and I would like to stay. It was like really hard, like every day, and like nobody "
        "helped. It looks like rain."
    )

    found = _minute(text, "en")

    assert found.details["heard"] == {"like": 3, "really": 1}
    assert found.value == pytest.approx(3.0)


def test_you_know_is_two_words() -> None:
    found = _minute("you know we tried and you know it worked and you know well do you know him", "en")

    assert found.details["heard"] == {"you know": 3}
    assert found.events[0].end_s == pytest.approx(0.8)


def test_a_sentence_said_twice_is_a_repetition() -> None:
    once = "저는 고객 문의를 빠르게 처리했습니다"
    text = f"{once} 그리고 팀과 일정을 나눴습니다 {once}"

    found = repetition(said(text + " 감사합니다 잘 부탁드립니다 고맙습니다"), NO_QUESTION, "ko", ())

    assert isinstance(found, Measured)
    assert found.details["sentences"] == 1
    assert [event.label for event in found.events] == ["sentence"]


def test_a_short_sentence_in_the_same_words_is_a_repetition() -> None:
    text = (
        "아무도 시키지 않았는데 그냥 제가 좋아서 했어요. 일주일에 두 번씩 글을 올렸어요. "
        "그러니까 아무도 시키지 않았는데 제가 좋아서 시작한 거예요."
    )

    assert repetition(said(text), NO_QUESTION, "ko", ()).details["sentences"] == 1


def test_a_story_of_an_earlier_answer_is_a_repetition() -> None:
    found = repetition(said(STORY), NO_QUESTION, "ko", (said(STORY),))

    assert isinstance(found, Measured)
    assert found.details["earlier_answers"] == 4
    assert {event.label for event in found.events} == {"earlier_answer"}


def test_another_story_is_no_repetition() -> None:
    found = repetition(
        said(STORY), NO_QUESTION, "ko", (said("저는 군 복무 때 장비를 정비하며 책임감을 배웠습니다"),)
    )

    assert isinstance(found, Measured)
    assert found.value == 0.0


def test_a_word_too_often_is_a_repetition_unless_the_question_brought_it() -> None:
    text = " ".join(
        f"책임감은 {other}보다 중요합니다"
        for other in ["성실", "협업", "도전", "소통", "배려", "창의", "열정"]
    )
    asked = _question(text=Text(ko="책임감이란 무엇입니까?"))

    found = repetition(said(text), NO_QUESTION, "ko", ())

    assert found.details["words"] == [{"word": "책임감", "count": 7}, {"word": "중요", "count": 7}]
    assert repetition(said(text), asked, "ko", ()).details["words"] == [{"word": "중요", "count": 7}]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("저는 서울대학교를 졸업하고 입사했습니다", ["school"]),
        ("연세대에서 컴퓨터를 공부했습니다", ["school"]),
        ("아버지는 교사로 근무하셨습니다", ["family"]),
        ("화목한 가정에서 자랐습니다", ["family"]),
        ("저희 어머니가 편찮으셨습니다", ["family"]),
        ("결혼하고 삼 년을 쉬었습니다", ["family"]),
        ("아이를 키우면서 공부했습니다", ["family"]),
        ("하노이에서 태어났습니다", ["home_town"]),
        ("충남대를 나온 뒤 일했습니다", ["school"]),
        ("군대를 나온 뒤 일했습니다", []),
        ("결혼식 사진을 찍었습니다", []),
        ("곧 시대가 바뀐다고 들었습니다", []),
        ("부산에서 태어나 자랐습니다", ["home_town"]),
        ("제 고향은 대구입니다", ["home_town"]),
        ("가족 같은 팀워크를 만든 경험이 있습니다", []),
        ("고향사랑기부제를 알렸습니다", []),
        ("학교 밖 청소년을 도왔습니다", []),
        ("지역 특산물을 팔았습니다", []),
        ("부모 교육을 기획했습니다", []),
        ("결혼식장 항의에 답했습니다", []),
        ("대학교에서 통계를 전공했습니다", []),
    ],
)
def test_only_attributes_about_the_person_are_hinted_at(text: str, topics: list[str]) -> None:
    assert [event.label for event in blind_hints(said(text), "ko")] == topics


def test_english_hints() -> None:
    found = blind_hints(said("I grew up in Busan and went to Korea University"), "en")

    assert [event.label for event in found] == ["home_town", "school"]
    assert found[1].details["text"] == "Korea University"


def test_particles_and_endings_are_no_content() -> None:
    lemmas = [word.lemma for word in content_words("매출을 늘렸습니다 고객들과 의견을 조율하면서", "ko")]

    assert lemmas == ["매출", "늘리다", "고객", "의견", "조율"]


@pytest.mark.parametrize(
    "forms",
    [
        ("manage", "managed", "managing", "manages"),
        ("plan", "plans", "planned"),
        ("study", "studied", "studies"),
    ],
)
def test_english_forms_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_spans_of_a_transcript_are_joined() -> None:
    assert spoken_spans(said("가 나 |1 다")).spans == ((0.0, 0.8), (1.8, pytest.approx(2.2)))


@pytest.mark.parametrize(
    ("phrase", "text", "place"),
    [
        ("줄다", "지연이 많이 줄었습니다", "줄"),
        ("때문", "고객이 많았기 때문에 바빴습니다", "때문"),
        ("먼저", "그래서 먼저 물었습니다", "먼저"),
        ("앞으로", "앞으로 더 배우겠습니다", "앞으로"),
        ("앞으로", "앞에서 발표했습니다", None),
        ("하겠다", "열심히 노력하겠습니다", "하겠"),
        ("하겠다", "열심히 노력했습니다", None),
        ("예를 들어", "예를 들어 지난달에는 바빴습니다", "예를 들"),
        ("자신 있다", "정리는 자신이 있습니다", "자신이 있"),
        ("일하다", "삼 년 동안 일했습니다", "일했"),
        ("일하다", "저는 일을 찾았습니다", None),
        ("문제 해결", "문제해결 능력을 길렀습니다", "문제해결"),
        ("고객 의견", "고객을 만났습니다 그리고 의견을 냈습니다", None),
        ("하고 싶다", "이 일을 꼭 하고 싶습니다", "하고 싶"),
    ],
)
def test_korean_phrases_of_a_bank_are_found_as_people_say_them(
    phrase: str, text: str, place: str | None
) -> None:
    said_here = said_words(running_text(said(text)), "ko")

    found = find_phrase(phrase, said_here, "ko")

    assert (None if found is None else text[found[0] : found[1]]) == place


@pytest.mark.parametrize(
    ("phrase", "text", "is_found"),
    [
        ("in charge", "I was in charge of the till", True),
        ("in charge", "they charge a fee in the shop", False),
        ("because", "I left because it closed", True),
        ("complaints drop", "complaints dropped by half", True),
        ("for example", "For example, I once wrote a guide", True),
        ("art", "I wrote an article", False),
        ("asked customers", "customers were leaving. So I asked why", False),
    ],
)
def test_english_phrases_are_found_in_their_order(phrase: str, text: str, is_found: bool) -> None:
    found = find_phrase(phrase, said_words(running_text(said(text)), "en"), "en")

    assert (found is not None) is is_found

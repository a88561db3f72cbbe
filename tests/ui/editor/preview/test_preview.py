"""A preview as a trainer uses it: think, answer, look; and what stays of it, which is nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interview_sim.banks import Question
from interview_sim.banks.question import Audio, Clip
from interview_sim.results import Measured, NotMeasured, Transcript
from interview_sim.ui.kiosk.screens.answer import AnswerScreen
from interview_sim.ui.kiosk.screens.think import ThinkScreen
from interview_sim.ui.language import current_language
from tests.recording.films import Film
from tests.ui.answers import answer
from tests.ui.editor.preview.conftest import Start, Trainer
from tests.ui.editor.preview.questions import ENGLISH_ANSWER, KOREAN_ANSWER, LESSON, question

Key = Qt.Key
TEXT = question().text


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def heard(text: str, **changes: object):
    """A finding with these words, its points and story not measured unless given."""
    transcript = Transcript(text=text, words=answer("en").transcript.words)
    return replace(answer("en"), transcript=transcript, **changes)


def in_front(trainer: Trainer) -> str:
    page = trainer.page()
    return "" if page is None else type(page).__name__


def to_answer(trainer: Trainer) -> AnswerScreen:
    trainer.press(Key.Key_Return)
    trainer.wait(lambda: isinstance(trainer.page(), AnswerScreen))
    page = trainer.page()
    assert isinstance(page, AnswerScreen)
    return page


def test_it_opens_with_the_kiosks_page_and_its_clock_runs(trainer: Start) -> None:
    clock = Clock()
    one = trainer(now_s=clock)
    one.show()
    page = one.page()
    assert isinstance(page, ThinkScreen)
    clock.now_s += 12.0
    one.wait(lambda: page.ring.accessibleName() != "" and page.ring._left_s == pytest.approx(18.0))

    assert page.question.text().replace("\n", " ") == TEXT.en
    assert one.focused() is page.go
    assert one.preview.cover.strip.words.text() == "Preview · Esc closes it"
    assert one.preview.cover.geometry() == one.program.window.desk.rect()


def test_the_time_to_think_ends_by_itself_and_so_does_the_answer(trainer: Start) -> None:
    clock = Clock()
    one = trainer(now_s=clock, finding=answer("en"))
    one.show()
    clock.now_s += 31.0
    one.wait(lambda: in_front(one) == "AnswerScreen")
    recorded = [path.suffix for path in one.recordings()]
    one.bot.wait(200)
    clock.now_s += 61.0
    one.wait(lambda: in_front(one) == "TrialPage" and bool(one.preview.looking.page.found.rows))
    (asked,) = one.asked()

    assert recorded == [".mkv"]
    assert (asked["spoken"], asked["follow"], asked["answer_limit_s"]) == ("en", True, 60)
    assert asked["question"]["id"] == "problem-solved"
    one.press(Key.Key_Escape)
    assert one.recordings() == [] and not one.preview.devices.is_open


def test_an_answer_without_time_to_think_waits_for_its_button(trainer: Start) -> None:
    clock = Clock()
    one = trainer(now_s=clock)
    one.show(question(think_s=0))
    clock.now_s += 1000.0
    one.bot.wait(150)

    assert in_front(one) == "ThinkScreen"


@pytest.mark.parametrize("where", ["think", "answer", "trial"])
def test_esc_closes_from_every_page_and_gives_everything_back(trainer: Start, theme, where: str) -> None:
    one = trainer()
    closed: list[bool] = []
    one.preview.closed.connect(lambda: closed.append(True))
    one.show()
    theme.set_larger_text(True)
    one.press(Key.Key_F3)
    spoken = current_language()
    if where == "answer":
        to_answer(one)
    if where == "trial":
        one.preview.cover.strip.type_button.click()
    was_at_rest = not one.field.isEnabled()
    one.press(Key.Key_Escape)

    assert was_at_rest and spoken == "ko"
    assert closed == [True] and one.page() is None
    assert one.field.isEnabled() and one.focused() is one.field
    assert (current_language(), theme.is_larger_text) == ("en", False)
    assert one.recordings() == []


def test_the_lock_closes_it(trainer: Start) -> None:
    one = trainer()
    one.show()
    to_answer(one)
    one.program.window.lock()

    assert one.page() is None and one.recordings() == []
    assert not one.preview.devices.is_open


def test_the_keyboard_stays_inside(trainer: Start) -> None:
    one = trainer()
    one.show()
    reached = set()
    for _ in range(12):
        one.press(Key.Key_Tab)
        assert one.preview.cover.isAncestorOf(one.focused())
        reached.add(one.focused())
    strip = one.preview.cover.strip

    assert {strip.type_button, strip.close_button, strip.shown} <= reached


def test_another_language_is_the_question_s_and_the_page_s(trainer: Start) -> None:
    one = trainer()
    one.show()
    page = one.page()
    one.press(Key.Key_F3)
    QApplication.processEvents()

    assert page.question.text().replace("\n", " ") == TEXT.ko
    assert one.preview.shown.language == "ko"
    assert one.preview.cover.strip.words.text() == "미리 보기 · Esc로 닫기"


def test_a_question_of_one_language_is_asked_in_it_whatever_the_page_speaks(trainer: Start) -> None:
    one = trainer(language="en")
    one.show(question(text={"ko": TEXT.ko}))

    assert one.preview.shown.language == "ko" and one.page().question.text().replace("\n", " ") == TEXT.ko


# Follow-ups -----------------------------------------------------------------------------------


def test_a_follow_up_is_shown_by_what_was_left_out(trainer: Start) -> None:
    one = trainer()
    one.show()
    strip = one.preview.cover.strip
    offered = [strip.shown.itemText(at) for at in range(strip.shown.count())]
    strip.shown.key_chosen.emit(LESSON.key)
    page = one.page()

    assert offered == ["The question itself", "Left out: the result", "Left out: the lesson"]
    assert page.question.text() == LESSON.ask.en and "the lesson" in page.because.text()
    strip.shown.key_chosen.emit("question")
    assert page.question.text().replace("\n", " ") == TEXT.en and not page.because.isVisible()


def test_without_rules_there_is_nothing_to_choose(trainer: Start) -> None:
    one = trainer()
    one.show(question(follow_ups=()))

    assert not one.preview.cover.strip.shown.isVisible()


# Typed ----------------------------------------------------------------------------------------


def typing(trainer: Start, text: str, one: Question | None = None, language: str = "en") -> Trainer:
    trial = trainer(language=language)
    trial.show(one)
    trial.preview.cover.strip.type_button.click()
    trial.type_answer(text)
    return trial


def names(trainer: Trainer) -> list[tuple[str, str]]:
    return [(row.name.text(), row.detail.text()) for row in trainer.preview.looking.page.found.rows]


def test_what_is_typed_is_marked_where_it_was_found(trainer: Start) -> None:
    one = typing(trainer, ENGLISH_ANSWER)
    page = one.preview.looking.page

    assert page.text.marked_passages() == ["complaints dropped"]
    assert names(one)[:3] == [
        ("how the cause was found", "Not found"),
        ("what came of it", "Found: “complaints drop”"),
        ("the lesson", "Not found"),
    ]
    assert [name for name, _ in names(one)[3:]] == [
        "the situation",
        "what had to be solved",
        "what you did",
        "the result",
    ]
    assert one.recordings() == [] and one.asked() == []


def test_a_row_shows_its_passage_by_key_and_by_click(trainer: Start) -> None:
    one = typing(trainer, KOREAN_ANSWER, language="ko")
    page = one.preview.looking.page
    first, second = page.found.rows[:2]
    first.setFocus()
    one.press(Key.Key_Return)
    by_key = page.text.chosen_passages()
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)

    assert by_key == ["경로를 분석했고"]
    assert page.text.chosen_passages() == ["시간이 20% 줄었고"]


def test_signs_beyond_the_basic_plane_move_no_mark(trainer: Start) -> None:
    one = typing(trainer, "🙂🙂 " + ENGLISH_ANSWER)
    (mark,) = one.preview.looking.page.text.extraSelections()

    assert mark.cursor.selectedText() == "complaints dropped"


def test_the_follow_up_that_would_come_is_told_and_shown(trainer: Start) -> None:
    one = typing(trainer, ENGLISH_ANSWER)
    card = one.preview.looking.page.found.next_card
    assert card is not None
    told = card.text.text()
    card.show_it.click()

    assert told == LESSON.ask.en
    assert in_front(one) == "ThinkScreen" and one.page().question.text() == LESSON.ask.en


def test_with_everything_said_no_follow_up_comes(trainer: Start) -> None:
    one = typing(trainer, ENGLISH_ANSWER + " I learned to ask first.")

    assert "No follow-up question would come." in one.preview.looking.page.found.sentences()


def test_of_too_few_words_the_reason_stands_once(trainer: Start) -> None:
    one = typing(trainer, "yes")
    said = one.preview.looking.page.found.sentences()

    assert len(said) == 1 and "5" in said[0]
    assert names(one) == []


def test_another_language_tells_what_was_found_in_its_words(trainer: Start) -> None:
    one = typing(trainer, KOREAN_ANSWER, question(text={"ko": TEXT.ko}))
    one.press(Key.Key_F3)
    QApplication.processEvents()

    assert names(one)[0] == ("원인을 찾은 방법", "찾음: ‘경로 분석’")


def test_a_typed_answer_goes_with_the_preview(trainer: Start) -> None:
    one = typing(trainer, ENGLISH_ANSWER)
    one.press(Key.Key_Escape)
    assert one.preview.looking.page.text.text() == ""
    one.show()
    one.preview.cover.strip.type_button.click()

    assert one.preview.looking.page.found.rows == []


# Spoken ---------------------------------------------------------------------------------------


def speak(one: Trainer, clock: Clock) -> None:
    """Answer for a moment."""
    to_answer(one)
    one.bot.wait(250)
    clock.now_s += 5.0
    one.wait(lambda: one.page().finish.isEnabled())
    one.page().finish.click()
    one.wait(lambda: in_front(one) == "TrialPage")


def spoken_findings():
    """A finding about words of which one point was said."""
    found = answer("en")
    words = found.transcript.words
    points = Measured(
        value=0.5,
        details={
            "points": [
                {"id": "a", "label_ko": "자료", "label_en": "data", "said": True, "phrase": "sales data"},
                {"id": "b", "label_ko": "교훈", "label_en": "lesson", "said": False, "half": "learn fast"},
            ]
        },
        events=(
            replace(
                answer("en").measures["filled_pauses"].events[0],
                label="a",
                start_s=words[9].start_s,
                end_s=words[10].end_s,
            ),
        ),
    )
    story = NotMeasured(reason="no_story")
    return replace(found, measures={**found.measures, "expected_points": points, "structure": story})


def test_a_spoken_answer_is_looked_at_and_what_else_was_measured_stands_below(trainer: Start) -> None:
    clock = Clock()
    finding = spoken_findings()
    one = trainer(now_s=clock, finding=finding)
    one.show()
    speak(one, clock)
    page = one.preview.looking.page
    one.wait(lambda: bool(page.found.rows))
    words = finding.transcript.words

    assert page.text.isReadOnly() and page.text.text() == " ".join(word.text for word in words)
    assert page.text.marked_passages() == [f"{words[9].text} {words[10].text}"]
    assert names(one)[:2] == [
        ("data", "Found: “sales data”"),
        ("lesson", "Only half of “learn fast” was said"),
    ]
    assert ("Pace", "268 words/min") in names(one)
    assert not page.bar.isVisible() and not page.problem.isVisible()


def test_answering_again_begins_anew_and_the_way_can_be_changed(trainer: Start) -> None:
    clock = Clock()
    one = trainer(now_s=clock, finding=spoken_findings())
    one.show()
    speak(one, clock)
    page = one.preview.looking.page
    one.wait(lambda: bool(page.found.rows))
    page.again.click()
    again = in_front(one)
    speak(one, clock)
    one.wait(lambda: len(one.asked()) == 2 and bool(page.found.rows))
    n_recordings = len(one.recordings())
    page.ways.chosen.emit("typed")

    assert (again, n_recordings) == ("ThinkScreen", 2)
    assert page.way == "typed" and page.text.text() == "" and not page.text.isReadOnly()


def test_without_a_speech_model_it_says_so(trainer: Start) -> None:
    clock, reason = Clock(), NotMeasured(reason="no_speech_model")
    unheard = replace(
        answer("en"), transcript=None, measures={"expected_points": reason, "structure": reason}
    )
    one = trainer(now_s=clock, finding=unheard)
    one.show()
    speak(one, clock)
    page = one.preview.looking.page
    one.wait(lambda: page.problem.isVisible())

    assert "No speech model is installed" in page.problem.words.text()
    assert len(page.found.sentences()) == 1


def test_a_finding_that_fails_is_told(trainer: Start) -> None:
    clock = Clock()
    one = trainer(now_s=clock, finding="failed:recording-empty")
    one.show()
    speak(one, clock)
    page = one.preview.looking.page
    one.wait(lambda: page.problem.isVisible())

    assert len(page.problem.words.text()) > 10 and not page.bar.isVisible()


# What a computer lacks ------------------------------------------------------------------------


def test_without_a_microphone_nothing_is_recorded_and_an_answer_is_typed(trainer: Start) -> None:
    clock = Clock()
    one = trainer(now_s=clock, microphone="none")
    one.show()
    told = one.preview.cover.strip.remark.text()
    speak(one, clock)
    page = one.preview.looking.page

    assert told == "No microphone can be used: an answer can be typed, not spoken."
    assert page.way == "typed" and not page.ways.isVisible()
    assert page.problem.words.text().startswith("Nothing was recorded. Connect a microphone")
    assert one.recordings() == [] and one.asked() == []


def test_without_a_camera_the_place_of_the_picture_says_so(trainer: Start) -> None:
    one = trainer(camera="none")
    one.show()
    page = to_answer(one)

    assert page.view.isVisible() and page.view._words == "There is no camera here"
    assert one.recordings() != []


def test_with_neither_it_can_be_looked_at_all_the_same(trainer: Start) -> None:
    one = trainer(camera="none", microphone="none")
    one.show()

    assert in_front(one) == "ThinkScreen"
    to_answer(one)


def test_who_is_too_quick_for_the_devices_waits_for_them(trainer: Start) -> None:
    one = trainer()
    one.preview.show(question(), "own-bank")
    assert one.preview.devices.is_opening
    # At once: a key would let the devices come in between.
    one.page().go.click()
    told = one.preview.cover.strip.remark.text()
    one.wait(lambda: in_front(one) == "AnswerScreen")

    assert told == "Camera and microphone are being switched on."
    assert one.preview.devices.is_recording


def test_where_nothing_can_be_written_it_says_so(trainer: Start) -> None:
    one = trainer()
    (one.folder / "data").mkdir(exist_ok=True)
    (one.folder / "data" / "trials").write_text("in the way")
    one.show()
    to_answer(one)

    assert "trials" in one.preview.cover.strip.remark.text()
    assert not one.preview.devices.is_recording
    one.press(Key.Key_Escape)
    assert one.page() is None


# The voice ------------------------------------------------------------------------------------


@pytest.fixture
def played(monkeypatch) -> list[Path]:
    files: list[Path] = []
    monkeypatch.setattr(
        "interview_sim.ui.kiosk.booth.sounds.Player.play_file", lambda _, path: files.append(path)
    )
    return files


def with_sound() -> Question:
    return question(audio=Audio(en="own-bank/problem.ogg"))


def test_the_question_s_own_sound_is_played_and_again_by_its_key(trainer: Start, played) -> None:
    one = trainer()
    sound = one.folder / "data" / "banks" / "own-bank" / "problem.ogg"
    sound.parent.mkdir(parents=True)
    sound.write_bytes(b"sound")
    one.show(with_sound())
    one.press(Key.Key_R)

    assert played == [sound, sound]
    assert one.page().read.isVisible() and one.preview.cover.strip.remark.text() == ""


def test_a_sound_that_is_missing_is_named(trainer: Start, played) -> None:
    one = trainer()
    one.show(with_sound())

    assert played == []
    assert one.preview.cover.strip.remark.text() == "The sound problem.ogg is missing."


def test_a_sound_that_is_none_is_told(trainer: Start) -> None:
    one = trainer()
    sound = one.folder / "data" / "banks" / "own-bank" / "problem.ogg"
    sound.parent.mkdir(parents=True)
    sound.write_bytes(b"this is no sound" * 100)
    one.show(with_sound())

    assert len(one.preview.cover.strip.remark.text()) > 10


def test_a_sound_outside_the_banks_is_not_played(trainer: Start, played) -> None:
    one = trainer()
    (one.folder / "data" / "banks").mkdir(parents=True)
    (one.folder / "data" / "secret.ogg").write_bytes(b"sound")
    sneaky = question().model_copy(update={"audio": Audio.model_construct(ko=None, en="../secret.ogg")})
    one.show(sneaky)

    assert played == []


def clip_of(one: Trainer, film: bytes | Film) -> Question:
    path = one.folder / "data" / "banks" / "own-bank" / "asked.mkv"
    path.parent.mkdir(parents=True)
    path.write_bytes(film) if isinstance(film, bytes) else film.write(path)
    (path.parent / "problem.ogg").write_bytes(b"sound")
    return question(
        audio=Audio(en="own-bank/problem.ogg"), clip=Clip(en="own-bank/asked.mkv"), kind="practice"
    )


def test_an_interviewer_asks_on_a_clip_and_the_practice_clock_rests(trainer: Start, played) -> None:
    one = trainer()
    one.show(clip_of(one, Film(seconds=1.0)))
    assert one.preview.voice.clip.is_playing and one.page().clip.isVisible()
    assert one.preview.asking._countdown.is_resting
    one.wait(lambda: not one.preview.voice.clip.is_playing)
    assert not one.preview.asking._countdown.is_resting and one.page().clip._image is not None
    one.press(Key.Key_R)
    assert one.preview.voice.clip.is_playing and played == []
    one.press(Key.Key_Escape)
    assert not one.preview.voice.clip.is_playing


def test_a_clip_that_cannot_be_played_gives_way_to_the_sound_and_is_told(trainer: Start, played) -> None:
    one = trainer()
    one.show(clip_of(one, b"this is no film" * 100))
    one.wait(lambda: bool(played))
    assert [path.name for path in played] == ["problem.ogg"] and not one.page().clip.isVisible()
    assert one.preview.cover.strip.remark.text() == "The clip asked.mkv cannot be played here."


def test_a_clip_that_is_missing_is_named(trainer: Start, played) -> None:
    one = trainer()
    one.show(question(clip=Clip(en="own-bank/gone.mp4")))
    assert one.preview.cover.strip.remark.text() == "The clip gone.mp4 is missing."


def test_where_no_voice_speaks_it_says_so_and_offers_no_reading(trainer: Start) -> None:
    one = trainer()
    one.preview.voice.speech._found([])
    one.show()
    one.preview.voice.speech._found([])

    assert "no voice" in one.preview.cover.strip.remark.text()
    assert not one.page().read.isVisible()


def test_a_voice_that_is_found_later_reads(trainer: Start, monkeypatch) -> None:
    one, said = trainer(), []
    monkeypatch.setattr(one.preview.voice.speech, "start", lambda: None)
    one.show()
    monkeypatch.setattr(one.preview.voice.speech, "say", lambda text, language: said.append((text, language)))
    one.preview.voice.speech._found(["en"])

    assert said == [(TEXT.en, "en")] and one.page().read.isVisible()

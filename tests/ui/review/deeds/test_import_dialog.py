"""A recording from elsewhere: looked at, asked about, and opened only with the person's consent."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_sim.recording import RecordingMissing
from interview_sim.ui.review.deeds.import_dialog import ImportDialog, ImportOrder
from interview_sim.ui.review.deeds.import_form import length_text
from tests.recording.films import MEDIA
from tests.ui.review.deeds.visits import info

KEY = Qt.Key
VIDEO = Path("/x/면접 연습.mp4")
Made = Callable[..., ImportDialog]


@pytest.fixture
def made(desk, background, qtbot) -> Made:
    """The dialog once the file was looked at."""

    def make(path: Path = VIDEO, **options: object) -> ImportDialog:
        dialog = ImportDialog(desk, background, path, **options)  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: dialog.stage != "reading", timeout=20_000)
        return dialog

    return make


@pytest.fixture
def dialog(made) -> ImportDialog:
    return made(probe=lambda _: info())


def orders(dialog: ImportDialog) -> list[ImportOrder]:
    given: list[ImportOrder] = []
    dialog.import_wanted.connect(given.append)
    return given


def test_the_file_is_looked_at_off_the_windows_thread(desk, background, qtbot) -> None:
    asked: list[tuple[Path, bool]] = []

    def probe(path: Path) -> object:
        asked.append((path, threading.current_thread() is threading.main_thread()))
        return info()

    dialog = ImportDialog(desk, background, VIDEO, probe=probe)  # type: ignore[arg-type]
    assert dialog.stage == "reading" and not dialog.form.asking.isVisible()
    qtbot.waitUntil(lambda: dialog.stage == "asking", timeout=5000)

    assert asked == [(VIDEO, False)] and desk.focusWidget() is dialog.form.question.edit


def test_keys_alone_open_it(dialog, desk, press, korean) -> None:
    given = orders(dialog)
    korean(dialog.form.question.edit, "자기소개를 해 주세요.")
    press(KEY.Key_Tab, KEY.Key_Right)  # English was spoken
    press(KEY.Key_Tab, KEY.Key_Right)  # keep it
    press(KEY.Key_Tab)
    assert desk.focusWidget() is dialog.form.nickname.edit
    korean(dialog.form.nickname.edit, " 하늘 ")
    press(KEY.Key_Tab, KEY.Key_Space)
    assert dialog.form.tick.isChecked()
    press(KEY.Key_Tab)
    assert desk.focusWidget() is dialog.buttons["open"]
    press(KEY.Key_Return)

    assert given == [
        ImportOrder(
            path=VIDEO,
            question_text="자기소개를 해 주세요.",
            spoken="en",
            nickname="하늘",
            may_be_kept=True,
        )
    ]
    assert dialog.stage == "working"


def test_by_itself_it_is_kept_for_today_only(dialog) -> None:
    given = orders(dialog)
    dialog.form.question.set_text("Why us?")
    QTest.mouseClick(dialog.form.tick, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.buttons["open"], Qt.MouseButton.LeftButton)

    assert len(given) == 1 and given[0].may_be_kept is False and given[0].nickname == ""


def test_without_question_or_consent_it_stays_closed_and_says_what_is_missing(dialog, desk) -> None:
    given = orders(dialog)
    dialog.form.question.set_text("   ")
    dialog.answer("open")
    assert "what was asked" in dialog.form.question.problem.text()
    assert desk.focusWidget() is dialog.form.question.edit
    dialog.form.question.set_text("Why us?")
    assert not dialog.form.question.problem.isVisible()
    dialog.answer("open")
    assert "agreement" in dialog.form.problem.words.text() and desk.focusWidget() is dialog.form.tick

    assert given == [] and not dialog.form.tick.isChecked()


def test_pressing_twice_opens_once(dialog) -> None:
    given = orders(dialog)
    dialog.form.question.set_text("Why us?")
    dialog.form.tick.setChecked(True)
    dialog.answer("open")
    dialog.answer("open")

    assert len(given) == 1


def test_progress_is_shown_and_closing_stops_nothing(dialog, press, qtbot) -> None:
    dialog.show_progress(0.3)
    assert dialog.form.bar.figure.text() == "30 %" and not dialog.form.asking.isVisible()
    assert "Analysing" in dialog.form.bar.words.text()
    with qtbot.waitSignal(dialog.answered) as answered:
        press(KEY.Key_Escape)

    assert answered.args == ["close"]


def test_a_refusal_brings_the_form_back_as_it_was(dialog) -> None:
    dialog.form.question.set_text("Why us?")
    dialog.form.tick.setChecked(True)
    dialog.answer("open")
    dialog.show_refusal("The disk is full.")

    assert dialog.stage == "asking" and dialog.form.problem.words.text() == "The disk is full."
    assert dialog.form.question.text() == "Why us?" and dialog.form.tick.isChecked()


def test_what_is_missing_in_the_file_and_what_follows_is_said(made) -> None:
    facts = made(probe=lambda _: info(duration_s=None, has_picture=False, is_complete=False)).form.facts

    assert facts.length.words.text() == "length unknown" and facts.picture.words.text() == "no picture"
    assert facts.sentence.text() == (
        "Without a picture the gaze is not measured. The file was cut off; it opens as far as it goes."
    )
    assert not made(probe=lambda _: info()).form.facts.sentence.isVisible()


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.4, "0:00"), (754.2, "12:34"), (3600.0, "1:00:00"), (10_985.9, "3:03:05")]
)
def test_lengths(seconds, text, theme) -> None:
    assert length_text(seconds) == text


def test_a_real_video_is_read(made) -> None:
    """A face that speaks for 4.9 s, with sound."""
    facts = made(MEDIA / "address_512.mp4").form.facts

    assert facts.picture.words.text() == "with picture" and facts.sound.words.text() == "with sound"
    assert facts.name.text() == "address_512.mp4"


def test_sound_alone_is_read(made) -> None:
    """John F. Kennedy speaks for 11 s."""
    facts = made(MEDIA / "jfk.flac").form.facts

    assert facts.length.words.text() == "0:11" and facts.picture.words.text() == "no picture"


def test_a_file_that_is_no_recording_says_so_and_another_can_be_chosen(made, tmp_path, qtbot) -> None:
    broken = tmp_path / "깨진.mp4"
    broken.write_bytes(b"not a film" * 40)
    dialog = made(broken)
    said = dialog.form.problem.words.text()

    assert dialog.stage == "unreadable" and not dialog.buttons["open"].isVisible()
    assert said.startswith("깨진.mp4 cannot be read as video or sound.") and str(tmp_path) not in said
    with qtbot.waitSignal(dialog.other_file_wanted):
        QTest.mouseClick(dialog.buttons["other"], Qt.MouseButton.LeftButton)


def test_a_file_on_a_drive_that_was_pulled_out(made, tmp_path) -> None:
    dialog = made(tmp_path / "gone.mp4")

    assert dialog.stage == "unreadable" and "gone.mp4" in dialog.form.problem.words.text()


def test_closed_while_the_file_is_looked_at_nothing_comes_later(desk, background, press, qtbot) -> None:
    go_on = threading.Event()

    def slow(path: Path) -> object:
        go_on.wait(5)
        raise RecordingMissing(file=path)

    dialog = ImportDialog(desk, background, VIDEO, probe=slow)  # type: ignore[arg-type]
    given = orders(dialog)
    dialog.answer("close")
    go_on.set()
    qtbot.waitUntil(lambda: background.is_idle, timeout=5000)

    assert given == []

"""The interviewer's clip in the form: chosen, dropped, watched, taken away, and told how long it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from interview_sim.ui.editor.form import WatchClipDialog, with_clip
from interview_sim.ui.editor.form.clip_chooser import ClipChooser
from tests.recording.films import Film
from tests.ui.editor.form.conftest import question
from tests.ui.layout_checks import findings


def said(signal) -> list[tuple]:
    told: list[tuple] = []
    signal.connect(lambda *values: told.append(values))
    return told


def dropped(line: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    line.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_clips_are_asked_for_by_key_and_language_and_taken_away(opened) -> None:
    desk = opened()
    form, clip = desk.form, desk.form.fields.clip
    form.fields.more.show_open(True)
    asked, played = said(form.clip_length_asked), said(form.clip_play_asked)
    assert clip.lines["ko"].file.text() == "No clip" and not clip.lines["ko"].buttons["play"].isVisible()
    form.show_draft(with_clip(desk.draft, 1, "ko", "centre/hello.mp4"))
    desk.steps.append(form.draft)
    assert asked == [("centre/hello.mp4",)] and clip.lines["ko"].file.text() == "hello.mp4"
    form.show_clip_length("centre/hello.mp4", 42.4)
    assert clip.lines["ko"].file.text() == "hello.mp4 · 0:42"
    form.show_clip_length("centre/hello.mp4", None)
    assert clip.lines["ko"].file.text() == "hello.mp4 · not on this computer"
    clip.lines["ko"].buttons["play"].click()
    assert played == [(1, "ko")] and len(asked) == 1
    clip.lines["ko"].buttons["remove"].click()
    assert "clip" not in desk.facts(1) and desk.told[-1][0] == "Change ‘Interviewer's clip (Korean)’"


def test_a_video_is_chosen_in_the_systems_dialog_or_dropped(opened, tmp_path: Path) -> None:
    desk = opened()
    chosen, lines = said(desk.form.clip_chosen), desk.form.fields.clip.lines
    lines["en"].buttons["file"].click()
    chooser = desk.form.window().findChild(ClipChooser)
    assert chooser is not None and ".webm" in chooser.nameFilters()[0]
    chooser.fileSelected.emit(str(tmp_path / "a.mp4"))
    chooser.close()
    video, sound = tmp_path / "b.MOV", tmp_path / "c.ogg"
    video.touch()
    sound.touch()
    dropped(lines["ko"], sound)
    dropped(lines["ko"], video, video)
    dropped(lines["ko"], video)
    assert chosen == [(1, "en", tmp_path / "a.mp4"), (1, "ko", video)]
    desk.form.set_read_only(True)
    assert not lines["ko"].acceptDrops() and not lines["en"].buttons["file"].isVisible()


def test_what_is_wrong_with_a_clip_leads_to_it(opened) -> None:
    desk = opened(question(1, clip={"ko": "../outside.mp4"}))
    row = next(row for row in desk.form.checks.rows if row.line.path[:1] == ("clip",))
    assert "outside.mp4" in f"{row.line.title} {row.line.detail}"
    desk.form._on_gone_to(row.line)
    assert desk.form.window().focusWidget() is desk.form.fields.clip.lines["ko"].buttons["file"]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)], ids=["wide", "compact"])
def test_a_clip_is_watched_and_once_more(stage, qtbot, tmp_path: Path, size, language) -> None:
    Film(seconds=0.8, width_px=320, height_px=180).write(tmp_path / "clip.mkv")
    window = QWidget()
    stage(window, size, language)
    dialog = WatchClipDialog(window, tmp_path / "clip.mkv", "ko")
    again = dialog.buttons["play"]
    stop, play = ("멈추기", "다시 보기") if language == "ko" else ("Stop", "Play again")
    assert dialog.player.is_on and again.text() == stop and findings(dialog) == []
    qtbot.waitUntil(lambda: not dialog.player.is_on, timeout=15_000)
    assert dialog.form.view._image is not None and again.text() == play
    again.click()
    assert dialog.player.is_on
    again.click()
    assert not dialog.player.is_on
    again.click()
    dialog.buttons["close"].click()
    assert not dialog.player.is_on


def test_a_clip_that_does_not_play_is_told(stage, qtbot, tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").write_bytes(b"no film" * 100)
    window = QWidget()
    stage(window, (1366, 768), "en")
    dialog = WatchClipDialog(window, tmp_path / "clip.mp4", "en")
    qtbot.waitUntil(lambda: "cannot be played" in dialog.form.problem.words.text(), timeout=15_000)
    assert findings(dialog) == []
    dialog.buttons["close"].click()

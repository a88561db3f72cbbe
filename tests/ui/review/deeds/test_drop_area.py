"""One recording dropped anywhere on the desk is taken, everything else says why not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from interview_sim.ui.review.deeds.drop_area import DropArea
from interview_sim.ui.review.deeds.dropped import RecordingChooser, dropped
from interview_sim.ui.widgets import Choice, QuestionDialog

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


class Drag:
    """Events as the system hands them to a window: enter, move, leave or drop."""

    def __init__(self, desk: QWidget, mime: QMimeData, at: QPoint | None = None) -> None:
        self._handle, self.mime, self._at = desk.window().windowHandle(), mime, at or QPoint(200, 200)

    def enter(self) -> bool:
        return self._send(QDragEnterEvent(self._at, COPY, self.mime, LEFT, NONE))

    def move(self) -> bool:
        return self._send(QDragMoveEvent(self._at, COPY, self.mime, LEFT, NONE))

    def leave(self) -> None:
        QApplication.sendEvent(self._handle, QDragLeaveEvent())

    def drop(self) -> bool:
        return self._send(QDropEvent(QPointF(self._at), COPY, self.mime, LEFT, NONE))

    def _send(self, event: QDropEvent) -> bool:
        event.ignore()
        QApplication.sendEvent(self._handle, event)
        return event.isAccepted()


def files(*paths: Path | str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


@pytest.fixture
def drop_area(desk) -> DropArea:
    return DropArea(desk)


def told(area: DropArea) -> list[str]:
    said: list[str] = []
    area.file_dropped.connect(said.append)
    area.drop_refused.connect(lambda sentence: said.append(f"refused: {sentence}"))
    return said


def test_a_file_over_the_desk_shows_where_it_goes_and_a_drop_takes_it(drop_area, desk, tmp_path) -> None:
    said, video = told(drop_area), tmp_path / "면접 연습 1.MP4"
    video.write_bytes(b"x")
    drag = Drag(desk, files(video))

    assert drag.enter() and drag.move()
    assert drop_area.isVisible() and drop_area.geometry() == desk.rect()
    assert (drop_area.title.text(), drop_area.words.text()) == ("Drop it here to open it", "면접 연습 1.MP4")
    assert drag.drop() and said == [str(video)] and not drop_area.isVisible()


def test_leaving_takes_nothing(drop_area, desk) -> None:
    said, drag = told(drop_area), Drag(desk, files("/x/a.mkv"))
    drag.enter()
    drag.leave()

    assert said == [] and not drop_area.isVisible()


def test_a_field_below_does_not_swallow_the_name(drop_area, desk) -> None:
    field = desk.findChild(QLineEdit)
    said, drag = told(drop_area), Drag(desk, files("/x/a.mkv"), field.geometry().center())
    drag.enter()
    drag.drop()

    assert said == ["/x/a.mkv"] and field.text() == ""


def test_text_that_is_dragged_goes_where_it_always_went(drop_area, desk) -> None:
    mime = QMimeData()
    mime.setText("A-0412")
    field = desk.findChild(QLineEdit)
    drag = Drag(desk, mime, field.geometry().center())
    drag.enter()
    assert not drop_area.isVisible()
    drag.move()
    drag.drop()

    assert field.text() == "A-0412"


def test_several_files_are_refused_while_they_are_still_held(drop_area, desk) -> None:
    said, drag = told(drop_area), Drag(desk, files("/x/a.mp4", "/x/b.mp4"))
    drag.enter()
    assert drop_area.title.text() == "This cannot be opened" and "single file" in drop_area.words.text()
    drag.drop()

    assert said == ["refused: One recording at a time. Please drop a single file."]


def test_a_folder_another_kind_and_an_address_are_refused_with_their_names(tmp_path, theme) -> None:
    folder = tmp_path / "내 영상.mp4"
    folder.mkdir()
    urls: Sequence[tuple[QUrl, str]] = [
        (QUrl.fromLocalFile(str(folder)), "내 영상.mp4 is a folder"),
        (QUrl.fromLocalFile("/x/이력서.hwp"), "이력서.hwp is no video or sound file"),
        (QUrl.fromLocalFile("/x/no-ending"), "no-ending is no video or sound file"),
        (QUrl("https://example.org/a.mp4"), "an address, not a file"),
    ]
    for url, sentence in urls:
        what = dropped([url])
        assert what.path is None and sentence in what.refusal


@pytest.mark.parametrize("name", ["a.mp4", "b.MOV", "c.mkv", "d.webm", "e.3gp", "f.wav", "g.m4a", "h.Flac"])
def test_what_phones_and_recorders_make_is_taken(name, theme) -> None:
    assert dropped([QUrl.fromLocalFile(f"/x/{name}")]).path == Path(f"/x/{name}")


def test_nothing_is_taken_while_a_question_lies_over_the_desk(drop_area, desk) -> None:
    said = told(drop_area)
    question = QuestionDialog(desk, "Title", "", safe=Choice(key="back", text="Back"), is_desk=True)
    drag = Drag(desk, files("/x/a.mp4"))
    assert not drag.enter() and not drop_area.isVisible() and not drag.drop()
    question.answer("back")
    assert drag.enter() and drag.drop()

    assert said == ["/x/a.mp4"]


def test_nothing_is_taken_behind_the_lock(theme, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    behind = QWidget(window)
    area = DropArea(behind)
    window.resize(800, 600)
    window.show()
    said, drag = told(area), Drag(behind, files("/x/a.mp4"))
    drag.enter()
    assert area.isVisible()
    behind.hide()
    assert area.isHidden()

    assert not drag.enter() and not drag.drop() and said == []


def test_it_listens_to_a_window_that_is_shown_later_and_follows_its_size(theme, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    area = DropArea(window)
    window.show()
    window.resize(900, 700)
    QApplication.sendPostedEvents(None, QEvent.Type.Resize)
    drag = Drag(window, files("/x/a.mp4"))

    assert drag.enter() and area.geometry() == window.rect()


def test_the_file_dialog_offers_recordings_and_hands_one_back(theme, qtbot, tmp_path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    chooser = RecordingChooser(window)
    with qtbot.waitSignal(chooser.recording_chosen) as chosen:
        chooser.fileSelected.emit(str(tmp_path / "a.mp4"))

    assert chosen.args == [str(tmp_path / "a.mp4")]
    assert (
        "*.mov" in chooser.nameFilters()[0] and chooser.fileMode() == RecordingChooser.FileMode.ExistingFile
    )

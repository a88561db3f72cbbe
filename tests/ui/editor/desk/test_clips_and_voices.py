"""Files of a question at the desk: a clip is looked at, kept below the bank's folder under a name of its
content, named by the question, told how long it is and watched; a voice is made and kept as a sound."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interview_sim.banks.drafting import BankDraft
from interview_sim.banks.question import Clip
from interview_sim.errors import InterviewSimError, OutputNotWritable
from interview_sim.messages import message_of
from interview_sim.synthesis import ESPEAK
from interview_sim.ui.background import Background
from interview_sim.ui.editor.desk import clips
from interview_sim.ui.editor.desk.clips import clip_length_s, keep_clip
from interview_sim.ui.editor.desk.sound_flow import SoundFlow
from interview_sim.ui.editor.form import MakeVoiceDialog, QuestionForm, WatchClipDialog
from tests.recording.films import Film

FACTS = {"id": "one", "kind": "basic", "text": {"ko": "지원한 까닭은 무엇입니까?", "en": ""}}


def film(path: Path, codec: str, seconds: float = 1.0) -> Path:
    """A small film as other programs write it."""
    with av.open(str(path), "w") as target:
        stream = target.add_stream(codec, rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for number in range(round(seconds * 10)):
            grey = np.full((48, 64, 3), number * 7 % 250, np.uint8)
            target.mux(stream.encode(av.VideoFrame.from_ndarray(grey, format="rgb24")))
        target.mux(stream.encode(None))
    return path


@pytest.mark.parametrize(("ending", "codec"), [(".mp4", "libx264"), (".mov", "libx264"), (".webm", "libvpx")])
def test_a_clip_is_kept_under_a_name_of_its_content(tmp_path: Path, ending: str, codec: str) -> None:
    source = film(tmp_path / f"면접관 1{ending.upper()}", codec)
    name, length_s = keep_clip(tmp_path / "data", "centre", source)

    assert name.startswith("centre/") and name.endswith(ending) and abs(length_s - 1.0) < 0.15
    assert Clip(ko=name).ko == name
    kept = tmp_path / "data" / "banks" / name
    assert kept.read_bytes() == source.read_bytes()
    assert keep_clip(tmp_path / "data", "centre", source)[0] == name
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def unfit(folder: Path, kind: str) -> Path:
    path = folder / ("clip.avi" if kind == "clip-kind" else "clip.mkv")
    if kind == "clip-not-readable":
        path.write_bytes(b"no film at all" * 50)
    elif kind == "clip-no-picture":
        Film(seconds=0.5, fps=None).write(path)
    elif kind != "input-not-readable":
        Film(seconds=1.5, width_px=64, height_px=48).write(path)
    return path


@pytest.mark.parametrize(
    "kind",
    [
        "clip-kind",
        "clip-not-readable",
        "clip-no-picture",
        "clip-too-long",
        "clip-too-large",
        "input-not-readable",
    ],
)
def test_a_video_that_cannot_be_used_is_told_and_not_kept(tmp_path: Path, monkeypatch, kind: str) -> None:
    if kind == "clip-too-long":
        monkeypatch.setattr(clips, "MOST_S", 0.9)
    if kind == "clip-too-large":
        monkeypatch.setattr(clips, "MOST_BYTES", 1000)
    with pytest.raises(InterviewSimError) as refused:
        keep_clip(tmp_path / "data", "centre", unfit(tmp_path, kind))

    assert refused.value.code == kind and not (tmp_path / "data").exists()
    for language in ("ko", "en"):
        assert "{" not in str(message_of(refused.value, language))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    with pytest.raises(OutputNotWritable):
        keep_clip(tmp_path / "data", "centre", film(tmp_path / "a.mp4", "libx264"))


def test_the_limits_are_those_that_the_form_names() -> None:
    assert (clips.MOST_S, clips.MOST_BYTES) == (120.0, 200_000_000)


# The flow -------------------------------------------------------------------------------------


class Editing:
    """A bank that is open, and its steps."""

    class _State:
        bank_id = "centre"

    def __init__(self, form: QuestionForm) -> None:
        self.form, self.state, self.words = form, Editing._State(), []  # type: ignore[var-annotated]
        head = {"schema": 1, "id": "centre", "version": 1, "name": {"ko": "센터"}}
        self.draft = BankDraft(head).inserted(0, FACTS)

    def edit(self, draft: BankDraft, words: str, place: object = None) -> None:
        self.draft = draft
        self.words.append(words)
        self.form.show_draft(draft)

    def facts(self) -> dict:
        return dict(self.draft.questions[0].facts)


class Program(QObject):
    """What the flow takes of the program: a window, a data folder, work in a thread."""

    class Window(QWidget):
        locked, closing = Signal(), Signal()

        @property
        def desk(self) -> QWidget:
            return self

    class Options:
        data_dir: Path

    def __init__(self, data_dir: Path) -> None:
        super().__init__()
        self.window, self.options = Program.Window(), Program.Options()
        self.options.data_dir = data_dir
        self.background = Background(self)


class Desk:
    def __init__(self, data_dir: Path, stage) -> None:
        self.program = Program(data_dir)
        stage(self.program.window, (1366, 768), "en")
        self.form = QuestionForm()
        self.editing = Editing(self.form)
        self.form.show_bank(self.editing.draft)
        self.key = self.editing.draft.keys[0]
        self.flow = SoundFlow(self.program, self.editing, self.form)  # type: ignore[arg-type]
        self.form.show_chosen(self.key)

    def line(self, language: str):
        return self.form.fields.clip.lines[language]

    def dialog(self, kind: type) -> QWidget:
        found = self.program.window.findChildren(kind)
        return found[-1]


@pytest.fixture
def desk(stage, theme, tmp_path: Path) -> Iterator[Desk]:
    one = Desk(tmp_path / "data", stage)
    yield one
    one.program.window.closing.emit()
    one.program.background.close()
    one.form.deleteLater()


def test_a_chosen_video_becomes_the_question_s_clip_and_is_watched(desk: Desk, qtbot, tmp_path: Path) -> None:
    desk.form.clip_chosen.emit(desk.key, "en", film(tmp_path / "a.mp4", "libx264", seconds=2.0))
    assert "looked at" in desk.form.fields.clip.remark.text()
    qtbot.waitUntil(lambda: "clip" in desk.editing.facts(), timeout=10_000)

    name = desk.editing.facts()["clip"]["en"]
    assert (tmp_path / "data" / "banks" / name).is_file()
    assert desk.editing.words == ["Change the interviewer's clip"]
    assert desk.line("en").file.text().endswith(".mp4 · 0:02")
    assert "looked at" not in desk.form.fields.clip.remark.text()
    desk.line("en").buttons["play"].click()
    dialog = desk.dialog(WatchClipDialog)
    assert dialog.player.is_on
    dialog.buttons["close"].click()


def test_a_video_that_is_none_leaves_the_question_as_it_is(desk: Desk, qtbot, tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"no film" * 100)
    desk.form.clip_chosen.emit(desk.key, "en", tmp_path / "a.mp4")
    qtbot.waitUntil(lambda: "cannot be opened" in desk.form.fields.clip.remark.text(), timeout=10_000)
    assert "clip" not in desk.editing.facts() and desk.editing.words == []


def test_a_clip_of_a_file_is_told_by_its_length_or_as_missing(desk: Desk, qtbot, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "banks" / "centre"
    folder.mkdir(parents=True)
    film(folder / "here.mp4", "libx264", seconds=2.0)
    draft = desk.editing.draft
    facts = {**FACTS, "clip": {"ko": "centre/here.mp4", "en": "centre/gone.mp4"}}
    desk.editing.edit(draft.replaced(desk.key, facts), "-")
    qtbot.waitUntil(lambda: desk.line("ko").file.text() == "here.mp4 · 0:02", timeout=10_000)
    assert desk.line("en").file.text() == "gone.mp4 · not on this computer"
    assert abs(clip_length_s(folder / "here.mp4") - 2.0) < 0.15
    desk.line("en").buttons["play"].click()
    assert "not on this computer" in desk.form.fields.clip.remark.text()


@pytest.mark.skipif(shutil.which(ESPEAK) is None, reason="espeak-ng is not installed")
def test_a_voice_is_made_and_kept_as_the_question_s_sound(desk: Desk, qtbot, tmp_path: Path) -> None:
    lines = desk.form.fields.sound.lines
    qtbot.waitUntil(lambda: not lines["ko"].buttons["synthesis"].isHidden(), timeout=10_000)
    lines["en"].buttons["synthesis"].click()
    assert "Write the question" in desk.form.fields.sound.remark.text()
    lines["ko"].buttons["synthesis"].click()
    dialog = desk.dialog(MakeVoiceDialog)
    dialog.buttons["make"].click()
    qtbot.waitUntil(lambda: dialog.stage == "made", timeout=20_000)
    dialog.buttons["keep"].click()
    qtbot.waitUntil(lambda: "audio" in desk.editing.facts(), timeout=10_000)

    name = desk.editing.facts()["audio"]["ko"]
    assert name.startswith("centre/") and (tmp_path / "data" / "banks" / name).stat().st_size > 1000


def test_where_nothing_speaks_the_form_says_why(stage, theme, tmp_path: Path, qtbot, monkeypatch) -> None:
    monkeypatch.setenv("PATH", "")
    one = Desk(tmp_path / "data", stage)
    qtbot.waitUntil(lambda: one.flow.slow.is_idle, timeout=10_000)
    assert "espeak-ng" in one.form.fields.sound.remark.text()
    assert one.form.fields.sound.lines["ko"].buttons["synthesis"].isHidden()
    one.program.window.closing.emit()

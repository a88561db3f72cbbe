"""The form as a whole: what is chosen, what may be done, and that everything fits."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from interview_sim.banks import find_bank
from interview_sim.banks.drafting import BankDraft
from interview_sim.ui.editor.form import with_sound
from interview_sim.ui.language import set_language
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Button, TextLabel
from tests.ui.editor.form.conftest import COMPACT_FORM, WIDE_FORM, question
from tests.ui.layout_checks import findings

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def said(signal) -> list[tuple]:
    told: list[tuple] = []
    signal.connect(lambda *values: told.append(values))
    return told


def test_head_and_keys(opened) -> None:
    desk = opened(question(1), question(2, kind="in_depth", set_id="s", step="difficulty"), chosen=2)
    form = desk.form
    assert (form.heading.id.text(), form.heading.place.text()) == ("q-2", "In-depth question, set 1 · 2/3")
    previews, left, undone = said(form.preview_asked), said(form.left), said(form.redo_asked)
    form.focus_first()
    edit = form.fields.text.edits["ko"]
    QTest.keyClick(edit, KEY.Key_F5)
    QTest.keyClick(edit, KEY.Key_Escape)
    QTest.keyClick(edit, KEY.Key_Y, CTRL)
    assert previews == [(2,)] and left == [()] and undone == [()]


def test_saving_is_for_a_bank_without_errors(opened) -> None:
    desk = opened(language="ko")
    form = desk.form
    form.show_next_number(8)
    asked = said(form.publish_asked)
    form.focus_first()
    assert form.bottom.save.text() == "저장하고 v8 만들기"
    QTest.keyClick(form.fields.text.edits["ko"], KEY.Key_S, CTRL)
    assert asked == [()]
    for code in ("ko", "en"):
        form.fields.text.edits[code].setPlainText("")
    form.show_saved(False)
    desk.judge()
    QTest.keyClick(form.fields.text.edits["ko"], KEY.Key_S, CTRL)
    assert asked == [()] and not form.bottom.save.isEnabled()
    assert form.bottom.words.text() == "저장하는 중 · 하나를 고쳐야 새 버전을 만들 수 있습니다"


def test_steps_back_and_forward_say_what_they_would_be(opened) -> None:
    form = opened().form
    assert not form.heading.undo.isEnabled()
    form.show_steps("Change ‘Tags’", "")
    assert form.heading.undo.isEnabled() and not form.heading.redo.isEnabled()
    assert form.heading.undo.toolTip() == "Undo: Change ‘Tags’"


def test_no_question_several_and_no_bank(opened) -> None:
    desk = opened(question(1), question(2))
    form = desk.form
    form.show_many(2)
    assert form._pages.currentWidget() is form.blank and form.blank.title.text() == "2 questions are chosen"
    assert not form.checks.isVisible() and not form.bottom.preview.isVisible()
    form.show_chosen(None)
    assert form.blank.title.text() == "No question is chosen" and form.blank.head.isVisible()
    form.show_chosen(1)
    form.show_draft(desk.draft.without([1]))
    assert form.key is None and form._pages.currentWidget() is form.blank
    form.show_bank(None)
    assert form.blank.title.text() == "No bank is open" and not form.bottom.isVisible()


def test_to_read_only(opened) -> None:
    desk = opened(question(1, follow_ups=[{"missing_part": "task", "ask": {"en": "?"}}], tags=["a"]))
    form = desk.form
    form.fields.more.show_open(True)
    form.set_read_only(True, "Somebody else edits it.")
    QTest.keyClicks(form.fields.text.edits["ko"], "x")
    QTest.keyClicks(form.fields.about.id, "x")
    form.fields.times.steppers["think_s"].step(1)
    fields = form.fields
    assert desk.told == [] and form.bottom.words.text() == "Somebody else edits it."
    assert not fields.points.chips.entry.isVisible() and not fields.follow_ups.more.isVisible()
    assert not fields.follow_ups.rows[0].remove.isVisible() and not form.bottom.save.isVisible()
    fields.points.chips.chips[0].click()
    assert fields.points.panel.isVisible() and fields.points.panel.labels["en"].isReadOnly()
    form.set_read_only(False)
    QTest.keyClick(fields.about.id, KEY.Key_End)
    QTest.keyClicks(fields.about.id, "x")
    assert desk.facts(1)["id"] == "q-1x" and fields.follow_ups.rows[0].remove.isVisible()


def test_sounds_are_asked_for_by_key_and_language(opened) -> None:
    desk = opened(question(1, audio={"ko": "centre/one.ogg"}))
    form = desk.form
    form.fields.more.show_open(True)
    lines = form.fields.sound.lines
    assert lines["ko"].file.text() == "one.ogg" and not lines["en"].buttons["play"].isVisible()
    recorded, played, made = said(form.record_asked), said(form.play_asked), said(form.synthesise_asked)
    lines["en"].buttons["record"].click()
    lines["ko"].buttons["play"].click()
    assert not lines["ko"].buttons["synthesis"].isVisible()
    assert "speak into a file is installed here (espeak-ng" in form.fields.sound.remark.text()
    form.show_synthesis({"en"})
    assert "No voice for Korean" in form.fields.sound.remark.text()
    assert not lines["ko"].buttons["synthesis"].isVisible() and lines["en"].buttons["synthesis"].isVisible()
    form.show_synthesis({"ko", "en"})
    assert "installed" not in form.fields.sound.remark.text()
    lines["ko"].buttons["synthesis"].click()
    assert (recorded, played, made) == ([(1, "en")], [(1, "ko")], [(1, "ko")])
    lines["ko"].buttons["remove"].click()
    assert "audio" not in desk.facts(1)
    after = with_sound(desk.draft, 1, "en", "centre/two.ogg")
    form.show_draft(after)
    assert lines["en"].file.text() == "two.ogg" and lines["en"].buttons["play"].isVisible()


def test_a_sound_file_is_chosen_in_the_systems_dialog(opened, qtbot, tmp_path: Path) -> None:
    from interview_sim.ui.editor.form.sound_chooser import SoundChooser

    desk = opened()
    chosen = said(desk.form.audio_chosen)
    desk.form.fields.sound.file_asked.emit("ko")
    chooser = desk.form.window().findChild(SoundChooser)
    assert chooser is not None and ".ogg" in chooser.nameFilters()[0]
    chooser.fileSelected.emit(str(tmp_path / "a.wav"))
    assert chosen == [(1, "ko", tmp_path / "a.wav")]
    chooser.close()


def test_ten_thousand_questions_do_not_slow_typing(opened) -> None:
    """What is done per letter does not look at every question: the draft is gone through once at most."""
    rows = [question(n) for n in range(300)]
    desk = opened(*rows)
    before = desk.form._around
    QTest.keyClicks(desk.form.fields.text.edits["en"], "hello")
    assert desk.form._around is before


@pytest.mark.parametrize("larger", [False, True], ids=["usual", "larger"])
@pytest.mark.parametrize("size", [WIDE_FORM, COMPACT_FORM], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_everything_fits(opened, language, size, larger) -> None:
    theme().set_larger_text(larger)
    draft = BankDraft.of(find_bank("common"))
    facts = [dict(one.facts) for one in draft.questions if one.facts["kind"] == "in_depth"][:3]
    facts[0]["text"] = {
        "ko": "팀에서 의견이 부딪쳤던 일을 말씀해 주세요. 결혼하셨습니까?",
        "en": "A question.",
    }
    facts[0]["audio"] = {"ko": "common/a-rather-long-name-of-a-file.ogg"}
    facts[0]["clip"] = {"ko": "common/a-rather-long-name-of-an-interviewer.mp4"}
    facts[0]["groups"] = ["youth", "over_50"]
    desk = opened(*facts, size=size, language=language)
    form = desk.form
    form.show_synthesis({"ko", "en"})
    form.show_clip_length("common/a-rather-long-name-of-an-interviewer.mp4", 95.0)
    form.fields.more.show_open(True)
    form.fields.points._on_opened(0)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert form.size().toTuple() == size
    # What scrolls out of the window is not outside of it.
    form.fields.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    found = [one for one in findings(form) if not one.startswith("outside")]
    assert found == []
    wide = form.fields.viewport().width()
    assert form.fields.page.width() <= wide and form.fields.page.minimumSizeHint().width() <= wide


def hangul_in(form) -> list[str]:
    return [
        one.text()
        for kind in (TextLabel, Button)
        for one in form.findChildren(kind)
        if any("가" <= letter <= "힣" for letter in one.text())
    ]


def test_the_language_changes_everywhere_at_once(opened) -> None:
    facts = question(1, follow_ups=[{"missing_part": "task", "ask": {"en": "?"}}], done_after_s=99, retries=2)
    desk = opened(facts, language="ko")
    form = desk.form
    form.fields.more.show_open(True)
    form.fields.points._on_opened(0)
    form.show_next_number(8)
    assert len(hangul_in(form)) > 30 and form.fields.times.steppers["retries"].edit.text() == "2번"
    set_language("en")
    for _ in range(3):
        QCoreApplication.processEvents()
    assert hangul_in(form) == []
    assert form.fields.times.steppers["retries"].edit.text() == "2 times"
    assert form.fields.follow_ups.rows[0].condition.currentText().startswith("If ‘what had to be solved’")
    assert form.fields.kind.kind.currentText() == "Basic"


def test_from_a_large_window_to_a_small_one_and_back(opened) -> None:
    desk = opened()
    form, fields = desk.form, desk.form.fields
    for size, is_folded in (((1366, 768), True), ((1920, 1080), False), ((1366, 768), True)):
        theme().set_window_size(*size)
        for _ in range(4):
            QCoreApplication.processEvents()
        assert fields.kind.isVisible() is not is_folded and fields.follow_ups.isVisible() is not is_folded
        assert fields.more.body.isAncestorOf(fields.kind) is is_folded
    QTest.keyClicks(fields.text.edits["en"], "x")
    assert len(desk.told) == 1 and form.fields.column.count() == 5


def test_a_text_that_grows_pushes_what_is_below(opened) -> None:
    desk = opened(size=COMPACT_FORM)
    fields = desk.form.fields
    english = fields.text.edits["en"]
    before = fields.times.y()
    english.setPlainText("One rather long sentence after another. " * 12)
    for _ in range(4):
        QCoreApplication.processEvents()
    assert english.height() > 100 and fields.times.y() >= before + english.height() - 60
    bottom = english.mapTo(fields.page, english.rect().bottomLeft()).y()
    assert fields.times.y() > bottom

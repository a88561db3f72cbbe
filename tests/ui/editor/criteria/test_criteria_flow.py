"""Norms and word lists are edited on the page, tried on stored answers, published, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_sim.criteria import lexicon, use_centre
from interview_sim.editions import DraftHold, Editions
from interview_sim.errors import OutputNotWritable
from interview_sim.resources import assets
from interview_sim.scoring import load_norms
from interview_sim.scoring.versions import lexicons_version
from interview_sim.signals.filler_lexicon import filler_lexicon
from interview_sim.ui.editor.criteria.publish_dialog import PublishDialog
from interview_sim.ui.editor.criteria.reading import SHIPPED
from interview_sim.ui.editor.criteria.subjects import SUBJECTS
from interview_sim.ui.editor.criteria.versions_dialog import VersionsDialog
from interview_sim.ui.editor.criteria.word_form import NEW
from interview_sim.ui.language import set_language
from tests.ui.editor.criteria.conftest import store_answers


def type_into(edit, text: str) -> None:
    """By keys, Korean as an input method puts it in."""
    edit.setFocus()
    edit.selectAll()
    if text.isascii():
        QTest.keyClicks(edit, text)
    else:
        edit.setText(text)
        edit.textEdited.emit(text)


def rows(preview) -> list[list[str]]:
    return preview.table.texts()


def test_the_page_opens_with_the_norms_as_they_are_shipped(desk) -> None:
    assert desk.page.state.text() == "As shipped with the program"
    assert desk.column(0)[:2] == ["Pace", "Ums"] and desk.column(1)[:2] == ["250–350", "at most 5"]
    assert not desk.page.publish.isEnabled()
    assert desk.page.words.text() == "Nothing differs from what is in use."
    assert [zone.band for zone in desk.page.norms.scale.zones] == ["poor", "fair", "good", "fair", "poor"]


def test_a_limit_that_is_typed_is_tried_on_the_stored_answers(sit, tmp_path: Path) -> None:
    store_answers(tmp_path)
    desk = sit()
    desk.page.table.choose("filled_pauses")
    type_into(desk.page.norms.fields["good_high"].edit, "8")
    desk.settle()

    assert desk.draft.facts("filled_pauses")["good_high"] == 8
    assert rows(desk.page.norms.preview)[0] == [QUESTION_TEXT, "6.7", "Fair", "Good"]
    assert desk.page.norms.preview.told.text() == "1 of 6 answers would change."
    assert desk.column(1)[1] == "at most 8" and desk.column(3)[1] == "changed"
    assert load_norms("ko").of("filled_pauses").good_high == 5  # type: ignore[union-attr]


QUESTION_TEXT = "What are you good at?"


def test_another_language_is_spoken_at_once(sit, tmp_path: Path) -> None:
    store_answers(tmp_path)
    desk = sit()
    desk.page.table.choose("filled_pauses")
    desk.settle()
    set_language("ko")
    desk.page.retranslate()
    desk.settle()

    assert desk.page.title.text() == "기준" and desk.column(0)[1] == "군말"
    assert rows(desk.page.norms.preview)[0][0] == "강점을 말씀해 주세요."
    assert desk.page.norms.scale.accessibleName() == "좋음, 보통, 연습할 곳"


def test_a_group_with_its_own_limits_is_tried_on_its_own_answers(sit, tmp_path: Path) -> None:
    store_answers(tmp_path)
    desk = sit()
    form = desk.page.norms
    desk.page.table.choose("filled_pauses")
    form.groups.setCurrentIndex(form.groups.findData("youth"))
    form.groups.activated.emit(form.groups.currentIndex())
    assert form.way.chosen_key() == "all" and form.fields["good_high"].edit.isReadOnly()
    form.way.choose("own")
    type_into(form.fields["good_high"].edit, "9.5")
    desk.settle()

    assert desk.draft.own("filled_pauses", "youth") == {"good_high": 9.5}
    assert [row[2:] for row in rows(form.preview)] == [
        ["Fair", "Good"],
        ["Good", "Good"],
        ["To practise"] * 2,
    ]
    form.way.choose("none")
    assert not desk.draft.has_band("filled_pauses", "youth") and not form.fields["weight"].isVisible()
    form.way.choose("all")
    assert desk.draft == desk.flow.editing.state.published


def test_what_is_wrong_is_said_where_it_is_typed_and_nothing_is_published(desk) -> None:
    desk.page.table.choose("speech_rate")
    form = desk.page.norms
    type_into(form.fields["good_low"].edit, "9x")

    assert form.problem.isVisible() and "no number" in form.problem.words.text()
    assert not desk.page.publish.isEnabled() and desk.column(3)[0] == "to mend"
    assert form.fields["good_low"].edit.accessibleDescription() == form.problem.words.text()
    type_into(form.fields["good_low"].edit, "260")
    assert not form.problem.isVisible() and desk.page.publish.isEnabled()


def test_an_emptied_limit_is_open_and_shares_are_typed_in_per_cent(desk) -> None:
    desk.page.table.choose("eye_contact")
    field = desk.page.norms.fields["good_low"]
    assert (field.edit.text(), field.unit.text()) == ("70", "%")
    type_into(field.edit, "65.5")
    assert desk.draft.facts("eye_contact")["good_low"] == pytest.approx(0.655)

    desk.page.table.choose("speech_rate")
    edit = desk.page.norms.fields["poor_below"].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    assert "poor_below" not in desk.draft.facts("speech_rate")
    assert [zone.band for zone in desk.page.norms.scale.zones] == ["fair", "good", "fair", "poor"]


def test_typing_is_one_step_back_and_the_draft_comes_again(desk, sit) -> None:
    desk.page.table.choose("loudness")
    before = desk.draft
    edit = desk.page.norms.fields["good_low"].edit
    type_into(edit, "18")
    assert desk.flow.editing.steps.count() == 1
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.draft == before and edit.text() == "15"
    QTest.mouseClick(desk.page.redo, Qt.MouseButton.LeftButton)
    changed = desk.draft
    assert changed.facts("loudness")["good_low"] == 18
    desk.flow.let_go()
    desk.settle()
    other = sit("이 강사")

    assert other.draft == changed and other.page.publish.isEnabled()


def test_publishing_names_the_version_in_every_result_from_then_on(desk, tmp_path: Path) -> None:
    shipped = load_norms("ko").version
    desk.page.table.choose("loudness")
    type_into(desk.page.norms.fields["good_low"].edit, "18")
    dialog = desk.flow.ask_publish()
    assert isinstance(dialog, PublishDialog)
    assert dialog.form.counted.text() == "One value differs"
    dialog.form.note.set_text("시끄러운  부스라서")
    dialog.answer("publish")
    desk.settle()

    norms = load_norms("ko")
    assert norms.of("loudness").good_low == 18 and norms.version != shipped  # type: ignore[union-attr]
    assert norms.version.startswith("ko v2 ")
    edition = Editions(tmp_path).versions("norms", "ko")[0]
    assert (edition.number, edition.by, edition.note) == (2, "박 강사", "시끄러운 부스라서")
    assert desk.page.publish.text() == "Make v3" and not desk.page.publish.isEnabled()
    assert desk.page.state.text() == "The centre's own"


def versions(desk) -> VersionsDialog:
    desk.page.versions.click()
    desk.settle()
    dialog = desk.flow.dialog
    assert isinstance(dialog, VersionsDialog)
    return dialog


def test_an_earlier_version_and_the_shipped_one_can_be_used_again(desk) -> None:
    shipped = load_norms("ko")
    desk.page.table.choose("loudness")
    for limit in ("18", "20"):
        type_into(desk.page.norms.fields["good_low"].edit, limit)
        desk.flow.editing.publish("")
        desk.settle()
    dialog = versions(desk)
    assert [one.number for one in dialog.versions] == [3, 2, SHIPPED]
    assert dialog.form.counted.text() == "One value differs"  # against the one before
    dialog.form.list.rows["2"].click()
    desk.settle()
    dialog.answer("restore")
    desk.settle()
    assert load_norms("ko").of("loudness").good_low == 18  # type: ignore[union-attr]
    assert load_norms("ko").version.startswith("ko v4 ")

    dialog = versions(desk)
    dialog.form.list.rows[str(SHIPPED)].click()
    dialog.answer("restore")
    desk.settle()

    assert load_norms("ko") == shipped and desk.page.state.text() == "As shipped with the program"
    assert [one.number for one in versions(desk).versions] == [4, 3, 2, SHIPPED]


def test_a_draft_is_not_lost_by_taking_up_another_version_unasked(desk) -> None:
    desk.page.table.choose("loudness")
    type_into(desk.page.norms.fields["good_low"].edit, "18")
    desk.flow.editing.publish("")
    desk.settle()
    type_into(desk.page.norms.fields["good_low"].edit, "19")
    dialog = versions(desk)
    dialog.form.list.rows[str(SHIPPED)].click()
    dialog.answer("restore")

    assert dialog.form.problem.isVisible() and desk.draft.facts("loudness")["good_low"] == 19


def test_back_to_what_is_in_use_is_a_step_that_can_be_taken_back(desk) -> None:
    desk.page.table.choose("loudness")
    type_into(desk.page.norms.fields["good_low"].edit, "18")
    desk.page.throw_away.click()
    assert desk.draft == desk.flow.editing.state.published
    desk.page.undo.click()

    assert desk.draft.facts("loudness")["good_low"] == 18


def test_what_could_not_be_saved_is_told_before_closing(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_hold: DraftHold, _text: str) -> None:
        raise OutputNotWritable(file="ko.toml", why="No space left on device")

    desk.page.table.choose("loudness")
    assert desk.page.may_close() is None
    with monkeypatch.context() as full_disk:
        full_disk.setattr(DraftHold, "save", refuse)
        type_into(desk.page.norms.fields["good_low"].edit, "18")
        desk.flow.editing.save_now()
        desk.settle()
        assert desk.page.may_close() == "What you changed in ‘Norms for Korean answers’ could not be saved."
        desk.settle()
    desk.flow.editing.save_now()
    desk.settle()

    assert desk.page.may_close() is None


def test_two_people_do_not_edit_the_same(desk, sit) -> None:
    other = sit("이 강사")
    assert other.page.words.text() == "박 강사 is editing this; it can only be read."
    assert other.page.norms.fields["good_low"].edit.isReadOnly() and not other.page.publish.isVisible()
    other.open("norms/en")
    assert not other.page.is_read_only

    desk.flow.let_go()
    desk.settle()
    other.open("norms/ko")
    assert not other.page.is_read_only


def test_what_was_published_meanwhile_is_not_written_over(desk, tmp_path: Path) -> None:
    desk.page.table.choose("loudness")
    type_into(desk.page.norms.fields["good_low"].edit, "18")
    theirs = desk.draft.with_fact("loudness", "good_low", 12).text()
    (tmp_path / "norms").mkdir()
    (tmp_path / "norms" / "ko.toml").write_text(theirs, "utf-8")
    desk.flow.editing.publish("")
    desk.settle()
    assert load_norms("ko").of("loudness").good_low == 12  # type: ignore[union-attr]
    desk.flow.dialog.answer("mine")
    desk.settle()
    assert desk.flow.editing.state.published.facts("loudness")["good_low"] == 12
    desk.flow.editing.publish("")
    desk.settle()

    assert load_norms("ko").of("loudness").good_low == 18  # type: ignore[union-attr]


def test_a_broken_file_of_the_centre_is_told_and_mended_from_the_shipped_one(sit, tmp_path: Path) -> None:
    (tmp_path / "norms").mkdir()
    (tmp_path / "norms" / "ko.toml").write_text("version = ", "utf-8")
    desk = sit()

    assert desk.page.state.text() == "The centre's own file cannot be used"
    assert desk.column(1)[1] == "at most 5"


def test_a_file_with_a_slip_is_opened_to_be_mended(sit, tmp_path: Path) -> None:
    store_answers(tmp_path)
    (tmp_path / "norms").mkdir()
    shipped = (assets() / "norms" / "ko.toml").read_text("utf-8")
    (tmp_path / "norms" / "ko.toml").write_text(shipped.replace("good_high = 5", "good_high = 50"), "utf-8")
    desk = sit()
    assert desk.page.state.text() == "The centre's own file cannot be used"
    assert desk.column(3)[1] == "to mend" and not desk.page.publish.isEnabled()
    desk.page.table.choose("filled_pauses")
    type_into(desk.page.norms.fields["good_high"].edit, "8")
    desk.settle()
    assert rows(desk.page.norms.preview)[0][2:] == ["Fair", "Good"]  # the shipped ones are in force
    desk.flow.editing.publish("")
    desk.settle()

    assert load_norms("ko").of("filled_pauses").good_high == 8  # type: ignore[union-attr]
    assert desk.page.state.text() == "The centre's own"


# Word lists --------------------------------------------------------------------------------------


def test_every_list_can_be_opened_and_has_words_and_a_name(desk) -> None:
    for subject in SUBJECTS:
        desk.open(subject.key)
        assert desk.page.subject == subject and desk.column(0)
        assert desk.page.about.text() and subject.name()
        assert desk.flow.editing.problems == ()


def test_a_word_is_added_by_keyboard_and_counts_from_then_on(sit, tmp_path: Path) -> None:
    store_answers(tmp_path)
    desk = sit()
    before = lexicons_version()
    desk.open("lexicons/habit_words")
    desk.page.new.click()
    form = desk.page.word
    type_into(form.word, "하루")
    QTest.keyClick(form.word, Qt.Key.Key_Return)
    desk.settle()
    assert form.word.text() == "하루" and form.lists["forms"].text() == "하루"
    assert rows(form.preview)[0][1:] == ["+하루", "0", "2"]
    type_into(form.note, "한 사람이 자꾸 씀")
    desk.flow.editing.publish("하루")
    desk.settle()

    assert lexicon("habit_words")["ko"][-1] == {"word": "하루", "forms": ["하루"]}
    assert lexicons_version() != before
    assert desk.page.heading.text() == "하루" and "한 사람이 자꾸 씀" in desk.column(3)


def test_a_word_is_changed_moved_and_removed(desk) -> None:
    desk.open("lexicons/fillers", "ko.sure:1")
    form = desk.page.word
    assert form.word.text() == "어"
    type_into(form.lists["forms"], "어, 으어, 에헴")
    form.kind.setCurrentIndex(form.kind.findData("ko.unsure"))
    form.kind.activated.emit(form.kind.currentIndex())
    section = desk.draft.section("ko.unsure")
    assert desk.draft.entries(section)[-1].forms == ("어", "으어", "에헴")
    assert form.word.text() == "어" and desk.page.table.chosen_key() == "ko.unsure:3"
    form.remove.click()
    assert "어" not in [one.word for one in desk.draft.entries(section)]
    desk.flow.editing.publish("")
    desk.settle()

    assert filler_lexicon("ko").label("에헴") is None and filler_lexicon("ko").label("어") is None


def test_a_word_that_is_there_already_is_refused_where_it_is_typed(desk) -> None:
    desk.open("lexicons/fillers")
    desk.page.new.click()
    form, before = desk.page.word, desk.draft
    type_into(form.word, "음")
    QTest.keyClick(form.word, Qt.Key.Key_Return)

    assert desk.draft == before and "twice" in form.problem.words.text() and form._at == NEW


def test_words_are_found_in_every_column(desk) -> None:
    desk.open("lexicons/readings")
    everything = len(desk.column(0))
    type_into(desk.page.search, "퍼센트")
    found = len(desk.column(0))
    assert 0 < found < 10 < everything and desk.page.table.chosen_key() is not None
    type_into(desk.page.search, "nowhere")
    assert desk.column(0) == []


def test_patterns_say_that_they_are_known_after_another_analysis(desk) -> None:
    desk.open("lexicons/structure", "ko.result:0")

    assert "analysed again" in desk.page.word.preview.told.text()
    assert desk.page.word.word_field.name.text() == "Pattern"
    type_into(desk.page.word.word, "(결국")
    assert "cannot be searched" in desk.page.word.problem.words.text()
    assert desk.flow.editing.problems == () and desk.draft == desk.flow.editing.state.published


def test_another_person_begins_with_nothing_of_the_one_before(desk, tmp_path: Path) -> None:
    from interview_sim.sessions.desk.types import Staff

    desk.page.table.choose("loudness")
    type_into(desk.page.norms.fields["good_low"].edit, "18")
    desk.program.window._enter(Staff(id=9, role="trainer", name="이 강사"))
    desk.settle()
    draft = Editions(tmp_path).draft("norms", "ko")

    assert desk.flow.editing.steps.count() == 0 and draft is not None and "good_low = 18" in draft.text
    use_centre(None)

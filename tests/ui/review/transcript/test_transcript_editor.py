"""Reading, choosing, correcting and marking in the transcript, by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from interview_sim.results import Event, Transcript
from interview_sim.ui.language import set_language
from interview_sim.ui.review.transcript.marking_menu import MarkingMenu
from interview_sim.ui.review.transcript.transcript_editor import TranscriptEditor
from tests.ui.answers import answer
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings
from tests.ui.review.transcript.test_desk_pieces import correction, heard

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
SIZES = {WIDE: (486, 400), COMPACT: (340, 280)}


class Said:
    """Everything that the editor asked for, in order."""

    def __init__(self, editor: TranscriptEditor) -> None:
        self.all: list[tuple] = []
        self.jumps: list[float] = []
        editor.position_chosen.connect(self.jumps.append)
        editor.text_corrected.connect(lambda *facts: self.all.append(("text", *facts)))
        editor.mark_added.connect(lambda *facts: self.all.append(("add", *facts)))
        editor.mark_removed.connect(lambda *facts: self.all.append(("remove", *facts)))
        editor.correction_removed.connect(lambda number: self.all.append(("back", number)))


@pytest.fixture
def editor(stage):
    """Five words, one a second: 저는 자로를 그 은 봤습니다, 그 being a filler, and a pause behind them."""
    one = TranscriptEditor()
    one.show_transcript(analysis())
    stage(one, (486, 400))
    return one


def analysis():
    return heard(
        "저는",
        "자로를",
        "그",
        "은",
        "봤습니다",
        fillers=[Event(start_s=2.0, end_s=2.5, label="그")],
        pauses=[Event(start_s=5.0, end_s=7.4, label="long")],
    )


def place(editor: TranscriptEditor, index: int) -> QPoint:
    box = editor.view._placed[index].box
    return box.center().toPoint() - QPoint(0, editor.view.verticalScrollBar().value())


def click(editor: TranscriptEditor, index: int) -> None:
    QTest.mouseClick(editor.view.viewport(), LEFT, pos=place(editor, index))


def drag(editor: TranscriptEditor, first: int, last: int) -> None:
    viewport = editor.view.viewport()
    QTest.mousePress(viewport, LEFT, pos=place(editor, first))
    QTest.mouseMove(viewport, place(editor, first) + QPoint(3, 0))
    QTest.mouseMove(viewport, place(editor, last))
    QTest.mouseRelease(viewport, LEFT, pos=place(editor, last))


def key(editor: TranscriptEditor, what, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(editor.view, what, modifiers)


def type_korean(edit: QLineEdit, text: str) -> None:
    """As an input method does: a syllable that grows, then the whole text put in."""
    QApplication.sendEvent(edit, QInputMethodEvent(text[:1], []))
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(edit, commit)


def menus() -> list[QMenu]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QMenu) and widget.isVisible()
    ]


def texts(menu: QMenu) -> list[str]:
    return [action.text().split("\t")[0] for action in menu.actions() if action.text()]


def open_menu(editor: TranscriptEditor, index: int) -> MarkingMenu:
    click(editor, index)
    editor.view._menu().open_at(QPoint(0, 0))
    (menu,) = menus()
    return menu


def press(menu: QMenu, words: str) -> None:
    (action,) = [action for action in menu.actions() if action.text().split("\t")[0] == words]
    action.trigger()
    menu.close()


# -- jumping and choosing ---------------------------------------------------


def test_a_click_jumps_to_the_word(editor) -> None:
    said = Said(editor)
    click(editor, 1)

    assert said.jumps == [1.0]
    assert editor.view.chosen_range() == (1, 1)


def test_dragging_chooses_words_and_does_not_jump(editor) -> None:
    said = Said(editor)
    drag(editor, 1, 3)

    assert editor.view.chosen_range() == (1, 3)
    assert said.jumps == []


def test_arrows_go_from_word_to_word_and_shift_chooses_more(editor) -> None:
    said = Said(editor)
    click(editor, 0)
    key(editor, Qt.Key.Key_Right)
    key(editor, Qt.Key.Key_Right, SHIFT)
    key(editor, Qt.Key.Key_Right, SHIFT)
    key(editor, Qt.Key.Key_Left, SHIFT)

    assert editor.view.chosen_range() == (1, 2)
    assert said.jumps == [0.0, 1.0]


def test_up_and_down_go_to_the_line_above_and_below(stage) -> None:
    one = TranscriptEditor()
    one.show_transcript(answer("ko"))
    stage(one, (486, 400), "ko")
    click(one, 0)
    key(one, Qt.Key.Key_Down)
    below = one.view.chosen_range()[0]

    assert one.view._placed.line_of(below) == 1
    key(one, Qt.Key.Key_Up)
    assert one.view._placed.line_of(one.view.chosen_range()[0]) == 0


def test_esc_lets_go_of_the_words_first(editor) -> None:
    """The second Esc belongs to the window."""
    click(editor, 0)
    key(editor, Qt.Key.Key_Escape)

    assert editor.view.chosen_range() is None


def test_space_is_left_to_the_player(editor, qtbot) -> None:
    class Above(TranscriptEditor):
        keys: list[int]

        def keyPressEvent(self, event) -> None:
            self.keys.append(event.key())

    above = Above()
    above.keys = []
    above.show_transcript(analysis())
    qtbot.addWidget(above)
    above.show()
    QTest.keyClick(above.view, Qt.Key.Key_Space)

    assert above.keys == [Qt.Key.Key_Space]


def test_chosen_words_can_be_copied(editor) -> None:
    drag(editor, 0, 2)
    key(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "저는 자로를 그"


# -- correcting -------------------------------------------------------------


def test_a_double_click_opens_a_line_and_enter_corrects_the_word(editor) -> None:
    said = Said(editor)
    QTest.mouseDClick(editor.view.viewport(), LEFT, pos=place(editor, 1))
    line = editor.view.line
    assert line.isVisible()
    assert line.selectedText() == "자로를"
    type_korean(line, "자료를")
    assert said.all == []
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert said.all == [("text", 1.0, 1.5, "자로를", "자료를")]
    assert not line.isVisible()
    assert editor.focusWidget() is editor.view


def test_enter_opens_the_line_over_several_words(editor) -> None:
    said = Said(editor)
    drag(editor, 0, 1)
    key(editor, Qt.Key.Key_Return)
    editor.view.line.setText("제 자료를")
    QTest.keyClick(editor.view.line, Qt.Key.Key_Return)

    assert said.all == [("text", 0.0, 1.5, "저는 자로를", "제 자료를")]


def test_esc_leaves_the_words_as_they_were(editor) -> None:
    said = Said(editor)
    click(editor, 1)
    key(editor, Qt.Key.Key_Return)
    editor.view.line.setText("다른 말")
    QTest.keyClick(editor.view.line, Qt.Key.Key_Escape)
    key(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor.view.line, Qt.Key.Key_Return)

    assert said.all == []


def test_a_click_elsewhere_saves_what_was_typed(editor) -> None:
    said = Said(editor)
    click(editor, 1)
    key(editor, Qt.Key.Key_Return)
    editor.view.line.setText("자료를")
    click(editor, 4)

    assert said.all == [("text", 1.0, 1.5, "자로를", "자료를")]
    assert not editor.view.line.isVisible()
    assert editor.view.chosen_range() == (4, 4)


def test_keys_of_the_desk_go_on_while_words_are_typed_but_arrows_do_not(stage, qtbot) -> None:
    class Above(TranscriptEditor):
        keys: list[int]

        def keyPressEvent(self, event) -> None:
            self.keys.append(event.key())

    above = Above()
    above.keys = []
    above.show_transcript(analysis())
    stage(above, (486, 400))
    click(above, 1)
    key(above, Qt.Key.Key_Return)
    for what in (Qt.Key.Key_F1, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_M):
        QTest.keyClick(above.view.line, what)
    QTest.keyClick(above.view.line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert [one for one in above.keys if one != Qt.Key.Key_Control] == [Qt.Key.Key_F1, Qt.Key.Key_S]
    assert above.view.chosen_range() == (1, 1)


def test_the_same_answer_read_again_keeps_the_place(editor) -> None:
    """The store gives an equal finding, not the same object."""
    click(editor, 3)
    editor.show_transcript(analysis(), [correction(1, "filler", "remove", (2.0, 2.5), before="그")])

    assert editor.view.chosen_range() == (3, 3)


def test_words_made_empty_were_not_said(editor) -> None:
    said = Said(editor)
    click(editor, 4)
    key(editor, Qt.Key.Key_Return)
    editor.view.line.clear()
    QTest.keyClick(editor.view.line, Qt.Key.Key_Return)

    assert said.all == [("text", 4.0, 4.5, "봤습니다", "")]


def test_correcting_again_goes_on_from_what_is_there_now(editor) -> None:
    """And only the part that is chosen."""
    editor.show_transcript(
        editor._analysis, [correction(7, "text", "replace", (0.0, 1.5), "제가 자료를", "저는 자로를")]
    )
    said = Said(editor)
    click(editor, 0)
    key(editor, Qt.Key.Key_Return)
    assert editor.view.line.text() == "제가"
    editor.view.line.setText("제")
    QTest.keyClick(editor.view.line, Qt.Key.Key_Return)

    assert said.all == [("text", 0.0, pytest.approx(0.6), "제가", "제")]


def test_a_word_that_was_struck_out_can_be_put_back(editor) -> None:
    editor.show_transcript(editor._analysis, [correction(7, "text", "replace", (4.0, 4.5), "", "봤습니다")])
    said = Said(editor)
    click(editor, 4)
    key(editor, Qt.Key.Key_Return)
    assert editor.view.line.text() == ""
    editor.view.line.setText("봤습니다")
    QTest.keyClick(editor.view.line, Qt.Key.Key_Return)

    assert said.all == [("back", 7)]


def test_typing_the_first_words_again_takes_the_correction_back(editor) -> None:
    editor.show_transcript(
        editor._analysis, [correction(7, "text", "replace", (1.0, 1.5), "자료를", "자로를")]
    )
    said = Said(editor)
    click(editor, 1)
    key(editor, Qt.Key.Key_Return)
    editor.view.line.setText("자로를")
    QTest.keyClick(editor.view.line, Qt.Key.Key_Return)

    assert said.all == [("back", 7)]


def test_a_change_from_elsewhere_does_not_close_what_is_being_typed(editor) -> None:
    """Two counsellors on one session."""
    said = Said(editor)
    click(editor, 1)
    key(editor, Qt.Key.Key_Return)
    editor.view.line.setText("자료")
    editor.show_transcript(editor._analysis, [correction(3, "filler", "remove", (2.0, 2.5), before="그")])
    assert editor.view.line.isVisible()
    QTest.keyClick(editor.view.line, Qt.Key.Key_Return)

    assert said.all == [("text", 1.0, 1.5, "자로를", "자료")]


def test_another_answer_closes_it(editor) -> None:
    said = Said(editor)
    click(editor, 1)
    key(editor, Qt.Key.Key_Return)
    editor.view.line.setText("자료")
    editor.show_transcript(heard("다른", "답변"))

    assert not editor.view.line.isVisible()
    assert said.all == []
    assert editor.view.chosen_range() is None


# -- marking ----------------------------------------------------------------


def test_m_says_that_a_filler_is_none(editor) -> None:
    said = Said(editor)
    click(editor, 2)
    key(editor, Qt.Key.Key_M)

    assert said.all == [("remove", "filler", 2.0, 2.5, "그")]


def test_m_asks_which_sound_a_word_was(editor) -> None:
    said = Said(editor)
    click(editor, 3)
    key(editor, Qt.Key.Key_M)
    (menu,) = menus()
    assert texts(menu) == ["음", "어", "그", "저", "아"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert said.all == [("add", "filler", 3.0, 3.5, "음")]
    assert menus() == []


def test_english_answers_have_english_sounds(stage) -> None:
    one = TranscriptEditor()
    one.show_transcript(answer("en"))
    stage(one, (486, 400))
    click(one, 0)
    key(one, Qt.Key.Key_M)
    (menu,) = menus()

    assert texts(menu)[:2] == ["um", "uh"]
    menu.close()


def test_what_was_marked_by_hand_is_taken_back_and_not_marked_twice(editor) -> None:
    editor.show_transcript(
        editor._analysis,
        [
            correction(4, "filler", "remove", (2.0, 2.5), before="그"),
            correction(5, "filler", "add", (3.0, 3.5), "음"),
            correction(6, "pause", "remove", (5.0, 7.4)),
        ],
    )
    said = Said(editor)
    for index, what in ((2, Qt.Key.Key_M), (3, Qt.Key.Key_M), (5, Qt.Key.Key_P)):
        click(editor, index)
        key(editor, what)

    assert said.all == [("back", 4), ("back", 5), ("back", 6)]


def test_p_marks_the_gap_behind_a_word_and_takes_a_pause_away(editor) -> None:
    said = Said(editor)
    click(editor, 0)
    key(editor, Qt.Key.Key_P)
    click(editor, 5)
    key(editor, Qt.Key.Key_P)

    assert said.all == [("add", "pause", 0.5, 1.0, ""), ("remove", "pause", 5.0, 7.4, "")]


def test_a_pause_takes_the_seconds_chosen_in_the_tracks(editor) -> None:
    said = Said(editor)
    editor.show_chosen((1.1, 1.9))
    click(editor, 1)
    key(editor, Qt.Key.Key_P)

    assert said.all == [("add", "pause", 1.1, 1.9, "")]


def test_without_a_gap_the_menu_says_how_to_mark_a_pause(stage, qtbot) -> None:
    one = TranscriptEditor()
    one.show_transcript(answer("en"))
    stage(one, (486, 400))
    said = Said(one)
    menu = open_menu(one, 0)

    assert "A pause here: choose its seconds in the tracks first" in texts(menu)
    menu.close()
    key(one, Qt.Key.Key_P)
    assert said.all == []


def test_the_menu_has_every_act_in_words(editor) -> None:
    said = Said(editor)
    menu = open_menu(editor, 1)
    assert texts(menu) == [
        "Correct the words",
        "Mark as a filler",
        "A filler behind this word",
        "A pause here",
        "Find in the transcript",
        "Copy",
    ]
    press(menu, "A pause here")

    assert said.all == [("add", "pause", 1.5, 2.0, "")]


def test_a_filler_behind_a_word_lies_in_the_gap(editor) -> None:
    said = Said(editor)
    menu = open_menu(editor, 0)
    (behind,) = [action.menu() for action in menu.actions() if action.text() == "A filler behind this word"]
    press(behind, "어")
    menu.close()

    assert said.all == [("add", "filler", pytest.approx(0.6), pytest.approx(0.9), "어")]


def test_a_right_click_keeps_the_words_that_are_chosen(editor) -> None:
    drag(editor, 0, 2)
    QApplication.sendEvent(
        editor.view.viewport(),
        _context_event(editor, place(editor, 1)),
    )
    for menu in menus():
        menu.close()

    assert editor.view.chosen_range() == (0, 2)


def _context_event(editor, at: QPoint):
    from PySide6.QtGui import QContextMenuEvent

    return QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, editor.view.viewport().mapToGlobal(at))


# -- what is shown ----------------------------------------------------------


def test_the_word_now_is_kept_in_sight_but_not_while_somebody_types(stage) -> None:
    one = TranscriptEditor()
    one.show_transcript(answer("ko"))
    stage(one, (300, 160), "ko")
    bar = one.view.verticalScrollBar()
    one.show_position(40.0)
    followed = bar.value()
    one.view._since_scroll.invalidate()
    click(one, one.view._placed.nearest(one.view._on_paper(one.view.viewport().rect().center().toPointF())))
    key(one, Qt.Key.Key_Return)
    before = bar.value()
    one.view._since_scroll.invalidate()
    one.show_position(3.0)

    assert followed > 0
    assert one.view.line.isVisible()
    assert bar.value() == before


def test_the_first_text_can_be_seen_and_is_read_only(editor) -> None:
    editor.show_transcript(
        editor._analysis, [correction(1, "text", "replace", (1.0, 1.5), "자료를", "자로를")]
    )
    assert editor.view.pieces()[1].text == "자료를"
    QTest.mouseClick(editor.first_button, LEFT)

    assert editor.view.pieces()[1].text == "자로를"
    click(editor, 1)
    key(editor, Qt.Key.Key_Return)
    assert not editor.view.line.isVisible()
    QTest.mouseClick(editor.first_button, LEFT)
    assert editor.view.pieces()[1].text == "자료를"


def test_corrections_are_listed_with_a_way_back(editor) -> None:
    editor.show_transcript(
        editor._analysis,
        [
            correction(9, "gaze", "replace", (4.0, 5.0), "camera", "down"),
            correction(1, "text", "replace", (1.0, 1.5), "자료를", "자로를"),
            correction(2, "text", "replace", (3.0, 3.5), "", "은"),
        ],
    )
    said = Said(editor)
    assert editor.corrections_button.text() == "Corrections 3"
    QTest.mouseClick(editor.corrections_button, LEFT)
    assert [row.words.text() for row in editor.list.rows] == [
        "“자로를” → “자료를”",
        "“은” was not said",
        "Gaze: down → camera",
    ]
    QTest.mouseClick(editor.list.rows[0].back, LEFT)
    QTest.mouseClick(editor.list.rows[1].time, LEFT)

    assert said.all == [("back", 1)]
    assert said.jumps == [3.0]


def test_without_corrections_nothing_stands_below_the_text(editor) -> None:
    assert not editor._foot.isVisible()


def test_marks_are_told_to_screen_readers(editor) -> None:
    editor.show_transcript(
        editor._analysis, [correction(1, "text", "replace", (1.0, 1.5), "자료를", "자로를")]
    )
    click(editor, 1)

    assert editor.view.accessibleName() == "Transcript, 자료를, At first: 자로를"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_transcript_is_a_sentence(stage, language) -> None:
    from dataclasses import replace

    one = TranscriptEditor()
    stage(one, (486, 400), language)
    sentences = set()
    for what in (
        None,
        replace(analysis(), transcript=None),
        replace(analysis(), transcript=Transcript(text="", words=()), measures={}),
    ):
        one.show_transcript(what)
        sentences.add(one.view.accessibleDescription())
        key(one, Qt.Key.Key_Return)
        key(one, Qt.Key.Key_Right)
        QTest.mouseClick(one.view.viewport(), LEFT)

    assert len(sentences) == 3
    assert all(sentences)


# -- finding ----------------------------------------------------------------


def test_ctrl_f_finds_words_and_enter_goes_from_one_to_the_next(editor) -> None:
    """Also across words, and where Hangul was typed in single letters."""
    said = Said(editor)
    click(editor, 0)
    key(editor, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    edit = editor.find_bar.edit
    assert editor.focusWidget() is edit
    type_korean(edit, "는 자로")
    assert editor.find_bar.count.text() == "0/1"
    QTest.keyClick(edit, Qt.Key.Key_Return)

    assert editor.view.chosen_range() == (0, 1)
    assert said.jumps == [0.0, 0.0]
    edit.setText("\u1112\u1161")
    assert editor.find_bar.count.text() == "not found"


def test_the_search_goes_round_in_both_directions(editor) -> None:
    editor.open_find()
    editor.find_bar.edit.setText("는")
    editor.find_bar.edit.setText("다")
    editor.find_bar.edit.setText("")
    assert editor.find_bar.count.text() == ""
    editor.show_transcript(heard("하나", "둘", "하나", "셋", "하나"))
    editor.open_find()
    editor.find_bar.edit.setText("하나")
    seen = []
    for modifiers in (Qt.KeyboardModifier.NoModifier,) * 4 + (SHIFT,) * 2:
        QTest.keyClick(editor.find_bar.edit, Qt.Key.Key_Return, modifiers)
        seen.append(editor.view.chosen_range()[0])

    assert seen == [0, 2, 4, 0, 4, 2]


def test_esc_closes_the_search_and_goes_back_to_the_words(editor) -> None:
    editor.open_find()
    QTest.keyClick(editor.find_bar.edit, Qt.Key.Key_Escape)

    assert not editor.find_bar.isVisible()
    assert editor.focusWidget() is editor.view


# -- looks ------------------------------------------------------------------


@pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("state", ["text", "find", "list"])
def test_everything_fits(stage, theme, size, language, state) -> None:
    one = TranscriptEditor()
    made = [
        correction(1, "text", "replace", (5.0, 7.0), "아주 다른 말을 길게", "짧은 말"),
        correction(2, "pause", "add", (9.0, 9.8)),
    ]
    one.show_transcript(answer(language), made)
    stage(one, size, language)
    one.resize(*SIZES[size])
    if state == "find":
        one.open_find()
        one.find_bar.edit.setText("a")
    if state == "list":
        one.corrections_button.click()
    QApplication.processEvents()

    assert one.size().toTuple() == SIZES[size]
    assert findings(one) == []


def test_another_language_changes_the_words_of_pauses(editor) -> None:
    assert editor.view.pieces()[5].text == "2.4 s"
    set_language("ko")
    QApplication.processEvents()

    assert editor.view.pieces()[5].text == "2.4초"


def test_three_hours_of_words_are_laid_out_and_followed(stage) -> None:
    """30,000 words; what is shown and what is followed is looked up, not searched."""
    words = [f"말{number % 700}" for number in range(30_000)]
    one = TranscriptEditor()
    one.show_transcript(heard(*words))
    stage(one, (486, 400))
    one.show_position(29_000.2)
    QApplication.processEvents()
    shown = list(
        one.view._placed.between(
            one.view.verticalScrollBar().value(), one.view.verticalScrollBar().value() + 400
        )
    )

    assert 29_000 in [placed.index for placed in shown]
    assert len(shown) < 200

"""Rating blind, saving, and what opens afterwards."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from interview_sim.review.scale import RatingScale
from interview_sim.review.scales import load_scale
from interview_sim.sessions.desk.types import Rating, Staff
from interview_sim.ui.language import set_language
from interview_sim.ui.review.judging.draft import MachineView, RatingDraft, machine_views
from interview_sim.ui.review.judging.rating_pane import RatingPane
from interview_sim.ui.review.judging.score_boxes import box_of
from interview_sim.ui.widgets import TextLabel
from tests.ui.answers import answer
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
COLUMNS = {WIDE: (376, 976), COMPACT: (320, 680)}
KIM = Staff(id=1, role="counsellor", name="김 상담사")
PARK = Staff(id=2, role="counsellor", name="박 상담사")
CORE = {"situation": 4, "own_action": 3, "result": 5}


def rating(by: Staff, scores: dict[str, int], remark: str = "") -> Rating:
    return Rating(
        id=by.id,
        take_id=1,
        by=by,
        made_at=datetime(2026, 1, 1, tzinfo=UTC),
        scale="answer",
        scale_version="2026-11",
        scores=scores,
        remark=remark,
    )


@pytest.fixture
def scale() -> RatingScale:
    return load_scale()


@pytest.fixture
def pane(stage, scale) -> RatingPane:
    one = RatingPane()
    one.show_scale(scale)
    one.show_blind()
    stage(one)
    one.resize(*COLUMNS[WIDE])
    QApplication.processEvents()
    return one


@pytest.fixture
def saved(pane) -> list[tuple[dict, str]]:
    told: list[tuple[dict, str]] = []
    pane.rating_saved.connect(lambda scores, remark: told.append((scores, remark)))
    return told


def row(pane: RatingPane, item: str):
    return next(one for one in pane.blind.rows if one.item.id == item)


def hit(pane: RatingPane, item: str, score: int) -> None:
    boxes = row(pane, item).boxes
    at = box_of(score, boxes.width(), boxes.height()).center().toPoint()
    QTest.mouseClick(boxes, LEFT, pos=at)


def rate_core(pane: RatingPane) -> None:
    for item, score in CORE.items():
        hit(pane, item, score)


def words_on(pane: RatingPane) -> str:
    """Everything that is written on the pane, hidden or not, and everything told to screen readers."""
    labels = [label.text() for label in pane.findChildren(TextLabel)]
    names = [widget.accessibleName() for widget in pane.findChildren(QWidget)]
    tips = [widget.toolTip() for widget in pane.findChildren(QWidget)]
    return "\n".join([*labels, *names, *tips])


# -- rating -----------------------------------------------------------------


def test_saving_waits_for_every_core_item_and_says_how_many_are_left(pane, saved) -> None:
    assert pane.blind.left.text() == "Three items are left"
    hit(pane, "situation", 4)
    assert pane.blind.left.text() == "Two items are left"
    hit(pane, "own_action", 3)
    assert pane.blind.left.text() == "One item is left"
    assert not pane.blind.save.isEnabled()
    QTest.mouseClick(pane.blind.save, LEFT)
    assert saved == []
    hit(pane, "result", 5)
    QTest.mouseClick(pane.blind.save, LEFT)

    assert saved == [(CORE, "")]


@pytest.mark.parametrize(("done", "sentence"), [(0, "세 항목이"), (1, "두 항목이"), (2, "한 항목이")])
def test_korean_counts_the_items_that_are_left(stage, scale, done, sentence) -> None:
    one = RatingPane()
    one.show_scale(scale)
    one.show_blind(RatingDraft(scores=dict(list(CORE.items())[:done])))
    stage(one, WIDE, "ko")

    assert one.blind.left.text() == f"{sentence} 남았습니다"


def test_digits_rate_and_arrows_change_the_row(pane, saved) -> None:
    first = row(pane, "situation").boxes
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_4)
    QTest.keyClick(first, Qt.Key.Key_Down)
    second = pane.focusWidget()
    assert second is row(pane, "own_action").boxes
    QTest.keyClick(second, Qt.Key.Key_3, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(second, Qt.Key.Key_Down)
    third = pane.focusWidget()
    QTest.keyClick(third, Qt.Key.Key_4)
    QTest.keyClick(third, Qt.Key.Key_Right)
    QTest.keyClick(third, Qt.Key.Key_Up)
    assert pane.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_S, CTRL)

    assert saved == [(CORE, "")]


def test_six_is_no_rating_and_backspace_takes_one_away(pane) -> None:
    boxes = row(pane, "situation").boxes
    for key in (Qt.Key.Key_6, Qt.Key.Key_0):
        QTest.keyClick(boxes, key)
    assert pane.draft().is_empty
    QTest.keyClick(boxes, Qt.Key.Key_2)
    QTest.keyClick(boxes, Qt.Key.Key_Backspace)

    assert pane.draft().is_empty
    assert pane.blind.left.text() == "Three items are left"


def test_tab_goes_through_the_rows_and_on(pane) -> None:
    pane.blind.more.click()
    row(pane, "situation").boxes.setFocus()
    stops = []
    for _ in range(9):
        stops.append(pane.focusWidget())
        QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Tab)

    rows = {each.boxes: each.item.id for each in pane.blind.rows}
    names = [rows.get(stop) or type(stop).__name__ for stop in stops]
    assert names == [
        "situation",
        "own_action",
        "result",
        "QuietButton",
        "pace",
        "fillers",
        "gaze",
        "voice",
        "QuietButton",
    ]


def test_digits_rate_the_row_at_hand_from_anywhere_on_the_desk(pane) -> None:
    """The window hands keys on: the focus may be in the player."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    plain = Qt.KeyboardModifier.NoModifier
    five, nine = (QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_0.value + n, plain, str(n)) for n in (5, 9))
    hit(pane, "situation", 1)
    pane.blind.more.setFocus()
    pane.blind._current = None

    assert pane.handle_key(five)
    assert not pane.handle_key(nine)
    assert dict(pane.draft().scores) == {"situation": 1, "own_action": 5}
    assert pane.focusWidget() is row(pane, "own_action").boxes
    assert row(pane, "own_action").boxes.accessibleDescription().startswith("5 · Tells step by step")


def test_digits_go_into_the_remark_while_somebody_types(pane) -> None:
    pane.blind.remark_button.click()
    QTest.keyClicks(pane.blind.remark.edit, "5 of 5")

    assert pane.draft().remark == "5 of 5"
    assert not pane.draft().scores


def test_ctrl_s_goes_to_the_row_that_is_missing(pane, saved) -> None:
    hit(pane, "situation", 4)
    QTest.keyClick(row(pane, "situation").boxes, Qt.Key.Key_S, CTRL)

    assert saved == []
    assert pane.focusWidget() is row(pane, "own_action").boxes


def test_a_second_press_does_not_save_a_second_rating(pane, saved) -> None:
    rate_core(pane)
    QTest.keyClick(row(pane, "situation").boxes, Qt.Key.Key_S, CTRL)
    QTest.keyClick(row(pane, "situation").boxes, Qt.Key.Key_S, CTRL)
    assert len(saved) == 1
    hit(pane, "result", 1)
    QTest.keyClick(row(pane, "result").boxes, Qt.Key.Key_S, CTRL)

    assert len(saved) == 2


def test_a_remark_is_typed_in_korean_and_saved_with_the_scores(pane, saved) -> None:
    rate_core(pane)
    QTest.mouseClick(pane.blind.remark_button, LEFT)
    edit = pane.blind.remark.edit
    assert pane.focusWidget() is edit
    QApplication.sendEvent(edit, QInputMethodEvent("조", []))
    commit = QInputMethodEvent()
    commit.setCommitString("조금 빠릅니다")
    QApplication.sendEvent(edit, commit)
    QTest.keyClick(edit, Qt.Key.Key_1)
    QTest.keyClick(edit, Qt.Key.Key_S, CTRL)

    assert saved == [(CORE, "조금 빠릅니다1")]


def test_further_items_come_when_they_are_wanted(pane, saved) -> None:
    assert row(pane, "pace").isHidden()
    QTest.mouseClick(pane.blind.more, LEFT)
    assert row(pane, "pace").isVisible()
    hit(pane, "pace", 2)
    rate_core(pane)
    QTest.mouseClick(pane.blind.save, LEFT)

    assert saved == [({**CORE, "pace": 2}, "")]


# -- the anchors ------------------------------------------------------------


def test_the_anchor_of_the_box_under_the_mouse_stands_below_the_row(pane) -> None:
    boxes = row(pane, "situation").boxes
    note = pane.blind._note
    for score, words in (
        (5, "5 · Two or three sentences give time, place, people and the problem; nothing is left to ask."),
        (4, "4 · Between 3 and 5."),
    ):
        QTest.mouseMove(boxes, box_of(score, boxes.width(), boxes.height()).center().toPoint())
        assert note.isVisible()
        assert note.words.text() == words
        assert note.y() >= boxes.mapTo(pane.blind, QPoint(0, boxes.height())).y()
    QTest.mouseMove(pane, QPoint(2, 2))
    QApplication.processEvents()


def test_keys_show_the_anchor_of_what_they_chose(pane) -> None:
    boxes = row(pane, "result").boxes
    boxes.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    QTest.keyClick(boxes, Qt.Key.Key_1)

    assert pane.blind._note.words.text() == "1 · Does not say how it ended."


# -- blind ------------------------------------------------------------------


def test_nothing_of_the_machine_is_there_before_saving(pane) -> None:
    """Not even in a widget that is hidden: after another answer was opened, and put away again."""
    pane.show_opened(
        rating(KIM, CORE),
        [rating(PARK, {"result": 1}, "다르게 봅니다")],
        {"result": MachineView(score=2, words="Structure: 9.9 s")},
    )
    assert "9.9 s" in words_on(pane)
    pane.show_blind()
    QApplication.processEvents()
    said = words_on(pane)

    assert "9.9 s" not in said
    assert "박 상담사" not in said
    assert "다르게 봅니다" not in said
    assert pane.blind.covered.isVisible()


def test_a_draft_survives_another_answer_and_a_locked_desk(pane) -> None:
    hit(pane, "situation", 2)
    pane.blind.remark.show_text("음")
    draft = pane.draft()
    pane.show_blind()
    assert pane.draft().is_empty
    pane.show_opened(rating(KIM, CORE))
    assert pane.draft().is_empty
    pane.show_blind(draft)

    assert dict(pane.draft().scores) == {"situation": 2}
    assert pane.draft().remark == "음"
    assert row(pane, "situation").boxes.score() == 2


def test_showing_a_draft_is_no_change_but_rating_is(pane) -> None:
    changes = []
    pane.draft_changed.connect(lambda: changes.append(1))
    pane.show_blind(RatingDraft(scores={"situation": 2}, remark="가"))
    assert changes == []
    hit(pane, "situation", 3)

    assert changes == [1]


def test_language_changes_the_words_and_keeps_the_rating(pane) -> None:
    hit(pane, "situation", 2)
    set_language("ko")
    QApplication.processEvents()

    assert row(pane, "situation").title.text() == "상황을 또렷하게 말했다"
    assert row(pane, "situation").ends.text() == "1 모름 · 5 또렷"
    assert pane.draft().scores["situation"] == 2
    assert row(pane, "situation").boxes.accessibleName() == "상황을 또렷하게 말했다, 1 모름 · 5 또렷, 2"


# -- opened -----------------------------------------------------------------


def test_after_saving_the_largest_difference_comes_first_and_is_told(pane) -> None:
    pane.show_opened(
        rating(KIM, {**CORE, "pace": 3}, "좋음"),
        [rating(PARK, {"situation": 3, "own_action": 3, "result": 2}, "결과가 약함")],
        {
            "situation": MachineView(score=3, words="Structure: 4 s"),
            "own_action": MachineView(score=3),
            "result": MachineView(score=2, words="Structure: 3 s"),
            "pace": MachineView(words="Too little speech."),
        },
    )
    rows = pane.opened.rows

    assert [each.item.id for each in rows] == ["result", "situation", "own_action", "pace"]
    assert rows[0].apart.text() == "Three apart. Listen to this part again and see why."
    assert rows[0].boxes.accessibleName() == "Me 5, Machine 2"
    assert rows[0].other_words.text() == "박 상담사 2"
    assert rows[1].apart.isHidden()
    assert rows[3].rests.text() == "Too little speech."
    assert pane.opened.remarks.text() == "Me: 좋음\n박 상담사: 결과가 약함"
    assert pane.blind.isHidden()


def test_showing_the_same_again_keeps_the_rows_and_the_place(pane) -> None:
    """Somebody wrote a note: everything of the answer is shown anew."""
    machine = {"result": MachineView(score=2)}
    pane.show_opened(rating(KIM, CORE), [rating(PARK, CORE)], machine)
    before = list(pane.opened.rows)
    pane.show_opened(rating(KIM, CORE), [rating(PARK, CORE)], dict(machine))
    assert pane.opened.rows == before
    pane.show_opened(rating(KIM, CORE), [rating(PARK, {**CORE, "result": 1})], machine)

    assert pane.opened.rows[0].other_words.text() == "박 상담사 1"


def test_what_the_machine_does_not_judge_says_so(pane) -> None:
    pane.show_opened(rating(KIM, CORE))

    assert {each.rests.text() for each in pane.opened.rows} == {"The machine does not judge this."}


def test_enter_after_saving_does_not_begin_anew(pane) -> None:
    begun = []
    pane.rerating_begun.connect(lambda: begun.append(1))
    rate_core(pane)
    row(pane, "result").boxes.setFocus()
    pane.show_opened(rating(KIM, CORE))
    QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Return)

    assert begun == []


def test_rating_again_begins_with_the_own_rating_and_can_be_left(pane, saved) -> None:
    begun, left = [], []
    pane.rerating_begun.connect(lambda: begun.append(1))
    pane.rerating_left.connect(lambda: left.append(1))
    pane.show_opened(rating(KIM, CORE, "좋음"), machine={"result": MachineView(score=2)})
    QTest.mouseClick(pane.opened.again, LEFT)
    assert begun == [1]
    assert pane.opened.isHidden()
    assert dict(pane.draft().scores) == CORE
    QTest.mouseClick(pane.blind.back, LEFT)
    assert left == [1]
    assert pane.opened.isVisible()
    assert pane.opened.rows
    QTest.mouseClick(pane.opened.again, LEFT)
    hit(pane, "result", 2)
    QTest.mouseClick(pane.blind.save, LEFT)

    assert saved == [({**CORE, "result": 2}, "좋음")]


def test_digits_do_nothing_once_the_rating_is_open(pane) -> None:
    pane.show_opened(rating(KIM, CORE))
    QTest.keyClick(pane, Qt.Key.Key_1)

    assert dict(pane.opened._shown[0].scores) == CORE


def test_the_machines_view_is_its_score_and_its_figure(scale) -> None:
    views = machine_views(scale, answer("ko"), "ko")

    assert views["fillers"] == MachineView(score=3, words="군말: 6.2 번/분 · 보통")
    assert "situation" not in views


def test_a_machine_that_could_not_measure_says_why(scale) -> None:
    views = machine_views(scale, answer("en", has_gaze=False), "en")

    assert views["gaze"].score is None
    assert "61" in views["gaze"].words


# -- looks ------------------------------------------------------------------


@pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("state", ["blind", "more", "again", "opened"])
def test_everything_fits(stage, scale, size, language, state) -> None:
    one = RatingPane()
    one.show_scale(scale)
    one.show_blind(RatingDraft(scores={"situation": 4}, remark="" if state == "blind" else "말이 많음"))
    host = _column(one)
    stage(host, size, language)
    host.resize(*COLUMNS[size])
    if state == "more":
        one.blind.more.click()
    if state in ("opened", "again"):
        machine = machine_views(scale, answer(language), language)
        one.show_opened(rating(KIM, CORE, "좋음"), [rating(PARK, CORE)], machine)
    if state == "again":
        one.opened.again.click()
    for _ in range(8):
        QApplication.processEvents()

    assert host.size().toTuple() == COLUMNS[size]
    assert [one for one in findings(host) if not one.startswith("outside the window")] == []
    for scroll in (one.blind.rows_scroll, one.opened.rows_scroll):
        assert not scroll.isVisible() or scroll.page.width() <= scroll.viewport().width()


def _column(pane: RatingPane) -> QWidget:
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(pane)
    column.addStretch(1)
    return host

"""An answer is analysed again by another model, or scored again; the dialog follows the work."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_sim.scoring.norm_sets import IN_FORCE, SHIPPED, NormSet
from interview_sim.ui.language import set_language
from interview_sim.ui.review.deeds.model_words import RESCORE, ModelChoice, options
from interview_sim.ui.review.deeds.reanalyse_dialog import ReanalyseDialog
from interview_sim.weights import catalogue

KEY = Qt.Key
BASE, SMALL, TINY = (ModelChoice(name=f"whisper-{name}") for name in ("base", "small", "tiny.en"))
NOW = "whisper-base@905e5bf8336b"
TODAY = f"{RESCORE}{IN_FORCE}"


@pytest.fixture
def dialog(desk) -> ReanalyseDialog:
    return ReanalyseDialog(desk, [BASE, TINY, SMALL], NOW)


def told(dialog: ReanalyseDialog) -> list[str]:
    said: list[str] = []
    dialog.analysis_wanted.connect(said.append)
    dialog.rescoring_wanted.connect(lambda norms: said.append(f"rescoring {norms}"))
    dialog.cancel_wanted.connect(lambda: said.append("cancel"))
    dialog.compare_wanted.connect(lambda: said.append("compare"))
    return said


def seen(dialog: ReanalyseDialog) -> set[str]:
    return {key for key, button in dialog.buttons.items() if button.isVisible()}


def test_another_model_than_the_present_one_is_proposed(dialog) -> None:
    rows = dialog.form.options.rows

    assert dialog.form.options.chosen_key() == "whisper-small"
    assert list(rows) == ["whisper-base", "whisper-small", TODAY]  # not the English one for Korean
    assert rows["whisper-base"].fact.text() == "used so far" and rows["whisper-small"].fact.text() == ""


def test_for_english_the_english_model_may_be_chosen(desk) -> None:
    dialog = ReanalyseDialog(desk, [BASE, TINY], NOW, spoken="en")

    assert list(dialog.form.options.rows) == ["whisper-base", "whisper-tiny.en", TODAY]


def test_with_one_model_alone_scoring_is_proposed(desk) -> None:
    assert ReanalyseDialog(desk, [BASE], NOW).form.options.chosen_key() == TODAY
    assert list(ReanalyseDialog(desk, [], NOW).form.options.rows) == [TODAY]


def test_earlier_norms_and_the_shipped_ones_may_be_chosen(desk) -> None:
    earlier = NormSet(
        key="edition-2",
        number=2,
        by="박 강사",
        at=datetime(2026, 11, 12, 9, tzinfo=UTC),
        note="느린 말도 좋게",
    )
    sets = (NormSet(key=IN_FORCE), earlier, NormSet(key=SHIPPED))
    dialog = ReanalyseDialog(desk, [BASE], NOW, norms=sets)
    said, rows = told(dialog), dialog.form.options.rows
    rows[f"{RESCORE}edition-2"].click()
    dialog.answer("start")

    assert list(rows)[1:] == [TODAY, f"{RESCORE}edition-2", f"{RESCORE}{SHIPPED}"]
    assert "version 2" in rows[f"{RESCORE}edition-2"].title.text()
    assert "느린 말도 좋게 · 박 강사" in rows[f"{RESCORE}edition-2"].accessibleDescription()
    assert said == ["rescoring edition-2"]


def test_what_was_never_measured_cannot_be_scored_and_without_a_model_not_analysed(desk) -> None:
    dialog = ReanalyseDialog(desk, [], "", norms=())

    assert seen(dialog) == {"close"}
    assert "No speech model" in dialog.form.problem.words.text()


def test_keys_alone_choose_start_and_compare(dialog, desk, press, qtbot) -> None:
    said = told(dialog)
    press(KEY.Key_Tab)
    assert desk.focusWidget() is dialog.form.options.rows["whisper-small"]
    press(KEY.Key_Up)
    assert dialog.form.options.chosen_key() == "whisper-base"
    press(KEY.Key_Down, KEY.Key_Tab)
    assert desk.focusWidget() is dialog.buttons["start"]
    press(KEY.Key_Return)
    assert said == ["whisper-small"] and dialog.stage == "running" and seen(dialog) == {"cancel", "close"}
    dialog.show_progress(0.42)
    assert dialog.form.bar.figure.text() == "42 %" and dialog.isAncestorOf(desk.focusWidget())
    dialog.show_done()
    assert seen(dialog) == {"compare", "close"} and dialog.form.done.isVisible()
    with qtbot.waitSignal(dialog.answered):
        press(KEY.Key_Return)

    assert said == ["whisper-small", "compare"]


def test_it_can_be_stopped_and_chosen_anew(dialog, desk) -> None:
    said = told(dialog)
    dialog.answer("start")
    QTest.mouseClick(dialog.buttons["cancel"], Qt.MouseButton.LeftButton)

    assert said == ["whisper-small", "cancel"] and dialog.stage == "choosing"
    assert desk.focusWidget() is dialog.form.options.rows["whisper-small"]


def test_closing_while_it_runs_stops_nothing(dialog, press, qtbot) -> None:
    said = told(dialog)
    dialog.answer("start")
    with qtbot.waitSignal(dialog.answered) as answered:
        press(KEY.Key_Escape)

    assert answered.args == ["close"] and said == ["whisper-small"]


def test_scoring_again_asks_for_that_and_cannot_be_stopped(dialog) -> None:
    said = told(dialog)
    QTest.mouseClick(dialog.form.options.rows[TODAY], Qt.MouseButton.LeftButton)
    dialog.answer("start")

    assert said == ["rescoring in-force"] and seen(dialog) == {"close"}


def test_an_owner_that_scores_at_once_is_shown_as_done(dialog) -> None:
    dialog.rescoring_wanted.connect(lambda _: dialog.show_done())
    dialog.form.options.rows[TODAY].click()
    dialog.answer("start")

    assert dialog.stage == "done"


def test_a_failure_is_said_and_another_way_may_be_chosen(dialog) -> None:
    dialog.answer("start")
    dialog.show_failed("The recording is not there.")
    assert dialog.form.problem.words.text() == "The recording is not there." and dialog.stage == "choosing"
    dialog.form.options.rows[TODAY].click()

    assert not dialog.form.problem.isVisible()


def test_one_that_is_under_way_is_followed(desk) -> None:
    dialog = ReanalyseDialog(desk, [BASE, SMALL], NOW, 0.3)

    assert dialog.stage == "running" and dialog.form.bar.share == 0.3


def test_every_speech_model_of_the_catalogue_has_words_in_both_languages(theme) -> None:
    speech = [ModelChoice(name=row.name, what=row.what) for row in catalogue().rows if row.kind == "speech"]
    assert len(speech) >= 4
    english = options(speech, "", "en")
    set_language("ko")
    korean = options(speech, "", "en")

    for model, one, other in zip(speech, english, korean, strict=False):
        assert model.name not in one.title and one.text != model.what and one.text and other.text != one.text
        assert any("가" <= sign <= "힣" for sign in other.title)


def test_a_model_we_have_no_words_for_says_what_the_catalogue_says(theme) -> None:
    mine = options([ModelChoice(name="own-1", what="Our own model")], "own-1@ab", "ko")[0]

    assert (mine.title, mine.text, mine.fact) == ("own-1", "Our own model", "used so far")

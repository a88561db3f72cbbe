"""A follow-up at the kiosk: it comes where the finding says so and comes in time, and holds nobody up."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from interview_sim.banks import FollowUpQuestion, question_of_json
from interview_sim.results import JsonValue, Measured
from interview_sim.results.json import to_json
from interview_sim.sessions import SessionQuery, Store
from interview_sim.ui.kiosk.flow import following_up
from interview_sim.ui.kiosk.visit.steps import Step
from tests.ui.answers import answer as made_up
from tests.ui.kiosk.conftest import Driver
from tests.ui.kiosk.walking import Booth, Key, about, answer, choose, consent, quick, to_first_question

WORKER = """
import json, os, sys, time
def tell(**reply): print(json.dumps(reply), flush=True)
tell(event="ready", models={{}})
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "analyse":
        open({asked!r}, "a", encoding="utf-8").write(line)
        while os.path.exists({asked!r} + ".wait"): time.sleep(0.02)
        finding = json.loads(open({finding!r} + ".lacking", encoding="utf-8").read())
        tell(id=request["id"], event="done", analysis=finding)
"""
BANK = """
schema: 1
id: asking
version: 7
name: {en: Asking}
questions:
"""
QUESTION = """
  - id: {id}
    kind: basic
    text: {{en: "Why this job, {id}?"}}
    expected_points:
      - {{id: reason, label: {{en: the reason}}}}
      - {{id: fit, label: {{en: your fit}}}}
    follow_ups:
      - {{missing_point: fit, ask: {{en: "How do you fit in, {id}?"}}}}
      - {{missing_point: reason, ask: {{en: "For what reason, {id}?"}}}}
"""


def row(point: str, *, said: bool) -> JsonValue:
    labels = {"label_ko": point, "label_en": point}
    return {
        "id": point,
        **labels,
        "said": said,
        "phrase": None,
        "at_s": None,
        "denied_at_s": None,
        "half": None,
    }


def finds(tmp_path: Path, *missing: str) -> None:
    """From now on the worker finds that these points were not said."""
    rows = [row(point, said=point not in missing) for point in ("reason", "fit")]
    plain = made_up("en")
    found = {**plain.measures, "expected_points": Measured(value=0.5, details={"points": rows})}
    path = tmp_path / "finding.json.lacking"
    path.write_text(json.dumps(to_json(replace(plain, measures=found))), "utf-8")


def holds(tmp_path: Path, *, is_held: bool) -> None:
    """Whether the worker keeps its finding back."""
    gate = tmp_path / "asked.jsonl.wait"
    gate.touch() if is_held else gate.unlink(missing_ok=True)


def begin(
    booth: Booth, tmp_path: Path, *missing: str, most: int = 2, draw: int = 2, retries: int = 0
) -> Driver:
    preset = quick(tmp_path, draw=draw, retries=retries)
    folder = tmp_path / "data" / "banks"
    path = folder / "presets" / "quick.yaml"
    path.write_text(path.read_text("utf-8") + f"max_follow_ups: {most}\n", "utf-8")
    (folder / "asking.yaml").write_text(
        BANK + "".join(QUESTION.format(id=name) for name in ("one", "two")), "utf-8"
    )
    finds(tmp_path, *missing)
    driver = booth(preset=preset, bank="asking", worker=WORKER)
    to_first_question(driver)
    return driver


def test_a_follow_up_comes_and_is_stored_and_told(booth: Booth, tmp_path: Path) -> None:
    driver = begin(booth, tmp_path, "fit")
    flow = driver.flow
    first = flow.visit.question.question.id
    answer(driver)
    driver.wait(lambda: bool(flow.asking._following.because))
    saved = flow.asking.saved
    assert "your fit" in saved._more.text() and saved.go.text() == "To the follow-up question"
    finds(tmp_path)
    driver.press(Key.Key_Return)

    driver.wait_for(Step.THINK)
    think = flow.asking.think
    assert think.about.text() == "Question 2/3 · Follow-up question"
    assert think.because.text().startswith("We did not hear “your fit”")
    assert think.question.text().replace("\n", " ") == f"How do you fit in, {first}?"
    assert (flow.visit.think_s, flow.visit.answer_s, flow.visit.n_questions) == (60, 60, 3)
    answer(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THINK)
    assert flow.visit.question.question.id != first and not think.because.isVisible()
    answer(driver)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.OVERVIEW)

    report = flow.concluding._report
    assert report is not None
    assert [bool(one.asked_because) for one in report.answers] == [False, True, False]
    assert "your fit" in report.answers[1].asked_because
    take = flow.ledger.takes()[1]
    assert (take.question_id, take.bank_id, take.bank_version) == (
        f"{first}--follow-point-fit",
        "asking",
        "7",
    )
    assert take.question is not None and isinstance(question_of_json(take.question), FollowUpQuestion)
    # A follow-up goes on with the story of its question: that is not held to be told twice.
    assert [request["earlier"] for request in driver.asked()] == [[], [], [1, 2]]
    flow.concluding.overview.replay_asked.emit()
    flow.concluding.replay.play_answer(1)
    assert "your fit" in flow.concluding.replay.because.text() and flow.concluding.replay.because.isVisible()


def test_nothing_is_asked_where_all_was_said(booth: Booth, tmp_path: Path) -> None:
    driver = begin(booth, tmp_path)
    answer(driver)
    driver.wait(lambda: not driver.flow.asking._following.is_looking)
    assert driver.flow.asking.saved.go.text() == "Next question"
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THINK)

    assert driver.flow.visit.n_questions == 2 and driver.flow.visit.number == 2


def test_the_preset_says_how_many(booth: Booth, tmp_path: Path) -> None:
    driver = begin(booth, tmp_path, "fit", "reason", most=1)
    for _ in range(3):
        answer(driver)
        driver.wait(lambda: not driver.flow.asking._following.is_looking)
        driver.press(Key.Key_Return)
    driver.wait_for(Step.OVERVIEW)

    followed = [isinstance(planned.question, FollowUpQuestion) for planned in driver.flow.visit.questions]
    assert followed == [False, True, False]


def test_who_goes_on_at_once_is_not_held_up(booth: Booth, tmp_path: Path) -> None:
    holds(tmp_path, is_held=True)
    driver = begin(booth, tmp_path, "fit")
    answer(driver)
    assert driver.flow.asking._following.is_looking
    assert "You need not wait" in driver.flow.asking.saved._more.text()
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THINK)
    holds(tmp_path, is_held=False)
    driver.wait(lambda: driver.flow.analyses.is_settled)

    assert driver.flow.visit.n_questions == 2 and driver.flow.visit.number == 2
    assert not driver.flow.asking._following.because


def test_a_finding_that_comes_meanwhile_still_asks(booth: Booth, tmp_path: Path) -> None:
    holds(tmp_path, is_held=True)
    driver = begin(booth, tmp_path, "reason", draw=1)
    answer(driver)
    assert driver.flow.asking.saved._saved.text() == "Your answer is saved."
    holds(tmp_path, is_held=False)
    driver.wait(lambda: driver.flow.asking.saved.go.text() == "To the follow-up question")
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THINK)

    assert driver.flow.visit.question_text.startswith("For what reason")
    assert driver.flow.visit.is_last


def test_a_slow_machine_goes_on_without(
    booth: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following_up, "LOOK_S", 0.5)
    holds(tmp_path, is_held=True)
    driver = begin(booth, tmp_path, "fit", draw=1)
    answer(driver)
    driver.wait(lambda: not driver.flow.asking._following.is_looking)
    saved = driver.flow.asking.saved
    assert saved._saved.text() == "Your answer is saved. That was the last question."
    holds(tmp_path, is_held=False)
    driver.wait(lambda: driver.flow.analyses.is_settled)

    assert saved.go.text() == "See the result"
    driver.press(Key.Key_Return)
    driver.wait_for(Step.OVERVIEW)


def test_the_last_take_decides(booth: Booth, tmp_path: Path) -> None:
    driver = begin(booth, tmp_path, "fit", draw=1, retries=1)
    answer(driver)
    driver.wait(lambda: bool(driver.flow.asking._following.because))
    finds(tmp_path)
    driver.tab_to(driver.flow.asking.saved.retry)
    driver.press(Key.Key_Return)
    answer(driver)
    driver.wait(lambda: not driver.flow.asking._following.is_looking)

    assert driver.flow.asking.saved.go.text() == "See the result"


def test_a_rest_in_mid_answer_asks_nothing(booth: Booth, tmp_path: Path) -> None:
    driver = begin(booth, tmp_path, "fit", draw=1)
    driver.press(Key.Key_Return)
    driver.wait_for(Step.ANSWER)
    driver.qtbot.wait(700)
    driver.press(Key.Key_F1)
    dialog = driver.flow.window.open_dialog()
    assert dialog is not None
    dialog.buttons["rest"].setFocus()
    driver.press(Key.Key_Return)
    driver.wait_for(Step.SAVED)

    assert not driver.flow.visit.may_follow_up and not driver.flow.asking._following.because


def test_without_recording_nothing_follows(booth: Booth, tmp_path: Path) -> None:
    preset = quick(tmp_path, draw=2)
    path = tmp_path / "data" / "banks" / "presets" / "quick.yaml"
    path.write_text(path.read_text("utf-8") + "max_follow_ups: 2\n", "utf-8")
    driver = booth(preset=preset, bank="common")
    consent(driver, cards=0)
    about(driver)
    choose(driver)
    driver.wait_for(Step.RULES)
    assert driver.flow.preparing.rules._rules is not None
    assert not driver.flow.preparing.rules._rules.may_follow_up
    driver.press(Key.Key_Return)
    answer(driver)

    assert not driver.flow.asking._following.is_looking and not driver.flow.visit.may_follow_up


def test_after_a_crash_the_follow_up_is_in_the_result(booth: Booth, tmp_path: Path) -> None:
    driver = begin(booth, tmp_path, "fit", draw=1)
    answer(driver)
    driver.wait(lambda: bool(driver.flow.asking._following.because))
    finds(tmp_path)
    driver.press(Key.Key_Return)
    answer(driver)
    ticket = driver.flow.ledger.ticket
    driver.flow.close()
    driver.flow.window.hide()

    again = booth(preset="quick", bank="asking", worker=WORKER)
    again.wait(lambda: again.flow.window.open_dialog() is not None)
    again.type(ticket)
    again.press(Key.Key_Return)
    again.wait_for(Step.OVERVIEW)

    report = again.flow.concluding._report
    assert report is not None
    assert [bool(one.asked_because) for one in report.answers] == [False, True]


def test_stopping_while_it_is_asked_keeps_what_was_to_be_kept(booth: Booth, tmp_path: Path) -> None:
    driver = begin(booth, tmp_path, "fit", draw=1)
    answer(driver)
    driver.wait(lambda: bool(driver.flow.asking._following.because))
    driver.press(Key.Key_Return)
    driver.wait_for(Step.THINK)
    driver.press(Key.Key_Escape)
    dialog = driver.flow.window.open_dialog()
    assert dialog is not None
    dialog.answer("result")
    driver.wait_for(Step.OVERVIEW)

    report = driver.flow.concluding._report
    assert report is not None and len(report.answers) == 1
    store = Store(tmp_path / "data")
    (session,) = store.sessions(SessionQuery()).sessions
    assert len(store.takes(session.id)) == 1

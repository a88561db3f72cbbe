"""A follow-up in the real program: the real worker listens, one rule fires and the others do not."""

from __future__ import annotations

import re
import time
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument

from interview_sim.banks import FollowUpQuestion, question_of_json
from interview_sim.sessions import Store
from tests.e2e.conftest import PRESET, Stand
from tests.speech import ANSWER, spoken

pytestmark = pytest.mark.e2e

QUESTION = """
  - id: {id}
    kind: basic
    text: {{en: "Please tell us of a {id} experience at work."}}
    expected_points:
      - {{id: waiting, label: {{en: the waiting time}}}}
      - {{id: safety, label: {{en: the safety helmet}}}}
    follow_ups:
      - {{missing_part: result, ask: {{en: "How did it end?"}}}}
      - {{missing_point: waiting, ask: {{en: "What about the waiting time?"}}}}
{last}"""
BANK = "schema: 1\nid: probing\nversion: 3\nname: {en: Probing}\nquestions:\n"
SAFETY = '      - {missing_point: safety, ask: {en: "And what did you do about safety?"}}\n'
PROBING = (
    PRESET.replace("id: quick", "id: probing")
    .replace("answer_s: 16", "answer_s: 40")
    .replace("retries: 0\nparts", "retries: 0\nmax_follow_ups: 2\nparts")
    .partition("parts:")[0]
    + "parts:\n  - {questions: [probing/first, probing/second]}\n"
)


def _settle(stand: Stand) -> None:
    """Wait until the answer just saved has its finding, as long as the kiosk itself would."""
    found = stand.booth.wait_for_line(r"take \d+ analysed|on without a follow-up", 60.0)
    if "on without" in found[0]:
        pytest.skip("this machine is too busy to listen in time: the interview goes on without, as it should")
    time.sleep(0.5)


def _follow_ups(stand: Stand) -> list[str]:
    return re.findall(r"a follow-up comes: (\S+)", stand.booth.log())


def test_what_was_left_out_is_asked_and_what_was_said_is_not(
    stand: Stand, face: Path, tmp_path: Path
) -> None:
    banks = stand.data_dir / "banks"
    first, second = QUESTION.format(id="first", last=SAFETY), QUESTION.format(id="second", last="")
    (banks / "probing.yaml").write_text(BANK + first + second, "utf-8")
    (banks / "presets" / "probing.yaml").write_text(PROBING, "utf-8")
    voice = spoken(ANSWER, tmp_path / "answer.wav", words_per_minute=170)
    greeting = spoken("Hello, nice to meet you. I am here to practise.", tmp_path / "hello.wav")
    more = spoken("Everybody wore a safety helmet, and I checked it each morning.", tmp_path / "more.wav")
    stand.booth.start("--camera", str(face), "--preset", "probing", "--bank", "probing")
    person = stand.person
    person.arrive("en")
    person.consent(record=True, keep=True)
    person.tell(pin="4711")
    person.choose()
    person.check(greeting)
    person.follow_dot(skips=True)
    person.picture("07-rules")
    stand.screen.key("Return")
    stand.booth.wait_for("think")
    person.think()
    person.answer(voice, seconds=15.5)
    _settle(stand)
    assert _follow_ups(stand) == ["first--follow-point-safety"]
    person.go_on(name="10-saved-follow-up")
    person.picture("08-think-follow-up")
    person.think()
    person.answer(more, seconds=6)
    person.go_on()
    person.think()
    person.answer(voice, seconds=15.5)
    _settle(stand)
    person.go_on("analysing", "10-saved-last")
    person.wait_for_result()
    person.look_at_evidence()
    assert person.take_home() == "5"
    person.leave()
    assert stand.booth.end() == 0

    assert _follow_ups(stand) == ["first--follow-point-safety"]
    with closing(Store(stand.data_dir)) as store:
        (session,) = store.sessions().sessions
        takes = store.takes(session.id)
        assert [take.question_id for take in takes] == ["first", "first--follow-point-safety", "second"]
        assert takes[1].question is not None and takes[1].bank_id == "probing"
        assert isinstance(question_of_json(takes[1].question), FollowUpQuestion)
    (folder,) = stand.stick.iterdir()
    document = QPdfDocument()
    assert document.load(str(folder / "report.pdf")) == QPdfDocument.Error.None_
    pages = " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    for text in ((folder / "report.html").read_text("utf-8"), re.sub(r"\s+", " ", pages)):
        assert text.count("Asked because “the safety helmet” was not heard in the answer before.") == 1
        assert "And what did you do about safety?" in text

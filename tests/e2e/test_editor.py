"""The trainer's editor in a real window: a new bank is written and published, then the kiosk asks from it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from interview_sim.banks import find_bank
from interview_sim.editions import Editions
from interview_sim.sessions import Store
from tests.e2e.conftest import PRESET, Stand
from tests.e2e.trainer import Editor, Trainer
from tests.speech import ANSWER, spoken

pytestmark = pytest.mark.e2e

TEXTS = ("Why do you want to work in our cafe?", "What would you do when a guest complains?")
INTERVIEW = (
    PRESET.replace("id: quick", "id: ours").partition("parts:")[0] + "parts:\n  - {kind: basic, draw: 1}\n"
)


def test_a_bank_written_here_is_what_the_kiosk_asks(stand: Stand, face: Path, tmp_path: Path) -> None:
    editor = Editor(stand.screen, stand.data_dir, {})
    trainer = Trainer(editor, stand.person.pictures)
    try:
        editor.start("--windowed")
        trainer.come_first("Park", "2468")
        trainer.begin_bank("Cafe")
        for text in TEXTS:
            trainer.write_question(text)
        trainer.publish("first questions")
        # What is typed after that is a draft that no visitor meets.
        trainer.write_question("Not yet asked?")
        assert editor.end() == 0
    finally:
        editor.stop()

    bank = find_bank("cafe", (stand.data_dir / "banks",))
    assert (bank.version, tuple(one.text.ko for one in bank.questions)) == (1, TEXTS)
    (edition,) = Editions(stand.data_dir).versions("banks", "cafe")
    assert (edition.by, edition.note) == ("Park", "first questions")
    draft = Editions(stand.data_dir).draft("banks", "cafe")
    assert draft is not None and "Not yet asked?" in draft.text

    (stand.data_dir / "banks" / "presets" / "ours.yaml").write_text(INTERVIEW, "utf-8")
    voice = spoken(ANSWER, tmp_path / "answer.wav", words_per_minute=170)
    stand.booth.start("--camera", str(face), "--preset", "ours", "--bank", "cafe")
    person = stand.person
    person.arrive("ko")
    person.consent(record=True, keep=True)
    person.tell(pin="4711")
    person.choose()
    person.check(voice)
    person.follow_dot(skips=True)
    stand.screen.key("Return")
    stand.booth.wait_for("think")
    person.think()
    person.answer(voice, seconds=8)
    person.go_on("analysing")
    assert stand.booth.end() == 0

    with closing(Store(stand.data_dir)) as store:
        (session,) = store.sessions().sessions
        (take,) = store.takes(session.id)
        assert take.question_text["ko"] in TEXTS
        assert (take.bank_id, take.bank_version) == ("cafe", "1")

"""Sentences that a reader once stumbled over."""

from __future__ import annotations

import pytest

from interview_sim.banks import BankMissing, find_bank
from interview_sim.capture import devices
from interview_sim.cli.checkup.devices import device_checks
from interview_sim.messages import message_of
from interview_sim.settings import Settings


def test_a_bank_that_is_not_there_is_called_a_question_bank() -> None:
    with pytest.raises(BankMissing) as caught:
        find_bank("nobank", ())

    assert message_of(caught.value, "en").what == "There is no question bank called 'nobank'."
    assert "질문은행" in message_of(caught.value, "ko").what


def test_where_there_is_no_microphone_at_all_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """It once read: there is no microphone '0'."""
    monkeypatch.setattr(devices, "list_microphones", list)

    found = next(check for check in device_checks(Settings(camera="none")) if check.name == "microphone")

    assert (found.state, found.sentences("en").what) == ("missing", "No microphone was found.")
    assert "'0'" not in str(found.sentences("ko"))

from __future__ import annotations

from pathlib import Path

import pytest

from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.errors import (
    PinWrong,
    StaffNameMissing,
    StaffNameTaken,
    StaffPinLocked,
    StaffUnknown,
)
from interview_sim.settings.errors import SecretTooShort
from tests.sessions.building import Clock, everything_below

RIGHT, WRONG = "24680", "00000"


def test_nobody_is_there_before_the_first_start(desk: DeskStore, tmp_path: Path) -> None:
    assert desk.staff("counsellor") == ()
    assert not (tmp_path / "data").exists()


def test_staff_have_a_role_a_name_and_a_pin_that_is_stored_one_way(
    desk: DeskStore, by: Staff, tmp_path: Path
) -> None:
    trainer = desk.add_staff("trainer", "  김상담 ", "97531")

    assert desk.staff("counsellor") == (by,)
    assert desk.staff("trainer") == (trainer,)
    assert (trainer.role, trainer.name) == ("trainer", "김상담")
    assert desk.sign_in(by.id, RIGHT) == by
    assert RIGHT.encode() not in everything_below(tmp_path)


def test_names_are_unique_in_a_role_and_pins_have_four_signs(desk: DeskStore, by: Staff) -> None:
    with pytest.raises(StaffNameTaken):
        desk.add_staff("counsellor", "김상담", "13579")
    with pytest.raises(StaffNameMissing):
        desk.add_staff("counsellor", "  ", "13579")
    with pytest.raises(SecretTooShort):
        desk.add_staff("counsellor", "이상담", "123")
    with pytest.raises(StaffUnknown):
        desk.sign_in(99, RIGHT)
    assert desk.staff("counsellor") == (by,)


def test_wrong_tries_slow_down_and_a_restart_forgives_nothing(
    desk: DeskStore, by: Staff, clock: Clock, tmp_path: Path
) -> None:
    for wait_s in ("0", "0", "30"):
        with pytest.raises(PinWrong) as caught:
            desk.sign_in(by.id, WRONG)
        assert caught.value.facts["wait_s"] == wait_s
    desk.close()
    again = DeskStore(tmp_path / "data", clock=clock)

    clock.go(seconds=29)
    with pytest.raises(PinWrong) as caught:
        again.sign_in(by.id, RIGHT)
    assert caught.value.facts["wait_s"] == "1"
    clock.go(seconds=1)
    assert again.sign_in(by.id, RIGHT) == by
    with pytest.raises(PinWrong) as caught:
        again.sign_in(by.id, WRONG)
    assert caught.value.facts["wait_s"] == "0"
    again.close()


def test_a_clock_that_went_back_makes_nobody_wait_for_days(desk: DeskStore, by: Staff, clock: Clock) -> None:
    for _ in range(3):
        with pytest.raises(PinWrong):
            desk.sign_in(by.id, WRONG)
    clock.go(days=-20)

    assert desk.sign_in(by.id, RIGHT) == by


def test_ten_wrong_tries_lock_until_somebody_lifts_it(desk: DeskStore, by: Staff, clock: Clock) -> None:
    for _ in range(10):
        clock.go(hours=2)
        with pytest.raises(PinWrong):
            desk.sign_in(by.id, WRONG)
    clock.go(days=3)
    with pytest.raises(StaffPinLocked) as caught:
        desk.sign_in(by.id, RIGHT)

    assert caught.value.facts["name"] == "김상담"
    desk.lift_staff_lock(by.id)
    assert desk.sign_in(by.id, RIGHT) == by


def test_a_pin_is_changed_by_who_knows_it(desk: DeskStore, by: Staff) -> None:
    with pytest.raises(PinWrong):
        desk.change_staff_pin(by.id, WRONG, "13579")
    with pytest.raises(SecretTooShort):
        desk.change_staff_pin(by.id, RIGHT, "1")
    desk.change_staff_pin(by.id, RIGHT, "13579")

    assert desk.sign_in(by.id, "13579") == by
    with pytest.raises(PinWrong):
        desk.sign_in(by.id, RIGHT)


def test_a_forgotten_pin_is_set_anew_and_written_down(desk: DeskStore, by: Staff, clock: Clock) -> None:
    for _ in range(10):
        clock.go(hours=2)
        with pytest.raises(PinWrong):
            desk.sign_in(by.id, WRONG)
    with pytest.raises(SecretTooShort):
        desk.set_staff_pin(by.id, "1")
    with pytest.raises(StaffUnknown):
        desk.set_staff_pin(99, "13579")
    with pytest.raises(StaffPinLocked):
        desk.sign_in(by.id, RIGHT)
    desk.set_staff_pin(by.id, "13579")

    assert desk.sign_in(by.id, "13579") == by
    with pytest.raises(PinWrong):
        desk.sign_in(by.id, RIGHT)
    assert [(one.what, one.staff_id, one.at) for one in desk.log_of("")] == [("pin-reset", by.id, clock())]


def test_wrong_codes_slow_down_like_pins_and_a_restart_forgives_nothing(
    desk: DeskStore, clock: Clock, tmp_path: Path
) -> None:
    for wait_s in ("0", "0", "30"):
        with pytest.raises(PinWrong) as caught:
            desk.try_code(lambda: False)
        assert caught.value.facts["wait_s"] == wait_s
    desk.close()
    again = DeskStore(tmp_path / "data", clock=clock)
    clock.go(seconds=29)
    with pytest.raises(PinWrong) as caught:
        again.try_code(lambda: True)
    assert caught.value.facts["wait_s"] == "1"
    clock.go(seconds=1)
    with pytest.raises(PinWrong) as caught:
        again.try_code(lambda: False)
    assert caught.value.facts["wait_s"] == "60"
    clock.go(days=-20)
    again.try_code(lambda: True)
    with pytest.raises(PinWrong) as caught:
        again.try_code(lambda: False)
    assert caught.value.facts["wait_s"] == "0"
    again.close()

"""A door in memory: people, PINs, and the store's refusals."""

from __future__ import annotations

from dataclasses import dataclass, field

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.errors import PinWrong, StaffNameTaken, StaffPinLocked
from interview_sim.settings.errors import OperatorCodeMissing


@dataclass
class People:
    """Three wrong tries are free, then half a minute; `locked` for good."""

    pins: dict[str, str] = field(default_factory=dict)
    locked: set[int] = field(default_factory=set)
    n_wrong: int = 0
    n_wrong_codes: int = 0
    operator_code: str | None = "0000"
    error: InterviewSimError | None = None

    def staff(self) -> tuple[Staff, ...]:
        if self.error is not None:
            raise self.error
        return tuple(self._one(number) for number in range(1, len(self.pins) + 1))

    def _one(self, number: int) -> Staff:
        return Staff(id=number, role="counsellor", name=list(self.pins)[number - 1])

    def add_staff(self, name: str, pin: str) -> Staff:
        if name in self.pins:
            raise StaffNameTaken(name=name)
        self.pins[name] = pin
        return self._one(len(self.pins))

    def sign_in(self, staff_id: int, pin: str) -> Staff:
        one = self._one(staff_id)
        if staff_id in self.locked:
            raise StaffPinLocked(name=one.name)
        if self.pins[one.name] != pin:
            self.n_wrong += 1
            raise PinWrong(wait_s=30 if self.n_wrong >= 3 else 0)
        return one

    def change_pin(self, staff_id: int, old: str, new: str) -> None:
        self.pins[self.sign_in(staff_id, old).name] = new

    def need_operator_code(self) -> None:
        if self.operator_code is None:
            raise OperatorCodeMissing

    def lift_lock(self, staff_id: int, operator_code: str) -> None:
        self._try(operator_code)
        self.locked.discard(staff_id)

    def set_pin(self, staff_id: int, operator_code: str, new: str) -> None:
        self._try(operator_code)
        self.pins[self._one(staff_id).name] = new
        self.locked.discard(staff_id)

    def _try(self, operator_code: str) -> None:
        self.need_operator_code()
        if operator_code != self.operator_code:
            self.n_wrong_codes += 1
            raise PinWrong(wait_s=30 if self.n_wrong_codes >= 3 else 0)

    def forgive(self, staff_id: int) -> None:
        self.locked.discard(staff_id)

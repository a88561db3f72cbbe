"""What the pages at the door may ask of the store; everything here may take half a second."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from interview_sim.sessions.desk.types import Staff, StaffRole
from interview_sim.settings import Settings, load_settings, operator_code_fits
from interview_sim.settings.errors import OperatorCodeMissing

if TYPE_CHECKING:
    from interview_sim.sessions.desk.store import DeskStore


class Door(Protocol):
    """People with a PIN; raises the store's errors, and SecretTooShort."""

    def staff(self) -> tuple[Staff, ...]: ...

    def add_staff(self, name: str, pin: str) -> Staff: ...

    def sign_in(self, staff_id: int, pin: str) -> Staff: ...

    def change_pin(self, staff_id: int, old: str, new: str) -> None: ...

    def need_operator_code(self) -> None:
        """Raises `OperatorCodeMissing` where none was set, so that there is nothing to type."""
        ...

    def lift_lock(self, staff_id: int, operator_code: str) -> None:
        """Forgive somebody's wrong tries. Raises `PinWrong` unless the code is the operator's."""
        ...

    def set_pin(self, staff_id: int, operator_code: str, new: str) -> None:
        """Another PIN for somebody who has forgotten theirs; the same."""
        ...

    def forgive(self, staff_id: int) -> None:
        """The same for a colleague, by somebody who is signed in."""
        ...


class StoreDoor:
    """The door of one role over the desk's store, which is opened by the first question."""

    def __init__(self, data_dir: Path, open_store: Callable[[], DeskStore], role: StaffRole) -> None:
        self._data_dir, self._open_store, self._role = data_dir, open_store, role

    def staff(self) -> tuple[Staff, ...]:
        return self._open_store().staff(self._role)

    def add_staff(self, name: str, pin: str) -> Staff:
        return self._open_store().add_staff(self._role, name, pin)

    def sign_in(self, staff_id: int, pin: str) -> Staff:
        return self._open_store().sign_in(staff_id, pin)

    def change_pin(self, staff_id: int, old: str, new: str) -> None:
        self._open_store().change_staff_pin(staff_id, old, new)

    def need_operator_code(self) -> None:
        self._settings()

    def lift_lock(self, staff_id: int, operator_code: str) -> None:
        self._try(operator_code)
        self._open_store().lift_staff_lock(staff_id)

    def set_pin(self, staff_id: int, operator_code: str, new: str) -> None:
        self._try(operator_code)
        self._open_store().set_staff_pin(staff_id, new)

    def forgive(self, staff_id: int) -> None:
        self._open_store().lift_staff_lock(staff_id)

    def _settings(self) -> Settings:
        settings = load_settings(self._data_dir)
        if settings.needs_operator_code:
            raise OperatorCodeMissing
        return settings

    def _try(self, operator_code: str) -> None:
        settings = self._settings()
        self._open_store().try_code(lambda: operator_code_fits(settings, operator_code))

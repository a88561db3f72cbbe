"""The door: which page stands there, and what is asked of the store off the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.desk.types import Staff, StaffRole
from interview_sim.ui.background import Background
from interview_sim.ui.staff.signing.change_pin import ChangePinPage
from interview_sim.ui.staff.signing.door import Door
from interview_sim.ui.staff.signing.forgive import ForgivePage
from interview_sim.ui.staff.signing.new_staff import NewStaffPage
from interview_sim.ui.staff.signing.page import DoorPage
from interview_sim.ui.staff.signing.sign_in import SignInPage
from interview_sim.ui.staff.signing.trouble import TroublePage
from interview_sim.ui.staff.signing.unlock import UnlockPage

log = logging.getLogger(__name__)


class SigningPages(QStackedWidget):
    """`signed_in(Staff)`; `staff_added(Staff)`, `pin_changed()` and `forgiven(Staff)` after which the work
    goes on; `left()` where one of these was given up."""

    signed_in = Signal(object)
    staff_added = Signal(object)
    pin_changed = Signal()
    forgiven = Signal(object)
    left = Signal()

    def __init__(
        self, role: StaffRole, door: Door, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._door, self._background = door, background
        self._last: Staff | None = None
        self._has_unsaved = False
        self._blank = DoorPage()
        self._blank.go.hide()
        self._blank.set_back(False)
        self.first, self.sign_in = NewStaffPage(role, is_first=True), SignInPage(role)
        self.add, self.change_pin = NewStaffPage(role, is_first=False), ChangePinPage()
        self.trouble, self.unlock, self.forgive = TroublePage(), UnlockPage(), ForgivePage()
        for page in (self._blank, self.first, self.sign_in, self.trouble):
            self.addWidget(page)
        for page in (self.add, self.change_pin, self.forgive):
            self.addWidget(page)
            page.back_asked.connect(self.left)
        self.addWidget(self.unlock)
        self.unlock.back_asked.connect(lambda: self._show(self.sign_in))
        self.unlock.given.connect(self._lift_lock)
        self.unlock.pin_given.connect(self._set_pin)
        self.forgive.given.connect(self._forgive)
        self.sign_in.unlock_asked.connect(self._ask_unlock)
        self.sign_in.forgotten.connect(lambda staff: self._ask_unlock(staff, is_forgotten=True))
        self.first.given.connect(self._begin)
        self.sign_in.given.connect(self._sign_in)
        self.add.given.connect(self._add)
        self.change_pin.given.connect(self._change_pin)
        self.trouble.retry_asked.connect(self._look_who)

    def ask_who(self, last: Staff | None = None, *, has_unsaved: bool = False) -> None:
        """Nobody gets on without a PIN; the first one of all chooses one. `last` was here before."""
        self._last, self._has_unsaved = last, has_unsaved
        self.setCurrentWidget(self._blank)
        self._look_who()

    def ask_new_staff(self) -> None:
        """Somebody who is signed in adds somebody."""
        self.add.forget()
        self._show(self.add)

    def ask_new_pin(self, staff: Staff) -> None:
        """Somebody who is signed in wants another PIN."""
        self._last = staff
        self.change_pin.show_staff(staff)
        self._show(self.change_pin)

    def ask_whom_to_forgive(self, staff: Staff) -> None:
        """Somebody who is signed in lifts a colleague's lock."""

        def take(everybody: tuple[Staff, ...]) -> None:
            self.forgive.show_staff([one for one in everybody if one != staff])
            self._show(self.forgive)

        self.setCurrentWidget(self._blank)
        self._background.do(self._door.staff, take, refused=self._show_trouble)

    def focus_first(self) -> None:
        """The keyboard goes where the page begins."""
        page = self.currentWidget()
        if isinstance(page, DoorPage):
            page.focus_first()

    def _show(self, page: DoorPage) -> None:
        self.setCurrentWidget(page)
        page.focus_first()

    def _look_who(self) -> None:
        self._background.do(self._door.staff, self._take_staff, refused=self._show_trouble)

    def _take_staff(
        self, staff: tuple[Staff, ...], let_in: Staff | None = None, has_new_pin: bool = False
    ) -> None:
        log.info("the door stands, %d may sign in", len(staff))
        if not staff:
            self.first.forget()
            self._show(self.first)
            return
        self.sign_in.show_staff(
            staff,
            last=self._last,
            has_unsaved=self._has_unsaved,
            let_in=let_in,
            has_new_pin=has_new_pin,
        )
        self._show(self.sign_in)

    def _show_trouble(self, error: InterviewSimError) -> None:
        self.trouble.show_error(error)
        self._show(self.trouble)

    def _begin(self, name: str, pin: str) -> None:
        self._try(self.first, lambda: self._door.add_staff(name, pin), self._enter)

    def _sign_in(self, staff_id: int, pin: str) -> None:
        self._try(self.sign_in, lambda: self._door.sign_in(staff_id, pin), self._enter)

    def _add(self, name: str, pin: str) -> None:
        self._try(self.add, lambda: self._door.add_staff(name, pin), self.staff_added.emit)

    def _change_pin(self, old: str, new: str) -> None:
        staff = self._last
        if staff is None:
            return
        self._try(
            self.change_pin,
            lambda: self._door.change_pin(staff.id, old, new),
            lambda _: self.pin_changed.emit(),
        )

    def _ask_unlock(self, staff: Staff | None, *, is_forgotten: bool = False) -> None:
        if staff is None:
            return

        def go_on(_: None) -> None:
            self.unlock.show_ready()
            self.unlock.focus_first()

        self.unlock.show_staff(staff, is_forgotten=is_forgotten)
        self._show(self.unlock)
        self._try(self.unlock, self._door.need_operator_code, go_on)

    def _lift_lock(self, staff: Staff, code: str) -> None:
        self._try(self.unlock, lambda: self._door.lift_lock(staff.id, code), lambda _: self._let_in(staff))

    def _set_pin(self, staff: Staff, code: str, new: str) -> None:
        work = lambda: self._door.set_pin(staff.id, code, new)  # noqa: E731
        self._try(self.unlock, work, lambda _: self._let_in(staff, has_new_pin=True))

    def _let_in(self, staff: Staff, *, has_new_pin: bool = False) -> None:
        log.info("the operator's code %s: %d", "set a PIN" if has_new_pin else "lifted a lock", staff.id)
        self.unlock.show_done()
        take = lambda everybody: self._take_staff(everybody, staff, has_new_pin)  # noqa: E731
        self._background.do(self._door.staff, take, refused=self._show_trouble)

    def _forgive(self, staff: Staff) -> None:
        work = lambda: self._door.forgive(staff.id)  # noqa: E731
        self._try(self.forgive, work, lambda _: self.forgiven.emit(staff))

    def _enter(self, staff: Staff) -> None:
        log.info("signed in: %d", staff.id)
        self.first.forget()
        self.sign_in.pin.forget()
        self.setCurrentWidget(self._blank)
        self.signed_in.emit(staff)

    def _try(
        self,
        page: NewStaffPage | SignInPage | ChangePinPage | UnlockPage | ForgivePage,
        work: Callable[[], Any],
        then: Callable[[Any], None],
    ) -> None:
        def done(outcome: Any) -> None:
            page.show_busy(False)
            then(outcome)

        def refused(error: InterviewSimError) -> None:
            log.info("refused at the door: %s", error.code)
            page.show_busy(False)
            page.show_refused(error)

        page.show_busy(True)
        self._background.do(work, done, refused=refused)

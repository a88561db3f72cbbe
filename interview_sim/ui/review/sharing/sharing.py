"""Orders to share, carried out one after the other off the window's thread; paper is printed in it."""

from __future__ import annotations

import logging
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from interview_sim.errors import InterviewSimError
from interview_sim.review.sharing.errors import PrintingFailed
from interview_sim.review.sharing.orders import Shareable, Shared, ShareOrder, carry_out
from interview_sim.ui.background import Background
from interview_sim.ui.printing import a4_printer, print_pdf

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

log = logging.getLogger(__name__)


class _StoppedError(Exception):
    """The window has gone."""


class Sharing(QObject):
    """`shared(Shared)`, `refused(InterviewSimError)`, `progressed(share 0..1)`.

    Whatever does not come to its end leaves nothing behind.
    """

    shared = Signal(object)
    refused = Signal(object)
    progressed = Signal(float)
    _came_on = Signal(float)

    def __init__(
        self, parent: QObject | None = None, *, printer: Callable[[], QPrinter] = a4_printer
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._work = Background(self, name="sharing")
        self._is_stopped = threading.Event()
        self._came_on.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def do(
        self, order: ShareOrder, read: Callable[[], Shareable], note_shared: Callable[[str], None]
    ) -> None:
        """Carry `order` out with what `read` gives (called off the window's thread, so is `note_shared`)."""
        if order.way == "print":
            self._print(order, read, note_shared)
            return

        def work() -> Shared | None:
            try:
                return carry_out(order, read(), note=note_shared, on_progress=self._tell)
            except _StoppedError:
                return None

        self._work.do(work, self._tell_shared, refused=self._tell_refused)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being made."""
        return self._work.is_idle

    def close(self) -> None:
        """Stop what is being made; nothing of it stays."""
        self._is_stopped.set()
        self._work.close()

    def _tell(self, share: float) -> None:
        if self._is_stopped.is_set():
            raise _StoppedError
        self._came_on.emit(share)

    def _tell_shared(self, made: Shared | None) -> None:
        if made is not None:
            log.info("shared: %s", made.order.way)
            self.shared.emit(made)

    def _tell_refused(self, error: InterviewSimError) -> None:
        log.warning("not shared: %s", error.code)
        self.refused.emit(error)

    def _print(
        self, order: ShareOrder, read: Callable[[], Shareable], note_shared: Callable[[str], None]
    ) -> None:
        """Make the PDF in a folder of its own, then paint it onto the printer here in the window's thread."""
        folder = tempfile.TemporaryDirectory(prefix="interview-sim-")
        into = replace(order, path=Path(folder.name) / "sheet.pdf")

        def printed(made: Shared) -> None:
            printer = self._printer()
            is_printed = print_pdf(into.path, printer)
            folder.cleanup()
            if is_printed:
                self._tell_shared(replace(made, order=order))
            else:
                self._tell_refused(PrintingFailed(printer=printer.printerName() or "–"))

        def refused(error: InterviewSimError) -> None:
            folder.cleanup()
            self._tell_refused(error)

        self._work.do(lambda: carry_out(into, read(), note=note_shared), printed, refused=refused)

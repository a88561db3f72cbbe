"""Which faults there are now and which there were; says so once when one comes and when it goes."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace

from interview_sim.capture.clock import now_s
from interview_sim.capture.types import DeviceKind, Fault, FaultKind

log = logging.getLogger(__name__)


class FaultBoard:
    """Faults by device and kind. Any thread may report; `on_fault` is called from that thread."""

    def __init__(self, on_fault: Callable[[Fault], None] | None = None) -> None:
        self._on_fault = on_fault
        self._lock = threading.Lock()
        self._lasting: dict[tuple[DeviceKind, FaultKind], Fault] = {}
        self._over: list[Fault] = []

    def report(self, device: DeviceKind, kind: FaultKind, is_there: bool = True) -> None:
        """A fault is there or not; saying the same again changes nothing."""
        with self._lock:
            lasting = self._lasting.get((device, kind))
            if is_there == (lasting is not None):
                return
            if lasting is None:
                fault = self._lasting[device, kind] = Fault(device=device, kind=kind, at_s=now_s())
            else:
                del self._lasting[device, kind]
                fault = replace(lasting, until_s=now_s())
                self._over.append(fault)
        level = logging.WARNING if is_there and kind != "ended" else logging.INFO
        log.log(level, "%s: %s %s", device, kind, "begins" if is_there else "is over")
        if self._on_fault is not None:
            self._on_fault(fault)

    def clear(self, device: DeviceKind) -> None:
        """All is well with a device again."""
        for kind in [kind for d, kind in tuple(self._lasting) if d == device]:
            self.report(device, kind, False)

    def lasting(self) -> tuple[Fault, ...]:
        """Faults that are there now."""
        with self._lock:
            return tuple(self._lasting.values())

    def since(self, at_s: float) -> tuple[Fault, ...]:
        """Faults that lasted at `at_s` or came later, in order."""
        with self._lock:
            known = [*self._over, *self._lasting.values()]
        found = [fault for fault in known if fault.until_s is None or fault.until_s >= at_s]
        return tuple(sorted(found, key=lambda fault: fault.at_s))

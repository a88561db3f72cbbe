"""What the desks of the staff are made of alike: settings, look, store, door and window, and their end."""

from __future__ import annotations

import logging
import sys
import threading
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.criteria import use_centre
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import StaffRole
from interview_sim.settings import load_settings
from interview_sim.ui.background import Background
from interview_sim.ui.language import area, current_language, set_language
from interview_sim.ui.staff.options import StaffOptions
from interview_sim.ui.staff.signing.door import StoreDoor
from interview_sim.ui.staff.signing.pages import SigningPages
from interview_sim.ui.staff.window import DeskWindow
from interview_sim.ui.theme import theme

if TYPE_CHECKING:
    from interview_sim.sessions.desk.conditions import SearchNames
    from interview_sim.sessions.desk.store import DeskStore

tr = area("review-door")
log = logging.getLogger(__name__)


class StaffProgram(QObject):
    """One role's program: `window` behind its door, `background` for work, `store()` when needed."""

    def __init__(self, options: StaffOptions, role: StaffRole) -> None:
        super().__init__()
        self.options = options
        self.settings = load_settings(options.data_dir)
        self.bank_folders = (options.data_dir / "banks",)
        use_centre(options.data_dir)
        self._set_look()
        self._store: DeskStore | None = None
        self._store_turn = threading.Lock()
        self._is_closed = False
        self.background = Background(self, name="desk")
        door = StoreDoor(options.data_dir, self.store, role)
        self.signing = SigningPages(role, door, self.background)
        self.window = DeskWindow(
            self.signing,
            role=role,
            lock_after_min=self.settings.desk_lock_min,
            is_windowed=options.is_windowed,
        )
        self.window.closing.connect(self.close)
        self.background.refused.connect(self.tell)

    def start(self) -> None:
        """Show the window with the door in front."""
        sys.excepthook = self._fault_of_ours
        self.window.open()

    def store(self) -> DeskStore:
        """The desk's store, opened when first asked for (its library takes half a second to load)."""
        from interview_sim.sessions.desk.store import DeskStore

        with self._store_turn:
            if self._store is None:
                self._store = DeskStore(self.options.data_dir, names=search_names(self.bank_folders))
            return self._store

    def close(self) -> None:
        """The window has gone: let everything go, once."""
        if self._is_closed:
            return
        self._is_closed = True
        self.let_go()
        self.background.close()
        if self._store is not None:
            self._store.close()
        sys.excepthook = sys.__excepthook__

    def let_go(self) -> None:
        """What a program holds beside the store and its background; called once, before they are closed."""

    def tell(self, error: InterviewSimError) -> None:
        """What could not be done, and the cure."""
        log.warning("told: %s", error.code)
        said = message_of(error, current_language())
        self.window.toast.show_message(str(said), band="poor", stays=True)

    def _set_look(self) -> None:
        set_language(self.options.language or self.settings.screen_language)  # type: ignore[arg-type]
        theme().set_larger_text(self.settings.larger_type)
        theme().set_reduced_motion(self.settings.less_motion)

    def _fault_of_ours(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What nobody expected: the log has it all, whoever sits there one sentence."""
        if isinstance(error, InterviewSimError):
            self.tell(error)
            return
        log.error("a fault of ours", exc_info=(kind, error, trace))
        text = tr("Something went wrong on our side. What is stored is untouched.")
        self.window.toast.show_message(text, band="poor", stays=True)


@cache
def preset_names(folders: tuple[Path, ...]) -> dict[str, dict[str, str]]:
    """How each interview is called in both languages; read once."""
    from interview_sim.banks import available_presets

    presets = available_presets(folders)
    return {one.id: {"ko": one.name.in_language("ko"), "en": one.name.in_language("en")} for one in presets}


def search_names(folders: tuple[Path, ...]) -> SearchNames:
    """How groups and banks are called in both languages, so that they are found by it."""
    from interview_sim.banks import available_banks
    from interview_sim.banks.words import keys, word
    from interview_sim.sessions.desk.conditions import SearchNames

    banks = available_banks(folders)
    return SearchNames(
        groups={key: (word("group", key, "ko"), word("group", key, "en")) for key in keys("group")},
        banks={one.id: (one.name.in_language("ko"), one.name.in_language("en")) for one in banks},
    )

"""The operator's page: everything that `settings.toml` holds, checked, with a cure for each wrong value."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from interview_sim.messages import message
from interview_sim.settings import Settings, validate_settings
from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.kiosk.screens.parts.setting_rows import (
    ChoiceRow,
    ManyRow,
    NumberRow,
    SettingRow,
    SourceRow,
    TextRow,
)
from interview_sim.ui.language import area, current_language
from interview_sim.ui.widgets import Field, KioskScreen, PrimaryButton, QuietButton, SecondaryButton

tr = area("operator")
_NAMES = {
    "centre_name": tr.mark("Centre's name"),
    "counsellor_name": tr.mark("Counsellor's name"),
    "screen_language": tr.mark("Language of the first screen"),
    "camera": tr.mark("Camera"),
    "camera_position": tr.mark("Where the camera stands"),
    "microphone": tr.mark("Microphone"),
    "spoken_languages": tr.mark("Languages of answers"),
    "presets": tr.mark("Interviews offered (five at most)"),
    "idle_s": tr.mark("Seconds without input until the warning"),
    "idle_report_s": tr.mark("The same on the result"),
    "desk_lock_min": tr.mark("Minutes until the counsellor's desk locks itself"),
    "speech_model": tr.mark("Speech model"),
    "keep_days": tr.mark("Days until kept sessions are deleted"),
    "larger_type": tr.mark("Larger text from the start"),
    "less_motion": tr.mark("Less motion"),
}
_MODELS = ("whisper-base", "whisper-small", "whisper-large-v3-turbo", "whisper-tiny.en")


class SettingsScreen(KioskScreen):
    """`saved(Settings, new operator's code or "")`, `closed()`, `window_asked()`, `quit_asked()`."""

    saved = Signal(object, str)
    closed = Signal()
    window_asked = Signal()
    quit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._is_first = False
        self.top.set_stop_visible(False)
        self.rows: dict[str, SettingRow] = {key: _row_for(key) for key in _NAMES}
        self.code = Field(is_desk=True, is_secret=True)
        self._scroll = ScrollColumn()
        self.scroll_by_keys(self._scroll)
        for row in self.rows.values():
            self._scroll.column.addWidget(row)
        self._scroll.column.addWidget(self.code)
        self._scroll.column.addStretch(1)
        self.content.addWidget(self._scroll, 1)
        self.quit, self.leave = QuietButton(icon="x"), QuietButton(icon="home")
        self.close_it, self.save = SecondaryButton(), PrimaryButton(icon="save")
        self.bottom.set_left(self.quit, self.leave)
        self.bottom.set_right(self.close_it, self.save)
        self.quit.clicked.connect(self.quit_asked)
        self.leave.clicked.connect(self.window_asked)
        self.close_it.clicked.connect(self.closed)
        self.save.clicked.connect(self._save)
        self.follow_theme()

    def offer(
        self,
        *,
        cameras: Sequence[tuple[str, str]],
        microphones: Sequence[tuple[str, str]],
        presets: Sequence[tuple[str, str]],
    ) -> None:
        """Devices and presets that are there: pairs (value, text)."""
        first = [("", tr("The first one found")), ("none", tr("None"))]
        self._row("camera", SourceRow).offer([*first, *cameras])
        self._row("microphone", SourceRow).offer([*first, *microphones])
        self._row("presets", ManyRow).offer(presets)

    def _chain_stops(self) -> None:
        """Tick boxes are made when they are offered; the Tab key meets them where they stand."""
        stops = [stop for row in self.rows.values() for stop in row.stops()]
        stops += [self.code.edit, self.quit, self.leave, self.close_it, self.save]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)

    def show_settings(self, settings: Settings, *, is_first: bool = False) -> None:
        """Show what holds; at the first start a code has to be chosen."""
        self._settings, self._is_first = settings, is_first
        for key, row in self.rows.items():
            row.show_value(getattr(settings, key))
            row.show_problem("")
        self.code.set_text("")
        self.code.show_problem("")
        self.retranslate()
        self._chain_stops()

    def _save(self) -> None:
        values = self._settings.model_dump()
        values.update({key: row.value() for key, row in self.rows.items()})
        settings, problems = validate_settings(values)
        for row in self.rows.values():
            row.show_problem("")
        for problem in problems:
            if problem.key in self.rows:
                said = message(problem.code, problem.facts, current_language())
                self.rows[problem.key].show_problem(said.cure)
        code = self.code.text().strip()
        is_short = (self._is_first or bool(code)) and len(code) < 4
        self.code.show_problem(tr("Choose at least four digits.") if is_short else "")
        if problems or is_short:
            self.bottom.set_sentence(tr("Some values do not work yet; what would work stands beside them."))
            return
        self.saved.emit(settings, code)

    def _row(self, key: str, kind: type) -> Any:
        row = self.rows[key]
        assert isinstance(row, kind)
        return row

    def retranslate(self) -> None:
        self.set_title(tr("Settings"))
        for key, name in _NAMES.items():
            self.rows[key].name.set_text(tr.late(name))
        languages = [("ko", tr("Korean")), ("en", tr("English"))]
        self._row("screen_language", ChoiceRow).offer(languages)
        self._row("spoken_languages", ManyRow).offer(languages)
        places = [
            ("above", tr("Above the screen")),
            ("below", tr("Below it")),
            ("left", tr("Left of it")),
            ("right", tr("Right of it")),
        ]
        self._row("camera_position", ChoiceRow).offer(places)
        for key in ("larger_type", "less_motion"):
            self._row(key, ChoiceRow).offer([(True, tr("Yes")), (False, tr("No"))])
        self._row("speech_model", ChoiceRow).offer(
            [(name, name.removeprefix("whisper-")) for name in _MODELS]
        )
        name = tr("Operator's code (choose one)") if self._is_first else tr("New operator's code")
        self.code.show_texts(
            name,
            placeholder=tr("at least four digits; empty: as it is")
            if not self._is_first
            else tr("at least four digits"),
        )
        self.quit.set_text(tr("End the program"))
        self.leave.set_text(tr("Leave full screen"))
        self.close_it.set_text(tr("Close"))
        self.save.set_text(tr("Save"))
        self.bottom.set_sentence("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def focus_first(self) -> None:
        first = self.rows["centre_name"]
        assert isinstance(first, TextRow)
        first.field.setFocus()


def _row_for(key: str) -> SettingRow:
    if key in ("camera", "microphone"):
        return SourceRow()
    if key in ("presets", "spoken_languages"):
        return ManyRow()
    if key in ("idle_s", "idle_report_s", "desk_lock_min", "keep_days"):
        return NumberRow()
    if key in ("centre_name", "counsellor_name"):
        return TextRow()
    return ChoiceRow()

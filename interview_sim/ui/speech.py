"""Reads sentences aloud with the system's own voice, where there is one for the language.

The engine lives in a thread of its own, since its constructor can block for seconds; until it is there,
or when no voice speaks the language, `can_speak` is False and nothing is read. Judged by `state()`, as
engine lists differ between systems; a language is compared by `QLocale.language()`, never by prefix.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QThread, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

log = logging.getLogger(__name__)

_LANGUAGES = {"ko": QLocale.Language.Korean, "en": QLocale.Language.English}
_SILENT_ENGINES = ("mock", "none")


class _Engine(QObject):
    """The engine itself, inside the thread."""

    found = Signal(list)
    began = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._speech: QTextToSpeech | None = None
        self._voices: dict[str, QLocale] = {}

    @Slot()
    def create(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        for name in (name for name in QTextToSpeech.availableEngines() if name not in _SILENT_ENGINES):
            speech = QTextToSpeech(name, self)
            if speech.state() == QTextToSpeech.State.Error:
                log.info("speech engine %s: %s", name, speech.errorString())
                speech.deleteLater()
                continue
            self._take(speech)
            if self._voices:
                log.info("speech engine %s speaks %s", name, ", ".join(sorted(self._voices)))
                break
        self.found.emit(sorted(self._voices))

    def _take(self, speech: QTextToSpeech) -> None:
        locales = speech.availableLocales()
        for code, language in _LANGUAGES.items():
            fitting = [locale for locale in locales if locale.language() == language]
            if fitting:
                self._voices[code] = fitting[0]
        self._speech = speech
        speech.stateChanged.connect(self._state_changed)

    @Slot(str, str)
    def say(self, text: str, code: str) -> None:
        if self._speech is None or code not in self._voices:
            return
        self._speech.stop()
        if self._speech.locale() != self._voices[code]:
            self._speech.setLocale(self._voices[code])
        self._speech.say(text)

    @Slot()
    def stop(self) -> None:
        if self._speech is not None:
            self._speech.stop()

    def _state_changed(self, state: QTextToSpeech.State) -> None:
        if state == state.Speaking:
            self.began.emit()
        elif state in (state.Ready, state.Error):
            self.ended.emit()

    @Slot()
    def drop(self) -> None:
        if self._speech is not None:
            self._speech.stop()
            self._speech.deleteLater()
            self._speech = None


class Speech(QObject):
    """`say(text, "ko")` reads aloud; signals tell when reading began and ended, and what can be read."""

    voices_found = Signal(list)
    reading_began = Signal()
    reading_ended = Signal()
    _create = Signal()
    _say = Signal(str, str)
    _stop = Signal()
    _drop = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._thread.setObjectName("speech")
        self._engine = _Engine()
        self._engine.moveToThread(self._thread)
        self._languages: frozenset[str] = frozenset()
        self.is_reading = False
        self._create.connect(self._engine.create)
        self._say.connect(self._engine.say)
        self._stop.connect(self._engine.stop)
        self._drop.connect(self._engine.drop)
        self._engine.found.connect(self._found)
        self._engine.began.connect(self._began)
        self._engine.ended.connect(self._ended)

    def start(self) -> None:
        """Look for a voice, off the window's thread. Call once the first page is painted."""
        # Loaded here and not in the thread: two threads that load parts of Qt can wait for each other.
        import PySide6.QtTextToSpeech  # noqa: F401

        if not self._thread.isRunning():
            self._thread.start(QThread.Priority.LowPriority)
            self._create.emit()

    def can_speak(self, language: str) -> bool:
        """Whether a voice for "ko" or "en" was found."""
        return language in self._languages

    def say(self, text: str, language: str) -> bool:
        """Read `text`, stopping what is being read; False when no voice speaks the language."""
        if not self.can_speak(language):
            return False
        self._say.emit(text, language)
        return True

    def hush(self) -> None:
        """Stop reading."""
        if self._languages:
            self._stop.emit()

    def close(self) -> None:
        """End the thread. A stuck engine is waited for two seconds, then left behind."""
        if self._thread.isRunning():
            self._drop.emit()
            self._thread.quit()
            if not self._thread.wait(2000):
                log.warning("the speech engine did not end in time")

    def _found(self, languages: list[str]) -> None:
        self._languages = frozenset(languages)
        self.voices_found.emit(languages)

    def _began(self) -> None:
        self.is_reading = True
        self.reading_began.emit()

    def _ended(self) -> None:
        self.is_reading = False
        self.reading_ended.emit()

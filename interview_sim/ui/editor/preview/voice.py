"""The voice that reads a question: its own sound where it has one, else the computer's, as at the kiosk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interview_sim.banks import question_audio
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.ui.kiosk.booth.sounds import Player
from interview_sim.ui.language import Language, area, current_language
from interview_sim.ui.speech import Speech

if TYPE_CHECKING:
    from interview_sim.banks import Question

tr = area("editor-preview")


class PreviewVoice(QObject):
    """`say(question, bank_id, language)`, `hush()`; `voices_found()` when it is known who can read here."""

    voices_found = Signal()

    def __init__(self, bank_folders: Sequence[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders = tuple(bank_folders)
        self.player, self.speech = Player(), Speech(self)
        self._is_known = False
        self._trouble = ""
        self.speech.voices_found.connect(self._on_found)

    def start(self) -> None:
        """Look for a voice, once."""
        if not self._is_known:
            self.speech.start()

    def can_read(self, question: Question, bank_id: str, language: Language) -> bool:
        """Whether a sound of its own or a voice is there."""
        return self.speech.can_speak(language) or self.sound_of(question, bank_id, language) is not None

    def sound_of(self, question: Question, bank_id: str, language: Language) -> Path | None:
        """The question's own sound on the disk; of a bank that is not published yet too."""
        try:
            found = question_audio(bank_id, question, language, self._folders)
        except InterviewSimError:
            # The bank is a draft so far: its sounds lie where those of the centre's banks do.
            found = None
        name = _sound_name(question, language)
        if found is not None or not name or not self._folders:
            return found
        folder = self._folders[0].resolve()
        path = (folder / name).resolve()
        return path if path.is_relative_to(folder) and path.is_file() else None

    def say(self, question: Question, bank_id: str, language: Language) -> None:
        """Read it; what was being read stops."""
        self.hush()
        self._trouble = ""
        sound = self.sound_of(question, bank_id, language)
        if sound is None:
            self.speech.say(question.text.in_language(language), language)
            return
        try:
            self.player.play_file(sound)
        except InterviewSimError as error:
            self._trouble = str(message_of(error, current_language()))

    def hush(self) -> None:
        """Be silent."""
        self.speech.hush()
        self.player.stop()

    def remark(self, question: Question, bank_id: str, language: Language) -> str:
        """What is lacking for reading it, as a sentence; "" where nothing is, or nothing is known yet."""
        name = _sound_name(question, language)
        if self._trouble:
            return self._trouble
        if name and self.sound_of(question, bank_id, language) is None:
            return tr("The sound {file} is missing.", file=Path(name).name)
        if self._is_known and not self.can_read(question, bank_id, language):
            return tr("This computer has no voice for this language, so the question is not read aloud.")
        return ""

    def close(self) -> None:
        """Let go of everything."""
        self.player.stop()
        self.speech.close()

    def _on_found(self, _languages: list[str]) -> None:
        self._is_known = True
        self.voices_found.emit()


def _sound_name(question: Question, language: Language) -> str | None:
    if question.audio is None:
        return None
    return question.audio.ko if language == "ko" else question.audio.en

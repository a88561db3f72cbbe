"""Who asks a question: an interviewer's clip, its own sound, else the computer's voice, as at the kiosk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interview_sim.banks import question_audio, question_clip
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.ui.kiosk.booth.sounds import Player
from interview_sim.ui.language import Language, area, current_language
from interview_sim.ui.playback.clip import ClipPlayer
from interview_sim.ui.speech import Speech

if TYPE_CHECKING:
    from interview_sim.banks import Audio, Clip, Question

tr = area("editor-preview")
Find = Callable[[str, "Question", str, Sequence[Path]], Path | None]


class PreviewVoice(QObject):
    """`say(question, bank_id, language)`, `hush()`; `voices_found()` when it is known who can read here.

    `clip_pictured(QImage)`, `clip_changed(bool)` while one is played, `clip_failed()` where it cannot be.
    """

    voices_found = Signal()
    clip_pictured = Signal(object)
    clip_changed = Signal(bool)
    clip_failed = Signal()

    def __init__(self, bank_folders: Sequence[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders = tuple(bank_folders)
        self.player, self.speech, self.clip = Player(), Speech(self), ClipPlayer(self)
        self._asked: tuple[Question, str, Language] | None = None
        self._unplayable: set[Path] = set()
        self.clip.picture_came.connect(self.clip_pictured)
        self.clip.playing_changed.connect(self.clip_changed)
        self.clip.failed.connect(self._on_clip_failed)
        self._is_known = False
        self._trouble = ""
        self.speech.voices_found.connect(self._on_found)

    def start(self) -> None:
        """Look for a voice, once."""
        if not self._is_known:
            self.speech.start()

    def can_read(self, question: Question, bank_id: str, language: Language) -> bool:
        """Whether a clip, a sound of its own or a voice is there."""
        return (
            self.speech.can_speak(language)
            or self.sound_of(question, bank_id, language) is not None
            or self.clip_of(question, bank_id, language) is not None
        )

    def has_own(self, question: Question, bank_id: str, language: Language) -> bool:
        """Whether a clip or a sound of its own is there, so that no voice is needed."""
        asked = (question, bank_id, language)
        return self.clip_of(*asked) is not None or self.sound_of(*asked) is not None

    def sound_of(self, question: Question, bank_id: str, language: Language) -> Path | None:
        """The question's own sound on the disk; of a bank that is not published yet too."""
        return self._found(question_audio, _name_in(question.audio, language), question, bank_id, language)

    def clip_of(self, question: Question, bank_id: str, language: Language) -> Path | None:
        """The interviewer's clip on the disk, unless it turned out that it cannot be played."""
        found = self._found(question_clip, _name_in(question.clip, language), question, bank_id, language)
        return None if found in self._unplayable else found

    def _found(
        self, find: Find, name: str | None, question: Question, bank_id: str, language: Language
    ) -> Path | None:
        try:
            found = find(bank_id, question, language, self._folders)
        except InterviewSimError:
            # The bank is a draft so far: its files lie where those of the centre's banks do.
            found = None
        if found is not None or not name or not self._folders:
            return found
        folder = self._folders[0].resolve()
        path = (folder / name).resolve()
        return path if path.is_relative_to(folder) and path.is_file() else None

    def say(self, question: Question, bank_id: str, language: Language) -> None:
        """Read it; what was being read stops."""
        self.hush()
        self._trouble = ""
        clip = self.clip_of(question, bank_id, language)
        if clip is not None:
            self._asked = (question, bank_id, language)
            self.clip.play(clip)
        else:
            self._say_without_clip(question, bank_id, language)

    def _on_clip_failed(self) -> None:
        """As at the kiosk: on with the question's own sound, or the voice."""
        asked, self._asked = self._asked, None
        if asked is None:
            return
        clip = self.clip_of(*asked)
        if clip is not None:
            self._unplayable.add(clip)
            self._trouble = tr("The clip {file} cannot be played here.", file=clip.name)
        self._say_without_clip(*asked)
        self.clip_failed.emit()

    def _say_without_clip(self, question: Question, bank_id: str, language: Language) -> None:
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
        self._asked = None
        self.clip.stop()
        self.speech.hush()
        self.player.stop()

    def remark(self, question: Question, bank_id: str, language: Language) -> str:
        """What is lacking for reading it, as a sentence; "" where nothing is, or nothing is known yet."""
        name, clip = _name_in(question.audio, language), _name_in(question.clip, language)
        if self._trouble:
            return self._trouble
        if clip and self._found(question_clip, clip, question, bank_id, language) is None:
            return tr("The clip {file} is missing.", file=Path(clip).name)
        if name and self.sound_of(question, bank_id, language) is None:
            return tr("The sound {file} is missing.", file=Path(name).name)
        if self._is_known and not self.can_read(question, bank_id, language):
            return tr("This computer has no voice for this language, so the question is not read aloud.")
        return ""

    def close(self) -> None:
        """Let go of everything."""
        self.clip.stop()
        self.player.stop()
        self.speech.close()

    def _on_found(self, _languages: list[str]) -> None:
        self._is_known = True
        self.voices_found.emit()


def _name_in(files: Audio | Clip | None, language: Language) -> str | None:
    if files is None:
        return None
    return files.ko if language == "ko" else files.en

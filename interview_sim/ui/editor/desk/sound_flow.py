"""A question's own voice: recorded here, chosen from a file, played, and kept beside the bank."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.results import SpokenLanguage
from interview_sim.synthesis import spoken_languages
from interview_sim.ui.background import Background
from interview_sim.ui.editor.desk.clip_flow import ClipFlow
from interview_sim.ui.editor.desk.sounds import keep_sound, sound_file
from interview_sim.ui.editor.editing.bank_editing import BankEditing
from interview_sim.ui.editor.form.question_form import QuestionForm
from interview_sim.ui.editor.form.record_dialog import RecordSoundDialog
from interview_sim.ui.editor.form.sound_facts import with_sound
from interview_sim.ui.editor.form.sound_player import SoundPlayer
from interview_sim.ui.editor.form.voice_dialog import MakeVoiceDialog
from interview_sim.ui.language import area, current_language

if TYPE_CHECKING:
    from interview_sim.ui.staff.program import StaffProgram

tr = area("editor")


class SoundFlow(QObject):
    """Between the form's buttons and the bank's folder of sounds."""

    def __init__(self, program: StaffProgram, editing: BankEditing, form: QuestionForm) -> None:
        super().__init__(program)
        self._program, self._editing, self._form = program, editing, form
        self._player = SoundPlayer(self)
        self._player.failed.connect(
            lambda: form.show_sound_trouble(tr("The sound cannot be played on this computer."))
        )
        form.play_asked.connect(self._play)
        form.record_asked.connect(self._record)
        form.audio_chosen.connect(self.keep)
        form.synthesise_asked.connect(self._synthesise)
        program.window.locked.connect(self._player.stop)
        # Voices and videos take their time: drafts are saved in another thread meanwhile.
        self.slow = Background(self, name="sounds")
        program.window.closing.connect(self.slow.close)
        self.clips = ClipFlow(program, editing, form, self.slow)
        self.slow.do(spoken_languages, form.show_synthesis)

    def keep(self, key: int, language: str, source: Path) -> None:
        """Copy a sound to the bank and let the question name it."""
        state, data_dir = self._editing.state, self._program.options.data_dir
        if state is None:
            return

        def use(name: str) -> None:
            draft, now = self._editing.draft, self._editing.state
            if draft is not None and now is not None and now.bank_id == state.bank_id:
                words = tr("Change the question's own sound")
                self._editing.edit(with_sound(draft, key, language, name), words)
                self._form.show_sound_trouble("")

        self._program.background.do(
            lambda: keep_sound(data_dir, state.bank_id, source), use, refused=self._say
        )

    def _record(self, key: int, language: str) -> None:
        said = self._text_of(key, language)
        if said is None:
            return
        dialog = RecordSoundDialog(self._program.window.desk, self._program.background, key, language, said)
        dialog.sound_made.connect(self.keep)

    def _synthesise(self, key: int, language: SpokenLanguage) -> None:
        said = self._text_of(key, language)
        if said is None:
            return
        if not said.strip():
            self._form.show_sound_trouble(tr("Write the question in this language first."))
            return
        dialog = MakeVoiceDialog(self._program.window.desk, self.slow, key, language, said)
        dialog.sound_made.connect(self.keep)

    def _text_of(self, key: int, language: str) -> str | None:
        """What the question says in a language, "" for nothing; None where there is no such question."""
        draft = self._editing.draft
        question = None if draft is None else draft.question(key)
        if question is None:
            return None
        text = question.facts.get("text")
        return str(text.get(language) or "") if isinstance(text, Mapping) else ""

    def _play(self, key: int, language: str) -> None:
        draft = self._editing.draft
        question = None if draft is None else draft.question(key)
        path = (
            None if question is None else sound_file(self._program.options.data_dir, question.facts, language)
        )
        if path is None:
            self._form.show_sound_trouble(tr("The sound file is not on this computer. Record it again."))
        else:
            self._player.play(path)

    def _say(self, error: InterviewSimError) -> None:
        self._form.show_sound_trouble(str(message_of(error, current_language())))

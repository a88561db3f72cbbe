"""The question form of the trainer's editor: fields, checks, sounds, and the facts of the bank itself."""

from interview_sim.ui.editor.form.clip_dialog import WatchClipDialog
from interview_sim.ui.editor.form.clip_facts import with_clip
from interview_sim.ui.editor.form.head_dialog import BankHeadDialog
from interview_sim.ui.editor.form.question_form import QuestionForm
from interview_sim.ui.editor.form.record_dialog import RecordSoundDialog
from interview_sim.ui.editor.form.sound_facts import with_sound
from interview_sim.ui.editor.form.sound_player import SoundPlayer
from interview_sim.ui.editor.form.voice_dialog import MakeVoiceDialog

__all__ = [
    "BankHeadDialog",
    "MakeVoiceDialog",
    "QuestionForm",
    "RecordSoundDialog",
    "SoundPlayer",
    "WatchClipDialog",
    "with_clip",
    "with_sound",
]

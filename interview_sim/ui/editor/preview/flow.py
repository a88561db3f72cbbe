"""What happens in a preview when: the question is read and thought about, answered, and looked at.

Pages, voice, devices and clocks are the kiosk's own. Whatever was recorded goes when the preview is left.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interview_sim.banks import FollowUpQuestion, follow_up_question
from interview_sim.banks.words import word
from interview_sim.capture import CaptureReport
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.ui.editor.preview.asking import PreviewAsking, Previewed, rules_of
from interview_sim.ui.editor.preview.cover import PreviewCover
from interview_sim.ui.editor.preview.looking import TrialLooking
from interview_sim.ui.editor.preview.trial_folder import TrialFolder
from interview_sim.ui.editor.preview.trial_page import Way
from interview_sim.ui.editor.preview.voice import PreviewVoice
from interview_sim.ui.kiosk.booth.devices import Devices
from interview_sim.ui.kiosk.booth.sounds import END_HZ, START_HZ, tone
from interview_sim.ui.language import Language, area, current_language, set_language
from interview_sim.ui.theme import theme

if TYPE_CHECKING:
    from interview_sim.banks import FollowUp, Question
    from interview_sim.ui.staff.program import StaffProgram

tr = area("editor-preview")
log = logging.getLogger(__name__)
ITSELF = "question"


class PreviewFlow(QObject):
    """`show(question, bank_id)` lies over the window until `closed()`.

    `camera`, `microphone`: sources as on the command line, None as in the settings.
    """

    closed = Signal()

    def __init__(
        self,
        program: StaffProgram,
        *,
        camera: str | None = None,
        microphone: str | None = None,
        worker_command: list[str] | None = None,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(program)
        self._program, self._now_s = program, now_s
        self._sources = (camera, microphone)
        self.folder = TrialFolder(program.options.data_dir)
        self.devices = Devices(self)
        self.voice = PreviewVoice(program.bank_folders, self)
        self.looking = TrialLooking(program, self, worker_command=worker_command)
        self.cover: PreviewCover | None = None
        self.asking = PreviewAsking(self.devices, self, now_s=now_s)
        self.shown: Previewed | None = None
        self._of_bank: Question | None = None
        self._wants_answer = self._is_stopping = False
        self._before: tuple[Language, bool] | None = None
        self._connect()

    def _connect(self) -> None:
        window, asking, looking = self._program.window, self.asking, self.looking
        window.locked.connect(self.close)
        window.closing.connect(self.end)
        window.keep_awake(lambda: asking.step == "answer" or looking.analysis.is_open)
        asking.read_asked.connect(self._read)
        asking.answer_asked.connect(self._answer)
        asking.answered.connect(self._on_answered)
        asking.closed.connect(self.close)
        asking.help_asked.connect(lambda: self._say(tr("Here visitors call for help, or rest.")))
        asking.language_chosen.connect(window.choose_language)
        looking.way_chosen.connect(self._on_way)
        looking.again_asked.connect(lambda: self._begin(self._shown().question))
        looking.follow_up_asked.connect(self._begin)
        looking.language_changed.connect(self._speak)
        self.voice.voices_found.connect(self._on_voices)
        self.voice.clip_pictured.connect(asking.think.show_clip_picture)
        self.voice.clip_changed.connect(asking.show_clip_playing)
        self.voice.clip_failed.connect(self._on_clip_failed)
        self.devices.opened.connect(self._on_devices)
        self.devices.refused.connect(lambda code, facts: self._on_devices())
        self.devices.recorded.connect(self._on_recorded)

    # Open and closed -----------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether a preview lies over the window: its keys are not the editor's then."""
        return self.cover is not None and self.cover.isVisible()

    def show(self, question: Question, bank_id: str) -> None:
        """Preview a question of a bank, published or not, from its time to think on."""
        self.close()
        window = self._program.window
        if window.open_dialog() is not None or window.is_locked:
            return
        log.info("preview of %s", question.id)
        self._before = (current_language(), theme().is_larger_text)
        if self.cover is None:
            self.cover = self._made()
        self._of_bank = question
        self.shown = Previewed(question=question, bank_id=bank_id, language=_language_of(question))
        self.cover.open()
        settings, (camera, microphone) = self._program.settings, self._sources
        self.devices.open(camera or settings.camera_source, microphone or settings.microphone_source)
        self.voice.start()
        self._begin(question)

    def close(self) -> None:
        """Back to the editor as it was; what was recorded is gone."""
        if not self.is_open or self.cover is None:
            return
        self.asking.forget()
        self.voice.hush()
        self.devices.close()
        # First the worker lets go of the file, then it goes.
        self.looking.forget()
        self.folder.wipe()
        self.shown = self._of_bank = None
        self._wants_answer = self._is_stopping = False
        if self._before is not None:
            language, is_larger = self._before
            set_language(language)
            theme().set_larger_text(is_larger)
        self.cover.leave()
        self.closed.emit()

    def end(self) -> None:
        """The window has gone."""
        self.close()
        self.voice.close()
        self.looking.judging.close()

    def _made(self) -> PreviewCover:
        cover = PreviewCover(self._program.window.desk)
        for page in (self.asking.think, self.asking.answer, self.looking.page):
            cover.add_page(page)
        cover.esc_pressed.connect(self.close)
        cover.strip.close_asked.connect(self.close)
        cover.strip.typing_asked.connect(lambda: self._show_trial("typed"))
        cover.strip.shown_chosen.connect(self._on_shown_chosen)
        return cover

    # The question --------------------------------------------------------------------------

    def _begin(self, question: Question) -> None:
        """Ask a question, or one of its follow-ups, from its time to think on."""
        cover, shown = self._cover(), self._shown()
        self._stop_recording()
        self.looking.give_up()
        self.shown = Previewed(question=question, bank_id=shown.bank_id, language=_language_of(question))
        self.asking.begin(self._shown(), can_read=self._can_read())
        self._show_choices()
        cover.strip.show_typing(True)
        cover.show_page(self.asking.think)
        self._read()

    def _show_choices(self) -> None:
        """The question, and each follow-up by what was left out."""
        of_bank, language = self._of_bank, current_language()
        if of_bank is None:
            return
        rules = [(rule.key, _left_out(of_bank, rule, language)) for rule in rules_of(of_bank)]
        question = self._shown().question
        chosen = question.follows.rule.key if isinstance(question, FollowUpQuestion) else ITSELF
        self._cover().strip.show_choices([(ITSELF, tr("The question itself")), *rules], chosen)

    def _on_shown_chosen(self, key: str) -> None:
        of_bank = self._of_bank
        if of_bank is None:
            return
        rule = next((rule for rule in rules_of(of_bank) if rule.key == key), None)
        self._begin(of_bank if rule is None else follow_up_question(of_bank, rule))

    def _read(self) -> None:
        shown = self._shown()
        has_clip = self.voice.clip_of(shown.question, shown.bank_id, shown.language) is not None
        self.asking.show_clip(has_clip)
        self.voice.say(shown.question, shown.bank_id, shown.language)
        self._show_remark()

    def _on_clip_failed(self) -> None:
        if self.is_open and self.asking.step == "think":
            self.asking.show_clip(False)
            self._show_remark()

    def _can_read(self) -> bool:
        shown = self._shown()
        return self.voice.can_read(shown.question, shown.bank_id, shown.language)

    def _on_voices(self) -> None:
        if self.is_open and self.asking.step == "think":
            shown = self._shown()
            self.asking.show_can_read(self._can_read())
            if not self.voice.has_own(shown.question, shown.bank_id, shown.language):
                self._read()
            self._show_remark()

    def _speak(self) -> None:
        """Today's language is another: the question, and what was found, in its words."""
        if not self.is_open or self.shown is None:
            return
        shown = self.shown
        self.shown = Previewed(
            question=shown.question, bank_id=shown.bank_id, language=_language_of(shown.question)
        )
        self.asking.speak(self.shown, can_read=self._can_read())
        if self.asking.step == "think" and self.shown.language != shown.language:
            self._read()
        self._show_choices()
        self._show_remark()
        self.looking.speak(self.shown)

    # The answer ----------------------------------------------------------------------------

    def _answer(self) -> None:
        """As soon as the devices are there: record, where there is something to record."""
        self._wants_answer = True
        if self.devices.is_opening or self._is_stopping:
            self._show_remark()
            return
        self._wants_answer = False
        self.voice.hush()
        is_recorded = self.devices.has_microphone and self._record()
        self.asking.begin_answer(is_recorded=is_recorded)
        self._cover().strip.show_typing(False)
        self._cover().show_page(self.asking.answer)
        self.voice.player.play(tone(START_HZ))
        if is_recorded:
            self._show_remark()

    def _record(self) -> bool:
        shown = self._shown()
        try:
            path = self.folder.new_recording()
            self.devices.start_recording(path)
        except InterviewSimError as error:
            self._say(str(message_of(error, current_language())))
            return False
        self.looking.listen(shown, path)
        return True

    def _stop_recording(self) -> None:
        self._wants_answer = False
        self.asking.stop()
        self._is_stopping = self._is_stopping or self.devices.is_recording
        self.devices.stop_recording()

    def _on_devices(self) -> None:
        """They are there, or are not."""
        if not self.is_open:
            return
        self.looking.warm_up()
        self._show_remark()
        if self._wants_answer:
            self._answer()

    def _on_answered(self, _has_spoken: bool) -> None:
        self.voice.player.play(tone(END_HZ))
        is_recorded = self.devices.is_recording
        self._stop_recording()
        self._show_trial("spoken" if is_recorded else "typed")
        if not is_recorded:
            self.looking.page.show_problem(
                tr(
                    "Nothing was recorded. Connect a microphone or close other programs that use it,"
                    " or type an answer here."
                )
            )

    def _on_recorded(self, report: CaptureReport) -> None:
        log.info("a trial answer of %.1f s was recorded", report.seconds)
        self._is_stopping = False
        if self.is_open and self._wants_answer:
            self._answer()

    # The trial -----------------------------------------------------------------------------

    def _show_trial(self, way: Way) -> None:
        if way == "typed":
            self._stop_recording()
        self.asking.stop()
        self.voice.hush()
        self.looking.begin(self._shown(), way, can_speak=self.devices.has_microphone)
        cover = self._cover()
        cover.strip.show_typing(False)
        cover.show_page(self.looking.page)

    def _on_way(self, way: str) -> None:
        if way == "spoken":
            self._begin(self._shown().question)
        else:
            self._show_trial("typed")

    # The strip -----------------------------------------------------------------------------

    def _show_remark(self) -> None:
        """What this computer lacks: first what keeps an answer from being heard."""
        shown, devices = self.shown, self.devices
        if shown is None:
            return
        sentence = self.voice.remark(shown.question, shown.bank_id, shown.language)
        if self._wants_answer:
            sentence = tr("Camera and microphone are being switched on.")
        elif not devices.is_opening and not devices.has_microphone:
            sentence = tr("No microphone can be used: an answer can be typed, not spoken.")
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._cover().strip.show_remark(sentence)

    def _cover(self) -> PreviewCover:
        assert self.cover is not None, "no preview was opened"
        return self.cover

    def _shown(self) -> Previewed:
        assert self.shown is not None, "no question is shown"
        return self.shown


def _language_of(question: Question) -> Language:
    """Today's language, where the question speaks it."""
    language = current_language()
    other: Language = "en" if language == "ko" else "ko"
    return language if question.text.has(language) else other


def _left_out(question: Question, rule: FollowUp, language: Language) -> str:
    """ "Left out: the result"."""
    if rule.missing_part is not None:
        return tr("Left out: {what}", what=word("part", rule.missing_part, language))
    point = question.point(rule.missing_point or "")
    label = "" if point is None else point.label.in_language(language)
    return tr("Left out: {what}", what=label)

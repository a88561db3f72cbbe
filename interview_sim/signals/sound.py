"""The sound of one answer, block by block, to all that it says.

Utterances are transcribed as they end, so that little is left at the end; memory stays flat (a
minute of sound at most, and a few numbers per 10 ms). The result depends on the samples alone: not
on how they were cut into blocks, how fast they came, or the machine's load.
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from interview_sim.results import SpokenLanguage, Transcript
from interview_sim.signals.bands import BandMeter
from interview_sim.signals.filler_lexicon import filler_lexicon
from interview_sim.signals.fillers import filler_track
from interview_sim.signals.level import (
    FRAME,
    PICTURE_STEP_S,
    STEP_S,
    LevelMeter,
    decibels,
    picture_levels,
)
from interview_sim.signals.noise_floor import own_loudness_db
from interview_sim.signals.pitch import OWN_VOICE_DB, chosen_pitch, clean_pitch
from interview_sim.signals.recogniser import Clock, Recogniser, Spoken
from interview_sim.signals.sampling import RATE_HZ, FixedPieces, RecentSound, Samples
from interview_sim.signals.speech_model import SpeechModel
from interview_sim.signals.speech_spans import noise_level_db, speech_spans, within
from interview_sim.signals.steady import steady_spans
from interview_sim.signals.syllables import syllable_nuclei_s
from interview_sim.signals.types import (
    BoolArray,
    FillerTrack,
    FloatArray,
    Missing,
    SoundSignals,
    SpeechTrack,
    VoiceTrack,
)
from interview_sim.signals.utterances import Utterance, UtteranceCutter
from interview_sim.signals.voice import MARGIN, STRETCH, VoiceStretch, measure_voice, no_voice
from interview_sim.signals.voice_activity import SPEECH_ENDS, WINDOW, VoiceActivity
from interview_sim.signals.words import place_words

_PIECE = 15_360  # 0.96 s: whole windows of the voice activity and whole frames of the level
_MUTE_DB = -80.0


class SoundBlock(Protocol):
    """Mono samples at 16 kHz; `t_s` is the time of the first one."""

    @property
    def t_s(self) -> float: ...

    @property
    def samples(self) -> Samples: ...


class SoundAnalyser:
    """Feed blocks in order, then `finish` once.

    With a `clock`, as in a live run, a machine too slow for it skips the second pass for filled pauses.
    """

    def __init__(
        self, speech_model: SpeechModel | Missing, spoken: Spoken = "auto", clock: Clock | None = None
    ) -> None:
        self._missing = _why_no_words(speech_model, spoken)
        self._spoken: Spoken = spoken
        self._recogniser = (
            Recogniser(speech_model, spoken, clock)
            if isinstance(speech_model, SpeechModel) and self._missing is None
            else None
        )
        self._pieces = FixedPieces(_PIECE)
        self._recent = RecentSound()
        self._level = LevelMeter()
        self._bands = BandMeter()
        self._activity = VoiceActivity()
        self._cutter = UtteranceCutter()
        self._probabilities: list[NDArray[np.float32]] = []
        self._voice: list[VoiceStretch] = []
        self._has_started = False

    def feed(self, block: SoundBlock) -> None:
        """Take the next samples; a first block that begins late is preceded by silence."""
        if not self._has_started:
            self._has_started = True
            self._feed(np.zeros(max(0, round(block.t_s * RATE_HZ)), np.float32))
        self._feed(block.samples)

    def finish(self) -> SoundSignals:
        """Everything about the sound that was fed."""
        self._take_rest()
        power = self._level.power()
        level_db = decibels(power)
        duration_s = self._recent.end / RATE_HZ
        language = self._language()
        if not level_db.size or level_db.max() < _MUTE_DB:
            return _nothing("no_sound", duration_s, language, power)
        f0_hz = self._joined("f0_hz").astype(np.float64)
        band_power = self._bands.power(level_db.size)
        spans = speech_spans(self._all_probabilities(), level_db, band_power, f0_hz)
        if not spans:
            return _nothing("no_speech", duration_s, language, power)
        is_speech = within(spans, level_db.size)
        voice = self._voice_track(f0_hz, level_db, band_power, is_speech, noise_level_db(level_db, spans))
        transcript, fillers = self._heard(spans, voice, language)
        return SoundSignals(
            duration_s=duration_s,
            language=language,
            speech=SpeechTrack(spans=spans),
            transcript=transcript,
            fillers=fillers,
            voice=voice,
            level_step_s=PICTURE_STEP_S,
            level_db=picture_levels(power),
        )

    def _feed(self, samples: Samples) -> None:
        for piece in self._pieces.push(samples):
            self._recent.append(piece)
            self._level.push(piece)
            self._bands.push(piece)
            self._decide(piece)
            while self._recent.end >= (len(self._voice) + 1) * STRETCH + MARGIN:
                self._measure_voice(STRETCH // FRAME)
            self._forget()

    def _take_rest(self) -> None:
        rest = self._pieces.rest()
        self._recent.append(rest)
        self._level.push(rest[: rest.size // FRAME * FRAME])
        self._bands.push(rest)
        if rest.size:
            self._decide(np.pad(rest, (0, -rest.size % WINDOW)))
        for utterance in self._cutter.finish():
            self._hear(utterance)
        while (left := self._recent.end // FRAME - len(self._voice) * STRETCH // FRAME) > 0:
            self._measure_voice(min(left, STRETCH // FRAME))

    def _decide(self, samples: Samples) -> None:
        probabilities = self._activity.push(samples)
        self._probabilities.append(probabilities)
        for utterance in self._cutter.push(probabilities):
            self._hear(utterance)

    def _hear(self, utterance: Utterance) -> None:
        if self._recogniser is not None:
            self._recogniser.hear(utterance, self._recent.between(utterance.start, utterance.end))

    def _measure_voice(self, n_frames: int) -> None:
        start = len(self._voice) * STRETCH
        first, last = max(0, start - MARGIN), start + STRETCH + MARGIN
        n_pieces = _PIECE // WINDOW
        near = self._probabilities[first // _PIECE : -(-last // _PIECE)]
        decided = np.concatenate(near)[first // WINDOW % n_pieces :][: -(-(last - first) // WINDOW)]
        if decided.max(initial=0.0) < SPEECH_ENDS:
            self._voice.append(no_voice(n_frames))
        else:
            samples = self._recent.between(first, last)
            self._voice.append(measure_voice(samples, start - first, n_frames))

    def _forget(self) -> None:
        needed = min(self._cutter.needed_from, len(self._voice) * STRETCH - MARGIN)
        self._recent.forget_before(needed)

    def _language(self) -> SpokenLanguage:
        if self._recogniser is not None:
            return self._recogniser.finish()
        return "ko" if self._spoken == "auto" else self._spoken

    def _all_probabilities(self) -> NDArray[np.float32]:
        return np.concatenate(self._probabilities)

    def _joined(self, name: str) -> NDArray[np.float32]:
        """A track of all stretches, one entry or row per 10 ms."""
        return np.concatenate([getattr(stretch, name) for stretch in self._voice])

    def _voice_track(
        self,
        f0_hz: FloatArray,
        level_db: FloatArray,
        band_power: NDArray[np.float32],
        is_speech: BoolArray,
        noise_db: float,
    ) -> VoiceTrack:
        movement_db = self._joined("movement_db").astype(np.float64)
        is_voiced = np.isfinite(f0_hz)
        is_own = is_speech & (level_db >= own_loudness_db(level_db, is_speech) - OWN_VOICE_DB)
        chosen_hz = chosen_pitch(f0_hz, self._joined("candidates_hz"), self._joined("strengths"), is_own)
        return VoiceTrack(
            step_s=STEP_S,
            level_db=level_db,
            f0_hz=clean_pitch(chosen_hz, is_speech),
            noise_level_db=noise_db,
            clipped_share=self._level.clipped_share(is_speech),
            nuclei_s=syllable_nuclei_s(band_power, is_voiced, is_speech),
            steady_spans=steady_spans(movement_db, is_voiced, is_speech),
        )

    def _heard(
        self, spans: tuple[tuple[float, float], ...], voice: VoiceTrack, language: SpokenLanguage
    ) -> tuple[Transcript | Missing, FillerTrack | Missing]:
        if self._recogniser is None:
            missing = self._missing or Missing(reason="no_speech_model")
            return missing, missing
        transcript = place_words(self._recogniser.words, spans)
        if self._recogniser.is_too_slow:
            return transcript, Missing(reason="filler_pass_too_slow")
        fillers = filler_track(
            self._recogniser.candidates,
            words=transcript.words,
            steady=voice.steady_spans,
            speech=spans,
            lexicon=filler_lexicon(language),
        )
        return transcript, fillers


def _why_no_words(speech_model: SpeechModel | Missing, spoken: Spoken) -> Missing | None:
    if isinstance(speech_model, Missing):
        return speech_model
    if spoken != "auto" and spoken not in speech_model.languages:
        return Missing(reason="speech_model_other_language")
    return None


def _nothing(reason: str, duration_s: float, language: SpokenLanguage, power: FloatArray) -> SoundSignals:
    missing = Missing(reason=reason)
    return SoundSignals(
        duration_s=duration_s,
        language=language,
        speech=missing,
        transcript=missing,
        fillers=missing,
        voice=missing,
        level_step_s=PICTURE_STEP_S,
        level_db=picture_levels(power) if power.size else (),
    )

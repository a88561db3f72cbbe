"""What the program writes of a sound, beside plain faster-whisper; and how far both are from the truth."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass

import jiwer
import numpy as np

from interview_sim.measures.reading import read_out
from interview_sim.recording import SoundBlock, open_recording, read_sound
from interview_sim.results import Span, SpokenLanguage, Transcript
from interview_sim.settings import data_dir
from interview_sim.signals.recogniser import Spoken
from interview_sim.signals.sampling import Samples
from interview_sim.signals.sound import SoundAnalyser
from interview_sim.signals.speech_model import SpeechModel, load_speech_model
from interview_sim.weights import model_folder

from .clips import Clip


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A text, the times of its words, the language it was taken for, and the seconds that it took."""

    text: str
    words: tuple[Span, ...]
    language: str
    took_s: float


def load_model(name: str = "whisper-base") -> SpeechModel:
    """The installed speech model. Raises SystemExit with what to do where it is not there."""
    folder = model_folder(name, data_dir())
    if folder is None:
        raise SystemExit(f"Install the model first: interview-sim models install {name}")
    return load_speech_model(folder)


def samples_of(clip: Clip) -> Samples:
    """All samples of a recording, 16 kHz, mono."""
    with open_recording(clip.path) as source:
        return np.concatenate([block.samples for block in read_sound(source)])


def ours(model: SpeechModel, samples: Samples, spoken: Spoken) -> Heard:
    """The whole way of the program over a sound: words, fillers, pauses, pitch."""
    begun_s = time.perf_counter()
    analyser = SoundAnalyser(model, spoken)
    analyser.feed(SoundBlock(t_s=0.0, samples=samples))
    signals = analyser.finish()
    words = signals.transcript.words if isinstance(signals.transcript, Transcript) else ()
    return Heard(
        text=" ".join(word.text for word in words),
        words=tuple((word.start_s, word.end_s) for word in words),
        language=signals.language,
        took_s=time.perf_counter() - begun_s,
    )


def plain(
    model: SpeechModel, samples: Samples, language: SpokenLanguage | None, *, vad: bool = False
) -> Heard:
    """faster-whisper with its defaults (beam 5, temperature fallback, earlier text as a condition)."""
    begun_s = time.perf_counter()
    segments, info = model.model.transcribe(samples, language=language, word_timestamps=True, vad_filter=vad)
    words = [word for segment in segments for word in segment.words]
    return Heard(
        text="".join(word.word for word in words).strip(),
        words=tuple((word.start, word.end) for word in words),
        language=info.language,
        took_s=time.perf_counter() - begun_s,
    )


def errors(heard: str, said: str, language: SpokenLanguage) -> tuple[int, int]:
    """(errors, units said): words in English; in Korean letters without blanks, numbers read out.

    Read out, 9시 and 아홉 시 are the same text, and 1500만 counts its four syllables, not five signs.
    """
    measured = (
        jiwer.process_characters(_korean(said), _korean(heard) or " ")
        if language == "ko"
        else jiwer.process_words(_english(said), _english(heard) or " ")
    )
    wrong = measured.substitutions + measured.deletions + measured.insertions
    return wrong, measured.hits + measured.substitutions + measured.deletions


def as_written(heard: str, said: str) -> int:
    """Errors in letters and digits as they are written, without blanks and punctuation."""
    measured = jiwer.process_characters(_letters(said), _letters(heard) or " ")
    return measured.substitutions + measured.deletions + measured.insertions


def _korean(text: str) -> str:
    return _letters(read_out(text))


def _letters(text: str) -> str:
    return re.sub(r"[^0-9a-z가-힣]", "", text.lower())


def _english(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("’", "'")).split())

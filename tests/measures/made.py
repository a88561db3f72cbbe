"""Hand-made tracks and transcripts: truth that no code of ours has computed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import numpy as np
import pytest

from interview_sim.results import Span, SpokenLanguage, Transcript, Word
from interview_sim.signals.types import (
    FillerTrack,
    FloatArray,
    Missing,
    Signals,
    SpeechTrack,
    VoiceTrack,
)

STEP_S: Final = 0.01
_NO_SOUND: Final = Missing(reason="no_sound")
_NO_MODEL: Final = Missing(reason="no_speech_model")
MEDIA: Final = Path(
    os.environ.get("INTERVIEW_SIM_TEST_MEDIA", Path(__file__).resolve().parents[3] / "shared" / "media")
)
needs_media = pytest.mark.skipif(not MEDIA.is_dir(), reason=f"no test media at {MEDIA}")


def said(text: str, *, start_s: float = 0.0, word_s: float = 0.4, probability: float = 0.9) -> Transcript:
    """`text` with every word taking `word_s` seconds; "|2.5" is a silence of 2.5 s."""
    words = []
    at_s = start_s
    for part in text.split():
        if part.startswith("|"):
            at_s += float(part[1:])
            continue
        words.append(Word(text=part, start_s=at_s, end_s=at_s + word_s, probability=probability))
        at_s += word_s
    return Transcript(text=" ".join(word.text for word in words), words=tuple(words))


def spoken_spans(transcript: Transcript) -> SpeechTrack:
    """The speech of a transcript: words joined where they touch."""
    spans: list[Span] = []
    for word in transcript.words:
        if spans and word.start_s - spans[-1][1] < 0.05:
            spans[-1] = (spans[-1][0], word.end_s)
        else:
            spans.append((word.start_s, word.end_s))
    return SpeechTrack(spans=tuple(spans))


def voice(
    *,
    seconds: float,
    level_db: float | FloatArray = -20.0,
    f0_hz: float | FloatArray = 150.0,
    noise_level_db: float = -50.0,
    clipped_share: float = 0.0,
    nuclei_s: tuple[float, ...] = (),
    steady_spans: tuple[Span, ...] = (),
) -> VoiceTrack:
    """A voice track of `seconds`; single figures are held throughout."""
    n_frames = round(seconds / STEP_S)
    return VoiceTrack(
        step_s=STEP_S,
        level_db=np.full(n_frames, level_db) if isinstance(level_db, float) else level_db,
        f0_hz=np.full(n_frames, f0_hz) if isinstance(f0_hz, float) else f0_hz,
        noise_level_db=noise_level_db,
        clipped_share=clipped_share,
        nuclei_s=np.array(nuclei_s, dtype=np.float64),
        steady_spans=steady_spans,
    )


def signals(
    *,
    duration_s: float = 60.0,
    language: SpokenLanguage = "ko",
    speech: SpeechTrack | Missing = _NO_SOUND,
    transcript: Transcript | Missing = _NO_MODEL,
    fillers: FillerTrack | Missing = _NO_MODEL,
    voice_track: VoiceTrack | Missing = _NO_SOUND,
) -> Signals:
    """Signals of an answer without a picture."""
    return Signals(
        duration_s=duration_s,
        language=language,
        speech=speech,
        transcript=transcript,
        fillers=fillers,
        voice=voice_track,
        face=Missing(reason="no_picture"),
    )

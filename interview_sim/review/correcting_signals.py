"""The signals that a stored finding still holds, as its measures would be given them again.

Words, spans of speech and filled pauses are stored; sound and pictures are not. What measures ask of the
sound beside them is rebuilt as far as it goes: lost sound from the pauses that were not counted, syllable
nuclei from their number, spread evenly over the speech. Whether that is enough is for each measure to
show: it must give the stored figure again (`gives_again`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from interview_sim.measures.timing.silences import seconds_of, silences
from interview_sim.results import Analysis, Measured, Measurement, NotMeasured, Span, says_unsure
from interview_sim.signals.types import (
    FillerTrack,
    FloatArray,
    Missing,
    Signals,
    SpeechTrack,
    VoiceTrack,
)

_SAME_S: Final = 0.002
_SAME_SHARE: Final = 0.002
_STEP_S: Final = 0.01


def rebuilt_signals(analysis: Analysis) -> Signals:
    """What `analysis` holds, as signals; without pictures, and of the sound only what is told above."""
    return Signals(
        duration_s=analysis.duration_s,
        language=analysis.language,
        speech=SpeechTrack(spans=analysis.speech)
        if analysis.speech
        else Missing(reason=_reason(analysis, "pauses", "no_speech")),
        transcript=analysis.transcript or Missing(reason=_reason(analysis, "repetition", "no_speech_model")),
        fillers=_fillers(analysis),
        voice=_voice(analysis),
        face=Missing(reason="no_picture"),
        lost_spans=_lost_spans(analysis),
        models=dict(analysis.models),
    )


def gives_again(rebuilt: Measurement, stored: Measurement) -> bool:
    """Whether a measure gave the stored figure again, but for rounding."""
    if isinstance(rebuilt, NotMeasured) or isinstance(stored, NotMeasured):
        both = isinstance(rebuilt, NotMeasured) and isinstance(stored, NotMeasured)
        return both and getattr(rebuilt, "reason", "") == getattr(stored, "reason", None)
    if says_unsure(rebuilt.details) != says_unsure(stored.details):
        return False
    if rebuilt.value is None or stored.value is None:
        return rebuilt.value is stored.value
    return abs(rebuilt.value - stored.value) <= _SAME_SHARE * max(1.0, abs(stored.value))


def _reason(analysis: Analysis, measure: str, otherwise: str) -> str:
    """Why `measure` was not measured."""
    found = analysis.measures.get(measure)
    return found.reason if isinstance(found, NotMeasured) else otherwise


def _fillers(analysis: Analysis) -> FillerTrack | Missing:
    """The filled pauses that were heard, counted or not; which of them are words is decided already."""
    found = analysis.measures.get("filled_pauses")
    if found is None:
        return Missing(reason="no_speech_model")
    if isinstance(found, NotMeasured) and found.details.get("second_pass") != "done":
        return Missing(reason=found.reason)
    return FillerTrack(events=found.events)


def _voice(analysis: Analysis) -> VoiceTrack | Missing:
    """Syllable nuclei alone, evenly over the speech; level and pitch are not stored."""
    found = analysis.measures.get("speech_rate")
    n_nuclei = found.details.get("nuclei") if found is not None else None
    if not isinstance(n_nuclei, int) or not analysis.speech:
        return Missing(reason="no_sound")
    return VoiceTrack(
        step_s=_STEP_S,
        level_db=np.zeros(0),
        f0_hz=np.zeros(0),
        noise_level_db=float("nan"),
        clipped_share=0.0,
        nuclei_s=_evenly(analysis.speech, n_nuclei),
    )


def _evenly(spans: Sequence[Span], n: int) -> FloatArray:
    """`n` times inside `spans`, at equal distances of speech."""
    at_s = (np.arange(n) + 0.5) * seconds_of(spans) / max(n, 1)
    ends = np.cumsum([end_s - start_s for start_s, end_s in spans])
    which = np.minimum(np.searchsorted(ends, at_s), len(spans) - 1)
    starts = np.array([start_s for start_s, _ in spans])
    lengths = np.diff(np.concatenate([[0.0], ends]))
    return np.asarray(starts[which] + at_s - (ends[which] - lengths[which]), dtype=np.float64)


def _lost_spans(analysis: Analysis) -> tuple[Span, ...]:
    """Where sound was lost: in the silences that were not counted as pauses, as long as was told."""
    found = analysis.measures.get("pauses")
    lost_s = found.details.get("lost_s") if isinstance(found, Measured) else None
    if not isinstance(lost_s, int | float) or lost_s <= 0 or not analysis.speech or found is None:
        return ()
    counted = [event.start_s for event in found.events]
    gaps = [
        gap
        for gap in silences(analysis.speech)
        if all(abs(gap[0] - start_s) > _SAME_S for start_s in counted)
    ]
    whole_s = seconds_of(gaps)
    share = min(1.0, lost_s / whole_s) if whole_s else 0.0
    return tuple((start_s, start_s + share * (end_s - start_s)) for start_s, end_s in gaps)

"""Cues while answering: rarely, and only for what was heard."""

from __future__ import annotations

from interview_sim.ui.kiosk.visit.cues import APART_S, Cues

ROOM_DB, VOICE_DB = -65.0, -25.0


def _hear(cues: Cues, seconds: float, voice_db: float | None) -> list[str]:
    """Syllables of 0.2 s with 0.1 s between them, or nothing but the room."""
    found = []
    for step in range(round(seconds / 0.05)):
        is_voice = voice_db is not None and step % 6 < 4
        cue = cues.hear(voice_db if is_voice and voice_db is not None else ROOM_DB)
        found += [cue] if cue is not None else []
    return found


def test_who_speaks_well_hears_nothing() -> None:
    cues = Cues()
    _hear(cues, 1.0, None)
    assert _hear(cues, 80.0, VOICE_DB) == []


def test_who_does_not_begin_is_told_once() -> None:
    assert _hear(Cues(), 60.0, None) == ["begin"]


def test_a_long_silence_is_called_fine_and_not_more_often_than_every_20_s() -> None:
    cues = Cues()
    _hear(cues, 1.0, None)
    _hear(cues, 10.0, VOICE_DB)
    assert _hear(cues, 7.0, None) == []
    assert _hear(cues, 2.0, None) == ["silent"]
    assert _hear(cues, APART_S - 2.5, None) == []
    assert _hear(cues, 3.0, None) == ["silent"]


def test_a_low_voice_is_told_once() -> None:
    cues = Cues()
    _hear(cues, 1.0, None)
    assert _hear(cues, 60.0, -45.0) == ["quiet"]


def test_speech_without_a_pause_is_no_silence() -> None:
    cues = Cues()
    _hear(cues, 1.0, None)
    assert [cue for _ in range(800) if (cue := cues.hear(VOICE_DB)) is not None] == []

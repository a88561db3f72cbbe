"""Visits, recordings and findings for the tests of the store."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np

from interview_sim.recording import PictureFormat, RecordingWriter, SoundFormat, create_recording
from interview_sim.results import Analysis, Measured, NotMeasured, Scorecard, Transcript, Word
from interview_sim.sessions import Asked, Consents, Profile, Session, Store, Take

SEOUL = timezone(timedelta(hours=9))
START = datetime(2026, 11, 24, 10, 0, tzinfo=SEOUL)
TEXT = "consents-1"
SECRET_WORDS = "저는기계공학을전공했습니다"

RECORD = Consents(record=True, text_version=TEXT)
KEEP = Consents(record=True, keep=True, text_version=TEXT)
SHOW = Consents(record=True, show=True, text_version=TEXT)
COUNT = Consents(record=True, count=True, text_version=TEXT)
KEEP_SHOW = Consents(record=True, keep=True, show=True, text_version=TEXT)
QUESTION = Asked(
    question_id="motive",
    bank_id="basic",
    bank_version="1.0.0",
    question_text={"ko": "지원한 까닭을 말씀해 주세요.", "en": "Why do you apply?"},
    answer_limit_s=90.0,
)


class Clock:
    """A clock that tests set."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def go(self, **amount: float) -> datetime:
        self.now += timedelta(**amount)
        return self.now


def begin(store: Store, consents: Consents = KEEP, **profile: str) -> Session:
    return store.create_session(
        consents=consents,
        profile=Profile(**profile),  # type: ignore[arg-type]
        preset_id="first-visit",
        bank_id="basic",
        bank_version="1.0.0",
    )


def record(path: Path, seconds: float = 0.6) -> None:
    """A real recording: grey pictures and a tone."""
    writer = RecordingWriter(
        create_recording(path),
        picture=PictureFormat(width_px=64, height_px=48),
        sound=SoundFormat(rate_hz=16_000),
    )
    frame = np.full((48, 64, 3), 128, np.uint8)
    tone = (0.2 * np.sin(np.arange(1600) * 0.1)).astype(np.float32)
    for step in range(round(seconds * 10)):
        writer.write_sound(tone, step / 10)
        writer.write_picture(frame, step / 10)
    writer.close()


def take(store: Store, session: Session, asked: Asked = QUESTION, seconds: float = 0.6) -> Take:
    """An answer that was recorded."""
    made = store.add_take(session.id, asked)
    record(store.recording_path(made), seconds)
    return store.finish_take(made.id, seconds=seconds)


def finding(rate: float = 260.0, overall: float | None = 70.0) -> Analysis:
    """A finding with one measured and one unmeasured figure."""
    return Analysis(
        duration_s=12.0,
        language="ko",
        program="0.1.0",
        models={"speech": "whisper-base@905e5b", "face": None},
        norms="2026.11",
        transcript=Transcript(
            text=SECRET_WORDS, words=(Word(text=SECRET_WORDS, start_s=0.5, end_s=1.0, probability=0.9),)
        ),
        speech=((0.5, 11.0),),
        measures={"speech_rate": Measured(value=rate), "eye_contact": NotMeasured(reason="no_face_model")},
        units={"speech_rate": "syllables/min", "eye_contact": "share"},
        score=Scorecard(overall=overall, measured_weight=0.8, measures=(), next_actions=()),
    )


def everything_below(folder: Path) -> bytes:
    """All bytes of all files."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())

"""A centre of half a year for the desk's pictures: visits, ratings, outcomes, one recorded answer.

All findings are the layout's example with other figures; nobody real is in it. The picture is the demo's
photograph, the voice espeak-ng's, and both went through the kiosk's own writer of recordings.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import wave
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

import numpy as np

from interview_sim.demo.script import Filler, Piece, Said, Silence
from interview_sim.demo.soundtrack import make_soundtrack, write_wav
from interview_sim.demo.voices import EspeakVoice
from interview_sim.recording import (
    PictureFormat,
    RecordingWriter,
    SoundFormat,
    create_recording,
    open_recording,
    read_pictures,
)
from interview_sim.results import Analysis, Event, JsonValue, Measured
from interview_sim.review.scales import load_scale
from interview_sim.scoring import load_norms, score
from interview_sim.sessions import Asked, Consents, Profile, Session, Store
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff
from tests.ui import answers

Language = Literal["ko", "en"]
PIN = "2468"
QUESTION = {
    "ko": "팀에서 의견이 부딪쳤던 일을 하나 말해 주세요. 어떤 상황이었나요?",
    "en": "Tell us about a clash of opinions in a team. What was the situation?",
}
NAMES = {
    "ko": ("바다", "소나무", "보리", "하늘", "달빛", "은하", "노을", "새벽"),
    "en": ("Robin", "Maple", "River", "Sky", "Barley", "Wren", "Amber", "Dawn"),
}
_PEOPLE = {"ko": ("김상담", "이상담"), "en": ("Kim", "Lee")}
_GROUPS, _BANKS = ("youth", "over_50", "returner"), ("common", "office", "production")
_TEXT = "consents-1"
_ALL = Consents(record=True, keep=True, show=True, count=True, text_version=_TEXT)


class _Clock:
    def __init__(self) -> None:
        self.now = datetime.now().astimezone()

    def __call__(self) -> datetime:
        return self.now


@dataclass
class _Centre:
    data_dir: Path
    store: Store
    desk: DeskStore
    clock: _Clock
    me: Staff
    colleague: Staff
    language: Language
    dice: random.Random

    def visit(self, at: datetime, found: Iterable[Analysis], film: Path | None, n: int) -> Session:
        self.clock.now = at
        group, bank = (_GROUPS[0], _BANKS[0]) if film else (self._one(_GROUPS), self._one(_BANKS))
        session = self.store.create_session(
            consents=_ALL,
            profile=Profile(spoken=self.language, group=group, nickname=self._name(n)),
            preset_id="first-visit",
            bank_id=bank,
            bank_version="1",
        )
        for one in found:
            asked = Asked(
                question_id="teamwork",
                bank_id=bank,
                bank_version="1",
                question_text=QUESTION,
                answer_limit_s=90,
            )
            take = self.store.add_take(session.id, asked)
            if film is not None:
                path = self.store.recording_path(take)
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(film, path)
            self.store.finish_take(take.id, seconds=one.duration_s)
            self.store.save_analysis(take.id, one)
        self.store.end_session(session.id)
        return session

    def _one(self, choices: tuple[str, ...]) -> str:
        return self.dice.choices(choices, (6, 4, 1))[0]

    def _name(self, n: int) -> str:
        return NAMES[self.language][n % len(NAMES[self.language])]

    def rate(self, session: Session, by: Staff, shift: int) -> None:
        scale = load_scale(self.data_dir)
        for take in self.desk.open(session.id, by).takes:
            found = self.desk.analyses(take.id)[-1].analysis
            scores = {}
            for item in scale.items:
                machine = item.machine.score(found) if item.machine else None
                scores[item.id] = min(5, max(1, (machine or 3) + shift))
            self.desk.save_rating(take.id, by, scale.name, scale.version, scores)


def make_centre(data_dir: Path, language: Language, film: Path) -> None:
    """Half a year of visits in `data_dir`; the newest one waits for a rating and has a recording."""
    clock = _Clock()
    today = clock.now
    store, desk = Store(data_dir, clock=clock), DeskStore(data_dir, clock=clock)
    me, colleague = (desk.add_staff("counsellor", name, PIN) for name in _PEOPLE[language])
    centre = _Centre(data_dir, store, desk, clock, me, colleague, language, random.Random(7))
    for n in range(64):
        at = today - timedelta(days=round(150 - n * 2.3), hours=centre.dice.uniform(0, 5))
        session = centre.visit(at, (_varied(language, centre.dice) for _ in range(2)), None, n)
        _judge(centre, session, n)
    earlier = centre.visit(
        today - timedelta(days=2), [finding(language, rate=1.12, fillers=9.6, start_s=3.4)], film, 2
    )
    centre.rate(earlier, me, 0)
    for n in range(3):
        minutes = (180, 120, 70)[n]
        at = today - timedelta(minutes=minutes)
        centre.visit(at, [_varied(language, centre.dice), _varied(language, centre.dice)], None, n + 3)
    newest = centre.visit(today - timedelta(minutes=20), [finding(language)], film, 2)
    clock.now = today
    desk.link(newest.id, earlier.id, me)
    take = desk.open(newest.id, me).takes[0]
    words = {"ko": "여기서 본인이 한 일을 먼저", "en": "Say first what you did yourself"}[language]
    desk.add_comment(take.id, me, 24.0, words, is_for_visitor=True)
    store.close()
    desk.close()


def _judge(centre: _Centre, session: Session, n: int) -> None:
    if n % 3 == 0:
        centre.rate(session, centre.me, centre.dice.choice((-1, 0, 0, 1)))
        centre.rate(session, centre.colleague, centre.dice.choice((-1, 0, 0, 1)))
    if n % 4 == 0:
        on = centre.clock.now.date()
        centre.desk.add_outcome(session.id, centre.me, "interview_held", on)
        if n % 8 == 0:
            centre.desk.add_outcome(session.id, centre.me, "hired", on)


def _varied(language: Language, dice: random.Random) -> Analysis:
    return finding(
        language, rate=dice.gauss(1, 0.14), fillers=abs(dice.gauss(6, 3)), start_s=dice.uniform(1, 5)
    )


def finding(language: Language, *, rate: float = 1.0, fillers: float = 6.2, start_s: float = 2.1) -> Analysis:
    """The layout's example, scored by today's norms, with another pace, other fillers, another start."""
    made: Analysis = answers.answer(language, start_s=start_s)
    pace, filled = made.measures["speech_rate"], made.measures["filled_pauses"]
    assert isinstance(pace, Measured) and isinstance(filled, Measured) and pace.value is not None
    measures = {
        **made.measures,
        "structure": _story(made),
        "speech_rate": replace(pace, value=pace.value * rate * (1.0 if language == "ko" else 0.5)),
        "filled_pauses": replace(filled, value=fillers),
    }
    scored = score(measures, norms=load_norms(language), duration_s=made.duration_s, speech=made.speech)
    return replace(
        made,
        measures=measures,
        units={"speech_rate": {"ko": "syllables/min", "en": "words/min"}[language]},
        score=replace(scored, next_actions=answers.actions(3)),
    )


def _story(made: Analysis) -> Measured:
    """The example tells what happened, what was done about it, and what came of it."""
    assert made.transcript is not None
    words, ends = made.transcript.words, (0.44, 0.72, 1.0)
    events, begins = [], 0.0
    for part, share in zip(("situation", "action", "result"), ends, strict=True):
        first, last = words[round(begins * len(words))], words[round(share * len(words)) - 1]
        events.append(Event(start_s=first.start_s, end_s=last.end_s, label=part))
        begins = share
    seconds: dict[str, JsonValue] = {event.label: round(event.end_s - event.start_s, 1) for event in events}
    return Measured(value=3.0, events=tuple(events), details={"seconds": seconds, "missing": [], "asked": []})


def record(face: Path, language: Language, folder: Path) -> Path:
    """The example's answer as the kiosk would have written it: face, voice, one Matroska file."""
    voice, film = _voice(language, folder), folder / "answer.mkv"
    with wave.open(str(voice)) as file:
        rate_hz = file.getframerate()
        sound = np.frombuffer(file.readframes(file.getnframes()), np.int16).astype(np.float32) / 32768
    writer = RecordingWriter(
        create_recording(film),
        picture=PictureFormat(width_px=1280, height_px=720),
        sound=SoundFormat(rate_hz=rate_hz),
    )
    duration_s, written = answers.answer(language).duration_s, 0
    with open_recording(face) as source:
        for picture in read_pictures(source):
            if picture.t_s > duration_s:
                break
            upto = round((picture.t_s + 0.1) * rate_hz)
            block = np.zeros(upto - written, np.float32)
            piece = sound[written:upto]
            block[: len(piece)] = piece
            writer.write_sound(block, written / rate_hz)
            written = upto
            writer.write_picture(picture.bgr, picture.t_s)
    writer.close()
    return film


def _voice(language: Language, folder: Path) -> Path:
    path = folder / "answer.wav"
    if language == "ko":
        subprocess.run(["espeak-ng", "-v", "ko", "-s", "130", "-w", str(path), answers.KOREAN], check=True)
        return path
    write_wav(make_soundtrack(_pieces(answers.ENGLISH), EspeakVoice(folder=folder)), path)
    return path


def _pieces(text: str) -> list[Piece]:
    made: list[Piece] = [Silence(seconds=1.5)]
    for part in text.split("|"):
        words = [word for word in part.split() if word not in ("um", "uh")]
        made += [Said(text=" ".join(words), n_syllables=len(words)), Filler(text="um"), Silence(seconds=2.0)]
    return made

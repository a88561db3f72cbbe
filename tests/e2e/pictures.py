"""Takes the pictures in docs/pictures: `python -m tests.e2e.pictures [--only ko-1920] [--out DIR]`.

The real kiosk under a screen of its own, walked through by keys: Korean at 1920x1080 and 1366x768,
English at both too. About three minutes each. English is a real visit: espeak-ng's voice, the real
recogniser and measures. Korean shows the finding of the layout's example (see `staged.py`); everything
else in it is real too. Needs Xvfb, xdotool, PulseAudio, espeak-ng, and the models installed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import time
import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from interview_sim.demo.script import Filler, Piece, Said, Silence
from interview_sim.demo.soundtrack import make_soundtrack, write_wav
from interview_sim.demo.voices import EspeakVoice
from interview_sim.results import Analysis
from interview_sim.results.json import to_json
from interview_sim.scoring import load_norms, score
from interview_sim.settings import Settings, save_settings
from tests.devices import FakeMicrophone, running
from tests.e2e.booth import Booth
from tests.e2e.film import face_film
from tests.e2e.person import Person
from tests.e2e.screen import Screen
from tests.e2e.staged import FINDING
from tests.ui import answers

OUT = Path(__file__).parents[2] / "docs" / "pictures"
SHEETS = {
    "ko-1920": (1920, 1080),
    "ko-1366": (1366, 768),
    "en-1920": (1920, 1080),
    "en-1366": (1366, 768),
}
KOREAN = {
    "welcome", "consent", "about", "choose", "devices", "calibration", "rules", "think", "answer", "saved",
    "overview", "replay", "take-home",
}  # fmt: skip
ENGLISH = {"welcome", "consent", "devices", "answer", "overview", "replay"}
_ANSWER_S = 73.0
_GREETINGS = {
    "ko": "안녕하세요, 반갑습니다. 오늘 면접을 연습하러 왔습니다. 잘 부탁드립니다.",
    "en": "Hello, nice to meet you. I am here to practise for an interview. Thank you for your time.",
}
_MOST_BYTES = 245_000
_CENTRES = {"ko": "한빛 일자리센터", "en": "Hanbit Job Centre"}


def main() -> None:
    """Take all pictures, or one sheet of them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--only", choices=SHEETS, help="one language and size")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for sheet in [options.only] if options.only else SHEETS:
        with tempfile.TemporaryDirectory() as name:
            _take(sheet, Path(name), options.out)


def _take(sheet: str, folder: Path, out: Path) -> None:
    language, _ = sheet.split("-")
    pictures, data_dir, stick = folder / "pictures", folder / "data", folder / "USB"
    stick.mkdir()
    save_settings(data_dir, Settings(centre_name=_CENTRES[language]))
    face = face_film(folder / "face.mkv", 400)
    voice = _voice(language, folder)
    environment = {"INTERVIEW_SIM_STICK": str(stick), **_finding(language, folder)}
    with running(FakeMicrophone(folder / "pa")) as microphone, Screen(*SHEETS[sheet]) as screen:
        sound = {name: microphone.env[name] for name in ("XDG_RUNTIME_DIR", "PULSE_SERVER")}
        booth = Booth(screen, data_dir, {**environment, **sound}, program="tests.e2e.staged")
        try:
            _walk(booth, Person(booth, microphone, pictures), face, voice, language)
        finally:
            booth.stop()
    for path in sorted(pictures.iterdir()):
        name = path.stem.split("-", 1)[1]
        if name in (KOREAN if language == "ko" else ENGLISH):
            _save(path, out / f"{name}-{sheet}.png")


def _walk(booth: Booth, person: Person, face: Path, voice: Path, language: str) -> None:
    person.say(_room(face.parent))
    booth.start("--camera", str(face), "--preset", "first-visit", "--bank", "common")
    # The poster has shown all its words by then.
    time.sleep(15.0)
    person.arrive(language)
    person.consent(record=True, keep=True)
    person.tell(pin="4711")
    person.choose()
    person.check(_greeting(language, face.parent), quiet_s=6.0)
    person.follow_dot(skips=True)
    person.read_rules(practises=False)
    time.sleep(11.0)
    person.picture("08-think")
    person.think("08-unused")
    began_s = time.monotonic()
    person.say(voice)
    time.sleep(45.0)
    person.picture("09-answer")
    time.sleep(began_s + _ANSWER_S - time.monotonic())
    person.screen.key("Return")
    booth.wait_for("saved")
    time.sleep(0.6)
    person.picture("10-saved")
    # "See the result so far" stands beside the safe choice.
    person.screen.key("Escape", "shift+Tab", "Return")
    booth.wait_for("overview", 90.0)
    person.look_at_evidence()
    # One answer has no list of answers above it: one step less.
    person.screen.key(*["shift+Tab"] * 6, "Return")
    booth.wait_for("take_home", 15.0)
    person.screen.key("Return")
    booth.wait_for_line("package of", 60.0)
    person.picture("14-take-home")


def _voice(language: str, folder: Path) -> Path:
    """The example's answer spoken by espeak-ng, with its pauses and fillers."""
    path = folder / "answer.wav"
    if language == "ko":
        subprocess.run(["espeak-ng", "-v", "ko", "-s", "130", "-w", str(path), answers.KOREAN], check=True)
        return path
    write_wav(make_soundtrack(_pieces(answers.ENGLISH), EspeakVoice(folder=folder)), path)
    return path


def _greeting(language: str, folder: Path) -> Path:
    """A sentence for the device check; it is over before the questions begin."""
    path, text = folder / "greeting.wav", _GREETINGS[language]
    voice = {"ko": "ko", "en": "en-us"}[language]
    subprocess.run(["espeak-ng", "-v", voice, "-s", "130", "-w", str(path), text], check=True)
    return path


def _pieces(text: str) -> list[Piece]:
    """Words between fillers and pauses (`|`) as what the demo's soundtrack is made of."""
    pieces: list[Piece] = [Silence(seconds=1.5)]
    words: list[str] = []
    for word in [*text.split(), "|"]:
        is_filler = word in ("um", "uh")
        if not is_filler and word != "|":
            words.append(word)
            continue
        if words:
            pieces.append(Said(text=" ".join(words), n_syllables=len(words)))
            words = []
        pieces += [Silence(seconds=0.4), Filler(text=word), Silence(seconds=0.35)] if is_filler else []
        pieces += [] if is_filler else [Silence(seconds=2.3)]
    return pieces


def _finding(language: str, folder: Path) -> dict[str, str]:
    if language != "ko":
        return {}
    made: Analysis = answers.answer("ko")
    scored = score(made.measures, norms=load_norms("ko"), duration_s=made.duration_s, speech=made.speech)
    made = replace(made, score=replace(scored, next_actions=answers.actions(3)))
    path = folder / "finding.json"
    path.write_text(json.dumps(to_json(made)), "utf-8")
    return {FINDING: str(path)}


def _room(folder: Path) -> Path:
    """Ten minutes of a quiet room, -55 dBFS: a null sink alone is more silent than any."""
    path = folder / "room.wav"
    noise = np.random.default_rng(1).standard_normal(16_000 * 600) * 32768 * 10 ** (-55 / 20)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(noise.astype(np.int16).tobytes())
    return path


def _save(source: Path, target: Path) -> None:
    """In 256 colours, which our screens are content with; in fewer where a face fills the picture."""
    picture = Image.open(source).convert("RGB")
    for n_colours in (256, 128, 96, 64):
        palette = picture.quantize(n_colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        palette.save(target, optimize=True)
        if target.stat().st_size <= _MOST_BYTES:
            break
    print(f"{target.name}: {target.stat().st_size / 1000:.0f} kB", flush=True)


if __name__ == "__main__":
    main()

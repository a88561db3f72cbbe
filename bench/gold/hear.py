"""What Whisper base hears when espeak-ng speaks the English gold answers: writes `heard.json`.

The recogniser and its slips are real, the voice is a machine's: clearer in tempo than a visitor, odd in
sound. Korean by espeak-ng is not understood at all; its character error is printed for the record.

    python -m bench.gold.hear
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Final

import jiwer

from bench.gold.answers import FOLDER, Answer, answers
from interview_sim.recording import open_recording, read_sound
from interview_sim.results import SpokenLanguage, Transcript, Word
from interview_sim.settings import data_dir
from interview_sim.signals.sound import SoundAnalyser
from interview_sim.signals.speech_model import SpeechModel, load_speech_model
from interview_sim.weights import model_folder

HEARD: Final = FOLDER / "heard.json"
_VOICES: Final = {"en": ("en-us", "155"), "ko": ("ko", "120")}


def heard() -> dict[str, Transcript]:
    """The stored transcripts by the answers' ids."""
    rows = json.loads(HEARD.read_text("utf-8"))
    return {name: _transcript(words) for name, words in rows.items()}


def listen(model: SpeechModel, answer: Answer) -> Transcript:
    """`answer` spoken by espeak-ng and heard by `model`."""
    voice, speed = _VOICES[answer.language]
    text = "\n\n".join(line.text for line in answer.lines)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "voice.wav"
        command = ["espeak-ng", "-v", voice, "-s", speed, "-w", str(path)]
        subprocess.run(command, input=text.encode(), check=True)
        return listen_to(model, path, answer.language)


def listen_to(model: SpeechModel, path: Path, language: SpokenLanguage) -> Transcript:
    """What `model` hears in a recording, the way that every recording goes."""
    analyser = SoundAnalyser(model, language)
    with open_recording(path) as source:
        for block in read_sound(source):
            analyser.feed(block)
    found = analyser.finish().transcript
    return found if isinstance(found, Transcript) else Transcript(text="", words=())


def whisper_base() -> SpeechModel:
    """The model. Raises SystemExit where it is not installed."""
    folder = model_folder("whisper-base", data_dir())
    if folder is None:
        raise SystemExit("Install the model first: interview-sim models install whisper-base")
    return load_speech_model(folder)


def main() -> None:
    """Listen to all English answers, and to ten Korean ones for their error alone."""
    model = whisper_base()
    rows = {}
    for answer in answers():
        if answer.language == "en":
            found = listen(model, answer)
            rows[answer.id] = [
                [word.text, round(word.start_s, 2), round(word.end_s, 2), round(word.probability, 2)]
                for word in found.words
            ]
            print(answer.id, found.text, flush=True)
    lines = [f"  {json.dumps(name)}: {json.dumps(words)}" for name, words in rows.items()]
    HEARD.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
    korean = [answer for answer in answers() if answer.language == "ko"][:10]
    said = [" ".join(line.text for line in answer.lines) for answer in korean]
    error = jiwer.cer(said, [listen(model, answer).text for answer in korean])
    print(f"Korean by espeak-ng: character error {error:.2f} on {len(korean)} answers")


def _transcript(words: list[list[str | float]]) -> Transcript:
    found = tuple(
        Word(text=str(text), start_s=float(start), end_s=float(end), probability=float(probability))
        for text, start, end, probability in words
    )
    return Transcript(text=" ".join(word.text.strip() for word in found), words=found)


if __name__ == "__main__":
    main()

"""Voices that speak into files: the real espeak-ng where it is, and Windows' speech by a stand-in program."""

from __future__ import annotations

import json
import shutil
import stat
import sys
from pathlib import Path

import numpy as np
import pytest

from interview_sim.messages import message
from interview_sim.recording import probe, read_sound
from interview_sim.results import SpokenLanguage
from interview_sim.synthesis import (
    ESPEAK,
    EspeakNg,
    VoiceFailed,
    VoiceMissing,
    WindowsSpeech,
    file_voices,
    speak_into,
    spoken_languages,
)

TEXTS: dict[SpokenLanguage, str] = {
    "ko": "--help 지원한 까닭을 말씀해 주세요.",
    "en": "-w /etc/passwd Why did you apply? $(exit 1)",
}
needs_espeak = pytest.mark.skipif(shutil.which(ESPEAK) is None, reason="espeak-ng is not installed")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with #!")

# Stands for PowerShell: writes down how it was called, and a WAV file as System.Speech does.
SHELL = """#!{python}
import json, os, sys, wave
facts = {{name: value for name, value in os.environ.items() if name.startswith("VOICE_")}}
script = sys.argv[-1]
if "GetInstalledVoices() | Where-Object {{ $_.Enabled }} |" in script:
    print("{languages}".replace(" ", "\\r\\n"))
    sys.exit(0)
open({told!r}, "w", encoding="utf-8").write(json.dumps([sys.argv[1:], facts]))
if {code}:
    sys.stderr.write("System.Speech is not here\\n")
    sys.exit({code})
with wave.open(facts["VOICE_FILE"], "wb") as file:
    file.setnchannels(1); file.setsampwidth(2); file.setframerate(22050)
    file.writeframes(b"\\x10\\x20" * 22050)
"""


def shell(folder: Path, *, languages: str = "ko en ja", code: int = 0) -> WindowsSpeech:
    path = folder / "powershell"
    told = str(folder / "told")
    path.write_text(SHELL.format(python=sys.executable, languages=languages, told=told, code=code), "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return WindowsSpeech(str(path))


def samples_of(path: Path) -> np.ndarray:
    return np.concatenate([block.samples for block in read_sound(path, rate_hz=16_000)])


@needs_espeak
@pytest.mark.parametrize("language", ["ko", "en"])
def test_espeak_speaks_both_languages_and_reads_no_option_out_of_a_text(
    tmp_path: Path, language: SpokenLanguage
) -> None:
    path = speak_into(TEXTS[language], language, tmp_path / "v.wav", voices=[EspeakNg(ESPEAK)])

    assert 1.0 < (probe(path).duration_s or 0) < 20.0
    assert np.abs(samples_of(path)).max() > 0.05


@needs_espeak
def test_the_pace_is_heard(tmp_path: Path) -> None:
    lengths = []
    for pace in ("slow", "usual", "quick"):
        EspeakNg(ESPEAK).speak("Please tell us about your last job.", "en", tmp_path / f"{pace}.wav", pace)
        lengths.append(probe(tmp_path / f"{pace}.wav").duration_s or 0.0)

    assert lengths[0] > lengths[1] > lengths[2] > 0.5


@posix_only
def test_windows_speech_gets_the_text_by_the_environment_alone(tmp_path: Path) -> None:
    voice = shell(tmp_path)

    path = speak_into('"; exit # 안녕하세요', "ko", tmp_path / "v.wav", "slow", voices=[voice])

    arguments, facts = json.loads((tmp_path / "told").read_text("utf-8"))
    assert arguments[:3] == ["-NoProfile", "-NonInteractive", "-Command"] and len(arguments) == 4
    assert "안녕" not in arguments[3] and str(tmp_path) not in arguments[3]
    assert facts == {
        "VOICE_LANGUAGE": "ko",
        "VOICE_RATE": "-3",
        "VOICE_FILE": str(path),
        "VOICE_TEXT": '"; exit # 안녕하세요',
    }
    assert abs((probe(path).duration_s or 0) - 1.0) < 0.01


@posix_only
def test_a_language_that_nobody_speaks_is_told(tmp_path: Path) -> None:
    voice = shell(tmp_path, languages="en fr")

    assert spoken_languages([voice]) == {"en"}
    with pytest.raises(VoiceMissing):
        speak_into("안녕하세요", "ko", tmp_path / "v.wav", voices=[voice])
    with pytest.raises(VoiceMissing):
        speak_into("Hello", "en", tmp_path / "v.wav", voices=[])
    assert spoken_languages([]) == frozenset()


@posix_only
def test_a_voice_that_fails_says_what_its_program_said(tmp_path: Path) -> None:
    with pytest.raises(VoiceFailed) as refused:
        speak_into("Hello", "en", tmp_path / "v.wav", voices=[shell(tmp_path, code=5)])

    assert refused.value.facts == {"program": "powershell", "why": "System.Speech is not here"}
    assert "System.Speech" in str(message("voice-failed", refused.value.facts, "ko"))


def test_a_program_that_is_not_there_speaks_nothing(tmp_path: Path) -> None:
    gone = EspeakNg(str(tmp_path / "espeak-ng"))

    assert gone.languages() == frozenset()
    with pytest.raises(VoiceFailed):
        gone.speak("Hello", "en", tmp_path / "v.wav")


@posix_only
def test_on_windows_its_own_speech_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell(tmp_path)
    espeak = tmp_path / ESPEAK
    espeak.write_text("#!/bin/sh\n")
    espeak.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert file_voices("win32") == (WindowsSpeech(str(tmp_path / "powershell")), EspeakNg(str(espeak)))
    assert file_voices("linux") == (EspeakNg(str(espeak)),)
    espeak.unlink()
    assert file_voices("linux") == ()

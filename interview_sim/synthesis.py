"""Voices of this machine that speak a text into a file: Windows' own speech, or espeak-ng.

Qt's text to speech cannot be used for this: PySide6 leaves out `synthesize`, and what is only played
aloud can neither be kept nor laid out on a timeline. Both voices are programs of their own, asked through
a process; the text reaches them by the environment or by standard input, so that nothing of it is ever
read as a command or an option.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, Protocol

from interview_sim.errors import InterviewSimError
from interview_sim.results import SpokenLanguage

_log = logging.getLogger(__name__)

ESPEAK: Final = "espeak-ng"
Pace = Literal["slow", "usual", "quick"]
PACES: Final[tuple[Pace, ...]] = ("slow", "usual", "quick")
LANGUAGES: Final[tuple[SpokenLanguage, ...]] = ("ko", "en")

_TIMEOUT_S: Final = 60
_ESPEAK_VOICES: Final[Mapping[SpokenLanguage, str]] = {"ko": "ko", "en": "en-us"}
_ESPEAK_WORDS_PER_MIN: Final[Mapping[Pace, int]] = {"slow": 120, "usual": 150, "quick": 180}
_SAPI_RATES: Final[Mapping[Pace, int]] = {"slow": -3, "usual": 0, "quick": 3}

_SAPI_LANGUAGES: Final = """
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$synthesizer = New-Object System.Speech.Synthesis.SpeechSynthesizer
$synthesizer.GetInstalledVoices() | Where-Object { $_.Enabled } |
  ForEach-Object { $_.VoiceInfo.Culture.TwoLetterISOLanguageName }
$synthesizer.Dispose()
"""
_SAPI_SPEAK: Final = """
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$synthesizer = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice = $synthesizer.GetInstalledVoices() |
  Where-Object { $_.Enabled -and $_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq $env:VOICE_LANGUAGE } |
  Select-Object -First 1
if (-not $voice) { exit 3 }
$synthesizer.SelectVoice($voice.VoiceInfo.Name)
$synthesizer.Rate = [int]$env:VOICE_RATE
$synthesizer.SetOutputToWaveFile($env:VOICE_FILE)
$synthesizer.Speak($env:VOICE_TEXT)
$synthesizer.Dispose()
"""


class VoiceMissing(InterviewSimError):
    """No voice of this machine speaks the language. Facts: language."""

    code = "voice-missing"


class VoiceFailed(InterviewSimError):
    """The program that speaks gave no sound. Facts: program, why."""

    code = "voice-failed"


class FileVoice(Protocol):
    """A program that speaks into files."""

    def languages(self) -> frozenset[SpokenLanguage]:
        """What it speaks; asks the program, which may take a second or two."""

    def speak(self, text: str, language: SpokenLanguage, path: Path, pace: Pace = "usual") -> None:
        """Write `text`, spoken, as a WAV file. Raises VoiceFailed."""


@dataclass(frozen=True, slots=True)
class EspeakNg:
    """espeak-ng; `program` is its path."""

    program: str

    def languages(self) -> frozenset[SpokenLanguage]:
        listed = {language: _asked([self.program, f"--voices={language}"]) for language in LANGUAGES}
        # One heading, then a line a voice.
        return frozenset(language for language, text in listed.items() if len(text.splitlines()) > 1)

    def speak(self, text: str, language: SpokenLanguage, path: Path, pace: Pace = "usual") -> None:
        self.speak_at(text, language, path, _ESPEAK_WORDS_PER_MIN[pace])

    def speak_at(self, text: str, language: SpokenLanguage, path: Path, words_per_min: int) -> None:
        """The same at any speed that espeak-ng knows (80 to 450). Raises VoiceFailed."""
        voice, speed = _ESPEAK_VOICES[language], str(words_per_min)
        command = [self.program, "-v", voice, "-s", speed, "-b", "1", "-w", str(path), "--stdin"]
        _spoken(command, path, text=text)


@dataclass(frozen=True, slots=True)
class WindowsSpeech:
    """Windows' own speech (SAPI) through PowerShell; `program` is PowerShell's path."""

    program: str

    def languages(self) -> frozenset[SpokenLanguage]:
        said = set(_asked(self._command(_SAPI_LANGUAGES)).split())
        return frozenset(language for language in LANGUAGES if language in said)

    def speak(self, text: str, language: SpokenLanguage, path: Path, pace: Pace = "usual") -> None:
        facts = {
            "VOICE_LANGUAGE": language,
            "VOICE_RATE": str(_SAPI_RATES[pace]),
            "VOICE_FILE": str(path),
            "VOICE_TEXT": text,
        }
        _spoken(self._command(_SAPI_SPEAK), path, environment=facts)

    def _command(self, script: str) -> list[str]:
        return [self.program, "-NoProfile", "-NonInteractive", "-Command", script]


def file_voices(platform: str = sys.platform) -> tuple[FileVoice, ...]:
    """The voices of this machine, the better one first; empty where there is none."""
    found: list[FileVoice] = []
    if platform == "win32" and (shell := shutil.which("powershell") or shutil.which("pwsh")):
        found.append(WindowsSpeech(shell))
    if espeak := shutil.which(ESPEAK):
        found.append(EspeakNg(espeak))
    return tuple(found)


def spoken_languages(voices: Sequence[FileVoice] | None = None) -> frozenset[SpokenLanguage]:
    """What can be spoken into a file here; to be asked off a window's thread."""
    return frozenset(
        language for voice in (file_voices() if voices is None else voices) for language in voice.languages()
    )


def speak_into(
    text: str,
    language: SpokenLanguage,
    path: Path,
    pace: Pace = "usual",
    voices: Sequence[FileVoice] | None = None,
) -> Path:
    """Speak `text` into the WAV file `path` with the first voice that speaks the language; gives the path.

    Raises:
        VoiceMissing: there is none.
        VoiceFailed: there is one, and it gave no sound within a minute.
    """
    for voice in file_voices() if voices is None else voices:
        if language in voice.languages():
            voice.speak(text, language, path, pace)
            return path
    raise VoiceMissing(language=language)


def windows_voice(text: str, language: SpokenLanguage, folder: Path) -> Path | None:
    """`text` spoken below `folder` by Windows' own voice; None where it has none for the language."""
    spoken = tuple(voice for voice in file_voices() if isinstance(voice, WindowsSpeech))
    try:
        return speak_into(text, language, folder / "voice.wav", voices=spoken)
    except VoiceMissing:
        return None
    except VoiceFailed as error:
        _log.warning("the system's voice gave no sound: %s", error.facts["why"])
        return None


def _spoken(
    command: list[str], path: Path, *, text: str = "", environment: Mapping[str, str] | None = None
) -> None:
    program = Path(command[0]).stem
    try:
        done = _run(command, text, environment or {})
    except subprocess.TimeoutExpired as error:
        raise VoiceFailed(program=program, why=f"> {_TIMEOUT_S} s") from error
    except OSError as error:
        raise VoiceFailed(program=program, why=error.strerror or str(error)) from error
    if done.returncode != 0 or not path.is_file() or not path.stat().st_size:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise VoiceFailed(program=program, why=said[-1][:200] if said else f"exit {done.returncode}")


def _asked(command: list[str]) -> str:
    """What a program answers; "" where it does not."""
    try:
        done = _run(command, "", {})
    except (OSError, subprocess.TimeoutExpired) as error:
        _log.warning("%s does not tell its voices: %s", Path(command[0]).stem, error)
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _run(command: list[str], text: str, environment: Mapping[str, str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command,
        input=text.encode("utf-8"),
        env={**os.environ, **environment},
        capture_output=True,
        timeout=_TIMEOUT_S,
        # No window of a console flashes up over the program's own.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )

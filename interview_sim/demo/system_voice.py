"""A voice of the operating system that speaks into a file: Windows' speech through PowerShell.

Qt's own text to speech cannot be used for this: PySide6 leaves out `synthesize`, and what is only
played aloud cannot be laid out on a timeline. On other systems there is none.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from interview_sim.results import SpokenLanguage

log = logging.getLogger(__name__)

_TIMEOUT_S: Final = 60
# The text goes through the environment: nothing of it is ever read as a command.
_SCRIPT: Final = """
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$synthesizer = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice = $synthesizer.GetInstalledVoices() |
  Where-Object { $_.Enabled -and $_.VoiceInfo.Culture.TwoLetterISOLanguageName -eq $env:DEMO_LANGUAGE } |
  Select-Object -First 1
if (-not $voice) { exit 3 }
$synthesizer.SelectVoice($voice.VoiceInfo.Name)
$synthesizer.SetOutputToWaveFile($env:DEMO_FILE)
$synthesizer.Speak($env:DEMO_TEXT)
$synthesizer.Dispose()
"""


def system_synthesise(text: str, language: SpokenLanguage, folder: Path) -> Path | None:
    """Speak `text` into a file below `folder` with an installed voice; None where there is none."""
    if sys.platform != "win32":
        return None
    program = shutil.which("powershell") or shutil.which("pwsh")
    if program is None:
        return None
    path = folder / "voice.wav"
    environment = {
        **os.environ,
        "DEMO_LANGUAGE": language,
        "DEMO_TEXT": text,
        "DEMO_FILE": str(path),
    }
    command = [program, "-NoProfile", "-NonInteractive", "-Command", _SCRIPT]
    try:
        spoken = subprocess.run(command, env=environment, capture_output=True, timeout=_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        log.warning("the system's voice did not answer in %d s", _TIMEOUT_S)
        return None
    return path if spoken.returncode == 0 and path.is_file() else None

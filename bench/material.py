"""A film of a person speaking that every clone can make: the demo's photograph and espeak-ng's voice."""

from __future__ import annotations

import math
import subprocess
import wave
from pathlib import Path

import numpy as np

from interview_sim.demo.photograph import load_photograph
from interview_sim.demo.puppet import Pose, Puppet
from interview_sim.recording import PictureFormat, RecordingWriter, SoundFormat, create_recording

FPS = 30
TEXT = (
    "Last autumn I worked in a team of four people. "
    "My task was to find out why our customers waited so long. "
    "So I collected the numbers of three months, and talked with every colleague at the counter. "
    "At first nobody agreed with my plan. Therefore I showed the numbers to the whole team, step by step. "
    "As a result the waiting time went down by twenty percent, and I learned to ask before I decide. "
)


def answer_material(folder: Path) -> Path:
    """A 1280x720 film of about 25 s with sound in `folder`, as an answer would look and sound."""
    wav = folder / "voice.wav"
    subprocess.run(["espeak-ng", "-v", "en-us", "-s", "150", "-w", str(wav), TEXT], check=True)
    with wave.open(str(wav)) as file:
        rate_hz = file.getframerate()
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16).astype(np.float32) / 32768
    # A room is never silent.
    noise = np.random.default_rng(1).standard_normal(samples.size).astype(np.float32)
    samples = samples + 0.002 * noise
    film = folder / "answer.mkv"
    writer = RecordingWriter(
        create_recording(film),
        picture=PictureFormat(width_px=1280, height_px=720),
        sound=SoundFormat(rate_hz=rate_hz),
    )
    puppet = Puppet(load_photograph())
    for number in range(int(samples.size / rate_hz * FPS)):
        t_s = number / FPS
        writer.write_picture(puppet.picture(_pose(t_s)), t_s)
        first = round(t_s * rate_hz)
        writer.write_sound(samples[first : round((number + 1) / FPS * rate_hz), None], first / rate_hz)
    writer.close()
    return film


def _pose(t_s: float) -> Pose:
    """A look at the camera, a blink of 0.15 s every four seconds, a slow lean of the head."""
    return Pose(openness=0.0 if t_s % 4.0 < 0.15 else 1.0, lean_deg=round(2.0 * math.sin(t_s), 1))

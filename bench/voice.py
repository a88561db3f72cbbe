"""How right pitch, level, clipping and fading sentences are: generated truth, beside plain methods.

Usage: python -m bench.voice
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import parselmouth

from bench import made_speech as made
from bench.clips import clips
from bench.made_speech import RATE_HZ, FloatArray
from bench.made_voice import MadeVoice, made_voice
from bench.table import Cell, print_table
from interview_sim.measures.loudness import loudness
from interview_sim.measures.pitch_variation import pitch_variation
from interview_sim.results import Measured
from interview_sim.signals.sound import SoundAnalyser
from interview_sim.signals.types import Missing, SoundSignals, SpeechTrack, VoiceTrack

SPEAKERS = ((85, 2.0), (110, 3.2), (145, 1.0), (175, 2.5), (200, 3.5), (230, 1.2), (290, 2.2), (340, 2.8))
"""Pitch in Hz and liveliness in semitones."""

SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Block:
    """Sound as the analyser takes it."""

    t_s: float
    samples: np.ndarray


def heard(samples: FloatArray) -> SoundSignals:
    """The program's signals, without words."""
    analyser = SoundAnalyser(Missing(reason="no_speech_model"), "ko")
    analyser.feed(Block(0.0, samples.astype(np.float32)))
    return analyser.finish()


def over(signal: FloatArray, noise: FloatArray, snr_db: float) -> FloatArray:
    """`noise` added `snr_db` below the signal, whose silences do not count."""
    sound = signal[np.abs(signal) > 0]
    return signal + made.at_level(noise, made.rms_db(sound) - snr_db)


PitchScene = Callable[[MadeVoice, np.random.Generator, float], FloatArray]


def _in(kind: str, snr_db: float) -> PitchScene:
    def scene(voice: MadeVoice, rng: np.random.Generator, base_hz: float) -> FloatArray:
        noisy = over(voice.samples, getattr(made, kind)(voice.samples.size, rng), snr_db)
        return over(noisy, made.pink(noisy.size, rng), 45.0)

    return scene


def _by_telephone(voice: MadeVoice, rng: np.random.Generator, base_hz: float) -> FloatArray:
    return made.by_telephone(_in("pink", 40.0)(voice, rng, base_hz))


def _in_room(voice: MadeVoice, rng: np.random.Generator, base_hz: float) -> FloatArray:
    wet = made.in_room(voice.samples, rng, rt60_s=0.4, direct_db=4.0)
    return over(wet, made.pink(wet.size, rng), 45.0)


def _beside_another(voice: MadeVoice, rng: np.random.Generator, base_hz: float) -> FloatArray:
    other_hz = base_hz * (1.8 if base_hz < 180 else 0.55)
    other = made_voice(rng, base_hz=other_hz, spread_semitones=3.0, seconds=SECONDS)
    both = over(voice.samples, other.samples, 20.0)
    return over(both, made.pink(both.size, rng), 45.0)


PITCH_SCENES: dict[str, PitchScene] = {
    "quiet room": _in("pink", 45.0),
    "creaking ends": _in("pink", 45.0),
    "white noise 20 dB": _in("white", 20.0),
    "white noise 10 dB": _in("white", 10.0),
    "pink noise 10 dB": _in("pink", 10.0),
    "fan 10 dB": _in("fan", 10.0),
    "hum 60 Hz 20 dB": _in("hum", 20.0),
    "hum 60 Hz 10 dB": _in("hum", 10.0),
    "telephone": _by_telephone,
    "room 0.4 s": _in_room,
    "second voice 20 dB below": _beside_another,
}


@dataclass(frozen=True, slots=True)
class PitchError:
    """Against the truth, frames that both call voiced: shares in percent, and the melody's error."""

    gross: float
    octave: float
    semitones: float


def _pitch_error(truth: MadeVoice, f0_hz: FloatArray, semitones: float) -> PitchError:
    n = min(truth.f0_hz.size, f0_hz.size)
    ratio = f0_hz[:n] / truth.f0_hz[:n]
    ratio = ratio[np.isfinite(ratio)]
    octaves = np.log2(ratio)
    is_octave = (np.abs(octaves) > 0.7) & (np.abs(octaves - np.rint(octaves)) < 0.14)
    gross = 100 * float(np.mean(np.abs(ratio - 1) > 0.2))
    return PitchError(gross, 100 * float(np.mean(is_octave)), abs(semitones - truth.semitones))


def our_pitch(samples: FloatArray) -> tuple[FloatArray, float]:
    """F0 per 10 ms and its standard deviation in semitones, as the program has them."""
    signals = heard(samples)
    if isinstance(signals.voice, Missing) or isinstance(signals.speech, Missing):
        return np.full(samples.size // 160, np.nan), float("nan")
    found = pitch_variation(signals.speech, signals.voice)
    return signals.voice.f0_hz, found.value if isinstance(found, Measured) else float("nan")


def praat_pitch(samples: FloatArray) -> tuple[FloatArray, float]:
    """Praat's `To Pitch...` with its defaults, and the standard deviation of all that it calls voiced."""
    pitch = parselmouth.Sound(samples, RATE_HZ).to_pitch(time_step=0.01)
    times_s = (np.arange(samples.size // 160) + 0.5) * 0.01
    places = np.clip(np.rint((times_s - pitch.x1) / pitch.dx).astype(int), 0, pitch.n_frames - 1)
    f0_hz = pitch.selected_array["frequency"][places]
    return np.where(f0_hz > 0, f0_hz, np.nan), _semitones(f0_hz)


def _semitones(f0_hz: FloatArray) -> float:
    voiced = f0_hz[f0_hz > 0]
    return float(np.std(12 * np.log2(voiced / np.median(voiced)))) if voiced.size else float("nan")


def pitch_table() -> None:
    """Gross errors, octave errors and the melody's error for each scene."""
    rows: list[list[Cell]] = []
    everything: dict[str, list[PitchError]] = {"ours": [], "Praat": []}
    for number, (name, scene) in enumerate(PITCH_SCENES.items()):
        errors: dict[str, list[PitchError]] = {"ours": [], "Praat": []}
        for turn, (base_hz, spread) in enumerate(SPEAKERS):
            rng = np.random.default_rng(7000 + 100 * number + turn)
            is_creaky = name.startswith("creaking")
            voice = made_voice(
                rng, base_hz=base_hz, spread_semitones=spread, seconds=SECONDS, is_creaky=is_creaky
            )
            samples = scene(voice, rng, base_hz)
            errors["ours"].append(_pitch_error(voice, *our_pitch(samples)))
            errors["Praat"].append(_pitch_error(voice, *praat_pitch(samples)))
        rows.append(_pitch_row(name, errors))
        for method, found in errors.items():
            everything[method] += found
    columns = ["scene", "voices"]
    for method in everything:
        columns += [f"{method}: gross %", "octave %", "SD error median", "worst"]
    note = (
        "gross: more than 20 % off, of the frames that both call voiced. SD error: semitones, of the "
        "measured melody. Baseline: Praat's To Pitch with its defaults, all voiced frames."
    )
    print_table("Pitch on voices of known melody", columns, [*rows, _pitch_row("all", everything)], note)


def _pitch_row(name: str, errors: dict[str, list[PitchError]]) -> list[Cell]:
    cells: list[Cell] = [name, len(errors["ours"])]
    for found in errors.values():
        sd = np.array([error.semitones for error in found])
        cells += [round(float(np.mean([error.gross for error in found])), 2)]
        cells += [round(float(np.mean([error.octave for error in found])), 2)]
        cells += [round(float(np.nanmedian(sd)), 2), round(float(np.nanmax(sd)), 2)]
    return cells


def agreement_table() -> None:
    """Real recordings: our melody beside three methods of Praat. No truth, only a proxy for it."""
    rows: list[list[Cell]] = []
    for clip in clips("reporting"):
        samples = made.decoded(clip.path)
        sound = parselmouth.Sound(samples, RATE_HZ)
        others = [
            _semitones(sound.to_pitch_ac(time_step=0.01).selected_array["frequency"]),
            _semitones(sound.to_pitch_cc(time_step=0.01).selected_array["frequency"]),
            _semitones(sound.to_pitch_shs(time_step=0.01).selected_array["frequency"]),
        ]
        ours = our_pitch(samples)[1]
        cells: list[Cell] = [
            round(value, 2) if value == value else "not measured" for value in (ours, *others)
        ]
        rows.append([clip.path.name, *cells])
    note = (
        "Praat's methods with their defaults, all voiced frames; octave errors widen them. A proxy, no truth."
    )
    print_table("Melody of real voices, SD in semitones", ["clip", "ours", "ac", "cc", "shs"], rows, note)


LEVEL_SCENES = ("white", "pink", "fan", "hum")


def level_table() -> None:
    """Level over noise where it is known."""
    rows: list[list[Cell]] = []
    for kind in LEVEL_SCENES:
        for snr_db in (5.0, 10.0, 15.0, 20.0, 30.0):
            rows.append(_level_row(f"{kind} noise", kind, snr_db, pauses=True))
    rows.append(_level_row("pink noise, no pause", "pink", 15.0, pauses=False))
    rows.append(_level_row("pink noise, no pause", "pink", 30.0, pauses=False))
    rows.append(_level_row("pink noise, gate", "pink", 30.0, pauses=True, gate=True))
    note = (
        "Error in dB, mean and largest of the voices. Baseline: level of the whole answer over its "
        "softest tenth of 10 ms frames. Without a pause the room is heard between the words: the figure "
        "is a lower bound."
    )
    columns = ["scene", "true dB", "n", "ours: error", "worst", "baseline: error", "worst"]
    print_table("Level over noise", columns, rows, note)


def _level_row(name: str, kind: str, snr_db: float, *, pauses: bool, gate: bool = False) -> list[Cell]:
    ours, plain = [], []
    voices = ("ko woman", "ko man 50+", "ko man", "espeak ko+f2")
    for turn, voice in enumerate(voices):
        rng = np.random.default_rng(round(900 * snr_db) + turn)
        truth = made.answer(voice, rng, lead_s=0.5, n_pieces=4 if pauses else 6)
        longest = max(truth.spans, key=lambda span: span[1] - span[0])
        first, last = (0.0, truth.samples.size / RATE_HZ) if pauses else longest
        clean = truth.samples[round(first * RATE_HZ) : round(last * RATE_HZ)]
        samples = over(clean, getattr(made, kind)(clean.size, rng), snr_db)
        if gate:
            samples = made.with_gate(samples, -20.0 - snr_db + 6.0)
        signals = heard(samples)
        assert isinstance(signals.speech, SpeechTrack) and isinstance(signals.voice, VoiceTrack)
        found = loudness(signals.speech, signals.voice)
        ours.append((found.value if isinstance(found, Measured) else float("nan")) - snr_db)
        softest = np.percentile(signals.voice.level_db, 10)
        plain.append(made.rms_db(samples) - max(float(softest), -75.0) - snr_db)
    cells: list[Cell] = [name, snr_db, len(voices)]
    for errors in (ours, plain):
        cells += [round(float(np.mean(errors)), 1), round(float(np.max(np.abs(errors))), 1)]
    return cells


def clipping_table() -> None:
    """Sound that was cut off, at full scale and turned down, as it is and through Opus."""
    rows: list[list[Cell]] = []
    for share in (0.0, 0.003, 0.01, 0.03):
        for turned_down in (1.0, 0.3):
            for codec in ("none", "Opus 64k"):
                rows.append(_clipping_row(share, turned_down, codec))
    note = "Called clipped from 0.1 % of the samples of speech on. Baseline: samples at 0.99 of full scale."
    columns = ["cut off %", "then times", "codec", "voices", "ours: called clipped", "baseline"]
    print_table("Clipping", columns, rows, note)


def _clipping_row(share: float, turned_down: float, codec: str) -> list[Cell]:
    ours = plain = 0
    voices = ("ko woman", "ko man 50+", "ko woman 50+", "ko man", "espeak en-us", "espeak ko+f2")
    for voice in voices:
        samples = np.concatenate(made.voices()[voice])[: 8 * RATE_HZ]
        loud = np.abs(samples)[np.abs(samples) > 0.003]
        limit = float(np.quantile(loud, 1 - share))
        cut = np.clip(samples, -limit, limit) / limit * turned_down * (1.0 if share else 0.9)
        recorded = np.clip(through_opus(cut), -1, 1) if codec != "none" else cut
        signals = heard(recorded)
        assert isinstance(signals.voice, VoiceTrack)
        ours += signals.voice.clipped_share > 0.001
        plain += float(np.mean(np.abs(recorded) >= 0.99)) > 0.001
    n = len(voices)
    return [round(100 * share, 1), turned_down, codec, n, f"{ours}/{n}", f"{plain}/{n}"]


def through_opus(samples: FloatArray) -> FloatArray:
    """48 kHz, 64 kbit/s, as the program records, and back at 16 kHz."""
    import av
    from faster_whisper.audio import decode_audio

    spectrum = np.fft.rfft(samples)
    n = 3 * samples.size
    wide = 3 * np.fft.irfft(np.pad(spectrum, (0, n // 2 + 1 - spectrum.size)), n)
    file = io.BytesIO()
    with av.open(file, "w", format="matroska") as container:
        stream = container.add_stream("libopus", rate=48000)
        stream.bit_rate = 64_000
        frame = av.AudioFrame.from_ndarray(wide.astype(np.float32)[None], format="flt", layout="mono")
        frame.sample_rate, frame.pts = 48000, 0
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)
    file.seek(0)
    return np.asarray(decode_audio(file), np.float64)[: samples.size]


def fall_table() -> None:
    """Sentences that fade at their end, and the same ones as they were said."""
    rows: list[list[Cell]] = []
    for fall_db in (0.0, 6.0, 10.0, 15.0, 20.0):
        n = ours = plain = 0
        for voice, pieces in made.voices().items():
            for piece in (p for p in pieces if p.size >= 2.2 * RATE_HZ):
                rng = np.random.default_rng(n)
                silence = np.zeros(RATE_HZ)
                line = np.concatenate([silence, _fading(piece, fall_db), silence])
                samples = over(line, made.pink(line.size, rng), 45.0)
                signals = heard(samples)
                if isinstance(signals.voice, Missing) or isinstance(signals.speech, Missing):
                    raise SystemExit(f"No speech heard in a piece of {voice}.")
                found = loudness(signals.speech, signals.voice)
                ours += any(event.label == "fall" for event in found.events)
                half = RATE_HZ // 2
                plain += (
                    made.rms_db(line[RATE_HZ : -RATE_HZ - half])
                    - made.rms_db(line[-RATE_HZ - half : -RATE_HZ])
                    >= 8.0
                )
                n += 1
        rows.append([fall_db, n, f"{ours}/{n}", f"{plain}/{n}"])
    note = (
        "Real sentences, their last 0.5 s turned down; at 0 dB as they were said (some do fade: not all "
        "of these are false). Baseline: last 0.5 s 8 dB below the rest, mean power."
    )
    print_table(
        "Sentences that fade", ["turned down dB", "sentences", "ours: fall", "baseline: fall"], rows, note
    )


def _fading(piece: FloatArray, fall_db: float) -> FloatArray:
    n = RATE_HZ // 2
    faded = piece.copy()
    faded[-n:] *= 10 ** (-fall_db * np.minimum(1.0, np.linspace(0, 2, n)) / 20)
    return faded


def main() -> None:
    """Print all tables."""
    pitch_table()
    agreement_table()
    level_table()
    clipping_table()
    fall_table()


if __name__ == "__main__":
    main()

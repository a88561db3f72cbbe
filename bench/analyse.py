"""How long `interview-sim analyse` takes and what it holds in memory, beside plain transcription.

For films of one and ten minutes (the same answer again and again, 1280x720, 30 pictures a second)
the command runs as a person would call it: words, fillers, voice, face, HTML and PDF. Beside it,
in the same run, the baseline: faster-whisper's own `transcribe` of the same sound with the same
model and its default settings, nothing else. Prints a Markdown table.

    python -m bench.analyse [--minutes 1 10] [--material FILE] [--spoken en]
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.material import answer_material
from interview_sim.recording import probe
from interview_sim.settings import data_dir
from interview_sim.weights import model_folder

_PLAIN = """
import sys
from faster_whisper import WhisperModel
model = WhisperModel(sys.argv[1], device="cpu", compute_type="int8")
segments, _ = model.transcribe(sys.argv[2], language=sys.argv[3])
print(sum(len(segment.text.split()) for segment in segments))
"""


def looped(film: Path, out: Path, seconds: float) -> Path:
    """`film` again and again until `seconds` are full; packets are copied, nothing is encoded anew."""
    import av

    length_s = probe(film).duration_s or 0.0
    with av.open(str(out), "w", format="matroska") as target:
        copies = None
        for number in range(max(1, round(seconds / length_s))):
            with av.open(str(film)) as source:
                if copies is None:
                    copies = [target.add_stream_from_template(stream) for stream in source.streams]
                for packet in source.demux():
                    if packet.dts is None or packet.pts is None or packet.time_base is None:
                        continue
                    shift = round(number * length_s / packet.time_base)
                    packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
                    packet.stream = copies[packet.stream.index]
                    target.mux(packet)
    return out


def timed(command: list[str]) -> tuple[float, float]:
    """Seconds and peak megabytes of a command that must succeed."""
    started_s = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - started_s, _megabytes(usage)


def _megabytes(usage: resource.struct_rusage) -> float:
    """Peak resident memory; Linux counts it in KiB, macOS in bytes."""
    return usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def row(film: Path, spoken: str, model: Path, folder: Path) -> list[str]:
    length_s = probe(film).duration_s or 0.0
    seconds, peak_mb = timed(
        [
            sys.executable,
            "-m",
            "interview_sim",
            "analyse",
            str(film),
            "--spoken",
            spoken,
            "--out",
            str(folder / "out"),
        ]
    )
    plain_s, plain_mb = timed([sys.executable, "-c", _PLAIN, str(model), str(film), spoken])
    return [
        f"{length_s:.0f}", f"{seconds:.1f}", f"{length_s / seconds:.1f}", f"{peak_mb:.0f}",
        f"{plain_s:.1f}", f"{length_s / plain_s:.1f}", f"{plain_mb:.0f}",
    ]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, nargs="+", default=[1, 10])
    parser.add_argument("--spoken", default="en", choices=["ko", "en"])
    parser.add_argument("--material", type=Path, help="a film of a person speaking; default: the demo's")
    options = parser.parse_args()
    model = model_folder("whisper-base", data_dir())
    if model is None:
        parser.error("install the speech model first: interview-sim models install whisper-base")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        material = options.material or answer_material(folder)
        films = [looped(material, folder / f"{m:g}.mkv", 60 * m) for m in options.minutes]
        rows = [row(film, options.spoken, model, folder) for film in films]
    heads = [
        "film, s", "analyse, s", "times real time", "peak MB",
        "baseline: transcribe alone, s", "times real time", "peak MB",
    ]  # fmt: skip
    print("| " + " | ".join(heads) + " |")
    print("|" + "---|" * len(heads))
    for cells in rows:
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()

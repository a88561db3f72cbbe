"""`interview-sim record`: one answer through the same capture path as in the booth."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_sim.cli.invocation import invocation, print_json
from interview_sim.errors import OptionInvalid
from interview_sim.messages import Language, message
from interview_sim.results import JsonValue

if TYPE_CHECKING:
    from interview_sim.capture import Capture, CaptureReport, Fault

_SOURCE = "An index, a device name, a file (plays in real time), a URL, or none."
_LOOK_EVERY_S = 0.02


def command(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option("--out", help="The recording, a Matroska file (.mkv).")],
    camera: Annotated[str | None, typer.Option("--camera", help=_SOURCE)] = None,
    microphone: Annotated[str | None, typer.Option("--microphone", help=_SOURCE)] = None,
    seconds: Annotated[float | None, typer.Option("--seconds", help="Without it, Ctrl-C ends.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as one JSON document.")] = False,
) -> None:
    """Record one answer; Ctrl-C ends it cleanly, and so does the end of files played as devices."""
    if seconds is not None and not 0 < seconds < float("inf"):
        raise OptionInvalid(option="--seconds", value=seconds, allowed="a number above 0")
    report = record(out, camera, microphone, seconds, invocation(ctx).language)
    if as_json:
        print_json(document(report))
    else:
        typer.echo(_sentence(report, invocation(ctx).language))
    if report.failure is not None:
        raise report.failure


def record(
    out: Path, camera: str | None, microphone: str | None, seconds: float | None, language: Language
) -> CaptureReport:
    """Record until `seconds` are over, files have ended, the disk is full, or Ctrl-C.

    Faults are told on standard error as they come. Raises CaptureError and RecordingError.
    """
    from interview_sim.capture import Capture, DeviceSilent

    def tell(fault: Fault) -> None:
        if fault.until_s is None and fault.kind != "ended":
            typer.echo(str(message(fault.code, {}, language)), err=True)

    with _ctrl_c() as interrupted, Capture(camera, microphone, on_fault=tell) as capture:
        if not capture.wait_until_ready() and not _gives_something(capture):
            raise DeviceSilent(device=", ".join(filter(None, (camera, microphone))) or "0")
        capture.start_recording(out)
        _wait(capture, seconds, interrupted, language)
        return capture.stop_recording()


def _gives_something(capture: Capture) -> bool:
    return capture.latest_picture() is not None or capture.recent_sound(1.0).samples.size > 0


@contextmanager
def _ctrl_c() -> Iterator[list[int]]:
    """Ctrl-C and a polite kill are noted instead of breaking off what runs."""
    noted: list[int] = []
    kinds = (signal.SIGINT, signal.SIGTERM)
    before = {kind: signal.signal(kind, lambda number, _: noted.append(number)) for kind in kinds}
    try:
        yield noted
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)


def _wait(capture: Capture, seconds: float | None, interrupted: list[int], language: Language) -> None:
    shown = -1
    while not interrupted and not capture.has_ended():
        passed_s = capture.recorded_s()
        is_full = any(fault.device == "disk" for fault in capture.faults())
        if is_full or (seconds is not None and passed_s >= seconds):
            break
        shown = _show(int(passed_s), shown, seconds, language)
        time.sleep(_LOOK_EVERY_S)
    if sys.stderr.isatty():
        sys.stderr.write("\n")


def _show(passed: int, shown: int, seconds: float | None, language: Language) -> int:
    """The seconds so far: a line that is written over on a terminal, else a line every ten."""
    if passed == shown:
        return shown
    of = f" / {seconds:g}" if seconds is not None else ""
    text = {"ko": f"녹화 중 {passed}{of} 초", "en": f"recording {passed}{of} s"}[language]
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{text}")
        sys.stderr.flush()
    elif passed % 10 == 0:
        sys.stderr.write(f"{text}\n")
    return passed


def document(report: CaptureReport) -> dict[str, JsonValue]:
    """What `--json` prints."""
    return {
        "file": str(report.path),
        "seconds": round(report.seconds, 3),
        "pictures": report.pictures,
        "dropped": report.dropped,
        "sound_lost_s": round(report.sound_lost_s, 3),
        "gaps": [
            {"kind": gap.kind, "start_s": round(gap.start_s, 3), "end_s": round(gap.end_s, 3)}
            for gap in report.gaps
        ],
        "faults": [f"{fault.device}-{fault.kind}" for fault in report.faults if fault.kind != "ended"],
    }


def _sentence(report: CaptureReport, language: Language) -> str:
    facts = (report.path, f"{report.seconds:.1f}", report.pictures, report.dropped)
    return {
        "ko": "{0}: {1} 초, 영상 {2} 장, 놓친 영상 {3} 장",
        "en": "{0}: {1} s, {2} pictures, {3} dropped",
    }[language].format(*facts)

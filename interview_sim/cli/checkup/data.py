"""Models, settings, the store, room on the disk, and whether the data folder may be written."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from interview_sim.cli.checkup.check import Check, hint, missing, ok, refused
from interview_sim.errors import InterviewSimError
from interview_sim.settings import SettingProblem, Settings, ensure_folder
from interview_sim.settings.errors import DataFolderNotWritable

# An interview of ten minutes takes about 150 MB (14.5 MB a minute at 1280 x 720).
LEAST_FREE_GB = 0.5
GOOD_FREE_GB = 5.0
GOOD_CORES = 4


def folder_checks(data_dir: Path) -> list[Check]:
    """Whether the data folder can be written and how much room there is."""
    try:
        ensure_folder(data_dir)
        _try_writing(data_dir)
        free_gb = shutil.disk_usage(data_dir).free / 1e9
    except DataFolderNotWritable as error:
        return [refused("folder", error)]
    told = f"{free_gb:.1f}"
    if free_gb < LEAST_FREE_GB:
        room = missing("disk", free_gb=told)
    else:
        room = ok("disk", free_gb=told) if free_gb >= GOOD_FREE_GB else hint("disk", free_gb=told)
    return [ok("folder", folder=data_dir), room]


def _try_writing(folder: Path) -> None:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError as error:
        raise DataFolderNotWritable(folder=folder, why=error.strerror or error) from error


def settings_checks(problems: tuple[SettingProblem, ...], settings: Settings) -> list[Check]:
    """What in the settings does not count, and whether the operator's code is set."""
    found = [Check(name="settings", state="hint", code=one.code, facts=one.facts) for one in problems]
    if settings.needs_operator_code:
        found.append(hint("operator"))
    return found or [ok("settings")]


def model_checks(data_dir: Path, settings: Settings) -> list[Check]:
    """Whether the two models are there."""
    from interview_sim.weights import installed_model

    checks = []
    for name, model in (("speech-model", settings.speech_model), ("face-model", "face-landmarker")):
        here = installed_model(model, data_dir)
        checks.append(ok(name, model=here.identity) if here else hint(name, model=model))
    return checks


def store_check(data_dir: Path) -> Check:
    """Whether the stored sessions can be opened and fit their files."""
    from interview_sim.sessions import Store

    store = Store(data_dir, wait_s=2)
    try:
        n_sessions = store.sessions().total
        findings = store.verify()
    except InterviewSimError as error:
        return refused("store", error)
    finally:
        store.close()
    return hint("store", n=len(findings)) if findings else ok("store", n=n_sessions)


def criteria_checks(data_dir: Path) -> list[Check]:
    """Whether the centre's own norms and word lists can be used; nothing where it has none."""
    from interview_sim import criteria
    from interview_sim.scoring import load_norms

    criteria.use_centre(data_dir)
    criteria.lexicons_in_force()
    for language in ("ko", "en"):
        load_norms("ko" if language == "ko" else "en")
    own = [path for kind in ("norms", "lexicons") for path in (data_dir / kind).glob("*.toml")]
    broken = [refused("criteria", error, "hint") for error in criteria.troubles().values()]
    return broken or ([ok("criteria", n=len(own))] if own else [])


def machine_check() -> Check:
    """How many cores analysis may use."""
    n_cores = os.cpu_count() or 1
    return ok("cores", n=n_cores) if n_cores >= GOOD_CORES else hint("cores", n=n_cores)


def demo_voice_check() -> Check:
    """Whether the demo can speak."""
    path = shutil.which("espeak-ng")
    return ok("demo-voice", found=path) if path else hint("demo-voice")

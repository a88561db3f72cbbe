"""The set-up scripts, run as `make` runs them, with stand-ins for what they would install."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="bash scripts; Windows has its own lines in the README"
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the scripts only, and a folder `bin` of stand-ins that comes first on the path."""
    folder = tmp_path / "checkout"
    shutil.copytree(ROOT / "scripts", folder / "scripts")
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "bin").mkdir()
    (folder / "debian").write_text('PRETTY_NAME="Some Linux"\nID=some\nID_LIKE="ubuntu debian"\n')
    (folder / "fedora").write_text("ID=fedora\n")
    return folder


def stand_in(checkout: Path, name: str, body: str) -> None:
    path = checkout / "bin" / name
    path.write_text(f"#!/bin/bash\n{body}\n")
    path.chmod(0o755)


def run(checkout: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PATH": f"{checkout / 'bin'}:{os.environ['PATH']}"}
    env |= {"OS_RELEASE": str(checkout / "debian"), **environment}
    return subprocess.run(command, cwd=checkout, env=env, capture_output=True, text=True, timeout=120)


def log_of(checkout: Path) -> str:
    path = checkout / "log"
    return path.read_text() if path.exists() else ""


@pytest.mark.parametrize("script", sorted(path.name for path in (ROOT / "scripts").iterdir()))
def test_scripts_are_bash_without_errors_and_can_be_started(script: str) -> None:
    path = ROOT / "scripts" / script

    assert os.access(path, os.X_OK)
    assert subprocess.run(["bash", "-n", str(path)], capture_output=True).returncode == 0


def test_a_python_in_the_supported_range_is_found(checkout: Path) -> None:
    found = run(checkout, "scripts/python", PYTHON=sys.executable)

    version = subprocess.run(
        [found.stdout.strip(), "-c", "import sys; print(sys.version_info[:2])"],
        capture_output=True,
        text=True,
    )
    assert version.stdout.strip() in {"(3, 11)", "(3, 12)", "(3, 13)"}


def test_a_machine_without_a_fitting_python_is_told(checkout: Path) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13"):
        stand_in(checkout, name, "exit 1")
    done = run(checkout, "scripts/python", PYTHON="", SYSTEM_PYTHON="python3")

    assert done.returncode == 2
    assert "No Python 3.11, 3.12 or 3.13" in done.stderr


INSTALLED = """
cat <<LIST
ii |libglib2.0-0t64, libglib2.0-0 (= 2.80.0)
ii |libfontconfig1,
rc |libgl1,
LIST
"""


def test_only_missing_packages_are_asked_for_and_provided_ones_are_not(checkout: Path) -> None:
    """Newer releases renamed packages; one that was removed and left its settings is missing."""
    stand_in(checkout, "dpkg-query", INSTALLED)
    stand_in(checkout, "apt-get", f'echo "$@" >> {checkout}/log')
    stand_in(checkout, "fc-list", "echo Nanum")
    stand_in(checkout, "sudo", '"$@"')
    run(checkout, "scripts/packages")

    asked = log_of(checkout).split()
    assert "--no-install-recommends" in asked
    assert "libgl1" in asked
    assert not {"libglib2.0-0", "libfontconfig1", "fonts-nanum", "xvfb"} & set(asked)


def test_tests_need_more_and_a_korean_font(checkout: Path) -> None:
    stand_in(checkout, "dpkg-query", INSTALLED)
    stand_in(checkout, "apt-get", f'echo "$@" >> {checkout}/log')
    stand_in(checkout, "fc-list", "true")
    stand_in(checkout, "sudo", '"$@"')
    run(checkout, "scripts/packages", "--test")

    assert {"xvfb", "xdotool", "pulseaudio", "fonts-nanum"} <= set(log_of(checkout).split())


def test_one_package_that_cannot_be_installed_does_not_stop_the_others(checkout: Path) -> None:
    """Older and newer releases may not have all of them."""
    stand_in(checkout, "dpkg-query", INSTALLED)
    stand_in(checkout, "apt-get", f'[[ "$*" == *espeak-ng* ]] && exit 100; echo "$@" >> {checkout}/log')
    stand_in(checkout, "sudo", '"$@"')
    done = run(checkout, "scripts/packages")

    assert done.returncode == 0
    assert done.stderr.splitlines()[-1].endswith("could not be installed: espeak-ng")
    assert "libegl1" in log_of(checkout)


def test_a_user_who_may_not_install_is_told_what_the_administrator_should(checkout: Path) -> None:
    stand_in(checkout, "dpkg-query", INSTALLED)
    stand_in(checkout, "apt-get", f'echo "$@" >> {checkout}/log')
    stand_in(checkout, "id", "echo 1000")
    stand_in(checkout, "sudo", "exit 1")
    done = run(checkout, "scripts/packages")

    assert done.returncode == 0
    assert "apt-get install --no-install-recommends libgl1" in done.stderr
    assert log_of(checkout) == ""


def test_other_systems_are_told_what_lacks_and_go_on(checkout: Path) -> None:
    stand_in(checkout, "apt-get", f'echo "$@" >> {checkout}/log')
    stand_in(checkout, "ldconfig", "echo ' libGL.so.1 (libc6,x86-64) => /lib/libGL.so.1'")
    stand_in(checkout, "fc-list", "true")
    stand_in(checkout, "espeak-ng", "true")
    done = run(checkout, "scripts/packages", OS_RELEASE=str(checkout / "fedora"))

    assert done.returncode == 0
    assert "libEGL.so.1 (Debian's libegl1)" in done.stderr
    assert "a Korean font" in done.stderr
    assert "libGL.so.1" not in done.stderr
    assert "espeak-ng" not in done.stderr
    assert log_of(checkout) == ""


def made_environment(checkout: Path, python: str) -> Path:
    """A stand-in for `.venv` whose Python does what `python` says in bash."""
    program = checkout / ".venv" / "bin" / "python"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/bash\n{python}\n")
    program.chmod(0o755)
    return program


def test_the_environment_is_installed_once_for_each_pyproject(checkout: Path) -> None:
    stand_in(checkout, "python3", f'exec {sys.executable} "$@"')
    made_environment(checkout, f'[ "$2" = pip ] && echo "$@" >> {checkout}/log\nexit 0')

    for _ in range(2):
        assert run(checkout, "scripts/environment", "--test").returncode == 0
    assert run(checkout, "scripts/environment").returncode == 0
    assert log_of(checkout).count("install") == 1
    assert ".[test]" in log_of(checkout)

    (checkout / "pyproject.toml").write_text("[project]\n")
    assert run(checkout, "scripts/environment").returncode == 0
    assert log_of(checkout).count("install") == 2
    digest = hashlib.sha256(b"[project]\n").hexdigest()
    assert (checkout / ".venv" / "set-up-run").read_text().strip() == digest


def test_an_install_that_failed_is_tried_again(checkout: Path) -> None:
    made_environment(checkout, '[ "$3" = install ] && exit 1\nexit 0')
    done = run(checkout, "scripts/environment")

    assert done.returncode == 2
    assert "Check the network and the free space" in done.stderr
    assert not (checkout / ".venv" / "set-up-run").exists()


def test_an_environment_of_another_checkout_is_made_anew(checkout: Path) -> None:
    """A copied or moved one would start the program of the place it came from."""
    made_environment(checkout, "exit 0")
    digest = hashlib.sha256((checkout / "pyproject.toml").read_bytes()).hexdigest()
    (checkout / ".venv" / "set-up-run").write_text(digest)
    (checkout / ".venv" / "pyvenv.cfg").write_text("command = python3 -m venv /elsewhere/.venv\n")
    stand_in(checkout, "df", "printf '%s\\n' head '/dev/x 1 1 1024000 1% /'")
    done = run(checkout, "scripts/environment")

    assert "was moved" in done.stderr
    assert not (checkout / ".venv").exists()


def test_a_disk_that_is_nearly_full_is_told_before_anything_is_downloaded(checkout: Path) -> None:
    stand_in(checkout, "df", "printf '%s\\n' head '/dev/x 9999999 1 1024000 90% /'")
    done = run(checkout, "scripts/environment")

    assert done.returncode == 2
    assert done.stderr.startswith("Only 1000 MB are free")
    assert not (checkout / ".venv").exists()


def test_a_folder_that_cannot_be_written_is_told(checkout: Path) -> None:
    stand_in(checkout, "mktemp", "exit 1")
    done = run(checkout, "scripts/environment")

    assert done.returncode == 2
    assert done.stderr.startswith("Nothing can be written into")


def test_a_path_with_spaces_is_no_hindrance(checkout: Path) -> None:
    spaced = checkout.rename(checkout.with_name("my check out"))
    made_environment(spaced, f'echo "$@" >> "{spaced}/log"\nexit 0')

    assert run(spaced, "scripts/environment").returncode == 0
    assert "install" in log_of(spaced)


DOCTOR = """
if [[ "$*" == *doctor* ]]; then
  echo '{"checks": [{"name": "display", "state": "%s", "what": "No display.", "cure": "Get one."},
    {"name": "camera", "state": "%s", "what": "No camera.", "cure": "Plug one in."}]}'
else
  echo "$@"
fi
"""


@pytest.mark.parametrize(
    ("display", "camera", "arguments", "started", "told"),
    [
        ("ok", "ok", ["--windowed"], "kiosk --windowed", ""),
        ("missing", "ok", [], "demo", "No display. Get one."),
        ("ok", "missing", [], "demo", "No camera. Plug one in."),
        ("ok", "missing", ["--camera", "film.mkv"], "kiosk --camera film.mkv", ""),
        ("ok", "hint", [], "kiosk", ""),
    ],
)
def test_the_kiosk_starts_or_the_demo_with_a_reason(
    checkout: Path, display: str, camera: str, arguments: list[str], started: str, told: str
) -> None:
    programs = checkout / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "python").symlink_to(sys.executable)
    (programs / "interview-sim").write_text(f"#!/bin/bash{DOCTOR % (display, camera)}")
    (programs / "interview-sim").chmod(0o755)
    for name in ("packages", "environment", "models"):
        (checkout / "scripts" / name).write_text("#!/bin/bash\n")
    done = run(checkout, "scripts/run", *arguments)

    assert done.stdout.strip() == started
    assert told in done.stderr

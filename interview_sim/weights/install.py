"""Install models: editions and sources in order, until one gives the right bytes."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from interview_sim.errors import OutputNotWritable
from interview_sim.weights.catalogue import (
    Catalogue,
    Edition,
    HubSource,
    ModelFile,
    ModelRow,
    NpmSource,
    PackageSource,
    Source,
    UrlSource,
    load_catalogue,
)
from interview_sim.weights.download import download
from interview_sim.weights.errors import ModelNotFetched, SourceFailed
from interview_sim.weights.folders import InstalledModel, find_installed
from interview_sim.weights.hashing import has_bytes_of
from interview_sim.weights.npm import fetch_npm_package
from interview_sim.weights.packages import fetch_packages
from interview_sim.weights.progress import BytesArrived, InstallStep, Progress, ignore_progress
from interview_sim.weights.staging import Staging

log = logging.getLogger(__name__)


def install(
    names: Sequence[str],
    data_dir: Path,
    progress: Progress = ignore_progress,
    *,
    catalogue: Catalogue | None = None,
) -> tuple[InstalledModel, ...]:
    """Install the named models (none named: the default ones) below `data_dir`; returns where they are.

    What is already here, in the data folder or an extra one, is hashed and left alone when right.
    Raises `ModelUnknown`, `ModelNotFetched` when no source gave the right files, `OutputNotWritable`.
    """
    catalogue = catalogue or load_catalogue()
    rows = [catalogue.row(name) for name in dict.fromkeys(names or catalogue.default_names)]
    try:
        return tuple(_install_row(row, data_dir, progress) for row in rows)
    except OSError as error:
        raise OutputNotWritable(file=error.filename or data_dir, why=error.strerror or error) from error


def _install_row(row: ModelRow, data_dir: Path, progress: Progress) -> InstalledModel:
    here = find_installed(row, data_dir)
    if here and all(has_bytes_of(here.folder / file.name, file) for file in here.edition.files):
        return here
    failures = []
    tried: list[Staging] = []
    for edition in row.editions:
        staging = Staging(data_dir, row, edition)
        tried.append(staging)
        for source in edition.sources:
            try:
                _fetch(row, source, staging, progress)
            except SourceFailed as failure:
                log.warning("%s from %s: %s", row.name, source.kind, failure)
                failures.append(str(failure).rstrip("."))
                continue
            folder = staging.publish()
            for other in tried:
                other.discard()
            log.info("installed %s (%s) from %s", row.name, edition.name, source.kind)
            return InstalledModel(row=row, edition=edition, folder=folder)
    raise ModelNotFetched(model=row.name, why="; ".join(failures))


def _fetch(row: ModelRow, source: Source, staging: Staging, progress: Progress) -> None:
    """Bring every missing file into `staging`, hashed; raises `SourceFailed`."""

    def tell(done_bytes: int) -> None:
        total = staging.edition.size_bytes
        progress(
            InstallStep(
                model=row.name, source=source.kind, done_bytes=min(done_bytes, total), total_bytes=total
            )
        )

    tell(staging.arrived_bytes())
    if isinstance(source, HubSource):
        _fetch_addresses(_hub_addresses(source, staging.edition), staging, tell)
    elif isinstance(source, UrlSource):
        _fetch_addresses(source.urls, staging, tell)
    elif isinstance(source, PackageSource):
        fetch_packages(source, staging, lambda on_the_way: tell(staging.arrived_bytes() + on_the_way))
    elif isinstance(source, NpmSource):
        fetch_npm_package(source, staging)
    else:
        assert_never(source)
    tell(staging.edition.size_bytes)


def _fetch_addresses(urls: dict[str, str], staging: Staging, tell: BytesArrived) -> None:
    for file in staging.missing():
        took_up_old_bytes = staging.part(file).exists()
        try:
            _fetch_address(urls[file.name], file, staging, tell)
        except SourceFailed:
            # the old bytes may have been the wrong ones; they are deleted by now
            if not took_up_old_bytes or staging.part(file).exists():
                raise
            _fetch_address(urls[file.name], file, staging, tell)


def _fetch_address(url: str, file: ModelFile, staging: Staging, tell: BytesArrived) -> None:
    download(url, staging.part(file), file.size_bytes, lambda: tell(staging.arrived_bytes()))
    staging.accept(file)


def _hub_addresses(source: HubSource, edition: Edition) -> dict[str, str]:
    """Addresses at the hub (or the mirror that HF_ENDPOINT names); `SourceFailed` in its offline mode."""
    from huggingface_hub import constants, hf_hub_url

    if constants.HF_HUB_OFFLINE:
        raise SourceFailed(f"{source.repository}: HF_HUB_OFFLINE is set")
    return {
        file.name: hf_hub_url(source.repository, file.name, revision=source.revision)
        for file in edition.files
    }

"""All editions and drafts below one data folder."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from interview_sim.editions.errors import EditionDamaged, EditionMissing
from interview_sim.editions.hold import DraftHold
from interview_sim.editions.log import read_log
from interview_sim.editions.places import Places, draft_folder, published_folder
from interview_sim.editions.types import ENDINGS, Draft, Edition, Kind, sha256_of
from interview_sim.errors import InputNotReadable

_log = logging.getLogger(__name__)


def _now() -> datetime:
    return datetime.now().astimezone()


class Editions:
    """Published texts, their earlier editions and drafts, by kind and id. Any thread, any process."""

    def __init__(self, data_dir: Path, *, clock: Callable[[], datetime] = _now) -> None:
        self._data_dir, self._clock = data_dir, clock

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """The ids that the centre published or has a draft of, in order."""
        folders = published_folder(self._data_dir, kind), draft_folder(self._data_dir, kind)
        return tuple(
            sorted(
                {
                    path.stem
                    for folder in folders
                    for path in folder.glob(f"*{ENDINGS[kind]}")
                    if path.is_file()
                }
            )
        )

    def published(self, kind: Kind, item: str) -> str | None:
        """The centre's own text that the program uses, None where there is none. Raises InputNotReadable."""
        return _read(Places(self._data_dir, kind, item).published)

    def versions(self, kind: Kind, item: str) -> tuple[Edition, ...]:
        """Every edition, the newest first."""
        return tuple(reversed(read_log(Places(self._data_dir, kind, item))))

    def in_use(self, kind: Kind, item: str) -> Edition | None:
        """The newest edition whose text is the published one; None where that was changed by hand."""
        text = self.published(kind, item)
        if text is None:
            return None
        sha256 = sha256_of(text)
        return next((one for one in self.versions(kind, item) if one.sha256 == sha256), None)

    def text_of(self, kind: Kind, item: str, number: int) -> str:
        """The text of one edition.

        Raises:
            EditionMissing: there is no such edition.
            EditionDamaged: its file is not what was published.
        """
        places = Places(self._data_dir, kind, item)
        edition = next((one for one in read_log(places) if one.number == number), None)
        text = None if edition is None else _read(places.edition(number))
        if edition is None or text is None:
            raise EditionMissing(id=item, number=number)
        if sha256_of(text) != edition.sha256:
            raise EditionDamaged(id=item, number=number, file=places.edition(number))
        return text

    def draft(self, kind: Kind, item: str) -> Draft | None:
        """What was typed and not published, None where there is nothing."""
        places = Places(self._data_dir, kind, item)
        text = _read(places.draft)
        return None if text is None else _draft(places, text)

    def open_draft(self, kind: Kind, item: str, by: str, *, shipped: str | None = None) -> DraftHold:
        """Begin or go on editing; nobody else can until the hold is let go, however the program ends.

        Args:
            by: the name of who edits, as others are told it.
            shipped: the text that travels with the program under this id, if there is one.

        Raises:
            DraftHeldByOther: somebody else edits it.
            OutputNotWritable: the data folder cannot be written.
        """
        return DraftHold(self, Places(self._data_dir, kind, item), by, shipped, self._clock)


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", errors="replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputNotReadable(file=path, why=error.strerror or str(error)) from error


def _draft(places: Places, text: str) -> Draft:
    """The draft with its facts; without them (a power cut between the two) it counts as something new."""
    try:
        facts = json.loads(places.draft_facts.read_text("utf-8"))
        at = datetime.fromisoformat(facts["at"])
        by, base = str(facts["by"]), str(facts["base_sha256"])
    except (OSError, ValueError, KeyError, TypeError):
        _log.warning("draft %s/%s has no readable facts", places.kind, places.id)
        at, by, base = datetime.fromtimestamp(places.draft.stat().st_mtime).astimezone(), "", ""
    return Draft(kind=places.kind, id=places.id, text=text, base_sha256=base, by=by, at=at)

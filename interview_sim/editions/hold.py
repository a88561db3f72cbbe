"""One person's hold on one thing: its draft, and the only way to publish it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from interview_sim.banks.files import write_text
from interview_sim.editions.errors import DraftHeldByOther, EditedMeanwhile
from interview_sim.editions.log import add_line, read_log
from interview_sim.editions.places import Places
from interview_sim.editions.types import Draft, Edition, sha256_of
from interview_sim.errors import OutputNotWritable

if TYPE_CHECKING:
    from interview_sim.editions.shelf import Editions

_YAML_VERSION = re.compile(r"^version:\s*['\"]?(\d{1,9})['\"]?\s*(?:#.*)?$", re.MULTILINE)


class DraftHold:
    """Held until `let_go`, or until the program ends, however it does.

    `base`: the text that is published now, None for something new. `draft`: what an earlier editing left
    unpublished, None where nothing was. `is_stale`: that draft was begun from another text than `base`.
    """

    def __init__(
        self,
        editions: Editions,
        places: Places,
        by: str,
        shipped: str | None,
        clock: Callable[[], datetime],
    ) -> None:
        self._editions, self._places, self._by, self._clock = editions, places, by, clock
        self._shipped = shipped
        self._lock = _locked(places)
        published = editions.published(places.kind, places.id)
        self.base = published if published is not None else shipped
        self.draft: Draft | None = editions.draft(places.kind, places.id)
        self.is_stale = self.draft is not None and self.draft.base_sha256 != _sha256(self.base)
        self._begun_from = self.draft.base_sha256 if self.draft is not None else _sha256(self.base)
        self._note_holder()

    @property
    def next_number(self) -> int:
        """The number that the next edition gets."""
        return self._next_after(read_log(self._places))

    def save(self, text: str) -> None:
        """Keep what was typed so far. Raises OutputNotWritable; the draft before stays whole."""
        self._note_holder()
        write_text(self._places.draft, text)

    def begin_from_published(self) -> None:
        """Take today's published text as what the draft was begun from: its changes were looked at."""
        published = self._editions.published(self._places.kind, self._places.id)
        self.base = published if published is not None else self._shipped
        self._begun_from, self.is_stale = _sha256(self.base), False
        self._note_holder()

    def publish(
        self, render: Callable[[int], str], note: str = "", *, restores: int | None = None
    ) -> Edition:
        """Make an edition and let the program use it; the draft goes.

        Args:
            render: gets the edition's number and returns its text.
            note: what changed, in the words of who publishes.
            restores: the number of the edition that is taken up again.

        Raises:
            EditedMeanwhile: something else was published since the draft was begun; nothing is written.
            OutputNotWritable: the disk is full or the folder read-only; what is published stays whole.
        """
        places = self._places
        published = self._editions.published(places.kind, places.id)
        present = published if published is not None else self._shipped
        editions = read_log(places)
        if _sha256(present) != self._begun_from:
            newest = editions[-1] if editions else None
            raise EditedMeanwhile(
                id=places.id, by=newest.by if newest else "", number=newest.number if newest else 0
            )
        if present is not None and not any(one.sha256 == self._begun_from for one in editions):
            editions = (*editions, self._file_away(present, editions))
        number = self._next_after(editions)
        edition = self._edition(number, render(number), note=note, by=self._by, restores=restores)
        self._begun_from = edition.sha256
        self.discard()
        return edition

    def discard(self) -> None:
        """Throw the draft away and begin again from what is published."""
        self._places.draft.unlink(missing_ok=True)
        self.draft, self.is_stale = None, False
        self.begin_from_published()

    def withdraw(self) -> None:
        """Take what is published out of use, and the draft with it; its editions stay.

        What is shipped under this id is used again, where there is such a thing. A text that was put there
        by hand becomes an edition first, so that nothing is lost.

        Raises:
            EditedMeanwhile: something else was published since the draft was begun.
            OutputNotWritable: the folder is read-only.
        """
        places = self._places
        published = self._editions.published(places.kind, places.id)
        editions = read_log(places)
        if published is not None and _sha256(published) != self._begun_from:
            newest = editions[-1] if editions else None
            raise EditedMeanwhile(
                id=places.id, by=newest.by if newest else "", number=newest.number if newest else 0
            )
        if published is not None and not any(one.sha256 == _sha256(published) for one in editions):
            self._file_away(published, editions)
        try:
            places.published.unlink(missing_ok=True)
        except OSError as error:
            raise OutputNotWritable(file=places.published, why=error.strerror or str(error)) from error
        self.discard()

    def let_go(self) -> None:
        """Somebody else may edit now; twice is no harm."""
        if self._lock.is_locked and not self._places.draft.is_file():
            self._places.draft_facts.unlink(missing_ok=True)
        self._lock.release(force=True)

    def _edition(self, number: int, text: str, *, by: str, note: str, restores: int | None) -> Edition:
        """The edition's file first, then its line, then the file in use: a cut between leaves all whole."""
        places = self._places
        edition = Edition(
            kind=places.kind,
            id=places.id,
            number=number,
            sha256=sha256_of(text),
            at=self._clock(),
            by=by,
            note=note,
            restores=restores,
        )
        write_text(places.edition(number), text)
        add_line(places, edition)
        write_text(places.published, text)
        return edition

    def _file_away(self, text: str, editions: tuple[Edition, ...]) -> Edition:
        """What was published without an edition (shipped, or put there by hand) becomes one."""
        places = self._places
        said = _YAML_VERSION.search(text)
        number = int(said.group(1)) if said else 0
        if number < 1 or number <= max((one.number for one in editions), default=0):
            number = max((one.number for one in editions), default=0) + 1
        edition = Edition(
            kind=places.kind, id=places.id, number=number, sha256=sha256_of(text), at=self._clock()
        )
        write_text(places.edition(number), text)
        add_line(places, edition)
        return edition

    def _next_after(self, editions: tuple[Edition, ...]) -> int:
        said = _YAML_VERSION.search(self.base or "")
        return 1 + max((*(one.number for one in editions), int(said.group(1)) if said else 0))

    def _note_holder(self) -> None:
        facts = {"base_sha256": self._begun_from, "by": self._by, "at": self._clock().isoformat()}
        write_text(self._places.draft_facts, json.dumps(facts, ensure_ascii=False))


def _locked(places: Places) -> FileLock:
    path: Path = places.lock
    lock = FileLock(path, timeout=0, thread_local=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise DraftHeldByOther(id=places.id, by=_holder(places)) from error
    except OSError as error:
        raise OutputNotWritable(file=path, why=error.strerror or str(error)) from error
    return lock


def _holder(places: Places) -> str:
    try:
        return str(json.loads(places.draft_facts.read_text("utf-8"))["by"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _sha256(text: str | None) -> str:
    return "" if text is None else sha256_of(text)

"""The files of the exchange: tables read, banks and packs written, packs compared and published. No windows.

All of it may be slow and is called off the window's thread.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from interview_sim.banks.drafting import BankDraft, bank_of
from interview_sim.banks.exchange import (
    Heard,
    TableReading,
    export_bank,
    read_table,
    rows_from_clipboard,
)
from interview_sim.editions import DraftWaiting, Edition, EditionDamaged, EditionMissing, Editions
from interview_sim.messages import Language

if TYPE_CHECKING:
    from interview_sim.banks import Preset, QuestionBank
    from interview_sim.banks.packs import Choices, PackComparison, PackKind, TakenItem

Key = tuple["PackKind", str]
PASTED: Final = "pasted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Packable:
    """A bank or preset that may go into a pack. `is_own`: the centre published one of its own."""

    kind: PackKind
    id: str
    names: Mapping[str, str]
    version: int
    n_questions: int
    n_sounds: int
    is_own: bool

    @property
    def key(self) -> Key:
        return self.kind, self.id

    def name(self, language: Language) -> str:
        return self.names.get(language) or next(iter(self.names.values()), self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPack:
    """What became of a pack: `editions` were published; `draft`: what the open bank becomes, if it was in."""

    editions: tuple[Edition, ...] = ()
    draft: BankDraft | None = None


class ExchangeFiles:
    """Of one centre's data folder."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._banks = data_dir / "banks"
        self._editions = Editions(data_dir)

    # Tables -----------------------------------------------------------------------------------

    def read(self, path: Path, taken: Collection[str], heard: Heard) -> TableReading:
        """A file. Raises InputMissing, ExchangeFormatUnknown, and what `heard` raises."""
        return read_table(path, taken=taken, heard=heard)

    def read_pasted(self, text: str, html: str | None, taken: Collection[str]) -> TableReading:
        """What was copied in a spreadsheet."""
        return rows_from_clipboard(text, html, taken=taken)

    def bank_ids(self) -> frozenset[str]:
        """Ids that banks have, shipped, published or only drafted."""
        from interview_sim.banks.shelf import bank_files

        return frozenset(
            {path.stem for path in bank_files((self._banks,))} | set(self._editions.ids("banks"))
        )

    def export(self, draft: BankDraft, path: Path) -> None:
        """The draft as a file. Raises BankInvalid, OutputNotWritable."""
        export_bank(bank_of(draft), path)

    # Packs ------------------------------------------------------------------------------------

    def packables(self) -> tuple[Packable, ...]:
        """Every published or shipped bank and preset, banks first."""
        from interview_sim.banks import available_banks, available_presets
        from interview_sim.banks.packs import sound_names

        banks = [
            _packable("banks", bank, len(sound_names(bank)), self) for bank in available_banks((self._banks,))
        ]
        presets = [_packable("presets", preset, 0, self) for preset in available_presets((self._banks,))]
        return (*banks, *presets)

    def is_own(self, kind: PackKind, item: str) -> bool:
        """Whether the centre published one of its own under this id."""
        return self._editions.published(kind, item) is not None

    def write_pack(self, path: Path, keys: Collection[Key], note: str, origin: str) -> None:
        """A pack of published texts with the sounds they name. Raises as `packs.write_pack`."""
        from interview_sim.banks.packs import write_pack

        write_pack(
            path,
            [self._text(kind, item) for kind, item in keys if kind == "banks"],
            [self._text(kind, item) for kind, item in keys if kind == "presets"],
            self._banks,
            versions_of=self._past,
            origin=origin,
            note=note,
        )

    def compare(self, path: Path, open_draft: BankDraft | None) -> PackComparison:
        """A pack beside what is here; the open bank counts as it stands in the editor.

        Raises:
            InputMissing: there is no such file.
            BankInvalid: it is no pack, damaged, or holds something that is refused.
        """
        from interview_sim.banks.packs import compare_with, read_pack

        pack = read_pack(path)
        item = "" if open_draft is None else str(open_draft.head.get("id"))
        text = None
        if open_draft is not None and any((one.kind, one.id) == ("banks", item) for one in pack.items):
            text = self._changed_text(open_draft, item)
        if text is None:
            return compare_with(pack, (self._banks,), self._past)
        with TemporaryDirectory() as name:
            (Path(name) / f"{item}.yaml").write_text(text, "utf-8")
            found = compare_with(pack, (Path(name), self._banks), self._past)
        return replace(found, folder=self._banks)

    def _changed_text(self, draft: BankDraft, item: str) -> str | None:
        """What stands in the editor, None where it is what is published."""
        from interview_sim.banks import BankInvalid, parse_bank
        from interview_sim.banks.packs import shipped_text

        published = self._editions.published("banks", item)
        published = published if published is not None else shipped_text("banks", item)
        try:
            if published is not None and parse_bank(published) == bank_of(draft):
                return None
            return draft.yaml(over=published)
        except BankInvalid:
            return draft.text()

    def take(
        self, comparison: PackComparison, choices: Choices, *, by: str, note: str, open_bank: str = ""
    ) -> TakenPack:
        """Publish what was chosen; the open bank is not published but comes back as a draft.

        Everything is checked and held before anything is written.

        Raises:
            ChoiceMissing, BankInvalid: as `packs.taken`; DraftHeldByOther: somebody edits one of them;
            DraftWaiting: one has a draft that nobody published; OutputNotWritable: the disk is full.
        """
        from interview_sim.banks.packs import shipped_text, taken, with_version, write_sounds

        taking = taken(comparison, choices)
        published = [one for one in taking.items if (one.kind, one.id) != ("banks", open_bank)]
        drafted = [one for one in taking.items if one not in published]
        with ExitStack() as holds:
            held = []
            for one in published:
                hold = self._editions.open_draft(one.kind, one.id, by, shipped=shipped_text(one.kind, one.id))
                holds.callback(hold.let_go)
                if hold.draft is not None:
                    raise DraftWaiting(id=one.id, by=hold.draft.by)
                held.append((hold, one))
            write_sounds(taking, self._banks)

            def text(one: TakenItem, number: int) -> str:
                return with_version(one.text, one.item, number)

            editions = tuple(
                hold.publish(lambda number, one=one: text(one, number), note)  # type: ignore[misc]
                for hold, one in held
            )
        draft = BankDraft.read(drafted[0].text, f"{open_bank}.yaml") if drafted else None
        return TakenPack(editions=editions, draft=draft)

    def _text(self, kind: PackKind, item: str) -> str:
        from interview_sim.banks.packs import shipped_text

        published = self._editions.published(kind, item)
        text = published if published is not None else shipped_text(kind, item)
        if text is None:
            raise EditionMissing(id=item, number=0)
        return text

    def _past(self, kind: PackKind, item: str) -> Iterator[str]:
        for edition in reversed(self._editions.versions(kind, item)):
            try:
                yield self._editions.text_of(kind, item, edition.number)
            except EditionDamaged:
                continue  # one text less to recognise; the pack itself is whole


def _packable(kind: PackKind, item: QuestionBank | Preset, n_sounds: int, files: ExchangeFiles) -> Packable:
    questions: Sequence[object] | None = getattr(item, "questions", None)
    return Packable(
        kind=kind,
        id=item.id,
        names=item.name.model_dump(exclude_none=True),
        version=item.version,
        n_questions=len(questions) if questions is not None else getattr(item, "n_questions", 0),
        n_sounds=n_sounds,
        is_own=files.is_own(kind, item.id),
    )

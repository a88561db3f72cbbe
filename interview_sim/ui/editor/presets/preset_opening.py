"""Opening and publishing an interview: what is read and written, off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from interview_sim.banks import BankMissing
from interview_sim.banks.drafting.presets import PresetDraft
from interview_sim.banks.packs import shipped_text
from interview_sim.banks.values import Facts
from interview_sim.editions import DraftHold, Edition, Editions
from interview_sim.ui.editor.editing.opened_draft import OpenedDraft, holding, publish_draft, text_to_open


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPreset(OpenedDraft[PresetDraft]):
    """An interview as it was opened."""

    preset_id: str


def open_preset(data_dir: Path, preset_id: str, by: str, made: Facts | None = None) -> OpenedPreset:
    """Open the draft of an interview, or what is published; `made` begins a new one.

    Raises:
        BankMissing: there is no such interview; BankInvalid: its text is none;
        OutputNotWritable: the data folder cannot be written.
    """
    editions = Editions(data_dir)
    shipped = shipped_text("presets", preset_id) if made is None else None
    with holding(editions, "presets", preset_id, by, shipped) as (hold, held_by):
        text = text_to_open(editions, "presets", preset_id, hold, shipped)
        if text is None and made is None:
            raise BankMissing(bank=preset_id, known="")
        draft = PresetDraft(made or {}) if text is None else PresetDraft.read(text, f"{preset_id}.yaml")
        if hold is not None and hold.draft is None and made is not None:
            hold.save(draft.text())
        return OpenedPreset(
            preset_id=preset_id,
            draft=draft,
            hold=hold,
            held_by=held_by,
            is_continued=hold is not None and hold.draft is not None,
            is_stale=hold is not None and hold.is_stale,
            next_number=hold.next_number if hold is not None else 1,
        )


def publish_preset(
    hold: DraftHold, draft: PresetDraft, note: str, *, restores: int | None = None
) -> tuple[Edition, PresetDraft]:
    """Publish the draft with the version's number in it.

    Raises:
        BankInvalid: it is no interview yet; nothing is written.
        EditedMeanwhile, OutputNotWritable: as `DraftHold.publish`.
    """

    def render(number: int) -> tuple[PresetDraft, str]:
        named = draft.with_value(("version",), number)
        return named, named.yaml(over=hold.base)

    return publish_draft(hold, render, note, restores)


def earlier_preset(data_dir: Path, preset_id: str, number: int) -> PresetDraft:
    """An earlier version. Raises EditionMissing, EditionDamaged and BankInvalid."""
    return PresetDraft.read(Editions(data_dir).text_of("presets", preset_id, number), f"{preset_id}.yaml")


def begin_again(hold: DraftHold, preset_id: str) -> PresetDraft | None:
    """Throw the draft away; what is published, None for what never was."""
    hold.discard()
    return None if hold.base is None else PresetDraft.read(hold.base, f"{preset_id}.yaml")

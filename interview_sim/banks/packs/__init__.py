"""Packs: banks and presets with their sounds for other booths, in one file with the hash of every part.

A pack is read whole and checked before anything of it is used. Beside what a booth has, it is compared
bank by bank and, where both sides changed, question by question.
"""

from interview_sim.banks.packs.comparing import (
    HEAD,
    ItemComparison,
    ItemState,
    PackComparison,
    PartComparison,
    PartState,
    compare_with,
)
from interview_sim.banks.packs.content import content_sha256, with_version
from interview_sim.banks.packs.pack import (
    PACK_ENDING,
    Pack,
    PackedItem,
    PackedSound,
    PackKind,
    VersionsOf,
    sound_names,
)
from interview_sim.banks.packs.reading import read_pack
from interview_sim.banks.packs.taking import (
    Choices,
    Side,
    TakenItem,
    Taking,
    store_taken,
    taken,
    write_sounds,
)
from interview_sim.banks.packs.writing import shipped_text, write_pack

__all__ = [
    "HEAD",
    "PACK_ENDING",
    "Choices",
    "ItemComparison",
    "ItemState",
    "Pack",
    "PackComparison",
    "PackKind",
    "PackedItem",
    "PackedSound",
    "PartComparison",
    "PartState",
    "Side",
    "TakenItem",
    "Taking",
    "VersionsOf",
    "compare_with",
    "content_sha256",
    "read_pack",
    "shipped_text",
    "sound_names",
    "store_taken",
    "taken",
    "with_version",
    "write_pack",
    "write_sounds",
]

"""Drafts and editions of what a centre edits: banks, presets, norms, lexicons.

This room knows texts and files, not what stands in them. A draft is saved while somebody types; what is
published becomes an edition that never changes again, and the file that the program uses. One person at
a time edits a thing; whoever published meanwhile (another program, the command line) is noticed, and
nothing is written over.
"""

from interview_sim.editions.errors import (
    DraftHeldByOther,
    DraftWaiting,
    EditedMeanwhile,
    EditionDamaged,
    EditionMissing,
)
from interview_sim.editions.hold import DraftHold
from interview_sim.editions.shelf import Editions
from interview_sim.editions.types import KINDS, Draft, Edition, Kind

__all__ = [
    "KINDS",
    "Draft",
    "DraftHeldByOther",
    "DraftHold",
    "DraftWaiting",
    "EditedMeanwhile",
    "Edition",
    "EditionDamaged",
    "EditionMissing",
    "Editions",
    "Kind",
]

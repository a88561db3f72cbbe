"""Norms and word lists while somebody edits them: frozen drafts, what is wrong in them, their text.

A draft may be incomplete or wrong; each change gives a new draft, and undo keeps the old one. Comments of a
file are not kept, everything that it says is.
"""

from interview_sim.scoring.drafting.lexicon_checks import lexicon_problems
from interview_sim.scoring.drafting.lexicon_draft import Entry, LexiconDraft
from interview_sim.scoring.drafting.norms_checks import norms_problems
from interview_sim.scoring.drafting.norms_draft import NormsDraft
from interview_sim.scoring.drafting.problems import CriteriaProblem
from interview_sim.scoring.drafting.sections import EDITABLE, Section, sections_of

__all__ = [
    "EDITABLE",
    "CriteriaProblem",
    "Entry",
    "LexiconDraft",
    "NormsDraft",
    "Section",
    "lexicon_problems",
    "norms_problems",
    "sections_of",
]

"""What answers are measured by at this centre: its own norms and word lists before the shipped ones.

`use_centre(data_dir)` once a process; then `lexicon(name)` and `norms_file(language)`. A centre's own file
that is broken is left out, the shipped one is used, and `troubles()` has the reason.
"""

from interview_sim.criteria.checking import check_lexicon
from interview_sim.criteria.errors import LexiconInvalid
from interview_sim.criteria.in_force import (
    cached_until_changed,
    left_out,
    lexicon,
    lexicons_in_force,
    look_again,
    norms_file,
    shipped_lexicon,
    troubles,
    use_centre,
)

__all__ = [
    "LexiconInvalid",
    "cached_until_changed",
    "check_lexicon",
    "left_out",
    "lexicon",
    "lexicons_in_force",
    "look_again",
    "norms_file",
    "shipped_lexicon",
    "troubles",
    "use_centre",
]

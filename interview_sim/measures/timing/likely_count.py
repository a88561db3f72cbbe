"""How many there probably were, where a detector of known recall counted some.

The recall is itself known from a few dozen marked events only, so its lower bound is taken (Wilson
1927); all bounds at 80 %.
"""

from __future__ import annotations

import math
from typing import Final

from interview_sim.signals.filler_lexicon import Hearing

Z_80: Final = 1.2816
_TAIL: Final = 0.1


def lowest_share(found: int, of: int) -> float:
    """Wilson's lower bound for the share that is found, 80 % two-sided; 0 where nothing was tried."""
    if not of:
        return 0.0
    share, z2 = found / of, Z_80**2
    middle = share + z2 / (2 * of)
    spread = Z_80 * math.sqrt(share * (1 - share) / of + z2 / (4 * of**2))
    return (middle - spread) / (1 + z2 / of)


def likely_count(count: int, seconds: float, heard: Hearing) -> tuple[int, int]:
    """The range that held the true number in four of five answers, given that `count` were found.

    Low: without the false ones that so many seconds bring. High: with as many missed as the lower bound
    of the recall and chance allow (the missed ones before the count-th hit: negative binomial).
    """
    recall = lowest_share(heard.found, heard.of)
    false = heard.false * seconds / heard.seconds
    low = max(0, count - round(false + Z_80 * math.sqrt(false)))
    if recall <= 0.0:
        return low, count
    missed = count * (1 - recall) / recall
    high = count + missed + Z_80 * math.sqrt(missed / recall)
    nothing_found = math.log(_TAIL) / math.log(1 - recall) if recall < 1 else 0.0
    return low, max(count, math.floor(high if count else nothing_found))

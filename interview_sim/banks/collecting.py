"""Reading thousands of questions without the collector of cyclic garbage going through all of them each time.

The objects of a bank have no cycles: counting references frees them. While hundreds of thousands are made,
the collector would look at all of them over and over (half of the time at 10,000 questions), and at every
full collection later (half a second). So it rests meanwhile, and what is there afterwards it leaves alone.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

MANY: Final = 500
"""So many questions at once make objects by the hundred thousand."""


@contextmanager
def uncollected(*, is_needed: bool = True) -> Iterator[None]:
    """Inside, nothing is collected; what was made stays out of later collections."""
    if not is_needed or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()

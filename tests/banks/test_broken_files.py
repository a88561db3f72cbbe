"""Files that people, programs and accidents broke are refused with a cure, whatever is in them."""

from __future__ import annotations

import pytest

from tests.banks.broken_files import KINDS, broken, run

N_FILES = 50
"""Of each kind; the bench takes thousands."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_file_is_read_after_all_or_refused_with_a_cure(kind: str) -> None:
    tally = run(N_FILES, 1, (kind,))[kind]

    assert tally.faults == []
    assert tally.n_files == N_FILES and 0 < sum(tally.codes.values()) <= N_FILES


def test_the_same_seed_breaks_a_file_in_the_same_way() -> None:
    assert [broken(kind, 7) for kind in KINDS] == [broken(kind, 7) for kind in KINDS]

"""However the program is asked to end, it ends in order: code 0 and nothing to say."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

import pytest

from interview_sim.recording import probe
from interview_sim.sessions import Store
from tests.e2e.conftest import Stand

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("where", ["welcome", "consent", "answer"])
def test_a_polite_kill_ends_it_in_order(stand: Stand, face: Path, where: str) -> None:
    stand.booth.start("--camera", str(face), "--preset", "one")
    person = stand.person
    match where:
        case "welcome":
            stand.booth.wait_for("welcome")
        case "consent":
            person.arrive()
        case _:
            person.come_to_answer()
            time.sleep(2.0)

    assert stand.booth.end() == 0
    assert stand.booth.errors() == ""
    with closing(Store(stand.data_dir)) as store:
        takes = [take for session in store.sessions().sessions for take in store.takes(session.id)]
        assert all(probe(store.recording_path(take)).is_complete for take in takes)
        assert len(takes) == (where == "answer")

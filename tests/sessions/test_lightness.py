from __future__ import annotations

import subprocess
import sys


def test_the_types_are_there_without_the_database_library() -> None:
    """The first screen is painted before anybody needs SQL."""
    program = (
        "import sys, interview_sim.sessions as s; s.Consents, s.Ticket; "
        "print(sorted({'sqlalchemy', 'av', 'cv2', 'nacl'} & set(sys.modules))); "
        "s.Store; print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)

    assert done.stdout.split("\n")[:2] == ["[]", "True"]

"""All benches of the measures, one after the other, each in a process of its own.

python -m bench                 the measures: words to cost
python -m bench gaze content    only these
python -m bench --speed         recording, waiting times, starts (loads the machine for minutes)
"""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import time
from typing import Final

from interview_sim import __version__

MEASURES: Final = (
    "words",
    "fillers",
    "pace",
    "pauses",
    "voice",
    "gaze",
    "content",
    "scoring",
    "cost",
)
SPEED: Final = (
    "report_latency",
    "recording",
    "start_time",
    "analyse",
    "kiosk",
    "desk_list",
    "list_scrolling",
    "editing",
    "broken_files",
    "jump",
    "track_painting",
)


def main() -> None:
    """Run what was asked for; ends with 1 where a bench failed."""
    parser = argparse.ArgumentParser(
        prog="python -m bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("bench", nargs="*", help=f"of {', '.join((*MEASURES, *SPEED))}")
    parser.add_argument("--speed", action="store_true", help="the speed of the program instead")
    options = parser.parse_args()
    unknown = set(options.bench) - {*MEASURES, *SPEED}
    if unknown:
        parser.error(f"no bench is called {', '.join(sorted(unknown))}")
    chosen = options.bench or (SPEED if options.speed else MEASURES)
    print(f"interview-sim {__version__}, Python {platform.python_version()}, {platform.machine()}")
    failed = [name for name in chosen if not _run(name)]
    if failed:
        raise SystemExit(f"failed: {', '.join(failed)}")


def _run(name: str) -> bool:
    print(f"\n## {name}", flush=True)
    begun_s = time.monotonic()
    ended = subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False)
    print(f"\n({name}: {time.monotonic() - begun_s:.0f} s)", flush=True)
    return ended.returncode == 0


if __name__ == "__main__":
    main()

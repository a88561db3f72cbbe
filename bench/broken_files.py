"""Ten thousand broken files: what reading them ends in, by kind of file.

Made by mutation of good files and from nonsense, from fixed seeds (`tests/banks/broken_files.py`). A file
passes when it is read after all, or refused with a sentence in both languages that has an act to cure it;
anything else is a fault of ours and ends the bench with 1. Nothing may be written anywhere meanwhile: the
folder around is looked at. A bank is read as the editor reads it, judged, kept, and read as the kiosk does.

    python -m bench.broken_files [--count 10000] [--seed 1] [--kind csv]
"""

from __future__ import annotations

import argparse
import sys

from bench.table import Cell, print_table
from tests.banks.broken_files import KINDS, run


def main() -> None:
    """Print the table; end with 1 where a file led to a fault of ours."""
    parser = argparse.ArgumentParser(prog="python -m bench.broken_files")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS)
    options = parser.parse_args()
    tallies = run(options.count, options.seed, (options.kind,) if options.kind else KINDS)
    rows: list[list[Cell]] = [
        [kind, one.n_files, one.n_read, one.n_files - one.n_read - one.codes["(fault)"], len(one.codes),
         len(one.faults), round(one.slowest_s, 2)]
        for kind, one in tallies.items()
    ]  # fmt: skip
    print_table(
        "Broken files",
        [
            "kind",
            "files",
            "read all the same",
            "refused with a cure",
            "different refusals",
            "faults",
            "slowest s",
        ],
        rows,
    )
    for kind, one in tallies.items():
        frequent = ", ".join(f"{code} {n}" for code, n in one.codes.most_common(8))
        print(f"\n{kind}: {frequent}")
        for seed, what in one.faults[:5]:
            print(f"  fault, seed {seed}: {what}", file=sys.stderr)
    if any(one.faults for one in tallies.values()):
        raise SystemExit(1)


if __name__ == "__main__":
    main()

"""Reading a PDF back: how many pages it has, and its text."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path


def n_pages(pdf: Path) -> int:
    """Number of pages."""
    told = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    found = re.search(r"Pages:\s+(\d+)", told)
    assert found is not None
    return int(found.group(1))


def text_of(pdf: Path) -> str:
    """The text, spaces and line breaks as one space each."""
    read = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
    return " ".join(read.stdout.split())

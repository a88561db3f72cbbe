"""Setting a page with Typst: a template of `assets/reports/`, its data as JSON, pictures beside it."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from interview_sim.resources import assets

FONTS: Final = (
    "Pretendard",
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Malgun Gothic",
    "NanumGothic",
    "DejaVu Sans",
)
_SHARED: Final = "parts.typ"


def typeset(
    template: str,
    data: Mapping[str, Any],
    *,
    pictures: Mapping[str, str] | None = None,
    fonts: Path | None = None,
) -> bytes:
    """The bytes of a PDF file.

    Args:
        template: name of a file in `assets/reports/`; it reads `data.json`, and finds in it what is in `data`
            and the families to use as `fonts`.
        pictures: SVG texts by file name.
        fonts: a folder with font files beside the system's, such as the installed Pretendard.
    """
    import typst

    font_paths = [] if fonts is None else [str(fonts)]
    with tempfile.TemporaryDirectory(prefix="interview-sim-") as name:
        folder = Path(name)
        for file in (template, _SHARED):
            shutil.copy(assets() / "reports" / file, folder / file)
        for file, svg in (pictures or {}).items():
            (folder / file).write_text(svg, "utf-8")
        document = {**data, "fonts": _installed(typst, font_paths)}
        (folder / "data.json").write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        return bytes(typst.compile(str(folder / template), font_paths=font_paths))


def _installed(typst: Any, font_paths: list[str]) -> list[str]:
    """Of our fonts those that are here, so that a missing one gives no warning; never an empty list."""
    families = set(typst.Fonts(font_paths=font_paths).families())
    return [font for font in FONTS if font in families] or ["Libertinus Serif"]

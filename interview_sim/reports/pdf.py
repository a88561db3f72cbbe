"""The report as PDF: one A4 overview, then a page per answer, set by Typst."""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from interview_sim.reports.charts import answer_charts
from interview_sim.reports.files import write_whole
from interview_sim.reports.model import SessionReport
from interview_sim.reports.texts import report_texts
from interview_sim.reports.view import report_view
from interview_sim.resources import assets

FONTS: Final = (
    "Pretendard",
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Malgun Gothic",
    "NanumGothic",
    "DejaVu Sans",
)


def write_pdf(report: SessionReport, path: Path, *, fonts: Path | None = None) -> None:
    """Write `report` to `path`; a half-written file is never left behind.

    Args:
        fonts: a folder with font files beside the system's, such as the installed Pretendard.

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    write_whole(path, pdf_document(report, fonts=fonts))


def pdf_document(report: SessionReport, *, fonts: Path | None = None) -> bytes:
    """The report as the bytes of a PDF file; `fonts` as in `write_pdf`."""
    import typst

    font_paths = [] if fonts is None else [str(fonts)]
    with tempfile.TemporaryDirectory(prefix="interview-sim-") as name:
        folder = Path(name)
        shutil.copy(assets() / "reports" / "report.typ", folder / "report.typ")
        charts = [_write_charts(report, index, folder) for index in range(len(report.answers))]
        data: dict[str, Any] = {
            "view": asdict(report_view(report)),
            "words": report_texts(report.language),
            "charts": charts,
            "fonts": _installed(typst, font_paths),
        }
        (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        return bytes(typst.compile(str(folder / "report.typ"), font_paths=font_paths))


def _write_charts(report: SessionReport, index: int, folder: Path) -> dict[str, str]:
    names = {}
    for name, svg in answer_charts(report.answers[index].analysis, report.language).items():
        file = folder / f"{name}-{index}.svg"
        file.write_text(svg, "utf-8")
        names[name] = file.name
    return names


def _installed(typst: Any, font_paths: list[str]) -> list[str]:
    """Of our fonts those that are here, so that a missing one gives no warning; never an empty list."""
    families = set(typst.Fonts(font_paths=font_paths).families())
    return [font for font in FONTS if font in families] or ["Libertinus Serif"]

"""The report as one self-contained HTML file: no address outside it, everything escaped."""

from __future__ import annotations

from pathlib import Path

from interview_sim.reports.charts import answer_charts
from interview_sim.reports.files import write_whole
from interview_sim.reports.media import MediaChoice, playable_media
from interview_sim.reports.model import SessionReport
from interview_sim.reports.texts import report_texts
from interview_sim.reports.view import report_view
from interview_sim.resources import assets


def write_html(report: SessionReport, path: Path, *, media: MediaChoice = "embed") -> None:
    """Write `report` to `path`; a half-written file is never left behind.

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    write_whole(path, html_page(report, path, media=media))


def html_page(report: SessionReport, path: Path, *, media: MediaChoice = "embed") -> bytes:
    """The page that will stand at `path`: recordings that are linked are addressed from there."""
    import jinja2
    from markupsafe import Markup

    folder = assets() / "reports"
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    charts = [
        {"timeline": "", "pace": "", "gaze": "", **answer_charts(answer.analysis, report.language)}
        for answer in report.answers
    ]
    page = environment.get_template("report.html.j2").render(
        view=report_view(report),
        t=report_texts(report.language),
        charts=charts,
        media=[playable_media(answer.recording, path, media) for answer in report.answers],
        # Our own files, not a visitor's words: they stand in the page as they are.
        style=Markup((folder / "report.css").read_text("utf-8")),
        script=Markup((folder / "report.js").read_text("utf-8")),
    )
    return page.encode("utf-8")

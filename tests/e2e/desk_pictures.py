"""Takes the desk's pictures: `python -m tests.e2e.desk_pictures [--only ko-1920] [--out DIR]`.

The real desk under a screen of its own, over a made-up centre (`desk_centre.py`): list, rating before and
after, sharing, statistics, comparing. About a minute a sheet. Needs Xvfb, xdotool, espeak-ng.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from os import environ
from pathlib import Path
from typing import cast

from interview_sim.settings import Settings, save_settings
from tests.e2e.counsellor import Counsellor, Desk
from tests.e2e.desk_centre import PIN, Language, make_centre, record
from tests.e2e.film import face_film
from tests.e2e.pictures import _CENTRES, OUT, SHEETS, _save
from tests.e2e.screen import Screen

# Where the top bar's buttons for two pages stand.
_PAGE_X = {
    "ko-1920": {"compare": 462, "statistics": 550},
    "ko-1366": {"compare": 390, "statistics": 455},
    "en-1920": {"compare": 659, "statistics": 783},
    "en-1366": {"compare": 576, "statistics": 677},
}
_KEPT = {"desk-list", "desk-blind", "desk-opened", "desk-share", "desk-compare", "desk-statistics"}


def main() -> None:
    """Take all pictures, or one sheet of them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--only", choices=SHEETS, help="one language and size")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    # Visits come by day, wherever the pictures are taken.
    environ["TZ"] = "Asia/Seoul"
    if sys.platform != "win32":
        time.tzset()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        face = face_film(folder / "face.mkv", 100)
        for sheet in [options.only] if options.only else SHEETS:
            _take(sheet, face, folder / sheet, options.out)


def _take(sheet: str, face: Path, folder: Path, out: Path) -> None:
    language = cast(Language, sheet.split("-")[0])
    folder.mkdir()
    data_dir = folder / "data"
    settings = Settings(centre_name=_CENTRES[language], screen_language=language, keep_days=365)
    save_settings(data_dir, settings)
    make_centre(data_dir, language, record(face, language, folder))
    with Screen(*SHEETS[sheet]) as screen:
        desk = Desk(screen, data_dir, {})
        try:
            _walk(desk, Counsellor(desk, folder / "pictures"), sheet)
        finally:
            desk.stop()
    for path in sorted((folder / "pictures").iterdir()):
        name = path.stem.removeprefix("24-")
        if name in _KEPT:
            _save(path, out / f"{name}-{sheet}.png")


def _walk(desk: Desk, counsellor: Counsellor, sheet: str) -> None:
    screen = desk.screen
    desk.start()
    desk.wait_for_line("the door stands, 2 may sign in")
    time.sleep(1.0)
    screen.key("Return")
    time.sleep(0.5)
    screen.write(PIN)
    screen.key("Return")
    desk.wait_for_line("signed in")
    desk.wait_for_line("[1-9][0-9]* visits listed")
    time.sleep(1.0)
    counsellor.picture("desk-list")
    screen.key("Return")
    desk.wait_for_line("answer shown")
    time.sleep(2.0)
    # The third pause of the row of pauses.
    screen.key("Down", "Down", "Down", *["ctrl+Right"] * 3, "Return")
    time.sleep(1.5)
    counsellor.picture("desk-blind")
    counsellor.rate("433")
    screen.key("ctrl+e")
    time.sleep(1.0)
    counsellor.picture("desk-share")
    screen.key("Escape")
    time.sleep(0.5)
    for page, wait_s in (("compare", 4.0), ("statistics", 3.0)):
        _click(screen, _PAGE_X[sheet][page], 30)
        time.sleep(wait_s)
        counsellor.picture(f"desk-{page}")


def _click(screen: Screen, x_px: int, y_px: int) -> None:
    away = (str(side - 1) for side in screen.size)
    for words in (["mousemove", str(x_px), str(y_px), "click", "1"], ["mousemove", *away]):
        subprocess.run(["xdotool", *words], check=True, env={**environ, "DISPLAY": screen.display})
        time.sleep(0.3)


if __name__ == "__main__":
    assert shutil.which("xdotool"), "xdotool is needed"
    main()

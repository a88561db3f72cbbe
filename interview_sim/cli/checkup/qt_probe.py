"""What Qt finds here, as JSON lines: run in a process of its own, since Qt ends a process without a display
and a speech engine can block for seconds. `python -m interview_sim.cli.checkup.qt_probe [--display-only]`"""

from __future__ import annotations

import json
import sys


def main() -> None:
    """Print one line a finding, flushed, so that what comes before a block or an end is known."""
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    app = QGuiApplication(sys.argv[:1])
    size = app.primaryScreen().size()
    _tell("screen", f"{size.width()} x {size.height()}")
    if "--display-only" in sys.argv:
        return
    _tell("fonts", list(QFontDatabase.families(QFontDatabase.WritingSystem.Korean)))
    _tell("sound", _multimedia_fault())
    _tell("voices", _voices())


def _tell(name: str, value: object) -> None:
    sys.stdout.write(json.dumps({name: value}) + "\n")
    sys.stdout.flush()


def _multimedia_fault() -> str:
    """Why QtMultimedia cannot be loaded, "" when it can."""
    try:
        import PySide6.QtMultimedia  # noqa: F401
    except ImportError as error:
        return str(error)
    return ""


def _voices() -> list[str]:
    """Which of Korean and English a voice speaks: "ko", "en"."""
    try:
        from PySide6.QtCore import QLocale
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return []
    wanted = {"ko": QLocale.Language.Korean, "en": QLocale.Language.English}
    found: set[str] = set()
    for engine in QTextToSpeech.availableEngines():
        if engine in ("mock", "none"):
            continue
        speech = QTextToSpeech(engine)
        if speech.state() != QTextToSpeech.State.Error:
            spoken = {locale.language() for locale in speech.availableLocales()}
            found |= {code for code, language in wanted.items() if language in spoken}
    return sorted(found)


if __name__ == "__main__":
    main()

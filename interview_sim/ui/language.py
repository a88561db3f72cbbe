"""The language of the windows: English in the code, Korean in `assets/translations/ko/<area>.ts`.

How a screen is translated:

    from interview_sim.ui.language import area
    tr = area("kiosk")                      # one area = one .ts file, one Qt context
    self.title.set_text(tr("Choose what is fine for you, one by one"))
    self.time.set_text(tr("Ready in {seconds} seconds", seconds=12))
    tr("Stop", note="ends the visit")       # the same English, two Korean texts
    NAMES = (tr.mark("Consent"), ...)       # module level: noted, translated later with tr.late(name)

Write texts in `retranslate()`, which `Themed` calls again after `set_language`. The context is the
area, never the class name: a text may move between classes without losing its translation. The .ts
files are Qt Linguist's; they are read as they are, no compiled step.

`python -m interview_sim.ui.language` prints, per area, what has no Korean text yet, what is marked
unfinished and what no code asks for any more, and ends with 1 if anything is missing;
`--write AREA ...` adds the missing entries of these areas to their .ts files as unfinished.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from interview_sim.resources import assets
from interview_sim.ui.translations import TsFile, read_ts

Language = Literal["ko", "en"]
LANGUAGE_NAMES: dict[Language, str] = {"ko": "한국어", "en": "English"}
_installed: list[QTranslator] = []


class Area:
    """The texts of one area; call it with an English text to get the text of today's language."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, text: str, *, note: str = "", **facts: object) -> str:
        translated = QCoreApplication.translate(self.name, text, note or None)
        return translated.format_map(facts) if facts else translated

    def late(self, text: str, **facts: object) -> str:
        """Translate a text that was noted with `mark` elsewhere."""
        return self(text, note="", **facts)

    def mark(self, text: str) -> str:
        """Note a text for translation without translating it."""
        return text


def area(name: str) -> Area:
    """The translating function of an area."""
    return Area(name)


class TsTranslator(QTranslator):
    """Qt's translator over parsed .ts files; unfinished entries count as missing."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._texts: dict[tuple[str, str, str], str] = {}
        for path in sorted(folder.glob("*.ts")):
            self._texts.update(_finished(path.stem, read_ts(path)))

    def isEmpty(self) -> bool:
        return not self._texts

    def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str | None:
        found = self._texts.get((context, text, note or ""))
        return self._texts.get((context, text, "")) if found is None else found


def _finished(context: str, ts: TsFile) -> dict[tuple[str, str, str], str]:
    return {(context, e.source, e.note): e.translation for e in ts.entries if not e.is_unfinished}


def set_language(language: Language) -> None:
    """Switch all windows; every widget gets a LanguageChange event."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("a language needs a QApplication")
    QLocale.setDefault(QLocale(QLocale.Language.Korean if language == "ko" else QLocale.Language.English))
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    if language == "ko":
        _install(app, _load_korean())


def _load_korean() -> list[QTranslator]:
    own = TsTranslator(assets() / "translations" / "ko")
    qt = QTranslator()
    qt.load("qtbase_ko", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [qt, own]


def _install(app: QCoreApplication, translators: list[QTranslator]) -> None:
    for translator in translators:
        if not translator.isEmpty():
            _installed.append(translator)
            app.installTranslator(translator)


def current_language() -> Language:
    """The language set last; English before."""
    return "ko" if any(isinstance(one, TsTranslator) for one in _installed) else "en"


def main(arguments: list[str], say: Callable[[str], object] = sys.stdout.write) -> int:
    """Print what is missing per area; 1 when anything is."""
    from interview_sim.ui.translations import compare, write_missing

    findings = compare(Path(__file__).parent, assets() / "translations" / "ko")
    for finding in findings:
        say(f"{finding.area}.ts  {finding.state:<10} {finding.source!r}  {finding.where}\n")
    if arguments[:1] == ["--write"]:
        wanted = [finding for finding in findings if finding.area in arguments[1:]]
        write_missing(wanted, assets() / "translations" / "ko")
    return int(any(finding.state != "unused" for finding in findings))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

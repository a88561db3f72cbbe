"""Questions into the editor and out of it: tables, files, the clipboard, and packs for other booths."""

from interview_sim.ui.editor.exchange.files import ExchangeFiles
from interview_sim.ui.editor.exchange.flow import ExchangeFlow

__all__ = ["ExchangeFiles", "ExchangeFlow"]

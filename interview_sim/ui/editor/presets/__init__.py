"""The page of interviews: which there are, their steps, times and rules, trial draws, and publishing."""

from interview_sim.ui.editor.presets.flow import PAGE, PresetsFlow
from interview_sim.ui.editor.presets.page import PresetsPage

__all__ = ["PAGE", "PresetsFlow", "PresetsPage"]

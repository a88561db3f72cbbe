"""Published versions in the editor: comparing, publishing, taking one up again, and what others published."""

from interview_sim.ui.editor.versions.flow import VersionsFlow
from interview_sim.ui.editor.versions.reading import VersionFiles

__all__ = ["VersionFiles", "VersionsFlow"]

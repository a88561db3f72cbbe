"""The centre's settings: one TOML file below the data folder, validated, with a cure for each wrong value.

Also where the data folder is, how a secret is kept one-way, and the rotating logs below it.
Knows nothing of sessions, devices or screens.
"""

from interview_sim.settings.file import Loaded, load_settings, read_settings, save_settings
from interview_sim.settings.folder import data_dir, ensure_folder, replace_file
from interview_sim.settings.model import CameraPosition, Settings
from interview_sim.settings.operator import operator_code_fits, with_operator_code
from interview_sim.settings.validation import SettingProblem, validate_settings

__all__ = [
    "CameraPosition",
    "Loaded",
    "SettingProblem",
    "Settings",
    "data_dir",
    "ensure_folder",
    "load_settings",
    "operator_code_fits",
    "read_settings",
    "replace_file",
    "save_settings",
    "validate_settings",
    "with_operator_code",
]

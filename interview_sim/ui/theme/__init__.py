"""How everything looks: tokens, fonts, icons and states, read from `assets/theme/tokens.toml`."""

from interview_sim.ui.theme.theme import Theme, install_theme, theme
from interview_sim.ui.theme.themed import Themed
from interview_sim.ui.theme.tokens import Tokens, TypeRole, load_tokens

__all__ = ["Theme", "Themed", "Tokens", "TypeRole", "install_theme", "load_tokens", "theme"]

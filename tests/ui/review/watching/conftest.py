"""Theme and stage of the windows' tests."""

from tests.ui.conftest import stage, theme  # noqa: F401

"""How a database of an older schema becomes one of this program: Alembic's steps, and who runs them.

`upgrade(connection)` works inside the caller's transaction, so that it is whole or not at all. The
Alembic library is loaded here alone, and only when there is something to do.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

FIRST_REVISION = "0001"


def revision_of(schema_version: int) -> str:
    """Alembic's name for a schema version."""
    return f"{schema_version:04}"


def upgrade(connection: Connection) -> None:
    """Bring the tables to the newest revision; Alembic's own table says from which."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    # Alembic's configuration takes % for the beginning of a name.
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

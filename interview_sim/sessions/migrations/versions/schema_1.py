"""Schema 1: the tables of the first release, which were made before Alembic came."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: a database without Alembic's table is one of these already."""

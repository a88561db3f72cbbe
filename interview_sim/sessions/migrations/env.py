"""Run by Alembic: hands the connection that `upgrade` was given to the steps."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    # SQLite takes back a change of the tables as well; the transaction is the caller's.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()

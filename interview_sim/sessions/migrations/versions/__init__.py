"""One step a schema version. A released step is never changed and imports nothing of the program."""

"""Question banks and interview presets: schema, files, lint, exchange with spreadsheets."""

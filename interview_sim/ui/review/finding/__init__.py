"""Finding a visit: search field, filters, and the list of what may be seen."""

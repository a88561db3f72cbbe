"""A session without devices against known truth: planned, spoken, filmed, recorded, analysed, compared."""

"""Tickets, consents, the store, retention, recovery."""

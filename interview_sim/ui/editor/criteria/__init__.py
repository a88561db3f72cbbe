"""The editor's page of criteria: the norms and word lists that answers are measured by."""

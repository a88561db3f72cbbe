"""Tables and large figures of what is counted, for every desk."""

"""Where a person looks: their own camera look, and the state of each picture."""

"""Small widgets that several rooms of the editor are made of; they know nothing of banks."""

"""Classes and job fairs: what is asked in them, on which days, and how they go as a whole."""

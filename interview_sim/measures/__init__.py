"""One file a measure: signals in, a measurement out."""

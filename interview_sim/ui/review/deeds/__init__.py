"""What may be done with a visit: delete it, say what became of it, link it, analyse it again; and bringing a
recording in from elsewhere. Plain values in, signals out."""

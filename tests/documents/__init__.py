"""Documents: what each says, on what it rests, and when it refuses."""

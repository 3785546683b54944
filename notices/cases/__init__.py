"""One person's case at the desk: what they ask, and what is done about it."""

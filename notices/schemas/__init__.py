"""What we ask: seven parts, each question declared once."""

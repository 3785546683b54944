"""What may be typed, what is refused, and in which words."""

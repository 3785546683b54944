"""The checks, each from both sides."""

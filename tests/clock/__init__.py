"""The clock: days that must come out, and what must hold for any days."""

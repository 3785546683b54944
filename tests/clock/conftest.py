"""The first case reads a whole calendar, which is slow on a busy machine: give it time."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

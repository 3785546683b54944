"""By when: the last lawful day of a request, a complaint or a breach, and how it was found."""

from notices.clock.by_when import clock_of, due
from notices.clock.events import Clarification, Events
from notices.clock.outcome import Ambiguity, Clock

__all__ = ["Ambiguity", "Clarification", "Clock", "Events", "clock_of", "due"]

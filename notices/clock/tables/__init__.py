"""Cases as people send them, in a CSV or JSON table, read with every fault reported at once."""

from notices.clock.tables.reading import clocks_in
from notices.clock.tables.rows import Case

__all__ = ["Case", "clocks_in"]

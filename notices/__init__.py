"""From a shop's facts to the papers that people whose faces are scanned are owed."""

__version__ = "0.1.0"

"""A small legal system of one good pack, for tests to break."""

PLACE = """
name = "Sampleland"
official = ["example.org"]

[nations]
north = "The North"
south = "The South"
"""

PACK = """
[instrument]
title = "Sample Act 2020"
source = "https://law.example.org/act"
law_as_of = 2026-11-23
reviewed_by = ""
stale_after = 2027-05-23

[[rule]]
id = "sample.answer"
summary = "Answer within this time."

  [[rule.version]]
  effective_from = 2020-01-01
  citation = "Sample Act 2020 s. 1"
  source = "https://law.example.org/act/1"
  checked_on = 2026-11-23
  trust = "read in the source"
  value = { months = 1, counted = ["receipt", "fee"] }
  house = { days = 28 }

  [[rule.version]]
  effective_from = 2024-07-01
  citation = "Sample Act 2020 s. 1A"
  source = "https://law.example.org/act/1A"
  checked_on = 2026-11-23
  trust = "second-hand"
  value = { months = 2, counted = ["receipt"] }
  house = { days = 50 }
  nations = ["south"]
"""

REPEAL = """
  [[rule.version]]
  effective_from = 2025-01-01
  citation = "Sample Repeal Act 2025"
  source = "https://law.example.org/repeal"
  checked_on = 2026-11-23
  trust = "read in the source"
  repealed = true
"""

EXPECTED = """
  [[rule.version]]
  effective_from = 2025-03-01
  citation = "Sample Bill"
  source = "https://law.example.org/bill"
  checked_on = 2026-11-23
  trust = "second-hand"
  expected = true
"""

FROM_MEMORY = """
[[rule]]
id = "sample.remembered"
summary = "Remember this."

  [[rule.version]]
  effective_from = 2020-01-01
  citation = "Sample Act 2020 s. 9"
  source = "https://law.example.org/act/9"
  checked_on = 2026-11-23
  trust = "from memory"
  value = { days = 3 }
  house = { days = 2 }
"""


def second(pack: str, old: str, new: str) -> str:
    """Return *pack* with the last *old* replaced: the one in the newest version."""
    head, _, tail = pack.rpartition(old)
    return head + new + tail

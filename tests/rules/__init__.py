"""The rule packs and their reader."""

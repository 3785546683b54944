"""The sizes that letters come in."""

# Large print is on A4 too: it is the letters that grow, not the sheet.
PAPERS = ("A4", "large-print")

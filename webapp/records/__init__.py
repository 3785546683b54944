"""What is kept: the answers of head office and of each shop, as they were typed."""

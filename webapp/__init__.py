"""The service around the library: web pages, saved facts, and the console script."""

"""The service, with its real database, its real templates and the real library."""

"""Rendering: the printing process, and what comes out of it on paper."""

"""Watching the places where disputes surface: outlets, a polite client, an archive, reading pages."""

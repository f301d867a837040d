"""Finds everything that holds words: by name first, then the newest."""

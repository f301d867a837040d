"""Loads ahead what the first write would otherwise wait for."""

from __future__ import annotations


def load_for_writing() -> None:
    """Load SQLModel and the tables, which takes a third of a second; harmless beside other work in a thread."""
    from sqlalchemy.orm import configure_mappers

    from store import tables

    tables.load_all()
    configure_mappers()

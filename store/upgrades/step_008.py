"""Schema version 8: the complaints of a person by an index, since whoever is deleted is taken out of them."""

from __future__ import annotations

INDEXES = """
CREATE INDEX complaint_by_person ON complaint (person_id) WHERE person_id IS NOT NULL
"""

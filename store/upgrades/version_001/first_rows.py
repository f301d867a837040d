"""The stages and key moments that a new book starts with."""

from __future__ import annotations

STAGES = (
    ("prospect", "Prospect", "lead"),
    ("trial", "Trial", "lead"),
    ("onboarding", "Onboarding", "customer"),
    ("adoption", "Adoption", "customer"),
    ("growth", "Growth", "customer"),
    ("renewal", "Renewal", "customer"),
    ("paused", "Paused", "paused"),
    ("left", "Left", "lost"),
    ("declined", "Declined", "declined"),
)

MOMENTS = (
    ("Onboarding", 14, "Agenda, access list, and what success means to them"),
    ("First campaign", 30, "Brief, budget, start date, and who signs it off"),
    ("Call tracking", 45, "Numbers to track, where they ring, and a test call"),
)

"""Where the sample and hazard files lie, for tests that read them when they are there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SAMPLES = Path(os.environ.get("GOODTERMS_SAMPLE_FILES", "/nonexistent"))
HAZARDS = Path(os.environ.get("GOODTERMS_HAZARD_FILES", "/nonexistent"))

needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="GOODTERMS_SAMPLE_FILES is not set")
needs_hazards = pytest.mark.skipif(not HAZARDS.is_dir(), reason="GOODTERMS_HAZARD_FILES is not set")

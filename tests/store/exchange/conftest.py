"""What the tests of import and export share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.exchange.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder with an empty book."""
    return Desk(tmp_path)

"""Finds the names of what is gone in other texts."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence


def naming(names: Sequence[str]) -> re.Pattern[str]:
    """What finds any of the names as whole words, plain or as JSON has them; it finds nothing without names."""
    written = dict.fromkeys(form for name in names for form in (json.dumps(name, ensure_ascii=False)[1:-1], name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, written))})(?!\w)" if written else r"(?!)")

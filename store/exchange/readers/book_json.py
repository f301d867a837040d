"""Reads a whole book as JSON, checked in every field before anything is written."""

from __future__ import annotations

import json
import re
from pathlib import Path

from pydantic import ValidationError

from store.exchange.book_lists import FORMAT, FORMAT_VERSION
from store.exchange.book_models.content import BookContent
from store.exchange.refusals import FileRefusedError

_MARK = re.compile(rb'"format"\s*:\s*"' + FORMAT.encode() + rb'"')


def is_book_json(path: Path) -> bool:
    """Whether a file is a whole book as JSON, made by an export."""
    try:
        with path.open("rb") as file:
            if not file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
                return False
        return _MARK.search(path.read_bytes()) is not None
    except OSError:
        return False


def read_book_json(path: Path) -> BookContent:
    """The content of such a file. Raises FileRefusedError naming the record and the field that is wrong."""
    content = path.read_bytes()
    version = re.search(rb'"version"\s*:\s*(\d+)', content[:4096])
    if version is not None and int(version[1]) > FORMAT_VERSION:
        raise FileRefusedError(
            f"{path.name} was exported by a newer goodterms (form {int(version[1])}; this one reads {FORMAT_VERSION}).",
            hint="Install the newer goodterms and import it there.",
        )
    try:
        return BookContent.model_validate_json(content.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as problem:
        raise FileRefusedError(f"{path.name} is not a whole book: {_where(problem)}.") from None


def book_from_text(text: str) -> BookContent:
    """The content of an export that was just made."""
    return BookContent.model_validate(json.loads(text))


def _where(problem: ValidationError) -> str:
    """The first place that is wrong, and what is wrong with it."""
    first = problem.errors(include_url=False, include_context=False, include_input=False)[0]
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"]).lstrip(".")
    said = first["msg"][0].lower() + first["msg"][1:]
    return f"{place}: {said}" if place else said

"""What text from outside must be before it is stored: no NUL, no lone surrogate, names on one line."""

from __future__ import annotations

from store.errors import InvalidError

NAME_LIMIT = 500
TEXT_LIMIT = 1_000_000


def clean_text(text: str) -> str:
    """Text as it may be stored: NUL dropped, lone surrogates replaced, line ends as `\\n`.

    Raises InvalidError above 1,000,000 characters.
    """
    if len(text) > TEXT_LIMIT:
        raise InvalidError(
            f"The text is {len(text):,} characters long; a million is the most that is kept.",
            hint="Keep the long version in a file and log where it is.",
        )
    if not text.isprintable():
        text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text


def clean_line(text: str) -> str:
    """Text for a one-line field: cleaned, line breaks and runs of blanks made one blank, trimmed."""
    return " ".join(clean_text(text).split())


def clean_name(text: str, what: str) -> str:
    """A name: one line, 1 to 500 characters. Raises InvalidError otherwise, calling it `what`."""
    name = clean_line(text)
    if not name:
        raise InvalidError(f"{what} cannot be empty.")
    if len(name) > NAME_LIMIT:
        raise InvalidError(f"{what} is {len(name)} characters long; {NAME_LIMIT} is the most.")
    return name

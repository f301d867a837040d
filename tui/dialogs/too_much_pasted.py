"""A paste that is longer than anybody types."""

from __future__ import annotations

from textual.message import Message


class TooMuchPasted(Message):
    """A text of so many letters was pasted where `most` is the most; none of it is in the field."""

    def __init__(self, letters: int, most: int) -> None:
        super().__init__()
        self.sentence = f"Not pasted: {letters:,} letters are more than the {most:,} that this takes."
        """What to say of it."""

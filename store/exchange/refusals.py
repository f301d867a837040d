"""What an import says when it can take nothing of a file."""

from __future__ import annotations

from store.errors import StoreError


class FileRefusedError(StoreError):
    """Nothing of a file can be taken; `option` names the command-line option that would settle it."""

    def __init__(self, message: str, *, option: str = "", hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.option = option

"""What every record of an account has."""

from typing import Protocol


class OfAccount(Protocol):
    """A record that belongs to an account."""

    @property
    def id(self) -> int: ...

    @property
    def account_id(self) -> int: ...

    @property
    def account_name(self) -> str: ...

    @property
    def text(self) -> str: ...

"""What the records of a book as JSON are made of: strict types, no other keys."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
Birthday = Annotated[str, Field(pattern=r"^(\d{4}|-)-\d\d-\d\d$")]
Text = Annotated[str, Field(max_length=1_000_000)]
Id = Annotated[int, Field(ge=1, le=2**62)]
Whole = Annotated[int, Field(ge=-(2**62), le=2**62)]


class Record(BaseModel):
    """One object of a list: types as told, no other keys."""

    model_config = ConfigDict(extra="forbid", strict=True)

    id: Id


class Part(BaseModel):
    """An object inside a record."""

    model_config = ConfigDict(extra="forbid", strict=True)


class OfAccount(Record):
    """A record of an account; `account` is its slug, for people who read the file."""

    account_id: Id
    account: str | None = None

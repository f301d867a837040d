"""Refuses the rows that belong to no account, or to no certain one."""

from __future__ import annotations

from collections.abc import Sequence

from store.exchange.joining import AMBIGUOUS, REFERRING, Reference
from store.exchange.sources import Refusals, SourceRow


def refuse_orphan(refusals: Refusals, row: SourceRow, said: Sequence[Reference]) -> None:
    """Refuse a row, naming what it says of its account and the columns that say nothing."""
    several = [one for one in said if one.account == AMBIGUOUS]
    empty = [field for field in REFERRING if row.source.has(field) and not row.values.get(field)]
    headers = [row.source.header(field) for field in empty]
    if several:
        refusals.refuse(row, "fits more than one account.", several[0].field, several[0].value)
    elif said:
        others = ", ".join(f'{row.source.header(one.field)} "{one.value}"' for one in said[1:])
        also = f", nor does {others}" if others else ""
        blank = f"; {', '.join(headers)} {'is' if len(empty) == 1 else 'are'} empty" if empty else ""
        refusals.refuse(row, f"belongs to no account that is known{also}{blank}.", said[0].field, said[0].value)
    elif empty:
        like = f", like {', '.join(headers[1:])}" if headers[1:] else ""
        refusals.refuse(row, f"is empty{like}, so the row names no account.", empty[0])
    else:
        refusals.refuse(row, "names no account, and no column of the file does.")

"""The orders of the account list, each of which an index of the book has."""

from __future__ import annotations

from typing import NamedTuple

SORTS = {
    "attention": "rank, since_day, account_standing.sort_name, account_id",
    "name": "account_standing.sort_name, account_id",
    "health": "health_score, account_standing.sort_name, account_id",
    "contact": "contacted_on NULLS LAST, account_standing.sort_name, account_id",
    "renewal": "renewal_on IS NULL, renewal_on, account_standing.sort_name, account_id",
    "complaints": "complaint_worst DESC, complaints_open DESC, account_standing.sort_name, account_id",
    "mrr": "mrr_minor DESC, account_standing.sort_name, account_id",
    "stage": "stage_position, account_standing.sort_name, account_id",
    "since": "since IS NULL, since, account_standing.sort_name, account_id",
    "next": "todo_due IS NULL, todo_due, account_standing.sort_name, account_id",
}
"""Orders by name, each an SQL order of `account_standing` that ends in a unique column; `since` alone needs another
table, and is sorted.
"""


class Order(NamedTuple):
    """One of `SORTS`, or the same turned round."""

    sort: str = "attention"
    turned: bool = False

    @property
    def sql(self) -> str:
        """The columns, each the other way when it is turned round."""
        columns = SORTS[self.sort].split(", ")
        return ", ".join(map(_turned, columns) if self.turned else columns)


def _turned(column: str) -> str:
    plain = column.removesuffix(" NULLS LAST")
    if plain != column:
        return f"{plain} DESC NULLS FIRST"
    return column.removesuffix(" DESC") if column.endswith(" DESC") else f"{column} DESC"

"""Plans the people of an import."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from store.exchange.plan import Values
from store.exchange.records_in_book import TWICE, RecordsInBook
from store.exchange.run import Run
from store.exchange.sources import SourceRow
from store.people import STANDINGS
from store.rules.folding import fold_letters

COPIED = ("role", "email", "phone", "mobile", "reach", "standing", "birthday", "facts", "left_on", "external_id")


def plan_people(run: Run, rows: list[SourceRow]) -> None:
    """Plan every row of a person that belongs to an account: known by id, then e-mail, then name."""
    joined = run.join(rows)
    records = run.records(joined, RecordsInBook(run.plan, "person", _keys, _search))
    for account, row in joined:
        name = _name(row.values)
        standing = row.values.get("standing")
        if not name:
            run.refusals.refuse(row, "has no name.", "name")
        elif standing is not None and standing not in STANDINGS:
            run.refusals.refuse(row, f"is not one of {', '.join(STANDINGS)}.", "standing", standing)
        else:
            values: Values = {column: row.values.get(column) for column in COPIED}
            values |= {"account_id": account, "name": name, "created_at": run.now}
            person, outcome = run.put(row, records, values, kept=("created_at",))
            if outcome != TWICE:
                run.joins.know_person(person, account, values["external_id"], values["email"], name)


def _name(values: Values) -> str:
    """The whole name, from one column or two."""
    parts = (values.get("first_name", ""), values.get("last_name", ""))
    return values.get("name") or " ".join(part for part in parts if part)


def _keys(values: Values) -> Iterable[Hashable]:
    name = fold_letters(values["name"])
    if values["email"]:
        return [("email", values["email"].casefold()), ("name", name)]
    return [("name, no email", name), ("name", name)]


def _search(values: Values) -> Iterable[Hashable]:
    """Two people of one name are told apart by their e-mail."""
    name = fold_letters(values["name"])
    if values["email"]:
        return [("email", values["email"].casefold()), ("name, no email", name)]
    return [("name", name)]

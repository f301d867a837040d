"""Plans what belongs to an account row beside its own columns: tags, aliases, fields, contract, last contact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from store.exchange.amounts import NAMES_OF_MONEY, agreed_amount
from store.exchange.meanings.contacts import PERSONAL
from store.exchange.plan import Values
from store.exchange.records_in_book import SAME, RecordsInBook, natural_key
from store.exchange.run import Run
from store.exchange.sources import SourceRow
from store.exchange.values.refused import ValueRefusedError

FROM_ACCOUNT = "account"
"""The external id of a contract that an account's own row tells of."""

PART_FIELDS = frozenset({"tags", "aliases", "last_contact", "mrr", "arr", "renews_on", "plan", "seats", "period"})
LAST_CONTACT_TEXT = "Last contact, brought in with the account"


class AccountParts:
    """The tags, aliases, custom fields and contracts of accounts, in the book and in the import."""

    def __init__(self, run: Run) -> None:
        self._run = run
        connection = run.connection
        self._tags = _grouped(connection.execute("SELECT account_id, tag FROM account_tag"))
        self._aliases = dict(connection.execute("SELECT alias, account_id FROM account_alias").fetchall())
        self._custom: dict[int, dict[str, tuple[int, str]]] = defaultdict(dict)
        for row_id, account, name, value in connection.execute(
            "SELECT id, account_id, name, value FROM custom_field"
        ).fetchall():
            self._custom[account][name] = (row_id, value)
        self._last_personal = dict(
            connection.execute(
                "SELECT account_id, last_personal_on FROM account_summary WHERE last_personal_on IS NOT NULL"
            ).fetchall()
        )
        self._contracts = RecordsInBook(run.plan, "contract", natural_key("external_id"))
        self._contracts.load(connection, range(1, run.first_new_account))

    def plan(self, row: SourceRow, account: int) -> bool:
        """Plan the parts that a row tells of; whether anything about them is new."""
        if not row.others and PART_FIELDS.isdisjoint(row.values):
            return False
        changes = [
            self._plan_tags(row, account),
            self._plan_aliases(row, account),
            self.plan_custom(row.others, account),
            self._plan_contract(row, account),
            self.plan_last_contact(row, account),
        ]
        return any(changes)

    def plan_custom(self, fields: dict[str, str], account: int) -> bool:
        """Plan custom fields of an account; whether any is new or changed."""
        held = self._custom[account]
        changed = False
        for name, value in fields.items():
            row_id, before = held.get(name, (0, None))
            if before == value:
                continue
            changed = True
            if row_id:
                self._run.plan.update("custom_field", row_id, {"value": value})
            else:
                new = {"account_id": account, "name": name, "value": value}
                row_id = self._run.plan.insert("custom_field", new)
            held[name] = (row_id, value)
        return changed

    def plan_last_contact(self, row: SourceRow, account: int) -> bool:
        """Plan the last personal contact that a row tells of, unless a later one is known."""
        day = row.values.get("last_contact")
        if day is None or day <= self._last_personal.get(account, ""):
            return False
        self._last_personal[account] = day
        self._run.plan.insert(
            "interaction",
            {
                "account_id": account,
                "kind": "note",
                "day": day,
                "text": LAST_CONTACT_TEXT,
                "contact": PERSONAL,
                "source": "imported",
                "created_at": self._run.now,
            },
        )
        return True

    def _plan_tags(self, row: SourceRow, account: int) -> bool:
        new = [tag for tag in row.values.get("tags", ()) if tag not in self._tags[account]]
        for tag in new:
            self._tags[account].add(tag)
            self._run.plan.insert("account_tag", {"account_id": account, "tag": tag})
        return bool(new)

    def _plan_aliases(self, row: SourceRow, account: int) -> bool:
        changed = False
        for alias in (alias.casefold() for alias in row.values.get("aliases", ())):
            holder = self._aliases.setdefault(alias, account)
            if holder != account:
                self._run.contradict("Aliases that belong to another account already", alias)
            elif alias not in self._run.joins.account_by_slug:
                self._run.joins.account_by_slug[alias] = account
                self._run.plan.insert("account_alias", {"account_id": account, "alias": alias})
                changed = True
        return changed

    def _plan_contract(self, row: SourceRow, account: int) -> bool:
        values = row.values
        if not ({"mrr", "arr", "renews_on"} & values.keys()):
            return self.plan_custom(
                {row.source.header(name): str(values[name]) for name in ("plan", "seats", "period") if name in values},
                account,
            )
        contract: Values = agreed_amount(values)
        contract |= {
            "account_id": account,
            "plan": values.get("plan"),
            "seats": values.get("seats"),
            "started_on": values.get("since"),
            "renews_on": values.get("renews_on"),
            "external_id": FROM_ACCOUNT,
        }
        return self._contracts.put(contract)[1] != SAME


def refusal_of_account(row: SourceRow) -> tuple[str, str]:
    """The field of an account row that no account can hold and why; empty when all can be held."""
    values = row.values
    if not values.get("name") and not values.get("external_id"):
        return "name", "has no name."
    if not 1 <= values.get("cadence_days", 1) <= 3650:
        return "cadence_days", "is not a number of days from 1 to 3650."
    if not 0 <= values.get("tenure_months", 0) <= 1200:
        return "tenure_months", "is not a number of months from 0 to 1200."
    try:
        if not NAMES_OF_MONEY.isdisjoint(values):
            agreed_amount(values)
    except ValueRefusedError as problem:
        return "arr" if "arr" in values else "mrr", str(problem)
    return "", ""


def _grouped(rows: Iterable[tuple[int, str]]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for account, value in rows:
        found[account].add(value)
    return found

"""What the planning of one import shares: the plan, the joins, the refusals, and the book's own words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date

from store.exchange.joining import Joins
from store.exchange.orphans import refuse_orphan
from store.exchange.plan import Plan, Values
from store.exchange.records_in_book import TWICE, RecordsInBook
from store.exchange.sources import Refusals, SourceRow

NAMES_SHOWN = 5


class Run:
    """One import while it is planned. `as_of` is the day the files speak of, `now` the time as stored."""

    def __init__(self, connection: sqlite3.Connection, as_of: date, today: date, now: str) -> None:
        self.connection = connection
        self.as_of = as_of
        self.today = today
        self.now = now
        self.plan = Plan(connection)
        self.joins = Joins(connection)
        self.refusals = Refusals()
        stages: list[tuple[str, str, str]] = connection.execute(
            "SELECT key, title, role FROM stage ORDER BY position"
        ).fetchall()
        self.stage_titles = {key: title for key, title, _ in stages}
        self.stage_roles = {key: role for key, _, role in stages}
        self.customer_stages = [key for key, _, role in stages if role == "customer"]
        self.first_new_account = 1 + connection.execute("SELECT coalesce(max(id), 0) FROM account").fetchone()[0]
        self.new_accounts: dict[int, Values] = {}
        self.left_flags: dict[int, bool] = {}
        self.newest_exits: dict[int, tuple[str, bool]] = {}
        self._contradictions: dict[str, list[str]] = {}
        self.notes: list[str] = []

    def join(self, rows: Iterable[SourceRow]) -> list[tuple[int, SourceRow]]:
        """The rows that belong to an account, with its id; the others are refused."""
        joined = []
        for row in rows:
            account, said = self.joins.account_of(row.values)
            if account is None:
                refuse_orphan(self.refusals, row, said)
            else:
                joined.append((account, row))
        return joined

    def records(self, joined: list[tuple[int, SourceRow]], records: RecordsInBook) -> RecordsInBook:
        """`records`, filled with what the book has of the accounts in question."""
        accounts = {account for account, _ in joined if account < self.first_new_account}
        if accounts:
            records.load(self.connection, accounts)
        return records

    def put(
        self, row: SourceRow, records: RecordsInBook, values: Values, *, kept: tuple[str, ...] = (), kind: str = ""
    ) -> tuple[int, str]:
        """Plan the record that a row stands for and count it as `kind`; TWICE refuses the row."""
        record, outcome = records.put(values, kept=kept)
        if outcome == TWICE:
            self.refusals.refuse(row, "stands in the import twice.", "external_id", values["external_id"])
        else:
            self.plan.counts[kind or row.source.kind.name][outcome] += 1
        return record, outcome

    def contradict(self, what: str, who: str) -> None:
        """Note that the files contradict themselves about an account or record."""
        self._contradictions.setdefault(what, []).append(who)

    @property
    def contradictions(self) -> list[str]:
        """One sentence for each kind of contradiction, with how many and the first names."""
        sentences = []
        for what, names in self._contradictions.items():
            shown = ", ".join(names[:NAMES_SHOWN]) + (", …" if len(names) > NAMES_SHOWN else "")
            sentences.append(f"{what}: {len(names):,} ({shown}).")
        return sentences

    def name_of(self, account: int) -> str:
        """The name of an account in the book or in the import."""
        if account in self.new_accounts:
            return str(self.new_accounts[account]["name"])
        return str(self.connection.execute("SELECT name FROM account WHERE id = ?", (account,)).fetchone()[0])

    def stages_now(self, accounts: Iterable[int]) -> dict[int, str]:
        """The stages of accounts as the import leaves them so far."""
        changes = self.plan.updates["account"]
        held = dict(self.connection.execute("SELECT id, stage FROM account").fetchall())
        return {
            one: str(self.new_accounts[one]["stage"])
            if one in self.new_accounts
            else str(changes.get(one, {}).get("stage") or held[one])
            for one in sorted(accounts)
        }

    def move(self, account: int, from_stage: str, to_stage: str, ended: str | None) -> None:
        """Put an account into a stage, with the day it ended when that is known."""
        values: Values = {"stage": to_stage} if from_stage != to_stage else {}
        if account in self.new_accounts:
            new = self.new_accounts[account]
            new |= values | {"ended": new.get("ended") or ended}
            return
        row = self.connection.execute("SELECT ended FROM account WHERE id = ?", (account,)).fetchone()
        if ended and row[0] is None:
            values["ended"] = ended
        self.keep_history(account, {"stage": from_stage}, values)
        self.plan.update("account", account, values)

    def keep_history(self, account: int, held: Values, changes: Values) -> None:
        """A change of stage or owner is kept with the day of the import."""
        day = self.as_of.isoformat()
        for table, column in (("stage_change", "stage"), ("owner_change", "owner")):
            if column in changes:
                change = {f"from_{column}": held[column], f"to_{column}": changes[column]}
                self.plan.insert(table, {"account_id": account, **change, "day": day})

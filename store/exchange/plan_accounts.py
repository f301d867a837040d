"""Plans the accounts of an import: which are new, which change, and in which stage they stand."""

from __future__ import annotations

from collections.abc import Hashable

from store.exchange.account_stages import stage_of_customer, stage_told
from store.exchange.amounts import currency_of
from store.exchange.joining import AMBIGUOUS
from store.exchange.meanings.stages import CUSTOMER
from store.exchange.plan import Values
from store.exchange.plan_account_parts import AccountParts, refusal_of_account
from store.exchange.records_in_book import CHANGED, NEW, SAME
from store.exchange.run import Run
from store.exchange.sources import SourceRow
from store.rules.dates import add_months
from store.rules.folding import fold_letters, slug_of
from store.slugs import base_slug

COPIED = (
    "segment", "industry", "size", "source", "owner", "domain", "website", "phone", "city", "country", "note",
    "style", "since", "ended", "cadence_days", "external_id",
)  # fmt: skip
NEVER_MOVED = ("since", "external_id")


def plan_accounts(run: Run, rows: list[SourceRow], parts: AccountParts) -> None:
    """Plan every account row. Rows match accounts by id, then slug, then name.

    A row without a name, or that stands for the same account as one before, is refused.
    """
    if rows:
        _AccountPlanner(run, parts).plan(rows)


class _AccountPlanner:
    def __init__(self, run: Run, parts: AccountParts) -> None:
        self._run = run
        self._parts = parts
        self._held = _accounts_in_book(run)
        self._slugs = _Slugs(set(run.joins.account_by_slug))
        self._met: dict[Hashable, SourceRow] = {}

    def plan(self, rows: list[SourceRow]) -> None:
        by_name: list[SourceRow] = []
        for row in rows:
            field, reason = refusal_of_account(row)
            account = self._known_by_id_or_slug(row)
            if reason:
                self._run.refusals.refuse(row, reason, field, row.values.get(field, ""))
            elif account is None:
                by_name.append(row)
            elif self._is_first(row, account):
                self._change(row, account)
        for row in by_name:
            self._plan_by_name(row)

    def _known_by_id_or_slug(self, row: SourceRow) -> int | None:
        external, slug = row.values.get("external_id", ""), row.values.get("slug", "")
        by_external = self._run.joins.account_by_external.get(external)
        return self._run.joins.account_by_slug.get(slug) if by_external is None else by_external

    def _plan_by_name(self, row: SourceRow) -> None:
        external = row.values.get("external_id")
        name = str(row.values.get("name") or external)
        account = self._run.joins.accounts_called(name) if self._held else None
        if account in self._held and account not in self._met:
            self._met[account] = row
            self._change(row, account)
        elif account == AMBIGUOUS and not external:
            self._run.refusals.refuse(row, "is the name of more than one account.", "name", name)
        elif self._is_first(row, external or row.values.get("slug") or fold_letters(name)):
            self._add(row, name)

    def _is_first(self, row: SourceRow, key: Hashable) -> bool:
        """Whether no row before stood for the same account; a second one is refused."""
        before = self._met.setdefault(key, row)
        if before is row:
            return True
        name = "external_id" if row.values.get("external_id") else "name"
        place = before.source.table.refusal(before.place, "")
        reason = f"stands for the same account as {place.item or f'line {place.line}'} of {place.file}."
        self._run.refusals.refuse(row, reason, name, row.values.get(name, ""))
        return False

    def _add(self, row: SourceRow, name: str) -> None:
        run, told = self._run, row.values
        values: Values = {column: told[column] for column in COPIED if column in told}
        since = told.get("since") or _start_by_tenure(run, told)
        stage = stage_told(run, row) or CUSTOMER
        values |= {
            "slug": self._slugs.take(told.get("slug", ""), name),
            "name": name,
            "stage": stage_of_customer(run, since) if stage == CUSTOMER else stage,
            "since": since,
            "currency": currency_of(told),
            "history_known": int(told.get("history_known", False)),
            "created_at": run.now,
        }
        account = run.plan.insert("account", values)
        run.new_accounts[account] = values
        self._remember(row, account, values)
        self._parts.plan(row, account)
        run.plan.counts["account"][NEW] += 1

    def _change(self, row: SourceRow, account: int) -> None:
        run, told, held = self._run, row.values, self._held[account]
        values: Values = {column: told.get(column) for column in (*COPIED, "name")}
        values["since"] = told.get("since") or _start_by_tenure(run, told)
        values["currency"] = currency_of(told)
        values["stage"] = _new_stage(run, stage_told(run, row), held["stage"])
        if "slug" in told and "history_known" in told:
            values["history_known"] = int(told["history_known"])
        changes = {
            column: value
            for column, value in values.items()
            if value is not None and value != held[column] and not (column in NEVER_MOVED and held[column])
        }
        run.keep_history(account, held, changes)
        run.plan.update("account", account, changes)
        self._remember(row, account, held | changes)
        parts_changed = self._parts.plan(row, account)
        run.plan.counts["account"][CHANGED if changes or parts_changed else SAME] += 1

    def _remember(self, row: SourceRow, account: int, values: Values) -> None:
        external = row.values.get("external_id")
        self._run.joins.know_account(
            account, values["slug"], external, values["name"], values.get("domain"), values.get("website")
        )
        if "left" in row.values:
            self._run.left_flags[account] = row.values["left"]
        elif "stage" in row.values and stage_told(self._run, row):
            self._run.left_flags[account] = self._run.stage_roles[values["stage"]] == "lost"


def _accounts_in_book(run: Run) -> dict[int, Values]:
    cursor = run.connection.execute("SELECT * FROM account")
    columns = [column[0] for column in cursor.description]
    return {row[0]: dict(zip(columns, row, strict=True)) for row in cursor.fetchall()}


def _new_stage(run: Run, told: str, held: str) -> str | None:
    """The stage to move an account to; a word for a customer moves only one that is none."""
    if told != CUSTOMER:
        return told or None
    return None if run.stage_roles[held] == "customer" else stage_of_customer(run, None)


def _start_by_tenure(run: Run, told: Values) -> str | None:
    """The start that a tenure in months counts back to from the day of the files."""
    months = told.get("tenure_months")
    return None if months is None else add_months(run.as_of, -months).isoformat()


class _Slugs:
    """Gives every new account a slug of its own."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._numbers: dict[str, int] = {}

    def take(self, wanted: str, name: str) -> str:
        """The wanted slug if it is one and free, else one made of the name, with `-2` and on when taken."""
        if wanted and wanted == slug_of(wanted) and wanted not in self._taken:
            self._taken.add(wanted)
            return wanted
        base = base_slug(name)
        number = self._numbers.get(base, 1)
        slug = base if number == 1 else f"{base}-{number}"
        while slug in self._taken:
            number += 1
            slug = f"{base}-{number}"
        self._numbers[base] = number
        self._taken.add(slug)
        return slug

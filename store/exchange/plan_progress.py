"""Plans key moments, goals, and readings of leading indicators."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from store.exchange.kinds.kind import ACCOUNT_REFERENCES
from store.exchange.plan import Values
from store.exchange.plan_account_parts import AccountParts
from store.exchange.records_in_book import CHANGED, NEW, SAME, RecordsInBook, natural_key
from store.exchange.run import Run
from store.exchange.sources import SourceRow
from store.moments import OUTCOMES

NO_READINGS = frozenset({"kind", "day", "value", "last_contact", *(field.name for field in ACCOUNT_REFERENCES)})
LARGEST_READING = Decimal(10) ** 12


def plan_moments(run: Run, rows: list[SourceRow]) -> None:
    """Plan every key moment that belongs to an account, by its number."""
    joined = run.join(rows)
    records = run.records(joined, RecordsInBook(run.plan, "moment", natural_key("position")))
    met: set[tuple[int, int]] = set()
    for account, row in joined:
        values = row.values
        went, position = values.get("went"), values.get("position")
        if position is None or "name" not in values:
            run.refusals.refuse(row, "needs a number and a name.", "position", position or "")
        elif went is not None and went not in OUTCOMES:
            run.refusals.refuse(row, f"is not one of {', '.join(OUTCOMES)}.", "went", went)
        elif (account, position) in met:
            run.refusals.refuse(row, "is the number of another key moment.", "position", position)
        else:
            met.add((account, position))
            columns = (
                "position", "name", "due_on", "preparation", "prepared_on", "done_on", "went", "repaired_on", "note",
            )  # fmt: skip
            moment: Values = {"account_id": account, **{name: values.get(name) for name in columns}}
            run.put(row, records, moment | {"known": int(values.get("known", True))})


def plan_goals(run: Run, rows: list[SourceRow]) -> None:
    """Plan every goal that belongs to an account."""
    joined = run.join(rows)
    records = run.records(joined, RecordsInBook(run.plan, "goal", natural_key("text")))
    for account, row in joined:
        values = row.values
        if "text" not in values:
            run.refusals.refuse(row, "says no goal.", "text")
            continue
        goal: Values = {name: values.get(name) for name in ("text", "measure", "by_on", "agreed_on", "reached_on")}
        goal |= {f"{name}_milli": _milli(values.get(name)) for name in ("start", "target")}
        run.put(row, records, {"account_id": account, **goal})


def plan_readings(run: Run, rows: list[SourceRow], parts: AccountParts) -> None:
    """Plan the readings in every row; what is no number becomes a custom field of the account.

    A row without a day of its own tells how things stand on the day of the files: a reading is then only
    planned when it differs from the newest one.
    """
    readings = _Readings(run)
    for account, row in run.join(rows):
        fields = dict(row.others)
        told: dict[str, Decimal] = {}
        for name, value in row.others.items():
            if (number := _number(value)) is not None:
                told[name] = number
                del fields[name]
        told |= {name: value for name, value in row.values.items() if name not in NO_READINGS}
        if "kind" in row.values and "value" in row.values:
            told[row.values["kind"]] = row.values["value"]
        outcomes = {readings.plan(account, kind, number, row.values.get("day")) for kind, number in told.items()}
        changed = [parts.plan_custom(fields, account), parts.plan_last_contact(row, account)]
        outcome = NEW if NEW in outcomes else CHANGED if CHANGED in outcomes or any(changed) else SAME
        run.plan.counts["signal"][outcome] += 1


class _Readings:
    """The readings of indicators, in the book and in the import."""

    def __init__(self, run: Run) -> None:
        self._run = run
        rows = run.connection.execute("SELECT id, account_id, kind, day, value_milli FROM signal ORDER BY day")
        self._held: dict[tuple[int, str, str], tuple[int, int]] = {}
        self._newest: dict[tuple[int, str], int] = {}
        for row_id, account, kind, day, value in rows.fetchall():
            self._held[account, kind, day] = (row_id, value)
            self._newest[account, kind] = value

    def plan(self, account: int, kind: str, number: Decimal, day: str | None) -> str:
        """Plan one reading; whether it is new, changed, or the same."""
        value = _milli(number) or 0
        if day is None and self._newest.get((account, kind)) == value:
            return SAME
        key = (account, kind, day or self._run.as_of.isoformat())
        row_id, held = self._held.get(key, (0, None))
        if held == value:
            return SAME
        self._newest[account, kind] = value
        if row_id:
            self._run.plan.update("signal", row_id, {"value_milli": value})
        else:
            new = {"account_id": account, "kind": kind, "day": key[2], "value_milli": value}
            row_id = self._run.plan.insert("signal", new)
        self._held[key] = (row_id, value)
        return CHANGED if held is not None else NEW


def _milli(number: Decimal | None) -> int | None:
    """A number in thousandths."""
    return None if number is None else int((number * 1000).to_integral_value())


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < LARGEST_READING else None

"""Plans contracts, won deals, exits and promises."""

from __future__ import annotations

import json

from store.exchange.amounts import agreed_amount
from store.exchange.meanings.agreements import is_won, reasons_of
from store.exchange.plan import Values
from store.exchange.records_in_book import CHANGED, NEW, RecordsInBook, natural_key
from store.exchange.run import Run
from store.exchange.sources import SourceRow
from store.exchange.values.refused import ValueRefusedError

WOULD_RETURN = ("yes", "no", "maybe")
PROMISE_STATES = ("open", "kept", "broken", "oversold")
CONTRACT_KEY = natural_key("started_on", "plan", "period", "amount_minor")


def plan_contracts(run: Run, rows: list[SourceRow]) -> None:
    """Plan every subscription row that belongs to an account."""
    joined = run.join(rows)
    records = run.records(joined, RecordsInBook(run.plan, "contract", CONTRACT_KEY))
    for account, row in joined:
        values = row.values
        columns = ("plan", "seats", "started_on", "renews_on", "ended_on", "external_id")
        _put_contract(run, row, records, account, {name: values.get(name) for name in columns})
        run.joins.know_record(values.get("external_id"), account)


def plan_deals(run: Run, rows: list[SourceRow]) -> None:
    """Plan a contract for every deal that was won; the others are counted and left out."""
    joined = run.join(rows)
    records = run.records(joined, RecordsInBook(run.plan, "contract", CONTRACT_KEY))
    not_won = 0
    for account, row in joined:
        values = row.values
        run.joins.know_record(values.get("external_id"), account)
        if not (values.get("won") or is_won(values.get("deal_stage", ""))):
            not_won += 1
            continue
        plan = values.get("plan") or values.get("deal_name")
        contract = {"plan": plan, "started_on": values.get("closed_on"), "external_id": values.get("external_id")}
        _put_contract(run, row, records, account, contract)
    if not_won:
        run.notes.append(f"Deals that are open or lost were left out ({not_won:,}); won ones are kept as contracts.")


def _put_contract(run: Run, row: SourceRow, records: RecordsInBook, account: int, contract: Values) -> None:
    try:
        amount = agreed_amount(row.values)
    except ValueRefusedError as problem:
        field = next(name for name in ("arr", "mrr", "amount") if name in row.values)
        run.refusals.refuse(row, str(problem), field, row.values[field][0])
        return
    trial = int(row.values.get("trial", False))
    run.put(row, records, {**contract, **amount, "account_id": account, "trial": trial}, kind="contract")


def plan_exits(run: Run, rows: list[SourceRow]) -> None:
    """Plan every row of leaving as an exit of its account; whether it is left still is settled at the end."""
    joined = run.join(rows)
    records = run.records(joined, RecordsInBook(run.plan, "exit", natural_key("left_on")))
    for account, row in joined:
        values = row.values
        would = values.get("would_return")
        if "left_on" not in values:
            run.refusals.refuse(row, "has no day of leaving.", "left_on")
            continue
        if would is not None and would not in WOULD_RETURN:
            run.refusals.refuse(row, f"is not one of {', '.join(WOULD_RETURN)}.", "would_return", would)
            continue
        exit_values: Values = {
            name: values.get(name)
            for name in ("left_on", "stuck_at", "words", "went_to", "would_return", "returned_on", "external_id")
        }
        told = values.get("reasons", ())
        own_words = row.source.header("reasons") == "reasons"
        reasons = json.dumps(list(told) if own_words else reasons_of(told), ensure_ascii=False)
        _, outcome = run.put(row, records, {"account_id": account, **exit_values, "reasons": reasons})
        if outcome in (NEW, CHANGED):
            returned = values.get("returned", False) or "returned_on" in values
            newest = run.newest_exits.get(account, ("", False))
            run.newest_exits[account] = max(newest, (values["left_on"], returned))


def plan_promises(run: Run, rows: list[SourceRow]) -> None:
    """Plan every promise that belongs to an account."""
    joined = run.join(rows)
    records = run.records(joined, RecordsInBook(run.plan, "promise", natural_key("text", "promised_on")))
    for account, row in joined:
        values = row.values
        state = values.get("state", "open")
        if "text" not in values:
            run.refusals.refuse(row, "says nothing that was promised.", "text")
        elif state not in PROMISE_STATES:
            run.refusals.refuse(row, f"is not one of {', '.join(PROMISE_STATES)}.", "state", state)
        else:
            columns = ("text", "promised_by", "promised_on", "due_on", "settled_on")
            promise = {"account_id": account, "state": state, **{name: values.get(name) for name in columns}}
            run.put(row, records, promise)

"""What was agreed with an account as the objects of our stable JSON; figures in thousandths or minor units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from store.account_page import AccountPage
    from store.mistakes import Ledger, Mistake
    from store.records.account import Health
    from store.records.agreements import HeldReply, Pause, PriceChange, Promise, Reading, Signal
    from store.records.happenings import Contract, Exit

Object = dict[str, Any]


def agreement_objects(page: AccountPage) -> Object:
    """Everything agreed with an account, by the names under which `gt show --json` gives it."""
    return {
        "review_reasons": [{"code": reason.code, "text": reason.text} for reason in page.row.review_reasons],
        "pulse": pulse_object(page.row.health),
        "promises": [_without_account(promise_object(one)) for one in page.promises],
        "contracts": [contract_object(one) for one in page.contracts],
        "price_changes": [price_object(one) for one in page.price_changes],
        "pauses": [pause_object(one) for one in page.pauses],
        "exits": [exit_object(one) for one in page.exits],
        "signals": [signal_object(one) for one in page.signals],
        "held_replies": [_without_account(reply_object(one)) for one in page.held_replies],
    }


def pulse_object(health: Health) -> Object | None:
    """The pulse that was set by hand, while it is fresh."""
    if health.pulse is None:
        return None
    return {"pulse": health.pulse, "set_on": _day(health.pulse_on), "disagrees": health.pulse_disagrees}


def promise_object(one: Promise) -> Object:
    """What was promised, with its account."""
    return {
        "id": one.id,
        "slug": one.account_slug,
        "name": one.account_name,
        "text": one.text,
        "state": one.state,
        "due": _day(one.due_on),
        "promised_by": one.promised_by,
        "promised_on": _day(one.promised_on),
        "settled_on": _day(one.settled_on),
    }


def contract_object(one: Contract) -> Object:
    """A contract as agreed; the amount is per period."""
    return {
        "id": one.id,
        "period": one.period,
        "amount": _money(one.amount_minor, one.currency),
        "plan": one.plan,
        "seats": one.seats,
        "trial": one.trial,
        "started_on": _day(one.started_on),
        "renews_on": _day(one.renews_on),
        "ended_on": _day(one.ended_on),
        "notice_days": one.notice_days,
        "forecast": one.forecast,
        "forecast_on": _day(one.forecast_on),
    }


def price_object(one: PriceChange) -> Object:
    """A price that changes."""
    amount = _money(one.amount_minor, one.currency)
    return {"id": one.id, "effective_on": _day(one.effective_on), "amount": amount, "told_on": _day(one.told_on),
            "note": one.note}  # fmt: skip


def pause_object(one: Pause) -> Object:
    """A pause; the fee is per month."""
    return {
        "id": one.id,
        "from": _day(one.from_on),
        "until": _day(one.until_on),
        "fee": _money(one.fee_minor, one.currency),
        "returned_on": _day(one.returned_on),
        "note": one.note,
    }


def exit_object(one: Exit) -> Object:
    """One time the account left, or said it would."""
    return {
        "id": one.id,
        "left_on": _day(one.left_on),
        "reasons": list(one.reasons),
        "stuck_at": one.stuck_at,
        "words": one.words,
        "went_to": one.went_to,
        "would_return": one.would_return,
        "returned_on": _day(one.returned_on),
    }


def signal_object(one: Signal) -> Object:
    """A reading of a leading indicator."""
    return {"id": one.id, "kind": one.kind, "day": _day(one.day), "value_milli": one.value_milli}


def reading_object(one: Reading) -> Object:
    """How far a goal was on a day."""
    return {"id": one.id, "day": _day(one.day), "value_milli": one.value_milli, "proof": one.proof}


def reply_object(one: HeldReply) -> Object:
    """A reply that is held, with its account."""
    return {
        "id": one.id,
        "complaint": one.complaint_id,
        "slug": one.account_slug,
        "name": one.account_name,
        "text": one.text,
        "written_on": _day(one.written_on),
        "until": _day(one.until_on),
        "is_due": one.is_due,
        "heated": list(one.heated),
    }


def ledger_object(held: Ledger) -> Object:
    """The ledger of mistakes with its figures; shares from 0 to 1, medians in days."""
    figures = held.figures
    return {
        "days_to_answer": figures.days_to_answer,
        "answered": figures.answered,
        "days_to_resolution": figures.days_to_resolution,
        "resolved": figures.resolved,
        "reopened": figures.reopened,
        "resolved_once": figures.resolved_once,
        "reopen_share": figures.reopen_share,
        "with_lesson": figures.with_lesson,
        "mistakes": [mistake_object(one) for one in held.mistakes],
    }


def mistake_object(one: Mistake) -> Object:
    """One line of the ledger."""
    return {
        "complaint": one.complaint_id,
        "slug": one.account_slug,
        "name": one.account_name,
        "category": one.category,
        "received_on": _day(one.received_on),
        "resolved_on": _day(one.resolved_on),
        "what_went_wrong": one.what_went_wrong,
        "what_was_done": one.what_was_done,
        "what_changed": one.what_changed,
        "days_to_answer": one.days_to_answer,
        "days_to_resolution": one.days_to_resolution,
        "reopened": one.reopened,
    }


def _money(minor: int | None, currency: str | None) -> Object | None:
    return None if minor is None else {"minor": minor, "currency": currency}


def _without_account(value: Object) -> Object:
    return {key: held for key, held in value.items() if key not in ("slug", "name")}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

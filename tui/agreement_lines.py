"""What was agreed with an account as lines of text, for `gt show` and the commands that list it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tui.figures import milli_text, money_text

if TYPE_CHECKING:
    from store.records.agreements import HeldReply, Pause, PriceChange, Promise, Signal
    from store.records.happenings import Contract, Exit

_PERIODS = {"monthly": "a month", "annual": "a year", "other": "for its term"}


def promise_line(one: Promise) -> str:
    """A promise on one line."""
    due = f", due {one.due_on}" if one.due_on and one.state == "open" else ""
    settled = f" {one.settled_on}" if one.settled_on else ""
    who = f", promised by {one.promised_by}" if one.promised_by else ""
    return f"#{one.id}  {one.state}{settled}: {one.text}{due}{who}"


def contract_line(one: Contract) -> str:
    """A contract on one line."""
    price = "no price" if one.amount_minor is None else money_text(one.amount_minor, one.currency)
    facts = (
        "trial" if one.trial else None,
        f"{price} {_PERIODS[one.period]}",
        one.plan,
        f"{one.seats} seats" if one.seats is not None else None,
        f"from {one.started_on}" if one.started_on else None,
        f"renews {one.renews_on}" if one.renews_on else None,
        f"notice {one.notice_days} days" if one.notice_days is not None else None,
        f"forecast {one.forecast} ({one.forecast_on})" if one.forecast else None,
        f"ended {one.ended_on}" if one.ended_on else None,
    )
    return ", ".join(fact for fact in facts if fact)


def price_line(one: PriceChange) -> str:
    """A price change on one line."""
    price = "another price" if one.amount_minor is None else money_text(one.amount_minor, one.currency)
    told = f"told {one.told_on}" if one.told_on else "client not told"
    return f"from {one.effective_on}: {price}, {told}" + (f", {one.note}" if one.note else "")


def pause_line(one: Pause) -> str:
    """A pause on one line."""
    until = f" until {one.until_on}" if one.until_on else ""
    fee = f", {money_text(one.fee_minor, one.currency)} a month" if one.fee_minor is not None else ""
    back = f", returned {one.returned_on}" if one.returned_on else ""
    return f"from {one.from_on}{until}{fee}{back}" + (f", {one.note}" if one.note else "")


def exit_line(one: Exit) -> str:
    """An exit on one line."""
    facts = (
        f"{one.left_on}: {', '.join(one.reasons) or 'no reason told'}",
        f"stuck at {one.stuck_at}" if one.stuck_at else None,
        f'"{one.words}"' if one.words else None,
        f"went to {one.went_to}" if one.went_to else None,
        f"would return: {one.would_return}" if one.would_return else None,
        f"returned {one.returned_on}" if one.returned_on else None,
    )
    return ", ".join(fact for fact in facts if fact)


def signal_lines(signals: Iterable[Signal]) -> Iterator[str]:
    """Each kind of signal on one line: the newest reading first, three at most."""
    by_kind: dict[str, list[Signal]] = {}
    for one in signals:
        by_kind.setdefault(one.kind, []).append(one)
    for kind, held in by_kind.items():
        yield f"{kind}: " + ", ".join(f"{milli_text(one.value_milli)} ({one.day})" for one in held[:3])


def reply_lines(one: HeldReply) -> list[str]:
    """A held reply with what had better be read again in it."""
    when = "waits to be read again" if one.is_due else f"held until {one.until_on}"
    said = ", ".join(f'"{word}"' for word in one.heated)
    return [f"reply {one.id}, {when}: {one.text}", *([f"  read again: {said}"] if said else [])]

"""Reasons from signals: a reading beyond its threshold, and an annual contract that hides falling readings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from store.records.account import Reason
from store.rules.facts import AccountFacts, SignalFacts
from store.rules.situation import Situation

SIGNAL_TITLES = {
    "nps": "NPS",
    "csat": "CSAT",
    "active_users": "active users",
    "active_seats": "active seats",
    "seat_use": "seat use",
    "usage": "usage",
    "logins": "logins",
    "feature_adoption": "feature adoption",
}
"""The signals of which more is better. Of any other it is not known which way is worse, so it gives no reason."""

SEAT_COUNTS = ("active_users", "active_seats")
"""Signals that are measured against the seats of the contract."""
_THOUSAND, _HUNDRED, _TEN = 1000, 100, 10_000
_CSAT_OF_HUNDRED = 5


def concerns(facts: AccountFacts) -> bool:
    """Whether anything was read of the account."""
    return bool(facts.heard.signals)


def signal_low(case: Situation) -> Iterable[Reason]:
    """A signal of a customer is below its floor; one without a floor fell by three tenths."""
    if case.facts.role != "customer":
        return
    for signal in _fresh(case):
        floor, shown = case.preferences.signal_floors.get(signal.kind), _measured(case, signal)
        if floor is not None and shown is not None and shown < floor:
            unit = " % of seats" if signal.kind in SEAT_COUNTS else ""
            text = f"{SIGNAL_TITLES[signal.kind]} {_figure(shown)}{unit}, below {_figure(floor)}"
            yield case.reason("signal_low", text)
        elif floor is None and has_fallen(case, signal):
            yield case.reason("signal_low", f"{SIGNAL_TITLES[signal.kind]} {_fall(signal)}")


def hidden_risk(case: Situation) -> Iterable[Reason]:
    """A customer on an annual contract whose signals fall: the risk shows only at the renewal."""
    if case.facts.role == "customer" and case.facts.is_annual:
        falling = [signal for signal in _fresh(case) if has_fallen(case, signal)]
        if falling:
            told = ", ".join(f"{SIGNAL_TITLES[one.kind]} {_fall(one)}" for one in falling)
            yield case.reason("hidden_risk", f"annual contract, {told}")


def has_fallen(case: Situation, signal: SignalFacts) -> bool:
    """Whether a reading is lower than the one before by three tenths or more."""
    earlier = signal.earlier
    if earlier is None or earlier <= 0:
        return False
    return (earlier - signal.value) * _HUNDRED >= earlier * case.preferences.signal_fall_percent


def _fresh(case: Situation) -> list[SignalFacts]:
    """The signals that say something about today: not too old, and known to be better when higher."""
    longest = case.preferences.signal_fresh_days
    return [
        one for one in case.facts.heard.signals if one.kind in SIGNAL_TITLES and case.days_since(one.day) <= longest
    ]


def _measured(case: Situation, signal: SignalFacts) -> int | None:
    """The reading as its floor counts it: users as per cent of the seats, if these are known; shares as per cent."""
    if signal.kind in SEAT_COUNTS:
        return signal.value * _HUNDRED // case.facts.seats if case.facts.seats else None
    if signal.kind == "seat_use" and signal.value <= _THOUSAND:
        return signal.value * _HUNDRED
    return (
        signal.value * _CSAT_OF_HUNDRED // _HUNDRED if signal.kind == "csat" and signal.value > _TEN else signal.value
    )


def _fall(signal: SignalFacts) -> str:
    earlier = signal.earlier or 1
    return f"fell {(earlier - signal.value) * _HUNDRED // earlier} %"


def _figure(milli: int) -> str:
    return f"{milli / _THOUSAND:g}"


def turns(case: Situation) -> Iterable[date]:
    """The days on which these reasons change by themselves."""
    for signal in case.facts.heard.signals:
        yield signal.day + timedelta(days=case.preferences.signal_fresh_days + 1)

"""The sections of an account's page about what was agreed and how it goes: goals, promises, renewal, signals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from store.account_page import AccountPage
from store.records.agreements import Pause, PriceChange, Promise, Signal
from store.records.happenings import Contract, Exit, Goal
from store.rules.reasons_signals import SIGNAL_TITLES
from tui.figures import milli_text, short_money
from tui.glyphs import Glyphs
from tui.screens.account_page_sections import in_days, nothing
from tui.widgets.section_list import Piece, SectionLine, heading
from tui.width import fit, fit_right
from tui.wording import day_and_month, day_said, first_line, near_date

_BAR = 20
_PER_CENT = 100
_READINGS_SHOWN = 8
_SIGNAL_NAME, _SIGNAL_VALUE = 16, 8
_PERIODS = {"monthly": " a month", "annual": " a year"}
_FORECASTS = {
    "good": ("good", "good"),
    "unsure": ("unsure", "watch"),
    "risk": ("at risk", "risk"),
}
_PROMISE_TONES = {"kept": "muted", "broken": "risk", "oversold": "watch"}


def goals(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield the goals in the client's words, with how far they have come."""
    yield heading("GOALS", "{add-goal} new")
    for one in page.goals:
        if one.reached_on:
            words = (Piece(f" {glyphs.done} ", "good"), Piece(first_line(one.text), "muted"))
            yield SectionLine(("goal", one.id), words, one, aside=f"reached {day_said(one.reached_on, today)}")
            continue
        by = f" by {near_date(one.by_on, today)}" if one.by_on else ""
        yield SectionLine(("goal", one.id), (Piece(f" {first_line(one.text)}{by}"),), one)
        if figures := goal_figures(one, width - 4, glyphs):
            yield SectionLine(("goal", one.id, "figures"), (Piece(f"   {figures}", "muted"),))
    if not page.goals:
        yield nothing("goals", "none agreed yet; {add-goal} agrees one")


def promises(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield what was promised, the open ones first."""
    if page.promises:
        yield heading("PROMISES", "{add-promise} new   {settle-promise} kept or not")
    for one in sorted(page.promises, key=lambda promise: promise.state != "open"):
        yield promise_line(one, today, glyphs)


def promise_line(one: Promise, today: date, glyphs: Glyphs, label: str = " ") -> SectionLine:
    """Return a promise with when it is due or what became of it; `label` stands before it."""
    late = one.state == "open" and one.due_on is not None and one.due_on < today
    sign = glyphs.done if one.state == "kept" else "!" if late else glyphs.open
    pieces = (
        Piece(label, "muted"),
        Piece(f"{sign} ", "risk" if late else ""),
        Piece(first_line(one.text), _PROMISE_TONES.get(one.state, "")),
        Piece(f"   by {one.promised_by}" if one.promised_by else "", "muted"),
    )
    return SectionLine(("promise", one.id), pieces, one, aside=_promise_aside(one, today), aside_stays=True)


def health(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield the score with its state, and the pulse beside it."""
    held = page.row.health
    day = f", {day_said(held.pulse_on, today)}" if held.pulse_on else ""
    yield heading("HEALTH", "{explain-health} why   {set-pulse} pulse")
    pieces = (
        Piece(f" {held.score} {held.state}", held.state),
        Piece(f"   your pulse {held.pulse}{day}" if held.pulse else "", "watch" if held.pulse_disagrees else ""),
    )
    yield SectionLine("health", pieces, held)


def renewal(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield the contracts that run, with the day they renew and what is expected, then pauses, new prices, exits."""
    running = [one for one in page.contracts if one.ended_on is None or one.ended_on > today]
    pauses = [one for one in page.pauses if one.returned_on is None]
    prices = [one for one in page.price_changes if one.effective_on >= today or one.told_on is None]
    if running or pauses or prices or page.exits or page.row.role == "customer":
        yield heading("RENEWAL", "{forecast-renewal} forecast   {set-contract} contract")
    for one in running:
        yield SectionLine(("contract", one.id), (Piece(f" {_contract_words(one, today)}"),), one)
        if expected := tuple(_expected(one, today)):
            yield SectionLine(("contract", one.id, "expected"), (Piece("   "), *expected))
    if not running and page.row.role == "customer":
        yield nothing("contract", "no contract runs; {set-contract} sets one")
    for pause in pauses:
        yield SectionLine(("pause", pause.id), (Piece(f" {_pause_words(pause, today)}", "watch"),), pause)
    for price in prices:
        told = "client told" if price.told_on else "client not told"
        pieces = (Piece(f" {_price_words(price, today)}, "), Piece(told, "" if price.told_on else "watch"))
        yield SectionLine(("price", price.id), pieces, price)
    for left in page.exits:
        yield from _exit_lines(left, today)


def signals(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield each signal with its newest reading, a spark of the newest eight, and the day of the newest."""
    held: dict[str, list[Signal]] = {}
    for one in page.signals:
        held.setdefault(one.kind, []).append(one)
    if held:
        yield heading("SIGNALS", "{add-signal} new")
    for kind, readings in held.items():
        newest = readings[0]
        name = SIGNAL_TITLES.get(kind, kind.replace("_", " "))
        spark = glyphs.sparkline([one.value_milli for one in reversed(readings[:_READINGS_SHOWN])])
        pieces = (
            Piece(f" {fit(name[:1].upper() + name[1:], _SIGNAL_NAME, glyphs.cut)} "),
            Piece(f"{fit_right(milli_text(newest.value_milli), _SIGNAL_VALUE)}  "),
            Piece(f"{spark}  ", "accent"),
            Piece(f"before {milli_text(readings[1].value_milli)}" if len(readings) > 1 else "", "muted"),
        )
        yield SectionLine(("signal", kind), pieces, newest, aside=day_said(newest.day, today))


def goal_figures(one: Goal, width: int, glyphs: Glyphs) -> str:
    """Return how far a goal has come in `width` cells: a bar with its figures, or the figures that are known."""
    start, target, latest = one.start_milli or 0, one.target_milli, one.latest_milli
    if latest is None:
        return f"target {milli_text(target)} {one.measure or ''}".rstrip() if target is not None else ""
    if target is None or target == start:
        return f"now {milli_text(latest)} {one.measure or ''}".rstrip()
    share = (latest - start) / (target - start)
    figures = f"{milli_text(latest)} / {milli_text(target)} {fit_right(str(round(share * _PER_CENT)), 4)}%"
    return f"{glyphs.bar(share, min(_BAR, max(width - len(figures) - 2, 0)))}  {figures}"


def _promise_aside(one: Promise, today: date) -> str:
    if one.state != "open":
        return f"{one.state} {day_said(one.settled_on, today)}" if one.settled_on else one.state
    return f"due {near_date(one.due_on, today)}" if one.due_on else ""


def _contract_words(one: Contract, today: date) -> str:
    renews = ""
    if one.renews_on:
        renews = f"{day_and_month(one.renews_on)} {one.renews_on.year}, {in_days((one.renews_on - today).days)}"
    facts = (renews or "no renewal day", _amount(one), f"{one.seats} seats" if one.seats else "", one.plan or "")
    return "   ".join(fact for fact in facts if fact)


def _expected(one: Contract, today: date) -> Iterable[Piece]:
    """Yield the end of the notice, while a renewal is ahead, and what is expected of it."""
    if one.renews_on and one.notice_days is not None and one.renews_on >= today:
        until = one.renews_on - timedelta(days=one.notice_days)
        yield Piece(f"notice {'ended' if until < today else 'until'} {day_said(until, today)}   ", "muted")
    if one.forecast in _FORECASTS:
        words, tone = _FORECASTS[one.forecast]
        yield Piece(f"forecast {words}", tone)


def _pause_words(one: Pause, today: date) -> str:
    until = f" until {day_said(one.until_on, today)}" if one.until_on else ""
    fee = f", {short_money(one.fee_minor, one.currency)} a month" if one.fee_minor is not None else ""
    return f"paused from {day_said(one.from_on, today)}{until}{fee}"


def _price_words(one: PriceChange, today: date) -> str:
    amount = "another price" if one.amount_minor is None else short_money(one.amount_minor, one.currency)
    return f"{amount} from {day_said(one.effective_on, today)}"


def _exit_lines(one: Exit, today: date) -> Iterator[SectionLine]:
    """Yield when an account left or will leave and why, then what is known beside that."""
    what = "gave notice for" if one.left_on > today else "left"
    back = f", back {day_said(one.returned_on, today)}" if one.returned_on else ""
    first = f" {what} {day_said(one.left_on, today)}: {', '.join(one.reasons) or 'no reason told'}{back}"
    yield SectionLine(("exit", one.id), (Piece(first, "muted" if one.returned_on else "watch"),), one)
    told = (
        f"stuck at {one.stuck_at}" if one.stuck_at else "",
        f'"{first_line(one.words)}"' if one.words else "",
        f"to {one.went_to}" if one.went_to else "",
        f"would return: {one.would_return}" if one.would_return else "",
    )
    if words := "   ".join(filter(None, told)):
        yield SectionLine(("exit", one.id, "told"), (Piece(f"   {words}", "muted"),))


def _amount(one: Contract) -> str:
    if one.amount_minor is None:
        return ""
    return f"{short_money(one.amount_minor, one.currency)}{_PERIODS.get(one.period, '')}"

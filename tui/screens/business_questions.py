"""The questions about the business with one account, and what is saved from them."""

from __future__ import annotations

from typing import Any

from store.account_rows import account_row
from store.accounts import stage_titles
from store.book import Book
from store.contracts import forecast_renewal, tell_price
from store.health_story import caps_on
from store.pauses import return_account
from store.pulse import set_pulse
from store.records.account import AccountRow
from tui.account_forms import AccountForm
from tui.agreement_words import FORECASTS, PULSES
from tui.dialogs.form import Form
from tui.dialogs.health_sum import HealthSum
from tui.dialogs.one_key import Choices
from tui.dialogs.question import Question
from tui.health_text import health_line
from tui.screens.asking import Asking
from tui.wording import counted, full_date


def ask_forecast(screen: Asking[Any], row: AccountRow) -> None:
    """Ask how the renewal looks, and keep it."""
    if row.renewal_on is None:
        screen.calls.say(f"No renewal of {row.name} is known. {screen.says('{set-contract} sets its day.')}")
        return
    asked = f"How does the renewal of {row.name} on {full_date(row.renewal_on)} look?"
    screen.ask_key_and_save(
        Choices("Renewal", asked, {**FORECASTS, "r": "at risk"}),
        lambda book, key: (forecast_renewal(book, row.id, FORECASTS[key]), FORECASTS[key]),
        lambda saved: f"Renewal of {saved[0]}: {saved[1]}.",
    )


def tell_of_prices(screen: Asking[Any], row: AccountRow) -> None:
    """Keep that the client knows of the prices that are planned."""
    screen.save(
        lambda book: tell_price(book, row.id),
        lambda count: f"{row.name} was told of {counted(count, 'price change')} today.",
    )


def end_pause(screen: Asking[Any], row: AccountRow) -> None:
    """Let the account come back from its pause."""

    def work(book: Book) -> str:
        stage = return_account(book, row.id)
        with book.reading() as connection:
            return stage_titles(connection)[stage]

    screen.save(work, lambda title: f"{row.name} is back, in the {title} stage.")


def ask_pulse(screen: Asking[Any], row: AccountRow) -> None:
    """Ask how its owner feels about the account, and keep it beside the score."""
    answers = {key: word or "take it away" for key, word in PULSES.items()}

    def work(book: Book, key: str) -> str:
        set_pulse(book, row.id, PULSES[key])
        return health_line(account_row(book, row.id))

    screen.ask_key_and_save(
        Choices("Pulse", f"How do you feel about {row.name}? It stands beside the score for 60 days.", answers),
        work,
        lambda line: f"{row.name}: {line}.",
    )


def ask_form(screen: Asking[Any], row: AccountRow, form: AccountForm) -> None:
    """Ask what a form about the account asks, and keep it."""
    asked = screen.calls.glance(lambda book: (form.fields(book, row.id), form.held(book, row.id)))
    if asked is None:
        return
    (fields, held), today = asked, screen.calls.book.clock.today()
    question = Question(form.kind, (form.kind, row.id), form.title, row.name)
    screen.ask_and_save(
        lambda refusal: Form(question, fields, held, screen.kept, screen.glyphs, adds=form.adds, refusal=refusal),
        lambda book, draft: (form.save(book, row.id, draft.values), draft.values),
        lambda saved: form.said(*saved, today),
    )


def show_health(screen: Asking[Any], row: AccountRow) -> None:
    """Show how the health score of the account comes about."""
    caps = screen.calls.glance(lambda book: caps_on(book, row.id)) or []
    screen.app.push_screen(HealthSum(row, caps, screen.glyphs))

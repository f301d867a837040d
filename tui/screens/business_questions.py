"""The questions about the business with one account, and what is saved from them."""

from __future__ import annotations

from store.account_rows import account_row
from store.accounts import stage_titles
from store.book import Book
from store.contracts import forecast_renewals, tell_price
from store.editing.pause import fields_of_pause, write_pauses
from store.health_story import caps_on
from store.pauses import return_account
from store.pulse import set_pulses
from store.records.account import AccountRow
from tui.account_forms import PAUSE, AccountForm
from tui.agreement_words import FORECASTS, PULSES
from tui.dialogs.form import Form
from tui.dialogs.health_sum import HealthSum
from tui.dialogs.meant import Meant
from tui.dialogs.one_key import Choices
from tui.dialogs.question import Question
from tui.health_text import health_line
from tui.screens.asking import Asking
from tui.screens.saved_words import left_too
from tui.wording import counted, full_date

_FORECASTS = {**FORECASTS, "r": "at risk"}


def ask_forecast(screen: Asking, meant: Meant) -> None:
    """Ask how the next renewals look, and keep it."""
    row = meant.row
    if row is not None and row.renewal_on is None:
        screen.calls.say(f"No renewal of {row.name} is known. {screen.says('{set-contract} sets its day.')}")
        return
    one = f"the renewal of {row.name} on {full_date(row.renewal_on)}" if row and row.renewal_on else ""
    screen.ask_key_and_save(
        Choices("Renewal", f"How {f'does {one}' if one else f'do the renewals of {meant.name}'} look?", _FORECASTS),
        lambda book, key: (forecast_renewals(book, meant.ids, FORECASTS[key]), FORECASTS[key]),
        lambda saved: left_too(f"Renewal of {saved[0].whom}: {saved[1]}.", saved[0].left),
    )


def tell_of_prices(screen: Asking, row: AccountRow) -> None:
    """Keep that the client knows of the prices that are planned."""
    screen.save(
        lambda book: tell_price(book, row.id),
        lambda count: f"{row.name} was told of {counted(count, 'price change')} today.",
    )


def end_pause(screen: Asking, row: AccountRow) -> None:
    """Let the account come back from its pause."""

    def work(book: Book) -> str:
        stage = return_account(book, row.id)
        with book.reading() as connection:
            return stage_titles(connection)[stage]

    screen.save(work, lambda title: f"{row.name} is back, in the {title} stage.")


def ask_pulse(screen: Asking, meant: Meant) -> None:
    """Ask how one feels about the accounts, and keep it beside their score."""
    answers = {key: word or "take it away" for key, word in PULSES.items()}

    def work(book: Book, key: str) -> str:
        whom = set_pulses(book, meant.ids, PULSES[key])
        return f"{whom}: {health_line(account_row(book, meant.ids[0])) if meant.row else f'pulse {answers[key]}'}."

    stands = "It stands beside the score for 60 days."
    screen.ask_key_and_save(
        Choices("Pulse", f"How do you feel about {meant.name}? {stands}", answers), work, lambda said: said
    )


def ask_pause(screen: Asking, meant: Meant) -> None:
    """Ask until when accounts rest, at what fee and why, and keep it."""
    if meant.row is not None:
        ask_form(screen, meant.row, PAUSE)
        return
    today = screen.calls.book.clock.today()
    fields = screen.calls.glance(lambda book: fields_of_pause(book, *meant.ids)) or ()
    question = Question(PAUSE.kind, (PAUSE.kind, meant.about), PAUSE.title, meant.name)
    screen.ask_and_save(
        lambda refusal: Form(question, fields, {}, screen.kept, screen.glyphs, adds=True, refusal=refusal),
        lambda book, draft: (write_pauses(book, meant.ids, draft.values), draft.values),
        lambda saved: left_too(PAUSE.said(saved[0].whom, saved[1], today), saved[0].left),
    )


def ask_form(screen: Asking, row: AccountRow, form: AccountForm) -> None:
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


def show_health(screen: Asking, row: AccountRow) -> None:
    """Show how the health score of the account comes about."""
    caps = screen.calls.glance(lambda book: caps_on(book, row.id)) or []

    async def go_on(key: str | None) -> None:
        if key is not None:
            await screen.press(key)

    screen.app.push_screen(HealthSum(row, caps, screen.WHERE, screen.glyphs), go_on)

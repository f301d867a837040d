"""What can be done about the business with the accounts that are meant."""

from __future__ import annotations

from store import contracts, exits, pauses
from store.account_rows import account_row
from store.accounts import stage_titles
from store.asked import ask_all_what_is_wrong
from store.book import Book
from store.contracts import forecast_renewals
from store.editing.pause import fields_of_pause, write_pauses
from store.health_story import caps_on
from store.many import Together
from store.pulse import set_pulses
from store.records.account import AccountRow
from tui.account_forms import CONTRACT, EXIT, PAUSE, PRICE, AccountForm
from tui.agreement_words import FORECASTS, PULSES
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import Deeds
from tui.deeds.saved_words import left_too
from tui.dialogs.form import Form
from tui.dialogs.health_sum import HealthSum
from tui.dialogs.one_key import Choices
from tui.dialogs.question import Question
from tui.health_text import health_line
from tui.wording import counted, full_date

_FORECASTS = {**FORECASTS, "r": "at risk"}
_CONTRACT_OF_ONE = "Each account has a contract of its own, so it is set for one at a time."
_PRICE_OF_ONE = "Each account pays a price of its own, so a new one is planned for one at a time."
_EXIT_OF_ONE = "Each account leaves for reasons of its own, so they are kept of one at a time."
_HEALTH_OF_ONE = "The health of each account comes about in its own way, so it is shown of one at a time."


def forecast_renewal(screen: AccountScreen) -> None:
    """Ask how the next renewals look, and keep it."""
    if (meant := screen.meant()) is None:
        return
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


def set_contract(screen: AccountScreen) -> None:
    _fill_in(screen, CONTRACT, _CONTRACT_OF_ONE)


def plan_price(screen: AccountScreen) -> None:
    _fill_in(screen, PRICE, _PRICE_OF_ONE)


def tell_price(screen: AccountScreen) -> None:
    """Keep that the clients know of the prices that are planned."""
    if meant := screen.meant():
        screen.save(
            lambda book: contracts.tell_prices(book, meant.ids),
            lambda told: left_too(f"Told {told.whom} of {counted(told.changes, 'price change')} today.", told.left),
        )


def pause_account(screen: AccountScreen) -> None:
    """Ask until when accounts rest, at what fee and why, and keep it."""
    if (meant := screen.meant()) is None:
        return
    if meant.row is not None:
        _ask(screen, meant.row, PAUSE)
        return
    today = screen.calls.book.clock.today()
    fields = screen.calls.glance(lambda book: fields_of_pause(book, *meant.ids)) or ()
    question = Question(PAUSE.kind, (PAUSE.kind, meant.about), PAUSE.title, meant.name)
    screen.ask_and_save(
        lambda refusal: Form(question, fields, {}, screen.kept, screen.glyphs, adds=True, refusal=refusal),
        lambda book, draft: (write_pauses(book, meant.ids, draft.values), draft.values),
        lambda saved: left_too(PAUSE.said(saved[0].whom, saved[1], today), saved[0].left),
    )


def return_account(screen: AccountScreen) -> None:
    """Let the accounts come back from their pause."""
    if (meant := screen.meant()) is None:
        return

    def work(book: Book) -> tuple[Together, str]:
        together, stages = pauses.return_accounts(book, meant.ids)
        with book.reading() as connection:
            return together, stage_titles(connection)[stages[0]]

    def said(back: tuple[Together, str]) -> str:
        (whom, left), title = back
        if meant.row:
            return f"{whom} is back, in the {title} stage."
        return left_too(f"Back from the pause: {whom}.", left)

    screen.save(work, said)


def record_exit(screen: AccountScreen) -> None:
    _fill_in(screen, EXIT, _EXIT_OF_ONE)


def take_back_exit(screen: AccountScreen) -> None:
    if meant := screen.meant():
        said = "{} stays; its exit is taken back." if meant.row else "Took back the exit of {}."
        screen.save(
            lambda book: exits.take_back_exits(book, meant.ids),
            lambda kept: left_too(said.format(kept.whom), kept.left),
        )


def ask_what_is_wrong(screen: AccountScreen) -> None:
    if meant := screen.meant():
        screen.save(
            lambda book: ask_all_what_is_wrong(book, meant.ids), lambda whom: f"Asked {whom} what is wrong, today."
        )


def set_pulse(screen: AccountScreen) -> None:
    """Ask how one feels about the accounts, and keep it beside their score."""
    if (meant := screen.meant()) is None:
        return
    answers = {key: word or "take it away" for key, word in PULSES.items()}

    def work(book: Book, key: str) -> str:
        whom = set_pulses(book, meant.ids, PULSES[key])
        return f"{whom}: {health_line(account_row(book, meant.ids[0])) if meant.row else f'pulse {answers[key]}'}."

    stands = "It stands beside the score for 60 days."
    screen.ask_key_and_save(
        Choices("Pulse", f"How do you feel about {meant.name}? {stands}", answers), work, lambda said: said
    )


def explain_health(screen: AccountScreen) -> None:
    """Show how the health score of the account comes about."""
    if (row := screen.one_account(_HEALTH_OF_ONE)) is None:
        return
    caps = screen.calls.glance(lambda book: caps_on(book, row.id)) or []

    async def go_on(key: str | None) -> None:
        if key is not None:
            await screen.press(key)

    screen.app.push_screen(HealthSum(row, caps, screen.WHERE, screen.glyphs), go_on)


def _fill_in(screen: AccountScreen, form: AccountForm, why: str) -> None:
    if row := screen.one_account(why):
        _ask(screen, row, form)


def _ask(screen: AccountScreen, row: AccountRow, form: AccountForm) -> None:
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


DEEDS: Deeds[AccountScreen] = Deeds(
    forecast_renewal,
    set_contract,
    plan_price,
    tell_price,
    pause_account,
    return_account,
    record_exit,
    take_back_exit,
    ask_what_is_wrong,
    set_pulse,
    explain_health,
)

"""What a line that begins with `b` does in a review: renewal, contract, price, pause, exit and pulse of the account."""

from __future__ import annotations

from store.account_rows import account_row
from store.asked import ask_what_is_wrong
from store.contracts import forecast_renewal, tell_price
from store.exits import take_back_exit
from store.pauses import return_account
from store.pulse import set_pulse
from tui.account_forms import CONTRACT, EXIT, PAUSE, PRICE, AccountForm
from tui.agreement_words import FORECASTS, PULSES
from tui.cli.review_about import About, Answer, Step
from tui.cli.review_fields import asked_for, written
from tui.cli.review_talk import say
from tui.health_text import health_line
from tui.page_text import why_lines
from tui.wording import counted


def _forecast(about: About, said: str) -> str:
    forecast = FORECASTS.get(said, said)
    return f"Renewal of {forecast_renewal(about.book, about.row.id, forecast)}: {forecast}."


def _told(about: About, said: str) -> str:
    return f"Told {about.row.name} of {counted(tell_price(about.book, about.row.id), 'price change')} today."


def _back(about: About, said: str) -> str:
    return f"{about.row.name} is back, at {return_account(about.book, about.row.id)}."


def _stays(about: About, said: str) -> str:
    return f"{take_back_exit(about.book, about.row.id)} stays; its exit is taken back."


def _asked(about: About, said: str) -> str:
    return f"Asked {ask_what_is_wrong(about.book, about.row.id)} what is wrong, today."


def _pulse(about: About, said: str) -> str:
    set_pulse(about.book, about.row.id, PULSES.get(said, None if said == "none" else said))
    return f"{about.row.name}: {health_line(account_row(about.book, about.row.id))}."


def _why(about: About, said: str) -> str:
    say(*why_lines(about.book, account_row(about.book, about.row.id)))
    return ""


def _filled_in(form: AccountForm) -> Answer:
    """What fills in a form: from `field=value` words, or by asking for one field after the other."""

    def answer(about: About, said: str) -> str:
        account, today = about.row.id, about.call.clock.today()
        fields, held = form.fields(about.book, account), form.held(about.book, account)
        typed = written(fields, said) if said else asked_for(fields, held)
        if form.adds:
            typed = {field.name: held.get(field.name, "") for field in fields} | typed
        values = {field.name: field.read(typed[field.name]) for field in fields if field.name in typed}
        return form.said(form.save(about.book, account, values), values, today)

    return answer


BUSINESS = {
    "f": Step("forecast", "How does the renewal look? g good, u unsure, r at risk:", _forecast),
    "c": Step("contract", "", _filled_in(CONTRACT)),
    "p": Step("new price", "", _filled_in(PRICE)),
    "t": Step("price told", "", _told),
    "h": Step("pause", "", _filled_in(PAUSE)),
    "r": Step("back from the pause", "", _back),
    "x": Step("exit", "", _filled_in(EXIT)),
    "s": Step("stays after all", "", _stays),
    "a": Step("asked what is wrong", "", _asked),
    "u": Step("pulse", "How do you feel about it? 1 great, 2 good, 3 ok, 4 worried, 5 bad, 0 none:", _pulse),
    "w": Step("why this health", "", _why),
}

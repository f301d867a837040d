"""The business with an account in the app, by its real keys."""

from datetime import date

from store.account_page import account_page
from store.account_rows import account_row
from store.book import Book
from store.clock import clock_from
from store.complaints import complaint_with
from store.contracts import announce_price, contracts_of, price_changes_of, set_contract
from store.exits import exits_of, record_exit
from store.held_replies import held_replies, hold_reply
from store.pauses import pause_accounts, pauses_of
from store.records.account import Money
from tests.tui.book_app import DESIGN, WIDE, User, fill, opened

TODAY = date(2026, 11, 23)


async def test_a_renewal_is_forecast_with_one_key_from_the_list(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        for key, forecast in (("g", "good"), ("u", "unsure"), ("r", "risk")):
            await user.press("b", "f")
            assert "How does the renewal of Globex GmbH on Fri 11 Dec 2026 look?" in user.seen().replace("\n ", " ")
            await user.press(key)
            assert contracts_of(book, held.globex)[0].forecast == forecast
            assert f"Renewal of Globex GmbH: {forecast}." in user.status()
        await user.press("j", "b", "f")
        assert "No renewal of Initech is known" in user.status()


async def test_the_answer_to_a_question_can_be_clicked(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("b", "f")
        line = next(number for number, words in enumerate(user.seen().splitlines()) if "u unsure" in words)
        await user.pilot.click(offset=(user.seen().splitlines()[line].index("unsure"), line))
        await user.rest()
        assert contracts_of(book, held.globex)[0].forecast == "unsure"


async def test_a_price_is_told(book: Book) -> None:
    held = fill(book)
    announce_price(book, held.globex, date(2027, 1, 1), Money(260_000, "EUR"))
    async with opened(book, WIDE) as user:
        await user.press("enter")
        assert "2,600 EUR from 1 Jan 2027, client not told" in user.seen()
        await user.press("b", "t")
        assert price_changes_of(book, held.globex)[0].told_on == TODAY
        assert "2,600 EUR from 1 Jan 2027, client told" in user.seen()
        await user.press("b", "t")
        assert "knows of every price change" in user.status()


async def test_an_account_comes_back_from_its_pause(book: Book) -> None:
    held = fill(book)
    pause_accounts(book, [held.globex], until_on=date(2026, 12, 1), fee=Money(5_000, "EUR"))
    async with opened(book, WIDE) as user:
        await user.press("enter")
        assert "paused from 23 Nov until 1 Dec, 50 EUR a month" in user.seen()
        await user.press("b", "r")
        assert account_row(book, held.globex).stage == "renewal"
        assert "is back, in the Renewal stage" in user.status()
        await user.press("b", "r")
        assert "is not paused" in user.status()


async def test_an_exit_is_taken_back_with_its_contracts(book: Book) -> None:
    held = fill(book)
    record_exit(book, held.globex, left_on=date(2026, 12, 31), reasons=["price"])
    async with opened(book, WIDE) as user:
        await user.press("enter")
        assert "gave notice for 31 Dec: price" in user.seen()
        await user.press("b", "s")
        assert exits_of(book, held.globex) == []
        assert contracts_of(book, held.globex)[0].ended_on is None
        await user.press("b", "s")
        assert "has neither left nor given notice" in user.status()


async def test_the_pulse_stands_beside_the_score(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        for key, pulse in (("1", "great"), ("2", "good"), ("3", "ok"), ("4", "worried"), ("5", "bad"), ("0", None)):
            await user.press("b", "u", key)
            assert account_row(book, held.globex).health.pulse == pulse
        await user.press("b", "u", "1", "b", "w")
        assert "great, set Mon 23 Nov 2026, which is not what the score says" in user.seen()


async def test_that_one_asked_what_is_wrong_is_kept(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("b", "a")
        assert "Asked Globex GmbH what is wrong, today." in user.status()
    with book.reading() as connection:
        assert connection.execute("SELECT account_id FROM asked").fetchall() == [(held.globex,)]


async def why(user: User, *keys: str) -> str:
    await user.press(*keys)
    seen = user.seen()
    await user.press("escape")
    return seen


async def test_the_health_shows_its_arithmetic_from_the_list_and_under_the_cursor_of_the_page(book: Book) -> None:
    held = fill(book)
    row = account_row(book, held.globex)
    async with opened(book, DESIGN) as user:
        seen = await why(user, "b", "w")
        for words in ("Why this health: Globex GmbH", "100  to begin with", f"{row.health.score}  {row.health.state}",
                      "-20  41 days since personal contact", "l clears", "Not known"):  # fmt: skip
            assert words in seen, words
        assert "Keys: account" in await why(user, "enter", "?")
        await user.press(*["tab"] * 5)
        assert "100  to begin with" in await why(user, "?")
        assert "100  to begin with" in await why(user, "enter")


async def test_a_heated_reply_is_held_comes_back_and_is_sent(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("3", "h", "h", *"It is really not our fault")
        assert 'Reread  "not our fault"' in user.seen()
        await user.press("enter")
        assert "is held until tomorrow" in user.status()
        assert 'It says "not our fault"' in user.status()
        assert 'Reply held until tomorrow, says "not our fault": It is really' in user.seen()
        await user.press("h", "h")
        assert user.typed() == "It is really not our fault"
        await user.press(*[*["backspace"]] * 26, *"We are sorry", "enter")
    (reply,) = held_replies(book)
    assert (reply.text, reply.heated) == ("We are sorry", ())
    book.clock = clock_from("2026-11-24T09:00")
    assert "reply_held" in {reason.code for reason in account_row(book, held.globex).reasons}
    async with opened(book, WIDE) as user:
        await user.press("enter")
        assert "Reply to be read again: We are sorry" in user.seen()
        await user.press("h", "g")
        assert 'Sent the reply to Globex GmbH about "Invoice wrong twice"' in user.status()
    assert held_replies(book) == []
    assert account_page(book, held.globex).complaints[0].acknowledged_on == date(2026, 11, 24)


async def test_a_reply_to_the_only_open_complaint_of_an_account_is_held_wherever_the_cursor_is(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("enter", "h", "h")
        await user.type("We are sorry")
        await user.press("enter")
    assert [(one.complaint_id, one.text) for one in held_replies(book)] == [(held.complaint, "We are sorry")]


async def test_a_held_reply_is_dropped(book: Book) -> None:
    held = fill(book)
    hold_reply(book, held.complaint, "Obviously")
    async with opened(book, DESIGN) as user:
        await user.press("3", "h", "d")
        assert held_replies(book) == []
        await user.press("h", "d")
        assert "No reply is held here." in user.status()


async def test_the_exit_asks_what_the_shell_asks_and_completes_what_is_known(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("b", "x", *"today", "enter")
        assert "never adopted, no progress seen, price," in user.seen()
        await user.type("pri")
        await user.press("tab")
        await user.type(", errors")
        await user.press("tab", "tab")
        assert "Onboarding  First campaign  Call tracking" in user.seen()
        await user.type("Onb")
        await user.press("tab", "enter")
        await user.type("We could not see what it brings")
        await user.press("tab")
        await user.type("Initrode")
        await user.press("enter")
        await user.type("may")
        await user.press("enter")
        (left,) = exits_of(book, held.globex)
        assert (left.left_on, left.reasons) == (TODAY, ("price", "errors piled up"))
        assert (left.stuck_at, left.words) == ("Onboarding", "We could not see what it brings")
        assert (left.went_to, left.would_return) == ("Initrode", "maybe")
        assert account_row(book, held.globex).role == "lost"
        assert "Globex GmbH left on Mon 23 Nov 2026." in user.status()
        await user.press("u")
        assert exits_of(book, held.globex) == []
        assert account_row(book, held.globex).stage == "renewal"


async def test_an_announced_exit_is_told_again_on_the_page_and_a_wrong_reason_is_said(book: Book) -> None:
    held = fill(book)
    record_exit(book, held.globex, left_on=date(2026, 12, 31), reasons=["price"], words="Too dear")
    async with opened(book, WIDE) as user:
        await user.press("enter", "b", "x", "enter", "ctrl+u", *"weather", "ctrl+s")
        assert '"weather" is not a reason to leave.' in user.seen()
        await user.press("ctrl+u", *"service", "ctrl+s")
        (left,) = exits_of(book, held.globex)
        assert (left.left_on, left.reasons, left.words) == (date(2026, 12, 31), ("service",), "Too dear")
        assert "gave notice for Thu 31 Dec 2026" in user.status()


async def test_the_contract_is_changed_in_its_currency_and_only_where_something_is_typed(book: Book) -> None:
    held = fill(book)
    set_contract(book, held.globex, amount=Money(900_000, "SEK"), notice_days=30)
    async with opened(book, DESIGN) as user:
        await user.press(
            "b", "c", "ctrl+u", *"annual", "enter", "ctrl+u", *"12000", "enter", "ctrl+u", *"2027-12-11", "tab"
        )
        await user.press("ctrl+u", "enter", *"Gold", "ctrl+s")
        contract = contracts_of(book, held.globex)[0]
        assert (contract.period, contract.amount_minor, contract.currency) == ("annual", 1_200_000, "SEK")
        assert (contract.renews_on, contract.notice_days, contract.plan) == (date(2027, 12, 11), None, "Gold")
        assert contract.started_on == date(2024, 2, 3)
        assert "Changed the contract of Globex GmbH." in user.status()
        await user.press("b", "c", "ctrl+s")
        assert "Nothing is changed yet." in user.seen()


async def test_a_price_is_planned_and_a_pause_gets_its_day_and_fee(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("b", "p", "ctrl+s")
        assert "A new price needs the day on which it begins." in user.seen()
        await user.press(*"2027-01-01", "enter", *"2600", "ctrl+s")
        (price,) = price_changes_of(book, held.globex)
        assert (price.effective_on, price.amount_minor, price.told_on) == (date(2027, 1, 1), 260_000, None)
        assert "Tell them first." in user.status()
        await user.press("b", "h", *"2027-02-01", "enter", *"50", "ctrl+s")
        (pause,) = pauses_of(book, held.globex)
        assert (pause.until_on, pause.fee_minor) == (date(2027, 2, 1), 5000)
        assert account_row(book, held.globex).role == "paused"
        await user.press("/", *"globex", "enter", "b", "h", "ctrl+u", *"2027-03-01", "ctrl+s")
        assert pauses_of(book, held.globex)[0].until_on == date(2027, 3, 1)


async def test_enter_on_a_row_of_the_page_opens_its_question(book: Book) -> None:
    held = fill(book)
    record_exit(book, held.globex, left_on=date(2026, 12, 31), reasons=["price"])
    async with opened(book, DESIGN) as user:
        await user.press("enter", *["tab"] * 6)
        assert "RENEWAL" in user.seen()
        await user.press("enter")
        assert "Contract of Globex GmbH" in user.seen()
        await user.press("escape", "j", "e")
        assert "Exit of Globex GmbH" in user.seen()
        assert "price" in user.seen()


async def test_a_dot_gives_the_same_answer_on_the_next_row(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("b", "u", "4", "j", ".")
        assert account_row(book, held.initech).health.pulse == "worried"
        assert user.status().startswith(" Again: Initech: health")
        await user.press("b", "u", "escape", "k", ".")
        assert account_row(book, held.globex).health.pulse == "worried"


async def test_what_clears_a_reason_is_pressed_at_once_in_the_sum(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("b", "w")
        assert "h a clears" in user.seen()
        await user.press("escape", "enter", "b", "w")
        assert "h a clears" in user.seen()
        await user.press("h", "a")
        assert "Acknowledged: Invoice wrong twice" in user.status()
        assert complaint_with(book, held.complaint).state == "waiting_us"

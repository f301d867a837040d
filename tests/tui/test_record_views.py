"""The views of complaints and of to-dos."""

from datetime import date, timedelta

from store.accounts import add_account
from store.book import Book
from store.complaints import acknowledge, complaint_with, log_complaint, resolve, tell_client, wait_on
from store.todos import add_todo, todos_with
from tests.filled_once import filled_once
from tests.tui.book_app import DESIGN, WIDE, User, fill, opened


async def test_complaints_stand_under_whose_turn_it_is(book: Book) -> None:
    held = fill(book)
    told = log_complaint(book, held.initech, "Slow dashboard", severity="high", received_on=date(2026, 11, 1))
    resolve(book, told, "cache")
    tell_client(book, told)
    async with opened(book, DESIGN) as user:
        await user.press("3")
        lines = [line.strip() for line in user.seen().splitlines()]
        assert lines.index("NEW  1") < lines.index("RESOLVED AND TOLD  1")
        assert "1 medium   oldest 6d" in user.seen()
        assert "from Petra Vogel" in user.seen()
        await user.press(">")
        assert "WAITING ON US  1" in user.seen()
        assert user.status().startswith(" Acknowledged: Invoice wrong twice, Globex GmbH.")
        await user.press("o")
        assert "Accounts › Globex GmbH" in user.seen()
        await user.press("escape")
        assert "[3 Complaints 1]" in user.seen()


@filled_once
def troubles(book: Book) -> dict[str, int]:
    """Put complaints into the book, one or more in every column of the board."""
    held = fill(book)
    made = {"new": held.complaint}
    for name, severity in (("old inbox", "medium"), ("PDF report", "low"), ("recordings", "high"), ("solved", "high")):
        made[name] = log_complaint(book, held.initech, name, severity=severity, received_on=date(2026, 11, 3))
        acknowledge(book, made[name])
    wait_on(book, made["recordings"], "them")
    resolve(book, made["solved"], "cache")
    return made


def marked(user: User) -> str:
    """Return what stands behind the cursor's sign."""
    return next(line.partition("▸")[2].split("╎")[0].strip() for line in user.seen().splitlines() if "▸" in line)


async def test_arrows_go_from_card_to_card_and_the_other_keys_keep_their_meaning(book: Book) -> None:
    troubles(book)
    async with opened(book, WIDE) as user:
        await user.press("3")
        heads = user.seen().splitlines()[3]
        for title in ("NEW  1", "WAITING ON US  2", "WAITING ON THEM  1", "RESOLVED  1"):
            assert title in heads
        assert marked(user) == "~ med  Invoice wrong twice"
        for keys, under in (
            (("right",), "~ med  old inbox"),
            (("j",), "- low  PDF report"),
            (("down",), "- low  PDF report"),
            (("right",), "! high recordings"),
            (("left",), "- low  PDF report"),
            (("k",), "~ med  old inbox"),
            (("G",), "- low  PDF report"),
            (("g", "g"), "~ med  old inbox"),
            (("right", "right", "right"), "! high solved"),
            (("left", "left", "left", "left"), "~ med  Invoice wrong twice"),
        ):
            await user.press(*keys)
            assert marked(user) == under, keys
        await user.press("h")
        assert "h then  a heard" in user.seen()
        await user.press("escape", "l")
        assert "Globex GmbH ›" in user.seen()


async def test_a_card_is_moved_through_the_columns_with_the_cursor_on_it(book: Book) -> None:
    made = troubles(book)
    async with opened(book, WIDE) as user:
        await user.press("3")
        for key, state in (
            (">", "waiting_us"), (">", "waiting_them"), (">", "resolved"), (">", "told"), ("<", "waiting_us"),
        ):  # fmt: skip
            await user.press(key)
            assert complaint_with(book, made["new"]).state == state
            assert "Invoice wrong twice" in marked(user)
        await user.press("u", "u")
        assert complaint_with(book, made["new"]).state == "resolved"
        assert "Invoice wrong twice" in marked(user)


async def test_the_board_says_of_each_card_what_to_do_and_below_it_everything(book: Book) -> None:
    made = troubles(book)
    add_todo(book, complaint_with(book, made["new"]).account_id, "send the right one", date(2026, 11, 26))
    acknowledge(book, made["new"])
    async with opened(book, WIDE) as user:
        await user.press("3", "j")
        seen = user.seen()
        for words in (
            "1 high ∙ 2 medium ∙ 1 low   oldest 20d   first reply median 20d",
            "6d open ∙ Nina", "next: call CFO about quote today", "20d open ∙ asked today",
            "solved today ∙ took 20d", "tell the client: x", "Resolved in the last 30 days: 1",
            "23 Nov high solved", "why: cache   client not told", "from Petra Vogel, CFO",
        ):  # fmt: skip
            assert words in seen, words
        await user.press("p")
        assert "Resolved in the last 30 days" not in user.seen()
        assert "from Petra Vogel, CFO" not in user.seen()


async def test_another_width_keeps_the_cursor_on_its_complaint(book: Book) -> None:
    troubles(book)
    async with opened(book, WIDE) as user:
        await user.press("3", "right", "j")
        for size in (DESIGN, WIDE, (60, 15), WIDE):
            await user.pilot.resize_terminal(*size)
            await user.rest()
            assert "PDF" in marked(user), size
        await user.pilot.resize_terminal(*DESIGN)
        await user.press("j")
        assert "recordings" in marked(user)
        await user.pilot.resize_terminal(*WIDE)
        await user.rest()
        assert "recordings" in marked(user)


async def test_complaints_are_sorted_within_their_columns(book: Book) -> None:
    made = troubles(book)
    newest = log_complaint(book, complaint_with(book, made["PDF report"]).account_id, "slow", severity="low")
    acknowledge(book, newest)
    async with opened(book, WIDE) as user:
        await user.press("3", "right")
        assert "old inbox" in marked(user)
        await user.press("S", "3", "g", "g")
        assert "sort: newest" in user.seen()
        assert "slow" in marked(user)
        await user.press("S", "3", "g", "g")
        assert "sort: newest, turned round" in user.seen()
        assert "old inbox" in marked(user)


async def test_a_board_of_many_reads_what_is_seen(book: Book) -> None:
    held = fill(book)
    with book.writing("Many") as connection:
        connection.executemany(
            "INSERT INTO complaint (account_id, severity, text, received_on, source, created_at) "
            "VALUES (?, 'low', ?, '2026-11-01', 'logged', '2026-11-01T00:00:00Z')",
            [(held.globex, f"trouble {number}") for number in range(2000)],
        )
    async with opened(book, WIDE) as user:
        await user.press("3")
        await user.until(lambda: "NEW  2,001" in user.seen())
        await user.press("G")
        assert "trouble 1999" in marked(user)
        assert "1,998 above" in user.seen()
        await user.press("/", *"1234")
        assert "NEW  1" in user.seen()
        await user.press("escape")
        assert "trouble 1999" in marked(user)


async def test_finishing_goes_on_to_the_next_row_and_undo_brings_the_row_back_into_sight(book: Book) -> None:
    held = fill(book)
    for number in range(40):
        add_todo(book, held.initech, f"step {number:02}", date(2026, 11, 24) + timedelta(days=number))
    async with opened(book, DESIGN) as user:
        await user.press("5", "x")
        assert "step 00" in marked(user)
        await user.press("x", "G", "u")
        assert "step 00" in marked(user)
        await user.press("u")
        assert "call CFO about quote" in marked(user)


async def test_a_view_without_a_match_says_the_way_out(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("3", "/", *"nothing like this", "enter")
        assert "No complaint matches  nothing like this." in user.seen()
        assert "esc clears the filter   / edits it" in user.seen()
        await user.press("x", "escape")
        assert "Invoice wrong twice" in marked(user)


async def test_who_is_to_do_it_is_shown_and_found(book: Book) -> None:
    held = fill(book)
    add_todo(book, held.initech, "send the contract", date(2026, 12, 30), assignee="Tomás")
    async with opened(book, DESIGN) as user:
        await user.press("5")
        assert "Who" in user.seen()
        await user.press("/", *"tomas", "enter")
        assert "send the contract" in marked(user)
        assert "call CFO" not in user.seen()


async def test_enter_offers_the_steps_of_a_complaint(book: Book) -> None:
    held = fill(book)
    async with opened(book, WIDE) as user:
        await user.press("3", "enter")
        assert "h then  a heard  s sorry" in user.seen()
        await user.press("s")
        assert complaint_with(book, held.complaint).apologised_on is not None


async def test_a_reply_is_logged_from_the_complaint(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("3", "l", *"c told them", "enter")
        assert user.status().startswith(" Logged call with Globex GmbH, today.")


async def test_to_dos_stand_under_when_they_are_due(book: Book) -> None:
    held = fill(book)
    late = add_todo(book, held.initech, "send the contract", date(2026, 11, 19))
    add_todo(book, held.initech, "plan the review", date(2027, 1, 15))
    add_todo(book, held.initech, "tidy up")
    async with opened(book, DESIGN) as user:
        await user.press("5")
        headings = [line.strip() for line in user.seen().splitlines() if line.strip()[-2:-1] == " "]
        assert [one for one in headings if one.isupper()] == [
            "OVERDUE  1",
            "TODAY  1",
            "LATER  1",
            "WHENEVER IT SUITS  1",
        ]
        assert "Thu 19 Nov, 4d late" in user.seen()
        await user.press("x")
        assert todos_with(book, [late])[0].done_on == date(2026, 11, 23)
        assert "OVERDUE" not in user.seen()
        await user.press("enter")
        assert "Accounts › Globex GmbH" in user.seen()


async def test_a_filter_keeps_the_rows_that_hold_every_word(book: Book) -> None:
    held = fill(book)
    add_todo(book, held.initech, "Łódź: send the contract", date(2026, 11, 30))
    async with opened(book, DESIGN) as user:
        await user.press("5", "/", *"lodz", "enter")
        assert "send the contract" in user.seen()
        assert "call CFO" not in user.seen()
        await user.press("escape")
        assert "call CFO" in user.seen()


async def test_views_without_rows_say_what_brings_some(book: Book) -> None:
    add_account(book, "Acme")
    async with opened(book, DESIGN) as user:
        await user.press("3")
        assert "c on an account logs what a client is unhappy with" in user.seen()
        await user.press("x", "h", "a", "D", "enter", "l", "escape")
        await user.press("5")
        assert "t on an account plans the next step" in user.seen()
        await user.press("x", "D", "enter")
        assert user.app._exception is None


async def test_going_to_a_view_leaves_the_page_that_was_opened_from_it(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("enter", "1")
        assert "[1 Accounts 2]" in user.seen()

"""The account list: who needs you first, found, ordered and previewed by keys."""

from datetime import date, timedelta

import pytest
from textual.events import Key
from textual.widgets import Input

from store.accounts import add_account, set_stage
from store.book import Book, open_book
from store.complaints import complaints_of, log_complaint
from store.editing.accounts import edit_account
from store.held_replies import held_replies
from store.records.account import AccountCounts
from store.snoozing import snooze_account
from tests.filled_once import filled_once
from tests.happened import NewInteraction, log_interaction
from tests.tui.book_app import DESIGN, SMALLEST, WIDE, User, fill, opened
from tui.glyphs import UNICODE
from tui.screens.account_figures import figures, seen_line
from tui.screens.accounts import AccountsScreen
from tui.screens.first_run import FirstRunScreen

TODAY = date(2026, 11, 23)


def rows(user: User) -> list[str]:
    """Return the rows of the list as they are on the screen."""
    screen = user.app.screen
    assert isinstance(screen, AccountsScreen)
    top = screen.list.region.y
    return user.seen().splitlines()[top : top + len(screen.list.seen)]


def names(user: User) -> list[str]:
    return [row[3:18].strip() for row in rows(user)]


def talked(book: Book, account: int, days_ago: int) -> None:
    day = TODAY - timedelta(days=days_ago)
    log_interaction(book, account, NewInteraction("call", "Talked.", day, contact="personal"))


@filled_once
def several(book: Book) -> dict[str, int]:
    """Put a few accounts into the book, each in a state of its own."""
    made: dict[str, int] = {}
    for name, stage, days in (
        ("Acme Corp", "growth", 1),
        ("Łódź Media", "renewal", 28),
        ("Initech", "adoption", 47),
        ("三井物産", "growth", 66),
        ("Hooli", "growth", 12),
    ):
        made[name] = add_account(book, name, stage=stage, since=date(2024, 5, 1), cadence_days=30)
        talked(book, made[name], days)
    return made


async def test_those_who_need_you_come_first_with_a_sign_and_a_word(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        assert names(user) == ["三井物産", "Initech", "Łódź Media", "Hooli", "Acme Corp"]
        assert [row[1] for row in rows(user)] == ["!", "!", "~", " ", " "]
        assert " 66/30   +36 " in rows(user)[0]
        assert "   1/30 " in rows(user)[4]
        assert rows(user)[0].startswith("▸!")


async def test_the_head_line_counts_what_presses(book: Book) -> None:
    several(book)
    async with opened(book, WIDE) as user:
        assert "2 need attention ∙ 2 over cadence" in user.seen().splitlines()[1]
        assert "[1 Accounts 5]" in user.seen().splitlines()[0]


async def test_the_columns_follow_the_width(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        assert "Stage      Last personal contact     Mom   Cmpl Health      6 mo   Renew Next step" in user.seen()
        assert "call CFO ab› today" in rows(user)[0]
        await user.pilot.resize_terminal(60, 15)
        await user.rest()
        assert "Account          Contact      Mom   Cmpl Health    Renew" in user.seen()
        assert "1 M" in rows(user)[0]
        await user.pilot.resize_terminal(*SMALLEST)
        await user.rest()
        assert "Globex GmbH" in rows(user)[0]
        assert "41/30" in rows(user)[0]


async def test_years_without_contact_are_counted_in_whole_figures(book: Book) -> None:
    talked(book, add_account(book, "Initech", stage="adoption", since=date(2019, 5, 1), cadence_days=30), 1754)
    async with opened(book, WIDE) as user:
        assert "1754/30+1724" in rows(user)[0]
        await user.pilot.resize_terminal(*DESIGN)
        await user.rest()
        assert "1754/30 +1724" in rows(user)[0]


async def test_accounts_of_one_name_are_told_apart(book: Book) -> None:
    for name in ("Acme Corp", "ACME Corp", "Société Générale de Publicité", "Société Générale de Publicité", "Hooli"):
        add_account(book, name, stage="growth")
    async with opened(book, DESIGN) as user:
        shown = user.seen()
        assert "Acme Corp (corp) " in shown or "Acme Corp (acme-corp)" in shown
        assert "ACME Corp (acme-corp-2)" in shown or "ACME Corp (rp-2)" in shown
        assert "(te-2)" in shown
        assert "Hooli  " in shown


async def test_a_wide_list_shows_where_health_and_contact_have_gone(book: Book) -> None:
    held = fill(book)
    for days, number in ((5, 3), (35, 2), (100, 1), (170, 1)):
        for _ in range(number):
            talked(book, held.initech, days)
    with book.writing("Reviewed") as connection:
        seen = [(held.globex, 90), (held.initech, 60)]
        connection.executemany(
            "INSERT INTO account_seen (account_id, seen_on, health_score) VALUES (?, '2026-11-16', ?)", seen
        )
    async with opened(book, WIDE) as user:
        globex, initech = rows(user)[0], rows(user)[1]
        assert "⣤⣀⣤⣀⣶⣿" in initech
        assert "⣀⣀⣀⣀⣿⣀" in globex
        assert " ▾ " in globex
        assert " ▴ " in initech


async def test_what_is_not_known_is_called_unknown_and_never_late(book: Book) -> None:
    brought_in = add_account(book, "Imported AB", stage="growth", since=date(2020, 1, 1))
    add_account(book, "New AB", stage="prospect")
    async with opened(book, WIDE) as user:
        by_name = {row[3:18].strip(): row for row in rows(user)}
        assert " unknown " in by_name["Imported AB"]
        assert "- - -" in by_name["Imported AB"]
        assert by_name["Imported AB"][1] == " "
        assert " never " in by_name["New AB"]
        talked(book, brought_in, 3)
        await user.until(lambda: "3/30" in user.seen())


async def test_accounts_that_have_left_are_shown_when_asked_for_without_a_verdict(book: Book) -> None:
    made = several(book)
    set_stage(book, made["Hooli"], "left")
    async with opened(book, WIDE) as user:
        assert "Hooli" not in user.seen()
        await user.press("/", *"stage:left", "enter")
        assert names(user) == ["Hooli"]
        assert "left 23 Nov 2026" in rows(user)[0]
        assert "good" not in rows(user)[0]


async def test_a_filter_that_is_being_read_outlives_a_change_of_the_book(book: Book) -> None:
    made = several(book)
    set_stage(book, made["Hooli"], "left")
    async with opened(book, WIDE) as user:
        await user.press("/", "s")
        user.app.screen.query_one(Input).value = "stage:left"
        user.app.store_changed.publish(None)
        await user.rest()
        assert names(user) == ["Hooli"]


async def test_a_snoozed_account_says_until_when(book: Book) -> None:
    made = several(book)
    snooze_account(book, made["Initech"], date(2026, 12, 7))
    async with opened(book, WIDE) as user:
        assert rows(user)[-1][1] == "z"
        assert "snoozed to 7 Dec" in rows(user)[-1]


async def test_typing_filters_with_each_letter_and_esc_brings_all_back(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        await user.press("/", *"lo")
        assert names(user) == ["Łódź Media"]
        assert "1 of 5 accounts" in user.seen()
        await user.press("escape")
        assert len(names(user)) == 5
        assert " / filter   sort: attention" in user.seen()


async def test_enter_keeps_the_filter_and_gives_the_keys_back(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        await user.press("/", *"stage:growth", "enter", "j")
        assert " / stage:growth   sort: attention" in user.seen()
        assert rows(user)[1].startswith("▸")
        await user.press("escape")
        assert len(names(user)) == 5


async def test_a_condition_and_words_narrow_together(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        await user.press("/", *"contact:over ini")
        assert names(user) == []
        await user.press(*["backspace"] * 16, *"contact:late ini")
        assert names(user) == ["Initech"]


async def test_while_a_filter_is_typed_the_lowest_line_says_what_can_be_typed_and_how_to_end(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        before = user.seen().splitlines()[-1]
        await user.press("/")
        hints = user.seen().splitlines()[-1]
        assert hints.startswith(" enter keep stage:")
        assert hints.rstrip().endswith("esc clear")
        await user.press(*"country:se paid:yes")
        assert '"paid" is nothing to filter by. ' in user.seen()
        await user.press("enter")
        assert '"paid" is nothing to filter by. ' in user.seen()
        await user.press(*["backspace"] * len(" paid:yes"), "enter")
        assert user.seen().splitlines()[-1] == before


async def test_without_a_match_the_word_in_the_way_is_named(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        await user.press("/", *"stage:growth risky")
        await user.until(lambda: 'Without "risky": 3.' in user.seen())
        assert "No account matches  stage:growth risky." in user.seen()
        assert "esc clears the filter   backspace edits it" in user.seen()
        await user.press("enter")
        assert "esc clears the filter   / edits it" in user.seen()
        await user.press("escape")
        assert "No account matches" not in user.seen()
        assert len(names(user)) == 5


async def test_letters_typed_faster_than_the_field_opens_reach_it_in_order(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        for letter in "/acme":
            user.app.post_message(Key(letter if letter != "/" else "slash", letter))
        await user.until(lambda: names(user) == ["Acme Corp"] and user.typed() == "acme")


async def test_esc_while_typing_goes_back_to_where_the_filter_was_begun(book: Book) -> None:
    for number in range(60):
        add_account(book, f"Firm {number:02}", stage="growth")
    async with opened(book, DESIGN) as user:
        await user.press("G", "k", "k", "k")
        before = rows(user)
        await user.press("/", *"firm 03")
        assert names(user) == ["Firm 03"]
        await user.press("escape")
        await user.until(lambda: rows(user) == before)
        await user.press("/", *"firm 03", "enter", "escape")
        assert any(row.startswith("▸") and "Firm 03" in row for row in rows(user))


async def test_the_cursor_goes_to_an_account_that_is_added_or_comes_back(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        await user.press("a", *"Zeta AB", "ctrl+s")
        assert any(row.startswith("▸") and "Zeta AB" in row for row in rows(user))
        await user.press("g", "g", "D", "y")
        assert "三井物産" not in names(user)
        await user.press("G", "u")
        assert rows(user)[0].startswith("▸!三井物産") or rows(user)[0].startswith("▸! 三井物産")
        await user.press("/", *"acme", "enter", "a", *"Hidden Ltd", "ctrl+s")
        assert user.status().startswith(" Added Hidden Ltd. The filter hides it; esc clears the filter.")


async def test_n_goes_from_hit_to_hit_and_round(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        await user.press("n")
        assert "There is no filter, so there are no hits." in user.status()
        await user.press("/", *"stage:growth", "enter", "n", "n", "n", "n")
        assert rows(user)[1].startswith("▸")
        await user.press("N", "N")
        assert rows(user)[2].startswith("▸")


async def test_orders_are_chosen_by_number_and_turned_round_by_choosing_again(book: Book) -> None:
    several(book)
    async with opened(book, WIDE) as user:
        await user.press("S")
        assert "S then  1 attention  2 name  3 contact  4 health" in user.seen().splitlines()[-2]
        await user.press("2")
        assert names(user)[:3] == ["Acme Corp", "Hooli", "Initech"]
        await user.press("S", "2")
        assert names(user)[-1] == "Acme Corp"
        assert "sort: name, turned round" in user.seen()
        await user.press("S", "S")
        assert names(user)[0] == "Acme Corp"
        assert rows(user)[0].startswith("▸")


async def test_a_click_on_a_title_sorts_by_it(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        lines = user.seen().splitlines()
        head = next(y for y, line in enumerate(lines) if "Account " in line and "Health" in line)
        await user.pilot.click(offset=(lines[head].index("Account"), head))
        await user.rest()
        assert "sort: name" in user.seen()


async def test_the_preview_says_why_and_what_was_last(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        for words in (
            "╌╌ Globex GmbH ╌╌", "p hides", "Why it needs you  medium complaint unanswered 6d ∙ 41 days since personal",
            "17 Nov  complaint medium  Invoice wrong twice", "13 Oct  meeting 45m happy Q3 review",
            "Petra Vogel, CFO   +49", "Moments: onboarding unknown",
        ):  # fmt: skip
            assert words in user.seen(), words
        await user.press("j")
        assert "╌╌ Initech ╌╌" in user.seen()
        await user.press("p")
        assert "p hides" not in user.seen()


async def test_at_80_columns_the_preview_is_one_line_of_reasons(book: Book) -> None:
    fill(book)
    async with opened(book, DESIGN) as user:
        assert user.seen().splitlines()[-3].startswith(" Globex GmbH: medium complaint unanswered 6d ∙ 41 days")


@pytest.mark.parametrize("size", [DESIGN, WIDE, (60, 15)])
async def test_a_change_elsewhere_appears_and_the_cursor_stays_on_its_account(
    book: Book, size: tuple[int, int]
) -> None:
    made = several(book)
    async with opened(book, size) as user:
        await user.press("j", "j")
        assert "Łódź Media" in rows(user)[2]
        talked(book, made["三井物産"], 0)
        await user.until(lambda: "Logged call with 三井物産" in user.status())
        assert any(row.startswith("▸") and "Łódź Media" in row for row in rows(user))
        assert "Elsewhere: " in user.status()
        await user.until(lambda: "0/30" in user.seen())


async def test_a_renamed_account_is_shown_by_its_new_name(book: Book) -> None:
    made = several(book)
    async with opened(book, DESIGN) as user:
        edit_account(book, made["三井物産"], {"name": "Mitsui"})
        await user.until(lambda: "Mitsui" in user.seen())


async def test_undo_names_what_it_took_back_and_redo_does_it_again(book: Book) -> None:
    several(book)
    async with opened(book, WIDE) as user:
        await user.press("l", *"c talked", "enter")
        await user.press("u")
        assert "Took back: Logged call with 三井物産." in user.status()
        assert "U does it again" in user.status()
        assert "66/30" in user.seen()
        await user.press("U")
        assert "Done again: Logged call with 三井物産." in user.status()
        await user.until(lambda: "0/30" in user.seen())


async def test_after_what_moves_an_account_away_the_cursor_goes_on_with_the_next_and_undo_brings_it_back(
    book: Book,
) -> None:
    for number in range(30):
        talked(book, add_account(book, f"Firm {number:02}", since=date(2024, 5, 1), cadence_days=30), 90 - number)
    async with opened(book, DESIGN) as user:
        await user.press("j", "j", "s", "1")
        assert rows(user)[2].startswith("▸! Firm 03")
        await user.press("l", *"c talked", "enter")
        assert names(user)[:4] == ["Firm 00", "Firm 01", "Firm 04", "Firm 05"]
        assert rows(user)[2].startswith("▸! Firm 04")
        await user.press("u")
        assert names(user)[:4] == ["Firm 00", "Firm 01", "Firm 03", "Firm 04"]
        assert rows(user)[2].startswith("▸! Firm 03")
        await user.press("g", "g", "space", "space", "k", "s", "1")
        assert rows(user)[0].startswith("▸! Firm 03")
        await user.press("u")
        assert names(user)[:3] == ["Firm 00", "Firm 01", "Firm 03"]
        assert rows(user)[0].startswith("▸!*Firm 00")
        await user.press("escape", "2")
        await user.press("right", "s", "1")
        await user.until(lambda: "Snoozed Firm 01" in user.status())
        await user.press("q")
        assert rows(user)[0].startswith("▸! Firm 00")


async def test_h_handles_the_only_complaint_of_the_account_and_is_no_prefix_of_other_keys(book: Book) -> None:
    held = fill(book)
    hooli = add_account(book, "Hooli")
    for text in ("One", "Two"):
        log_complaint(book, hooli, text, severity="low")
    async with opened(book, (60, 15)) as user:
        await user.press("/", *"globex", "enter", "h", "z")
        assert isinstance(user.app.screen, AccountsScreen)
        await user.press("h", "a")
        await user.until(lambda: "Acknowledged" in user.status())
        await user.press("escape", "h", "l", *"Ask early", "enter")
        await user.until(lambda: complaints_of(book, held.globex)[0].lesson == "Ask early")
        await user.press("escape", "h", "h", *"That is nonsense", "enter")
        await user.until(lambda: [one.text for one in held_replies(book)] == ["That is nonsense"])
        await user.press("escape", "h", "d")
        await user.until(lambda: held_replies(book) == [])
        await user.press("escape", "escape", "/", *"initech", "enter", "h", "r")
        assert user.status().strip() == "! No complaint of Initech is open."
        await user.press("escape", "/", *"hooli", "enter", "h", "r")
        assert "2 complaints are open: enter shows them." in user.status()


async def test_enter_opens_the_account_and_esc_comes_back_to_it(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        await user.press("j", "enter")
        assert "› Initech" in user.seen()
        await user.press("escape")
        assert rows(user)[1].startswith("▸! Initech")


async def test_an_empty_book_offers_three_ways_to_start(book: Book) -> None:
    async with opened(book, DESIGN) as user:
        assert "No accounts yet. Three ways to start:" in user.seen()
        assert book.path[:60] in user.seen()
        await user.press("i")
        assert "Files ›" in user.seen()
        await user.press("escape", "a", *"Acme Corp", "enter", *"trial", "ctrl+s")
        await user.until(lambda: not isinstance(user.app.screen, FirstRunScreen))
        assert names(user) == ["Acme Corp"]
        assert "Added Acme Corp, Trial." in user.status()
        await user.press("u")
        assert "No accounts yet." in user.seen()
        await user.press("U")
        assert names(user) == ["Acme Corp"]


async def test_an_account_from_the_shell_ends_the_welcome(book: Book) -> None:
    async with opened(book, DESIGN) as user:
        several(book)
        await user.until(lambda: "三井物産" in user.seen())


async def test_the_sample_opens_in_a_file_of_its_own(
    book: Book, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    async with opened(book, WIDE) as user:
        await user.press("s")
        await user.until(lambda: isinstance(user.app.screen, AccountsScreen))
        assert user.app.book.path.startswith(str(tmp_path))
        assert "These accounts are made up" in user.status()
        await user.until(lambda: "accounts," in user.seen())


async def test_too_small_a_terminal_says_what_is_needed_and_keeps_the_draft(book: Book) -> None:
    several(book)
    async with opened(book, DESIGN) as user:
        await user.press("l", *"c half a thou")
        await user.pilot.resize_terminal(30, 8)
        await user.rest()
        assert "goodterms needs 40 columns and" in user.seen()
        await user.press("x")
        await user.pilot.resize_terminal(80, 24)
        await user.rest()
        assert user.typed() == "c half a thou"
        await user.press("x")
        assert user.typed() == "c half a thoux"


async def test_the_first_screen_has_few_widgets(book: Book) -> None:
    several(book)
    async with opened(book, WIDE) as user:
        assert len(list(user.app.screen.walk_children())) + 1 <= 12


@pytest.mark.parametrize(
    ("counts", "room", "said"),
    [
        (
            AccountCounts(48, 12, 6, 5, 2, 9),
            80,
            "12 need attention ∙ 6 over cadence ∙ 5 complaints ∙ 2 renew within 30 days",
        ),
        (AccountCounts(48, 12, 6, 5, 2, 9), 40, "12 need attention ∙ 6 over cadence"),
        (AccountCounts(48, 1, 0, 1, 1, 9), 80, "1 needs attention ∙ 1 complaint ∙ 1 renews within 30 days"),
        (AccountCounts(48, 0, 0, 0, 0, 9), 80, "nobody needs attention"),
        (AccountCounts(48, 0, 0, 0, 0, 9), 8, ""),
        (None, 80, ""),
    ],
)  # fmt: skip
def test_figures_are_said_as_far_as_there_is_room(counts: AccountCounts | None, room: int, said: str) -> None:
    assert figures(counts, room, UNICODE) == said


@pytest.mark.parametrize(
    ("total", "seen", "listed", "width", "said"),
    [
        (48, range(19), 48, 120, "48 accounts, 19 shown above; 29 more below"),
        (48, range(16), 48, 80, "48 accounts, 16 shown"),
        (48, range(10, 29), 48, 120, "48 accounts, 11 to 29 shown"),
        (14, range(14), 48, 120, "14 of 48 accounts"),
        (1, range(1), 1, 80, "1 account"),
    ],
)
def test_the_foot_says_how_much_is_seen(total: int, seen: range, listed: int, width: int, said: str) -> None:
    assert seen_line(total, seen, listed, width) == said


async def test_a_letter_typed_while_the_accounts_are_read_again_stays_obeyed(book: Book) -> None:
    several(book)
    async with opened(book) as user:
        await user.press("slash")
        screen = user.app.screen
        assert isinstance(screen, AccountsScreen)
        screen.read_again()
        screen.query_one(Input).value = "ini"
        await user.press("end")
        assert names(user) == ["Initech"]
        assert user.seen().splitlines()[1].startswith(" / ini")


async def test_a_row_changed_elsewhere_is_drawn_anew_though_the_filter_shows_the_same_rows(book: Book) -> None:
    made = several(book)
    async with opened(book) as user:
        await user.press("slash", "i", "n", "enter")
        edit_account(open_book(book.path, book.clock), made["Initech"], {"name": "Initrode"})
        user.app.calls.look_elsewhere()
        await user.press("slash", "i", "backspace")
        assert names(user) == ["Initrode"]

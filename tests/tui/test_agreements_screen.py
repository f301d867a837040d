"""Goals, promises and signals in the app, by their real keys."""

from datetime import date

from store.account_page import account_page
from store.book import Book
from store.goals import add_goal, goal_with, readings_of
from store.promises import add_promise, promise_with, promises_of
from store.signals import signals_of
from tests.tui.book_app import DESIGN, WIDE, User, fill, opened

TODAY = date(2026, 11, 23)


async def go_to(user: User, words: str) -> None:
    """Move the cursor down to a line."""
    for _ in range(40):
        if any(words in line.partition("▸")[2].split("╎")[0] for line in user.seen().splitlines()):
            return
        await user.press("j")
    raise AssertionError(f"The cursor never came to {words}:\n{user.seen()}")


async def test_a_goal_is_agreed_in_one_line_that_is_read_while_it_is_typed(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("enter", "a", "g")
        await user.type('40 leads a month target:40 start:12 measure:"leads a month" by:31 mar')
        assert "Target  40 leads a month" in user.seen()
        assert "By      Wed 31 Mar 2027" in user.seen()
        await user.press("enter")
        (goal,) = account_page(book, held.globex).goals
        assert (goal.text, goal.target_milli, goal.start_milli) == ("40 leads a month", 40_000, 12_000)
        assert (goal.measure, goal.by_on, goal.agreed_on) == ("leads a month", date(2027, 3, 31), TODAY)
        assert "Agreed a goal with Globex GmbH for 31 Mar 2027: 40 leads a month." in user.status()
        await user.press("u")
        assert account_page(book, held.globex).goals == ()


async def test_of_several_goals_it_is_asked_which_one_is_meant(book: Book) -> None:
    held = fill(book)
    add_goal(book, held.globex, "fewer calls", target_milli=5_000)
    goal = add_goal(book, held.globex, "40 leads", target_milli=40_000)
    async with opened(book, WIDE) as user:
        await user.press("enter", "a", "m")
        assert "1 fewer calls   2 40 leads" in user.seen()
        await user.press("2", *"31", "enter")
        assert [one.value_milli for one in readings_of(book, goal)] == [31_000]


async def test_the_progress_of_the_goal_under_the_cursor_is_shown_and_x_reaches_it(book: Book) -> None:
    held = fill(book)
    older = add_goal(book, held.globex, "fewer calls", target_milli=5_000)
    goal = add_goal(book, held.globex, "40 leads", target_milli=40_000)
    async with opened(book, WIDE) as user:
        await user.press("enter", "tab")
        await go_to(user, "40 leads")
        await user.press("enter")
        assert "How far is it" in user.seen()
        await user.type("31.5 the report of October yest")
        assert "31.5" in user.seen()
        await user.press("enter")
        (reading,) = readings_of(book, goal)
        assert (reading.value_milli, reading.day) == (31_500, date(2026, 11, 22))
        assert reading.proof == "the report of October"
        assert "40 leads: 31.5 of 40." in user.status()
        await user.press("x")
        assert goal_with(book, goal).reached_on == TODAY
        assert "a g agrees the next goal" in user.status()
        await user.press("x")
        assert goal_with(book, goal).reached_on is None
        assert readings_of(book, older) == []


async def test_without_a_goal_under_the_cursor_the_one_not_shown_for_longest_is_meant(book: Book) -> None:
    held = fill(book)
    goal = add_goal(book, held.globex, "40 leads", target_milli=40_000)
    async with opened(book, DESIGN) as user:
        await user.press("enter", "a", "m", *"40 reached", "enter")
        assert readings_of(book, goal)[0].value_milli == 40_000
        assert goal_with(book, goal).reached_on == TODAY
        await user.press("u")
        assert (readings_of(book, goal), goal_with(book, goal).reached_on) == ([], None)
        await user.press("a", "m", *"nothing yet", "enter")
        assert "There is no figure yet." in user.seen()


async def test_a_promise_is_kept_in_mind_and_settled_with_one_key(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("enter", "a", "r", *"Own login by:Nina fri", "enter")
        (promise,) = promises_of(book, held.globex)
        assert (promise.text, promise.promised_by, promise.due_on) == ("Own login", "Nina", date(2026, 11, 27))
        for key, state in (("k", "kept"), ("b", "broken"), ("o", "oversold")):
            await user.press("a", "k")
            assert 'What became of "Own login"?' in user.seen()
            await user.press(key)
            assert promise_with(book, promise.id).state == state
            await user.press("u")
        await user.press("a", "k", "z", "escape")
        assert promise_with(book, promise.id).state == "open"


async def test_x_keeps_the_promise_under_the_cursor_and_D_deletes_it(book: Book) -> None:
    held = fill(book)
    first = add_promise(book, held.globex, "Free setup", due_on=date(2026, 11, 30))
    second = add_promise(book, held.globex, "Own login", due_on=date(2026, 12, 30))
    async with opened(book, WIDE) as user:
        await user.press("enter", "tab")
        await go_to(user, "Own login")
        await user.press("x")
        assert promise_with(book, second).state == "kept"
        await user.press("enter", "o")
        assert promise_with(book, second).state == "oversold"
        await user.press("e")
        assert "Edit promise to Globex GmbH" in user.seen()
        await user.press("escape")
        await user.press("D")
        assert 'promise to Globex GmbH, "Own login"' in user.seen()
        await user.press("y")
        assert [one.id for one in promises_of(book, held.globex)] == [first]


async def test_a_reading_of_a_signal_is_kept_on_its_day(book: Book) -> None:
    held = fill(book)
    async with opened(book, DESIGN) as user:
        await user.press("enter", "a", "s", *"active users 140 yest", "enter")
        (signal,) = signals_of(book, held.globex)
        assert (signal.kind, signal.value_milli, signal.day) == ("active_users", 140_000, date(2026, 11, 22))
        await user.press("a", "s", *"nps", "enter")
        assert "There is no reading yet." in user.seen()
        await user.press("escape", "shift+tab", "shift+tab")
        assert "Active users          140" in user.seen()

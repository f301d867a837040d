"""The filter line completes fields and their values out of the book, and points at a word that means nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.accounts import add_account
from store.book import Book
from store.complaints import log_complaint
from store.saved_filters import save_filter
from tests.filled_once import filled_once
from tests.tui.book_app import DESIGN, SMALLEST, WIDE, User, fill, opened
from tests.tui.editors import an_editor_that
from tui.dialogs.filter_input import FilterInput


@pytest.fixture
@filled_once
def filled(book: Book) -> Book:
    """Three accounts, of which one is somebody's whose name has two words."""
    fill(book)
    add_account(book, "Hooli", stage="growth", fields={"owner": "Tomás Bergström"})
    return book


def below(user: User) -> list[str]:
    """What stands below the filter line, up to the rule."""
    lines = [line.strip() for line in user.seen().splitlines()[2:]]
    return lines[: next(number for number, line in enumerate(lines) if line.startswith("╌╌"))]


def typed(user: User) -> str:
    return user.app.screen.query_one(FilterInput).value


def listed(user: User) -> list[str]:
    seen = user.seen()
    return [name for name in ("Globex GmbH", "Hooli", "Initech") if name in seen]


@pytest.mark.parametrize("size", [WIDE, DESIGN])
async def test_a_field_and_then_its_value_are_completed(filled: Book, size: tuple[int, int]) -> None:
    async with opened(filled, size) as user:
        await user.press("/", *"ow", "tab")
        assert typed(user) == "owner:"
        assert [line.lstrip("▸ ") for line in below(user)[:-1]] == [
            "owner:Nina",
            'owner:"Tomás Bergström"',
            "owner:me",
            "owner:none",
        ]
        await user.press(*"berg", "tab")
        assert typed(user) == 'owner:"Tomás Bergström" '
        await user.press("enter")
        assert listed(user) == ["Hooli"]


async def test_another_candidate_is_chosen_with_the_arrows(filled: Book) -> None:
    async with opened(filled, WIDE) as user:
        await user.press("/", *"health:", "down", "down", "up", "tab")
        assert typed(user) == "health:watch "
        await user.press("escape", "/", *"s", "tab")
        assert below(user)[0].startswith("▸ stage:")
        await user.press("down", "tab")
        assert typed(user) == "segment:"


async def test_the_kept_filters_are_completed_and_meant(filled: Book) -> None:
    save_filter(filled, "near", "stage:renewal")
    async with opened(filled, WIDE) as user:
        await user.press("/", "@", "tab", *"-hooli", "enter")
        assert listed(user) == ["Globex GmbH"]


async def test_plain_words_open_nothing_until_they_fit_nobody(filled: Book) -> None:
    async with opened(filled, DESIGN) as user:
        await user.press("/", *"hoo")
        assert listed(user) == ["Hooli"]
        await user.press("space", "s")
        assert any("segment:" in line for line in below(user))
        await user.press("backspace")
        assert listed(user) == ["Hooli"]
        await user.press("x")
        assert "No account matches  hoo x." in user.seen()


@pytest.mark.parametrize(
    ("line", "wrong", "said"),
    [
        ("hooli stagee:growth x", "stagee:growth", '! "stagee" is nothing to filter by. Did you mean stage?'),
        ("contact>3x", "contact>3x", '! "3x" is not a number of days. Write it as 30d, 2w, 6mo or 1y.'),
        ("hooli stage:zz", "stage:zz", '! There is no stage "zz". Stages: prospect, trial'),
        ("@nope", "@nope", '! No filter is called "nope". None is kept yet.'),
    ],
)
async def test_a_wrong_word_is_pointed_at_and_explained(filled: Book, line: str, wrong: str, said: str) -> None:
    async with opened(filled, WIDE) as user:
        await user.press("/", *line)
        await user.until(lambda: below(user)[0].startswith(said))
        field = user.app.screen.query_one(FilterInput)
        assert [line[start:end] for start, end, _ in field._spans] == [wrong]
        await user.press(*["backspace"] * len(line), *"hoo")
        assert listed(user) == ["Hooli"]
        assert field._spans == ()


async def test_a_value_that_the_book_does_not_have_stays_in_its_field_on_enter(filled: Book) -> None:
    async with opened(filled, DESIGN) as user:
        for keys in (("/", *"hoo"), (*" stage:growht", "enter")):
            await user.press(*keys)
        await user.until(lambda: 'There is no stage "growht".' in user.seen())
        await user.press("enter")
        assert 'There is no stage "growht".' in user.seen()
        assert typed(user) == "hoo stage:growht"
        await user.press(*["backspace"] * len("ht"), *"th", "enter")
        assert listed(user) == ["Hooli"]


async def test_complaints_and_to_dos_take_the_same_language(filled: Book) -> None:
    log_complaint(filled, 2, "Report arrives as PDF", severity="low")
    async with opened(filled, DESIGN) as user:
        await user.press("3", "/", *"owner:nina")
        assert "Invoice wrong" in user.seen()
        assert "Report arrives" not in user.seen()
        await user.press("escape", "/", *"complaint:low", "enter")
        assert "Report arrives" in user.seen()
        assert "Invoice wrong" not in user.seen()
        await user.press("escape", "/", *"-stage:renewal -invoice", "enter")
        assert "Report arrives" in user.seen()
        await user.press("/", *" foo:x")
        await user.press("enter")
        assert isinstance(user.app.focused, FilterInput)
        assert '! "foo" is nothing to filter by.' in user.seen()
        await user.press("escape", "5", "/", *"stage:onb", "enter")
        assert "No to-do matches  stage:onb." in user.seen()
        await user.press("escape", "/", *"todo:overdue call", "enter")
        assert "No to-do matches" in user.seen()
        await user.press("escape", "/", *'-"nothing here" call', "enter")
        assert "call CFO about quote" in user.seen()


async def test_the_help_fits_the_smallest_terminal_and_is_gone_afterwards(filled: Book) -> None:
    async with opened(filled, SMALLEST) as user:
        await user.press("/", "tab")
        assert any("stage:" in line for line in below(user))
        await user.press("escape")
        assert "stage:" not in user.seen()
        await user.press("/", *"foo:")
        assert "is nothing to filter by" in user.seen()
        await user.press("escape")
        assert "filter by" not in user.seen()


@pytest.mark.parametrize("view", ["1", "3", "5"])
async def test_a_filter_is_written_in_the_editor_too(
    filled: Book, view: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_editor_that(monkeypatch, tmp_path, 'printf "owner:Nina\nstage:renewal\n" > "$2"')
    async with opened(filled) as user:
        await user.press(view, "/", *"gl", "ctrl+o")
        assert typed(user) == "owner:Nina stage:renewal"
        await user.press("enter")
        assert "owner:Nina stage:renewal" in user.seen()
        an_editor_that(monkeypatch, tmp_path, "exit 3")
        await user.press("/", "ctrl+o")
        assert typed(user) == "owner:Nina stage:renewal"
        assert "ended with an error" in user.seen()
        await user.press("escape", ":", "ctrl+o", "escape", "?", "ctrl+o", "escape")

"""The trash in the app: everything deleted goes there, comes back from there, or is emptied for good."""

from collections.abc import Hashable

from store.accounts import add_account, find_account
from store.book import Book, open_book
from store.complaints import complaints_with
from store.deleting import delete_record, delete_records
from store.history import steps_of
from store.people import add_person
from store.todos import todos_of
from store.trash.emptying import empty_trash
from store.trash.entries import trash_of
from tests.tui.book_app import WIDE, fill, opened
from tests.tui.test_hostile_list import NAMES
from tui.actions.keymap import Keymap
from tui.dialogs.kept_lines import Typed, Unfinished
from tui.drafts import Drafts
from tui.emptied_drafts import about_emptied
from tui.safe_text import show


async def test_what_is_deleted_is_in_the_trash_and_enter_brings_it_back(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await user.press("D")
        assert "u brings it back." in user.seen()
        await user.press("y")
        assert user.status().strip().startswith("In the trash: Globex GmbH.")
        assert user.status().rstrip().endswith("u brings it back")
        await user.press("g", "d")
        assert "today 10:00      account       Globex GmbH" in user.seen()
        assert "Likes short calls." in user.seen()
        await user.press("enter")
        assert user.status().strip().startswith("Restored Globex GmbH.")
        assert "The trash is empty." in user.seen()
        await user.press("u")
        assert "1 deletion" in user.seen().splitlines()[0]
        await user.press("q")
        assert "Globex" not in user.seen().splitlines()[3]


async def test_a_record_of_a_deleted_account_comes_back_with_it_after_a_question(book: Book) -> None:
    held = fill(book)
    delete_record(book, "complaint", held.complaint)
    delete_record(book, "account", held.globex)
    async with opened(book) as user:
        await user.press("g", "d", "j", "R")
        assert "It belongs to Globex GmbH, which is in the trash too." in user.seen()
        await user.press("n")
        assert len(trash_of(book)) == 2
        await user.press("R", "y")
        await user.until(lambda: trash_of(book) == [])
        assert [one.text for one in complaints_with(book, [held.complaint])] == ["Invoice wrong twice"]


async def test_one_deletion_is_deleted_for_good_and_the_others_stay(book: Book) -> None:
    held = fill(book)
    delete_record(book, "todo", held.todo)
    delete_record(book, "account", held.initech)
    async with opened(book) as user:
        await user.press("g", "d", "D")
        assert "Delete Initech for good?" in user.seen()
        assert "This cannot be undone." in user.seen()
        await user.press("n", "D", "y")
        await user.until(lambda: len(trash_of(book)) == 1)
        assert "Deleted for good: 1 deletion." in user.status()
        await user.press("u")
        assert "Done before what was emptied for good" in user.status()
        assert len(trash_of(book)) == 1
        await user.press("u")
        assert trash_of(book) == []
        assert [one.id for one in todos_of(book)] == [held.todo]


async def test_emptying_all_names_how_many_and_forgets_what_was_typed_about_them(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        await user.press("l", *"secret", "escape", "j", "l", *"other", "escape", "k")
        kept = user.app.kept.all_unfinished
        assert len(kept) == 2
        await user.press("D", "y", "5", "1", "g", "d", "X")
        assert "Delete Globex GmbH for good?" in user.seen()
        await user.press("escape")
        delete_records(book, "account", [held.initech])
        user.app.calls.look_elsewhere()
        await user.until(lambda: "2 deletions" in user.seen())
        await user.press("X")
        assert "Delete all 2 deletions in the trash for good?" in user.seen()
        await user.press("y")
        await user.until(lambda: trash_of(book) == [])
        await user.until(lambda: not kept)
        await user.press("X")
        assert "The trash is empty." in user.status()


def test_a_text_that_only_holds_the_letters_of_an_emptied_name_is_kept(book: Book) -> None:
    delete_record(book, "person", add_person(book, fill(book).globex, "Li"))
    emptied = empty_trash(book)
    typed: dict[Hashable, str] = {1: "Liability and limits", 2: "asked Li about it"}
    texts = {about: Unfinished(typed=Typed(line)) for about, line in typed.items()}
    assert list(about_emptied(texts, emptied)) == [2]


async def test_the_hint_after_a_deletion_names_the_keys_that_the_user_has(book: Book) -> None:
    fill(book)
    async with opened(book, (60, 15), keymap=Keymap("default", {"undo": ("ctrl+y",), "delete": ("X",)})) as user:
        await user.press("X", "y")
        assert user.status().rstrip().endswith("ctrl+y brings it back")
        await user.press("ctrl+y", "g", "d")
        assert "What you delete with X waits here" in user.seen()


async def test_what_another_window_emptied_is_said_of_no_older_step(book: Book) -> None:
    held = fill(book)
    delete_record(book, "account", held.initech)
    async with opened(book) as user:
        with_other = open_book(book.path, book.clock)
        empty_trash(with_other)
        with_other.close()
        user.app.calls.look_elsewhere()
        await user.rest()
        assert "Elsewhere" not in user.status()
        assert find_account(book, "globex")[0] == held.globex
        assert steps_of(book)[0].label == "Deleted for good: 1 account"


async def test_what_was_typed_is_forgotten_when_another_window_empties_what_it_is_about(book: Book) -> None:
    held = fill(book)
    async with opened(book) as user:
        drafts = Drafts(book.path)
        user.app.kept = drafts.kept
        drafts.follow(user.app, user.app.calls)
        for account in (held.globex, held.initech):
            drafts.kept.keep(("log", account), Typed("c spoke"), "Log")
        delete_record(book, "account", held.initech)
        user.app.calls.look_elsewhere()
        await user.rest()
        assert len(drafts.kept.all_unfinished) == 2
        empty_trash(book)
        user.app.calls.look_elsewhere()
        await user.until(lambda: list(drafts.kept.all_unfinished) == [("log", held.globex)])
        await user.rest()
        drafts.close()


async def test_the_trash_is_reached_when_the_last_account_is_in_it(book: Book) -> None:
    delete_record(book, "account", add_account(book, "Hooli"))
    async with opened(book) as user:
        await user.press("g", "d", "enter", "escape")
        await user.until(lambda: "Hooli" in user.seen().splitlines()[3])


async def test_names_that_look_like_markup_are_shown_to_the_letter(book: Book) -> None:
    for name in NAMES:
        account = add_account(book, name, fields={"note": name})
        delete_record(book, "account", account)
    async with opened(book, WIDE) as user:
        await user.press("g", "d")
        shown = [show(entry.name) for entry in trash_of(book)]
        for name in shown:
            assert f"account       {name}" in user.seen()
            assert f"╌╌ {name} ╌╌" in user.seen()
            await user.press("j")
        assert user.app.crash is None

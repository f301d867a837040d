"""What a day asks for: only what is near, only live accounts, only those a filter fits."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from store.accounts import add_account, set_stage
from store.book import Book
from store.complaints import log_complaint
from store.digest import digest_of
from store.editing.editable import edit
from store.editing.people import PERSON
from store.held_replies import hold_reply
from store.people import add_person
from store.promises import add_promise, settle_promise
from store.records.digest import ItemKind
from store.rules.filters import read_filter
from store.rules.weeks import week_end, week_of
from store.settings.taking_over import take_over
from store.snoozing import snooze_account
from store.todos import add_todo, finish_todo
from tests.happened import NewInteraction, log_interaction

TODAY = date(2026, 11, 23)


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def texts(book: Book, kind: ItemKind) -> list[tuple[str, str]]:
    return [(item.account_name, item.text) for item in digest_of(book).of(kind)]


def test_a_quiet_day_asks_for_nothing(book: Book) -> None:
    account = add_account(book, "Quiet", stage="prospect")
    log_interaction(book, account, NewInteraction("call", "hello", TODAY, contact="personal"))
    assert digest_of(book).is_empty


def test_accounts_come_with_their_reasons_unless_they_are_snoozed(book: Book) -> None:
    add_account(book, "Late", stage="prospect")
    asleep = add_account(book, "Asleep", stage="prospect")
    snooze_account(book, asleep, in_days(30))
    (row,) = digest_of(book).due
    assert row.name == "Late"
    assert row.reasons


def test_to_dos_of_today_and_before_are_asked_for(book: Book) -> None:
    account = add_account(book, "Acme", stage="prospect")
    add_todo(book, account, "today", TODAY, assignee="Nina")
    add_todo(book, account, "late", in_days(-3))
    add_todo(book, account, "tomorrow", in_days(1))
    add_todo(book, account, "some day")
    finish_todo(book, add_todo(book, account, "done", TODAY))
    assert texts(book, "todo") == [("Acme", "late"), ("Acme", "today (Nina)")]


def test_a_held_reply_comes_back_on_its_day(book: Book) -> None:
    account = add_account(book, "Acme", stage="prospect")
    complaint = log_complaint(book, account, "Invoice wrong")
    hold_reply(book, complaint, "It is not our fault", until_on=in_days(1))
    assert texts(book, "reply") == []
    book.clock.fixed = book.clock.now() + timedelta(days=1)
    assert texts(book, "reply") == [("Acme", "Invoice wrong")]


def test_open_promises_of_the_coming_week_are_asked_for(book: Book) -> None:
    account = add_account(book, "Acme", stage="growth")
    add_promise(book, account, "soon", due_on=in_days(6))
    add_promise(book, account, "late", due_on=in_days(-6))
    add_promise(book, account, "later", due_on=in_days(7))
    settle_promise(book, add_promise(book, account, "kept", due_on=TODAY), "kept")
    assert texts(book, "promise") == [("Acme", "late"), ("Acme", "soon")]


def test_key_moments_and_renewals_that_are_near_are_asked_for(book: Book) -> None:
    add_account(book, "Young", stage="onboarding", since=in_days(4 - 14))
    add_account(book, "Younger", stage="onboarding", since=in_days(7 - 14))
    add_account(book, "Renewing", stage="renewal", since=date(2024, 1, 1), renews_on=in_days(30))
    add_account(book, "Not yet", stage="renewal", since=date(2024, 1, 1), renews_on=in_days(31))
    assert texts(book, "moment") == [("Young", "Onboarding, not prepared")]
    assert texts(book, "renewal") == [("Renewing", "renews in 30 days")]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (TODAY, "monday", date(2026, 11, 29)),
        (date(2026, 11, 29), "monday", date(2026, 11, 29)),
        (date(2026, 11, 29), "sunday", date(2026, 12, 5)),
        (date(2026, 11, 28), "saturday", date(2026, 12, 4)),
        (date(2026, 11, 27), "saturday", date(2026, 11, 27)),
    ],
)
def test_a_week_ends_before_its_first_weekday(day: date, first: str, last: date) -> None:
    assert week_end(day, first) == last
    assert week_of(day, first) == week_of(last, first) != week_of(last + timedelta(days=1), first)


def test_the_first_weekday_of_the_settings_holds(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add_account(book, "Young", stage="onboarding", since=in_days(6 - 14))
    assert texts(book, "moment") == [("Young", "Onboarding, not prepared")]
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "goodterms").mkdir()
    (tmp_path / "goodterms" / "settings.toml").write_text('[dates]\nfirst_weekday = "sunday"\n')
    take_over(book)
    assert texts(book, "moment") == []


def test_birthdays_of_people_who_are_still_there_are_asked_for(book: Book) -> None:
    account = add_account(book, "Acme", stage="growth")
    add_person(book, account, "Ann", birthday="1984-11-25")
    add_person(book, account, "Bo", birthday="--11-23")
    gone = add_person(book, account, "Cy", birthday="--11-24")
    edit(book, PERSON, gone, {"left_on": TODAY})
    add_person(book, account, "Di", birthday="--11-30")
    assert texts(book, "birthday") == [("Acme", "Bo has a birthday"), ("Acme", "Ann turns 42")]


def test_anniversaries_of_customers_are_asked_for(book: Book) -> None:
    add_account(book, "One", stage="growth", since=date(2025, 11, 25))
    add_account(book, "Ninety", stage="onboarding", since=in_days(-90))
    add_account(book, "Lead", stage="prospect", since=date(2025, 11, 25))
    assert texts(book, "anniversary") == [("Ninety", "90 days with us"), ("One", "1 year with us")]


def test_accounts_that_left_ask_for_nothing_but_their_to_dos(book: Book) -> None:
    account = add_account(book, "Gone", stage="growth", since=date(2025, 11, 25), renews_on=in_days(3))
    add_person(book, account, "Ann", birthday="--11-25")
    add_promise(book, account, "late", due_on=in_days(-6))
    add_todo(book, account, "send the files", TODAY)
    set_stage(book, account, "left")
    digest = digest_of(book)
    assert digest.due == ()
    assert [(item.kind, item.text) for item in digest.items] == [("todo", "send the files")]


def test_a_filter_holds_for_everything(book: Book) -> None:
    for owner in ("Nina", "Jan"):
        account = add_account(book, f"Of {owner}", stage="growth", since=date(2025, 11, 25), fields={"owner": owner})
        add_todo(book, account, "call", TODAY)
        add_person(book, account, "Ann", birthday="--11-25")
    digest = digest_of(book, read_filter("owner:nina"))
    assert {row.name for row in digest.due} == {"Of Nina"}
    assert {item.account_name for item in digest.items} == {"Of Nina"}
    assert [item.kind for item in digest.items] == ["todo", "anniversary", "birthday"]

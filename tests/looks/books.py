"""The books that the pictures are taken of: one with something of everything, one of names as long as they come."""

from __future__ import annotations

from datetime import date, timedelta

from store.accounts import add_account
from store.book import Book
from store.complaints import acknowledge, apologise, log_complaint, resolve, tell_client, wait_on
from store.goals import add_goal, record_reading
from store.moments import tick_moment
from store.people import add_person
from store.promises import add_promise
from store.records.account import Money
from store.signals import record_signal
from store.snoozing import snooze_account
from store.todos import add_todo
from tests.happened import NewInteraction, log_interaction

TODAY = date(2026, 11, 23)
GLOBEX = "Globex GmbH"

_ACCOUNTS = (
    # name, stage, days since contact, cadence, days to renewal, moments done, complaint, to-do, days to its due
    (GLOBEX, "renewal", 41, 30, 18, 3, "high", "call CFO about quote", 0),
    ("บริษัท ไทยเบฟ จำกัด", "onboarding", 19, 7, 283, 0, "", "kick-off", -5),
    ("Initech", "adoption", 47, 30, 115, 1, "medium", "", 0),
    ("三井物産", "growth", 66, 60, 68, 3, "", "Q1 plan, with 佐藤", 20),
    ("Oscorp", "adoption", 38, 30, 227, 3, "", "", 0),
    ("Umbrella Health", "adoption", 33, 30, 233, 2, "medium", "", 0),
    ("Soylent", "renewal", 6, 30, 9, 3, "", "sign-off call", 2),
    ("Société Générale de Publicité", "growth", 58, 60, 91, 3, "", "send case study", 4),
    ("Łódź Media", "renewal", 28, 30, 43, 3, "low", "renewal quote", 3),
    ("Wayne Enterprises", "growth", 29, 30, 219, 3, "", "intro to new VP", 5),
    ("Acme Corp", "growth", 1, 30, 253, 3, "", "Q3 numbers to Jane", 6),
    ("株式会社サクラ", "onboarding", 2, 7, 312, 1, "", "first campaign", 7),
    ("Stark Industries", "growth", 12, 30, 267, 3, "", "", 0),
    ("Vandelay Imports", "growth", 21, 60, 309, 3, "", "", 0),
    ("Tyrell", "growth", 24, 60, 210, 3, "", "", 0),
    ("Massive Dynamic", "growth", 52, 30, 274, 3, "", "", 0),
)
_COMPLAINTS = {
    GLOBEX: "Invoice wrong twice",
    "Initech": "Leads go to the old inbox",
    "Umbrella Health": "Call recordings missing",
    "Łódź Media": "Chce raportów co tydzień",
}
_CARDS = {
    GLOBEX: {"note": "Likes short calls. The board decides on Fridays.", "website": "globex.example", "city": "Berlin"}
}

LONG = (
    "บริษัท ไทยเบฟเวอเรจ น้ำทิพย์ กำธร จำกัด (มหาชน) สำนักงานใหญ่ กรุงเทพมหานคร",
    "臺灣積體電路製造股份有限公司新竹科學園區第十二廠客戶服務部門",
    "Przedsiębiorstwo Handlowo-Usługowe Żółć i Gęśla Jaźń Spółka z ograniczoną odpowiedzialnością",
    "Västerbottens Återförsäljarförening för Översättning och Ärendehantering Aktiebolag",
    "👨‍👩‍👧‍👦 Family ❤️ 🇸🇪 of A\u030asa",
    "محمد علي للتجارة שָׁלוֹם",
)
"""Names in six scripts, longer than any column; combining vowels, wide letters, joined signs, right to left."""


def fill_full(book: Book) -> None:
    """Accounts in every state, in four scripts; Globex has everything an account can have."""
    ids = {row[0]: _account(book, *row) for row in _ACCOUNTS}
    for name, text in _COMPLAINTS.items():
        log_complaint(book, ids[name], text, severity=_severity(name), received_on=date(2026, 11, 17))
    acknowledge(book, 2)
    wait_on(book, 3, "them")
    solved = log_complaint(book, ids["Acme Corp"], "Slow dashboard", severity="high", received_on=date(2026, 11, 10))
    resolve(book, solved, "cache")
    _fill_globex(book, ids[GLOBEX])
    snooze_account(book, ids["Massive Dynamic"], date(2026, 12, 7))
    add_account(book, "Brought in AB", stage="growth", since=date(2021, 5, 1))


def _severity(name: str) -> str:
    return next(row[6] for row in _ACCOUNTS if row[0] == name)


def _account(
    book: Book, name: str, stage: str, days: int, cadence: int, renewal: int, moments: int, _: str, todo: str, due: int
) -> int:
    since = TODAY - timedelta(days=20 if stage == "onboarding" else 400)
    account = add_account(
        book, name, stage=stage, since=since, cadence_days=cadence, mrr=Money(200_000, "EUR"),
        renews_on=TODAY + timedelta(days=renewal),
        fields={"segment": "Mid-market", "owner": "Nina", **_CARDS.get(name, {})},
    )  # fmt: skip
    talked = TODAY - timedelta(days=days)
    note = NewInteraction("call", "Happy with leads, unsure about price.", talked, minutes=45, contact="personal")
    log_interaction(book, account, note)
    for position in range(1, moments + 1):
        tick_moment(book, account, position, done_on=since + timedelta(days=5 * position))
    if todo:
        add_todo(book, account, todo, TODAY + timedelta(days=due))
    return account


def _fill_globex(book: Book, account: int) -> None:
    petra = add_person(book, account, "Petra Vogel", role="CFO", email="petra@globex.example", phone="+49 30 5550 142")
    add_person(book, account, "Jan Maier", role="Ops", standing="champion")
    misaki = add_person(book, account, "田中 美咲", role="Marketing")
    goal = add_goal(book, account, "400 qualified leads", target_milli=400_000, by_on=date(2026, 12, 31))
    record_reading(book, goal, 243_000)
    add_goal(book, account, "Cost per lead under 40")
    add_promise(book, account, "a report in their own colours", due_on=date(2026, 12, 1))
    for months, score in ((8, 9), (6, 8), (4, 8), (1, 6)):
        record_signal(book, account, "nps", score * 1000, date(2026, 11, 20) - timedelta(days=30 * months))
    older = log_complaint(book, account, "Report arrives as PDF", severity="low", received_on=date(2026, 10, 23))
    acknowledge(book, older)
    told = log_complaint(book, account, "Wrong logo in the report", severity="low", received_on=date(2026, 11, 2))
    for step in (apologise, resolve, tell_client):
        step(book, told)
    for new in (
        NewInteraction("email", "Sent renewal draft. No answer yet.", date(2026, 10, 29), contact="attempt"),
        NewInteraction(
            "meeting", "Q3 review. Happy with leads, unsure about price.\nWants case studies from their sector before "
            "renewal.", date(2026, 9, 2), minutes=45, mood="happy", contact="personal", people=(petra, misaki),
            tags=("qbr",),
        ),
        NewInteraction("note", "Jan's daughter starts school in September.", date(2026, 8, 11)),
    ):  # fmt: skip
        log_interaction(book, account, new)


def fill_long(book: Book) -> None:
    """Accounts whose every text is one of the long names, late and with a complaint."""
    for name in LONG:
        account = add_account(
            book, name, stage="renewal", since=date(2024, 2, 3), cadence_days=14, mrr=Money(987_654_321, "SEK"),
            renews_on=date(2026, 12, 11), fields={"owner": name, "segment": name, "note": name}, tags=["qbr"],
        )  # fmt: skip
        person = add_person(book, account, name, role=name)
        called = NewInteraction("call", name, date(2026, 10, 13), contact="personal", people=(person,), todo=name)
        log_interaction(book, account, called)
        log_complaint(book, account, name, severity="high", person_id=person, received_on=date(2026, 11, 17))
        goal = add_goal(book, account, name, target_milli=400_000, by_on=date(2026, 12, 31))
        record_reading(book, goal, 243_000)
        add_promise(book, account, name, due_on=date(2026, 12, 1))
        add_todo(book, account, name, date(2026, 11, 19))

"""Days are those of the calendar on the wall, in every zone, across every change of the clocks."""

import json
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from .answers import Gt

ZONES = ("Europe/Stockholm", "Asia/Taipei", "America/New_York", "Pacific/Kiritimati")
DAYS = ("2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2027-02-28", "2028-02-29", "2038-01-19")
TIMES = ("02:30", "23:59")


@pytest.fixture
def in_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts this process into a time zone until the test ends."""

    def put(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


def days_since(gt: Gt, moment: str) -> int | None:
    [account] = json.loads(gt("list", "--json", "--today", moment).out)
    days: int | None = account["days_since_contact"]
    return days


@pytest.mark.parametrize("zone", ZONES)
def test_days_since_contact_are_days_of_the_calendar(zone: str, gt: Gt, in_zone: Callable[[str], None]) -> None:
    in_zone(zone)
    gt("add", "Acme", "--today", DAYS[0])
    for day in DAYS:
        gt("log", "acme", "c", "spoke", "--today", f"{day}T23:59")
        assert days_since(gt, f"{day}T23:59") == 0
        for later in (1, 29):
            moment = date.fromisoformat(day) + timedelta(later)
            assert [days_since(gt, f"{moment}T{clock}") for clock in TIMES] == [later] * len(TIMES), (day, later)


def test_a_call_belongs_to_the_day_on_the_wall_where_it_was_logged(gt: Gt, in_zone: Callable[[str], None]) -> None:
    gt("add", "Acme", "--today", "2026-05-01")
    for zone, moment in (("Europe/Stockholm", "2026-05-01T23:30"), ("Asia/Bangkok", "2026-05-02T04:31")):
        in_zone(zone)
        gt("log", "acme", "c", zone, "--today", moment)
        first = json.loads(gt("show", "acme", "--json", "--today", moment).out)["interactions"][0]
        assert (first["text"], first["day"]) == (zone, moment[:10])


def test_a_clock_that_is_set_back_gives_no_negative_days(gt: Gt) -> None:
    gt("add", "Acme")
    gt("log", "acme", "c", "spoke")
    for day in ("2026-11-22", "2026-01-01", "2024-02-29"):
        days = days_since(gt, day)
        assert days is None or days >= 0
        assert "-" not in gt("list", "--today", day).out.splitlines()[1].replace("--", "")
        gt("show", "acme", "--today", day)
        gt("due", "--today", day)


@pytest.mark.parametrize("today", ["2025-02-28", "2025-03-01", "2027-02-28", "2028-02-29", "2124-02-28", "9999-12-30"])
def test_what_began_on_a_leap_day_is_shown_in_every_year(today: str, gt: Gt) -> None:
    gt("add", "Leap", "--since", "2024-02-29", "--today", "2024-02-29", "--renews", "2025-02-28", "--every", "1m")
    gt("person", "leap", "Anna", "--birthday", "--02-29", "--today", "2024-02-29")
    for words in (("list",), ("due",), ("show", "leap"), ("moment", "leap"), ("log", "leap", "c", "spoke", "yest")):
        gt(*words, "--today", today)


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31", "2026-02-29", "2026-13-01", "soon", "2026-11-23T25:00"])
def test_a_day_that_no_rule_can_reckon_from_is_said_in_a_sentence(today: str, filled: object, gt: Gt) -> None:
    for words in (("list",), ("due",), ("show", "globex-gmbh"), ("log", "globex-gmbh", "c", "spoke", "yest", "t:2w")):
        gt(*words, "--today", today, statuses=(0, 1, 2))

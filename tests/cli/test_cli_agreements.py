"""Promises, goals, signals, contracts, pauses, exits, held replies and mistakes, from the shell."""

from pathlib import Path

import pytest

from tests.cli.answers import Command


def page_of(gt: Command, account: str = "globex") -> dict[str, object]:
    """Everything about an account, as JSON."""
    page: dict[str, object] = gt("show", account, "--json", check=True).json
    return page


def codes(gt: Command, account: str = "globex") -> set[str]:
    reasons = page_of(gt, account)["reasons"]
    assert isinstance(reasons, list)
    return {reason["code"] for reason in reasons}


def test_a_promise_is_kept_in_mind_listed_and_settled(filled: Command) -> None:
    said = filled("promise", "globex", "Free setup", "--by", "Nina", "--due", "fri", check=True)
    assert said.out.startswith("Promise 1 to Globex GmbH: Free setup, due Fri 27 Nov 2026.")
    [promise] = filled("promise", "--json", check=True).json
    assert (promise["slug"], promise["due"], promise["promised_by"]) == ("globex-gmbh", "2026-11-27", "Nina")
    assert "promise_due" in codes(filled)
    assert "talk to Globex GmbH" in filled("promise", "1", "--oversold", check=True).err
    assert "promise_oversold" in codes(filled)
    assert filled("promise", "--json", check=True).json == []
    assert "oversold" in filled("promise", "globex", check=True).out


def test_a_promise_cannot_be_kept_and_broken(filled: Command) -> None:
    filled("promise", "globex", "Free setup", check=True)
    assert filled("promise", "1", "--kept", "--broken").status == 2
    assert filled("promise", "globex", "--kept").status == 2
    assert filled("promise", "9", "--kept").status == 3


def test_a_goal_is_agreed_read_and_reached(filled: Command) -> None:
    filled("goal", "globex", "40 leads a month", "--target", "40", check=True)
    filled("goal", "1", "--reading", "31.5", "--proof", "the report", "--on", "yest", check=True)
    assert filled("goal", "1", "--json", check=True).json == [
        {"id": 1, "day": "2026-11-22", "value_milli": 31_500, "proof": "the report"}
    ]
    assert "now 31.5" in filled("goal", "globex", check=True).out
    filled("goal", "1", "--reached", check=True)
    assert "goal_next" in codes(filled)
    filled("goal", "1", "--open", check=True)
    assert filled("goal", "globex", "--json", check=True).json[0]["reached_on"] is None
    assert filled("goal", "globex", "--reached").status == 2
    assert filled("goal", "9").status == 3


def test_a_reading_of_a_signal_is_kept_on_its_day(filled: Command) -> None:
    filled("signal", "globex", "users", "140", "--on", "2026-11-01", check=True)
    filled("signal", "globex", "nps", "-3", check=True)
    held = filled("signal", "globex", "--json", check=True).json
    assert [(one["kind"], one["day"], one["value_milli"]) for one in held] == [
        ("nps", "2026-11-23", -3000),
        ("active_users", "2026-11-01", 140_000),
    ]
    assert "signal_low" in codes(filled)
    assert filled("signal", "globex", "nps").status == 2
    assert filled("signal", "globex", "nps", "many").status == 2


def test_a_pulse_that_disagrees_with_the_score_is_said_beside_it(filled: Command) -> None:
    answer = filled("pulse", "lodz", "bad", check=True)
    assert "The score says good" in answer.err or "The score says watch" in answer.err
    assert page_of(filled, "lodz")["pulse"] == {"pulse": "bad", "set_on": "2026-11-23", "disagrees": True}
    assert "but your pulse is bad" in filled("show", "lodz", check=True).out
    assert (
        "Your pulse: bad, set Mon 23 Nov 2026, which is not what the score says; it takes nothing."
        in filled("show", "lodz", "--why", check=True).out
    )
    filled("pulse", "lodz", "none", check=True)
    assert page_of(filled, "lodz")["pulse"] is None
    assert filled("pulse", "lodz", "meh").status == 2


def test_asking_what_is_wrong_ends_a_silence(filled: Command) -> None:
    filled("log", "lodz", "c", "hello", "on:2026-08-01", check=True)
    assert "silent" in codes(filled, "lodz")
    filled("asked", "lodz", "--on", "yest", check=True)
    assert "silent" not in codes(filled, "lodz")
    assert filled("asked", "lodz", "--on", "2026-12-24").status == 2


def test_a_contract_is_set_forecast_and_given_another_price(filled: Command) -> None:
    filled(
        "contract", "globex", "--period", "annual", "--price", "24000", "--notice", "30d", "--seats", "20", check=True
    )
    filled("contract", "globex", "--forecast", "good", check=True)
    assert not codes(filled) & {"renewal_near", "renewal_forecast"}
    filled("contract", "globex", "--new-price", "26000", "--from", "2027-01-01", check=True)
    new, old = filled("contract", "globex", "--json", check=True).json
    assert (old["amount"], old["notice_days"], old["forecast"]) == ({"minor": 2400000, "currency": "EUR"}, 30, "good")
    assert (new["amount"]["minor"], new["renews_on"]) == (2600000, "2027-12-11")
    assert "price_untold" in codes(filled)
    assert "1 price change" in filled("contract", "globex", "--told", check=True).out
    assert "26,000.00 EUR a year" in filled("contract", "globex", check=True).out


@pytest.mark.parametrize(
    "words",
    [("--from", "2027-01-01"), ("--new-price", "9"), ("--period", "weekly"), ("--forecast", "fine"), ("--told",)],
)
def test_what_cannot_be_said_of_a_contract_is_refused(filled: Command, words: tuple[str, ...]) -> None:
    assert filled("contract", "globex", *words).status == 2


def test_a_paused_account_rests_and_comes_back(filled: Command) -> None:
    filled("pause", "globex", "--until", "2026-12-01", "--fee", "50", check=True)
    page = page_of(filled)
    assert (page["role"], page["ended"]) == ("paused", None)
    assert page["pauses"][0]["fee"] == {"minor": 5000, "currency": "EUR"}  # type: ignore[index]
    assert codes(filled) == {"pause_ending"}
    assert "at renewal" in filled("resume", "globex", check=True).out
    assert filled("resume", "globex").status == 2


def test_an_exit_is_kept_with_its_reasons_and_words(filled: Command) -> None:
    answer = filled("exit", "globex", "--on", "2026-11-20", "--reason", "price", "--reason", "never", "--words", "Why?",
                    "--would-return", "maybe", "--stuck", "call tracking", "--to", "Initech", check=True)  # fmt: skip
    assert answer.out.startswith("Globex GmbH left on Fri 20 Nov 2026.")
    page = page_of(filled)
    assert (page["role"], page["ended"]) == ("lost", "2026-11-20")
    assert page["exits"] == [
        {
            "id": 1, "left_on": "2026-11-20", "reasons": ["price", "never adopted"], "stuck_at": "call tracking",
            "words": "Why?", "went_to": "Initech", "would_return": "maybe", "returned_on": None,
        }
    ]  # fmt: skip


def test_notice_keeps_an_account_and_asks_why(filled: Command) -> None:
    answer = filled("exit", "globex", "--on", "2026-12-31", check=True)
    assert "gave notice for Thu 31 Dec 2026" in answer.out
    assert "ask them why" in answer.err
    assert (page_of(filled)["role"], "exit_notice" in codes(filled)) == ("customer", True)


@pytest.mark.parametrize("words", [("--reason", "bored"), ("--would-return", "perhaps"), ("--on", "some day")])
def test_what_cannot_be_said_of_an_exit_is_refused(filled: Command, words: tuple[str, ...]) -> None:
    answer = filled("exit", "globex", *words)
    assert answer.status == 2
    assert page_of(filled)["role"] == "customer"


def test_a_heated_reply_is_held_and_marked(filled: Command) -> None:
    answer = filled("complain", "globex", "wrong invoice", "--hold", "This is not our fault", check=True)
    assert "held until Tue 24 Nov 2026" in answer.out
    assert 'It says "not our fault"' in answer.err
    assert filled("reply", "--json", check=True).json[0]["heated"] == ["not our fault"]
    assert "reply_held" in {
        one["code"] for one in filled("show", "globex", "--json", "--today", "2026-11-24").json["reasons"]
    }
    filled("reply", "1", "--text", "We are sorry", check=True)
    assert "We are sorry" in filled("reply", "1", check=True).out
    filled("reply", "1", "--sent", check=True)
    assert filled("complaint", "1", "--json", check=True).json["acknowledged_on"] == "2026-11-23"
    assert filled("reply", "--json", check=True).json == []


def test_a_reply_to_a_complaint_that_is_there_can_be_held_and_dropped(filled: Command) -> None:
    filled("complain", "globex", "wrong invoice", check=True)
    filled("complaint", "1", "--hold", "Obviously", check=True)
    assert filled("reply", "1", "--sent", "--drop").status == 2
    assert filled("reply", "--sent").status == 2
    filled("reply", "1", "--drop", check=True)
    assert filled("reply", "1").status == 3


def test_the_ledger_says_what_was_changed_beside_how_long_it_took(filled: Command) -> None:
    assert "No complaint has been resolved yet" in filled("mistakes", check=True).err
    filled("complain", "globex", "wrong invoice", "--on", "2026-11-13", check=True)
    filled("complaint", "1", "--ack", "--resolve", "sent anew", "--lesson", "check twice", check=True)
    text = filled("mistakes", check=True).out
    assert "Really solved: 10 days, the median of 1 resolution" in text
    assert "changed: check twice" in text
    held = filled("mistakes", "--json", check=True).json
    assert (held["reopened"], held["resolved_once"], held["reopen_share"]) == (0, 1, 0.0)
    assert held["mistakes"][0]["what_changed"] == "check twice"
    assert filled("mistakes", "--since", "2026-11-14", "--json", check=True).json["mistakes"] == []


def test_the_page_of_an_account_names_what_only_the_review_asks(filled: Command) -> None:
    text = filled("show", "lodz", check=True).out
    assert text[text.index("For the weekly review") :].splitlines()[1].strip() == "no next step planned"


def test_what_came_in_closed_and_taught_nothing_is_counted_in_the_ledger_and_not_listed(
    filled: Command, home: Path
) -> None:
    (home / "tickets.csv").write_text(
        "ticket_id,Company,submitted_at,closed_at,Subject\n1,Globex GmbH,2026-10-01,2026-10-01,Slow\n", encoding="utf-8"
    )
    filled("import", str(home / "tickets.csv"), check=True)
    text = filled("mistakes", check=True).out
    assert "Really solved: the same day, the median of 1 resolution" in text
    assert "1 complaint came in closed, without a lesson; --all lists it too." in text
    assert "went wrong: Slow" not in text
    assert "went wrong: Slow" in filled("mistakes", "--all", check=True).out

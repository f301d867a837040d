"""The last chapter of an account's story: what is to be done, what was promised, and what they want to reach."""

from __future__ import annotations

from datetime import date, timedelta

from store.rules.reasons_contract import gates_of
from store.samples.tale import Tale

_THOUSANDTHS = 1000


def tell_plans(tale: Tale) -> None:
    """Tell the to-dos, goals, promises and readings of an account, when it was last seen, and whether it is snoozed."""
    if not tale.plot.ended:
        _next_step(tale)
    if tale.plot.known and tale.happens(30):
        day = tale.ago(5, 60)
        _todo(tale, day, day)
    _last_review(tale)
    if not tale.is_customer or not tale.plot.known:
        return
    if tale.happens(45):
        _goal(tale)
    if tale.happens(35):
        _promise(tale)
    if tale.happens(40):
        _signals(tale)
    if tale.plot.snoozed:
        until = tale.today + timedelta(days=tale.plot.snoozed)
        set_on = tale.today - timedelta(days=2)
        tale.rows.add("snooze", account_id=tale.account, set_on=set_on, until_on=until)


def _next_step(tale: Tale) -> None:
    step, today = tale.plot.step, tale.today
    gate = gates_of(tale.renewal)[0] if tale.renewal else None
    is_quiet = tale.plot.stage not in ("renewal", "paused")
    if step == "overdue":
        _todo(tale, tale.ago(2, 6), None)
    elif step == "planned" or (is_quiet and gate is not None and gate <= today):
        last = today + timedelta(days=25)
        _todo(tale, tale.day_between(today, min(last, tale.renewal) if tale.renewal else last), None)


def _todo(tale: Tale, due: date, done: date | None) -> None:
    tale.rows.add(
        "todo",
        account_id=tale.account,
        text=tale.chance.choice(tale.language.todos),
        due_on=due,
        done_on=done,
        assignee=tale.owner,
        created_at=tale.written_at(max(tale.start, min(due, tale.end) - timedelta(days=7))),
    )


def _goal(tale: Tale) -> None:
    text, measure, start, target = tale.chance.choice(tale.language.goals)
    agreed = tale.start + timedelta(days=10)
    goal = tale.rows.add(
        "goal",
        account_id=tale.account,
        text=text,
        measure=measure,
        start_milli=start * _THOUSANDTHS,
        target_milli=target * _THOUSANDTHS,
        by_on=date(tale.today.year, 12, 31),
        agreed_on=min(agreed, tale.end),
    )
    readings = tale.chance.randint(2, 5)
    for number in range(readings):
        day = tale.end - timedelta(days=30 * (readings - number))
        if day > agreed:
            share = (number + 1) * tale.chance.randint(70, 100) // readings
            value = start * _THOUSANDTHS + (target - start) * share * 10
            tale.rows.add("goal_reading", goal_id=goal, day=day, value_milli=value)


def _promise(tale: Tale) -> None:
    state = tale.chance.choices(("kept", "open", "oversold"), (6, 3, 1))[0]
    coming = tale.today + timedelta(days=tale.chance.randint(8, 60))
    tale.rows.add(
        "promise",
        account_id=tale.account,
        text=tale.chance.choice(tale.language.promises),
        promised_by=tale.owner,
        promised_on=tale.start,
        due_on=coming if state == "open" and not tale.plot.ended else tale.start + timedelta(days=60),
        state=state,
        settled_on=min(tale.start + timedelta(days=55), tale.end) if state != "open" else None,
    )


def _last_review(tale: Tale) -> None:
    """Nearly every account was looked at a week ago; one that has complained since looked healthier then."""
    seen = tale.today - timedelta(days=35 if tale.happens(5) else 7)
    if seen > tale.start and not tale.plot.ended:
        score = 90 if tale.plot.complaint == "unanswered" else None
        tale.rows.add("account_seen", account_id=tale.account, seen_on=seen, health_score=score)


def _signals(tale: Tale) -> None:
    day = tale.start + timedelta(days=45)
    while day <= tale.end:
        value = tale.chance.choice((6, 7, 8, 8, 9, 9, 10)) * _THOUSANDTHS
        tale.rows.add("signal", account_id=tale.account, kind="nps", day=day, value_milli=value)
        day += timedelta(days=120)

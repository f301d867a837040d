"""Headers of files of key moments, goals, and readings of leading indicators."""

from __future__ import annotations

from store.exchange.kinds.kind import ACCOUNT_REFERENCES, Field, Kind

MOMENT = Kind(
    "moment",
    "moments",
    (
        *ACCOUNT_REFERENCES,
        Field("position", "whole", "", 2),
        Field("name", "name", "moment momentname"),
        Field("due_on", "date"),
        Field("preparation", "text", "", 3),
        Field("prepared_on", "date", "", 4),
        Field("done_on", "date"),
        Field("went", "line", "", 4),
        Field("repaired_on", "date", "", 4),
        Field("note", "text", "", 0),
        Field("known", "truth", "", 3),
    ),
    needs=(("name",), ("position",), ("account_id", "account", "account_name")),
    file_words=("moment",),
)

GOAL = Kind(
    "goal",
    "goals",
    (
        *ACCOUNT_REFERENCES,
        Field("text", "text", "goal"),
        Field("measure", "line", "", 3),
        Field("start", "number"),
        Field("target", "number", "", 3),
        Field("by_on", "date", "by", 2),
        Field("agreed_on", "date", "agreed", 3),
        Field("reached_on", "date", "reached", 3),
    ),
    needs=(("text",), ("target", "by_on", "measure", "agreed_on"), ("account_id", "account", "account_name")),
    file_words=("goal",),
)

READING = Kind(
    "signal",
    "signals",
    (
        *ACCOUNT_REFERENCES,
        Field("kind", "line", "signal indicator metric"),
        Field("day", "date", "readingdate measuredon date asof snapshotdate"),
        Field("value", "number", "reading", 2),
        Field("last_contact", "date", "lastcsmcontactdate lastcontactdate"),
        Field("nps", "number", "npsscore", 3),
        Field("csat", "number", "csatscore", 3),
        Field("active_users", "number", "monthlyactiveusers activeusers mau", 3),
        Field("active_seats", "number", "activeseats seatsused", 3),
        Field("seat_use", "number", "seatutilizationpct seatutilisation", 3),
        Field("logins", "number", "weeklylogins loginslast30d", 3),
        Field("open_tickets", "number", "opentickets", 3),
        Field("days_since_login", "number", "dayssincelastlogin", 3),
        Field("feature_adoption", "number", "featureadoptionscore", 3),
        Field("training_completion", "number", "trainingcompletionpct", 3),
    ),
    needs=(
        ("account_id", "account", "account_name", "account_domain"),
        (
            "value",
            "nps",
            "csat",
            "active_users",
            "active_seats",
            "seat_use",
            "logins",
            "open_tickets",
            "days_since_login",
        ),
    ),
    file_words=("usage", "signal", "metric", "nps", "survey"),
    keeps_other_columns=True,
)

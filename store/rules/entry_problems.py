"""The sentences for what a log line says but cannot mean, each with what to write instead."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    Problem = tuple[str, str]

_KEEP_AS_TEXT = "To keep it as text, put it in quotes together with the word beside it."
_EXAMPLES = {
    "t": "a day to come, such as t:fri, t:2w or t:2027-01-15",
    "on": "a day that has come, such as on:yest, on:3d or on:nov-12",
    "for": "a length up to 24 hours, such as for:30m or for:1h30m",
    "done": "the numbers of key moments, such as done:2 or done:1,3",
}


def still_to_come(phrase: str, day: date) -> Problem:
    """Refuse a day or clock time that has not come yet."""
    return (
        f'"{phrase}" is still to come, and only what has happened can be logged.',
        f"Put the words around it in quotes to keep them as text, or write t:{day.isoformat()} for a to-do.",
    )


def not_understood(name: str, value: str) -> Problem:
    """Refuse the value of `t:`, `on:`, `for:` or `done:` that cannot be read."""
    return f'"{name}:{value}" was not understood.', f"Write {_EXAMPLES[name]}. {_KEEP_AS_TEXT}"


def already_past(value: str) -> Problem:
    """Refuse a to-do for a day that has gone by."""
    return f'The to-do\'s day "{value}" has gone by.', f"Write {_EXAMPLES['t']}."


def clock_on_todo(value: str) -> Problem:
    """Refuse a clock time for a to-do, which is due on a day."""
    return f'A to-do is due on a day, and "{value}" has a clock time.', f"Write {_EXAMPLES['t']}."


def said_twice(name: str) -> Problem:
    """Refuse a second `t:`, `on:` or `for:`."""
    return f"The line has {name}: twice.", "Keep one of them."


def two_assignees(first: str, second: str) -> Problem:
    """Refuse a second `@name` of a to-do."""
    return f"The to-do is for @{first} and @{second}.", "Plan one for each of them."


def no_such_day(phrase: str, year: int, mark: str) -> Problem:
    """Say that what looks like a day of a year, but is none, stays text."""
    return f'"{phrase}" is no day of {year} and stays text.', f"Days are written like {mark}:nov-12."


def month_or_person(word: str, last_day: str) -> Problem:
    """Say that `by april` stays text, since it may name a month or whoever promised it."""
    return f'"by {word}" stays text, since it may be a person.', f"Write due:{last_day} or by:{word}."


def tag_like(label: str, near: str) -> Problem:
    """Say that what looks like a mood or a flag that is misspelt is taken for a tag."""
    return f"+{label} is a tag.", f"Did you mean +{near}?"


def two_moods(first: str, second: str) -> Problem:
    """Refuse a second mood."""
    return f"The line names two moods, {first} and {second}.", "Keep one of them."


def personal_and_auto() -> Problem:
    """Refuse the two flags that contradict each other."""
    return "The line says both +personal and +auto.", "Keep the one that holds."

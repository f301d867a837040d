"""The keys offered in a review, the most useful first."""

from tui.actions.hints import Hint

_LAST = (Hint("u", "undo", press="u"), Hint("q", "pause", press="q"), Hint("?", "keys", press="?"))

WALK = (
    Hint("enter", "reviewed, next", "reviewed", press="enter"),
    Hint("l", "log", press="l"),
    Hint("t", "to-do", press="t"),
    Hint("s", "snooze", press="s"),
    Hint("c", "complaint", "compl", press="c"),
    Hint("m", "moments", "moment", press="m"),
    Hint("right", "skip", press="right"),
    Hint("left", "back", press="left"),
    Hint("x", "resolve, done", "resolve", press="x"),
    Hint("w", "note", press="w"),
    Hint("o", "open", press="o"),
    *_LAST,
)
LATE = (
    Hint("enter", "look at them now", press="enter"),
    Hint("right", "leave them for next time", press="right"),
    Hint("left", "back", press="left"),
    *_LAST,
)
WAITING = (
    Hint("enter", "walk all accounts anyway", press="enter"),
    Hint("g", "go to", press="g"),
    *_LAST,
)
QUIET = (
    Hint("enter", "all looked over, next", "all seen", press="enter"),
    Hint("o", "open", press="o"),
    Hint("l", "log", press="l"),
    Hint("t", "to-do", press="t"),
    Hint("s", "snooze", press="s"),
    Hint("w", "note", press="w"),
    Hint("left", "back", press="left"),
    *_LAST,
)
SUMMARY = (
    Hint("y", "copy as Markdown", "copy", press="y"),
    Hint("e", "closing note in $EDITOR", "note", press="e"),
    Hint("p", "print in the shell and quit", "print", press="p"),
    Hint("enter", "done", press="enter"),
    Hint("left", "back", press="left"),
    *_LAST,
)
FINISHED = (
    Hint("n", "begin another review", "new review", press="n"),
    Hint("y", "copy as Markdown", "copy", press="y"),
    Hint("p", "print in the shell and quit", "print", press="p"),
    Hint("enter", "done", press="enter"),
    Hint("g", "go to", press="g"),
    *_LAST,
)

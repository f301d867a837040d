"""What is said when something agreed with a client was kept, and what stands behind the keys that answer a question.

Without Textual, since a review line by line says and asks the same.
"""

from __future__ import annotations

from datetime import date

from store.records.agreements import Promise
from store.records.happenings import Goal
from store.rules.goal_line import GoalLine
from store.rules.promise_line import PromiseLine
from store.rules.signal_line import SignalLine
from tui.figures import milli_text
from tui.shortened import shortened
from tui.wording import near_date, sentence

OUTCOMES = {"k": "kept", "b": "broken", "o": "oversold"}
"""What becomes of a promise."""
OPEN_AGAIN = {"p": "open"}
FORECASTS = {"g": "good", "u": "unsure", "r": "risk"}
"""How a renewal looks."""
PULSES = {"1": "great", "2": "good", "3": "ok", "4": "worried", "5": "bad", "0": None}
"""How one feels about an account."""


def goal_agreed(goal: GoalLine, account: str, today: date) -> str:
    """Return `Agreed a goal with Globex GmbH for 31 Mar 2027: 400 leads.`"""
    by = f" for {near_date(goal.by_on, today)}" if goal.by_on else ""
    return sentence(f"Agreed a goal with {account}{by}: {shortened(goal.text)}")


def progress_shown(goal: Goal) -> str:
    """Return how far a goal is, that it is reached, or that it is open again."""
    if goal.reached_on is not None:
        return sentence(f"Reached: {shortened(goal.text)}")
    if goal.latest_milli is None:
        return sentence(f"Open again: {shortened(goal.text)}")
    of = f" of {milli_text(goal.target_milli)}" if goal.target_milli is not None else ""
    return f"{shortened(goal.text)}: {milli_text(goal.latest_milli)}{of}."


def promised(promise: PromiseLine, account: str, today: date) -> str:
    """Return `Promised Globex GmbH for 27 Nov: free setup.`"""
    due = f" for {near_date(promise.due_on, today)}" if promise.due_on else ""
    return sentence(f"Promised {account}{due}: {shortened(promise.text)}")


def promise_settled(promise: Promise) -> str:
    """Return `Kept: free setup, Globex GmbH.`"""
    state = "Open again" if promise.state == "open" else promise.state.capitalize()
    return sentence(f"{state}: {shortened(promise.text)}, {promise.account_name}")


def signal_read(signal: SignalLine, account: str, today: date) -> str:
    """Return `nps of Globex GmbH: 8, today.`"""
    return f"{signal.kind} of {account}: {milli_text(signal.value or 0)}, {near_date(signal.day or today, today)}."

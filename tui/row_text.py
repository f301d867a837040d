"""What a row says, as one line of text to be pasted somewhere else."""

from __future__ import annotations

from datetime import date

from store.records.account import AccountRow
from store.records.happenings import Complaint, Todo
from tui.page_text import COMPLAINT_STATES, contact_sentence
from tui.wording import counted, full_date, one_line


def account_text(row: AccountRow) -> str:
    """Return `Globex GmbH, Renewal. Health 38 risk. Personal contact 41 days ago ... Reasons.`"""
    facts = f"{row.name}, {row.stage_title}. Health {row.health.score} {row.health.state}. {contact_sentence(row)}"
    reasons = "; ".join(reason.text for reason in row.reasons)
    return f"{facts} {reasons[:1].upper()}{reasons[1:]}." if reasons else facts


def complaint_text(one: Complaint) -> str:
    """Return `Globex GmbH: Invoice wrong twice (high, 6 days, unanswered).`"""
    stands = f"{one.severity}, {counted(one.days_open, 'day')}, {COMPLAINT_STATES[one.state]}"
    return f"{one.account_name}: {one_line(one.text)} ({stands})."


def todo_text(one: Todo, today: date) -> str:
    """Return `Globex GmbH: call CFO about quote (Mon 23 Nov 2026).`"""
    late = ", overdue" if one.due_on and one.due_on < today else ""
    due = f" ({full_date(one.due_on)}{late})" if one.due_on else ""
    return f"{one.account_name}: {one_line(one.text)}{due}."

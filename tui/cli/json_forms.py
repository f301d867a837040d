"""Records as the objects of our stable JSON; days are `YYYY-MM-DD`, amounts integers of minor units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.cli.agreement_forms import agreement_objects

if TYPE_CHECKING:
    from datetime import date

    from store.account_page import AccountPage
    from store.records.account import AccountRow
    from store.records.found import Found
    from store.records.happenings import Change, Complaint, Goal, Interaction, Moment, Person, Step, Todo

Object = dict[str, Any]


def account_object(row: AccountRow) -> Object:
    """An account as `gt list --json` gives it."""
    step, money = row.next_step, row.mrr
    return {
        "slug": row.slug,
        "name": row.name,
        "stage": row.stage,
        "role": row.role,
        "phase": row.phase,
        "segment": row.segment,
        "owner": row.owner,
        "since": _day(row.since),
        "ended": _day(row.ended),
        "mrr": {"minor": money.minor, "currency": money.currency} if money else None,
        "last_personal_contact": _day(row.last_personal_contact),
        "days_since_contact": row.days_since_contact,
        "cadence_days": row.cadence_days,
        "contact_state": row.contact_state,
        "attempts_since": row.attempts_since,
        "moments": {"done": row.moments.done, "total": row.moments.total, "overdue": row.moments.overdue},
        "complaints": {"open": row.open_complaints, "worst": row.worst_complaint},
        "health": {"state": row.health.state, "score": row.health.score},
        "reasons": [{"code": reason.code, "text": reason.text} for reason in row.reasons],
        "renewal_on": _day(row.renewal_on),
        "next_step": {"text": step.text, "due": _day(step.due)} if step else None,
        "snoozed_until": _day(row.snoozed_until),
        "tags": list(row.tags),
    }


def page_object(page: AccountPage) -> Object:
    """An account with everything about it, as `gt show --json` gives it."""
    return {
        **account_object(page.row),
        "people": [person_object(one) for one in page.people],
        "interactions": [interaction_object(one) for one in page.interactions],
        "moment_list": [moment_object(one) for one in page.moments],
        "complaint_list": [_without_account(complaint_object(one)) for one in page.complaints],
        "goals": [goal_object(one) for one in page.goals],
        "stage_history": [_change_object(one) for one in page.stage_history],
        "owner_history": [_change_object(one) for one in page.owner_history],
        "todos": [_without_account(todo_object(one)) for one in page.todos],
        **agreement_objects(page),
    }


def person_object(one: Person) -> Object:
    """Somebody at an account."""
    return {
        "id": one.id,
        "name": one.name,
        "role": one.role,
        "email": one.email,
        "phone": one.phone,
        "mobile": one.mobile,
        "reach": one.reach,
        "standing": one.standing,
        "birthday": one.birthday,
        "facts": one.facts,
        "left_on": _day(one.left_on),
        "last_personal_contact": _day(one.last_contact),
        "external_id": one.external_id,
    }


def interaction_object(one: Interaction) -> Object:
    """Something that happened; `at` is UTC."""
    return {
        "id": one.id,
        "kind": one.kind,
        "day": _day(one.day),
        "at": one.at,
        "minutes": one.minutes,
        "mood": one.mood,
        "text": one.text,
        "contact": one.contact,
        "people": list(one.people),
        "tags": list(one.tags),
        "author": one.author,
        "source": one.source,
        "external_id": one.external_id,
    }


def moment_object(one: Moment) -> Object:
    """A key moment by its number on the account."""
    return {
        "number": one.position,
        "name": one.name,
        "state": one.state,
        "due": _day(one.due_on),
        "preparation": one.preparation,
        "prepared_on": _day(one.prepared_on),
        "done_on": _day(one.done_on),
        "went": one.went,
        "repaired_on": _day(one.repaired_on),
        "note": one.note,
    }


def complaint_object(one: Complaint) -> Object:
    """A complaint with its account and what was done about it."""
    return {
        "id": one.id,
        "slug": one.account_slug,
        "name": one.account_name,
        "person": one.person,
        "severity": one.severity,
        "category": one.category,
        "text": one.text,
        "state": one.state,
        "days_open": one.days_open,
        "received_on": _day(one.received_on),
        "acknowledged_on": _day(one.acknowledged_on),
        "apologised_on": _day(one.apologised_on),
        "waiting_on": one.waiting_on,
        "resolved_on": _day(one.resolved_on),
        "resolution": one.resolution,
        "told_on": _day(one.told_on),
        "lesson": one.lesson,
        "reopened": one.reopened,
        "external_id": one.external_id,
        "steps": [{"kind": step.kind, "day": _day(step.day), "text": step.text} for step in one.steps],
    }


def todo_object(one: Todo) -> Object:
    """One thing to do, with its account."""
    return {
        "id": one.id,
        "slug": one.account_slug,
        "name": one.account_name,
        "text": one.text,
        "due": _day(one.due_on),
        "done_on": _day(one.done_on),
        "assignee": one.assignee,
    }


def goal_object(one: Goal) -> Object:
    """What the client wants to reach; figures in thousandths of the measure."""
    return {
        "id": one.id,
        "text": one.text,
        "measure": one.measure,
        "start_milli": one.start_milli,
        "target_milli": one.target_milli,
        "latest_milli": one.latest_milli,
        "by": _day(one.by_on),
        "agreed_on": _day(one.agreed_on),
        "reached_on": _day(one.reached_on),
    }


def step_object(one: Step) -> Object:
    """One undoable step, as `gt history --json` gives it."""
    return {"id": one.id, "at": one.at, "label": one.label, "changes": one.changes, "undone": one.undone}


def found_object(one: Found) -> Object:
    """One hit of find, with its account, null for the note on a review; `opens` is what shows it.

    `matches` are the places of the words in its text.
    """
    return {
        "kind": one.kind,
        "id": one.id,
        "slug": one.account_slug or None,
        "name": one.account_name or None,
        "day": _day(one.day),
        "text": one.text,
        "what": one.what,
        "matches": [list(place) for place in one.places],
        "opens": {"kind": one.opens[0], "id": one.opens[1]},
    }


def _change_object(one: Change) -> Object:
    return {"day": _day(one.day), "from": one.before, "to": one.after}


def _without_account(value: Object) -> Object:
    return {key: held for key, held in value.items() if key not in ("slug", "name")}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

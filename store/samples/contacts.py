"""The second chapter of an account's story: everything that happened between us and them."""

from __future__ import annotations

from datetime import date, timedelta

from store.samples.tale import Tale

_KINDS = ("call", "video", "meeting", "chat", "visit")
_WEIGHTS = (50, 22, 14, 10, 4)
_MINUTES = {"call": (5, 35), "video": (20, 50), "meeting": (30, 90), "visit": (45, 120), "chat": (3, 10)}
_TAGS = ("qbr", "budget", "upsell", "training")


def tell_contacts(tale: Tale, span: int) -> None:
    """Tell the personal contacts of the last `span` days with the attempts, mails and notes between them."""
    plot = tale.plot
    if plot.silence is None:
        return
    cadence = tale.cadence_on(tale.end)
    last = max(tale.start, tale.ago(cadence * plot.silence[0] // 100, cadence * plot.silence[1] // 100))
    tale.last_contact = last
    first = max(tale.start, tale.end - timedelta(days=span))
    days = [last]
    while True:
        rhythm = tale.cadence_on(days[-1])
        day = tale.day_between(days[-1] - timedelta(days=rhythm), days[-1] - timedelta(days=max(1, rhythm * 6 // 10)))
        if day < first:
            break
        days.append(day)
    for number, day in enumerate(reversed(days), start=1 - len(days)):
        _contact(tale, day, troubled=number == 0 and bool(plot.complaint or plot.silence[0] >= 100))
        _between(tale, day)
    for number in range(plot.attempts):
        _attempt(tale, tale.day_between(last + timedelta(days=3 + 4 * number), tale.end - timedelta(days=2)))


def _contact(tale: Tale, day: date, *, troubled: bool) -> None:
    chance, language = tale.chance, tale.language
    person, name = chance.choice(tale.people)
    if not troubled and tale.happens(12):
        text = chance.choice(language.written)
        _keep(tale, day, "email", text.format(p=name), "personal", person)
        return
    kind = chance.choices(_KINDS, _WEIGHTS)[0]
    mood, text = chance.choice(language.trouble if troubled else language.spoken)
    minutes = chance.randrange(*_MINUTES[kind]) // 5 * 5 or 5
    one = _keep(
        tale,
        day,
        kind,
        text.format(p=name),
        "personal",
        person,
        minutes=minutes,
        mood=mood if tale.happens(70) else None,
    )
    if kind in ("meeting", "visit") and len(tale.people) > 1:
        other = next(other for other, _ in tale.people if other != person)
        tale.rows.add("interaction_person", interaction_id=one, person_id=other)
    if tale.happens(8):
        tale.rows.add("interaction_tag", interaction_id=one, tag=chance.choice(_TAGS))


def _between(tale: Tale, day: date) -> None:
    if tale.happens(12):
        _keep(tale, day, "note", tale.chance.choice(tale.language.noted), "none", None)
    if tale.happens(15) and day - timedelta(days=3) >= tale.start:
        _attempt(tale, day - timedelta(days=3))
    if tale.happens(2):
        _keep(
            tale,
            day,
            "gift",
            tale.chance.choice(("chocolates", "flowers", "a book", "a cake for the team")),
            "none",
            None,
        )


def _attempt(tale: Tale, day: date) -> None:
    kind = tale.chance.choice(("call", "email"))
    _keep(tale, day, kind, tale.chance.choice(tale.language.tried), "attempt", tale.people[0][0])


def _keep(
    tale: Tale,
    day: date,
    kind: str,
    text: str,
    contact: str,
    person: int | None,
    *,
    minutes: int | None = None,
    mood: str | None = None,
) -> int:
    at = tale.written_at(day)
    one = tale.rows.add(
        "interaction",
        account_id=tale.account,
        kind=kind,
        day=day,
        at=at if contact == "personal" and tale.happens(60) else None,
        minutes=minutes,
        mood=mood,
        text=text,
        contact=contact,
        author=tale.owner,
        created_at=at,
    )
    if person is not None:
        tale.rows.add("interaction_person", interaction_id=one, person_id=person)
    return one

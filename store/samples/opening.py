"""The first chapter of an account's story: the account, its people, stages, owners, contract and key moments."""

from __future__ import annotations

import json
from datetime import date, timedelta

from store.rules.currencies import minor_digits
from store.rules.dates import add_months
from store.rules.reasons_contract import gates_of
from store.samples.tale import OWNERS, Tale

SEGMENTS = ("Small", "Mid-market", "Enterprise")
SOURCES = ("referral", "website", "trade fair", "partner")
TAGS = ("qbr", "referral", "two sites", "price sensitive", "case study")
STANDINGS = ("champion", "good", "good", "neutral", None)
REASONS = (["never adopted"], ["price", "no progress seen"], ["service"], ["found better"], ["oversold"])
_PATH = ("onboarding", "adoption", "growth", "renewal")
_PATH_DAYS = (0, 45, 150, 300)
_PER_EURO = {"EUR": 1.0, "GBP": 0.85, "SEK": 11.0, "PLN": 4.3, "JPY": 160.0, "TWD": 34.0, "THB": 38.0}


def open_tale(tale: Tale, number: int, moments: list[tuple[int, str, int, str | None]]) -> None:
    """Tell how the account began, and how its contract and key moments stand."""
    _set_days(tale)
    _account(tale)
    _name_it(tale, number)
    _people(tale)
    _stages(tale)
    _owners(tale)
    if tale.is_customer:
        _contract(tale)
        _moments(tale, moments)
    if tale.plot.stage == "left":
        _exit(tale)


def _set_days(tale: Tale) -> None:
    plot = tale.plot
    tale.end = tale.today - timedelta(days=plot.ended)
    if plot.renewal is not None:
        tale.renewal = tale.today + timedelta(days=tale.chance.randint(*plot.renewal))
        tale.start = add_months(tale.renewal, -12 * tale.chance.randint(2, 4))
    else:
        tale.start = tale.day_between(tale.end - timedelta(days=plot.days[1]), tale.end - timedelta(days=plot.days[0]))


def _account(tale: Tale) -> None:
    chance, firm = tale.chance, tale.firm
    tale.owner = chance.choice(OWNERS)
    tale.account = tale.rows.add(
        "account",
        slug=firm.slug,
        name=firm.name,
        stage=tale.plot.stage,
        segment=chance.choices(SEGMENTS, (5, 4, 1))[0],
        industry=firm.industry,
        size=chance.choice(("1-10", "11-50", "51-200")),
        source=chance.choice(SOURCES),
        owner=tale.owner,
        since=tale.start if tale.is_customer else None,
        ended=tale.end if tale.plot.ended else None,
        cadence_days=tale.plot.cadence,
        currency=tale.language.currency,
        domain=firm.domain,
        website=f"https://{firm.domain}",
        phone=_phone(tale),
        city=firm.city,
        country=tale.language.country,
        note=chance.choice(tale.language.noted) if tale.happens(25) else None,
        style=chance.choice(tale.language.facts) if tale.happens(20) else None,
        history_known=int(tale.plot.known),
        created_at=tale.written_at(tale.start),
    )


def _name_it(tale: Tale, number: int) -> None:
    for tag in tale.chance.sample(TAGS, 2)[: tale.chance.choice((0, 0, 1, 2))]:
        tale.rows.add("account_tag", account_id=tale.account, tag=tag)
    if number % 7 == 0:
        tale.rows.add("account_alias", account_id=tale.account, alias=f"{tale.firm.slug[:2]}{number}")
    if number % 5 == 0:
        address = f"invoices@{tale.firm.domain}"
        tale.rows.add("custom_field", account_id=tale.account, name="invoices to", value=address)


def _phone(tale: Tale) -> str:
    return f"{tale.language.prefix} {tale.chance.randrange(200, 999)} {tale.chance.randrange(1000, 9999)}"


def _people(tale: Tale) -> None:
    chance, language = tale.chance, tale.language
    roles = chance.sample(language.roles, chance.choice((1, 2, 2, 3)))
    for (given, given_plain), (family, family_plain), role in zip(
        chance.sample(language.given, len(roles)), chance.sample(language.family, len(roles)), roles, strict=True
    ):
        year = f"{chance.randrange(1962, 1998)}" if tale.happens(50) else "-"
        birthday = f"{year}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        person = tale.rows.add(
            "person",
            account_id=tale.account,
            name=language.full_name.format(given=given, family=family),
            role=role,
            email=f"{given_plain}.{family_plain}@{tale.firm.domain}",
            phone=_phone(tale),
            mobile=None,
            reach=chance.choice((None, None, "phone", "email", "chat")),
            standing=chance.choice(STANDINGS),
            birthday=birthday if tale.happens(40) else None,
            facts=chance.choice(language.facts) if tale.happens(45) else None,
            created_at=tale.written_at(tale.start),
        )
        tale.people.append((person, language.address.format(given=given, family=family)))


def _stages(tale: Tale) -> None:
    def moved(before: str | None, after: str, day: date) -> None:
        tale.rows.add("stage_change", account_id=tale.account, from_stage=before, to_stage=after, day=day)

    stage, before = tale.plot.stage, "prospect"
    if not tale.is_customer:
        moved(None, before, tale.start)
        if stage != before:
            moved(before, stage, tale.end if tale.plot.ended else tale.start + timedelta(days=3))
        return
    moved(None, before, tale.start - timedelta(days=tale.chance.randint(14, 60)))
    last = tale.end - timedelta(days=20 if stage == "paused" else 0)
    for step, days in zip(_PATH, _PATH_DAYS, strict=True):
        day = tale.start + timedelta(days=days)
        if day > last or (step == "renewal" and stage != "renewal"):
            break
        moved(before, step, day)
        before = step
        if step == stage:
            return
    moved(before, stage, last)


def _owners(tale: Tale) -> None:
    first, day = tale.owner, tale.start
    if tale.happens(18) and (tale.end - tale.start).days > 120:
        first = tale.chance.choice([owner for owner in OWNERS if owner != tale.owner])
    tale.rows.add("owner_change", account_id=tale.account, from_owner=None, to_owner=first, day=day)
    if first != tale.owner:
        day = tale.day_between(tale.start + timedelta(days=60), tale.end - timedelta(days=30))
        tale.rows.add("owner_change", account_id=tale.account, from_owner=first, to_owner=tale.owner, day=day)


def _contract(tale: Tale) -> None:
    currency = tale.language.currency
    monthly = round(tale.chance.choice((290, 390, 490, 690, 890, 1200, 1900, 2400)) * _PER_EURO[currency], -1)
    annual = tale.renewal is not None or tale.happens(45)
    if annual and tale.renewal is None and not tale.plot.ended:
        years = 1
        while add_months(tale.start, 12 * years) <= tale.today:
            years += 1
        tale.renewal = add_months(tale.start, 12 * years)
    near = tale.renewal is not None and gates_of(tale.renewal)[1] <= tale.today and not tale.plot.ended
    forecast = ("risk" if tale.plot.complaint else "good") if near and tale.plot.step else None
    tale.rows.add(
        "contract",
        account_id=tale.account,
        period="annual" if annual else "monthly",
        amount_minor=int(monthly) * (12 if annual else 1) * 10 ** minor_digits(currency),
        currency=currency,
        plan=tale.chance.choice(("Start", "Grow", "Grow", "Plus")),
        seats=None,
        started_on=tale.start,
        renews_on=tale.renewal,
        forecast=forecast,
        forecast_on=tale.ago(2, 20) if forecast else None,
        ended_on=tale.end if tale.plot.ended else None,
    )


def _moments(tale: Tale, template: list[tuple[int, str, int, str | None]]) -> None:
    plot, chance = tale.plot, tale.chance
    due = [tale.start + timedelta(days=days) for _, _, days, _ in template]
    gone = [day < tale.end for day in due]
    overdue = sum(gone) - 1 if plot.moments == "overdue" else None
    for place, (position, name, _, preparation) in enumerate(template):
        done = plot.known and gone[place] and place != overdue
        done_on = tale.day_between(due[place] - timedelta(days=5), min(due[place] + timedelta(days=4), tale.end))
        went = chance.choices(("great", "fine", None), (3, 6, 1))[0]
        poor = plot.moments == "poor" and place == len(template) - 1
        ahead = not done and due[place] >= tale.end
        tale.rows.add(
            "moment",
            account_id=tale.account,
            position=position,
            name=name,
            due_on=due[place],
            preparation=preparation,
            prepared_on=tale.ago(0, 2) if ahead and plot.moments != "due" else None,
            done_on=done_on if done else None,
            went=("poor" if poor else went) if done else None,
            note=None,
            known=int(plot.known or not gone[place]),
        )


def _exit(tale: Tale) -> None:
    chance = tale.chance
    tale.rows.add(
        "exit",
        account_id=tale.account,
        left_on=tale.end,
        reasons=json.dumps(chance.choice(REASONS)),
        stuck_at=chance.choice((None, "Call tracking", "First campaign")),
        words=chance.choice(tale.language.parting),
        went_to=chance.choice((None, "in-house", "another agency")),
        would_return=chance.choice(("yes", "no", "maybe")),
    )

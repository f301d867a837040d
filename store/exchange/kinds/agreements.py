"""Headers of files of contracts, deals, exits and promises."""

from __future__ import annotations

from store.exchange.kinds.kind import ACCOUNT_REFERENCES, Field, Kind

CONTRACT = Kind(
    "contract",
    "contracts",
    (
        *ACCOUNT_REFERENCES,
        Field("external_id", "line", "subscriptionid contractid id", 4),
        Field("period", "line", "billingfrequency billingperiod interval billingcycle", 3),
        Field("amount", "money", "amountminor price contractvalue belopp kwota 金额"),
        Field("mrr", "money", "mrramount monthlyamount monthlycharges", 2),
        Field("arr", "money", "arramount annualamount arrvalue", 2),
        Field("currency", "line", "valuta waluta", 0),
        Field("plan", "line", "plantier product productname"),
        Field("seats", "whole", "licences licenses quantity"),
        Field("trial", "truth", "istrial"),
        Field("started_on", "date", "startdate start contractstartdate contractstart"),
        Field("renews_on", "date", "renewaldate renewal currentperiodend"),
        Field("ended_on", "date", "enddate end endedat canceledat cancelledon"),
    ),
    needs=(
        ("started_on", "period", "renews_on"),
        ("amount", "mrr", "arr", "plan", "external_id"),
        ("account_id", "account", "account_name", "account_domain"),
    ),
    file_words=("subscription", "contract", "avtal", "umow", "abonnement"),
)

DEAL = Kind(
    "deal",
    "deals",
    (
        *ACCOUNT_REFERENCES,
        Field("external_id", "line", "dealid opportunityid id", 3),
        Field("deal_name", "line", "dealname opportunityname name"),
        Field("deal_stage", "line", "dealstage stagename opportunitystage", 5),
        Field("amount", "money", "dealamount value"),
        Field("closed_on", "date", "closedate closedon", 2),
        Field("won", "truth", "iswon", 4),
        Field("plan", "line", "product", 0),
        Field("currency", "line", "currencyisocode", 0),
    ),
    needs=(("deal_stage", "won"), ("account_id", "account_name", "account_domain")),
    file_words=("deal", "opportunit"),
)

EXIT = Kind(
    "exit",
    "exits",
    (
        *ACCOUNT_REFERENCES,
        Field("external_id", "line", "churneventid exitid cancellationid", 5),
        Field("left_on", "date", "churndate exitdate cancellationdate lefton churnedat", 4),
        Field("reasons", "list", "reasoncode churnreason reason cancellationreason orsak powod", 2),
        Field("stuck_at", "line", "", 3),
        Field("words", "text", "feedbacktext feedback comment comments"),
        Field("went_to", "line", "competitor", 2),
        Field("would_return", "line", "", 3),
        Field("returned_on", "date", "reactivationdate returnedon", 3),
        Field("returned", "truth", "isreactivation reactivated", 4),
    ),
    needs=(("left_on",), ("account_id", "account", "account_name", "account_domain")),
    file_words=("churn", "exit", "cancel"),
)

PROMISE = Kind(
    "promise",
    "promises",
    (
        *ACCOUNT_REFERENCES,
        Field("text", "text", "promise"),
        Field("promised_by", "line", "", 4),
        Field("promised_on", "date", "", 4),
        Field("due_on", "date"),
        Field("state", "line"),
        Field("settled_on", "date", "", 4),
    ),
    needs=(("text",), ("promised_on", "promised_by"), ("account_id", "account", "account_name")),
    file_words=("promise",),
)

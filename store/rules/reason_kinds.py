"""Every reason for attention: its code, what it is about, the key that clears it, its level and its weight.

The level says where a reason is heard. `now` and `soon` bring an account onto the list with a sign, `ask` brings
it there without one: these three are what `due` lists and what keeps an account before one's eyes in a review.
`review` is mild: it is heard in the weekly review alone, takes nothing from health by default, and rests for four
weeks once the account has been looked at. So an account with nothing but a missing next step stays quiet in the
list, and still nobody is forgotten.
"""

from __future__ import annotations

from typing import NamedTuple

LEVELS = ("now", "soon", "ask", "review")
"""How soon a reason wants something, the most urgent first."""


class ReasonKind(NamedTuple):
    """One kind of reason. `weight` is what it takes from a health of 100 unless the settings say otherwise.

    Of a complaint it is the weight of a high one, or of one that is resolved; several of them weigh together.
    `key` is what is pressed in the app to clear it, or the first of the keys; two keys have a blank between them.
    """

    title: str
    key: str
    level: str
    weight: int


REASON_KINDS: dict[str, ReasonKind] = {
    "complaint_unanswered": ReasonKind("a complaint that nobody has answered", "h a", "now", 30),
    "complaint_reopened": ReasonKind("a complaint that was not solved after all", "x", "now", 15),
    "complaint_open": ReasonKind("a complaint open for too long", "x", "now", 15),
    "complaint_untold": ReasonKind("a resolved complaint, the client not told", "x", "now", 8),
    "reply_held": ReasonKind("a held reply that can be read again", "h g", "now", 0),
    "complaints_piling": ReasonKind("several complaints in a quarter, late in the relationship", "h l", "soon", 0),
    "contact_late": ReasonKind("personal contact late by half a cadence", "l", "now", 35),
    "contact_over": ReasonKind("personal contact over its cadence", "l", "now", 20),
    "contact_soon": ReasonKind("personal contact over its cadence before the next review", "l", "soon", 3),
    "contact_never": ReasonKind("no personal contact yet", "l", "now", 25),
    "first_touch_missing": ReasonKind("no first touch after the start", "l", "now", 30),
    "contact_unknown": ReasonKind("when you last spoke is not known", "l", "ask", 0),
    "attempts_unanswered": ReasonKind("several attempts without an answer", "l", "soon", 5),
    "silent": ReasonKind("nothing heard from the client, and not asked what is wrong", "l", "soon", 5),
    "moment_overdue": ReasonKind("a key moment overdue", "m", "now", 15),
    "adoption_stalled": ReasonKind("a key moment stalled in the early phase", "m", "now", 20),
    "moment_poor": ReasonKind("a key moment gone poorly and not repaired", "m r", "now", 15),
    "moment_due": ReasonKind("a key moment due soon and not prepared", "m a", "soon", 3),
    "promise_due": ReasonKind("a promise due", "a k", "soon", 5),
    "promise_broken": ReasonKind("a broken promise not talked about since", "l", "now", 10),
    "promise_oversold": ReasonKind("an oversold promise not talked about since", "l", "now", 10),
    "goal_missing": ReasonKind("no goal agreed in the middle phase", "a g", "review", 0),
    "goal_unshown": ReasonKind("no progress shown on a goal", "a m", "soon", 3),
    "goal_next": ReasonKind("every goal reached, no next one", "a g", "soon", 0),
    "nothing_offered": ReasonKind("nothing new offered for a year", "l", "review", 0),
    "exit_notice": ReasonKind("an exit announced", "b a", "now", 65),
    "renewal_near": ReasonKind("a renewal gate without a planned step", "t", "now", 10),
    "renewal_forecast": ReasonKind("a renewal within three months, good or risk not said", "b f", "ask", 0),
    "renewal_risk": ReasonKind("a renewal forecast at risk", "b f", "now", 10),
    "renewal_passed": ReasonKind("a renewal day that has passed", "b c", "ask", 0),
    "hidden_risk": ReasonKind("an annual contract with falling signals", "a s", "soon", 10),
    "signal_low": ReasonKind("a signal beyond its threshold", "a s", "soon", 5),
    "owners_changed": ReasonKind("the owner changed too often", "l", "soon", 5),
    "pause_ending": ReasonKind("a pause about to end", "b r", "soon", 0),
    "price_untold": ReasonKind("a price change not told yet", "b t", "soon", 5),
    "todo_overdue": ReasonKind("a to-do overdue", "x", "now", 5),
    "no_next_step": ReasonKind("no next step planned", "t", "review", 0),
    "health_fallen": ReasonKind("health fallen since the last review", "r", "soon", 0),
    "unseen": ReasonKind("not looked at for weeks", "r", "review", 0),
}

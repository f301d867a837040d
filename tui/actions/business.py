"""The business with an account: its renewal, contract and price, its pause, its exit, and how it seems to stand."""

from tui.actions.action import Action, Group, Where

_WHERE = frozenset({Where.ACCOUNTS, Where.ACCOUNT, Where.REVIEW})


def _business(
    id: str, title: str, help: str, key: str, label: str, short: str = "", *, repeats: bool = False
) -> Action:
    return Action(id, title, help, (key,), Group.BUSINESS, label, where=_WHERE, short=short, repeats=repeats)


ACTIONS = (
    _business(
        "forecast-renewal",
        "Renewal forecast",
        "Says in one key whether the renewal looks good, unsure or at risk.",
        "b f",
        "forecast",
        "renewal",
        repeats=True,
    ),
    _business(
        "set-contract",
        "Contract",
        "Changes kind, price, renewal day, notice, plan or seats of the contract that runs.",
        "b c",
        "contract",
    ),
    _business(
        "plan-price",
        "New price",
        "Plans another price from a day on, told to the client or still to be told.",
        "b p",
        "price",
    ),
    _business(
        "tell-price",
        "New price told",
        "Keeps that the client was told today of every price change that is planned.",
        "b t",
        "price told",
        "told",
    ),
    _business(
        "pause-account",
        "Pause",
        "Lets the account rest by agreement, with the day of its return and a fee; that is no exit.",
        "b h",
        "pause",
    ),
    _business("return-account", "Back from the pause", "Ends the pause today.", "b r", "is back", "back"),
    _business(
        "record-exit",
        "Exit or notice",
        "Keeps when and why the account left or will leave; told again, it completes what is known.",
        "b x",
        "exit",
    ),
    _business(
        "take-back-exit",
        "Stays after all",
        "Takes an exit or a notice back: the account and its contracts go on.",
        "b s",
        "stays",
    ),
    _business(
        "ask-what-is-wrong",
        "Asked what is wrong",
        "Keeps that you asked the client today what is wrong.",
        "b a",
        "asked",
        repeats=True,
    ),
    _business(
        "set-pulse",
        "Pulse",
        "Says how you feel about the account, from great to bad; it stands beside the score and changes nothing.",
        "b u",
        "pulse",
        repeats=True,
    ),
    _business(
        "explain-health",
        "Why this health",
        "Shows how the health score comes about, reason by reason, and what is not known.",
        "b w",
        "why this health",
        "why",
    ),
)

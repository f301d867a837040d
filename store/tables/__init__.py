"""One SQLModel table a file, each loaded when it is first asked for: the ORM and a table cost a command time."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.tables.account import Account as Account
    from store.tables.account_alias import AccountAlias as AccountAlias
    from store.tables.account_seen import AccountSeen as AccountSeen
    from store.tables.account_tag import AccountTag as AccountTag
    from store.tables.asked import Asked as Asked
    from store.tables.column_mapping import ColumnMapping as ColumnMapping
    from store.tables.complaint import Complaint as Complaint
    from store.tables.complaint_step import ComplaintStep as ComplaintStep
    from store.tables.contract import Contract as Contract
    from store.tables.custom_field import CustomField as CustomField
    from store.tables.exit import Exit as Exit
    from store.tables.goal import Goal as Goal
    from store.tables.goal_reading import GoalReading as GoalReading
    from store.tables.held_reply import HeldReply as HeldReply
    from store.tables.import_batch import ImportBatch as ImportBatch
    from store.tables.interaction import Interaction as Interaction
    from store.tables.interaction_person import InteractionPerson as InteractionPerson
    from store.tables.interaction_tag import InteractionTag as InteractionTag
    from store.tables.moment import Moment as Moment
    from store.tables.moment_template import MomentTemplate as MomentTemplate
    from store.tables.owner_change import OwnerChange as OwnerChange
    from store.tables.pause import Pause as Pause
    from store.tables.person import Person as Person
    from store.tables.price_change import PriceChange as PriceChange
    from store.tables.promise import Promise as Promise
    from store.tables.review import Review as Review
    from store.tables.review_entry import ReviewEntry as ReviewEntry
    from store.tables.signal import Signal as Signal
    from store.tables.snooze import Snooze as Snooze
    from store.tables.stage import Stage as Stage
    from store.tables.stage_change import StageChange as StageChange
    from store.tables.todo import Todo as Todo

_MODULES = {
    "Account": "account",
    "AccountAlias": "account_alias",
    "AccountSeen": "account_seen",
    "AccountTag": "account_tag",
    "Asked": "asked",
    "ColumnMapping": "column_mapping",
    "Complaint": "complaint",
    "ComplaintStep": "complaint_step",
    "Contract": "contract",
    "CustomField": "custom_field",
    "Exit": "exit",
    "Goal": "goal",
    "GoalReading": "goal_reading",
    "HeldReply": "held_reply",
    "ImportBatch": "import_batch",
    "Interaction": "interaction",
    "InteractionPerson": "interaction_person",
    "InteractionTag": "interaction_tag",
    "Moment": "moment",
    "MomentTemplate": "moment_template",
    "OwnerChange": "owner_change",
    "Pause": "pause",
    "Person": "person",
    "PriceChange": "price_change",
    "Promise": "promise",
    "Review": "review",
    "ReviewEntry": "review_entry",
    "Signal": "signal",
    "Snooze": "snooze",
    "Stage": "stage",
    "StageChange": "stage_change",
    "Todo": "todo",
}


def __getattr__(name: str) -> object:
    """Load the table of that class name, and those that its rows refer to: without them none can be written."""
    if name not in _MODULES:
        raise AttributeError(name)
    table = getattr(import_module(f"store.tables.{_MODULES[name]}"), name)
    for reference in table.__table__.foreign_keys:
        import_module(f"store.tables.{reference.target_fullname.partition('.')[0]}")
    return table


def load_all() -> None:
    """Load every table."""
    for name in _MODULES:
        __getattr__(name)

"""One SQLModel table a file. Importing this loads the ORM: do it inside functions."""

from store.tables.account import Account
from store.tables.account_alias import AccountAlias
from store.tables.account_seen import AccountSeen
from store.tables.account_tag import AccountTag
from store.tables.asked import Asked
from store.tables.column_mapping import ColumnMapping
from store.tables.complaint import Complaint
from store.tables.complaint_step import ComplaintStep
from store.tables.contract import Contract
from store.tables.custom_field import CustomField
from store.tables.exit import Exit
from store.tables.goal import Goal
from store.tables.goal_reading import GoalReading
from store.tables.held_reply import HeldReply
from store.tables.import_batch import ImportBatch
from store.tables.interaction import Interaction
from store.tables.interaction_person import InteractionPerson
from store.tables.interaction_tag import InteractionTag
from store.tables.moment import Moment
from store.tables.moment_template import MomentTemplate
from store.tables.owner_change import OwnerChange
from store.tables.pause import Pause
from store.tables.person import Person
from store.tables.price_change import PriceChange
from store.tables.promise import Promise
from store.tables.review import Review
from store.tables.review_entry import ReviewEntry
from store.tables.signal import Signal
from store.tables.snooze import Snooze
from store.tables.stage import Stage
from store.tables.stage_change import StageChange
from store.tables.todo import Todo

__all__ = [
    "Account",
    "AccountAlias",
    "AccountSeen",
    "AccountTag",
    "Asked",
    "ColumnMapping",
    "Complaint",
    "ComplaintStep",
    "Contract",
    "CustomField",
    "Exit",
    "Goal",
    "GoalReading",
    "HeldReply",
    "ImportBatch",
    "Interaction",
    "InteractionPerson",
    "InteractionTag",
    "Moment",
    "MomentTemplate",
    "OwnerChange",
    "Pause",
    "Person",
    "PriceChange",
    "Promise",
    "Review",
    "ReviewEntry",
    "Signal",
    "Snooze",
    "Stage",
    "StageChange",
    "Todo",
]

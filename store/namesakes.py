"""Accounts that are called alike, so that lists can tell them apart."""

HAS_NAMESAKE = (
    "EXISTS (SELECT 1 FROM account AS other WHERE other.sort_name = account.sort_name AND other.id <> account.id)"
)
"""An SQL condition on `account`: whether another account has the same name, letter case and marks aside."""

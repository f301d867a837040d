"""The orders of the account list."""

from __future__ import annotations

from tui.screens.orders import Orders


class AccountOrders(Orders):
    """For a screen that lists accounts."""

    ORDERS = {  # noqa: RUF012
        "attention": ("attention", "need"),
        "name": ("name", "name"),
        "contact": ("contact", "contact"),
        "health": ("health", "health"),
        "renewal": ("renewal", "renew"),
        "complaints": ("complaints", "cmpl"),
        "mrr": ("revenue", "mrr"),
        "stage": ("stage", "stage"),
        "next": ("next step", "next"),
    }

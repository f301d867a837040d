"""A screen that shows the whole of one account."""

from __future__ import annotations

from collections.abc import Sequence

from store.account_page import AccountPage
from store.records.happenings import Complaint
from tui.deeds.account_screen import AccountScreen


class PageScreen(AccountScreen):
    """Knows the page that it was read from, and so all goals, promises and complaints."""

    def shown_page(self) -> AccountPage | None:
        """Return the page as it was read last."""
        raise NotImplementedError

    def only_complaint(self) -> Sequence[Complaint]:
        """Return the account's one complaint that is not settled; where there are more the cursor has to say which."""
        page = self.shown_page()
        found = [one for one in page.complaints if not one.is_settled] if page else []
        return found if len(found) == 1 else ()

"""Where accounts belong: their stage, their owner, their tags."""

from __future__ import annotations

from store import owners
from store.field_values import field_values
from store.stage_moves import move_accounts, shift_accounts
from store.tagging import tag_accounts
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import Deeds
from tui.deeds.saved_words import moved


def shift(screen: AccountScreen, by: int) -> None:
    """Move accounts one stage on (1) or back (-1)."""
    if meant := screen.meant():
        screen.save(lambda book: shift_accounts(book, meant.ids, by), moved)


def set_stage(screen: AccountScreen) -> None:
    if meant := screen.meant():
        from store.accounts import titles_of_stages
        from tui.dialogs.stage_line import StageReader, stage_dialog

        reader = StageReader(screen.calls.glance(titles_of_stages) or {})
        screen.ask_and_save(
            lambda refusal: stage_dialog(meant, reader, screen.kept, screen.glyphs, refusal),
            lambda book, stage: move_accounts(book, meant.ids, stage),
            moved,
        )


def hand_over(screen: AccountScreen) -> None:
    if meant := screen.meant():
        from tui.dialogs.owner_line import OwnerReader, owner_dialog

        reader = OwnerReader(screen.calls.glance(lambda book: field_values(book, "owner")) or ())
        screen.ask_and_save(
            lambda refusal: owner_dialog(meant, reader, screen.kept, screen.glyphs, refusal),
            lambda book, owner: (owner, owners.hand_over(book, meant.ids, owner)),
            lambda saved: f"{saved[0] or 'Nobody'} looks after {saved[1]} from today.",
        )


def tag(screen: AccountScreen) -> None:
    if meant := screen.meant():
        from tui.dialogs.tag_line import TagReader, tag_dialog

        reader = TagReader(screen.calls.glance(lambda book: field_values(book, "tag")) or ())
        screen.ask_and_save(
            lambda refusal: tag_dialog(meant, reader, screen.kept, screen.glyphs, refusal),
            lambda book, draft: (draft, tag_accounts(book, meant.ids, draft.add, draft.remove)),
            lambda saved: f"Tagged {saved[1]}: {saved[0].words}.",
        )


DEEDS: Deeds[AccountScreen] = Deeds(set_stage, hand_over, tag)

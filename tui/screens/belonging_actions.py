"""Where accounts belong: their stage, their owner, their tags."""

from __future__ import annotations

from tui.screens.copy_actions import CopyActions


class BelongingActions(CopyActions):
    """For a screen that knows which accounts are meant. What a key needs is loaded with the key."""

    def action_move_forward(self) -> None:
        self._shift(1)

    def action_move_back(self) -> None:
        self._shift(-1)

    def _shift(self, by: int) -> None:
        """Move accounts one stage on (1) or back (-1)."""
        if meant := self.meant():
            from store.stage_moves import shift_accounts
            from tui.screens.saved_words import moved

            self.save(lambda book: shift_accounts(book, meant.ids, by), moved)

    def action_set_stage(self) -> None:
        if meant := self.meant():
            from store.accounts import titles_of_stages
            from store.stage_moves import move_accounts
            from tui.dialogs.stage_line import StageReader, stage_dialog
            from tui.screens.saved_words import moved

            reader = StageReader(self.calls.glance(titles_of_stages) or {})
            self.ask_and_save(
                lambda refusal: stage_dialog(meant, reader, self.kept, self.glyphs, refusal),
                lambda book, stage: move_accounts(book, meant.ids, stage),
                moved,
            )

    def action_hand_over(self) -> None:
        if meant := self.meant():
            from store.field_values import field_values
            from store.owners import hand_over
            from tui.dialogs.owner_line import OwnerReader, owner_dialog

            reader = OwnerReader(self.calls.glance(lambda book: field_values(book, "owner")) or ())
            self.ask_and_save(
                lambda refusal: owner_dialog(meant, reader, self.kept, self.glyphs, refusal),
                lambda book, owner: (owner, hand_over(book, meant.ids, owner)),
                lambda saved: f"{saved[0] or 'Nobody'} looks after {saved[1]} from today.",
            )

    def action_tag(self) -> None:
        if meant := self.meant():
            from store.field_values import field_values
            from store.tagging import tag_accounts
            from tui.dialogs.tag_line import TagReader, tag_dialog

            reader = TagReader(self.calls.glance(lambda book: field_values(book, "tag")) or ())
            self.ask_and_save(
                lambda refusal: tag_dialog(meant, reader, self.kept, self.glyphs, refusal),
                lambda book, draft: (draft, tag_accounts(book, meant.ids, draft.add, draft.remove)),
                lambda saved: f"Tagged {saved[1]}: {saved[0].words}.",
            )

"""Changing what is written of the account or the record under the cursor, and adding who is there."""

from __future__ import annotations

from collections.abc import Hashable

from store.editing.people import add_filled_in, fields_of_new_person
from tui.deeds import editing
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import Deeds
from tui.deeds.editing import UNCHANGED, ask_to_add, form_of, save_typed
from tui.dialogs.kept_lines import TypedField
from tui.dialogs.question import Question

_NOTHING = "There is nothing under the cursor that can be edited."


def edit_record(screen: AccountScreen) -> None:
    if chosen := _chosen_or_warn(screen):
        editing.edit_record(screen, *chosen)


def edit_text(screen: AccountScreen) -> None:
    """Open the text of the record under the cursor in $EDITOR and save it."""
    if (chosen := _chosen_or_warn(screen)) is None or (form := form_of(screen, *chosen)) is None:
        return
    from tui.dialogs.in_editor import AS_IT_WAS, in_editor

    name, about = form.editable.text, form.question.about
    kept = screen.kept.unfinished_form(about)
    field = kept.get(name) or TypedField(form.held[name], form.held[name])
    text, problem = in_editor(screen.app, field.typed)
    if text != field.typed:
        save_typed(screen, form, {**kept, name: TypedField(field.held, text)}, doubt=problem)
    elif problem:
        screen.calls.warn(f"{problem} {AS_IT_WAS}")
    else:
        screen.calls.say(UNCHANGED)


def edit_account(screen: AccountScreen) -> None:
    """Open the account in its form, at the line of its card that the cursor is on."""
    if row := screen.chosen_or_warn():
        record = screen.chosen_record()
        editing.edit_record(screen, "account", row.id, start=str(record[0]) if isinstance(record, tuple) else "")


def add_person(screen: AccountScreen) -> None:
    if row := screen.one_account():
        ask_to_add(
            screen,
            Question("person", ("person", row.id), "Add a person to", row.name),
            fields_of_new_person,
            lambda book, values: add_filled_in(book, row.id, values),
            lambda name: f"Added {name} to {row.name}.",
        )


def unfinished(screen: AccountScreen) -> None:
    """Show what was typed and not saved, and go on with what is chosen."""
    from tui.deeds.unfinished import NOTHING_LEFT, go_on_with
    from tui.dialogs.unfinished import UnfinishedTexts

    if not screen.kept.all_unfinished and screen.kept.thrown_last is None:
        screen.calls.say(NOTHING_LEFT)
        return

    def go_on(about: Hashable | None) -> None:
        if about is not None:
            go_on_with(screen, about)

    screen.app.push_screen(UnfinishedTexts(screen.kept, screen.glyphs), go_on)


def _chosen_or_warn(screen: AccountScreen) -> tuple[str, int] | None:
    if not screen.is_one_meant():
        return None
    chosen = screen.record_to_edit()
    if chosen is None:
        screen.calls.warn(_NOTHING)
    return chosen


DEEDS: Deeds[AccountScreen] = Deeds(edit_record, edit_text, edit_account, add_person, unfinished)

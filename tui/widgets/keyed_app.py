"""The app as its screens and dialogs know it: whose keys are in force."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.message_pump import MessagePump

from tui.actions.keymap import AS_IT_COMES, Keymap


def bound(id: str, does: str, *, priority: bool = False) -> Binding:
    """Return the keys of an action for a dialog, where they run `does`; an app with other keys puts those in place."""
    return Binding(AS_IT_COMES.for_bindings()[id], does, show=False, priority=priority, id=id)


class KeyedApp(App[None], inherit_bindings=False):
    """An app with the keys of its user; its dialogs obey them through Textual's own map."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("quit", "quit", priority=True),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(self, keymap: Keymap, **given: Any) -> None:
        super().__init__(**given)
        self.keymap = keymap
        self.set_keymap(keymap.for_bindings())


def keymap_of(within: MessagePump) -> Keymap:
    """Return the keys that are in force in an app, and for everything in it."""
    app = within if isinstance(within, App) else within.app
    return app.keymap if isinstance(app, KeyedApp) else AS_IT_COMES

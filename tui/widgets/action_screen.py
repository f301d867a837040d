"""A screen whose keys come from the action registry, prefix keys included."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.dom import DOMNode
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from tui.actions.action import Where
from tui.actions.hints import Hint, hints_after, hints_for
from tui.actions.keys import Call, KeyTable
from tui.actions.registry import ALL, actions_on
from tui.widgets.key_bar import KeyBar
from tui.widgets.typed_ahead import TypedAhead
from tui.widgets.view_tabs import ViewTabs

_NAMED_BY_CHARACTER_ONLY = " "
_LOOK_AGAIN_SECONDS = 0.005


class ActionScreen(Screen[ScreenResultType]):
    """Runs `action_<id>` for a key: on the focused widget, else on its parents, the screen, the app.

    After a prefix key the hint line lists the keys that may follow. Nothing times out; esc and any key that
    does not follow take the prefix back. While a text field has the keys, only esc is taken from it.
    """

    WHERE: ClassVar[Where]

    def __init__(self, *, name: str | None = None, id: str | None = None) -> None:
        super().__init__(name=name, id=id)
        actions = actions_on(self.WHERE)
        self._keys = KeyTable(actions)
        self._hints = hints_for(actions)
        self._pressed: tuple[str, ...] = ()
        self._field: Widget | None = None
        self._ahead: list[events.Key] = []

    def on_mount(self) -> None:
        """Show what can be pressed."""
        self.offer_hints()

    def on_screen_suspend(self) -> None:
        """Forget a prefix key when something else comes in front."""
        self._pressed = ()
        self.offer_hints()

    def prefix_hints(self, prefix: str) -> Sequence[Hint]:
        """Return what the hint line offers after a prefix key; a screen may name its moments here."""
        return hints_after(prefix, self._keys)

    def offer_hints(self) -> None:
        """Show the keys that can be pressed now in the key bar."""
        for bar in self.query(KeyBar):
            if self._pressed:
                bar.offer(self.prefix_hints(self._pressed[0]), pressed=" ".join(self._pressed))
            else:
                bar.offer(self._hints)

    async def press(self, key: str) -> bool:
        """Do what a key does here and return True, or return False if it does nothing."""
        waiting = bool(self._pressed)
        pressed = (*self._pressed, key)
        self._pressed = pressed if self._keys.is_prefix(pressed) else ()
        if waiting or self._pressed:
            self.offer_hints()
        if self._pressed:
            return True
        call = self._keys.call(pressed)
        return await self.run(call) if call else waiting

    async def run(self, call: Call) -> bool:
        """Run an action on the first of focused widget, its parents, the screen and the app that has it."""
        nodes: list[DOMNode] = [*(self.focused or self).ancestors_with_self]
        for node in nodes:
            if await self.app.run_action(call.command, node):
                return True
        return False

    def action_next_pane(self) -> None:
        self.focus_next()

    def action_previous_pane(self) -> None:
        self.focus_previous()

    def type_into(self, field: Widget) -> None:
        """Give the keys to a text field once those that were pressed before have come here; they follow in order."""
        self._field = field
        below = self.focused
        if any(pump.message_queue_size for pump in (self.app, self, *([below] if below else []))):
            self.set_timer(_LOOK_AGAIN_SECONDS, lambda: self.type_into(field))
            return
        self._field = None
        self.set_focus(field)
        for key in self._ahead:
            self.app.post_message(key)
        self._ahead.clear()

    async def on_key(self, event: events.Key) -> None:
        """Take the key unless somebody is typing."""
        if self._field is not None and event.is_forwarded:
            event.stop()
            self._ahead.append(events.Key(event.key, event.character))
            return
        if self.app.screen is not self:
            self.hand_on(event)
            return
        if self._is_typing and event.key != "escape":
            return
        if await self.press(key_name(event)):
            event.stop()
            event.prevent_default()

    def hand_on(self, event: events.Key) -> None:
        """Give a key to what has come in front, since it was typed ahead and is meant for that."""
        event.stop()
        front = self.app.screen
        if isinstance(front, TypedAhead):
            front.take_ahead(event)
        else:
            self.app.post_message(events.Key(event.key, event.character))

    async def on_key_bar_hint_clicked(self, event: KeyBar.HintClicked) -> None:
        """Do what the clicked key does."""
        await self.press(event.key)

    async def on_view_tabs_view_chosen(self, event: ViewTabs.ViewChosen) -> None:
        """Go to the clicked view."""
        await self.run(Call(next(action for action in ALL if action.id == event.action)))

    @property
    def _is_typing(self) -> bool:
        # A text field is a widget that would take a letter for itself.
        return self.focused is not None and self.focused.check_consume_key("a", "a")


def key_name(event: events.Key) -> str:
    """Return the key as the registry writes it: the character itself, or the name of the key."""
    character = event.character
    if character is None or not character.isprintable() or character == _NAMED_BY_CHARACTER_ONLY:
        return event.key
    return character

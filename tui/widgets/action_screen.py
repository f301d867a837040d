"""A screen whose keys come from the action registry, prefix keys included."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.dom import DOMNode
from textual.widget import Widget

from tui.actions.action import Action, Where
from tui.actions.hints import Hint, Offer, hints_after, hints_for, kind_key, offered
from tui.actions.key_names import is_typed_text, received, shown
from tui.actions.keys import Call, KeyTable, asking_for_digit
from tui.actions.registry import BY_ID
from tui.widgets.key_bar import KeyBar
from tui.widgets.keyed_app import keymap_of
from tui.widgets.left_once import LeftOnce
from tui.widgets.typed_ahead import Typed, TypedAhead, again, has_more
from tui.widgets.view_tabs import ViewTabs

_NAMED_BY_CHARACTER_ONLY = " "
_LOOK_AGAIN_SECONDS = 0.005
_BACK = BY_ID["back"]


class ActionScreen(LeftOnce[None]):
    """Runs `action_<id>` for a key: on the focused widget, else on its parents, the screen, the app.

    After a prefix key the hint line lists the keys that may follow. Nothing times out; esc and any key that
    does not follow take the prefix back. While a text field has the keys, only esc is taken from it.
    """

    WHERE: ClassVar[Where]

    def __init__(self, *, name: str | None = None, id: str | None = None) -> None:
        super().__init__(name=name, id=id)
        self.keymap = keymap_of(self)
        self._take_height(self.app.size.height)
        self._hints = self.own_hints()
        self._pressed: tuple[str, ...] = ()
        self._field: Widget | None = None
        self._ahead: list[Typed] = []
        self._early: list[Typed] | None = []
        """Keys that came before anything here could take them; None from then on."""

    @property
    def keys(self) -> KeyTable:
        """The keys of this screen."""
        return self.keymap.table(self.WHERE)

    def own_hints(self) -> tuple[Hint, ...]:
        """Return what the hint line offers, the most useful first."""
        return hints_for(self.keys)

    def typing_hints(self) -> tuple[Hint, ...]:
        """Return what the hint line offers while the filter of the screen is typed, the way out last."""
        return (
            Hint(self.keymap.says("{save-line}"), "keep the filter", "keep"),
            *(Hint(word, "") for word in self.filter_words()),
            Hint(shown(next(iter(self._ways_out_of_field()), "")), "clear it", "clear"),
        )

    def filter_words(self) -> Sequence[str]:
        """Return what can be typed into the filter beside plain words."""
        return ()

    def offering(self, *offers: Offer) -> tuple[Hint, ...]:
        """Return the hints of what this screen offers."""
        return offered(offers, self.keys)

    def says(self, words: str) -> str:
        """Return words with the keys of the actions named in them: `{undo} undoes it` is `u undoes it`."""
        return self.keymap.says(words, self.WHERE)

    def on_mount(self) -> None:
        """Show what can be pressed."""
        self.offer_hints()

    def on_screen_suspend(self) -> None:
        """Forget a prefix key when something else comes in front."""
        self._pressed = ()
        self.offer_hints()

    def on_descendant_focus(self) -> None:
        """Offer other keys while somebody is typing."""
        self.offer_hints()

    def digit_hints(self, action: Action) -> Sequence[Hint]:
        """Return what the hint line says of the digits that an action awaits; a screen may name its moments here."""
        return (Hint(f"1-{action.digits}", action.label),)

    def offer_hints(self) -> None:
        """Show the keys that can be pressed now in the key bar."""
        for bar in self.query(KeyBar):
            if self._pressed:
                more = self.keymap.key("keys", self.WHERE)
                bar.offer(self._hints_after(), pressed=self._pressed_words(), more=more)
            else:
                bar.offer(self.typing_hints() if self._is_typing else self._hints)

    async def press(self, *keys: str) -> bool:
        """Do what keys do here, one after the other, and return True; False if the last of them does nothing."""
        is_done = False
        for key in keys:
            is_done = await self._press(key)
        return is_done

    async def begin(self, action: Action) -> None:
        """Run an action; one that awaits a digit asks for it."""
        if action.digits:
            await self.press(*asking_for_digit(action))
        else:
            await self.run(Call(action))

    def kind_key(self, id: str) -> str:
        """Return the key that begins the actions of the same kind as this one; empty where none does."""
        return shown(kind_key(id, self.keys))

    async def offer_kind(self, id: str) -> None:
        """Offer the actions of the same kind as this one, as if the key that begins them had been pressed."""
        if keys := kind_key(id, self.keys):
            await self.press(*keys.split(" "))

    async def run(self, call: Call) -> bool:
        """Run an action on the first of focused widget, its parents, the screen and the app that has it."""
        nodes: list[DOMNode] = [*(self.focused or self).ancestors_with_self]
        for node in nodes:
            if await self.app.run_action(call.command, node):
                return True
        return self.do(call)

    def do(self, call: Call) -> bool:
        """Do what none of those has a method for; whether that is known here."""
        return False

    async def action_open_row(self) -> None:
        """Open what the cursor is on, before the next key is obeyed: that is meant for what has come in front."""

    async def on_line_list_row_opened(self) -> None:
        """Open the row that was clicked twice."""
        await self.action_open_row()

    def show_keys(self, begun: str) -> None:
        """Show the keys that may follow those that were pressed, or the action that was chosen and awaits a digit."""

    def miss(self, key: str) -> None:
        """Say of a key that does nothing here what it does elsewhere."""

    def action_next_pane(self) -> None:
        self.focus_next()

    def action_previous_pane(self) -> None:
        self.focus_previous()

    def type_into(self, field: Widget) -> None:
        """Give the keys to a text field once those that were pressed before have come here; they follow in order."""
        self._field = field
        if has_more(self.app) or has_more(self) or has_more(self.focused):
            self.set_timer(_LOOK_AGAIN_SECONDS, lambda: self.type_into(field))
            return
        self._field = None
        self.set_focus(field)
        for typed in self._ahead:
            self.app.post_message(typed)
        self._ahead.clear()

    def on_screen_resume(self) -> None:
        """Take keys once there is something on the screen to have them."""
        if self._early is not None:
            self.call_after_refresh(self._take_early_keys)

    async def on_key(self, event: events.Key) -> None:
        """Take the key unless somebody is typing."""
        if self._puts_off(event):
            return
        key = key_name(event)
        if self._is_typing:
            if key not in self._ways_out_of_field():
                return
            is_done = await self.run(Call(_BACK))
        else:
            is_done = await self.press(key)
        if is_done:
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Hand a text on to where the keys before it have led; in front of a list it means nothing."""
        self._puts_off(event)

    def _puts_off(self, event: Typed) -> bool:
        """Whether what was typed is kept, or handed on, since it is meant for what is not in front yet."""
        if self._early is not None:
            event.stop()
            self._early.append(again(event))
        elif self._field is not None and event.is_forwarded:
            event.stop()
            self._ahead.append(again(event))
        elif self.app.screen is not self:
            self.hand_on(event)
        else:
            return False
        return True

    async def _take_early_keys(self) -> None:
        early, self._early = self._early or [], None
        for typed in early:
            if self._field is not None:
                self._ahead.append(typed)
            elif self._is_typing and self.focused:
                # As from the field, or it would not be handed up from there.
                self.focused.post_message(typed.set_sender(self.focused))
            elif isinstance(typed, events.Key):
                await ActionScreen.on_key(self, typed)
            else:
                self.on_paste(typed)

    def hand_on(self, event: Typed) -> None:
        """Give a key to what has come in front, since it was typed ahead and is meant for that."""
        event.stop()
        front = self.app.screen
        if isinstance(front, TypedAhead):
            front.take_ahead(event)
        else:
            self.app.post_message(again(event))

    async def on_key_bar_hint_clicked(self, event: KeyBar.HintClicked) -> None:
        """Do what the clicked key does."""
        await self.press(*event.keys.split(" "))

    async def on_view_tabs_view_chosen(self, event: ViewTabs.ViewChosen) -> None:
        """Go to the clicked view."""
        await self.run(Call(BY_ID[event.action]))

    async def _press(self, key: str) -> bool:
        waiting = self._pressed_words()
        pressed = (*self._pressed, key)
        self._pressed = pressed if self.keys.is_prefix(pressed) else ()
        if waiting or self._pressed:
            self.offer_hints()
        if self._pressed:
            return True
        if call := self.keys.call(pressed):
            return await self.run(call)
        if not waiting:
            self.miss(key)
        elif (asked := self.keys.call((key,))) and asked.action.id == "keys":
            self.show_keys(waiting)
        return bool(waiting)

    def _hints_after(self) -> tuple[Hint, ...]:
        back = self.keys.action("back")
        way_out = back.keys[0] if back and back.keys else "escape"
        return hints_after(self._pressed, self.keys, way_out, self.digit_hints)

    def _pressed_words(self) -> str:
        """What was pressed, or the title of the action that was chosen by it and awaits a digit; empty for nothing."""
        if not self._pressed:
            return ""
        by_name = [one.title for one in self.keys.actions if asking_for_digit(one) == self._pressed]
        return by_name[0] if by_name else shown(" ".join(self._pressed))

    def _ways_out_of_field(self) -> list[str]:
        """The keys that lead out of a text field and are no letters for it: back's, then those that close a dialog."""
        known = (self.keys.action("back"), self.keymap.table(Where.LINE).action("cancel-line"))
        return [key for action in known if action for key in action.keys if not (is_typed_text(key) or " " in key)]

    def _compositor_refresh(self) -> None:
        # The app asks for a frame before it shows any; what is not drawn then stays to be drawn.
        if not self.app._batch_count:
            super()._compositor_refresh()

    def _take_height(self, height: int) -> None:
        """Be arranged for the terminal in the first layout; a screen is told its height only behind it."""
        reached = [name for least, name in sorted(self.VERTICAL_BREAKPOINTS or ()) if height >= least]
        self.add_class(*reached[-1:], update=False)

    @property
    def _is_typing(self) -> bool:
        # A text field is a widget that would take a letter for itself.
        return self.focused is not None and self.focused.check_consume_key("a", "a")


def key_name(event: events.Key) -> str:
    """Return the key as the registry writes it: the character itself, or the name of the key."""
    character = event.character
    if "+" in event.key:
        # With alt the character comes too, but it is another key.
        return received(event.key)
    if character is None or not character.isprintable() or character == _NAMED_BY_CHARACTER_ONLY:
        return event.key
    return character

"""Lets a text field do what a key means to it as soon as the key is there."""

from textual import events
from textual.widget import Widget


async def did_own_binding(widget: Widget, event: events.Key) -> bool:
    """Run what the widget's own bindings say of a key and return True, or return False if they say nothing.

    Textual runs a binding when the key has come up to the app; a letter typed right behind it would be there first.
    """
    bindings = widget._bindings.copy()
    bindings.apply_keymap(widget.app._keymap)
    for binding in bindings.key_to_bindings.get(event.key, []):
        if await widget.app.run_action(binding.action, widget):
            event.stop()
            event.prevent_default()
            return True
    return False

"""The reasons for attention as the help lists them."""

from __future__ import annotations

from typing import Any

import typer.core

from store.rules.reason_kinds import REASON_KINDS


class WithReasons(typer.core.TyperCommand):
    """A command whose help ends with every reason, which is put together only when it is asked for."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the reasons above the examples."""
        examples = self.epilog
        self.epilog = f"{reason_codes()}\n\n{examples}"
        super().format_epilog(ctx, formatter)
        self.epilog = examples


def reason_codes() -> str:
    """Every code with the key that clears it and what it is about; those of the weekly review are marked."""
    from store.settings.taking_over import settings_in_file
    from tui.actions.clearing import clearing_key
    from tui.cli.keys import settings_keymap

    keymap, _ = settings_keymap(settings_in_file())
    keys = {code: clearing_key(kind.key, keymap) for code, kind in REASON_KINDS.items()}
    room = max(map(len, keys.values()))
    lines = ["\b", "Reasons (in --json as code) and the key that clears each in the app; * only in the review:"]
    for code, kind in REASON_KINDS.items():
        mark = "*" if kind.level == "review" else " "
        lines.append(f"  {code:<21} {keys[code]:<{room}} {mark} {kind.title}")
    return "\n".join(lines)

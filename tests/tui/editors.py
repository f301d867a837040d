"""Small scripts in the place of somebody's editor, for an app that has no terminal to leave to them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.app import GoodtermsApp


def an_editor_that(
    monkeypatch: pytest.MonkeyPatch, folder: Path, commands: str | None, meanwhile: Callable[[], object] = lambda: None
) -> None:
    """Let EDITOR be a script of these commands, which finds the file as $2; one that is missing without commands.

    `meanwhile` is done while it runs.
    """

    class Suspending:
        """Stands for leaving the terminal, which a test has none of."""

        def __enter__(self) -> None:
            meanwhile()

        def __exit__(self, *_: object) -> None: ...

    script = folder / "an editor.sh"
    if commands is not None:
        script.write_text(f"#!/bin/sh\n{commands}\n")
        script.chmod(0o700)
    monkeypatch.setenv("EDITOR", f'"{script}" -f')
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr(GoodtermsApp, "suspend", lambda app: Suspending())

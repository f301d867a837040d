"""Runs a part of a test in a process of its own, under limits that the test itself could not take back."""

import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path

NOBODY = 65534


def run_in_a_child(action: Callable[[], None], *, file_limit: int | None = None, powerless: bool = False) -> None:
    """Run `action` in a forked child; any exception there fails here.

    `file_limit` is the most bytes that a file may have then, as on a full disk. `powerless` gives up the
    rights of root, who may write anywhere.
    """
    child = os.fork()
    if child == 0:
        status = 1
        try:
            if file_limit is not None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, resource.RLIM_INFINITY))
            if powerless and os.getuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            action()
            status = 0
        except BaseException:  # noqa: BLE001 - the child's own end, whatever it was
            import traceback

            traceback.print_exc()
        finally:
            os._exit(status)
    _, ended = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(ended) == 0, "see the child's own traceback"


def open_to_readers(folder: Path) -> None:
    """Let everybody read a folder and what is in it, and nobody but root write there."""
    for path in folder.parents:
        if path.owner() == "root" and "pytest" in str(path):
            path.chmod(0o755)
    for path in (folder, *folder.iterdir()):
        path.chmod(0o555 if path.is_dir() else 0o444)

"""What a command answered, and what any answer must be like."""

import re
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

_NEVER_SAID = re.compile(r"Traceback|sqlite|errno|\b[A-Z][A-Za-z]+(?:Error|Exception)\b", re.IGNORECASE)
"""What only a program would say: a traceback, the class of an exception, the name of a part."""


@dataclass(frozen=True)
class Answer:
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str


Gt = Callable[..., Answer]


def ask(*words: str, env: Mapping[str, str], text: bytes = b"", before: Callable[[], None] | None = None) -> Answer:
    """Run `gt` as a process of its own; `before` runs in it first, to limit what it may have."""
    done = subprocess.run(
        [sys.executable, "-m", "tui", *words],
        env=env, input=text, capture_output=True, preexec_fn=before, timeout=120, check=False,
    )  # fmt: skip
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


def assert_clean(answer: Answer, statuses: Sequence[int]) -> None:
    """An expected status, and when that is not 0 a sentence for a person on stderr, without a program's words."""
    assert answer.status in statuses, answer
    assert not _NEVER_SAID.search(answer.err + answer.out), answer
    if answer.status:
        assert re.search(r"\.( |$)", answer.err, re.MULTILINE), answer


def small_files_only(size: int) -> Callable[[], None]:
    """Let a process write no file beyond `size` bytes, as on a disk that is full."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit

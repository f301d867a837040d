"""How each account of the sample book stands: about a quarter needs attention, some soon, most are fine."""

from __future__ import annotations

from typing import NamedTuple


class Plot(NamedTuple):
    """How one account stands today.

    `days` is how long ago it started, `silence` how long ago the last personal contact was in per cent of the
    cadence (None: never), both as a range. `complaint` is unanswered, waiting_us, waiting_them, slow, untold
    or reopened; `moments` is done, due, overdue or poor; `step` is planned or overdue; `renewal` a range of
    days ahead; `attempts` how often it was tried since; `ended` how many days ago it left or was declined.
    """

    stage: str
    days: tuple[int, int]
    silence: tuple[int, int] | None = (0, 40)
    cadence: int | None = None
    complaint: str = ""
    moments: str = "done"
    step: str = ""
    renewal: tuple[int, int] | None = None
    attempts: int = 0
    snoozed: int = 0
    ended: int = 0
    known: bool = True


_NEEDS_ATTENTION = (
    Plot("renewal", (0, 0), (125, 140), complaint="unanswered", step="planned", renewal=(15, 20), attempts=1),
    Plot("adoption", (150, 330), (107, 130), complaint="slow"),
    Plot("growth", (500, 900), (108, 125), cadence=60),
    Plot("adoption", (400, 600), (155, 190), attempts=2),
    Plot("onboarding", (17, 19), (0, 40), moments="overdue"),
    Plot("growth", (700, 1100), (160, 200), moments="poor"),
    Plot("adoption", (35, 38), (0, 40), moments="overdue"),
    Plot("growth", (380, 700), complaint="untold", step="planned"),
    Plot("adoption", (200, 340), (0, 45), complaint="unanswered"),
    Plot("growth", (420, 800), (110, 130), step="overdue"),
    Plot("renewal", (0, 0), (0, 60), renewal=(40, 70)),
)
_SOON = (
    Plot("growth", (400, 900), (90, 99), step="planned"),
    Plot("adoption", (150, 300), (80, 99)),
    Plot("growth", (500, 900), (90, 100), cadence=60, step="planned"),
    Plot("onboarding", (8, 10), (0, 40), moments="due"),
    Plot("renewal", (0, 0), (82, 98), renewal=(80, 95), step="planned"),
)
_FINE = (
    Plot("growth", (400, 1400), step="planned"),
    Plot("growth", (400, 1400)),
    Plot("growth", (500, 1600), cadence=60),
    Plot("growth", (370, 900), (0, 70)),
    Plot("growth", (600, 1500), (20, 70), step="planned"),
    Plot("adoption", (110, 340)),
    Plot("adoption", (120, 350), step="planned"),
    Plot("adoption", (95, 200)),
    Plot("adoption", (200, 360), (0, 30), complaint="waiting_them"),
    Plot("growth", (400, 800), (0, 60), complaint="waiting_us", step="planned"),
    Plot("growth", (450, 900), (0, 30), complaint="reopened", step="planned"),
    Plot("onboarding", (3, 6), (0, 30), step="planned"),
    Plot("onboarding", (20, 25), (0, 30)),
    Plot("adoption", (50, 80), (0, 40), step="planned"),
    Plot("renewal", (0, 0), (0, 50), renewal=(50, 110), step="planned"),
    Plot("renewal", (0, 0), (0, 60), renewal=(20, 45), step="planned"),
    Plot("growth", (800, 1800)),
    Plot("growth", (365, 1000), (0, 50)),
    Plot("adoption", (91, 150), (0, 40)),
)
_ASIDE = (
    Plot("growth", (400, 900), (150, 175), snoozed=14),
    Plot("adoption", (160, 300), (108, 125), snoozed=7),
    Plot("paused", (300, 700), (200, 260)),
    Plot("paused", (500, 900), (120, 180)),
    Plot("prospect", (30, 60), (10, 70), step="planned"),
    Plot("prospect", (5, 20), (10, 60)),
    Plot("trial", (15, 25), (0, 60), step="planned"),
    Plot("growth", (300, 600), None, known=False),
    Plot("left", (300, 600), (60, 150), ended=40),
    Plot("left", (120, 200), (80, 160), complaint="unanswered", ended=75),
    Plot("left", (700, 1000), (50, 120), ended=160),
    Plot("declined", (60, 90), (10, 60), ended=30),
    Plot("growth", (365, 900), (0, 60), step="planned"),
)

PLOTS = (*_NEEDS_ATTENTION, *_SOON, *_FINE, *_ASIDE)

"""What the doctor found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `severity` is damage, mistake, advice or fine; `advice` is what to do, if anything.

    `code` is stable; `mendable` says that mending the book clears it.
    """

    severity: str
    code: str
    text: str
    advice: str = ""
    mendable: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """Every finding about the book at `path`, worst first."""

    path: str
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is damaged or mistaken; advice may still be given."""
        return not any(finding.severity in ("damage", "mistake") for finding in self.findings)

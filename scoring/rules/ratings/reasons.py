"""The reasons a citizen may tick under a level: the national code table, version 2 (全国一体化平台对接码表)."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Reason:
    """One code of the table."""

    code: int
    level: int
    core: bool
    """Core reasons are shown first; the others after 展开."""
    text: str
    text_en: str


@cache
def all_reasons() -> tuple[Reason, ...]:
    """Every code in force, by level from 5 to 1, core ones first."""
    table = (files("scoring.rules.ratings") / "reason_codes.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(table.splitlines()) if row["enabled"] == "1"]
    reasons = [
        Reason(int(row["code"]), int(row["level"]), row["version"] == "v2_core", row["text"], row["text_en"])
        for row in rows
    ]
    return tuple(sorted(reasons, key=lambda reason: (-reason.level, not reason.core, reason.code)))


def reasons_for(level: int) -> tuple[Reason, ...]:
    """The codes in force for one level (1 to 5), core ones first."""
    return tuple(reason for reason in all_reasons() if reason.level == level)

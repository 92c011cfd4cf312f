"""What the duty leader's patrol looks for (巡查扣分目录), with the points each costs."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of the catalogue; breaking it once costs `points`."""

    code: str
    points: int
    group: str
    text: str
    text_en: str
    """The same for a reader of English; the Chinese text is the one that binds."""


@cache
def catalogue() -> dict[str, Requirement]:
    """The catalogue by code, in the order of the plan: groups A to D cost 1 point each time, group E 2."""
    table = (files("scoring.rules.discipline") / "patrol_catalogue.csv").read_text(encoding="utf-8")
    return {
        row["code"]: Requirement(row["code"], int(row["points"]), row["group"], row["text"], row["text_en"])
        for row in csv.DictReader(table.splitlines())
    }

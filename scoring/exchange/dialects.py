"""How other systems write a rating: their numbers for where it came from, and which end of their levels is good.

Field names and codes are those seen in public interfaces of 好差评 systems; a province's own technical standard
decides. The same number means different things in different places, so the dialect is always named by whoever imports,
never guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from scoring.events.ratings import Channel


class Direction(StrEnum):
    """Which end of the levels 1 to 5 is good."""

    RISING = "rising"
    """5 is 非常满意."""
    FALLING = "falling"
    """1 is 非常满意."""

    def level(self, written: int) -> int:
        """Our level of theirs, and theirs of ours."""
        return written if self is Direction.RISING else 6 - written


@dataclass(frozen=True, slots=True)
class Dialect:
    """One system's codes."""

    name: str
    reads: Mapping[str, Channel | None]
    """Channel of each code; None is a level that the system put in by itself, which nobody gave."""
    writes: Mapping[Channel, str]
    """Code of each channel; one that the system does not know is left out."""


KIOSK: Final = Dialect("kiosk", {one.value: one for one in Channel}, {one: one.value for one in Channel})
"""Our own words."""

NATIONAL: Final = Dialect(
    "national",
    {
        "1": Channel.ONLINE,
        "2": Channel.MOBILE,
        "3": Channel.QR,
        "4": Channel.HALL,
        "5": Channel.EVALUATOR,
        "6": Channel.SMS,
        "7": None,
    },
    {
        Channel.ONLINE: "1",
        Channel.MOBILE: "2",
        Channel.QR: "3",
        Channel.HALL: "4",
        Channel.WINDOW: "5",
        Channel.EVALUATOR: "5",
        Channel.SMS: "6",
    },
)
"""`pf`: 1 PC, 2 mobile, 3 QR code, 4 tablet in the hall, 5 other terminal in the hall, 6 text message, 7 by default."""

TAIAN: Final = Dialect(
    "taian",
    {
        "1": Channel.PAPER,
        "2": Channel.ONLINE,
        "3": Channel.QR,
        "4": Channel.EVALUATOR,
        "5": Channel.OTHER,
        "6": Channel.PHONE,
        "7": Channel.SMS,
    },
    {
        Channel.PAPER: "1",
        Channel.ONLINE: "2",
        Channel.MOBILE: "2",
        Channel.QR: "3",
        Channel.WINDOW: "4",
        Channel.EVALUATOR: "4",
        Channel.HALL: "4",
        Channel.OTHER: "5",
        Channel.PHONE: "6",
        Channel.SMS: "7",
    },
)
"""A city's own: 1 paper, 2 online, 3 QR code, 4 evaluator at the window, 5 other, 6 telephone, 7 text message."""

DIALECTS: Final[Mapping[str, Dialect]] = {one.name: one for one in (KIOSK, NATIONAL, TAIAN)}

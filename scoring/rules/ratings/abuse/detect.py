"""All detectors over one period: what each looked at and what it found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from scoring.rules.ratings.abuse.bursts import bursts
from scoring.rules.ratings.abuse.even import even
from scoring.rules.ratings.abuse.flag import Flag, Kind
from scoring.rules.ratings.abuse.given import Given
from scoring.rules.ratings.abuse.hours import Hours, hours_seen, impossible_hours
from scoring.rules.ratings.abuse.own_window import AtWork, own_window
from scoring.rules.ratings.abuse.regular import regular
from scoring.rules.ratings.abuse.rhythm import rhythm
from scoring.rules.ratings.abuse.series import series
from scoring.rules.ratings.abuse.served import more_than_served
from scoring.rules.ratings.abuse.waves import waves


@dataclass(frozen=True)
class Material:
    """What is known of a period."""

    ratings: Sequence[Given]
    works: Callable[[date], bool]
    """Whether a day is a working day."""
    manned: Callable[[str, datetime], bool | None] = lambda _window, _at: None
    """Whether the roster has somebody at a window at a moment; None where it says nothing of the window."""
    hours: Hours | None = None
    """As whoever asks says; None where they are to be seen from the ratings."""
    at_work: AtWork = field(default_factory=dict)
    served: Mapping[tuple[str, date], int] = field(default_factory=dict)
    """Visits by window and day; only those known."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one detector did."""

    kind: Kind
    tested: int
    """How much was looked at, in what that detector counts; 0 where there was too little to look at."""
    flags: tuple[Flag, ...]


def hours_of(material: Material) -> Hours | None:
    """The hall's hours: as stated, else as seen."""
    return material.hours or hours_seen(material.ratings)


def looks(material: Material) -> tuple[Look, ...]:
    """Every kind once, in the order of `Kind`."""
    return tuple(of_kind(kind, material) for kind in Kind)


def of_kind(kind: Kind, material: Material) -> Look:
    """One detector alone; its flags in order of time."""
    tested, flags = _DETECTORS[kind](material)
    return Look(kind, tested, tuple(sorted(flags, key=lambda one: (one.first_at, one.ratings))))


def _hours(material: Material) -> tuple[int, tuple[Flag, ...]]:
    return impossible_hours(material.ratings, hours_of(material), material.works, material.manned)


_DETECTORS: Final[Mapping[Kind, Callable[[Material], tuple[int, tuple[Flag, ...]]]]] = {
    Kind.BURST: lambda material: bursts(material.ratings),
    Kind.SERIES: lambda material: series(material.ratings),
    Kind.HOURS: _hours,
    Kind.WAVE: lambda material: waves(material.ratings),
    Kind.OWN: lambda material: own_window(material.ratings, material.at_work),
    Kind.EVEN: lambda material: even(material.ratings),
    Kind.REGULAR: lambda material: regular(material.ratings),
    Kind.RHYTHM: lambda material: rhythm(material.ratings),
    Kind.SERVED: lambda material: more_than_served(material.ratings, material.served),
}

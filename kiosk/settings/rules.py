"""What each field of `terminal.json` may hold."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from kiosk.errors.settings import SettingFlaw, Want, Wanted
from kiosk.settings.theme_names import THEME_NAMES
from kiosk.wording import Language

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}")
"""The same shape as identifiers in the ledger's events."""


class TerminalKind(StrEnum):
    """Where a terminal stands and whom it serves."""

    HALL = "hall"
    """Public, for all windows: the citizen picks one."""
    WINDOW = "window"
    """At one window: starts on the rating screen of that window."""
    TEST = "test"
    """A clerk's place."""
    OFFICE = "office"
    """The administration."""
    PATROL = "patrol"
    """The duty leader's tablet."""
    DEMO = "demo"
    """All doors of a synthetic hall."""


class Asking(StrEnum):
    """When a terminal at a window asks for a rating. Whoever sits at the window has no say in it."""

    ALWAYS = "always"
    """The levels stand there all the time."""
    VISIT = "visit"
    """When a visit is reported to have ended (`kiosk visits end`)."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What one field may hold."""

    wanted: Wanted
    accepts: Callable[[Any], bool]
    keep: Callable[[Any], Any]
    """An accepted value as the settings keep it."""


def _identifier(value: Any) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def _text(want: Want, longest: int) -> Rule:
    """A text that is not blank; the spaces around it are dropped."""
    wanted = Wanted(want, 1, longest)
    return Rule(wanted, lambda value: isinstance(value, str) and 1 <= len(value.strip()) <= longest, str.strip)


def _choice(choices: tuple[str, ...], keep: Callable[[Any], Any] = str) -> Rule:
    return Rule(Wanted(Want.CHOICE, choices=choices), lambda value: value in choices, keep)


def _number(low: float, high: float) -> Rule:
    """A number with bounds, both inclusive; JSON's true and false are none, although Python counts with them."""

    def accepts(value: Any) -> bool:
        return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high

    return Rule(Wanted(Want.NUMBER, low, high), accepts, float)


def _whole(low: int, high: int) -> Rule:
    within = _number(low, high)
    wanted = Wanted(Want.WHOLE_NUMBER, low, high)
    return Rule(wanted, lambda value: isinstance(value, int) and within.accepts(value), int)


_YES_NO: Final = Rule(Wanted(Want.YES_NO), lambda value: value is True or value is False, bool)


def _or_nothing(rule: Rule) -> Rule:
    return Rule(
        rule.wanted,
        lambda value: value is None or rule.accepts(value),
        lambda value: None if value is None else rule.keep(value),
    )


_SERVER: Final = re.compile(r"https?://[A-Za-z0-9.\-\[\]:]{1,80}")
_AN_ADDRESS: Final = Rule(
    Wanted(Want.ADDRESS), lambda value: isinstance(value, str) and _SERVER.fullmatch(value) is not None, str
)
_AN_ID: Final = Rule(Wanted(Want.IDENTIFIER), _identifier, str)

RULES: Final[dict[str, Rule]] = {
    "kind": _choice(tuple(TerminalKind), TerminalKind),
    "hall_id": _AN_ID,
    "hall_name": _text(Want.NAME, 60),
    "terminal_id": _AN_ID,
    "window_id": _or_nothing(_AN_ID),
    "asking": _choice(tuple(Asking), Asking),
    "region": _or_nothing(_text(Want.PLACE, 20)),
    "announcement": _or_nothing(_text(Want.LINE, 40)),
    "printer": _or_nothing(_AN_ID),
    "public_address": _or_nothing(_AN_ADDRESS),
    "language": _choice(tuple(Language), Language),
    "theme": _choice(THEME_NAMES),
    "idle_seconds": _number(3, 15),
    "thanks_seconds": _number(1, 10),
    "words_limit": _whole(1, 150),
    "keyboard": _YES_NO,
    "locked": _YES_NO,
}
"""Every field by name. Ranges and their reasons stand with the fields of `kiosk.settings.settings.Settings`."""


def flaws_between(kind: Any, window_id: Any, asking: Any) -> Iterator[tuple[str, SettingFlaw]]:
    """What is wrong between what a terminal is, where it stands and when it asks; each with its field."""
    if kind == TerminalKind.WINDOW and window_id is None:
        yield "window_id", SettingFlaw.NEEDS_WINDOW
    if kind != TerminalKind.WINDOW and window_id is not None:
        yield "window_id", SettingFlaw.HAS_WINDOW
    if kind != TerminalKind.WINDOW and asking == Asking.VISIT:
        yield "asking", SettingFlaw.HAS_WINDOW

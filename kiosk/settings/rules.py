"""What each field of `terminal.json` may hold. A rule returns the value or raises `ValueError` with the mending.

The mending is Chinese: hall staff read it.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final

from kiosk.settings.theme_names import THEME_NAMES
from kiosk.wording import Language

Rule = Callable[[Any], Any]

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
    DEMO = "demo"
    """All doors of a synthetic hall."""


def _identifier(value: Any) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError('写一个编号，加引号: 字母、数字和 _ . : -，以字母或数字开头，最多 64 个字符，如 "hall-01"')
    return value


def _optional_identifier(value: Any) -> str | None:
    return None if value is None else _identifier(value)


def _name(value: Any) -> str:
    if not isinstance(value, str) or not 1 <= len(value.strip()) <= 60:
        raise ValueError("写一个名称，1 到 60 个字符，加引号")
    return value.strip()


def _optional_place(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not 1 <= len(value.strip()) <= 20:
        raise ValueError('写题库里的地名，加引号，如 "安阳"；没有本地题的写 null')
    return value.strip()


def _one_of(kinds: tuple[str, ...]) -> Rule:
    def rule(value: Any) -> str:
        if value not in kinds:
            raise ValueError(f"写 {'、'.join(kinds)} 之一，加引号")
        return str(value)

    return rule


def _number(low: float, high: float) -> Rule:
    def rule(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise ValueError(f"写 {low:g} 到 {high:g} 之间的数，不加引号")
        return float(value)

    return rule


def _whole(low: int, high: int) -> Rule:
    def rule(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError(f"写 {low} 到 {high} 之间的整数，不加引号")
        return value

    return rule


def _yes_no(value: Any) -> bool:
    if value is True or value is False:
        return bool(value)
    raise ValueError("写 true 或 false，不加引号")


RULES: Final[dict[str, Rule]] = {
    "kind": lambda value: TerminalKind(_one_of(tuple(TerminalKind))(value)),
    "hall_id": _identifier,
    "hall_name": _name,
    "terminal_id": _identifier,
    "window_id": _optional_identifier,
    "region": _optional_place,
    "language": lambda value: Language(_one_of(tuple(Language))(value)),
    "theme": _one_of(THEME_NAMES),
    "idle_seconds": _number(3, 15),
    "thanks_seconds": _number(1, 10),
    "words_limit": _whole(1, 150),
    "locked": _yes_no,
}
"""Every field by name. Ranges and their reasons stand with the fields of `kiosk.settings.settings.Settings`."""


def window_problem(kind: Any, window_id: Any) -> str | None:
    """What is wrong between `kind` and `window_id`, or None."""
    if kind == TerminalKind.WINDOW and window_id is None:
        return '"kind" 为 "window" 的终端要有 "window_id"；请写它所在窗口的编号'
    if kind != TerminalKind.WINDOW and window_id is not None:
        return '只有 "kind" 为 "window" 的终端才有 "window_id"；请删去它，或改正 "kind"'
    return None

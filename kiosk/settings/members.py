"""The members of the one JSON object a settings file holds, each with its place, so that a fault can be named there."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from kiosk.errors.settings import JsonFlaw, SettingsSyntaxError

_BETWEEN: Final = re.compile(r"[\s,:]*")
"""What stands between a key, its value and the next key in a sound text."""

_FLAWS: Final = (
    ("Expecting property name", JsonFlaw.NO_KEY),
    ("trailing comma", JsonFlaw.TRAILING_COMMA),  # since Python 3.13; before, the name of the next key was missed
    ("':' delimiter", JsonFlaw.NO_COLON),
    ("',' delimiter", JsonFlaw.NO_COMMA),
    ("Expecting value", JsonFlaw.NO_VALUE),
    ("Unterminated string", JsonFlaw.OPEN_QUOTES),
    ("Invalid control character", JsonFlaw.CONTROL_CHARACTER),
    ("Invalid \\u", JsonFlaw.UNICODE_ESCAPE),
    ("Invalid \\", JsonFlaw.ESCAPE),
    ("Extra data", JsonFlaw.REST),
)
"""What the standard library's decoder says and what it means; the first that fits."""


class Member(NamedTuple):
    """A key with its value and where the value begins, both counted from 1."""

    key: str
    value: Any
    line: int
    column: int


def read_members(path: Path, text: str) -> list[Member]:
    """The members of the object that `text` is, in order; repeated keys are kept for the caller to report.

    Raises:
        SettingsSyntaxError: `text` is anything else; it names `path` and the place of the first flaw.
    """
    start = len(text) - len(text.lstrip(" \t\r\n"))
    if not text.startswith("{", start):
        raise SettingsSyntaxError(path, *_place(text, start), JsonFlaw.NO_OBJECT)
    try:
        pairs = json.loads(text, object_pairs_hook=list)
    except json.JSONDecodeError as error:
        flaw = next((flaw for sign, flaw in _FLAWS if sign in error.msg), JsonFlaw.OTHER)
        raise SettingsSyntaxError(path, error.lineno, error.colno, flaw) from None
    except RecursionError:
        raise SettingsSyntaxError(path, 1, 1, JsonFlaw.TOO_DEEP) from None
    except ValueError:
        # Python turns no more than some thousand digits into a number, and does not say where they stood.
        raise SettingsSyntaxError(path, 1, 1, JsonFlaw.TOO_LONG_NUMBER) from None
    places = (_place(text, offset) for offset in _values(text, start + 1, len(pairs)))
    return [Member(key, value, *place) for (key, value), place in zip(pairs, places, strict=True)]


def _values(text: str, at: int, count: int) -> Iterator[int]:
    """Where the values of the `count` members begin that follow `at` in a sound text."""
    decoder = json.JSONDecoder()
    for _ in range(count):
        _, after_key = decoder.raw_decode(text, _next(text, at))
        begins = _next(text, after_key)
        yield begins
        _, at = decoder.raw_decode(text, begins)


def _next(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between else at


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, counted from 1, of a character of `text`."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")

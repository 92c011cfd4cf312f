"""Reads one JSON object and remembers where each value stands, so that a fault can be named as line and column."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

_SPACE: Final = " \t\n\r"


@dataclass(frozen=True, slots=True)
class Found:
    """A key with its value and where the value begins (both counted from 1)."""

    key: str
    value: Any
    line: int
    column: int


class FlatJsonError(ValueError):
    """The text is not one JSON object."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, counted from 1, of a character of `text`."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def read_object(text: str) -> list[Found]:
    """The members of the object that `text` is, in order; repeated keys are kept for the caller to report.

    Raises:
        FlatJsonError: If `text` is anything else, with the place of the first fault.
    """
    try:
        return list(_members(text))
    except json.JSONDecodeError as error:
        raise FlatJsonError(error.msg, error.lineno, error.colno) from None
    except RecursionError:
        raise FlatJsonError("nested too deeply", 1, 1) from None


def _members(text: str) -> Iterator[Found]:
    """Walk the object; every fault is a `JSONDecodeError` with its place."""
    decoder = json.JSONDecoder()
    at = _expect(text, 0, "{")
    while text[at : at + 1] != "}":
        if text[at : at + 1] != '"':
            raise json.JSONDecodeError("expected a key in double quotes", text, at)
        key, at = decoder.raw_decode(text, at)
        start = _expect(text, at, ":")
        value, at = decoder.raw_decode(text, start)
        yield Found(key, value, *place(text, start))
        at = _skip(text, at)
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
            if text[at : at + 1] == "}":
                raise json.JSONDecodeError("a comma before the closing brace", text, at)
        elif text[at : at + 1] != "}":
            raise json.JSONDecodeError("expected ',' or '}'", text, at)
    rest = _skip(text, at + 1)
    if rest != len(text):
        raise json.JSONDecodeError("text after the closing brace", text, rest)


def _expect(text: str, at: int, sign: str) -> int:
    """The first offset of interest after `sign`, which must come next."""
    at = _skip(text, at)
    if text[at : at + 1] != sign:
        raise json.JSONDecodeError(f"expected '{sign}'", text, at)
    return _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    """The offset of the next character that is not white space."""
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at

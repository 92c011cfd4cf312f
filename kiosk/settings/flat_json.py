"""Reads one JSON object and remembers where each value stands, so that a fault can be named as line and column."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

_SPACE: Final = " \t\n\r"

_ADVICE: Final = (
    ("Expecting value", "这里要有一个值；文字要加双引号"),
    ("property name", "这里要有一个加双引号的字段名；最后一项后面不写逗号"),
    ("trailing comma", "最后一项后面不写逗号；请删去"),
    ("':' delimiter", "字段名后面缺少冒号"),
    ("',' delimiter", "两项之间缺少逗号，或括号没有成对"),
    ("Unterminated string", "引号没有成对；请补上结尾的引号"),
    ("Invalid control character", "引号里不能换行，也不能有制表符等控制字符"),
    ("Invalid \\u", "\\u 后面要有四位十六进制数字"),
    ("Invalid \\", "反斜杠的写法不对；请写成两个反斜杠"),
)
"""What the standard library's decoder says, and what hall staff read instead; the first that fits is used."""


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
        """The fault and its mending, in Chinese."""
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
        raise FlatJsonError(_advice(error.msg), error.lineno, error.colno) from None
    except RecursionError:
        raise FlatJsonError("括号嵌套得太深", 1, 1) from None
    except ValueError:
        # Python turns no more than some thousand digits into a number, and does not say where they stood.
        raise FlatJsonError("有一个数的位数太多", 1, 1) from None


def _advice(complaint: str) -> str:
    """The Chinese words for a `JSONDecodeError`; those raised in this module are Chinese already."""
    if not complaint.isascii():
        return complaint
    return next((words for sign, words in _ADVICE if sign in complaint), "写法不对")


def _members(text: str) -> Iterator[Found]:
    """Walk the object; every fault is a `JSONDecodeError` with its place."""
    decoder = json.JSONDecoder()
    at = _expect(text, 0, "{")
    while text[at : at + 1] != "}":
        if text[at : at + 1] != '"':
            raise json.JSONDecodeError("这里要有一个加双引号的字段名", text, at)
        key, at = decoder.raw_decode(text, at)
        start = _expect(text, at, ":")
        value, at = decoder.raw_decode(text, start)
        yield Found(key, value, *place(text, start))
        at = _skip(text, at)
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
            if text[at : at + 1] == "}":
                raise json.JSONDecodeError("最后一项后面不写逗号；请删去", text, at)
        elif text[at : at + 1] != "}":
            raise json.JSONDecodeError("两项之间缺少逗号，或结尾缺少 }", text, at)
    rest = _skip(text, at + 1)
    if rest != len(text):
        raise json.JSONDecodeError("结尾的 } 后面还有内容；请删去", text, rest)


def _expect(text: str, at: int, sign: str) -> int:
    """The first offset of interest after `sign`, which must come next."""
    at = _skip(text, at)
    if text[at : at + 1] != sign:
        raise json.JSONDecodeError(f"这里缺少 {sign}", text, at)
    return _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    """The offset of the next character that is not white space."""
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at

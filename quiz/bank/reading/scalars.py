"""What an unquoted word of YAML may mean here: itself, a whole number, true or false; never a surprise."""

import re
from dataclasses import dataclass

from quiz.bank.reading.characters import shown

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?")
_CLOCK = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")
_NUMBER = re.compile(
    r"[-+]?(([0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?|0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+"
    r"|\.(inf|Inf|INF|nan|NaN|NAN))"
)
_BOOLEANS = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false"})
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """An unquoted word that some YAML readers turn into something else, and how to write it instead."""

    message: str


def read_plain(text: str) -> str | int | bool | Ambiguous:
    """Read an unquoted scalar.

    `true`, `false` and whole numbers without leading zeros (at most 15 digits) become values; everything that YAML 1.1
    or 1.2 would turn into a boolean, number, time, date or null is refused; the rest is text.
    """
    if text >= "\x80":  # begins with no ASCII character, as nearly every text of a bank does
        return text
    if text in {"true", "false"}:
        return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    complaint = _complaint(text)
    return text if complaint is None else Ambiguous(complaint)


def _complaint(text: str) -> str | None:
    if text in _NULLS:
        return "这里没有内容；请填写，或删去这个字段"
    becomes = _silent_meaning(text)
    if becomes is None:
        return None
    return f'不加引号的 {shown(text)} {becomes}；请加引号写成 "{shown(text)}"'


def _silent_meaning(text: str) -> str | None:
    """What some YAML reader makes of the word, beginning with 会被读成 or the like; None for plain text."""
    if text.lower() in _BOOLEANS:
        return "会被读成真假值（真假值请写 true 或 false）"
    if _DATE.fullmatch(text):
        return "会被读成日期"
    if _CLOCK.fullmatch(text):
        return "会被读成六十进制数"
    if _NUMBER.fullmatch(text):
        return "会被读成另一个数（整数请去掉开头的0和符号）"
    return "在 YAML 里另有含义" if text in {"=", "<<"} else None

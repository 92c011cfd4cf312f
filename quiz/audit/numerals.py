"""Numbers in legal Chinese: 三十, 一百二十, 二千元, 30, 0.5, 万分之五 all as exact values."""

import re
from fractions import Fraction

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"亿": 100_000_000, "万": 10_000}  # the larger first: 一亿二千万 is split at 亿
_NUMBER = re.compile(r"\d+(?:\.\d+)?[万亿]?|[零〇一二两三四五六七八九十百千万亿]+")
_SHARE = re.compile(r"([百千万])分之([零〇一二两三四五六七八九十百千.\d]+)")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)[%％]")
_SHARE_OF = {"百": 100, "千": 1000, "万": 10_000}


def numbers(text: str) -> set[Fraction]:
    """Every number in `text`, in Arabic or Chinese numerals; 百分之二 and 2% count as 2 and as 1/50, 半年 as 1/2 and 6.

    Chinese numerals inside words (一次, 三方) are numbers too: a search may find more than was meant, never less.
    """
    found = {value for match in _NUMBER.finditer(text) if (value := value_of(match[0])) is not None}
    for match in _SHARE.finditer(text):
        if (part := value_of(match[2])) is not None:
            found |= {part, part / _SHARE_OF[match[1]], 100 * part / _SHARE_OF[match[1]]}
    found |= {Fraction(match[1]) / 100 for match in _PERCENT.finditer(text)}
    if "半" in text:
        found |= {Fraction(1, 2), Fraction(6)}
    return found


def value_of(numeral: str) -> Fraction | None:
    """The value of one numeral, Arabic (with 万 or 亿 behind it if need be) or Chinese; None if it is none."""
    plain = numeral.rstrip("万亿")
    if plain and plain[0].isascii():
        factor = 1
        for character in numeral[len(plain) :]:
            factor *= _MYRIADS[character]
        return Fraction(plain) * factor
    return _chinese(numeral)


def _chinese(numeral: str) -> Fraction | None:
    """Read 一百二十, 二十, 十五, 一千零七十七, 二万, 二〇二六."""
    if all(character in _DIGITS for character in numeral):
        return Fraction("".join(str(_DIGITS[character]) for character in numeral)) if numeral else None
    for name, size in _MYRIADS.items():
        high, found, low = numeral.rpartition(name)
        if found:
            return (_chinese(high) or Fraction(1)) * size + (_chinese(low) or 0)
    section = digit = 0
    for character in numeral:
        if character in _DIGITS:
            digit = _DIGITS[character]
        else:
            section += (digit or 1) * _PLACES[character]
            digit = 0
    return Fraction(section + digit)


def reckoned(sum_: str) -> tuple[Fraction, tuple[Fraction, ...]]:
    """The result of a reckoning such as `60 + 30`, from left to right, and the numbers it uses.

    Raises:
        ZeroDivisionError: if it divides by zero.
    """
    first, *rest = sum_.split()
    result, used = Fraction(first), [Fraction(first)]
    for sign, number in zip(rest[::2], rest[1::2], strict=True):
        value = Fraction(number)
        used.append(value)
        match sign:
            case "+":
                result += value
            case "-":
                result -= value
            case "*":
                result *= value
            case _:
                result /= value
    return result, tuple(used)

"""Numbers as the bank and the statutes write them: 三十, 一百零五, 1亿, 3万5千, 0.5, 万分之五, all as exact values.

Whatever comes in is folded first (NFKC), so that a full-width ３ is the 3 a reader sees. What stands between thousands
(1,000) ends a numeral: neither the bank nor a statute writes it.
"""

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from quiz.model.vocabulary import Unit

NUMERALS: Final = "0-9〇零一二两三四五六七八九十百千万亿"
"""Characters of a regular expression's class that a numeral is made of."""

_ARABIC = r"[0-9]++(?:\.[0-9]++)?+"  # gives nothing back: a long row of digits is looked at once
NUMERAL: Final = rf"(?:{_ARABIC}|[〇零一二两三四五六七八九十百千万亿])++"
"""Pattern of one whole numeral in folded text, without a group: 30, 0.5, 1亿2000万, 三十."""

SPOKEN: Final = MappingProxyType(
    {
        Unit.WORKING_DAY: ("个工作日", "工作日"),
        Unit.DAY: ("日", "天"),
        Unit.MONTH: ("个月",),
        Unit.YEAR: ("年",),
        Unit.HOUR: ("个小时", "小时"),
        Unit.AGE: ("周岁", "岁"),
        Unit.YUAN: ("元",),
        Unit.PERCENT: ("%",),
        Unit.PERSON: ("人",),
        Unit.PIECE: ("件", "份", "张", "页"),
        Unit.TIME: ("次",),
        Unit.ON_THE_SPOT: (),
    }
)
"""How a unit of the bank is said behind its number, the longer word first."""

MEASURES: Final = (*(word for words in SPOKEN.values() for word in words), "分钟", "周", "倍", "个")
"""Words that stand behind a number, the longer of two with one beginning first."""

_LOOSE = {*SPOKEN[Unit.PIECE], *SPOKEN[Unit.TIME], "个"}
"""Measures of everyday words that count nothing: 一次告知, 同一份, 那一张."""
_COUNTING = "|".join(word for word in (*MEASURES, "月") if word not in _LOOSE)

_LONGEST = 40
"""Characters of the longest numeral; what is longer is no number that anybody wrote down."""

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"亿": 100_000_000, "万": 10_000}  # the larger first: 一亿二千万 is split at 亿
_SHARE_OF = {"百": 100, "千": 1000, "万": 10_000}

_NUMBER = re.compile(NUMERAL)
_IN_NUMERAL = re.compile(f"[{NUMERALS}]")
_TOKEN = re.compile(rf"{_ARABIC}|.")
_SHARE = re.compile(rf"([百千万])分之({NUMERAL})")
_PERCENT = re.compile(rf"(?<![0-9.])({_ARABIC})%")
_UNIT = re.compile(rf"(?!周期)(?:{_COUNTING})")
_DENIALS = ("[不未非无没免]", "不[得能可应必用予再]", "无[需须]", "禁止")
_NOT = "".join(f"(?<!{words})" for words in _DENIALS)
"""Where a phrase begins that is not denied."""


def folded(text: str) -> str:
    """`text` with its digits, letters and marks in one width."""
    return unicodedata.normalize("NFKC", text)


def numbers(text: str) -> set[Fraction]:
    """Every number in `text`, in Arabic or Chinese numerals; 百分之二 and 2% count as 2 and as 1/50, 半年 as 1/2 and 6.

    Chinese numerals inside words (一次, 三方) are numbers too: a search may find more than was meant.
    """
    text = folded(text)
    found = {_value(match[0]) for match in _numerals(_NUMBER, text)}
    for size, part in _shares(text):
        found |= {part, part / size, 100 * part / size}
    found |= {Fraction(match[1]) / 100 for match in _numerals(_PERCENT, text)}
    if "半" in text:
        found |= {Fraction(1, 2), Fraction(6)}
    return found


def amounts(text: str) -> Iterator[Fraction]:
    """Every number with a unit in `text`, which says when, how long, how old, how dear or how many; shares in percent.

    Left out is what may be a mere word: numbers without a unit, and 次, 份, 张, 件, 页, 个.
    """
    text = folded(text)
    yield from (_value(match[0]) for match in _numerals(_NUMBER, text) if _UNIT.match(text, match.end()))
    yield from (100 * part / size for size, part in _shares(text))


def value_of(numeral: str) -> Fraction | None:
    """The value of one numeral, Arabic, Chinese or mixed (3万5千); None if it is none."""
    numeral = folded(numeral)
    return _value(numeral) if len(numeral) <= _LONGEST and _NUMBER.fullmatch(numeral) else None


def stands_in(part: str, whole: str) -> bool:
    """Whether `part` stands in `whole` as itself, not as a piece of a longer numeral or the object of a negation.

    5日 does not stand in 15日, nor 收取费用 in 不得收取费用: what stands before makes it another fact.
    """
    before = f"(?<![{NUMERALS}.])" if _IN_NUMERAL.match(part[:1]) else ""
    behind = f"(?![{NUMERALS}.])" if _IN_NUMERAL.match(part[-1:]) else ""
    return re.search(_NOT + before + re.escape(part) + behind, whole) is not None


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


def _numerals(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that ends with one numeral, without those too long to be one."""
    return (match for match in pattern.finditer(text) if len(match[0]) <= _LONGEST)


def _shares(text: str) -> Iterator[tuple[int, Fraction]]:
    """Of each 万分之五 the whole and the part: 10,000 and 5."""
    return ((_SHARE_OF[match[1]], _value(match[2])) for match in _numerals(_SHARE, text))


def _value(numeral: str) -> Fraction:
    """What a match of `NUMERAL` is worth: 一百二十, 十五, 一千零七十七, 二万, 二〇二六, 3万5千."""
    if all(character in _DIGITS for character in numeral):
        return Fraction("".join(str(_DIGITS[character]) for character in numeral) or "0")
    for name, size in _MYRIADS.items():
        high, found, low = numeral.rpartition(name)
        if found:
            return (_value(high) if high else Fraction(1)) * size + _value(low)
    section = digit = Fraction(0)
    for token in _TOKEN.findall(numeral):
        if token in _PLACES:
            section += (digit or 1) * _PLACES[token]
            digit = Fraction(0)
        else:
            digit = Fraction(_DIGITS.get(token, token))
    return section + digit

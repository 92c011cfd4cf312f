"""The order in which people look for a number: 2 before 10, A2 before A10."""

import re
from functools import lru_cache
from typing import TypeAlias

_NUMBER = re.compile("([0-9]+)")

Natural: TypeAlias = tuple[tuple[str | tuple[int, str], ...], str]
"""Letters and numbers in turn, then the text itself, so that no two texts are equal."""


@lru_cache(maxsize=8192)
def natural_key(text: str) -> Natural:
    """What texts with numbers in them are sorted by: numbers by their value, the rest as it is spelt.

    A number is compared by its digits without leading zeros, so that none is too long.
    """
    parts = _NUMBER.split(text)
    return tuple(_number(part) if at % 2 else part for at, part in enumerate(parts)), text


def _number(digits: str) -> tuple[int, str]:
    plain = digits.lstrip("0")
    return len(plain), plain

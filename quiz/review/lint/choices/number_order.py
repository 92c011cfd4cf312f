"""Number options out of order: a reader looks for the value instead of knowing it, and the odd place gives a hint."""

import re
from collections.abc import Iterator
from fractions import Fraction

from quiz.model.causes.choices import NumbersOutOfOrder
from quiz.model.numerals import NUMERAL, folded, value_of
from quiz.review.lint.choice import Choice
from quiz.review.lint.remark import Remark
from quiz.review.lint.rules import each_choice

_UNITS = {
    "小时": Fraction(1, 24),
    "个工作日": Fraction(7, 5),
    "工作日": Fraction(7, 5),
    "日": Fraction(1),
    "天": Fraction(1),
    "周": Fraction(7),
    "个月": Fraction(30),
    "月": Fraction(30),
    "年": Fraction(365),
}
"""Spans of time in days, five working days to a week."""
_AMOUNT = re.compile(rf"({NUMERAL})({'|'.join(_UNITS)})?")
_FEWEST = 3
"""Options needed before their order can be wrong."""


@each_choice
def number_order(choice: Choice) -> Iterator[Remark]:
    """Options that differ only in one number and its unit, and neither rise nor fall from first to last."""
    if not choice.lettered or len(choice.phrases) < _FEWEST:
        return
    read = [_read(phrase.text) for phrase in choice.phrases]
    values = [one[1] for one in read if one is not None]
    frames = {one[0] for one in read if one is not None}
    if len(values) < len(read) or len(frames) > 1:
        return
    if values not in (sorted(values), sorted(values, reverse=True)):
        yield Remark(choice.owner, choice.phrases[0].loc, NumbersOutOfOrder())


def _read(text: str) -> tuple[str, Fraction] | None:
    """What is around the only number of `text`, and its value; None when there is not exactly one."""
    text = folded(text)
    found = list(_AMOUNT.finditer(text))
    if len(found) != 1:
        return None
    value = value_of(found[0][1])
    if value is None:
        return None
    unit = found[0][2]
    frame = f"{text[: found[0].start()]}#{text[found[0].end() :]}"
    return (f"{frame}/time" if unit else frame), value * _UNITS.get(unit or "", Fraction(1))

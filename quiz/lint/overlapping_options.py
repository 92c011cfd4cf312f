"""An option inside another one: both would be right, or neither."""

import re
from collections.abc import Iterator
from itertools import permutations

from quiz.lint.choice import Choice
from quiz.lint.finding import Finding
from quiz.lint.plain_text import NUMERALS, bare

_NEGATIONS = "不未非无没免"


def overlapping_options(choice: Choice) -> Iterator[Finding]:
    """Two phrases equal, or one contained in the other, apart from punctuation.

    5日 is not inside 15日, nor 可以 inside 不可以: a longer numeral or a negation in front makes it something else.
    """
    bared = {phrase.loc: bare(phrase.text) for phrase in choice.phrases}
    for inner, outer in permutations(choice.phrases, 2):
        one, other = bared[inner.loc], bared[outer.loc]
        told_once = one != other or inner.name <= outer.name
        if one in other and told_once and _stands_in(one, other):
            how = "相同" if one == other else "包含在另一个里"
            yield Finding(choice.owner, outer.loc, f"「{inner.text}」与「{outer.text}」{how}；请改写，使各选项互相排斥")


def _stands_in(one: str, other: str) -> bool:
    """Whether `one` stands in `other` as itself, not as the middle of a longer numeral or the object of a negation."""
    head = f"(?<![{_NEGATIONS}{_boundary(one[:1])}])"
    end = _boundary(one[-1:])
    return re.search(head + re.escape(one) + (f"(?![{end}])" if end else ""), other) is not None


def _boundary(character: str) -> str:
    """What may not stand beside `character`, for it to be the edge of its numeral."""
    return f"{NUMERALS}." if re.match(f"[{NUMERALS}]", character) else ""
